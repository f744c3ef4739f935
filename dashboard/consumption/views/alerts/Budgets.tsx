import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { Confirm } from "../../components/Confirm";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import type { Query } from "../../data/useQuery";
import { text, useParameter } from "../../router";
import { budgetTexts as texts } from "../../texts/alerts";
import { formTexts } from "../../texts/forms";
import type { AlertsViewQuery } from "./alerts-view.generated";
import { BudgetDialog } from "./BudgetDialog";
import { BudgetRow } from "./BudgetRow";
import { DeleteBudget } from "./delete-budget.generated";

export type View = Query<AlertsViewQuery>;
export type Budget = NonNullable<AlertsViewQuery["tenant"]>["budgets"][number];

/** The value of `?budget=` for a new budget of no particular job. */
const NEW = "new";

/** The budgets, with what each has used and is expected to; a dialog sets one. */
export function Budgets({ view }: { view: View }) {
  const [asked, setAsked] = useParameter("budget", text);
  const [changed, setChanged] = useState<Budget | null>(null);
  const [deleted, setDeleted] = useState<Budget | null>(null);
  const budgets = view.data?.tenant?.budgets;
  const close = () => {
    setChanged(null);
    setAsked("");
  };
  const isOpen = budgets && (changed || asked);
  return (
    <Card
      title={texts.title}
      note={
        <Button look="primary" onClick={() => setAsked(NEW)}>
          {texts.set}
        </Button>
      }
    >
      <p class="soft small">{texts.lead}</p>
      <List view={view} onChange={setChanged} onDelete={setDeleted} />
      {isOpen && (
        <BudgetDialog
          key={changed?.id ?? asked}
          budget={changed}
          jobId={asked === NEW ? null : asked || null}
          budgets={budgets}
          onClose={close}
        />
      )}
      {deleted && <Deletion budget={deleted} onClose={() => setDeleted(null)} />}
    </Card>
  );
}

interface ListProps {
  view: View;
  onChange: (budget: Budget) => void;
  onDelete: (budget: Budget) => void;
}

function List({ view, onChange, onDelete }: ListProps) {
  const fault = view.faultAt("tenant.budgets");
  const budgets = view.data?.tenant?.budgets;
  if (fault && !budgets) return <ErrorNote fault={fault} onRetry={view.refetch} />;
  if (!budgets) return <Skeleton height="16rem" />;
  if (budgets.length === 0) return <EmptyState title={texts.none} text={texts.noneWhy} />;
  return (
    <ul class="budgets">
      {budgets.map((budget) => (
        <BudgetRow
          key={budget.id}
          budget={budget}
          onChange={() => onChange(budget)}
          onDelete={() => onDelete(budget)}
        />
      ))}
    </ul>
  );
}

/** What a budget is of: a job's title, or all jobs. */
export const nameOf = ({ job }: Budget): string => job?.title ?? texts.wholeTenant;

function Deletion({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { call, isSending, faultBeside } = useCall(DeleteBudget, (data) => data.deleteBudget);
  const confirm = async () => {
    if (!(await call({ input: { budgetId: budget.id } }))) return;
    toast(texts.isDeleted);
    onClose();
  };
  return (
    <Confirm
      title={texts.delete}
      text={texts.deleteText(nameOf(budget))}
      action={formTexts.remove}
      isSending={isSending}
      fault={faultBeside()}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
