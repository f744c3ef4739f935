"""A tenant that leaves, as its operator, its admin and the platform see it over HTTP."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from credit.core.roles import Role
from graph import ids
from resolvers import alert_checks, due_tenants
from tests.receivers import a_receiver
from tests.stories.clients import Client, Json, Story, check, insights
from tests.world import HOLIDAYS

PROBLEMS: Final = "problems { code message path }"
END: Final = f"""mutation ($input: EndTenantInput!) {{
  endTenant(input: $input) {{ tenant {{ lastDayOn }} {PROBLEMS} }} }}"""
CONTINUE: Final = f"""mutation ($input: ContinueTenantInput!) {{
  continueTenant(input: $input) {{ tenant {{ lastDayOn }} {PROBLEMS} }} }}"""
BUY: Final = f"""mutation ($input: BuyCreditsInput!) {{
  buyCredits(input: $input) {{ purchase {{ id status }} {PROBLEMS} }} }}"""
SETTLE: Final = f"""mutation ($input: SettlePurchaseInput!) {{
  settlePurchase(input: $input) {{ purchase {{ status }} {PROBLEMS} }} }}"""
DECLINE: Final = f"""mutation ($input: DeclinePurchaseInput!) {{
  declinePurchase(input: $input) {{ purchase {{ status }} {PROBLEMS} }} }}"""
REFUND: Final = f"""mutation ($input: RefundPurchaseInput!) {{
  refundPurchase(input: $input) {{ {PROBLEMS} }} }}"""
ADJUST: Final = f"""mutation ($input: AdjustCreditsInput!) {{
  adjustCredits(input: $input) {{ {PROBLEMS} }} }}"""
CHANGE_PLAN: Final = f"""mutation ($input: ChangePlanInput!) {{
  changePlan(input: $input) {{ {PROBLEMS} }} }}"""
MOVE: Final = f"""mutation ($input: UpdateTenantInput!) {{
  updateTenant(input: $input) {{ tenant {{ name }} {PROBLEMS} }} }}"""
PREVIEW: Final = """query ($id: ID!) { tenant(id: $id) { purchasePreview(credits: "5") {
  expiresAt burnOrder { expiresAt } runOut { status } } } }"""
AHEAD: Final = """query ($id: ID!) { tenant(id: $id) {
  lastDayOn
  upcomingPlan { startsOn } upcomingTimezone { startsOn }
  billingPeriod { endsAt dateRange { to } closed }
  balance { grants { kind expiresAt } }
  purchases { nodes { expiresAt } }
  forecast(horizonDays: 90) { dateRange { to } runOut { status expectedOn } } } }"""
PERIODS: Final = """query ($id: ID!) { tenant(id: $id) {
  billingPeriods(first: 20) { totalCount nodes { closed endsAt dateRange { from to }
    opening allocated rolledIn purchased adjusted forgiven refunded used usedLate expired
    rolledOut closing reconciliation { corrected } } } } }"""
AFTER: Final = """query ($id: ID!, $plan: HiringPlanInput!) { tenant(id: $id) {
  lastDayOn
  balance { remaining overage }
  overview { creditsUsed remainingBalance overage usageTrend { points { label } } }
  forecast { method total { expected } runOut { status } planning { shortfall } }
  hiringPlan(input: $plan) { plannedCredits shortfall suggestedPurchase }
  trend(granularity: MONTH, dateRange: {preset: LAST_90_DAYS}) { points { creditsUsed } }
  alertRules { threshold raised }
  balanceChanges(first: 50) { nodes { reason credits postedAt } } } }"""
WEBHOOK: Final = f"""mutation ($input: CreateWebhookInput!) {{
  createWebhook(input: $input) {{ {PROBLEMS} }} }}"""
DELIVERIES: Final = """query ($id: ID!) { tenant(id: $id) {
  webhooks { deliveries { totalCount } } } }"""
HIRING: Final = {"roles": 1, "candidatesPerRole": 10, "completionRate": 1.0, "months": 1}
END_OF_MARCH: Final = "2026-03-31T22:00:00Z"
"""Midnight behind 31 March in Berlin, in summer time."""


@pytest.fixture
async def acme(operator: Client) -> str:
    return await operator.create("acme")


async def _asked(client: Client, document: str, **given: object) -> Json:
    """The payload of a mutation."""
    (payload,) = (await client.ask(document, input=given)).values()
    found: Json = payload
    return found


async def _code(client: Client, document: str, **given: object) -> str:
    """The code of the only problem of a mutation."""
    (problem,) = (await _asked(client, document, **given))["problems"]
    code: str = problem["code"]
    return code


async def _end(operator: Client, tenant: str, last_day_on: str) -> None:
    ended = await _asked(operator, END, tenantId=tenant, lastDayOn=last_day_on)
    assert ended == {"tenant": {"lastDayOn": last_day_on}, "problems": []}


async def _tenant(client: Client, document: str, tenant: str, **given: object) -> Json:
    found: Json = (await client.ask(document, id=tenant, **given))["tenant"]
    return found


async def _periods(client: Client, tenant: str) -> list[Json]:
    """All periods, the oldest first, after their equation has been checked."""
    page = (await _tenant(client, PERIODS, tenant))["billingPeriods"]
    found = list(reversed(page["nodes"]))
    for one in found:
        signs = {"refunded": -1, "used": -1, "expired": -1, "rolledOut": -1}
        terms = (
            *("opening", "allocated", "rolledIn", "purchased", "adjusted", "forgiven"),
            *signs,
        )
        total = sum(signs.get(name, 1) * _thousandths(one[name]) for name in terms)
        assert total == _thousandths(one["closing"])
    return found


def _thousandths(credits: str) -> int:
    return round(float(credits) * 1000)


def _shown(period: Json, **expected: object) -> bool:
    return {name: period[name] for name in expected} == expected


def _ends(ahead: Json) -> set[str | None]:
    """Every instant at which something of the tenant is said to end."""
    grants, bought = ahead["balance"]["grants"], ahead["purchases"]["nodes"]
    return {ahead["billingPeriod"]["endsAt"], *(one["expiresAt"] for one in (*grants, *bought))}


async def test_an_end_is_the_same_wherever_it_is_asked_for_until_it_is_taken_back(
    story: Story, operator: Client, acme: str
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    assert (await _asked(admin, BUY, tenantId=acme, credits="20", idempotencyKey="a"))["purchase"]
    plan = {"tenantId": acme, "planId": ids.global_plan_id("starter")}
    assert await _asked(operator, CHANGE_PLAN, **plan) == {"problems": []}
    before = await _tenant(admin, AHEAD, acme)
    assert before["upcomingPlan"] == {"startsOn": "2026-04-10"}
    await _end(operator, acme, "2026-03-31")
    ahead = await _tenant(admin, AHEAD, acme)
    assert ahead["lastDayOn"] == "2026-03-31"
    assert _ends(ahead) == {END_OF_MARCH}
    assert ahead["billingPeriod"]["dateRange"] == {"to": "2026-03-31"}
    assert ahead["forecast"]["dateRange"] == {"to": "2026-03-31"}
    assert (ahead["upcomingPlan"], ahead["upcomingTimezone"]) == (None, None)
    preview = (await _tenant(admin, PREVIEW, acme))["purchasePreview"]
    assert {preview["expiresAt"], *(g["expiresAt"] for g in preview["burnOrder"])} == {END_OF_MARCH}
    for document, given in (
        (CHANGE_PLAN, plan),
        (MOVE, {"tenantId": acme, "timezone": "Europe/Paris"}),
    ):
        assert await _code(operator, document, **given) == "TENANT_ENDED"
    taken_back = await _asked(operator, CONTINUE, tenantId=acme)
    assert taken_back == {"tenant": {"lastDayOn": None}, "problems": []}
    assert await _tenant(admin, AHEAD, acme) == before
    assert await _asked(operator, CONTINUE, tenantId=acme) == taken_back
    story.turn_to("2026-04-10T12:00")
    assert len(await _periods(admin, acme)) == 2
    await check(acme)


async def test_an_end_in_a_later_period_leaves_those_before_it_whole(
    story: Story, operator: Client, acme: str
) -> None:
    await _end(operator, acme, "2026-04-30")
    ahead = await _tenant(operator, AHEAD, acme)
    assert ahead["billingPeriod"]["endsAt"] == "2026-04-09T22:00:00Z"
    assert ahead["forecast"]["dateRange"] == {"to": "2026-04-30"}
    story.turn_to("2027-01-01T00:00")
    first, last = await _periods(operator, acme)
    assert _shown(first, closed=True, rolledOut="125", expired="125", closing="0")
    assert _shown(last, closed=True, endsAt="2026-04-30T22:00:00Z", expired="375", closing="0")
    assert last["dateRange"] == {"from": "2026-04-10", "to": "2026-04-30"}
    await check(acme)


@pytest.mark.usefixtures("worker")
async def test_at_the_end_all_that_is_unspent_expires_and_nothing_comes_after_it(
    story: Story, operator: Client, platform: Client, acme: str, database_url: str, tmp_path: Path
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    await platform.record(*(story.an_event("COMPLETED", f"i{n}") for n in range(10)))
    bought = await _asked(admin, BUY, tenantId=acme, credits="20", idempotencyKey="a")
    for day in ("2026-03-20", "2026-03-31"):
        await _end(operator, acme, day)
    story.turn_to("2026-04-01T10:00")
    clock = lambda: story.now  # noqa: E731 - the story's clock is turned
    swept = [await due_tenants.advance_due(clock) for _ in range(3)]
    assert sum(swept) <= 1  # the service sweeps too
    exported = await admin.exported(acme)
    assert exported["creditsUsed"] == "10"
    assert exported["closingBalance"] == "0", "the closing's own entries are in it"
    after = await _tenant(admin, AFTER, acme, plan=HIRING)
    assert after["balance"] == {"remaining": "0", "overage": "0"}
    refund = {"purchaseId": bought["purchase"]["id"], "idempotencyKey": "r", "reason": "left"}
    assert await _code(operator, REFUND, **refund) == "NOT_REFUNDABLE"
    (alone,) = await _periods(admin, acme)
    expected = {"closed": True, "endsAt": END_OF_MARCH, "used": "10", "expired": "260"}
    assert _shown(alone, **expected, closing="0")
    expiries = [e for e in after["balanceChanges"]["nodes"] if e["reason"] == "EXPIRY"]
    assert [(e["credits"], e["postedAt"]) for e in expiries] == [
        ("-20", END_OF_MARCH),
        ("-240", END_OF_MARCH),
    ]
    assert (after["forecast"]["method"], after["forecast"]["runOut"]["status"]) == (
        "NO_USAGE",
        "NO_USAGE",
    )
    assert after["hiringPlan"]["suggestedPurchase"] == "0"
    story.turn_to("2027-06-01T12:00")
    assert await _tenant(admin, PERIODS, acme) == await _tenant(admin, PERIODS, acme)
    assert await _periods(admin, acme) == [alone]
    assert await due_tenants.advance_due(clock) == 0
    assert (await _tenant(admin, AFTER, acme, plan=HIRING))["balance"] == after["balance"]
    await check(acme)
    status, predicted = await insights(database_url, tmp_path, "forecast", "acme")
    assert (status, "Last day of service: 2026-03-31" in predicted) == (0, True), predicted
    status, explained = await insights(database_url, tmp_path, "explain", "acme", "--every-period")
    assert (status, "0 credits to spend" in explained) == (0, True), explained


async def test_a_late_event_is_owed_after_the_end_and_one_from_behind_it_is_refused(
    story: Story, operator: Client, platform: Client, acme: str
) -> None:
    await platform.record(story.an_event("COMPLETED", "paid"))
    await _end(operator, acme, "2026-03-31")
    story.turn_to("2026-03-31T21:59")
    behind = story.an_event("COMPLETED", "behind", at=END_OF_MARCH)
    ahead_of_time = await platform.record(behind)
    assert ahead_of_time["results"][0]["problem"]["code"] == "TENANT_ENDED"
    story.turn_to("2026-04-01T10:00")
    (closed,) = await _periods(operator, acme)
    late = story.an_event("COMPLETED", "late", at="2026-03-31T21:59:59Z")
    void = story.an_event("VOIDED", "paid", at="2026-03-31T21:00:00Z")
    answer = await platform.record(late, void, behind, late)
    assert [one["outcome"] for one in answer["results"]] == [
        *("RECORDED", "RECORDED", "REJECTED", "DUPLICATE")
    ]
    assert [one["creditsCharged"] for one in answer["results"][:2]] == ["1", "-1"]
    assert answer["results"][2]["problem"]["path"][-1] == "occurredAt"
    story.turn_to("2026-05-05T21:00")
    too_late = await platform.record(story.an_event("COMPLETED", "x", at="2026-03-31T20:00:00Z"))
    assert too_late["results"][0]["problem"]["code"] == "TOO_LATE"
    owed = (await _tenant(operator, AFTER, acme, plan=HIRING))["balance"]
    assert owed == {"remaining": "0", "overage": "1"}
    first, second = await _periods(operator, acme)
    assert first == closed
    assert _shown(second, closed=False, allocated="0", used="0", usedLate="1", expired="1")
    assert second["reconciliation"] == {"corrected": "1"}
    story.turn_to("2026-05-06T12:00")
    *_, second = await _periods(operator, acme)
    assert _shown(second, closed=True, endsAt="2026-05-05T22:00:00Z", closing="-1")
    assert second["dateRange"] == {"from": "2026-04-01", "to": "2026-05-05"}
    await check(acme)


async def test_nothing_is_bought_settled_added_or_changed_after_the_end(
    story: Story, operator: Client
) -> None:
    tenant = await operator.create("prepaid", plan="scale")
    admin = await story.client(Role.TENANT_ADMIN, tenant)
    first = {"tenantId": tenant, "credits": "20", "idempotencyKey": "a"}
    pending = (await _asked(admin, BUY, **first))["purchase"]
    assert pending["status"] == "PENDING"
    await _end(operator, tenant, "2026-03-10")
    story.turn_to("2026-03-10T23:00")
    buy = {"tenantId": tenant, "credits": "20", "idempotencyKey": "b"}
    adjust = {"tenantId": tenant, "credits": "1", "idempotencyKey": "c", "reason": "goodwill"}
    assert await _code(admin, BUY, **buy) == "TENANT_ENDED"
    assert await _code(operator, ADJUST, **adjust) == "TENANT_ENDED"
    assert await _code(operator, CONTINUE, tenantId=tenant) == "TENANT_ENDED"
    assert await _code(operator, END, tenantId=tenant, lastDayOn="2026-03-31") == "TENANT_ENDED"
    plan = ids.global_plan_id("starter")
    assert await _code(operator, CHANGE_PLAN, tenantId=tenant, planId=plan) == "TENANT_ENDED"
    payment = {"purchaseId": pending["id"], "paymentReference": "P-1"}
    assert await _code(operator, SETTLE, **payment) == "TENANT_ENDED"
    assert (await admin.refusal(PREVIEW, id=tenant))["extensions"]["code"] == "BAD_REQUEST"
    assert (await _asked(admin, BUY, **first))["purchase"] == pending
    named = await _asked(operator, MOVE, tenantId=tenant, name="Gone")
    assert named == {"tenant": {"name": "Gone"}, "problems": []}
    declined = await _asked(operator, DECLINE, purchaseId=pending["id"], reason="paid back")
    assert declined["purchase"] == {"status": "DECLINED"}
    (alone,) = await _periods(operator, tenant)
    assert _shown(alone, closed=True, purchased="0", closing="0")
    await check(tenant)


async def test_a_last_day_that_has_passed_is_refused_and_today_is_taken(
    story: Story, operator: Client, acme: str
) -> None:
    story.turn_to("2026-03-10T23:30")  # 11 March in Berlin
    refused = await _asked(operator, END, tenantId=acme, lastDayOn="2026-03-10")
    assert refused["tenant"] is None
    (problem,) = refused["problems"]
    assert (problem["code"], problem["path"]) == ("INVALID", ["lastDayOn"])
    assert await _code(operator, END, tenantId=acme, lastDayOn="2199-01-01") == "INVALID"
    await _end(operator, acme, "2026-03-11")
    assert (await _periods(operator, acme))[0]["endsAt"] == "2026-03-11T23:00:00Z"
    for role in (Role.TENANT_ADMIN, Role.PARTNER):
        bound = await story.client(role, acme)
        given = {"tenantId": acme, "lastDayOn": "2026-03-31"}
        assert (await bound.refusal(END, input=given))["extensions"]["code"] == "FORBIDDEN"


async def test_a_tenant_is_told_of_its_end_at_once_when_it_moves_and_in_the_last_week(
    story: Story, operator: Client, acme: str
) -> None:
    async with a_receiver() as receiver:  # an endpoint that is away would be disabled meanwhile
        hook = {"tenantId": acme, "url": receiver.url, "events": ["ALERT_RAISED"]}
        assert (await _asked(operator, WEBHOOK, **hook))["problems"] == []
        for day in ("2026-03-31", "2026-03-31", "2026-04-02"):
            await _end(operator, acme, day)
        assert await _raised(operator, acme) == {"365": True, "7": False}
        await _asked(operator, CONTINUE, tenantId=acme)
        assert await _raised(operator, acme) == {"365": False, "7": False}
        await _end(operator, acme, "2026-04-02")
        story.turn_to("2026-03-26T10:00")
        await alert_checks.check_due(lambda: story.now, HOLIDAYS)
        assert await _raised(operator, acme) == {"365": True, "7": True}
        (hooked,) = (await _tenant(operator, DELIVERIES, acme))["webhooks"]
        assert hooked["deliveries"]["totalCount"] == 4  # set, moved, set again, and the last week
        await check(acme)


async def _raised(client: Client, tenant: str) -> dict[str, bool]:
    rules = (await _tenant(client, AFTER, tenant, plan=HIRING))["alertRules"]
    return {rule["threshold"]: rule["raised"] for rule in rules}


async def test_the_command_line_ends_a_tenant_and_takes_it_back(
    story: Story, operator: Client, acme: str, database_url: str, tmp_path: Path
) -> None:
    day = f"{datetime.now(UTC).year + 1}-12-31"
    for given, wrong in (
        ([], "write either --last-day"),
        (["--last-day", "2026-03-01"], "--last-day 2026-03-01 has passed"),
    ):
        status, said = await insights(database_url, tmp_path, "tenants", "end", "acme", *given)
        assert (status, wrong in said) == (1, True), said
    end = ("tenants", "end", "acme", "--last-day", day)
    status, said = await insights(database_url, tmp_path, *end)
    assert (status, f"{day} is its last day of service" in said) == (0, True), said
    assert (await _tenant(operator, AHEAD, acme))["lastDayOn"] == day
    status, said = await insights(database_url, tmp_path, "tenants", "end", "acme", "--take-back")
    assert (status, said.splitlines()[-1]) == (0, "acme goes on: it has no last day")
    assert (await _tenant(operator, AHEAD, acme))["lastDayOn"] is None
