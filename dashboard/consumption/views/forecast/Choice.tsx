import { useId } from "preact/hooks";

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly (readonly [value: T, text: string])[];
  value: T;
  onValue: (value: T) => void;
}

/** One of a few words that stand side by side; arrow keys move between them. */
export function Choice<T extends string>({ label, options, value, onValue }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="forecast-choice">
      <legend class="hidden">{label}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === value}
            onChange={() => onValue(one)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
