/** Addresses: the History API below wherever the app is served, and parameters of the query. */
import type { AllHTMLAttributes, ComponentChildren } from "preact";
import { useCallback, useMemo } from "preact/hooks";
import { store, useStore } from "./store";

/** Parameters that go along from view to view: whose numbers, and of which days. */
const KEPT = ["tenant", "range"] as const;

// The app's scripts are in static/assets/, beside its views: so a proxy's prefix needs no setting.
// The address is a variable, for Vite takes `new URL("…", import.meta.url)` for a file.
const script = import.meta.url;
const base = import.meta.env.DEV ? "/" : new URL("../../", script).pathname;

/** Where a person is in the app. */
export interface Place {
  /** The path without the prefix, such as `/usage`. */
  path: string;
  query: URLSearchParams;
}

const here = (): Place => ({
  path: `/${location.pathname.slice(base.length)}`,
  query: new URLSearchParams(location.search),
});

const place = store(here());
addEventListener("popstate", () => place.set(here()));

/** Where the person is; the component renders again when that changes. */
export const usePlace = (): Place => useStore(place);

/** The address of a path of this service, with the prefix. */
export const addressOf = (path: string): string => base + path.slice(1);

/** The address of a view: parameters of `query` that are null are left out, kept ones go along. */
export function href(path: string, query: Record<string, string | null> = {}): string {
  const next = new URLSearchParams();
  for (const name of KEPT) {
    const value = place.get().query.get(name);
    if (value !== null) next.set(name, value);
  }
  for (const [name, value] of Object.entries(query)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return addressOf(path) + (text && `?${text}`);
}

/** Goes to an address of `href`; `replace` leaves no step to go back to. */
export function navigate(address: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  const before = place.get().path;
  place.set(here());
  if (place.get().path !== before) scrollTo(0, 0);
}

type AnchorProps = Pick<
  AllHTMLAttributes<HTMLAnchorElement>,
  "aria-current" | "aria-label" | "class" | "title"
>;

interface LinkProps extends AnchorProps {
  to: string;
  query?: Record<string, string | null>;
  /** Called when it is followed in this tab. */
  onFollow?: (() => void) | undefined;
  children: ComponentChildren;
}

/** A link to a view: an ordinary one, which opens in another tab as any link does. */
export function Link({ to, query, onFollow, children, ...rest }: LinkProps) {
  usePlace(); // the kept parameters may change
  const address = href(to, query);
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow?.();
    navigate(address);
  };
  return (
    <a {...rest} href={address} onClick={follow}>
      {children}
    </a>
  );
}

/** How a parameter is read and written. Texts that cannot be read answer the value without one. */
export interface Parameter<T> {
  read: (text: string | null) => T;
  /** Null leaves the parameter out. */
  write: (value: T) => string | null;
}

/** A parameter that is any text; empty where it is missing. */
export const text: Parameter<string> = { read: (value) => value ?? "", write: (value) => value || null };

/** A parameter that is one of some words; the first where it is missing. */
export function oneOf<T extends string>(words: readonly [T, ...T[]]): Parameter<T> {
  return {
    read: (value) => words.find((word) => word === value) ?? words[0],
    write: (value) => (value === words[0] ? null : value),
  };
}

/** A parameter that is a whole number of a range. */
export function integer(without: number, least: number, most: number): Parameter<number> {
  return {
    read: (value) => {
      const number = value !== null && /^\d{1,9}$/.test(value) ? Number(value) : without;
      return Math.min(Math.max(number, least), most);
    },
    write: (value) => (value === without ? null : String(value)),
  };
}

/** A parameter of the address, and a function that changes it in place. Pass constants. */
export function useParameter<T>(name: string, parameter: Parameter<T>): [T, (value: T) => void] {
  const { query } = usePlace();
  const raw = query.get(name);
  const value = useMemo(() => parameter.read(raw), [raw, parameter]);
  const change = useCallback(
    (next: T) => {
      const changed = new URLSearchParams(location.search);
      const written = parameter.write(next);
      if (written === null) changed.delete(name);
      else changed.set(name, written);
      const all = changed.toString();
      navigate(location.pathname + (all && `?${all}`), { replace: true });
    },
    [name, parameter],
  );
  return [value, change];
}
