import { useId, useRef, useState } from "preact/hooks";
import { formTexts as texts } from "../texts/forms";
import { Button } from "./Button";
import { useModal } from "./Dialog";

interface SecretDialogProps {
  title: string;
  /** What the secret is for. */
  text: string;
  secret: string;
  onClose: () => void;
}

/** A secret that is shown once: the dialog closes by its button, not by a click beside it. */
export function SecretDialog({ title, text, secret, onClose }: SecretDialogProps) {
  const id = useId();
  const dialog = useModal();
  const shown = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(texts.copied);
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setSaid(texts.notCopied);
    }
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}
      onClose={onClose}
    >
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div class="body">
        <p>{text}</p>
        <div class="secret">
          <code ref={shown}>{secret}</code>
          <Button onClick={copy}>{texts.copy}</Button>
        </div>
        <p class="notice">{texts.secretOnce}</p>
        <div class="actions">
          <p class="soft small said" role="status">
            {said}
          </p>
          <Button look="primary" onClick={onClose}>
            {texts.secretStored}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
