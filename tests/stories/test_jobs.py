"""The list of jobs: searched, filtered, sorted by each order, and paged both ways."""

from itertools import pairwise
from typing import Final

import pytest

from credit.core.roles import Role
from tests.stories.clients import Client, Json, Story

# Title, status; invitations, completions of half price, completions: no two jobs alike.
JOBS: Final = {
    "j1": ("Zookeeper", "OPEN", 1, 0, 6),
    "j2": ("account Manager", "CLOSED", 2, 9, 0),
    "j3": ("Émigré officer", "OPEN", 3, 0, 4),
    "j4": ("Baker 100%", "OPEN", 4, 0, 3),
    "j5": ("Baker_Night", "CLOSED", 5, 0, 2),
    "j6": ("=SUM(A1)", "OPEN", 6, 0, 1),
    "j7": ("Manager, Accounts", "OPEN", 7, 0, 0),
}
BY_NAME: Final = ("TITLE", "CREATED_AT")
BY_USAGE: Final = {
    "INTERVIEWS_INVITED": ["j1", "j2", "j3", "j4", "j5", "j6", "j7"],
    "INTERVIEWS_COMPLETED": ["j7", "j6", "j5", "j4", "j3", "j1"],
    "CREDITS_USED": ["j7", "j6", "j5", "j4", "j3", "j2", "j1"],
}
SEARCHES: Final = {
    "MANAGER": {"j2", "j7"},
    "baker": {"j4", "j5"},
    "%": {"j4"},
    "r_n": {"j5"},
    "ÉMIGRÉ": {"j3"},
    "=sum(": {"j6"},
    "plumber": set[str](),
}
UPDATE: Final = """mutation ($input: UpdateJobInput!) { updateJob(input: $input) {
    job { id externalId title status } problems { code message path } } }"""
UPDATE_UNSEEN: Final = """mutation ($input: UpdateJobInput!) { updateJob(input: $input) {
    problems { code message path } } }"""
PAGE: Final = """query ($first: Int, $after: String, $last: Int, $before: String,
        $order: JobOrder, $search: String, $status: JobStatus) {
    tenant { jobs(first: $first, after: $after, last: $last, before: $before, orderBy: $order,
                  search: $search, status: $status) {
        totalCount nodes { externalId } edges { cursor node { externalId } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"""


@pytest.fixture
async def admin(story: Story, operator: Client, platform: Client) -> Client:
    """The administrator of acme, with seven jobs made one after the other."""
    acme = await operator.create("acme")
    story.turn_to("2026-03-20T12:00")
    for number, (job, (title, status, invited, half, whole)) in enumerate(JOBS.items()):
        at = f"2026-03-{11 + number}T09:00:00Z"
        kinds: list[tuple[str, float | None]] = [("INVITED", None)] * invited
        kinds += [("PARTIALLY_COMPLETED", 0.5)] * half + [("COMPLETED", None)] * whole
        events = [
            story.an_event(kind, job=job, title=title, status=status, at=at, progress=progress)
            for kind, progress in kinds
        ]
        assert (await platform.record(*events))["rejected"] == 0
    return await story.client(Role.TENANT_ADMIN, acme)


async def _page(admin: Client, **variables: object) -> Json:
    page: Json = (await admin.ask(PAGE, **variables))["tenant"]["jobs"]
    assert page["nodes"] == [edge["node"] for edge in page["edges"]]
    return page


async def _found(admin: Client, **variables: object) -> list[str]:
    return [node["externalId"] for node in (await _page(admin, **variables))["nodes"]]


async def test_jobs_come_by_title_whatever_its_case(admin: Client) -> None:
    titles = ["j6", "j2", "j4", "j5", "j3", "j7", "j1"]
    assert sorted(await _found(admin)) == sorted(titles)
    found = await _found(admin)
    assert [job for job in found if job != "j3"] == [job for job in titles if job != "j3"]
    assert await _found(admin, order={"field": "TITLE"}) == found[::-1]


async def test_a_search_finds_titles_that_contain_it(admin: Client) -> None:
    for search, jobs in SEARCHES.items():
        page = await _page(admin, search=search)
        assert {node["externalId"] for node in page["nodes"]} == jobs, search
        assert page["totalCount"] == len(jobs)


async def test_a_status_keeps_the_jobs_that_have_it(admin: Client) -> None:
    assert set(await _found(admin, status="CLOSED")) == {"j2", "j5"}
    assert set(await _found(admin, status="OPEN", search="manager")) == {"j7"}
    assert (await _page(admin, status="OPEN", first=1))["totalCount"] == 5


async def test_a_job_is_created_by_its_first_event(admin: Client) -> None:
    ascending = {"field": "CREATED_AT", "direction": "ASC"}
    assert await _found(admin, order=ascending) == list(JOBS)


