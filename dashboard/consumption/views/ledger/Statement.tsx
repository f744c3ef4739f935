import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { Skeleton } from "../../components/Skeleton";
import type { Fault } from "../../data/faults";
import { credits, dayRange, signedCredits } from "../../format";
import { text, useParameter } from "../../router";
import { ledgerTexts as texts } from "../../texts/ledger";
import type { LedgerViewQuery } from "./ledger.generated";

type Tenant = NonNullable<LedgerViewQuery["tenant"]>;
type Period = NonNullable<Tenant["billingPeriods"]>["nodes"][number];

/** The terms between opening and closing in the order of the equation, with their signs. */
const TERMS = [
  ["allocated", 1],
  ["rolledIn", 1],
  ["purchased", 1],
  ["adjusted", 1],
  ["forgiven", 1],
  ["refunded", -1],
  ["used", -1],
  ["expired", -1],
  ["rolledOut", -1],
] as const;

interface StatementProps {
  /** The newest first; undefined while they are on their way. */
  periods: readonly Period[] | undefined;
  fault: Fault | undefined;
  onRetry: () => void;
  /** Shows the entries of a period, by its days. */
  onShow: (dates: { from: string; to: string }, isCurrent: boolean) => void;
}

/** A billing period's account statement: opening, what came and went, closing. */
export function Statement({ periods, fault, onRetry, onShow }: StatementProps) {
  const [chosen, setChosen] = useParameter("period", text);
  const newest = periods?.[0];
  const period = periods?.find(({ dateRange }) => dateRange.from === chosen) ?? newest;
  const options = (periods ?? []).map(
    ({ dateRange: { from, to } }) => [from, dayRange(from, to)] as const,
  );
  const choose = (from: string) => {
    setChosen(from === newest?.dateRange.from ? "" : from);
    const found = periods?.find(({ dateRange }) => dateRange.from === from);
    if (found) onShow(found.dateRange, found === newest);
  };
  const switcher = (
    <SelectField
      label={texts.period}
      isInline
      value={period?.dateRange.from ?? ""}
      options={period ? options : [["", "…"]]}
      onValue={choose}
    />
  );
  return (
    <Card title={texts.statement} note={switcher} class="ledger-statement">
      {period ? (
        <Equation period={period} onShow={() => onShow(period.dateRange, period === newest)} />
      ) : fault ? (
        <ErrorNote fault={fault} onRetry={onRetry} />
      ) : (
        <Skeleton height="4.5rem" />
      )}
    </Card>
  );
}

/** Terms of 0 are left out, but for the credits used. */
function Equation({ period, onShow }: { period: Period; onShow: () => void }) {
  const moved = TERMS.filter(([name]) => name === "used" || period[name] !== "0");
  return (
    <div class="ledger-equation">
      <dl class="figures">
        <div>
          <dt>{texts.terms.opening}</dt>
          <dd>{credits(period.opening)}</dd>
        </div>
        {moved.map(([name, sign]) => (
          <div key={name}>
            <dt>{texts.terms[name]}</dt>
            <dd>{signedCredits(sign > 0 ? period[name] : negated(period[name]))}</dd>
          </div>
        ))}
        <div class="ledger-closing">
          <dt>{period.closed ? texts.terms.closing : texts.terms.now}</dt>
          <dd>{credits(period.closing)}</dd>
        </div>
      </dl>
      <Button look="quiet" onClick={onShow}>
        {texts.showPeriod}
      </Button>
    </div>
  );
}

/** The text of an amount with the other sign. */
const negated = (amount: string): string => {
  if (amount === "0") return amount;
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
};
