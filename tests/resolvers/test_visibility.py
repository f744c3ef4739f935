"""Another tenant's id answers exactly as one that does not exist, whatever is asked for."""

import asyncio
import importlib
import inspect
import pkgutil
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import gettempdir
from typing import Any, Final, get_type_hints
from uuid import UUID, uuid4

import pytest

import resolvers
from credit.audit.exports import ExportFormat, ExportRequest
from credit.audit.ledger_heads import LedgerHead
from credit.core.errors import AlreadyDoneError, InsightsError, NotFoundError
from credit.core.json_text import JsonForm, JsonText, JsonValue
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRange
from credit.forecast.planning import Hiring
from credit.forecast.usage_forecast import ForecastRequest
from credit.ledger.auto_top_up import TopUpRule
from credit.ledger.billing_periods import Period
from credit.ledger.entries import FIRST_DIGEST
from credit.metering.charges import ChargeFilter
from credit.metering.job_consumption import EarlierDays
from credit.metering.tenant_versions import TenantVersion, VersionedTenant
from credit.metering.tenants import ALL_JOBS, JobOrder, JobOrderField, Tenant, job_id
from credit.notify.alerts import AlertCondition, AlertKind
from credit.notify.budgets import BudgetInterval, BudgetTerms
from credit.notify.notifications import WebhookEventType
from notifiers.pubsub import LocalPubSub
from resolvers import (
    alerts,
    budgets,
    exports,
    jobs,
    keys,
    members,
    periods,
    purchases,
    tenant_lists,
    tenants,
    webhook_messages,
    webhooks,
)
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest
from resolvers.export_runs import ExportRun
from resolvers.keys import NewKey
from resolvers.ledger_streams import LedgerStreams
from resolvers.quotas import QuotaLimits, Quotas
from tests.builders import a_ledger
from tests.world import NOON, PEPPER, World

MARCH: Final = DateRange(date(2026, 3, 1), date(2026, 3, 31))
FEBRUARY: Final = DateRange(date(2026, 2, 1), date(2026, 2, 28))
ORDER: Final = ExportRequest(MARCH, ExportFormat.CSV)
NOBODY_LISTENS: Final = "http://127.0.0.1:1/hook"
WATCHED_S: Final = 0.5
"""Seconds for which a stream is listened to."""
UseCase = Callable[..., Any]

SAME_FOR_ALL: Final[dict[str, Any]] = {
    "date_range": MARCH,
    "order": JobOrder(JobOrderField.TITLE, descending=False, date_range=MARCH),
    "search": None,
    "status": None,
    "wanted": ALL_JOBS,
    "asked": MARCH,
    "earlier": EarlierDays(FEBRUARY, equal_days=False),
    "text": JsonText(("", ""), (JsonValue(JsonForm.CREDITS, ("credits",)),)),
    "most": 5,
    "number": 1,
    "sequence": 1,
    "up_to": 1,
    "reasons": None,
    "at": None,
    "as_of": None,
    "credits": Credits.of(1),
    "key": "a key",
    "new_key": NewKey("a key", Role.PARTNER),
    "idempotency_key": "a key",
    "reason": "a reason",
    "expires_at": None,
    "last_day_on": date(2030, 12, 31),
    "payment_reference": "a payment",
    "plan_id": "none",
    "name": "A name",
    "title": "A title",
    "interview": "an interview",
    "counted": ChargeFilter(MARCH),
    "zone": "UTC",
    "country": "DE",
    "granularity": Granularity.WEEK,
    "kind": Comparison.PREVIOUS_DATE_RANGE,
    "ledger": a_ledger(now="2026-03-10T12:00"),
    "hiring": Hiring(1, 1, Decimal("0.5")),
    "roles": 1,
    "candidates_per_role": 1,
    "completion_rate": 0.5,
    "buffer_percent": Decimal(20),
    "months": 1,
    "wait_s": 0,
    "horizon_days": 90,
    "per": BudgetInterval.MONTH,
    "terms": BudgetTerms(Credits.of(2)),
    "condition": AlertCondition(AlertKind.REMAINING_BELOW, Decimal(1000)),
    "limit": 5,
    "url": NOBODY_LISTENS,
    "payment_url": "https://pay.example/1",
    "events": [WebhookEventType.BALANCE_CHANGED],
    "after_sequence": "0",
    "after": "0",
    "seen": (),
    "issuer": "https://login.example.com/",
    "subject": "auth0|ann",
    "role": Role.PARTNER,
    "kept": LedgerHead(0, FIRST_DIGEST),
    "before": VersionedTenant(TenantVersion(1, "", "{}"), NOON, awaits_history=False, zone="UTC"),
}
"""What use cases take besides a tenant, by the name of the argument."""


IDS: Final = {
    "job_id",
    "purchase_id",
    "export_id",
    "rule_id",
    "budget_id",
    "webhook_id",
    "delivery_id",
    "member_id",
    "key_id",
}
"""Arguments that name what a tenant has."""


