import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

interface ButtonProps extends Omit<ButtonHTMLAttributes, "icon"> {
  /** `primary` is what the page is for: at most one in sight. `danger` cannot be taken back. */
  look?: "plain" | "primary" | "danger" | "quiet";
  /** Only a symbol is shown: give `aria-label`. */
  isIcon?: boolean;
  children: ComponentChildren;
}

/** A button; inside a form it sends the form only with `type="submit"`. */
export function Button({ look = "plain", isIcon = false, children, ...rest }: ButtonProps) {
  const names = ["button", look !== "plain" && look, isIcon && "icon"].filter(Boolean).join(" ");
  return (
    <button type="button" {...rest} class={names}>
      {children}
    </button>
  );
}
