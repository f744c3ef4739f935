import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { onKey } from "./fragment";
import { SignIn } from "./SignIn";
import { KeyRefused } from "./transport";
import { type Viewer, viewerOf } from "./viewer";

const Workbench = lazy(() => import("./Workbench"));

interface Session {
  key: string;
  viewer: Viewer;
}

/** Asks for a key, which lives in this state alone, and shows the explorer to its holder. */
export function App({ firstKey }: { firstKey: string | null }) {
  const [session, setSession] = useState<Session | null>(null);
  const [problem, setProblem] = useState("");
  const [checking, setChecking] = useState(firstKey !== null);

  const open = useCallback(async (key: string) => {
    setChecking(true);
    setSession(null);
    setProblem("");
    try {
      setSession({ key, viewer: await viewerOf(key) });
    } catch (error) {
      setProblem(
        error instanceof KeyRefused
          ? "This key is not valid: it was mistyped, or it was revoked."
          : `The service did not answer: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      setChecking(false);
    }
  }, []);
  const forget = useCallback((reason = "") => {
    setSession(null);
    setProblem(reason);
  }, []);

  useEffect(() => {
    if (firstKey !== null) void open(firstKey);
    return onKey((key) => void open(key));
  }, [firstKey, open]);

  if (session === null) {
    return <SignIn checking={checking} problem={problem} onKey={(key) => void open(key)} />;
  }
  return (
    <Suspense fallback={<p className="loading">Loading the editor …</p>}>
      <Workbench key={session.key} apiKey={session.key} viewer={session.viewer} onForget={forget} />
    </Suspense>
  );
}
