import { store, useStore } from "../store";

/** Milliseconds that a message stays. */
const SHOWN_MS = 6_000;

interface Message {
  id: number;
  text: string;
}

const messages = store<readonly Message[]>([]);
let last = 0;

/** Says to everybody what has happened, also to who cannot see the page. */
export function toast(text: string): void {
  last += 1;
  const message = { id: last, text };
  messages.set([...messages.get(), message]);
  setTimeout(() => messages.set(messages.get().filter((one) => one !== message)), SHOWN_MS);
}

/** The place of the messages: a live region, which is there before the first one. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {useStore(messages).map(({ id, text }) => (
        <p class="toast" key={id}>
          {text}
        </p>
      ))}
    </div>
  );
}
