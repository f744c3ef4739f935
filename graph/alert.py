"""Alerts, as clients see them: set, deleted, and raised."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from credit import alerts
from credit.alerts import AlertCondition
from credit.errors import InsightsError, NotFoundError
from credit.global_ids import Kind
from credit.roles import Scope
from graph import ids
from graph.connection import Info
from graph.enums import AlertKind
from graph.node import Node
from graph.problems import Problem
from graph.scopes import attribute, field, object_type
from resolvers import alerts as use_cases
from resolvers import tenants

if TYPE_CHECKING:
    from graph.tenant import Tenant

SCOPE = Scope.CONSUMPTION_READ


@object_type
class AlertRule(Node):
    """A line that is told of when it is crossed: once, and again after it has recovered."""

    kind: AlertKind = attribute(SCOPE)
    threshold: Decimal = attribute(SCOPE, "Credits, percent or days, as the kind says.")
    raised: bool = attribute(SCOPE, "Whether it is crossed as things stand.")
    raised_at: datetime | None = attribute(SCOPE, "When it last was; null where it never was.")

    @classmethod
    def from_domain(cls, alert: alerts.AlertRule) -> Self:
        """Map an alert."""
        return cls(
            id=ids.global_id(Kind.ALERT_RULE, alert.tenant_id, alert.id),
            kind=alert.condition.kind,
            threshold=alert.condition.threshold,
            raised=alert.raised,
            raised_at=alert.raised_at,
        )


@object_type
class Alert:
    """One time that the line of an alert was crossed."""

    rule: AlertRule = attribute(SCOPE, "The alert as it was then.")
    sequence: str = attribute(SCOPE, "That of the ledger's newest entry.")
    raised_at: datetime = attribute(SCOPE)
    message: str = attribute(SCOPE, "What has happened, in a sentence.")
    value: strawberry.Private[alerts.Alert]

    @field(SCOPE)
    async def tenant(self, info: Info) -> Annotated["Tenant", strawberry.lazy("graph.tenant")]:
        """The tenant whose alert it is."""
        from graph.tenant import Tenant  # noqa: PLC0415 - a tenant leads to its alerts, and back

        found = await tenants.by_id(info.context, self.value.rule.tenant_id)
        if found is None:
            msg = "the tenant of this alert does not exist any more"
            raise NotFoundError(msg)
        return Tenant.from_domain(found)

    @classmethod
    def from_domain(cls, raised: alerts.Alert) -> Self:
        """Map a raise."""
        return cls(
            rule=AlertRule.from_domain(raised.rule),
            sequence=str(raised.sequence),
            raised_at=raised.at,
            message=raised.message,
            value=raised,
        )


@strawberry.input(description="A line to be told of.")
class SetAlertRuleInput:
    """A line to be told of."""

    tenant_id: strawberry.ID
    kind: AlertKind
    threshold: Decimal = strawberry.field(
        description="REMAINING_BELOW takes credits from 0 on, where 0 tells of the first that is "
        "owed; PERCENT_OF_ALLOCATION_BELOW a percentage of what the billing period's allocation "
        "brought, up to 100; the others whole days, 1 to 365."
    )

    def to_domain(self) -> AlertCondition:
        """What resolvers are asked for; InvalidInputError for a threshold out of range."""
        return AlertCondition(self.kind, self.threshold)


@strawberry.input(description="An alert that is not wanted any more.")
class DeleteAlertRuleInput:
    """An alert that is not wanted any more."""

    alert_rule_id: strawberry.ID


@object_type
class SetAlertRulePayload:
    """The alert as it stands, or why there is none."""

    alert_rule: AlertRule | None = attribute(SCOPE)
    problems: list[Problem] = attribute(SCOPE)

    @classmethod
    def from_domain(cls, alert: alerts.AlertRule) -> Self:
        """Map an alert that was set."""
        return cls(alert_rule=AlertRule.from_domain(alert), problems=[])

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call."""
        return cls(alert_rule=None, problems=[Problem.from_domain(error)])


@object_type
class DeleteAlertRulePayload:
    """The alert as it last stood, or why it is still there."""

    alert_rule: AlertRule | None = attribute(SCOPE)
    problems: list[Problem] = attribute(SCOPE)

    @classmethod
    def from_domain(cls, alert: alerts.AlertRule) -> Self:
        """Map an alert that was deleted."""
        return cls(alert_rule=AlertRule.from_domain(alert), problems=[])

    @classmethod
    def failed(cls, error: InsightsError) -> Self:
        """Payload of a refused call.

        Every wrong id answers the same NOT_FOUND, so that ids cannot be probed.
        """
        shown = ids.not_found(Kind.ALERT_RULE) if isinstance(error, NotFoundError) else error
        return cls(alert_rule=None, problems=[Problem.from_domain(shown)])


@object_type
class AlertRuleMutations:
    """The part of the mutations that is about alerts; `Mutation` is the whole."""

    @field(SCOPE)
    async def set_alert_rule(
        self,
        info: Info,
        input: SetAlertRuleInput,  # noqa: A002 - the contract's name
    ) -> SetAlertRulePayload:
        """Be told when a line is crossed; at once, where it is crossed already.

        The same kind and threshold again answer the same alert.
        """
        try:
            tenant = ids.tenant_id_from(input.tenant_id)
            return SetAlertRulePayload.from_domain(
                await use_cases.set_alert(info.context, tenant, input.to_domain())
            )
        except InsightsError as error:
            return SetAlertRulePayload.failed(error)

    @field(SCOPE)
    async def delete_alert_rule(
        self,
        info: Info,
        input: DeleteAlertRuleInput,  # noqa: A002 - the contract's name
    ) -> DeleteAlertRulePayload:
        """Not be told of a line any more."""
        try:
            rule = await use_cases.delete(
                info.context, *ids.alert_rule_ids_from(input.alert_rule_id)
            )
        except InsightsError as error:
            return DeleteAlertRulePayload.failed(error)
        return DeleteAlertRulePayload.from_domain(rule)
