"""Budgets: raised in the transaction that changes the usage, or by the forecast."""

import asyncio
import json
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from credit.core.errors import (
    ForbiddenError,
    InvalidInputError,
    LimitReachedError,
    NotFoundError,
    TooEarlyError,
)
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Tenant, job_id
from credit.notify.alerts import Alert, AlertCondition, AlertKind
from credit.notify.budgets import MOST_BUDGETS, BudgetInterval, BudgetStatus, BudgetTerms
from credit.notify.notifications import WebhookEventType
from models.database import session
from resolvers import (
    alert_checks,
    alerts,
    budget_checks,
    budget_status,
    budgets,
    consumption,
    metering,
    periods,
    tenant_ends,
    tenant_history,
    tenants,
    webhook_messages,
    webhooks,
)
from tests.racing import race
from tests.statements import statements
from tests.world import HOLIDAYS, World

MONTH, PERIOD = BudgetInterval.MONTH, BudgetInterval.BILLING_PERIOD


async def _set(
    world: World,
    tenant: Tenant,
    credits: str | int,
    *percents: int,
    per: BudgetInterval = MONTH,
    job: UUID | None = None,
    on_forecast: bool = False,
    paused: bool = False,
) -> BudgetStatus:
    terms = BudgetTerms(Credits.of(credits), percents or (50, 80, 100), on_forecast, paused)
    return await budgets.set_budget(world.context(), tenant.id, job, per, terms)


async def _raised(world: World, tenant: Tenant) -> list[Alert]:
    raised = await alerts.raised_after(world.context(), tenant.id, 0)
    assert [one.number for one in raised] == list(range(1, len(raised) + 1))
    await world.check(tenant)
    return raised


async def _percents(world: World, tenant: Tenant) -> list[str]:
    return [one.rule.condition.text for one in await _raised(world, tenant)]


async def _only(world: World, tenant: Tenant) -> BudgetStatus:
    (status,) = await budget_status.of_tenant(world.context(), tenant.id)
    return status


# ── setting ──────────────────────────────────────────────────────────────────────────────────────


