import { useFrame } from "../../frame";
import { instant } from "../../format";
import { type Range, useRange } from "../../range";
import { overviewTexts as texts } from "../../texts/overview";
import { Alerts } from "./Alerts";
import { Changes } from "./Changes";
import { Balance } from "./Balance";
import { Jobs } from "./Jobs";
import { Outlook } from "./Outlook";
import { Summary } from "./Summary";
import { Usage } from "./Usage";
import { useLiveBalance } from "./useLiveBalance";
import "./overview.css";

/** The first view: what is left, where it went, and until when it lasts. All of one answer. */
export default function Overview() {
  const { dashboard, tenant } = useFrame();
  const [chosen] = useRange();
  const range = (dashboard.answered?.dateRange as Range | undefined) ?? chosen;
  const live = useLiveBalance(tenant.id, dashboard);
  const parts = { dashboard, range, zone: tenant.timezone };
  return (
    <div class="overview" aria-busy={dashboard.isRefetching}>
      <Summary {...parts} live={live} />
      <Balance {...parts} />
      <div class="narrow">
        <Outlook {...parts} />
        <Alerts {...parts} />
      </div>
      <Usage {...parts} />
      <Jobs {...parts} />
      <Changes {...parts} />
      {live.at && <p class="printed">{texts.printed(instant(live.at, tenant.timezone), tenant.timezone)}</p>}
    </div>
  );
}
