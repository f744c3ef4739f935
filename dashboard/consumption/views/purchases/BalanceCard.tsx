import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import type { Fault } from "../../data/faults";
import { count, credits, money } from "../../format";
import { purchasesTexts as texts } from "../../texts/purchases";
import type { PurchasesViewQuery } from "./purchases.generated";

interface BalanceCardProps {
  tenant: PurchasesViewQuery["tenant"] | undefined;
  fault: Fault | undefined;
  onBuy: () => void;
}

/** What is left, and on which terms more is sold. */
export function BalanceCard({ tenant, fault, onBuy }: BalanceCardProps) {
  const balance = tenant?.balance;
  const plan = tenant?.plan;
  const owes = balance && balance.overage !== "0";
  return (
    <Card title={texts.balance} note={plan?.name} class="purchases-balance">
      {fault && !balance ? (
        <ErrorNote fault={fault} />
      ) : (
        <p class="purchases-figure figures">
          {balance ? credits(balance.remaining) : <Skeleton width="5ch" />}
          <span class="small soft">{texts.left}</span>
        </p>
      )}
      {owes && <p class="small purchases-owed">{texts.owed(credits(balance.overage))}</p>}
      <div class="small soft purchases-terms">
        {plan ? (
          <>
            <p>{`${texts.price(money(plan.creditPrice))}. ${texts.terms[plan.paymentTerms]}`}</p>
            <p>
              {plan.purchasedCreditsLastDays === null
                ? texts.lastForever
                : texts.last(count(plan.purchasedCreditsLastDays))}
            </p>
          </>
        ) : (
          <Skeleton height="3.6em" />
        )}
      </div>
      <div class="purchases-buttons">
        <Button look="primary" disabled={!plan} onClick={onBuy}>
          {texts.buy}
        </Button>
      </div>
    </Card>
  );
}
