import type { Fault } from "../data/faults";
import { formTexts } from "../texts/forms";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorNote } from "./ErrorNote";

interface ConfirmProps {
  title: string;
  /** What will be, and what stays. */
  text: string;
  /** The verb of the button. */
  action: string;
  isSending: boolean;
  fault: Fault | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before something that cannot be taken back. */
export function Confirm({ title, text, action, isSending, fault, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {fault && <ErrorNote fault={fault} />}
      <div class="actions">
        <Button onClick={onClose}>{formTexts.cancel}</Button>
        <Button look="danger" disabled={isSending} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
