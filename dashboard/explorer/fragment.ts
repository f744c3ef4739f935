/** A key in the address: `#key=…`. Browsers send no fragment to servers, and no log has it. */

/** The key of the address, which is removed from it at once; null without one. */
export function takeKey(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get("key")?.trim();
  if (key === undefined) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return key || null;
}

/** Calls with each key that a link brings into a page that is open already. */
export function onKey(use: (key: string) => void): () => void {
  const listen = () => {
    const key = takeKey();
    if (key) use(key);
  };
  addEventListener("hashchange", listen);
  return () => removeEventListener("hashchange", listen);
}
