/** What the browser keeps: the theme, sizes, tabs and history; never a key, nor a text that has one. */
import type { Storage as ExplorerStorage } from "@graphiql/toolkit";

export type { ExplorerStorage };

const PREFIX = "explorer:";
/** GraphiQL writes headers under its own prefix; the page that was here before kept keys there. */
const EARLIER_PREFIX = "graphiql:";

/** The width of the documentation beside the editors, as long as nobody has changed it. */
const DEFAULTS: Record<string, string> = { "graphiql:docExplorerFlex": "0.3" };

/** Removes what earlier versions of this page stored, keys among it. */
export function forgetEarlierPages(): void {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(EARLIER_PREFIX)) localStorage.removeItem(name);
  }
}

/** The theme that was chosen in the settings; null for the system's. */
export function storedTheme(): "light" | "dark" | null {
  const theme = localStorage.getItem(`${PREFIX}${EARLIER_PREFIX}theme`);
  return theme === "light" || theme === "dark" ? theme : null;
}

/** How keys of the service begin. */
const KEY = /\bci_[0-9a-f]{12}_\w/;

/** A storage for GraphiQL that refuses every value in which the key occurs, or any that looks so. */
export function storageWithout(key: string): ExplorerStorage {
  const names = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  return {
    get length() {
      return names().length;
    },
    clear: () => {
      for (const name of names()) localStorage.removeItem(name);
    },
    getItem: (name) => localStorage.getItem(PREFIX + name) ?? DEFAULTS[name] ?? null,
    setItem: (name, value) => {
      if (!value.includes(key) && !KEY.test(value)) localStorage.setItem(PREFIX + name, value);
    },
    removeItem: (name) => localStorage.removeItem(PREFIX + name),
  };
}
