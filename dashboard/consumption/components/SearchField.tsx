import { useEffect, useRef, useState } from "preact/hooks";
import { TextField } from "./Field";

/** Milliseconds without a key before a search is made. */
const QUIET_MS = 250;

interface SearchFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  placeholder?: string;
  isInline?: boolean;
}

/** A search, made a moment after the last key unless another value has come meanwhile. */
export function SearchField({ value, onValue, ...field }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  // Effects run after the next frame: a search that is due before it must not undo what came.
  const current = useRef(value);
  current.current = value;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => current.current === value && onValue(typed), QUIET_MS);
    return () => clearTimeout(timer);
    // What is typed begins the wait anew; a value that comes from elsewhere does not.
  }, [typed]);
  return <TextField {...field} type="search" maxLength={200} value={typed} onValue={setTyped} />;
}
