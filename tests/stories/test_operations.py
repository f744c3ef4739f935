"""What ready-made operations answer, asked over HTTP by each admin of the demo."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

from credit.core.roles import Role
from insights.demo.companies import COMPANIES
from resolvers.spending import MOST_UNITS
from tests.stories.clients import Client, Json, a_story
from tests.stories.demo_database import UNTIL

FOLDER: Final = Path(__file__).parents[2] / "docs" / "operations"
QUESTIONS: Final = (
    "buy-credits-preview",
    "daily-usage-of-the-current-month",
    "dashboard",
    "forecast",
    "hiring-plan",
    "monthly-comparison",
    "overview",
    "usage-by-job",
    "usage-by-job-over-time",
    "weekly-trend",
    "year-over-year",
)
"""Those whose answers are checked here; test_every_operation.py runs all that there are."""
FILES: Final = {name: (FOLDER / f"{name}.graphql").read_text("utf-8") for name in QUESTIONS}
TODAY: Final = "2026-11-22"
NAMES: Final = tuple(company.external_id for company in COMPANIES)
DEAREST_OPERATION: Final = 8_000
BOUNDS: Final = ("low95", "low80", "high80", "high95")


@dataclass(frozen=True)
class Admin:
    """The administrator of one of the demo's companies."""

    client: Client

    async def runs(self, operation: str, **variables: object) -> Json:
        """What an operation of the folder answers about the tenant."""
        tenant: Json = (await self.client.ask(FILES[operation], **variables))["tenant"]
        assert tenant["name"]
        return tenant

    async def used(self, date_range: Json) -> Json:
        """What `consumption` counts from one day to another."""
        requested = {"dates": {"from": date_range["from"], "to": date_range["to"]}}
        found = await self.client.ask(
            """query ($dateRange: DateRangeInput!) { tenant { consumption(dateRange: $dateRange) {
                interviewsInvited interviewsConducted interviewsCompleted creditsUsed } } }""",
            dateRange=requested,
        )
        used: Json = found["tenant"]["consumption"]
        return used

    async def adds_up(self, counted: Json, date_range: Json) -> None:
        """Assert that numbers are those that `consumption` counts in a date range."""
        used = await self.used(date_range)
        shown = {name: counted[name] for name in used if name in counted}
        assert shown == {name: used[name] for name in shown}
        assert shown


@pytest.fixture(params=NAMES)
async def admin(
    seeded: tuple[str, Mapping[str, str]], request: pytest.FixtureRequest
) -> AsyncIterator[Admin]:
    """Each company's administrator in turn, at `UNTIL`."""
    url, by_company = seeded
    async with a_story(url) as story:
        story.now = UNTIL
        yield Admin(Client(story.http, by_company[request.param]))


def _sum(points: list[Json], name: str = "creditsUsed") -> Decimal:
    return sum((Decimal(point[name]) for point in points), start=Decimal(0))


def _partial(points: list[Json]) -> list[str]:
    return [point["label"] for point in points if point["partial"]]


def _dates(date_range: Json) -> tuple[str, str]:
    return date_range["from"], date_range["to"]


def _checked_change(later: str, earlier: str, change: Json) -> None:
    absolute = Decimal(later) - Decimal(earlier)
    assert Decimal(change["absolute"]) == absolute
    if not Decimal(earlier):
        assert change["percent"] is None
    else:
        assert change["percent"] == pytest.approx(
            float(100 * absolute / Decimal(earlier)), abs=0.01
        )


# ── who asks ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", sorted(FILES))
async def test_an_operator_runs_an_operation_by_naming_the_tenant(
    seeded: tuple[str, Mapping[str, str]], name: str
) -> None:
    async with a_story(seeded[0]) as story:
        story.now = UNTIL
        operator = await story.client(Role.OPERATOR)
        (tenant, *_) = (await operator.ask("{ tenants { nodes { id name } } }"))["tenants"]["nodes"]
        found = await operator.ask(FILES[name], tenantId=tenant["id"])
        assert found["tenant"]["name"] == tenant["name"]


# ── what they answer ─────────────────────────────────────────────────────────────────────────────


async def test_the_days_of_this_month_up_to_today_add_up_to_what_was_consumed(
    admin: Admin,
) -> None:
    trend = (await admin.runs("daily-usage-of-the-current-month"))["trend"]
    labels = [point["label"] for point in trend["points"]]
    assert labels == [f"2026-11-{day:02d}" for day in range(1, 23)]
    assert _partial(trend["points"]) == [TODAY]
    assert _sum(trend["points"]) == Decimal(trend["total"]["creditsUsed"]) > 0
    conducted = sum(point["interviewsConducted"] for point in trend["points"])
    assert conducted == trend["total"]["interviewsConducted"]
    await admin.adds_up(trend["total"], {"from": "2026-11-01", "to": "2026-11-30"})
    for point in trend["points"]:
        await admin.adds_up(point, {"from": point["label"], "to": point["label"]})


