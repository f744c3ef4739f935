import { useId } from "preact/hooks";
import "./segments.css";

interface SegmentsProps<T extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  value: T;
  options: readonly (readonly [value: T, text: string])[];
  onValue: (value: T) => void;
}

/** A choice of one out of a few, all in sight: radio buttons side by side. */
export function Segments<T extends string>({ label, value, options, onValue }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="hidden">{label}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => onValue(one)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