async def test_jobs_are_sorted_by_what_they_used_in_a_date_range(admin: Client) -> None:
    for field in BY_USAGE:
        await _check_order(admin, field)


async def _check_order(admin: Client, field: str) -> None:
    ascending = await _found(admin, order={"field": field, "direction": "ASC"})
    # Two without a completion tie, and nobody promised which of them comes first.
    assert [job for job in ascending if job in BY_USAGE[field]] == BY_USAGE[field]
    assert await _found(admin, order={"field": field}) == ascending[::-1]
    day = {"dates": {"from": "2026-03-14", "to": "2026-03-14"}}
    assert (await _found(admin, order={"field": field, "dateRange": day}))[0] == "j4"


async def test_pages_put_together_are_the_whole_list_both_ways(admin: Client) -> None:
    for field in (*BY_NAME, *BY_USAGE):
        for direction in ("ASC", "DESC"):
            order = {"field": field, "direction": direction}
            whole = await _found(admin, order=order)
            assert len(whole) == len(JOBS)
            assert await _turned_forward(admin, order) == whole
            assert await _turned_backward(admin, order) == whole


async def _turned_forward(admin: Client, order: Json) -> list[str]:
    jobs: list[str] = []
    after = None
    for more in (True, True, False):
        page = await _page(admin, first=3, after=after, order=order)
        jobs += [node["externalId"] for node in page["nodes"]]
        assert page["totalCount"] == len(JOBS)
        assert page["pageInfo"]["hasNextPage"] is more
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        after = page["pageInfo"]["endCursor"]
    return jobs


async def _turned_backward(admin: Client, order: Json) -> list[str]:
    jobs: list[str] = []
    before = None
    for more in (True, True, False):
        page = await _page(admin, last=3, before=before, order=order)
        jobs = [node["externalId"] for node in page["nodes"]] + jobs
        assert page["totalCount"] == len(JOBS)
        assert page["pageInfo"]["hasPreviousPage"] is more
        assert page["pageInfo"]["hasNextPage"] is (before is not None)
        before = page["pageInfo"]["startCursor"]
    return jobs


async def test_a_cursor_between_two_jobs_cuts_there_from_either_side(admin: Client) -> None:
    edges = (await _page(admin))["edges"]
    for left, right in pairwise(edges):
        assert await _found(admin, first=1, after=left["cursor"]) == [right["node"]["externalId"]]
        assert await _found(admin, last=1, before=right["cursor"]) == [left["node"]["externalId"]]


async def test_the_jobs_of_a_consumption_are_those_that_did_something_in_it(admin: Client) -> None:
    requested = """query ($from: Date!, $to: Date!) { tenant {
        consumption(dateRange: {dates: {from: $from, to: $to}}) { creditsUsed byJob { totalCount
            nodes { job { externalId } consumption { creditsUsed interviewsInvited } } } } } }"""
    found = await admin.ask(requested, **{"from": "2026-03-12", "to": "2026-03-13"})
    assert found["tenant"]["consumption"] == {
        "creditsUsed": "8.5",
        "byJob": {
            "totalCount": 2,
            "nodes": [
                {
                    "job": {"externalId": "j2"},
                    "consumption": {"creditsUsed": "4.5", "interviewsInvited": 2},
                },
                {
                    "job": {"externalId": "j3"},
                    "consumption": {"creditsUsed": "4", "interviewsInvited": 3},
                },
            ],
        },
    }


async def test_a_job_is_found_by_its_id_as_job_and_as_node(admin: Client) -> None:
    nodes = (await admin.ask("{ tenant { id jobs { nodes { id title status } } } }"))["tenant"]
    fields = "id externalId title status createdAt tenant { id } consumption { creditsUsed }"
    for job in nodes["jobs"]["nodes"]:
        found = await admin.ask(
            f"query ($id: ID!) {{ tenant {{ job(id: $id) {{ {fields} }} }} "
            f"node(id: $id) {{ ... on Job {{ {fields} }} }} }}",
            id=job["id"],
        )
        assert found["tenant"]["job"] == found["node"]
        assert found["node"].items() >= job.items()
        assert found["node"]["tenant"] == {"id": nodes["id"]}


async def test_a_renamed_job_keeps_its_id(story: Story, admin: Client, platform: Client) -> None:
    by_title = "query ($search: String) { tenant { jobs(search: $search) { nodes { id } } } }"
    before = await admin.ask(by_title, search="zookeeper")
    await platform.record(story.an_event(job="j1", title="Keeper of bees", status="CLOSED"))
    assert await _found(admin, search="zookeeper") == []
    assert await admin.ask(by_title, search="BEES") == before
    assert set(await _found(admin, status="CLOSED")) == {"j1", "j2", "j5"}


