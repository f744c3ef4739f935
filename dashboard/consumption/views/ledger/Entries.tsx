import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { count, credits, day, dayOf, signedCredits, time } from "../../format";
import { ledgerTexts as texts } from "../../texts/ledger";
import type { Entry, LedgerState } from "./useLedger";

interface EntriesProps {
  ledger: LedgerState;
  zone: string;
  /** Whether only some kinds are shown. */
  isFiltered: boolean;
  /** The id of the entry that was opened last; empty for none. */
  marked: string;
  onOpen: (id: string) => void;
  onShowAll: () => void;
}

/** The entries by day, the newest first, with the balance after each. */
export function Entries(props: EntriesProps) {
  const { ledger, isFiltered, onShowAll } = props;
  const { entries, hasMore, isLoadingMore, moreFault, more } = ledger;
  if (entries === null) return <Skeleton height="32rem" />;
  if (entries.length === 0) {
    return isFiltered ? (
      <EmptyState title={texts.noneOf} text={texts.noneOfWhy}>
        <Button onClick={onShowAll}>{texts.showAll}</Button>
      </EmptyState>
    ) : (
      <EmptyState title={texts.none} text={texts.noneWhy} />
    );
  }
  const all = ledger.query.data?.tenant?.balanceChanges?.totalCount ?? 0;
  return (
    <>
      <Groups {...props} entries={entries} />
      {moreFault && <ErrorNote fault={moreFault} />}
      <div class="ledger-more">
        <span class="small soft" role="status">
          {texts.shown(count(entries.length), count(Math.max(all, entries.length)))}
        </span>
        {hasMore && (
          <Button aria-disabled={isLoadingMore} onClick={more}>
            {isLoadingMore ? texts.loadingMore : texts.more}
          </Button>
        )}
      </div>
    </>
  );
}

function Groups({ entries, ledger, zone, marked, onOpen }: EntriesProps & { entries: Entry[] }) {
  const arrived = new Set(ledger.arrived.map(({ sequence }) => sequence));
  return (
    <table class="table ledger-table">
      <caption class="hidden">{texts.entries}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.time}</th>
          <th scope="col">{texts.what}</th>
          <th scope="col" class="end">
            {texts.credits}
          </th>
          <th scope="col" class="end">
            {texts.balance}
          </th>
        </tr>
      </thead>
      {byDay(entries, zone).map(([date, ofDay]) => (
        <tbody key={date}>
          <tr class="ledger-day">
            <th scope="rowgroup" colSpan={4}>
              {day(date)}
            </th>
          </tr>
          {ofDay.map((entry) => (
            <Row
              key={entry.sequence}
              entry={entry}
              zone={zone}
              isNew={arrived.has(entry.sequence)}
              isMarked={entry.id === marked}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  entry: Entry;
  zone: string;
  isNew: boolean;
  isMarked: boolean;
  onOpen: (id: string) => void;
}

function Row({ entry, zone, isNew, isMarked, onOpen }: RowProps) {
  const { id, postedAt, reason, reference, note } = entry;
  const row = useRef<HTMLTableRowElement>(null);
  // What a link leads to is brought into sight once.
  useEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: "center" });
  }, [isMarked]);
  const names = [isNew && "new", isMarked && "marked"].filter(Boolean).join(" ");
  const came = !entry.credits.startsWith("-");
  return (
    <tr ref={row} class={names} aria-current={isMarked ? "true" : undefined}>
      <td>
        <time dateTime={postedAt}>{time(postedAt, zone)}</time>
      </td>
      <td>
        <button type="button" class="ledger-open" onClick={() => onOpen(id)}>
          {texts.reasons[reason]}
        </button>
        <span class="soft">{[reference, note].filter(Boolean).join(" · ")}</span>
      </td>
      <td class={came ? "end ledger-came" : "end"}>{signedCredits(entry.credits)}</td>
      <td class="end">
        {entry.overageAfter !== "0" ? (
          <span class="ledger-owed">{texts.owed(credits(entry.overageAfter))}</span>
        ) : (
          credits(entry.balanceAfter)
        )}
      </td>
    </tr>
  );
}

/** Entries by the day on which they count, in order. */
function byDay(entries: readonly Entry[], zone: string): [date: string, entries: Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const date = dayOf(entry.postedAt, zone);
    const found = days.get(date);
    if (found) found.push(entry);
    else days.set(date, [entry]);
  }
  return [...days];
}
