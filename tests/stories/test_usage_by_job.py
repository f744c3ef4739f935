"""Usage by job over HTTP: searched, filtered, compared and over time, on both engines."""

from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Final

import pytest

from credit.core.roles import Role
from tests.statements import statements
from tests.stories.clients import Client, Json, Story, a_story

# Title, status; completions on 10 March, and in April.
JOBS: Final = {
    "REQ-1": ("Zookeeper", "OPEN", 1, 6),
    "req-2": ("account Manager", "CLOSED", 9, 0),
    "j3": ("Émigré Straße 中文", "OPEN", 0, 4),
    "j4": ("Baker 100%", "OPEN", 2, 2),
    "j_5": ("Baker_Night", "CLOSED", 3, 1),
    "Ä6": ("ΌΡΟΣ, ОХРАННИК", "OPEN", 0, 3),
}
EVERYTHING: Final = set(JOBS)
SEARCHES: Final = {
    "MANAGER": {"req-2"},
    "baker": {"j4", "j_5"},
    "emigre": {"j3"},
    "ÉMIGRÉ STRASSE": {"j3"},
    "文": {"j3"},
    "όρος": {"Ä6"},
    "охранник": {"Ä6"},
    "req": {"REQ-1", "req-2"},
    "Ä": {"req-2", "j3", "j4", "j_5", "Ä6"},  # an A in titles; itself in external ids
    "ä6": set[str](),  # only the letters from A to Z have no case in external ids
    "%": {"j4"},
    "_": {"j_5"},
    "r_n": {"j_5"},
    "!": set[str](),
    "\\": set[str](),
    "": EVERYTHING,
    " \t ": EVERYTHING,
}
PAGE: Final = """query ($first: Int, $after: String, $search: String, $status: JobStatus,
        $order: JobConsumptionOrder, $beside: Comparison) {
    tenant { consumption(dateRange: {preset: CURRENT_MONTH}) { creditsUsed
        byJob(first: $first, after: $after, search: $search, status: $status, orderBy: $order,
              compareTo: $beside) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { job { externalId } share
                consumption { creditsUsed dateRange { from to } }
                previous { creditsUsed dateRange { from to } byJob { totalCount } }
                creditsChange { absolute percent equalDays } } } } } }"""
BESIDE: Final = "PREVIOUS_DATE_RANGE"
OVER_TIME: Final = """query ($first: Int, $by: Granularity) {
    tenant { overview(dateRange: {preset: LAST_90_DAYS}) { usageTrend(granularity: $by) {
            granularity points { label creditsUsed } } }
        consumption(dateRange: {preset: LAST_90_DAYS}) {
            creditsUsed
            byJob(first: 3) { nodes { job { externalId } share } }
            trendByJob(first: $first, granularity: $by) { granularity dateRange { from to }
                series { job { externalId } creditsUsed share points { label creditsUsed } } }
        } } }"""


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    """A service that executes a page of jobs with a page of jobs in each."""
    async with a_story(database_url, cost_limit=100_000, cost_bucket=1_000_000) as story:
        yield story


@pytest.fixture
async def admin(story: Story, operator: Client, platform: Client) -> Client:
    """The administrator of acme, with the jobs above, on 10 April."""
    acme = await operator.create("acme")

    def events(day: str, number_of: int) -> list[Json]:
        return [
            story.an_event(job=job, title=row[0], status=row[1], at=f"2026-{day}T{hour:02}:00:00Z")
            for job, row in JOBS.items()
            for hour in range(int(row[number_of]))
        ]

    for now, day, number_of in (("03-10", "03-10", 2), ("04-10", "04-02", 3)):
        story.turn_to(f"2026-{now}T12:00")
        assert (await platform.record(*events(day, number_of)))["rejected"] == 0
    return await story.client(Role.TENANT_ADMIN, acme)


async def _page(admin: Client, **variables: object) -> Json:
    page: Json = (await admin.ask(PAGE, **variables))["tenant"]["consumption"]["byJob"]
    return page


