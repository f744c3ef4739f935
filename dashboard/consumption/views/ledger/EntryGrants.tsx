import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { credits, day, dayOf } from "../../format";
import { entryTexts as texts } from "../../texts/ledger";
import { EntryGrants as Grants } from "./entry-grants.generated";
import type { FullEntry } from "./EntryDialog";

interface EntryGrantsProps {
  tenantId: string;
  entry: FullEntry;
  zone: string;
}

/** What is left of the credits that an allocation or a rollover brought. */
export function EntryGrants({ tenantId, entry, zone }: EntryGrantsProps) {
  const query = useQuery(Grants, { tenantId });
  const fault = query.faultAt("tenant.balance");
  const grants = query.data?.tenant?.balance?.grants.filter(
    ({ kind, effectiveAt }) => kind === entry.reason && effectiveAt === entry.postedAt,
  );
  return (
    <section class="ledger-origin" aria-label={texts.grant}>
      <h3>{texts.grant}</h3>
      {fault ? (
        <ErrorNote fault={fault} onRetry={query.refetch} />
      ) : !grants ? (
        <Skeleton height="3rem" />
      ) : grants.length === 0 ? (
        <p class="small soft">{texts.spent}</p>
      ) : (
        grants.map((grant) => (
          <dl key={grant.id} class="ledger-facts figures">
            <dt>{texts.left}</dt>
            <dd>{texts.leftOf(credits(grant.remaining), credits(grant.amount))}</dd>
            <dt>{texts.expires}</dt>
            <dd>{grant.expiresAt ? day(dayOf(grant.expiresAt, zone)) : texts.never}</dd>
          </dl>
        ))
      )}
    </section>
  );
}