async def test_there_is_one_budget_of_a_tenant_a_job_and_an_interval(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete()
    job = job_id(tenant.id, "job-1")
    first = await _set(world, tenant, 100)
    assert await _set(world, tenant, "100.0", 100, 80, 50, 80) == first
    changed = await _set(world, tenant, 200, 90)
    assert changed.budget.id == first.budget.id
    assert [one.percent for one in changed.thresholds] == [90]
    others = [
        await _set(world, tenant, 50, per=PERIOD),
        await _set(world, tenant, 50, job=job),
        await _set(world, tenant, 50, per=PERIOD, job=job),
    ]
    found = await budget_status.of_tenant(world.context(), tenant.id)
    assert {one.budget.id for one in found} == {one.budget.id for one in (first, *others)}
    assert [one.budget.job_id for one in found] == [None, None, job, job]
    assert await budgets.of_job(world.context(), tenant.id, job) == found[2:]
    assert await budgets.delete(world.context(), tenant.id, first.budget.id) == found[1]
    with pytest.raises(NotFoundError, match="no such budget"):
        await budgets.delete(world.context(), tenant.id, first.budget.id)
    await world.check(tenant)


async def test_a_tenant_has_twenty_budgets_at_most(world: World) -> None:
    tenant = await world.a_tenant()
    names = [f"job-{number}" for number in range(MOST_BUDGETS)]
    await world.record(*(world.an_event("INVITED", job=name) for name in names))
    for name in names:
        await _set(world, tenant, 5, job=job_id(tenant.id, name))
    with pytest.raises(LimitReachedError, match="20 budgets, the maximum"):
        await _set(world, tenant, 5)
    assert (await _set(world, tenant, 6, job=job_id(tenant.id, names[3]))).budget.terms.credits
    await world.check(tenant)


async def test_a_budget_is_of_a_job_that_the_tenant_has(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    await world.complete("other")
    for job in (job_id(tenant.id, "job-1"), job_id(other.id, "job-1")):
        with pytest.raises(NotFoundError, match="no such job"):
            await _set(world, tenant, 5, job=job)


async def test_only_who_reads_consumption_sets_and_reads_budgets(world: World) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    terms = BudgetTerms(Credits.of(5))
    admin = world.context(Role.TENANT_ADMIN, tenant)
    made = await budgets.set_budget(admin, tenant.id, None, MONTH, terms)
    for context, refusal in (
        (world.context(Role.PARTNER, tenant), ForbiddenError),
        (world.context(Role.PLATFORM), ForbiddenError),
        (world.context(Role.TENANT_ADMIN, other), NotFoundError),
    ):
        for requested in (
            budgets.set_budget(context, tenant.id, None, MONTH, terms),
            budgets.delete(context, tenant.id, made.budget.id),
            budget_status.of_tenant(context, tenant.id),
            budget_status.forecast(context, made),
        ):
            with pytest.raises(refusal):
                await requested


async def test_no_alert_rule_is_of_a_budget_s_kind(world: World) -> None:
    tenant = await world.a_tenant()
    for kind in (AlertKind.BUDGET_USED, AlertKind.BUDGET_FORECAST):
        with pytest.raises(InvalidInputError, match="use setBudget") as refused:
            await alerts.set_rule(world.context(), tenant.id, AlertCondition(kind, 100))  # type: ignore[arg-type]
        assert refused.value.path == ("kind",)


async def test_nothing_is_set_while_history_is_imported_and_none_of_it_raises(world: World) -> None:
    start = world.now.date() - timedelta(days=60)
    tenant = await world.a_tenant(starts_on=start, opens=False)
    with pytest.raises(TooEarlyError):
        await _set(world, tenant, 1)
    events = [world.an_event(at=world.now - timedelta(days=2, hours=n)) for n in (3, 2, 1)]
    await metering.record_history(world.context(), events)
    assert await budget_checks.check(tenant.id, lambda: world.now, HOLIDAYS) == []
    await tenant_history.finish(world.context(), [tenant.external_id])
    assert await _percents(world, tenant) == []
    assert (await _set(world, tenant, 6)).used == Credits.of(3)
    assert await _percents(world, tenant) == ["50"]


# ── by use ───────────────────────────────────────────────────────────────────────────────────────


async def test_each_percentage_is_raised_once_when_it_is_reached(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 4, 50, 100)
    raised_after = []
    for _ in range(6):
        await world.complete()
        raised_after.append(len(await _raised(world, tenant)))
    assert raised_after == [0, 1, 1, 2, 2, 2]
    first, second = await _raised(world, tenant)
    assert first.message == (
        "2 of 4 credits budgeted from 2026-03-01 to 2026-03-31 are used: "
        "50% of the budget is reached."
    )
    assert (first.rule.condition.kind, first.sequence, first.at) == (
        AlertKind.BUDGET_USED,
        3,
        world.now,
    )
    status = await _only(world, tenant)
    assert {first.rule.budget_id, second.rule.budget_id} == {status.budget.id}
    assert [(one.percent, one.rule.raised, one.rule.raised_at) for one in status.thresholds] == [
        (50, True, world.now),
        (100, True, world.now),
    ]
    assert (str(status.used), str(status.remaining), str(status.percent)) == ("6", "0", "150.00")


async def test_one_call_that_passes_three_percentages_raises_three(world: World) -> None:
    tenant = await world.a_tenant()
    context = world.context()
    wanted = [WebhookEventType.ALERT_RAISED]
    hook, _ = await webhooks.create(context, tenant.id, "http://127.0.0.1:9/", wanted)
    made = await _set(world, tenant, 4)
    await world.complete(times=4)
    assert await _percents(world, tenant) == ["50", "80", "100"]
    page = await webhook_messages.delivery_page(context, tenant.id, hook.id, PageRequest(9))
    sent = [json.loads(item.value.data) for item in reversed(page.items)]
    assert [(one["kind"], one["threshold"]) for one in sent] == [
        ("BUDGET_USED", percent) for percent in ("50", "80", "100")
    ]
    assert len({one["budgetId"] for one in sent}) == 1
    assert sent[0]["budgetId"] is not None
    await budgets.delete(world.context(), tenant.id, made.budget.id)
    assert len(await _raised(world, tenant)) == 3


async def test_what_is_used_is_what_consumption_shows(world: World) -> None:
    tenant = await world.a_tenant(zone="America/New_York", starts_on=date(2026, 2, 1))
    await _set(world, tenant, 100)
    await _set(world, tenant, 100, per=PERIOD)
    night = datetime(2026, 3, 1, 4, 59, tzinfo=UTC)  # 28 February in New York
    await world.record(
        world.an_event(at=night),
        world.an_event(at=night + timedelta(minutes=1), job="job-2"),
        world.an_event("PARTIALLY_COMPLETED", progress=0.6),
        world.an_event("PARTIALLY_COMPLETED", "i", progress=0.6),
        world.an_event("VOIDED", "i"),
    )
    for status in await budget_status.of_tenant(world.context(), tenant.id):
        of_tenant = await consumption.of_tenant(world.context(), tenant.id, status.date_range)
        assert status.used == of_tenant.credits
    month = (await budget_status.of_tenant(world.context(), tenant.id))[1]
    assert month.date_range == DateRange(date(2026, 3, 1), date(2026, 3, 31))
    assert str(month.used) == "1.5"


async def test_a_late_event_counts_in_its_own_range_and_raises_nothing_of_a_former_one(
    world: World,
) -> None:
    tenant = await world.a_tenant(starts_on=date(2026, 2, 1))
    await _set(world, tenant, 4, 50)
    await world.record(*(world.an_event(at=world.now - timedelta(days=12)) for _ in range(3)))
    assert await _percents(world, tenant) == []
    await world.record(*(world.an_event(at=world.now - timedelta(days=9)) for _ in range(2)))
    assert await _percents(world, tenant) == ["50"]


async def test_use_that_falls_below_a_percentage_and_reaches_it_again_is_told_an_hour_later(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 40, 50)
    await world.complete(times=19)
    for number in range(3):
        await world.record(world.an_event("COMPLETED", f"i-{number}"))
        assert (await _only(world, tenant)).thresholds[0].rule.raised
        world.pass_time(seconds=1)
        await world.record(world.an_event("VOIDED", f"i-{number}"))
        assert not (await _only(world, tenant)).thresholds[0].rule.raised
    assert await _percents(world, tenant) == ["50"]
    world.pass_time(hours=1)
    await world.complete()
    assert await _percents(world, tenant) == ["50", "50"]


async def test_a_budget_of_a_job_counts_that_job_and_names_it(world: World) -> None:
    tenant = await world.a_tenant()
    events = [world.an_event("INVITED", job=job, title=job.upper()) for job in ("one", "two")]
    await world.record(*events)
    await _set(world, tenant, 2, 100, job=job_id(tenant.id, "two"))
    await _set(world, tenant, 4, 100)
    await world.record(*(world.an_event(job="one", title="ONE") for _ in range(3)))
    assert await _percents(world, tenant) == []
    await world.record(*(world.an_event(job="two", title="TWO") for _ in range(2)))
    of_tenant, of_job = await _raised(world, tenant)
    assert of_tenant.message.startswith("5 of 4 credits budgeted")
    assert of_job.message == (
        "2 of 2 credits budgeted from 2026-03-01 to 2026-03-31 are used by the job TWO: "
        "100% of the budget is reached."
    )


async def test_an_interview_that_moves_to_another_job_is_counted_there(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(world.an_event("INVITED", job="two"))
    await _set(world, tenant, 1, 100, job=job_id(tenant.id, "two"))
    at = world.now - timedelta(hours=2)
    await world.record(world.an_event("COMPLETED", "i", job="one", at=at))
    assert await _percents(world, tenant) == []
    later = at + timedelta(minutes=5)
    await world.record(world.an_event("STARTED", "i", job="two", at=later))
    assert await _percents(world, tenant) == ["100"]


# ── ranges ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("per", [MONTH, PERIOD])
async def test_a_new_range_begins_with_nothing_raised(world: World, per: BudgetInterval) -> None:
    tenant = await world.a_tenant(anchor_on=date(2026, 1, 20))
    await _set(world, tenant, 2, 100, per=per)
    await world.complete(times=2)
    before = await _only(world, tenant)
    assert before.thresholds[0].rule.raised
    expected = DateRange(date(2026, 2, 20), date(2026, 3, 19))
    if per is MONTH:
        expected = DateRange(date(2026, 3, 1), date(2026, 3, 31))
    assert before.date_range == expected
    world.now = datetime(2026, 4, 25, 12, tzinfo=UTC)
    after = await _only(world, tenant)
    (threshold,) = after.thresholds
    assert (after.used, threshold.rule.raised, threshold.rule.raised_at) == (
        Credits.of(0),
        False,
        None,
    )
    assert after.date_range.first_on == date(2026, 4, 1 if per is MONTH else 20)
    await world.complete(times=2)
    assert await _percents(world, tenant) == ["100", "100"]


async def test_a_billing_period_that_ends_early_is_the_range_of_its_budget(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 10, per=PERIOD, on_forecast=True)
    await _set(world, tenant, 10, on_forecast=True)
    await world.complete(times=3)
    await tenant_ends.end(world.context(), tenant.id, date(2026, 3, 12))
    period = await periods.current(world.context(), tenant.id)
    of_period, of_month = await budget_status.of_tenant(world.context(), tenant.id)
    assert of_period.date_range == period.date_range
    assert of_period.date_range.last_on == date(2026, 3, 12)
    for status in (of_period, of_month):
        found = await budget_status.forecast(world.context(), status)
        assert len(found.ahead) == 3, "no day after the last day of service"
    world.now = datetime(2026, 3, 20, 12, tzinfo=UTC)
    for status in await budget_status.of_tenant(world.context(), tenant.id):
        found = await budget_status.forecast(world.context(), status)
        assert (found.ahead, found.total.expected) == ((), status.used)
    await world.check(tenant)


async def test_a_changed_plan_is_followed_from_its_period_on(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 10, per=PERIOD)
    await tenants.change_plan(world.context(), tenant.id, "none")
    world.pass_time(days=40)
    period = await periods.current(world.context(), tenant.id)
    assert (await _only(world, tenant)).date_range == period.date_range


# ── changes ──────────────────────────────────────────────────────────────────────────────────────


async def test_a_changed_budget_is_evaluated_at_once_and_tells_nothing_twice(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=5)
    await _set(world, tenant, 10, 50)
    assert await _percents(world, tenant) == ["50"]
    await _set(world, tenant, 6, 50, 80)
    assert await _percents(world, tenant) == ["50", "80"]
    await _set(world, tenant, 100, 50, 80)
    assert [one.rule.raised for one in (await _only(world, tenant)).thresholds] == [False, False]
    await _set(world, tenant, 10, 50, 80)
    assert await _percents(world, tenant) == ["50", "80", "50"]


async def test_a_paused_budget_raises_nothing_until_it_goes_on(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 2, 50, 100, paused=True, on_forecast=True)
    await world.complete(times=3)
    assert await budget_checks.check(tenant.id, lambda: world.now, HOLIDAYS) == []
    assert await _percents(world, tenant) == []
    await _set(world, tenant, 2, 50, 100)
    assert await _percents(world, tenant) == ["50", "100"]


# ── by the forecast ──────────────────────────────────────────────────────────────────────────────


async def _check(world: World) -> int:
    world.pass_time(seconds=alert_checks.CHECK_INTERVAL.total_seconds())
    return await alert_checks.check_due(lambda: world.now, HOLIDAYS)


async def test_a_budget_that_is_expected_to_be_passed_is_told_once_in_a_range(
    world: World,
) -> None:
    tenant = await world.a_past(60)
    await _set(world, tenant, 1000, 100, on_forecast=True)
    assert await _check(world) == 1
    assert await _raised(world, tenant) == []
    await _set(world, tenant, 40, 100, on_forecast=True)
    (one,) = await _raised(world, tenant)
    status = await _only(world, tenant)
    found = await budget_status.forecast(world.context(), status)
    on = found.passes_on(Credits.of(40))
    assert on is not None
    assert on in status.date_range
    assert one.message == (
        f"Use from 2026-03-01 to 2026-03-31 is expected to pass 40 credits on {on.day} March 2026, "
        f"and to come to {found.total.expected} by the end of the month."
    )
    assert (one.rule.condition.kind, status.forecast_raised_at) == (
        AlertKind.BUDGET_FORECAST,
        world.now,
    )
    assert await _check(world) == 1
    assert len(await _raised(world, tenant)) == 1
    world.now = datetime(2026, 4, 8, 12, tzinfo=UTC)
    assert (await _only(world, tenant)).forecast_raised_at is None
    await world.record(*(world.an_event(at=world.now - timedelta(days=n)) for n in range(1, 8)))
    await _set(world, tenant, 8, 100, on_forecast=True)
    assert [one.rule.condition.kind for one in await _raised(world, tenant)] == [
        AlertKind.BUDGET_FORECAST
    ] * 2


async def test_the_forecasts_of_jobs_are_those_of_their_own_use(world: World) -> None:
    tenant = await world.a_past(30)
    await world.record(world.an_event(job="quiet", title="Quiet"))
    await _set(world, tenant, 1000)
    await _set(world, tenant, 1000, job=job_id(tenant.id, "job-1"))
    await _set(world, tenant, 1000, job=job_id(tenant.id, "quiet"))
    with statements() as seen:
        found = await budget_status.of_tenant(world.context(), tenant.id)
    for_three = len(seen)
    with statements() as seen:
        forecasts = await budget_status.forecasts(world.context(), found)
    assert sum("usage_day" in one or "usage_total" in one for one in seen) == 2
    by_job = dict(zip((one.budget.job_id for one in found), forecasts, strict=True))
    whole, busy = by_job[None], by_job[job_id(tenant.id, "job-1")]
    quiet = by_job[job_id(tenant.id, "quiet")]
    assert quiet.total.expected < busy.total.expected
    assert busy.used + quiet.used == whole.used
    await budgets.delete(world.context(), tenant.id, found[1].budget.id)
    with statements() as seen:
        await budget_status.of_tenant(world.context(), tenant.id)
    assert len(seen) == for_three


async def test_what_is_passed_without_a_percentage_of_100_is_told_by_the_forecast(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 5, 50, on_forecast=True)
    await _set(world, tenant, 5, 50, 100, per=PERIOD, on_forecast=True)
    await world.complete(times=6)
    await _check(world)
    by_forecast = [
        one.message
        for one in await _raised(world, tenant)
        if one.rule.condition.kind is AlertKind.BUDGET_FORECAST
    ]
    assert by_forecast == [
        "Use from 2026-03-01 to 2026-03-31 has passed the budget of 5 credits: 6."
    ]


# ── cost, and several processes ──────────────────────────────────────────────────────────────────


async def test_a_tenant_without_budgets_costs_no_statement(world: World) -> None:
    tenants = [await world.a_tenant(name) for name in ("without", "with")]
    made = await _set(world, tenants[1], 1000)
    counted = {}
    for tenant in tenants:
        await world.complete(tenant.external_id)
        with statements() as seen:
            await world.complete(tenant.external_id)
        counted[tenant.external_id] = list(seen)
    assert not any("budget " in one or "budget_threshold" in one for one in counted["without"])
    assert len(counted["with"]) == len(counted["without"]) + 3
    with statements() as seen:
        await world.record(world.an_event("INVITED", tenant="with"))
    assert not any("FROM budget" in one for one in seen), "no credits were used"
    await budgets.delete(world.context(), tenants[1].id, made.budget.id)
    with statements() as seen:
        await world.complete("with")
    assert seen == counted["without"]


async def test_the_budgets_of_ten_jobs_take_as_many_statements_as_those_of_one(
    world: World,
) -> None:
    """Also while another time zone waits for the next billing period."""
    tenant = await world.a_tenant()
    jobs = [job_id(tenant.id, f"job-{number}") for number in range(10)]
    await world.record(*(world.an_event(job=f"job-{number}") for number in range(10)))
    for job in jobs:
        await _set(world, tenant, 5, job=job)
    await tenants.update(world.context(), tenant.id, None, "Asia/Tokyo")
    counted = []
    for some in (jobs[:1], jobs):
        context = world.context()
        with statements() as seen:
            found = await asyncio.gather(*(budgets.of_job(context, tenant.id, one) for one in some))
        assert [[str(status.used) for status in one] for one in found] == [["1"]] * len(some)
        counted.append(len(seen))
    assert counted[0] == counted[1]


async def test_events_recorded_at_once_raise_each_percentage_once(world: World) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 10)
    await asyncio.gather(*(world.complete() for _ in range(12)))
    assert await _percents(world, tenant) == ["50", "80", "100"]


async def test_of_processes_that_pass_a_budget_at_once_one_tells(
    world: World, database_url: str
) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 2, 100)
    await world.complete()
    race("complete_one", (database_url, world.now.isoformat()), 2)
    (one,) = await _raised(world, tenant)
    assert one.rule.condition.text == "100"
    assert (await _only(world, tenant)).used == Credits.of(3)


async def test_of_checks_at_once_one_tells_of_the_forecast(world: World) -> None:
    tenant = await world.a_past(40)
    await _set(world, tenant, 75, 100, on_forecast=True)
    await world.complete(times=20)
    assert await _raised(world, tenant) == []
    checks = [budget_checks.check(tenant.id, lambda: world.now, HOLIDAYS) for _ in range(3)]
    assert sorted(map(len, await asyncio.gather(*checks))) == [0, 0, 1]
    assert len(await _raised(world, tenant)) == 1


# ── verifying ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE budget_threshold SET raised = false", "keeps 50% as not reached, but 2 of 4"),
        ("UPDATE budget_threshold SET range_on = '2026-02-01'", "keeps 50% as reached, but 0"),
        ("UPDATE budget SET credits = 5000", "keeps 50% as reached, but 2 of 5 credits are used"),
        ("UPDATE wallet SET budgets = 2", "the wallet counts 2 budgets, and there are 1"),
    ],
)
async def test_a_changed_budget_is_found(world: World, statement: str, expected: str) -> None:
    tenant = await world.a_tenant()
    await _set(world, tenant, 4, 50)
    await world.complete(times=2)
    await world.check(tenant)
    await session().rows(statement)
    with pytest.raises(AssertionError, match=expected):
        await world.check(tenant)
