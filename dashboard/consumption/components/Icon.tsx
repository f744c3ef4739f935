/** Symbols of 24 by 24, drawn as lines in the colour of the text. */
const PATHS = {
  overview: "M4 13h6V4H4zM14 20h6V4h-6zM4 20h6v-3H4z",
  usage: "M4 20h16M7 16v-5M12 16V5M17 16V9",
  forecast: "M4 17l5-5 4 3 7-9M15 6h5v5",
  planner: "M5 5h14v15H5zM5 10h14M9 3v4M15 3v4",
  purchases: "M3 6h18v12H3zM3 10h18M7 15h4",
  ledger: "M6 4h12v16H6zM9 8h6M9 12h6M9 16h3",
  exports: "M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14",
  alerts: "M6 16V11a6 6 0 0112 0v5l1.5 2h-15zM10 20.5h4",
  webhooks: "M9 9a3 3 0 116 0c0 2-2 3-3 5M6 16a3 3 0 103 2h6M18 18a3 3 0 10-3-4",
  keys: "M14 10a4 4 0 10-3.5 4L13 16.500V19h3v-2h2v-3l-4.200-3",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  info: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v5M12 8v.01",
} as const;

export type IconName = keyof typeof PATHS;

/** A symbol beside a text, which screen readers leave out. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
