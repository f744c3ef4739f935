import type { OperationResult } from "@urql/core";
import { useClient } from "@urql/preact";
import { useEffect, useState } from "preact/hooks";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { type Fault, faultsOf } from "../../data/faults";
import { credits, day, dayOf, instant, money } from "../../format";
import { Link } from "../../router";
import { common } from "../../texts/common";
import { entryTexts as texts } from "../../texts/ledger";
import { purchasesTexts } from "../../texts/purchases";
import { EntryPurchases, type EntryPurchasesQuery } from "./entry-purchase.generated";

type Tenant = NonNullable<EntryPurchasesQuery["tenant"]>;
type Page = NonNullable<Tenant["purchases"]>;
type Purchase = Page["nodes"][number];

interface EntryPurchaseProps {
  tenantId: string;
  entryId: string;
  zone: string;
}

/** The purchase that an entry settled. */
export function EntryPurchase({ tenantId, entryId, zone }: EntryPurchaseProps) {
  const { purchase, fault, search } = usePurchase(tenantId, entryId);
  return (
    <section class="ledger-origin" aria-label={texts.purchase}>
      <h3>{texts.purchase}</h3>
      {fault ? (
        <ErrorNote fault={fault} onRetry={search} />
      ) : purchase === undefined ? (
        <Skeleton height="9rem" />
      ) : purchase === null ? (
        <p class="small soft">{texts.noPurchase}</p>
      ) : (
        <Facts purchase={purchase} zone={zone} />
      )}
      <p class="small">
        <Link to="/purchases" query={{ range: null }}>
          {texts.toPurchases}
        </Link>
      </p>
    </section>
  );
}

/** Looks through the purchases, page by page, for the one of an entry; null when there is none. */
function usePurchase(tenantId: string, entryId: string) {
  const client = useClient();
  const [purchase, setPurchase] = useState<Purchase | null>();
  const [fault, setFault] = useState<Fault>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      setFault(undefined);
      let after: string | null = null;
      while (isShown) {
        const answer: OperationResult<EntryPurchasesQuery> = await client
          .query<EntryPurchasesQuery>(EntryPurchases as never, { tenantId, after } as never)
          .toPromise();
        const page: Page | null | undefined = answer.data?.tenant?.purchases;
        if (!isShown) return;
        if (!page) return setFault(faultsOf(answer.error)[0]);
        const found = page.nodes.find(({ change }) => change?.id === entryId);
        if (found || !page.pageInfo.hasNextPage) return setPurchase(found ?? null);
        after = page.pageInfo.endCursor;
      }
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [client, tenantId, entryId, attempt]);
  return { purchase, fault, search: () => setAttempt(attempt + 1) };
}

function Facts({ purchase, zone }: { purchase: Purchase; zone: string }) {
  const { automatic, requestedBy, expiresAt, refunded } = purchase;
  const by = requestedBy ?? common.nothing;
  return (
    <dl class="ledger-facts figures">
      <dt>{texts.bought}</dt>
      <dd>{instant(purchase.purchasedAt, zone)}</dd>
      <dt>{texts.price}</dt>
      <dd>{money(purchase.price)}</dd>
      <dt>{texts.by}</dt>
      <dd>{automatic ? texts.automatic(by) : by}</dd>
      <dt>{texts.status}</dt>
      <dd>{purchasesTexts.statuses[purchase.status]}</dd>
      <dt>{texts.expires}</dt>
      <dd>{expiresAt ? day(dayOf(expiresAt, zone)) : texts.never}</dd>
      <dt>{texts.refundable}</dt>
      <dd>{credits(purchase.refundable)}</dd>
      {refunded !== "0" && (
        <>
          <dt>{texts.refunded}</dt>
          <dd>{credits(refunded)}</dd>
        </>
      )}
    </dl>
  );
}
