/** Light or dark: as the system says, unless the viewer has chosen. */
import { store } from "./store";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "consumption:theme";

/** The viewer's choice, which this browser keeps. */
export const theme = store<Theme>(THEMES.find((one) => one === localStorage.getItem(KEPT)) ?? "system");

const apply = (chosen: Theme) => {
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
};

apply(theme.get());
theme.follow((chosen) => {
  apply(chosen);
  localStorage.setItem(KEPT, chosen);
});
