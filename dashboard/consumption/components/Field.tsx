import type { AllHTMLAttributes, InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  label: string;
  /** What may be entered, below the field. */
  hint?: string | undefined;
  /** What is wrong with what was entered; undefined or empty while nothing is. */
  problem?: string | undefined;
  /** The label is for screen readers alone: where the value itself says what it is. */
  isInline?: boolean;
}

/** What ties a field to its hint and its problem. */
function useTies({ hint, problem }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": Boolean(problem) };
}

function Notes({ id, hint, problem }: FieldProps & { id: string }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </>
  );
}

type InputProps = Pick<
  AllHTMLAttributes<HTMLInputElement>,
  | "autoCapitalize"
  | "autoComplete"
  | "autoFocus"
  | "disabled"
  | "inputMode"
  | "max"
  | "maxLength"
  | "min"
  | "placeholder"
  | "required"
  | "spellcheck"
  | "step"
>;

interface TextFieldProps extends FieldProps, InputProps {
  type?: "text" | "number" | "date" | "search" | "url" | "email";
  value?: string;
  onValue: (value: string) => void;
}

/** A field for text, numbers or days, by its `type`. */
export function TextField(props: TextFieldProps) {
  const { label, hint, problem, isInline, onValue, ...rest } = props;
  const ties = useTies(props);
  // Preact's types know a set of attributes for each type of input: here the type varies.
  const attributes = rest as InputHTMLAttributes;
  return (
    <div class={isInline ? "field inline" : "field"}>
      <label for={ties.id}>{label}</label>
      <input {...attributes} {...ties} onInput={(event) => onValue(event.currentTarget.value)} />
      <Notes label={label} id={ties.id} hint={hint} problem={problem} />
    </div>
  );
}

interface SelectFieldProps<T extends string> extends FieldProps {
  value: T;
  /** Values, each with the text that is shown. */
  options: readonly (readonly [value: T, text: string])[];
  onValue: (value: T) => void;
}

/** A choice of one out of several. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, problem, isInline, value, options, onValue } = props;
  const ties = useTies(props);
  return (
    <div class={isInline ? "field inline" : "field"}>
      <label for={ties.id}>{label}</label>
      <select {...ties} value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
      {!isInline && <Notes label={label} id={ties.id} hint={hint} problem={problem} />}
    </div>
  );
}
