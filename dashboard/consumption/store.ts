/** A value that components follow. */
import { useEffect, useState } from "preact/hooks";

/** A value with followers. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Calls with each later value, until what it returns is called. */
  follow(call: (value: T) => void): () => void;
}

/** Makes a store with a first value. */
export function store<T>(first: T): Store<T> {
  let current = first;
  const followers = new Set<(value: T) => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const call of [...followers]) call(value);
    },
    follow: (call) => {
      followers.add(call);
      return () => followers.delete(call);
    },
  };
}

/** The value of a store; the component renders again when it changes. */
export function useStore<T>(of: Store<T>): T {
  const [value, setValue] = useState(of.get);
  useEffect(() => {
    setValue(() => of.get());
    return of.follow((next) => setValue(() => next));
  }, [of]);
  return value;
}
