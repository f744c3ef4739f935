import { BarInRow } from "../../charts";
import { percent as percentText, signedCredits, signedPercent } from "../../format";
import { common } from "../../texts/common";

/** How much more or less than in the earlier days, in percent; in credits where that was 0. */
export function changeText(change: { absolute: string; percent: number | null } | null): string {
  if (!change) return common.nothing;
  return change.percent === null ? signedCredits(change.absolute) : signedPercent(change.percent);
}

/** The change of a whole number, as the API has it for credits. */
export function changeOf(now: number, before: number | undefined) {
  if (before === undefined) return null;
  const percent = before === 0 ? null : ((now - before) / before) * 100;
  return { absolute: String(now - before), percent };
}

/** The share of a whole as a bar with its number. */
export function Share({ percent }: { percent: number | null }) {
  if (percent === null) return <>{common.nothing}</>;
  return (
    <span class="share">
      <BarInRow value={percent / 100} />
      <span>{percentText(percent)}</span>
    </span>
  );
}

/** A change in credits, with its percent in a softer tone. */
export function ChangeCell({ change }: { change: { absolute: string; percent: number | null } | null }) {
  if (!change) return <>{common.nothing}</>;
  return (
    <span class="change">
      {signedCredits(change.absolute)}
      <small>{change.percent === null ? "" : signedPercent(change.percent)}</small>
    </span>
  );
}