PARTS: Final = {
    "purchases.reload": "the last step of use cases that have asked for the right by then",
}
"""Public functions that are only ever a part of a use case, and ask for no right themselves."""


def _use_cases() -> Iterator[tuple[str, UseCase]]:
    """Every public function of resolvers/ that takes a context and the id of a tenant."""
    for module in pkgutil.iter_modules(resolvers.__path__, "resolvers."):
        for name, it in vars(importlib.import_module(module.name)).items():
            is_ours = inspect.isfunction(it) and it.__module__ == module.name
            if not is_ours or name.startswith("_") or name == "require_tenant":
                continue
            if {"context", "tenant_id"} <= set(inspect.signature(it).parameters):
                yield f"{module.name.removeprefix('resolvers.')}.{name}", it


USE_CASES: Final = {name: it for name, it in _use_cases() if name not in PARTS}


def _an_export_run() -> ExportRun:
    """A file that is given up at its first rows, so that none is left."""

    def progress(_share: float) -> None:
        msg = "far enough"
        raise AlreadyDoneError(msg)

    path = Path(gettempdir()) / f"{uuid4()}.csv"
    return ExportRun("a test", NOON, ORDER, path, progress)


@dataclass(frozen=True, slots=True)
class Things:
    """A tenant, and the ids of what it has."""

    tenant: UUID
    job: UUID
    purchase: UUID
    export: UUID
    period: Period
    alert: UUID = field(default_factory=uuid4)
    budget: UUID = field(default_factory=uuid4)
    webhook: UUID = field(default_factory=uuid4)
    delivery: UUID = field(default_factory=uuid4)
    member: UUID = field(default_factory=uuid4)
    key: str = "0123456789ab"

    def arguments(self, use_case: UseCase) -> dict[str, Any]:
        """What to ask a use case with: its own ids, and else the same for everyone."""
        mine = {
            **SAME_FOR_ALL,
            "tenant_id": self.tenant,
            "job_id": self.job,
            "job_ids": [self.job],
            "purchase_id": self.purchase,
            "export_id": self.export,
            "rule_id": self.alert,
            "budget_id": self.budget,
            "webhook_id": self.webhook,
            "delivery_id": self.delivery,
            "member_id": self.member,
            "key_id": self.key,
            "period": self.period,
        }
        hints = get_type_hints(use_case)
        by_type = {
            PageRequest: PageRequest(5),
            DateRangeRequest | None: DateRangeRequest(period=1),
            DateRange | None: MARCH,
            ExportRequest: ORDER,
            ForecastRequest: ForecastRequest(),
            ExportRun: _an_export_run(),
            TopUpRule: TopUpRule(Credits.of(1), Credits.of(1), None, 1),
        }
        return {
            name: by_type[hints[name]] if hints[name] in by_type else mine[name]
            for name in inspect.signature(use_case).parameters
            if name != "context"
        }


async def _things(world: World, tenant: Tenant) -> Things:
    """A tenant with something of everything."""
    name = tenant.external_id
    await world.record(world.an_event(tenant=name, job="job-1", title=f"A job of {name}"))
    context = world.context()
    bought = await purchases.buy_credits(context, tenant.id, Credits.of(1), "first", None)
    period = await periods.current(context, tenant.id)
    alert = await alerts.set_rule(context, tenant.id, SAME_FOR_ALL["condition"])
    per, terms = SAME_FOR_ALL["per"], SAME_FOR_ALL["terms"]
    budget = await budgets.set_budget(context, tenant.id, None, per, terms)
    webhook, delivery = await _webhook_and_delivery(world, tenant)
    export = await exports.request(context, tenant.id, ORDER, 0)
    member = await members.grant(context, tenant.id, "https://issuer.example/", name, Role.PARTNER)
    job = job_id(tenant.id, "job-1")
    key, _ = await keys.create(NewKey("a key", Role.PARTNER, tenant.id), PEPPER, NOON)
    return Things(
        tenant.id,
        job,
        bought.id,
        export.id,
        period,
        alert.id,
        budget.budget.id,
        webhook,
        delivery,
        member.id,
        key.id,
    )


async def _webhook_and_delivery(world: World, tenant: Tenant) -> tuple[UUID, UUID]:
    """A webhook of a tenant, where no server listens, and its pending delivery."""
    context = world.context()
    if known := await webhooks.of_tenant(context, tenant.id):
        webhook = known[0]
    else:
        webhook, _ = await webhooks.create(context, tenant.id, NOBODY_LISTENS, [*WebhookEventType])
    await world.record(world.an_event(tenant=tenant.external_id, job="job-1"))
    page = await webhook_messages.delivery_page(context, tenant.id, webhook.id, PageRequest(1))
    return webhook.id, page.items[0].value.id


async def _answer(use_case: UseCase, context: Context, arguments: dict[str, Any]) -> object:
    """What a caller gets to see: a value, or an error's kind, message and path."""
    try:
        requested = use_case(replace(context, streams=LedgerStreams(LocalPubSub())), **arguments)
        if isinstance(requested, AsyncGenerator):
            return await _first(requested)
        return await requested
    except InsightsError as error:
        return type(error), error.message, error.path


