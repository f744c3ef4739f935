import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Confirm } from "../../components/Confirm";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { StatusChip } from "../../components/StatusChip";
import { type Column, Table } from "../../components/Table";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { instant } from "../../format";
import { useFrame } from "../../frame";
import { ruleText, ruleTexts as texts } from "../../texts/alerts";
import { common } from "../../texts/common";
import { formTexts } from "../../texts/forms";
import type { AlertsViewQuery } from "./alerts-view.generated";
import type { View } from "./Budgets";
import { DeleteAlertRule } from "./delete-alert-rule.generated";
import { RuleDialog } from "./RuleDialog";

type Rule = NonNullable<AlertsViewQuery["tenant"]>["alertRules"][number];

const nameOf = ({ kind, threshold }: Rule) => ruleText(kind, threshold);

/** The rules that watch the balance, and whether they are raised. */
export function Rules({ view }: { view: View }) {
  const [isSetting, setSetting] = useState(false);
  const [deleted, setDeleted] = useState<Rule | null>(null);
  return (
    <Card title={texts.title} note={<Button onClick={() => setSetting(true)}>{texts.set}</Button>}>
      <p class="soft small">{texts.lead}</p>
      <List view={view} onDelete={setDeleted} />
      {isSetting && <RuleDialog onClose={() => setSetting(false)} />}
      {deleted && <Deletion rule={deleted} onClose={() => setDeleted(null)} />}
    </Card>
  );
}

function List({ view, onDelete }: { view: View; onDelete: (rule: Rule) => void }) {
  const { tenant } = useFrame();
  const rules = view.data?.tenant?.alertRules;
  const fault = view.faultAt("tenant.alertRules");
  if (fault && !rules) return <ErrorNote fault={fault} onRetry={view.refetch} />;
  if (!rules) return <Skeleton height="8rem" />;
  if (rules.length === 0) return <EmptyState title={texts.none} text={texts.noneWhy} />;
  const columns: Column<Rule>[] = [
    { key: "rule", title: texts.rule, isHead: true, cell: nameOf },
    {
      key: "state",
      title: texts.state,
      cell: ({ raised }) => (
        <StatusChip look={raised ? "warning" : "plain"}>{raised ? texts.raised : texts.notRaised}</StatusChip>
      ),
    },
    {
      key: "last",
      title: texts.last,
      cell: ({ raisedAt }) => (raisedAt ? instant(raisedAt, tenant.timezone) : common.nothing),
    },
    {
      key: "actions",
      title: formTexts.actions,
      isNumber: true,
      cell: (rule) => (
        <div class="row-actions">
          <Button look="quiet" aria-label={`${formTexts.remove}: ${nameOf(rule)}`} onClick={() => onDelete(rule)}>
            {formTexts.remove}
          </Button>
        </div>
      ),
    },
  ];
  return <Table caption={texts.title} columns={columns} rows={rules} rowKey={({ id }) => id} />;
}

function Deletion({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { call, isSending, faultBeside } = useCall(DeleteAlertRule, (data) => data.deleteAlertRule);
  const confirm = async () => {
    if (!(await call({ input: { alertRuleId: rule.id } }))) return;
    toast(texts.isDeleted);
    onClose();
  };
  return (
    <Confirm
      title={texts.delete}
      text={texts.deleteText(nameOf(rule))}
      action={formTexts.remove}
      isSending={isSending}
      fault={faultBeside()}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
