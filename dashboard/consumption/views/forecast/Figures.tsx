import type { ComponentChildren } from "preact";
import { Card } from "../../components/Card";
import { Skeleton } from "../../components/Skeleton";
import { about, credits, day, dayRange, money, percent, share } from "../../format";
import { Link } from "../../router";
import { forecastTexts as texts } from "../../texts/forecast";
import type { Balance, Forecast } from "./points";

/** The four answers of the forecast: until when, how much, what to plan, what to buy. */
export function Figures({ forecast, balance }: { forecast: Forecast | null; balance: Balance }) {
  return (
    <div class="forecast-figures">
      <FigureCard title={texts.runOut} {...(forecast && runOutOf(forecast, balance))} />
      <FigureCard title={texts.expected} {...(forecast && expectedOf(forecast))} />
      <FigureCard title={texts.planned} {...(forecast && plannedOf(forecast))} />
      <FigureCard title={texts.toBuy} {...(forecast && purchaseOf(forecast))} />
    </div>
  );
}

interface Said {
  figure: string;
  /** The figure is words rather than a number. */
  isWords?: boolean;
  text: string;
  tone?: "bad" | "warning" | "good" | undefined;
  action?: ComponentChildren;
}

function FigureCard({ title, figure, isWords, text, tone, action }: Partial<Said> & { title: string }) {
  const names = ["forecast-figure", isWords && "words", tone].filter(Boolean).join(" ");
  return (
    <Card title={title} class="forecast-card">
      <div class="forecast-line">
        <p class={names}>{figure ?? <Skeleton width="5ch" />}</p>
        {action}
      </div>
      <p class="forecast-text">{text ?? <Skeleton height="3.5em" />}</p>
    </Card>
  );
}

/** Until when the credits last, in a sentence. */
function runOutOf({ runOut, dateRange }: Forecast, balance: Balance): Said {
  const { status, expectedOn, earliestOn80 } = runOut;
  const chance = runOut.probability === null ? null : chanceOf(runOut.probability);
  const earliest = earliestOn80 && texts.earliest(day(earliestOn80));
  const said = (...parts: (string | null)[]) => parts.filter(Boolean).join(" ");
  const end = day(dateRange.to);
  switch (status) {
    case "RUN_OUT":
      return {
        figure: texts.outNow,
        isWords: true,
        tone: "bad",
        text: said(texts.runOutNow, balance && texts.owed(credits(balance.overage))),
      };
    case "LIKELY":
      return expectedOn
        ? { figure: day(expectedOn), tone: "bad", text: said(texts.likely(day(expectedOn)), earliest, chance) }
        : { figure: end, tone: "bad", text: said(texts.likelySoon, earliest, chance) };
    case "POSSIBLE":
      return {
        figure: texts.beyond(dateRange.days),
        isWords: true,
        tone: "warning",
        text: said(texts.possible(end), earliest, chance),
      };
    case "NOT_WITHIN_HORIZON":
      return {
        figure: texts.beyond(dateRange.days),
        isWords: true,
        tone: "good",
        text: said(texts.safe(end), chance),
      };
    case "NO_USAGE":
      return { figure: texts.noPrediction, isWords: true, text: texts.noUsageText };
  }
}

const chanceOf = (probability: number) =>
  probability < 0.01 ? texts.chanceBelow : texts.chance(share(probability));

function expectedOf({ total, dateRange }: Forecast): Said {
  const { low80, high80 } = total;
  const range = low80 && high80 ? texts.between(about(low80), about(high80)) : texts.noInterval;
  return { figure: about(total.expected), text: `${dayRange(dateRange.from, dateRange.to)}. ${range}` };
}

function plannedOf({ planning }: Forecast): Said {
  const { plannedCredits, bufferPercent, probabilitySufficient: enough } = planning;
  const buffer = texts.plannedOf(percent(Number(bufferPercent)).replace(/\s?%/, ""));
  return {
    figure: about(plannedCredits),
    text: enough === null ? buffer : `${buffer} ${texts.enough(share(enough))}`,
  };
}

function purchaseOf({ planning }: Forecast): Said {
  const { shortfall, suggestedPurchase, price } = planning;
  if (Number(suggestedPurchase) === 0) {
    return { figure: texts.nothingToBuy, isWords: true, tone: "good", text: texts.covered };
  }
  return {
    figure: credits(suggestedPurchase),
    text: texts.lacking(credits(shortfall), money(price)),
    action: (
      <Link
        class="button primary"
        to="/purchases"
        query={{ buy: suggestedPurchase }}
        aria-label={texts.buyOf(credits(suggestedPurchase))}
      >
        {texts.buy}
      </Link>
    ),
  };
}
