import { useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField, TextField } from "../../components/Field";
import type { Fault } from "../../data/faults";
import { useMutation } from "../../data/useMutation";
import { dayOf } from "../../format";
import { useFrame } from "../../frame";
import { PRESETS, type Preset, type Range } from "../../range";
import { ranges } from "../../texts/common";
import { exportForm as texts, exportTexts } from "../../texts/exports";
import { ExportTheConsumption } from "./export-consumption.generated";
import { ExportTheLedger } from "./export-ledger.generated";
import { ExportThePurchases } from "./export-purchases.generated";
import type { ExportContents, ExportFormat } from "./exports.generated";

/** What a form begins with. */
export interface Draft {
  contents: ExportContents;
  format: ExportFormat;
  range: Range;
}

const DATES = "DATES";
const CONTENTS = Object.keys(exportTexts.contents) as ExportContents[];

interface ExportFormProps {
  draft: Draft;
  onClose: () => void;
  /** Called with the id of the export that was asked for. */
  onStarted: (id: string) => void;
}

/** The dialog in which an export is asked for; it does not wait for the file. */
export function ExportForm({ draft, onClose, onStarted }: ExportFormProps) {
  const { tenant } = useFrame();
  const today = dayOf(new Date(), tenant.timezone);
  const given = "dates" in draft.range ? draft.range.dates : null;
  const [contents, setContents] = useState(draft.contents);
  const [format, setFormat] = useState(draft.format);
  const [days, setDays] = useState<Preset | typeof DATES>("preset" in draft.range ? draft.range.preset : DATES);
  const [dates, setDates] = useState(given ?? { from: `${today.slice(0, 7)}-01`, to: today });
  const [problem, setProblem] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const { send, isSending } = useExport();
  // A second click may come before the first one is rendered.
  const isSent = useRef(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isSent.current) return;
    if (days === DATES && !(dates.from && dates.from <= dates.to)) return setProblem(texts.badDates);
    setProblem("");
    setFault(null);
    const dateRange = days === DATES ? { dates } : { preset: days };
    isSent.current = true;
    const outcome = await send(contents, { tenantId: tenant.id, dateRange, format, waitSeconds: 0 });
    isSent.current = "id" in outcome && outcome.id !== null;
    if ("fault" in outcome) setFault(outcome.fault);
    else if (outcome.id === null) setProblem(outcome.problem);
    else onStarted(outcome.id);
  };

  return (
    <Dialog title={texts.title} onClose={onClose}>
      <form class="export-form" noValidate onSubmit={(event) => void submit(event)}>
        <SelectField
          label={texts.contents}
          hint={exportTexts.contentsHint[contents]}
          value={contents}
          options={CONTENTS.map((one) => [one, exportTexts.contents[one]] as const)}
          onValue={setContents}
        />
        <SelectField
          label={texts.range}
          value={days}
          options={[...PRESETS.map((one) => [one, ranges[one].name] as const), [DATES, texts.chosen] as const]}
          onValue={setDays}
          problem={days === DATES ? undefined : problem}
        />
        {days === DATES && (
          <div class="dates">
            <TextField
              label={texts.from}
              type="date"
              value={dates.from}
              max={dates.to}
              onValue={(from) => setDates({ ...dates, from })}
              problem={problem}
            />
            <TextField
              label={texts.to}
              type="date"
              value={dates.to}
              min={dates.from}
              onValue={(to) => setDates({ ...dates, to })}
            />
          </div>
        )}
        <SelectField
          label={texts.format}
          value={format}
          options={(["CSV", "XLSX"] as const).map((one) => [one, texts.formats[one]] as const)}
          onValue={setFormat}
        />
        {fault && <ErrorNote fault={fault} />}
        <div class="actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button look="primary" type="submit" aria-disabled={isSending}>
            {isSending ? texts.sending : texts.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface Input {
  tenantId: string;
  dateRange: { preset: Preset } | { dates: { from: string; to: string } };
  format: ExportFormat;
  waitSeconds: number;
}

type Started = { id: string } | { id: null; problem: string } | { fault: Fault };

/** Asks for an export of some contents. */
function useExport() {
  const [consumption, isConsumption] = useMutation(ExportTheConsumption);
  const [ledger, isLedger] = useMutation(ExportTheLedger);
  const [purchases, isPurchases] = useMutation(ExportThePurchases);
  const send = async (contents: ExportContents, input: Input): Promise<Started> => {
    if (contents === "CONSUMPTION") return started(await consumption({ input }), "exportConsumption");
    if (contents === "LEDGER") return started(await ledger({ input }), "exportLedger");
    return started(await purchases({ input }), "exportPurchases");
  };
  return { send, isSending: isConsumption || isLedger || isPurchases };
}

interface Payload {
  export: { id: string } | null;
  problems: { message: string }[];
}

function started<Name extends string>(
  outcome: { data: Record<Name, Payload | null>; fault?: undefined } | { data?: undefined; fault: Fault },
  name: Name,
): Started {
  if (outcome.fault) return { fault: outcome.fault };
  const payload = outcome.data[name];
  if (payload?.export) return { id: payload.export.id };
  return { id: null, problem: (payload?.problems ?? []).map(({ message }) => message).join(" ") };
}