async def _walked(admin: Client, **variables: object) -> list[str]:
    """External ids, page by page of two."""
    found, after = list[str](), None
    while True:
        page = await _page(admin, first=2, after=after, **variables)
        found += [node["job"]["externalId"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == len(found)
            return found
        after = page["pageInfo"]["endCursor"]


def _ids(page: Json) -> set[str]:
    assert page["totalCount"] == len(page["nodes"])
    return {node["job"]["externalId"] for node in page["nodes"]}


async def test_a_search_takes_titles_in_any_script_and_each_sign_for_itself(admin: Client) -> None:
    for search, jobs in SEARCHES.items():
        assert _ids(await _page(admin, search=search, beside=BESIDE)) == jobs, search
        used = {job for job in jobs if JOBS[job][3]}
        assert _ids(await _page(admin, search=search)) == used, search


async def _refused(admin: Client, query: str, **variables: object) -> tuple[str, list[str]]:
    """The message and the path of an error, which is the only one."""
    (error,) = (await admin.post(query, **variables)).json()["errors"]
    assert error["extensions"]["code"] == "BAD_REQUEST"
    return error["message"], error["extensions"]["path"]


async def test_a_search_that_is_too_long_or_no_text_is_refused(admin: Client) -> None:
    for search in ("a" * 201, "a\0b"):
        message, path = await _refused(admin, PAGE, search=search)
        assert path == ["search"]
        assert "at most 200 characters" in message
    assert _ids(await _page(admin, search="a" * 200)) == set()


async def test_a_status_keeps_the_jobs_that_have_it(admin: Client) -> None:
    assert _ids(await _page(admin, status="CLOSED")) == {"j_5"}
    assert _ids(await _page(admin, status="CLOSED", beside=BESIDE)) == {"req-2", "j_5"}
    assert _ids(await _page(admin, status="OPEN", search="baker")) == {"j4"}


async def test_each_job_stands_beside_what_it_used_in_as_many_days_before(admin: Client) -> None:
    page = await _page(admin, beside=BESIDE)
    for node in page["nodes"]:
        _, _, before, now = JOBS[node["job"]["externalId"]]
        assert node["consumption"]["creditsUsed"] == str(now)
        assert node["previous"] == {
            "creditsUsed": str(before),
            "dateRange": {"from": "2026-03-01", "to": "2026-03-10"},
            "byJob": {"totalCount": int(before > 0)},
        }
        percent = round(100 * (now - before) / before, 2) if before else None
        assert node["creditsChange"] == {
            "absolute": str(now - before),
            "percent": percent,
            "equalDays": True,
        }
        assert node["share"] == round(100 * now / 16, 2)
    alone = await _page(admin)
    assert [node["previous"] for node in alone["nodes"]] == [None] * 5
    assert [node["creditsChange"] for node in alone["nodes"]] == [None] * 5


async def test_jobs_are_sorted_by_change_only_beside_earlier_days(admin: Client) -> None:
    fallen = {"field": "CREDITS_CHANGE", "direction": "ASC"}
    grown = {"field": "CREDITS_CHANGE"}
    order = ["req-2", "j_5", "j4", "Ä6", "j3", "REQ-1"]
    found = await _walked(admin, order=fallen, beside=BESIDE)
    assert [job for job in found if JOBS[job][2:] != (2, 2)] == [
        job for job in order if job != "j4"
    ]
    assert await _walked(admin, order=grown, beside=BESIDE) == found[::-1]
    message, path = await _refused(admin, PAGE, order=grown)
    assert path == ["orderBy", "field"]
    assert "compareTo" in message


async def test_a_cursor_is_good_for_the_filters_it_was_made_with(admin: Client) -> None:
    lists: list[Json] = [
        *({"search": search} for search in (None, "a", "A")),
        *({"status": "OPEN", "beside": beside} for beside in (None, BESIDE)),
        *({"beside": beside} for beside in (BESIDE, "PREVIOUS_YEAR")),
        {"beside": BESIDE, "order": {"field": "CREDITS_CHANGE"}},
        {"beside": BESIDE, "search": "a"},
    ]
    cursors = [
        (await _page(admin, first=1, **variables))["pageInfo"]["endCursor"] for variables in lists
    ]
    for variables, own, other in zip(lists, cursors, [*cursors[1:], cursors[0]], strict=True):
        assert (await _page(admin, first=1, after=own, **variables))["nodes"]
        _, path = await _refused(admin, PAGE, first=1, after=other, **variables)
        assert path == ["after"]


async def test_a_job_s_own_list_has_it_where_the_filters_keep_it(admin: Client) -> None:
    listed = """query ($id: String, $search: String, $status: JobStatus, $beside: Comparison) {
        tenant { job(externalId: $id) { consumption(dateRange: {preset: CURRENT_MONTH}) {
            byJob(search: $search, status: $status, compareTo: $beside) { totalCount
                nodes { job { externalId } share previous { creditsUsed } } } } } } }"""

    async def found(job: str, **variables: object) -> Json:
        answer = await admin.ask(listed, id=job, **variables)
        page: Json = answer["tenant"]["job"]["consumption"]["byJob"]
        return page

    assert _ids(await found("j4", search="BAKER", status="OPEN")) == {"j4"}
    assert _ids(await found("j4", search="night")) == _ids(await found("j4", status="CLOSED"))
    assert _ids(await found("req-2")) == set()
    stopped = await found("req-2", beside=BESIDE)
    assert stopped["totalCount"] == 1
    assert stopped["nodes"] == [
        {"job": {"externalId": "req-2"}, "share": 0, "previous": {"creditsUsed": "9"}}
    ]
    assert (await found("REQ-1"))["nodes"][0]["share"] == 37.5  # of the tenant's, not its own


async def test_jobs_and_the_others_over_time_are_the_usage_trend_together(admin: Client) -> None:
    for first, by in ((None, None), (1, "DAY"), (3, "QUARTER"), (20, "MONTH")):
        tenant = (await admin.ask(OVER_TIME, first=first, by=by))["tenant"]
        trend, used = tenant["overview"]["usageTrend"], tenant["consumption"]
        found = used["trendByJob"]
        assert found["granularity"] == trend["granularity"]
        *jobs, others = found["series"]
        assert others["job"] is None
        assert len(jobs) == min(first or 5, len(JOBS))
        listed = [(node["job"], node["share"]) for node in used["byJob"]["nodes"]]
        assert [(one["job"], one["share"]) for one in jobs][:3] == listed[: len(jobs)]
        for place, point in enumerate(trend["points"]):
            at = [one["points"][place] for one in found["series"]]
            assert {one["label"] for one in at} == {point["label"]}
            assert sum(Decimal(one["creditsUsed"]) for one in at) == Decimal(point["creditsUsed"])
        whole = sum(Decimal(one["creditsUsed"]) for one in found["series"])
        assert whole == Decimal(used["creditsUsed"]) == 31
    assert (await _refused(admin, OVER_TIME, first=21))[1] == ["first"]


async def test_as_many_statements_for_one_job_as_for_many(admin: Client) -> None:
    for first in (2, 3):  # then what its key's operations ask for is read with it
        await _page(admin, first=first, beside=BESIDE)
    counted = []
    for first in (1, 6):
        with statements(own=True) as seen:
            page = await _page(admin, first=first, beside=BESIDE, search="e")
            await admin.ask(OVER_TIME, first=first, by="DAY")
        assert len(page["nodes"]) == min(first, 5)
        counted.append(len(seen))
    assert counted[0] == counted[1] > 10


async def test_usage_by_job_is_for_who_may_read_consumption(
    story: Story, admin: Client, operator: Client
) -> None:
    acme = (await admin.ask("{ tenant { id } }"))["tenant"]["id"]
    for role in (Role.PARTNER, Role.PLATFORM):
        client = await story.client(role, *([acme] if role is Role.PARTNER else []))
        for query in (PAGE, OVER_TIME):
            assert (await client.refusal(query))["extensions"]["code"] == "FORBIDDEN"
    globex = await story.client(Role.TENANT_ADMIN, await operator.create("globex"))
    page = await _page(globex, beside=BESIDE)
    assert (page["totalCount"], page["nodes"]) == (0, [])
    (others,) = (await globex.ask(OVER_TIME))["tenant"]["consumption"]["trendByJob"]["series"]
    assert (others["job"], others["creditsUsed"], others["share"]) == (None, "0", None)
