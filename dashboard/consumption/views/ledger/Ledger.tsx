import { useMemo, useState } from "preact/hooks";
import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { Loading, Skeleton } from "../../components/Skeleton";
import type { StreamState } from "../../data/streams";
import { dayOf } from "../../format";
import { useFrame } from "../../frame";
import { useRange } from "../../range";
import { Link, oneOf, text, useParameter } from "../../router";
import { ledgerTexts as texts } from "../../texts/ledger";
import { Announcer } from "./Announcer";
import { daysOf } from "./days";
import { Entries } from "./Entries";
import { EntryDialog } from "./EntryDialog";
import { KINDS, nameOf, REASONS_OF } from "./kinds";
import { Statement } from "./Statement";
import { type Entry, useLedger } from "./useLedger";
import "./ledger.css";

const kind = oneOf(KINDS);

/** The ledger: a billing period's equation, and each entry that moved the balance, as it comes. */
export default function Ledger() {
  const { tenant } = useFrame();
  const [range, setRange] = useRange();
  const [only, setOnly] = useParameter("kind", kind);
  const [opened, setOpened] = useParameter("entry", text);
  const [marked, setMarked] = useState(opened);
  const reason = REASONS_OF[only];
  const filter = { tenantId: tenant.id, dateRange: range, reason };
  const periods = usePeriods();
  const fits = (entry: Entry) => {
    const days = daysOf(range, tenant.timezone, periods.current);
    const posted = dayOf(entry.postedAt, tenant.timezone);
    return (!reason || reason.includes(entry.reason)) && days.from <= posted && posted <= days.to;
  };
  const ledger = useLedger(filter, fits);
  const data = ledger.query.data?.tenant;
  periods.current = data?.billingPeriods?.nodes ?? [];
  const open = (entry: string) => {
    setMarked(entry);
    setOpened(entry);
  };
  const options = useMemo(() => KINDS.map((one) => [one, nameOf(one)] as const), []);
  const fault = ledger.query.faultAt("tenant.balanceChanges");
  if (ledger.query.isLoading) return <Waiting />;
  return (
    <div class="ledger">
      <Announcer arrived={ledger.arrived} />
      <Statement
        periods={data?.billingPeriods?.nodes}
        fault={ledger.query.faultAt("tenant.billingPeriods")}
        onRetry={ledger.query.refetch}
        range={range}
        onShow={(dates, isCurrent) => setRange(isCurrent ? { preset: "CURRENT_PERIOD" } : { dates })}
      />
      <Card title={texts.entries} note={<Live state={ledger.stream} />} class="ledger-entries">
        <div class="ledger-tools">
          <SelectField label={texts.reason} isInline value={only} options={options} onValue={setOnly} />
          <Link class="button" to="/exports" query={{ new: "LEDGER" }}>
            {texts.exports}
          </Link>
        </div>
        {ledger.entries === null && fault ? (
          <ErrorNote fault={fault} onRetry={ledger.query.refetch} />
        ) : (
          <Entries
            ledger={ledger}
            zone={tenant.timezone}
            isFiltered={only !== "ALL"}
            marked={marked}
            onOpen={open}
            onShowAll={() => setOnly("ALL")}
          />
        )}
      </Card>
      {opened && (
        <EntryDialog
          key={opened}
          id={opened}
          tenantId={tenant.id}
          zone={tenant.timezone}
          onOpen={open}
          onClose={() => setOpened("")}
        />
      )}
    </div>
  );
}

/** The billing periods of the last answer, which the next render needs. */
function usePeriods() {
  const [periods] = useState<{ current: readonly { dateRange: { from: string; to: string } }[] }>({
    current: [],
  });
  return periods;
}

/** The place of the cards. How high the statement is depends on what it says. */
function Waiting() {
  return (
    <div class="ledger">
      <Loading />
      <Skeleton height="9rem" />
      <Skeleton height="40rem" />
    </div>
  );
}

/** Whether new entries come by themselves; nothing until that is known. */
function Live({ state }: { state: StreamState }) {
  const [isKnown, setKnown] = useState(false);
  if (!isKnown && state !== "connecting") setKnown(true);
  return isKnown ? <span class={`ledger-live ${state}`}>{texts[state]}</span> : null;
}
