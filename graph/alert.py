"""Alerts, as clients see them: set, deleted, and raised."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from credit import alerts
from credit.alerts import Line
from credit.errors import InsightsError, NotFoundError
from credit.ids import Kind
from credit.roles import Scope
from graph import ids
from graph.connection import Info
from graph.enums import AlertKind
from graph.node import Node
from graph.policies import attribute, field, object_type
from graph.problems import Problem
from resolvers import alerts as kept
from resolvers import tenants

if TYPE_CHECKING:
    from graph.tenant import Tenant

READER = Scope.CONSUMPTION_READ


@object_type
class Alert(Node):
    """A line that is told of when it is crossed: once, and again after it has recovered."""

    kind: AlertKind = attribute(READER)
    threshold: Decimal = attribute(READER, "Credits, percent or days, as the kind says.")
    raised: bool = attribute(READER, "Whether it is crossed as things stand.")
    raised_at: datetime | None = attribute(READER, "When it last was; null where it never was.")

    @classmethod
    def of(cls, alert: alerts.Alert) -> Self:
        """The words for an alert."""
        return cls(
            id=ids.of_tenants(Kind.ALERT, alert.tenant_id, alert.id),
            kind=alert.line.kind,
            threshold=alert.line.threshold,
            raised=alert.raised,
            raised_at=alert.raised_at,
        )


@object_type
class AlertRaised:
    """One time that the line of an alert was crossed."""

    alert: Alert = attribute(READER, "The alert as it was then.")
    sequence: str = attribute(READER, "That of the ledger's newest entry.")
    raised_at: datetime = attribute(READER)
    message: str = attribute(READER, "What has happened, in a sentence.")
    value: strawberry.Private[alerts.Raised]

    @field(READER)
    async def tenant(self, info: Info) -> Annotated["Tenant", strawberry.lazy("graph.tenant")]:
        """The tenant whose alert it is."""
        from graph.tenant import Tenant  # noqa: PLC0415 - a tenant leads to its alerts, and back

        found = await tenants.by_id(info.context, self.value.alert.tenant_id)
        if found is None:
            msg = "the tenant of this alert does not exist any more"
            raise NotFoundError(msg)
        return Tenant.of(found)

    @classmethod
    def of(cls, raised: alerts.Raised) -> Self:
        """The words for a raise."""
        return cls(
            alert=Alert.of(raised.alert),
            sequence=str(raised.sequence),
            raised_at=raised.at,
            message=raised.message,
            value=raised,
        )


@strawberry.input(description="A line to be told of.")
class SetAlertInput:
    """A line to be told of."""

    tenant_id: strawberry.ID
    kind: AlertKind
    threshold: Decimal = strawberry.field(
        description="REMAINING_BELOW takes credits from 0 on, where 0 tells of the first that is "
        "owed; PERCENT_OF_ALLOCATION_BELOW a percentage of what the billing period's allocation "
        "brought, up to 100; the others whole days, 1 to 365."
    )

    def line(self) -> Line:
        """What resolvers are asked for; InvalidInputError for a threshold out of range."""
        return Line(self.kind, self.threshold)


@strawberry.input(description="An alert that is not wanted any more.")
class DeleteAlertInput:
    """An alert that is not wanted any more."""

    alert_id: strawberry.ID


@object_type
class SetAlertPayload:
    """The alert as it stands, or why there is none."""

    alert: Alert | None = attribute(READER)
    problems: list[Problem] = attribute(READER)

    @classmethod
    def of(cls, alert: alerts.Alert) -> Self:
        """The words for an alert that was set."""
        return cls(alert=Alert.of(alert), problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for one that was refused."""
        return cls(alert=None, problems=[Problem.of(error)])


@object_type
class DeleteAlertPayload:
    """The alert as it last stood, or why it is still there."""

    alert: Alert | None = attribute(READER)
    problems: list[Problem] = attribute(READER)

    @classmethod
    def of(cls, alert: alerts.Alert) -> Self:
        """The words for an alert that was deleted."""
        return cls(alert=Alert.of(alert), problems=[])

    @classmethod
    def refused(cls, error: InsightsError) -> Self:
        """The words for one that was not; of an id all is wrong or nothing."""
        told = ids.missing(Kind.ALERT) if isinstance(error, NotFoundError) else error
        return cls(alert=None, problems=[Problem.of(told)])


@object_type
class AlertMutations:
    """The part of the mutations that is about alerts; `Mutation` is the whole."""

    @field(READER)
    async def set_alert(
        self,
        info: Info,
        input: SetAlertInput,  # noqa: A002 - the contract's name
    ) -> SetAlertPayload:
        """Be told when a line is crossed; at once, where it is crossed already.

        The same kind and threshold again answer the same alert.
        """
        try:
            tenant = ids.tenant_named(input.tenant_id)
            return SetAlertPayload.of(await kept.set_alert(info.context, tenant, input.line()))
        except InsightsError as error:
            return SetAlertPayload.refused(error)

    @field(READER)
    async def delete_alert(
        self,
        info: Info,
        input: DeleteAlertInput,  # noqa: A002 - the contract's name
    ) -> DeleteAlertPayload:
        """Not be told of a line any more."""
        try:
            alert = await kept.delete(info.context, *ids.alert_named(input.alert_id))
        except InsightsError as error:
            return DeleteAlertPayload.refused(error)
        return DeleteAlertPayload.of(alert)
