import type { ComponentChildren } from "preact";
import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { Segments } from "../../components/Segments";
import { Skeleton } from "../../components/Skeleton";
import type { Fault } from "../../data/faults";
import { dayRange } from "../../format";
import { usageTexts as texts } from "../../texts/usage";
import type { Opened } from "../interviews/InterviewsDialog";
import { type Stacks, type Trend, TrendChart } from "./TrendChart";
import { type Consumption, Totals } from "./Totals";
import { type Unit, UNITS } from "./units";
import { type Measure, MEASURES, useMeasure, useUnit, useUnitChange } from "./useUnit";
import "./usage.css";

interface OverTimeProps {
  trend: Trend | null;
  consumption: Consumption | null;
  /** The same by job, where that is shown. */
  stacks?: Stacks | null;
  fault: Fault | undefined;
  onRetry: () => void;
  isBusy: boolean;
  onOpen: (opened: Opened) => void;
  /** Further controls. */
  children?: ComponentChildren;
}

const units = UNITS.map((unit) => [unit, texts.units[unit]] as const);
const measures = MEASURES.map((measure) => [measure, texts.measures[measure]] as const);

/** Usage over time: totals beside those of earlier days, and a bar for each day, week or month. */
export function OverTime(props: OverTimeProps) {
  const { trend, consumption, fault } = props;
  const [unit] = useUnit();
  const changeUnit = useUnitChange(consumption?.dateRange.days);
  const [measure, setMeasure] = useMeasure();
  const days = consumption?.dateRange;
  return (
    <Card title={texts.overTime} note={days ? dayRange(days.from, days.to) : "\u00a0"}>
      <div class="chart-controls">
        <Segments label={texts.unit} value={unit} options={units} onValue={changeUnit} />
        <Segments label={texts.measure} value={measure} options={measures} onValue={setMeasure} />
        {props.children}
      </div>
      {fault ? (
        <ErrorNote fault={fault} onRetry={props.onRetry} />
      ) : (
        <Body {...props} trend={trend} unit={unit} measure={measure} />
      )}
    </Card>
  );
}

function Body({
  trend,
  consumption,
  stacks,
  isBusy,
  unit,
  measure,
  onOpen,
}: OverTimeProps & { unit: Unit; measure: Measure }) {
  return (
    <div class={isBusy && trend ? "over-time busy" : "over-time"} aria-busy={isBusy}>
      <Totals consumption={consumption} comparison={trend?.comparison ?? null} onOpen={onOpen} />
      {trend ? (
        <TrendChart trend={trend} stacks={stacks} unit={unit} measure={measure} onOpen={onOpen} />
      ) : (
        <Skeleton height={PLACE} />
      )}
    </div>
  );
}

/** The chart with its legend and the line below it. */
const PLACE = "20.5rem";