async def _first(stream: AsyncGenerator[object, None]) -> object:
    """The first thing that comes, or that nothing does for now: some streams never end."""
    async with aclosing(stream):
        try:
            async with asyncio.timeout(WATCHED_S):
                return await anext(stream, "the end")
        except TimeoutError:
            return "followed"


def test_there_are_use_cases_and_each_one_can_be_called() -> None:
    assert len(USE_CASES) > 15
    assert set(PARTS) <= {name for name, _ in _use_cases()}
    nobody = Things(uuid4(), uuid4(), uuid4(), uuid4(), period=None)  # type: ignore[arg-type]
    for name, use_case in USE_CASES.items():
        try:
            nobody.arguments(use_case)
        except KeyError as unknown:
            pytest.fail(f"SAME_FOR_ALL does not know the argument {unknown} of {name}")


@pytest.mark.parametrize("role", [Role.TENANT_ADMIN, Role.PARTNER, Role.OPERATOR])
async def test_another_tenants_id_answers_as_one_that_does_not_exist(
    world: World, role: Role
) -> None:
    """An operator that is bound to a tenant has every right there is, but only over that one."""
    mine, theirs = await world.a_tenant("mine"), await world.a_tenant("theirs")
    await _things(world, mine)
    things = await _things(world, theirs)
    nobody = Things(uuid4(), uuid4(), uuid4(), uuid4(), things.period)
    for name, use_case in USE_CASES.items():
        of_theirs = await _answer(use_case, world.context(role, mine), things.arguments(use_case))
        of_nobody = await _answer(use_case, world.context(role, mine), nobody.arguments(use_case))
        assert of_theirs == of_nobody, name
        assert of_theirs is None or of_theirs == (
            *(NotFoundError, "there is no such tenant", ("tenantId",)),
        ), name
    await world.check(mine, theirs)


async def test_the_owner_gets_another_answer_than_a_stranger(world: World) -> None:
    """So that the test above cannot pass by asking for nothing."""
    mine, theirs = await world.a_tenant("mine"), await world.a_tenant("theirs")
    things = await _things(world, theirs)
    for name, use_case in USE_CASES.items():
        arguments = things.arguments(use_case)
        owner = await _answer(use_case, world.context(Role.OPERATOR, theirs), arguments)
        stranger = await _answer(use_case, world.context(Role.OPERATOR, mine), arguments)
        assert owner != stranger, name


async def test_what_another_tenant_has_is_not_found_under_ones_own_tenant(world: World) -> None:
    world.quotas = Quotas(QuotaLimits(exports=1_000))  # each use case is tried with a new one
    mine, theirs = await world.a_tenant("mine"), await world.a_tenant("theirs")
    ours, things = await _things(world, mine), await _things(world, theirs)
    borrowed = replace(things, tenant=mine.id, period=ours.period)
    missing = Things(mine.id, uuid4(), uuid4(), uuid4(), ours.period)
    with_ids = [
        (name, use_case)
        for name, use_case in USE_CASES.items()
        if IDS & set(inspect.signature(use_case).parameters)
    ]
    assert len(with_ids) > 3
    for name, use_case in with_ids:
        context = world.context(Role.OPERATOR, mine)
        ours = await _things(world, mine)  # anew, for some use cases delete
        of_theirs = await _answer(use_case, context, borrowed.arguments(use_case))
        of_nobody = await _answer(use_case, context, missing.arguments(use_case))
        of_mine = await _answer(use_case, context, ours.arguments(use_case))
        assert of_theirs == of_nobody != of_mine, name
    await world.check(mine, theirs)


async def test_another_tenants_external_id_answers_as_one_that_does_not_exist(
    world: World,
) -> None:
    mine, _ = await world.a_tenant("mine"), await world.a_tenant("theirs")
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        context = world.context(role, mine)
        assert await tenants.by_external_id(context, "theirs") is None
        assert await tenants.by_external_id(context, "nobody") is None
        assert await tenants.by_external_id(context, "mine") == mine
        assert await tenant_lists.count(context, "theirs") == 0


async def test_one_operations_loaders_give_a_job_to_its_own_tenant_alone(world: World) -> None:
    mine, theirs = await world.a_tenant("mine"), await world.a_tenant("theirs")
    things = await _things(world, theirs)
    context = world.context(Role.TENANT_ADMIN, mine)
    assert await context.loaders.job_by_id.load((theirs.id, things.job)) is not None
    assert await jobs.by_id(context, mine.id, things.job) is None
    assert await jobs.by_id(context, theirs.id, things.job) is None


async def test_for_who_may_see_everyone_a_tenant_that_does_not_exist_is_not_found(
    world: World,
) -> None:
    things = await _things(world, await world.a_tenant("theirs"))
    nobody = Things(uuid4(), things.job, things.purchase, things.export, things.period)
    for name, use_case in USE_CASES.items():
        found = await _answer(use_case, world.context(), nobody.arguments(use_case))
        assert found is None or (isinstance(found, tuple) and found[0] is NotFoundError), name
