import { type FormEvent, useEffect, useRef, useState } from "react";

interface Props {
  checking: boolean;
  problem: string;
  onKey: (key: string) => void;
}

/** Asks for a key before anything is requested. */
export function SignIn({ checking, problem, onKey }: Props) {
  const [key, setKey] = useState("");
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!checking) field.current?.focus();
  }, [checking]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) onKey(key.trim());
  };

  return (
    <main className="sign-in">
      <form onSubmit={submit} aria-labelledby="sign-in-title">
        <p className="brand">
          <span className="mark" aria-hidden="true" /> Consumption Insights
        </p>
        <h1 id="sign-in-title">Explorer</h1>
        <p>Ask the API, run ready-made operations, and read what every field means.</p>
        <label htmlFor="key">API key</label>
        <div className="field">
          {/* No password field: a browser would offer to keep what is typed into one. */}
          <input
            id="key"
            ref={field}
            type="text"
            className={shown ? "" : "masked"}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby="key-hint key-problem"
            aria-invalid={problem !== ""}
            disabled={checking}
          />
          <button type="button" className="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? "Hide" : "Show"}
          </button>
        </div>
        <p id="key-problem" className="problem" role="alert">
          {problem}
        </p>
        <button type="submit" className="primary" disabled={checking || !key.trim()}>
          {checking ? "Checking the key …" : "Open the explorer"}
        </button>
        <p id="key-hint" className="hint">
          The key stays in the memory of this page: reloading or closing it forgets the key. Whoever
          runs the service makes keys, with <code>insights keys create</code>.
        </p>
      </form>
    </main>
  );
}
