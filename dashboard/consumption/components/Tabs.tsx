import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface TabsProps<T extends string> {
  label: string;
  tabs: readonly (readonly [value: T, title: string])[];
  value: T;
  onValue: (value: T) => void;
  children: ComponentChildren;
}

/** Tabs over a panel; arrow keys, Home and End move between them. */
export function Tabs<T extends string>({ label, tabs, value, onValue, children }: TabsProps<T>) {
  const id = useId();
  const at = tabs.findIndex(([one]) => one === value);
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    const tab = next !== undefined ? tabs[(next + tabs.length) % tabs.length] : undefined;
    if (!tab) return;
    event.preventDefault();
    onValue(tab[0]);
    document.getElementById(`${id}-${tab[0]}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(([one, title]) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={one === value}
            aria-controls={`${id}-panel`}
            tabIndex={one === value ? 0 : -1}
            onClick={() => onValue(one)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
