"""Edges of calendars, as a client sees them over HTTP."""

from typing import Final

import pytest

from credit.core.roles import Role
from tests.stories.clients import Client, Json, Story, check

ADJUST: Final = """mutation ($input: AdjustCreditsInput!) {
  adjustCredits(input: $input) { problems { code message path } } }"""
CREATE: Final = """mutation ($input: CreateTenantInput!) {
  createTenant(input: $input) { problems { code path } } }"""
MOVE: Final = """mutation ($input: UpdateTenantInput!) {
  updateTenant(input: $input) { problems { code message path } } }"""
TREND: Final = """query ($tenant: ID!, $days: DateRangeInput, $by: Granularity!) {
  tenant(id: $tenant) { trend(dateRange: $days, granularity: $by, compareTo: PREVIOUS_YEAR) {
    points { label previous { label } creditsChange { absolute equalDays } }
    comparison { dateRange { from to days } creditsChange { absolute percent equalDays } } } } }"""
AHEAD: Final = """query ($tenant: ID!) { tenant(id: $tenant) {
  overview { dateRange { from to } creditsUsed usageTrend { points { label creditsUsed } } }
  forecast(horizonDays: 7) { dateRange { from to } }
  purchasePreview(credits: "5") { runOut { status } } } }"""
DAYS: Final = """query ($tenant: ID!, $days: DateRangeInput) {
  tenant(id: $tenant) { consumption(dateRange: $days) { dateRange { from to } creditsUsed } } }"""


async def test_an_expiry_beyond_a_century_is_a_problem_of_its_field(
    story: Story, operator: Client
) -> None:
    tenant = await operator.create("acme", zone="Pacific/Auckland")
    given = {"tenantId": tenant, "credits": "5", "idempotencyKey": "a", "reason": "goodwill"}
    last = {**given, "expiresAt": "9999-12-31T23:59:59Z"}
    (problem,) = (await operator.ask(ADJUST, input=last))["adjustCredits"]["problems"]
    assert (problem["code"], problem["path"]) == ("INVALID", ["expiresAt"])
    assert "100 years" in problem["message"]
    assert (await operator.ask(AHEAD, tenant=tenant))["tenant"]["forecast"]
    await check(tenant)


@pytest.mark.parametrize("zone", ["localtime", "Factory", "posixrules", "posix/UTC", "right/UTC"])
async def test_what_is_no_places_zone_is_refused_for_new_and_for_known_tenants(
    story: Story, operator: Client, zone: str
) -> None:
    tenant = await operator.create("acme")
    new = {"externalId": "b", "name": "B", "timezone": zone, "planId": "x"}
    for document, given in ((CREATE, new), (MOVE, {"tenantId": tenant, "timezone": zone})):
        error = await operator.refusal(document, input=given)
        assert error["extensions"]["code"] == "BAD_REQUEST"
        assert "IANA" in error["message"]


async def test_a_trend_around_a_week_53_compares_as_many_days_and_months_say_when_not(
    story: Story, operator: Client
) -> None:
    story.turn_to("2028-03-02T12:00")
    tenant = await operator.create("acme")

    async def trend(first: str, last: str, by: str) -> Json:
        days = {"dates": {"from": first, "to": last}}
        answer = await operator.ask(TREND, tenant=tenant, days=days, by=by)
        found: Json = answer["tenant"]["trend"]
        return found

    weeks = await trend("2026-12-28", "2027-01-24", "WEEK")
    assert weeks["comparison"] == {
        "dateRange": {"from": "2025-12-29", "to": "2026-01-25", "days": 28},
        "creditsChange": {"absolute": "0", "percent": None, "equalDays": True},
    }
    labels = [(point["previous"] or {}).get("label") for point in weeks["points"]]
    assert labels == [None, "2026-W01", "2026-W02", "2026-W03"]
    assert weeks["points"][0]["creditsChange"] is None
    february = await trend("2028-02-01", "2028-02-29", "MONTH")
    assert february["comparison"]["dateRange"]["days"] == 28
    assert february["comparison"]["creditsChange"]["equalDays"] is False
    assert february["points"][0]["creditsChange"]["equalDays"] is False


async def test_after_a_move_west_overview_trend_and_forecast_begin_on_the_same_day(
    story: Story, operator: Client, platform: Client
) -> None:
    story.turn_to("2026-03-01T12:00")
    tenant = await operator.create("acme")
    moved = await operator.ask(MOVE, input={"tenantId": tenant, "timezone": "America/New_York"})
    assert moved["updateTenant"]["problems"] == []
    story.turn_to("2026-04-01T00:30")  # 20:30 of 31 March in New York, 02:30 of 1 April in Berlin
    events = [story.an_event(at="2026-03-31T23:00:00Z") for _ in range(3)]
    assert (await platform.record(*events))["recorded"] == 3
    admin = await story.client(Role.TENANT_ADMIN, tenant)
    found = (await admin.ask(AHEAD, tenant=tenant))["tenant"]
    assert found["overview"]["dateRange"] == {"from": "2026-04-01", "to": "2026-04-30"}
    assert found["overview"]["creditsUsed"] == "3"
    points = [(p["label"], p["creditsUsed"]) for p in found["overview"]["usageTrend"]["points"]]
    assert points == [("2026-04-01", "3")]
    assert found["forecast"]["dateRange"] == {"from": "2026-04-01", "to": "2026-04-07"}
    for days in (
        {"dates": {"from": "2026-04-01", "to": "2026-04-01"}},
        {"preset": "CURRENT_MONTH"},
    ):
        used = (await admin.ask(DAYS, tenant=tenant, days=days))["tenant"]["consumption"]
        assert (used["dateRange"]["from"], used["creditsUsed"]) == ("2026-04-01", "3")
    await check(tenant)
