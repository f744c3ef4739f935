import { ofCredits } from "../../charting";
import { CHART_HEIGHT, FanChart } from "../../charts";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { Segments } from "../../components/Segments";
import { Loading, Skeleton } from "../../components/Skeleton";
import type { Fault } from "../../data/faults";
import { useQuery } from "../../data/useQuery";
import { dayOf } from "../../format";
import { useFrame } from "../../frame";
import { Link, oneOf, useParameter } from "../../router";
import { forecastChartTexts, forecastTexts as texts } from "../../texts/forecast";
import type { Unit } from "./axes";
import { Figures } from "./Figures";
import { ForecastView } from "./forecast.generated";
import { Accuracy, Seasons } from "./Patterns";
import { fanOf, type Forecast, markersOf, type Past, pastOf } from "./points";
import "./forecast.css";

const HORIZONS = ["90", "30", "180", "365"] as const;
const UNITS = ["WEEK", "DAY", "MONTH"] as const;
const BUFFERS = ["20", "0", "10", "30", "50"] as const;
const horizon = oneOf(HORIZONS);
const unitParameter = oneOf<Unit>(UNITS);
const bufferParameter = oneOf(BUFFERS);
const ascending = (one: string, other: string) => Number(one) - Number(other);

/** What will be used, what to plan for it, until when credits last, and how good such predictions were. */
export default function ForecastPage() {
  const { tenant } = useFrame();
  const [days, setDays] = useParameter("days", horizon);
  const [unit, setUnit] = useParameter("by", unitParameter);
  const [buffer, setBuffer] = useParameter("buffer", bufferParameter);
  const dates = pastOf(unit, dayOf(new Date(), tenant.timezone), Number(days));
  const query = useQuery(ForecastView, {
    tenantId: tenant.id,
    days: Number(days),
    by: unit,
    bufferPercent: buffer,
    past: { dates },
  });
  const forecast = query.data?.tenant?.forecast ?? null;
  const fault = query.faultAt("tenant.forecast");
  if (fault) return <ErrorNote fault={fault} onRetry={query.refetch} />;
  if (forecast?.method === "NO_USAGE") return <NoUsage />;
  return (
    <div class="forecast" aria-busy={query.isRefetching}>
      <div class="forecast-controls">
        <Segments
          label={texts.horizon}
          value={days}
          options={HORIZONS.toSorted(ascending).map((one) => [one, texts.horizonOf(Number(one))] as const)}
          onValue={setDays}
        />
        <Segments
          label={texts.unit}
          value={unit}
          options={(["DAY", "WEEK", "MONTH"] as const).map((one) => [one, texts.units[one]] as const)}
          onValue={setUnit}
        />
        <SelectField
          label={texts.buffer}
          isInline
          value={buffer}
          options={BUFFERS.toSorted(ascending).map((one) => [one, texts.bufferOf(one)] as const)}
          onValue={setBuffer}
        />
      </div>
      {query.isLoading && <Loading />}
      {forecast && <Remarks forecast={forecast} />}
      <Figures forecast={forecast} balance={query.data?.tenant?.balance ?? null} />
      <FanCard
        unit={unit}
        forecast={forecast}
        past={query.data?.tenant?.trend?.points ?? []}
        pastFault={query.faultAt("tenant.trend")}
        onRetry={query.refetch}
      />
      {forecast && (
        <>
          <div class="forecast-pair">
            <Seasons seasonality={forecast.seasonality} />
            <Accuracy backtest={forecast.backtest} />
          </div>
          <p class="small soft">{texts.method(forecast.method, forecast.history?.days ?? null)}</p>
        </>
      )}
    </div>
  );
}

function NoUsage() {
  return (
    <Card title={texts.expected}>
      <EmptyState title={texts.noUsage} text={texts.noUsageText}>
        <Link class="button primary" to="/planner">
          {texts.toPlanner}
        </Link>
      </EmptyState>
    </Card>
  );
}

/** What makes a forecast less certain than it looks. */
function Remarks({ forecast: { inactive, method } }: { forecast: Forecast }) {
  const isBrief = method === "RUN_RATE" || method === "WEEKDAY_PROVISIONAL";
  if (!inactive && !isBrief) return null;
  return <p class="forecast-remark">{inactive ? texts.inactive : texts.brief}</p>;
}

interface FanCardProps {
  unit: Unit;
  forecast: Forecast | null;
  past: Past;
  pastFault: Fault | undefined;
  onRetry: () => void;
}

/** Heights of the legend and of the button below the chart, for its skeleton. */
const AROUND_CHART = 84;

function FanCard({ unit, forecast, past, pastFault, onRetry }: FanCardProps) {
  if (!forecast) {
    return (
      <Card title={texts.chart[unit]}>
        <Skeleton height={`${CHART_HEIGHT + AROUND_CHART}px`} />
      </Card>
    );
  }
  const fan = fanOf(unit, past, forecast);
  return (
    <Card title={texts.chart[unit]}>
      {pastFault && <ErrorNote fault={pastFault} onRetry={onRetry} />}
      <FanChart
        label={texts.chartLabel[unit]}
        texts={forecastChartTexts}
        points={fan.points}
        formatValue={ofCredits.formatValue}
        formatDay={ofCredits.formatDay}
        names={{ day: texts.units[unit], ...texts.names }}
        noteName={texts.note}
        {...markersOf(unit, fan, forecast)}
      />
      <p class="small soft">{texts.fanNote[unit]}</p>
    </Card>
  );
}
