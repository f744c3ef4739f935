import { Dialog } from "../../components/Dialog";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading, Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { credits, instant, signedCredits } from "../../format";
import { entryTexts as texts, ledgerTexts } from "../../texts/ledger";
import { LedgerEntry, type LedgerEntryQuery } from "./entry.generated";
import { EntryGrants } from "./EntryGrants";
import { EntryInterview } from "./EntryInterview";
import { EntryPurchase } from "./EntryPurchase";

interface EntryDialogProps {
  /** Global id of the entry, as an address may have it: it may be anything. */
  id: string;
  tenantId: string;
  zone: string;
  /** Opens another entry. */
  onOpen: (id: string) => void;
  onClose: () => void;
}

type Node = NonNullable<LedgerEntryQuery["node"]>;
/** An entry with all that is stored of it. */
export type FullEntry = Extract<Node, { sequence: string }>;

/** One entry of the ledger, and the interview, purchase or grant that made it. */
export function EntryDialog({ id, tenantId, zone, onOpen, onClose }: EntryDialogProps) {
  const query = useQuery(LedgerEntry, { id });
  const node = query.data?.node;
  const entry = node && "sequence" in node ? (node as FullEntry) : null;
  const title = entry
    ? texts.title(ledgerTexts.reasons[entry.reason], entry.sequence)
    : texts.loading;
  const fault = query.faults[0];
  return (
    <Dialog title={title} isWide onClose={onClose}>
      {entry ? (
        <>
          <Facts entry={entry} zone={zone} onOpen={onOpen} />
          <Origin entry={entry} tenantId={tenantId} zone={zone} onOpen={onOpen} />
        </>
      ) : query.isLoading ? (
        <>
          <Loading />
          <Skeleton height="16rem" />
        </>
      ) : fault && fault.code !== "NOT_FOUND" ? (
        <ErrorNote fault={fault} onRetry={query.refetch} />
      ) : (
        <EmptyState title={texts.missing} text={texts.missingWhy} />
      )}
    </Dialog>
  );
}

interface PartProps {
  entry: FullEntry;
  zone: string;
  onOpen: (id: string) => void;
}

/** What the entry itself says. */
function Facts({ entry, zone, onOpen }: PartProps) {
  const { reverses } = entry;
  return (
    <dl class="ledger-facts figures">
      <dt>{texts.credits}</dt>
      <dd>{signedCredits(entry.credits)}</dd>
      <dt>{texts.balanceAfter}</dt>
      <dd>{credits(entry.balanceAfter)}</dd>
      {entry.overageAfter !== "0" && (
        <>
          <dt>{texts.owedAfter}</dt>
          <dd>{credits(entry.overageAfter)}</dd>
        </>
      )}
      <dt>{texts.occurred}</dt>
      <dd>{instant(entry.occurredAt, zone)}</dd>
      <dt>{texts.posted}</dt>
      <dd>{instant(entry.postedAt, zone)}</dd>
      <dt>{texts.recorded}</dt>
      <dd>{instant(entry.recordedAt, zone)}</dd>
      {entry.reference && (
        <>
          <dt>{texts.reference}</dt>
          <dd>{entry.reference}</dd>
        </>
      )}
      {entry.note && (
        <>
          <dt>{texts.note}</dt>
          <dd>{entry.note}</dd>
        </>
      )}
      {reverses && (
        <>
          <dt>{texts.reverses}</dt>
          <dd>
            <button type="button" class="ledger-open" onClick={() => onOpen(reverses.id)}>
              {texts.entry(reverses.sequence)}
            </button>
          </dd>
        </>
      )}
      <dt>{texts.digest}</dt>
      <dd class="ledger-digest">{entry.digest}</dd>
    </dl>
  );
}

/** What made the entry. */
function Origin({ entry, tenantId, zone, onOpen }: PartProps & { tenantId: string }) {
  switch (entry.reason) {
    case "CONSUMPTION":
    case "REVERSAL":
      return (
        <EntryInterview
          tenantId={tenantId}
          interviewId={entry.reference ?? ""}
          sequence={entry.sequence}
          zone={zone}
          onOpen={onOpen}
        />
      );
    case "PURCHASE":
      return <EntryPurchase tenantId={tenantId} entryId={entry.id} zone={zone} />;
    case "ALLOCATION":
    case "ROLLOVER":
      return <EntryGrants tenantId={tenantId} entry={entry} zone={zone} />;
    default:
      return null;
  }
}
