/** Texts of forms, lists and confirmations, which several views have. */
import { count } from "../format";

export const formTexts = {
  rows: (from: number, to: number, all: number) => `${count(from)}–${count(to)} of ${count(all)}`,
  cancel: "Cancel",
  save: "Save",
  remove: "Delete",
  actions: "Actions",
  copy: "Copy",
  copied: "Copied",
  notCopied: "Copying is not allowed here: select the text and copy it.",
  secretOnce: "It is shown this once. Store it now, where secrets are kept: nobody can read it later, not even the operator.",
  secretStored: "I have stored it",
  required: "This is needed.",
};
