import { useEffect, useState } from "preact/hooks";
import { toast } from "../../components/Toasts";
import { follow, type StreamState } from "../../data/streams";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { historyTexts } from "../../texts/alerts";
import { AlertsView } from "./alerts-view.generated";
import { Budgets } from "./Budgets";
import { FollowAlerts } from "./follow-alerts.generated";
import { HISTORY_ROWS, History } from "./History";
import { Rules } from "./Rules";
import "../../styles/forms.css";
import "./alerts.css";

/** Budgets, alert rules, and what they have raised, live. */
export default function Alerts() {
  const { tenant } = useFrame();
  const view = useQuery(AlertsView, { tenantId: tenant.id, alerts: HISTORY_ROWS });
  const stream = useAlerts(tenant.id, view.refetch);
  return (
    <div class="view">
      <Budgets view={view} />
      <Rules view={view} />
      <History view={view} stream={stream} />
    </div>
  );
}

/** Says each alert as it is raised, and asks for what it has changed. */
function useAlerts(tenantId: string, refetch: () => void): StreamState {
  const [state, setState] = useState<StreamState>("connecting");
  useEffect(() => {
    let wasLive = false;
    return follow(FollowAlerts, {
      variables: () => ({ tenantId }),
      onEvent: ({ alertRaised }) => {
        toast(historyTexts.raisedNow(alertRaised.message));
        refetch();
      },
      onState: (next) => {
        setState(next);
        // What was raised while the stream was broken is in the history alone.
        if (next === "live" && wasLive) refetch();
        if (next === "live") wasLive = true;
      },
    });
  }, [tenantId, refetch]);
  return state;
}
