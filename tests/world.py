"""A small world for tests that need a database: plans, tenants, events, and a clock to turn."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from typing import NamedTuple
from zoneinfo import ZoneInfo

from credit.core.roles import SCOPES, Role, Scope
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.plans import (
    BillingInterval,
    Money,
    OveragePolicy,
    PartialRate,
    PaymentTerms,
    Plan,
    Rollover,
    RolloverKind,
)
from credit.metering.consumption import Usage
from credit.metering.events import EventType, InterviewEvent, JobStatus
from credit.metering.tenants import NewTenant, Tenant
from insights.holidays import HolidayCalendars
from models import plans
from models.database import session
from notifiers.encryption import SecretCipher
from notifiers.sending import Sender
from notifiers.ssrf_guard import Guard
from resolvers import audits, balance, consumption, metering, tenant_history, tenants
from resolvers.context import Context, Viewer, WebhookTransport
from resolvers.loaders import Loaders
from resolvers.metering import EventResult
from resolvers.quotas import Quotas

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
PEPPER = b"a pepper of thirty-two bytes ..."
HOLIDAYS = HolidayCalendars()
"""Of all worlds: the same question always has the same answer."""
BY_WEEKDAY = (2, 3, 4, 3, 2, 1, 1)
"""How many interviews are completed on each day of a week of the made-up past, Monday first."""
STEPS = ("0", "0.25", "0.5", "0.75")


def a_plan(
    plan_id: str = "basic",
    *,
    credits: str = "100",
    interval: BillingInterval = BillingInterval.MONTH,
    rollover: Rollover | None = None,
    overage: OveragePolicy = OveragePolicy.ALLOW,
    terms: PaymentTerms = PaymentTerms.ON_ACCOUNT,
    bought_last_days: int | None = 365,
    purchase_step: str = "0.001",
) -> Plan:
    """A plan of 100 credits a month that caps rollover at 50 by default."""
    return Plan(
        id=plan_id,
        name=plan_id.title(),
        credits_per_period=Credits.of(credits),
        billing_interval=interval,
        rollover=rollover or Rollover(RolloverKind.CAPPED, Credits.of(50)),
        overage=overage,
        partial_rates=tuple(PartialRate(Decimal(step), Credits.of(step)) for step in STEPS),
        credit_price=Money(Decimal("4.50"), "EUR"),
        payment_terms=terms,
        purchased_credits_last_days=bought_last_days,
        purchase_step=Credits.of(purchase_step),
    )


@cache
def a_webhook_transport() -> WebhookTransport:
    """How webhooks of these worlds are sent: to this machine too, and without TLS."""
    sender, tester = Sender(Guard(insecure=True)), Sender(Guard(insecure=True))
    return WebhookTransport(SecretCipher(b"a pepper of the tests"), sender, tester)


class Used(NamedTuple):
    """Usage of some days, and the distinct candidates of them."""

    usage: Usage
    candidates: int


class World:
    """One database and its clock, which starts at noon UTC of 10 March 2026."""

    def __init__(self) -> None:
        """A world without anything in it yet."""
        self.now = NOON
        self.quotas = Quotas()
        self._numbers = count(1)

    async def begin(self) -> None:
        """Put plans on offer: `basic` as `a_plan()`, `none` without credits, `forgiving`."""
        await plans.upsert(
            session(),
            [
                a_plan(),
                a_plan("none", credits="0"),
                a_plan("forgiving", credits="2", overage=OveragePolicy.FORGIVE),
            ],
        )

    def pass_time(self, **spans: float) -> datetime:
        """Turn the clock, as `timedelta` takes it."""
        self.now += timedelta(**spans)
        return self.now

    def context(
        self, role: Role = Role.OPERATOR, *mine: Tenant, scopes: Collection[Scope] = ()
    ) -> Context:
        """What use cases are handed; a tenant's admin or partner sees `mine`."""
        bound = frozenset(tenant.id for tenant in mine) if mine else None
        viewer = Viewer(f"a {role}", role, SCOPES[role] | frozenset(scopes), bound)
        loaders = Loaders(self.now, lambda: self.now)
        return Context(
            viewer,
            self.now,
            lambda: self.now,
            loaders,
            HOLIDAYS,
            webhook_transport=a_webhook_transport(),
            quotas=self.quotas,
            pepper=PEPPER,
        )

    async def a_tenant(
        self,
        external_id: str = "acme",
        *,
        zone: str = "Europe/Berlin",
        plan: str = "basic",
        starts_on: date | None = None,
        anchor_on: date | None = None,
        country: str | None = None,
        opens: bool = True,
        name: str | None = None,
    ) -> Tenant:
        """A tenant whose first period is that of today by default.

        One that starts in the past waits for its history, unless it `opens` at once.
        """
        new = NewTenant(
            external_id,
            name or external_id.title(),
            zone,
            plan,
            anchor_on,
            starts_on,
            country=country,
            opens_at_once=opens,
        )
        return await tenants.create(self.context(), new)

    def an_event(
        self,
        kind: EventType | str = EventType.COMPLETED,
        interview: str | None = None,
        *,
        event_id: str | None = None,
        source: str = "platform",
        tenant: str = "acme",
        job: str = "job-1",
        title: str = "Engineer",
        status: JobStatus | None = None,
        candidate: str = "candidate-1",
        at: datetime | None = None,
        progress: float | None = None,
    ) -> InterviewEvent:
        """A completion of an interview of its own, an hour ago by default."""
        number = next(self._numbers)
        return InterviewEvent(
            id=event_id or f"event-{number}",
            source=source,
            tenant=tenant,
            job=job,
            job_title=title,
            job_status=status,
            interview=interview or f"interview-{number}",
            candidate=candidate,
            type=EventType(kind),
            occurred_at=at or self.now - timedelta(hours=1),
            progress=progress,
        )

    async def record(self, *events: InterviewEvent) -> list[EventResult]:
        """Record events as the platform's key does."""
        return await metering.record(self.context(Role.PLATFORM), events)

    async def complete(self, tenant: str = "acme", times: int = 1) -> list[EventResult]:
        """Record so many completed interviews."""
        return await self.record(*(self.an_event(tenant=tenant) for _ in range(times)))

    async def bring_along(self, tenant: Tenant, events: Sequence[InterviewEvent]) -> None:
        """Record a tenant's past, each event charged in the billing period of its time."""
        context = self.context()
        for call in in_calls(sorted(events, key=lambda event: event.order), 500):
            found = await metering.record_history(context, call)
            assert all(one.problem is None for one in found), found
        await tenant_history.finish(context, [tenant.external_id])

    async def a_past(self, days: int = 60, zone: str = "Europe/Berlin") -> Tenant:
        """A tenant with so many days of use up to yesterday, of its own calendar; none of today."""
        of_place = ZoneInfo(zone)
        today = self.now.astimezone(of_place).date()
        tenant = await self.a_tenant(zone=zone, starts_on=today - timedelta(days=days))
        events = [
            self.an_event(at=datetime.combine(day, time(10, 30), of_place))
            for day in (today - timedelta(days=ago) for ago in range(1, days + 1))
            for _ in range(BY_WEEKDAY[day.weekday()])
        ]
        await self.bring_along(tenant, events)
        return tenant

    async def used(self, tenant: Tenant, first: str, last: str) -> Used:
        """What a tenant used from one day to another."""
        date_range = DateRange(date.fromisoformat(first), date.fromisoformat(last))
        context = self.context()
        return Used(
            await consumption.of_tenant(context, tenant.id, date_range),
            await consumption.candidates_of_tenant(context, tenant.id, date_range),
        )

    async def balance(self, tenant: Tenant) -> tuple[str, str]:
        """Balance and overage now, as text."""
        found = await balance.now(self.context(), tenant.id)
        return str(found.remaining), str(found.overage)

    async def check(self, *of: Tenant) -> None:
        """Assert the invariant: everything that is kept adds up to what was written."""
        for tenant in of:
            difference = await audits.verify(tenant.id)
            assert difference is None, difference


def in_calls(events: Sequence[InterviewEvent], size: int) -> list[Sequence[InterviewEvent]]:
    """Events cut into calls of so many."""
    return [events[start : start + size] for start in range(0, len(events), size)]
