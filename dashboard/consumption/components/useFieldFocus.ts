import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * A ref for the form of a dialog, whose first field has the focus when the dialog is opened.
 *
 * The attribute `autofocus` is for pages that are being loaded: browsers ignore it beside an element
 * that has the focus, as the button that has opened the dialog.
 */
export function useFieldFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:not([type=checkbox])")?.focus(), []);
  return form;
}
