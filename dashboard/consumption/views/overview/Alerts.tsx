import { Card } from "../../components/Card";
import { credits, instant } from "../../format";
import { ViewLink } from "../../layout/ViewLink";
import { overviewTexts as texts } from "../../texts/overview";
import { Part } from "./Part";
import type { PartProps } from "./parts";

/** The alert rules whose thresholds are crossed now. */
export function Alerts({ dashboard, zone }: PartProps) {
  const rules = dashboard.data?.tenant?.alertRules;
  return (
    <Card title={texts.alerts} note={<ViewLink to="/alerts">{texts.toAlerts}</ViewLink>}>
      <Part dashboard={dashboard} path="tenant.alertRules" data={rules} height="8rem">
        {(all) => {
          const raised = all.filter((rule) => rule.raised);
          if (all.length === 0) return <Quiet title={texts.noRules} text={texts.noRulesText} />;
          if (raised.length === 0) return <Quiet title={texts.noAlerts} text={texts.noAlertsText} />;
          return (
            <ul class="alerts">
              {raised.map(({ id, kind, threshold, raisedAt }) => (
                <li key={id}>
                  <strong>{texts.rules[kind](credits(threshold))}</strong>
                  {raisedAt && <span class="soft">{texts.raisedAt(instant(raisedAt, zone))}</span>}
                </li>
              ))}
            </ul>
          );
        }}
      </Part>
    </Card>
  );
}

function Quiet({ title, text }: { title: string; text: string }) {
  return (
    <div class="small">
      <p>{title}</p>
      <p class="soft">{text}</p>
    </div>
  );
}
