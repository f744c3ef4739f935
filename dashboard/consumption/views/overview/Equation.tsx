import { Dialog } from "../../components/Dialog";
import { credits, dayRange, fromThousandths, thousandths } from "../../format";
import { equationTexts as texts } from "../../texts/overview";
import type { TenantPart } from "./parts";

type Period = TenantPart["billingPeriod"];
type Line = [name: keyof typeof texts.lines, amount: string, sign: 1 | -1];

/** How the figures of a billing period lead from the interviews to the balance, line by line. */
export function Equation({ period, onClose }: { period: Period; onClose: () => void }) {
  const { from, to } = period.dateRange;
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p class="soft small">{texts.lead(dayRange(from, to))}</p>
      <Sum title={texts.usage} lines={usageOf(period)} total={["used", period.used]} />
      <Sum title={texts.balance} lines={balanceOf(period)} total={["closing", period.closing]} />
    </Dialog>
  );
}

function usageOf({ reconciliation: of }: Period): Line[] {
  return [
    ["creditsUsed", of.creditsUsed, 1],
    ["chargedEarlier", of.chargedEarlier, -1],
    ["chargedLater", of.chargedLater, -1],
    ["correctedLater", of.correctedLater, 1],
    ["moved", of.moved, 1],
    ["usedLate", of.usedLate, 1],
    ["usedEarly", of.usedEarly, 1],
    ["corrected", of.corrected, -1],
  ];
}

function balanceOf(of: Period): Line[] {
  return [
    ["opening", of.opening, 1],
    ["allocated", of.allocated, 1],
    ["rolledIn", of.rolledIn, 1],
    ["purchased", of.purchased, 1],
    ["adjusted", of.adjusted, 1],
    ["forgiven", of.forgiven, 1],
    ["refunded", of.refunded, -1],
    ["used", of.used, -1],
    ["expired", of.expired, -1],
    ["rolledOut", of.rolledOut, -1],
  ];
}

interface SumProps {
  title: string;
  lines: Line[];
  total: [name: keyof typeof texts.lines, amount: string];
}

/** Lines that add up to a total. The first one is always there, others where they are not zero. */
function Sum({ title, lines, total: [name, amount] }: SumProps) {
  const shown = lines.filter(([, value], at) => at === 0 || thousandths(value) !== 0n);
  return (
    <table class="sum">
      <caption>{title}</caption>
      <tbody>
        {shown.map(([line, value, sign], at) => (
          <tr key={line}>
            <th scope="row">{texts.lines[line]}</th>
            <td>{signedOf(value, sign, at === 0)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.lines[name]}</th>
          <td>= {credits(amount)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** An amount as it is added: the first as it is, the others with plus or minus. */
function signedOf(amount: string, sign: 1 | -1, isFirst: boolean): string {
  const value = thousandths(amount) * BigInt(sign);
  if (isFirst) return credits(fromThousandths(value));
  const size = credits(fromThousandths(value < 0n ? -value : value));
  return `${value < 0n ? "−" : "+"} ${size}`;
}