# ── updates ──────────────────────────────────────────────────────────────────────────────────────


async def _job(admin: Client, external_id: str) -> Json:
    document = "{ tenant { jobs(first: 200) { nodes { id externalId title status } } } }"
    nodes: list[Json] = (await admin.ask(document))["tenant"]["jobs"]["nodes"]
    return next(node for node in nodes if node["externalId"] == external_id)


async def test_an_operator_renames_and_closes_a_job_by_its_id(
    admin: Client, operator: Client
) -> None:
    job = await _job(admin, "j1")
    renamed = await operator.ask(UPDATE, input={"jobId": job["id"], "title": "Keeper of bees"})
    expected = {**job, "title": "Keeper of bees"}
    assert renamed["updateJob"] == {"job": expected, "problems": []}
    closed = await operator.ask(UPDATE, input={"jobId": job["id"], "status": "CLOSED"})
    expected = {**expected, "status": "CLOSED"}
    assert closed["updateJob"] == {"job": expected, "problems": []}
    assert await _job(admin, "j1") == expected
    assert await _found(admin, search="bees") == ["j1"]
    same = await operator.ask(UPDATE, input={"jobId": job["id"]})
    assert same["updateJob"] == {"job": expected, "problems": []}


async def test_the_platform_closes_a_job_by_its_own_ids_and_reads_nothing_of_it(
    admin: Client, platform: Client
) -> None:
    named = {"tenantExternalId": "acme", "jobExternalId": "j1"}
    assert (await _job(admin, "j1"))["status"] == "OPEN"
    closed = await platform.ask(UPDATE_UNSEEN, input={**named, "status": "CLOSED"})
    assert closed["updateJob"] == {"problems": []}
    assert (await _job(admin, "j1"))["status"] == "CLOSED"
    error = await platform.refusal(UPDATE, input=named)
    assert error["extensions"]["code"] == "FORBIDDEN"


async def test_an_update_holds_against_events_from_before_it_and_not_against_later_ones(
    story: Story, admin: Client, platform: Client
) -> None:
    named = {"tenantExternalId": "acme", "jobExternalId": "j1"}
    await platform.ask(UPDATE_UNSEEN, input={**named, "title": "Ours", "status": "CLOSED"})
    late = story.an_event(job="j1", title="Theirs", status="OPEN", at="2026-03-20T11:59:59Z")
    assert (await platform.record(late))["recorded"] == 1
    job = await _job(admin, "j1")
    assert (job["title"], job["status"]) == ("Ours", "CLOSED")
    story.turn_to("2026-03-20T13:00")
    later = story.an_event(job="j1", title="Theirs", at="2026-03-20T12:30:00Z")
    assert (await platform.record(later))["recorded"] == 1
    job = await _job(admin, "j1")
    assert (job["title"], job["status"]) == ("Theirs", "CLOSED")


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({}, "INVALID", ["jobId"]),
        ({"tenantExternalId": "acme"}, "INVALID", ["jobId"]),
        ({"jobExternalId": "j1"}, "INVALID", ["tenantId"]),
        ({"jobId": "x", "jobExternalId": "j1"}, "INVALID", ["jobExternalId"]),
        ({"jobId": "x"}, "NOT_FOUND", ["jobId"]),
        (
            {"tenantExternalId": "nobody", "jobExternalId": "j1"},
            "NOT_FOUND",
            ["tenantExternalId"],
        ),
        ({"tenantExternalId": "\0", "jobExternalId": "j1"}, "NOT_FOUND", ["tenantExternalId"]),
        ({"tenantExternalId": "acme", "jobExternalId": "none"}, "NOT_FOUND", ["jobExternalId"]),
        ({"tenantExternalId": "acme", "jobExternalId": "\0"}, "NOT_FOUND", ["jobExternalId"]),
        ({"tenantExternalId": "acme", "jobExternalId": "j1", "title": ""}, "INVALID", ["title"]),
        (
            {"tenantExternalId": "acme", "jobExternalId": "j1", "title": "x" * 501},
            "INVALID",
            ["title"],
        ),
    ],
)
async def test_an_update_that_names_no_job_or_no_title_is_a_problem_that_says_so(
    admin: Client, operator: Client, given: Json, code: str, path: list[str]
) -> None:
    before = await _job(admin, "j1")
    payload = (await operator.ask(UPDATE, input={"status": "CLOSED", **given}))["updateJob"]
    (problem,) = payload["problems"]
    assert (payload["job"], problem["code"], problem["path"]) == (None, code, path)
    assert await _job(admin, "j1") == before
