"""Alert rules and the alerts that they raise: types and mutations."""

from datetime import datetime
from decimal import Decimal
from typing import Self

import strawberry

from credit.core.global_ids import Kind
from credit.core.roles import Scope
from credit.metering.tenants import Tenant
from credit.notify import alerts
from credit.notify.alerts import AlertCondition
from graph import ids
from graph.budget import Budget
from graph.connection import Info
from graph.enums import AlertKind
from graph.node import Node
from graph.payload import WHY_REFUSED, Payload, mutation
from graph.problems import Problem
from graph.references import OfTenant
from graph.related import TENANT, related
from graph.scopes import attribute, field, object_type
from resolvers import alerts as use_cases
from resolvers import budgets
from resolvers.tenants import tenant_of

SCOPE = Scope.CONSUMPTION_READ


@object_type
class AlertRule(Node):
    """A rule that raises an alert when its condition becomes true, or a threshold of a budget.

    It raises the next one only after the condition has been false in between, and within an hour
    only after the value was clear of the threshold by a tenth of it, at least one credit or day.
    """

    kind: AlertKind = attribute(SCOPE, "What the rule watches.")
    threshold: Decimal = attribute(
        SCOPE, "Threshold: credits, percent or days, depending on `kind`; percent of a budget."
    )
    raised: bool = attribute(SCOPE, "Whether the condition is true at present.")
    raised_at: datetime | None = attribute(
        SCOPE, "When the condition last became true; null when it never was."
    )

    @classmethod
    def from_domain(cls, alert: alerts.AlertRule) -> Self:
        """Map an alert rule."""
        return cls(
            id=ids.global_id(Kind.ALERT_RULE, alert.tenant_id, alert.id),
            kind=alert.condition.kind,
            threshold=alert.condition.threshold,
            raised=alert.raised,
            raised_at=alert.raised_at,
        )


@object_type
class Alert(Node):
    """An alert that a rule or a budget raised. It stays when that is deleted."""

    rule: AlertRule = attribute(
        SCOPE,
        "The rule, as it was when it raised the alert. Of a budget it is the threshold that was "
        "reached: its `kind` begins with BUDGET, and `node` does not answer it.",
    )
    sequence: str = attribute(SCOPE, "Sequence of the newest ledger entry at that time.")
    raised_at: datetime = attribute(SCOPE, "When the alert was raised.")
    message: str = attribute(SCOPE, "What happened, as an English sentence for people.")
    value: strawberry.Private[alerts.Alert]

    @related(TENANT, SCOPE)
    async def tenant(self, info: Info) -> Tenant:
        """The tenant that the rule belongs to."""
        return await tenant_of(info.context, self.value.rule.tenant_id)

    @field(SCOPE)
    async def budget(self, info: Info) -> Budget | None:
        """The budget as it is now; null for alerts of rules, and when it was deleted."""
        rule = self.value.rule
        if rule.budget_id is None:
            return None
        found = await budgets.by_id(info.context, rule.tenant_id, rule.budget_id)
        return Budget.from_domain(found) if found else None

    @classmethod
    def from_domain(cls, raised: alerts.Alert) -> Self:
        """Map an alert."""
        return cls(
            id=ids.global_id(Kind.ALERT, raised.rule.tenant_id, raised.number),
            rule=AlertRule.from_domain(raised.rule),
            sequence=str(raised.sequence),
            raised_at=raised.at,
            message=raised.message,
            value=raised,
        )


@strawberry.input(description="An alert rule to create.")
class SetAlertRuleInput(OfTenant):
    """An alert rule to create."""

    kind: AlertKind = strawberry.field(
        description="What to watch; not a kind that begins with BUDGET, which `setBudget` is for."
    )
    threshold: Decimal = strawberry.field(
        description="REMAINING_BELOW takes credits from 0 on, with at most 3 decimal "
        "places (0 raises when the first credit is owed); "
        "PERCENT_OF_ALLOCATION_BELOW a percentage above 0 and up to 100; the "
        "others whole days from 1 to 365."
    )

    def to_domain(self) -> AlertCondition:
        """The condition; InvalidInputError for a threshold out of range."""
        return AlertCondition(self.kind, self.threshold)


@strawberry.input(description="The alert rule to delete.")
class DeleteAlertRuleInput:
    """The alert rule to delete."""

    alert_rule_id: strawberry.ID = strawberry.field(description="Global id of the alert rule.")


@object_type
class SetAlertRulePayload(Payload):
    """The alert rule, or why there is none."""

    alert_rule: AlertRule | None = attribute(
        SCOPE, "The rule as it is stored; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, alert: alerts.AlertRule) -> Self:
        """Payload of a rule that was set."""
        return cls(alert_rule=AlertRule.from_domain(alert), problems=[])


@object_type
class DeleteAlertRulePayload(Payload):
    """The deleted alert rule, or why it was not deleted."""

    kind = Kind.ALERT_RULE

    alert_rule: AlertRule | None = attribute(
        SCOPE, "The rule as it was before it was deleted; null when the call was refused."
    )
    problems: list[Problem] = attribute(SCOPE, WHY_REFUSED)

    @classmethod
    def from_domain(cls, alert: alerts.AlertRule) -> Self:
        """Payload of a rule that was deleted."""
        return cls(alert_rule=AlertRule.from_domain(alert), problems=[])


@object_type
class AlertRuleMutations:
    """The part of the mutations that is about alerts; `Mutation` is the whole."""

    @mutation(SCOPE)
    async def set_alert_rule(
        self,
        info: Info,
        input: SetAlertRuleInput,  # noqa: A002 - the contract's name
    ) -> SetAlertRulePayload:
        """Create an alert rule.

        It raises an alert at once when its condition is true already. The same kind and threshold
        again answer the existing rule.
        """
        tenant = await input.find_tenant(info.context)
        return SetAlertRulePayload.from_domain(
            await use_cases.set_rule(info.context, tenant, input.to_domain())
        )

    @mutation(SCOPE)
    async def delete_alert_rule(
        self,
        info: Info,
        input: DeleteAlertRuleInput,  # noqa: A002 - the contract's name
    ) -> DeleteAlertRulePayload:
        """Delete an alert rule."""
        rule = await use_cases.delete(info.context, *ids.alert_rule_ids_from(input.alert_rule_id))
        return DeleteAlertRulePayload.from_domain(rule)
