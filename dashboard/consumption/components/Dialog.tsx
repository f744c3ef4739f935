import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { common } from "../texts/common";
import { Button } from "./Button";
import { Icon } from "./Icon";

interface DialogProps {
  title: string;
  /** Called when the person closes it: by the button, by Escape, or by a click beside it. */
  onClose: () => void;
  isWide?: boolean;
  children: ComponentChildren;
}

/** A native modal dialog, open as long as it is rendered. Focus goes back to where it was. */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const id = useId();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class={isWide ? "dialog wide" : "dialog"}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" isIcon aria-label={common.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div class="body">{children}</div>
    </dialog>
  );
}

/** Opens a dialog element as a modal while its component is there. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}
