import type { Column } from "../../components/Table";
import { credits, day, dayOf, instant, money } from "../../format";
import { Link } from "../../router";
import { common } from "../../texts/common";
import { purchasesTexts as texts } from "../../texts/purchases";
import type { PurchasesViewQuery } from "./purchases.generated";

type Tenant = NonNullable<PurchasesViewQuery["tenant"]>;
/** A purchase of the list. */
export type Purchase = NonNullable<Tenant["purchases"]>["nodes"][number];

/** The parameters of a link that opens the ledger at an entry: its day, with the entry open. */
export function placeOf(change: { id: string; postedAt: string }, zone: string) {
  const posted = dayOf(change.postedAt, zone);
  return { entry: change.id, range: `${posted}..${posted}` };
}

/** The columns of the list, with dates in the tenant's time zone. */
export function columnsOf(zone: string): readonly Column<Purchase>[] {
  return [
    {
      key: "date",
      title: texts.date,
      isHead: true,
      cell: ({ purchasedAt }) => <time dateTime={purchasedAt}>{instant(purchasedAt, zone)}</time>,
    },
    { key: "credits", title: texts.credits, isNumber: true, cell: (one) => credits(one.credits) },
    { key: "price", title: texts.cost, isNumber: true, cell: (one) => money(one.price) },
    { key: "status", title: texts.status, cell: (purchase) => <Status purchase={purchase} /> },
    { key: "by", title: texts.boughtBy, cell: (purchase) => <Buyer purchase={purchase} /> },
    {
      key: "expires",
      title: texts.expires,
      cell: ({ status, expiresAt }) => {
        if (status === "PENDING" || status === "DECLINED") return common.nothing;
        return expiresAt ? day(dayOf(expiresAt, zone)) : texts.never;
      },
    },
    {
      key: "refundable",
      title: texts.refundable,
      isNumber: true,
      cell: (one) => credits(one.refundable),
    },
    {
      key: "entry",
      title: texts.entry,
      cell: ({ change, credits: bought, purchasedAt }) =>
        change ? (
          <Link
            to="/ledger"
            query={placeOf(change, zone)}
            aria-label={texts.toEntryLabel(credits(bought), day(dayOf(purchasedAt, zone)))}
          >
            {texts.toEntry}
          </Link>
        ) : (
          common.nothing
        ),
    },
  ];
}

/** The status, with the way to pay, or why there is none. */
function Status({ purchase }: { purchase: Purchase }) {
  const { status, paymentUrl, declineReason, refunded } = purchase;
  return (
    <span class="purchases-status">
      <span class={`purchases-badge ${status.toLowerCase()}`}>{texts.statuses[status]}</span>
      {status === "PENDING" &&
        (paymentUrl ? (
          <a
            href={paymentUrl}
            target="_blank"
            rel="noreferrer"
            aria-label={texts.payLabel(credits(purchase.credits))}
          >
            {texts.pay}
          </a>
        ) : (
          <span class="soft">{texts.noPaymentYet}</span>
        ))}
      {declineReason && <span class="soft">{declineReason}</span>}
      {status === "SETTLED" && refunded !== "0" && (
        <span class="soft">{texts.refunded(credits(refunded))}</span>
      )}
    </span>
  );
}

/** Who bought: a person or a key, or the top-up that one of them set. */
function Buyer({ purchase: { automatic, requestedBy, paymentReference } }: { purchase: Purchase }) {
  const by = requestedBy ?? common.nothing;
  return (
    <span class="purchases-status">
      <span>{automatic ? texts.automatic : by}</span>
      {automatic && requestedBy && <span class="soft">{texts.setBy(requestedBy)}</span>}
      {paymentReference && !automatic && <span class="soft">{texts.reference(paymentReference)}</span>}
    </span>
  );
}
