import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./page.css";

/** Shows the explorer, with a key that the address had, or asking for one. */
export function show(key: string | null): void {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App firstKey={key} />);
}
