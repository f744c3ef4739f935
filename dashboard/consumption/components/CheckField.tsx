import { useId } from "preact/hooks";

interface CheckFieldProps {
  label: string;
  /** What it means, below the label. */
  hint?: string;
  checked: boolean;
  onChecked: (checked: boolean) => void;
}

/** A box that is checked or not. */
export function CheckField({ label, hint, checked, onChecked }: CheckFieldProps) {
  const id = useId();
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
