import { useCallback, useEffect, useState } from "preact/hooks";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { oneOf, type Parameter, useParameter } from "../../router";
import { BalanceCard } from "./BalanceCard";
import { BuyDialog } from "./BuyDialog";
import { PurchaseList, STATUSES } from "./PurchaseList";
import { PurchasesView } from "./purchases.generated";
import { TopUpCard } from "./TopUpCard";
import { usePages } from "./usePages";
import { usePurchaseEvents } from "./usePurchaseEvents";
import "./purchases.css";

/** The amount with which a link opens the dialog: `?buy=75`; null while it is closed. */
const asked: Parameter<string | null> = { read: (value) => value, write: (value) => value };
const status = oneOf(STATUSES);

/** What was bought, credits to buy, and the automatic top-up. */
export default function Purchases() {
  const { tenant } = useFrame();
  const [only, setOnly] = useParameter("status", status);
  const pages = usePages(only);
  const variables = { tenantId: tenant.id, status: only === "ALL" ? null : only, ...pages.variables };
  const query = useQuery(PurchasesView, variables);
  const [amount, setAmount] = useParameter("buy", asked);
  // Open also when the address has changed meanwhile: a purchase may be under way.
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => {
    if (amount !== null) setOpened(amount);
  }, [amount]);
  const { refetch } = query;
  usePurchaseEvents(tenant.id, refetch, opened !== null);
  const close = useCallback(() => {
    setOpened(null);
    setAmount(null);
    refetch();
  }, [setAmount, refetch]);

  const data = query.data?.tenant;
  const fault = query.faultAt("tenant");
  if (!data && fault) return <ErrorNote fault={fault} onRetry={refetch} />;
  return (
    <div class="purchases">
      {query.isLoading && <Loading />}
      <div class="purchases-top">
        <BalanceCard tenant={data} fault={query.faultAt("tenant.balance")} onBuy={() => setAmount("")} />
        <TopUpCard tenantId={tenant.id} zone={tenant.timezone} tenant={data} onChange={refetch} />
      </div>
      <PurchaseList query={query} pages={pages} only={only} onOnly={setOnly} onBuy={() => setAmount("")} />
      {opened !== null && data && (
        <BuyDialog
          tenantId={tenant.id}
          zone={tenant.timezone}
          plan={data.plan}
          amount={opened}
          purchases={data.purchases?.nodes ?? []}
          onUnknown={refetch}
          onClose={close}
        />
      )}
    </div>
  );
}