@pytest.mark.parametrize("name", sorted(FILES))
async def test_an_operation_costs_a_part_of_what_one_may(
    seeded: tuple[str, Mapping[str, str]], name: str
) -> None:
    url, by_company = seeded
    async with a_story(url, cost_bucket=2 * MOST_UNITS) as story:
        story.now = UNTIL
        answer = await Client(story.http, by_company[NAMES[0]]).post(FILES[name])
    assert "errors" not in answer.json()
    cost = answer.json()["extensions"]["cost"]
    assert 0 < cost["requested"] <= DEAREST_OPERATION
    assert cost["maximum"] == MOST_UNITS
    left = 2 * MOST_UNITS - cost["requested"]
    full_in_s = -(-10 * cost["requested"] // (2 * MOST_UNITS))
    assert answer.headers["ratelimit"] == f'"cost";r={left};t={full_in_s}'
    assert answer.headers["ratelimit-policy"] == f'"cost";q={2 * MOST_UNITS};w=10'


async def test_the_dashboard_s_numbers_are_those_of_its_parts(admin: Admin) -> None:
    shown = await admin.runs("dashboard", jobs=25, days=90)
    overview, used = shown["overview"], shown["consumption"]
    assert overview["remainingBalance"] == shown["balance"]["remaining"]
    assert Decimal(overview["creditsUsed"]) == _sum([*overview["usageTrend"]["points"]])
    credits = [one["consumption"] for one in used["byJob"]["nodes"]]
    assert _sum(credits) == Decimal(overview["creditsUsed"]) > 0
    assert len(credits) == used["byJob"]["totalCount"]
    earlier = overview["usageTrend"]["comparison"]
    before = await admin.used(earlier["dateRange"])
    assert earlier["total"]["creditsUsed"] == before["creditsUsed"] != "0"
    assert _dates(overview["dateRange"]) == _dates(shown["billingPeriod"]["dateRange"])
    last = shown["balanceChanges"]["nodes"][0]
    assert last["balanceAfter"] == shown["balance"]["remaining"]
    forecast = (await admin.runs("forecast"))["forecast"]
    assert shown["forecast"]["total"]["expected"] == forecast["total"]["expected"]
    assert shown["balanceTrend"]["runOut"] == forecast["runOut"]


async def test_one_bad_argument_takes_its_own_field_and_no_other(admin: Admin) -> None:
    good = (await admin.client.post(FILES["dashboard"])).json()["data"]["tenant"]
    bad: list[tuple[Json, list[str], list[str]]] = [
        ({"days": 0}, ["tenant", "forecast"], ["horizonDays"]),
        ({"jobs": 0}, ["tenant", "consumption", "byJob"], ["first"]),
    ]
    for variables, path, argument in bad:
        answer = (await admin.client.post(FILES["dashboard"], **variables)).json()
        (error,) = answer["errors"]
        assert (error["path"], error["extensions"]["path"]) == (path, argument)
        expected = json.loads(json.dumps(good))
        inner = expected
        for name in path[1:-1]:
            inner = inner[name]
        inner[path[-1]] = None
        assert answer["data"]["tenant"] == expected
    never = {"dates": {"from": "2026-11-09", "to": "2026-11-08"}}
    answer = (await admin.client.post(FILES["dashboard"], dateRange=never)).json()
    nulled = {name for name, value in answer["data"]["tenant"].items() if value is None}
    assert nulled == {"overview", "consumption", "lastDayOn"}
    assert [error["path"][1:] for error in answer["errors"]] == [["overview"], ["consumption"]]


async def test_ninety_days_are_thirteen_weeks_beside_the_ninety_days_before(admin: Admin) -> None:
    trend = (await admin.runs("weekly-trend"))["trend"]
    points = trend["points"]
    assert [point["label"] for point in points] == [f"2026-W{week}" for week in range(35, 48)]
    assert _partial(points) == ["2026-W35", "2026-W47"]
    assert _dates(trend["dateRange"]) == ("2026-08-25", TODAY)
    assert [one["dateRange"]["to"] for one in points][-1] == TODAY
    assert _sum(points) == Decimal(trend["total"]["creditsUsed"]) > 0
    for point in points:
        await admin.adds_up(point, point["dateRange"])
        await admin.adds_up(point["previous"], point["previous"]["dateRange"])
        earlier = point["previous"]["creditsUsed"]
        _checked_change(point["creditsUsed"], earlier, point["creditsChange"])
    before = trend["comparison"]
    assert before["kind"] == "PREVIOUS_DATE_RANGE"
    assert before["dateRange"] == {"from": "2026-05-27", "to": "2026-08-24", "days": 90}
    assert _sum([point["previous"] for point in points]) == Decimal(before["total"]["creditsUsed"])
    await admin.adds_up(before["total"], before["dateRange"])


async def test_this_month_is_compared_with_as_many_days_of_the_last(admin: Admin) -> None:
    trend = (await admin.runs("monthly-comparison"))["trend"]
    (point,) = trend["points"]
    assert (point["label"], point["partial"], point["dateRange"]["days"]) == ("2026-11", True, 30)
    earlier, before = point["previous"], trend["comparison"]
    assert (earlier["label"], earlier["partial"]) == ("2026-10", True)
    assert (
        earlier["dateRange"]
        == before["dateRange"]
        == {
            "from": "2026-10-01",
            "to": "2026-10-22",
            "days": 22,
        }
    )
    await admin.adds_up(point, point["dateRange"])
    await admin.adds_up(earlier, earlier["dateRange"])
    assert before["total"]["creditsUsed"] == earlier["creditsUsed"]
    assert before["creditsChange"] == point["creditsChange"]
    _checked_change(point["creditsUsed"], earlier["creditsUsed"], point["creditsChange"])


async def test_months_of_this_year_stand_beside_the_same_months_a_year_ago(admin: Admin) -> None:
    trend = (await admin.runs("year-over-year"))["trend"]
    points = trend["points"]
    assert [point["label"] for point in points] == [f"2026-{month:02d}" for month in range(1, 12)]
    earlier = [point["previous"] for point in points]
    assert [one["label"] for one in earlier] == [f"2025-{month:02d}" for month in range(1, 12)]
    assert _partial(points) == ["2026-11"]
    assert _partial(earlier) == ["2025-11"]
    assert _dates(earlier[-1]["dateRange"]) == ("2025-11-01", "2025-11-22")
    assert _dates(trend["comparison"]["dateRange"]) == ("2025-01-01", "2025-11-22")
    assert _sum(points) == Decimal(trend["total"]["creditsUsed"])
    assert _sum(earlier) == Decimal(trend["comparison"]["total"]["creditsUsed"]) > 0
    await admin.adds_up(trend["total"], {"from": "2026-01-01", "to": "2026-12-31"})
    await admin.adds_up(trend["comparison"]["total"], trend["comparison"]["dateRange"])


async def test_a_forecast_starts_today_and_its_bounds_are_ordered(admin: Admin) -> None:
    tenant = await admin.runs("forecast")
    forecast = tenant["forecast"]
    assert forecast["dateRange"] == {"from": TODAY, "to": "2027-02-19", "days": 90}
    assert forecast["history"]["to"] == "2026-11-21"
    assert (forecast["method"], forecast["inactive"]) == ("YEARLY_PROVISIONAL", False)
    points = forecast["points"]
    assert len(points) == 14
    assert [point["partial"] for point in points] == [True, *[False] * 12, True]
    for interval in (forecast["total"], *(point["credits"] for point in points)):
        bounds = [Decimal(interval[name]) for name in BOUNDS]
        assert all(low <= high for low, high in pairwise(bounds)), interval
        assert bounds[0] >= 0
    expected = Decimal(forecast["total"]["expected"])
    assert _sum([point["credits"] for point in points], "expected") == expected > 0
    planning = forecast["planning"]
    assert abs(Decimal(planning["plannedCredits"]) - expected * Decimal("1.2")) < Decimal("0.001")
    assert 0 < planning["probabilitySufficient"] < 1
    assert [one["label"][:3] for one in forecast["seasonality"]["weekdays"]][::6] == ["Mon", "Sun"]
    assert len(forecast["seasonality"]["months"]) == 12
    assert forecast["backtest"]["windows"] >= 3


async def test_a_forecast_takes_other_days_units_and_buffers(admin: Admin) -> None:
    requested: dict[str, Any] = {"days": 30, "by": "DAY", "bufferPercent": "0"}
    forecast = (await admin.runs("forecast", **requested))["forecast"]
    assert len(forecast["points"]) == forecast["dateRange"]["days"] == 30
    assert forecast["planning"]["plannedCredits"] == forecast["total"]["expected"]


async def test_five_roles_of_fifty_candidates_at_thirty_percent_take_75_credits(
    admin: Admin,
) -> None:
    plan = (await admin.runs("hiring-plan"))["hiringPlan"]
    assert (plan["completionRate"], plan["creditsPerMonth"]) == (0.3, "75")
    assert plan["plannedCredits"] == "90"
    bought = Decimal(plan["suggestedPurchase"])
    assert 0 <= Decimal(plan["shortfall"]) <= bought < Decimal(plan["shortfall"]) + 1
    assert (Decimal(plan["price"]["amount"]) > 0) is (bought > 0)


async def test_jobs_add_up_to_what_their_tenant_used_and_each_to_its_months(admin: Admin) -> None:
    found = (await admin.runs("usage-by-job"))["consumption"]
    assert _dates(found["dateRange"]) == ("2026-08-25", TODAY)
    jobs = found["byJob"]["nodes"]
    assert len(jobs) == found["byJob"]["totalCount"] > 3
    assert found["byJob"]["pageInfo"]["hasNextPage"] is False
    credits = [Decimal(one["consumption"]["creditsUsed"]) for one in jobs]
    assert credits == sorted(credits, reverse=True)
    assert sum(credits) == Decimal(found["creditsUsed"]) > 0
    for one, used in zip(jobs, credits, strict=True):
        months = one["job"]["trend"]["points"]
        assert [point["label"][-2:] for point in months] == ["08", "09", "10", "11"]
        assert _partial(months) == ["2026-08", "2026-11"]
        assert _sum(months) == used
    await admin.adds_up(found, found["dateRange"])
    assert sum(Decimal(one["creditsChange"]["absolute"]) for one in jobs) == sum(credits) - sum(
        Decimal(one["previous"]["creditsUsed"]) for one in jobs
    )
    assert abs(sum(one["share"] for one in jobs) - 100) < 0.01 * len(jobs)
    earlier = jobs[0]["previous"]["dateRange"]
    assert (earlier["from"], earlier["to"]) == ("2026-05-27", "2026-08-24")


async def test_the_overview_s_trend_covers_the_billing_period_so_far(admin: Admin) -> None:
    overview = (await admin.runs("overview"))["overview"]
    trend = overview["usageTrend"]
    assert trend["granularity"] == ("DAY" if overview["dateRange"]["days"] <= 62 else "WEEK")
    assert trend["points"][-1]["partial"]
    assert _sum(trend["points"]) == Decimal(overview["creditsUsed"])
    assert trend["total"]["interviewsConducted"] == overview["totalInterviews"]
    before = trend["comparison"]["dateRange"]
    assert before["from"] < before["to"] < overview["dateRange"]["from"]
    await admin.adds_up(overview, overview["dateRange"])
    year = await admin.runs("overview", dateRange={"preset": "LAST_12_MONTHS"})
    assert len(year["overview"]["usageTrend"]["points"]) == 13


async def test_bought_credits_last_no_shorter_than_those_that_are_there(admin: Admin) -> None:
    tenant = await admin.runs("buy-credits-preview")
    preview = tenant["purchasePreview"]
    left = Decimal(tenant["balance"]["remaining"]) - Decimal(tenant["balance"]["overage"])
    after = Decimal(preview["balanceAfter"]) - Decimal(preview["overageAfter"])
    assert after == left + 100
    assert _sum(preview["burnOrder"], "remaining") == Decimal(preview["balanceAfter"])
    assert Decimal(preview["price"]["amount"]) > 0
    now, then = tenant["forecast"]["runOut"], preview["runOut"]
    assert then["probability"] <= now["probability"]
    assert (then["expectedOn"] or "9999") >= (now["expectedOn"] or "9999")
    assert (then["earliestOn80"] or "9999") >= (now["earliestOn80"] or "9999")


async def test_jobs_and_all_others_over_time_add_up_to_the_tenant_week_by_week(
    admin: Admin,
) -> None:
    used = (await admin.runs("usage-by-job-over-time"))["consumption"]
    series = used["trendByJob"]["series"]
    assert [one["job"] is None for one in series] == [*[False] * (len(series) - 1), True]
    weeks = (await admin.runs("weekly-trend"))["trend"]["points"]
    for place, week in enumerate(weeks):
        points = [one["points"][place] for one in series]
        assert {point["label"] for point in points} == {week["label"]}
        assert _sum(points) == Decimal(week["creditsUsed"])
    assert sum(_sum(one["points"]) for one in series) == Decimal(used["creditsUsed"]) > 0
