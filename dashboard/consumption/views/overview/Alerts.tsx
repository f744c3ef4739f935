import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { credits, instant } from "../../format";
import { overviewTexts as texts } from "../../texts/overview";
import { Part } from "./Part";
import type { PartProps } from "./parts";

/** The alert rules whose thresholds are crossed now. */
export function Alerts({ dashboard, zone }: PartProps) {
  const rules = dashboard.data?.tenant?.alertRules;
  return (
    <Card class="narrow" title={texts.alerts}>
      <Part dashboard={dashboard} path="tenant.alertRules" data={rules} height="8rem">
        {(all) => {
          const raised = all.filter((rule) => rule.raised);
          if (all.length === 0) return <EmptyState title={texts.noRules} text={texts.noRulesText} />;
          if (raised.length === 0) return <EmptyState title={texts.noAlerts} text={texts.noAlertsText} />;
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
