import { toast } from "../../components/Toasts";
import { share } from "../../format";
import { exportTexts as texts } from "../../texts/exports";
import type { ExportStatus } from "./exports.generated";
import { goesOn, useProgress } from "./useProgress";

interface StateProps {
  row: { id: string; status: ExportStatus; progress: number; error: string | null; fileName: string };
  /** Called when it ends while it is shown. */
  onEnd: () => void;
}

/** The state of an export; while it goes on, how far it is, as it happens. */
export function State({ row, onEnd }: StateProps) {
  const { id, status, progress, error, fileName } = row;
  const now = useProgress(id, { status, progress }, (last) => {
    if (last === "READY") toast(texts.ready(fileName));
    onEnd();
  });
  if (!goesOn(now.status)) {
    return (
      <>
        <span class={`state ${now.status.toLowerCase()}`}>{texts.states[now.status]}</span>
        {error && <p class="why">{error}</p>}
      </>
    );
  }
  return (
    <>
      <span class="state">{texts.states[now.status]}</span>
      <progress aria-label={texts.writing(share(now.progress))} value={now.progress} max={1} />
    </>
  );
}
