import { type Fault, NETWORK } from "../data/faults";
import { common } from "../texts/common";
import { Button } from "./Button";

interface ErrorNoteProps {
  fault: Fault;
  /** Asks again; left out where that would not help. */
  onRetry?: () => void;
}

/** What failed, what it means, and a way on, in the place of what is missing. */
export function ErrorNote({ fault, onRetry }: ErrorNoteProps) {
  return (
    <div class="error-note" role="alert">
      <p>{fault.code === NETWORK ? common.network : fault.message}</p>
      <p class="code">
        {fault.code}
        {fault.help && (
          <>
            {" · "}
            <a href={fault.help} target="_blank" rel="noreferrer">
              {common.help}
            </a>
          </>
        )}
      </p>
      {onRetry && <Button onClick={onRetry}>{common.retry}</Button>}
    </div>
  );
}
