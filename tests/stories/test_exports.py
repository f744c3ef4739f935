"""Exports over HTTP: requested, waited for, watched, listed and cancelled."""

import asyncio
from typing import Final
from uuid import UUID

import pytest

from credit.audit.exports import MOST_UNFINISHED
from credit.core.global_ids import GlobalId, Kind, parsed
from credit.core.roles import Role
from graph.ids import global_id, global_tenant_id
from insights.settings import Settings
from resolvers import export_worker
from tests.resolvers.written_exports import rows_of, sum_of
from tests.stories.clients import (
    EXPORT,
    EXPORT_FIELDS,
    Client,
    Json,
    Story,
    a_story,
    extensions,
    row_counts,
    uuid_of,
)
from tests.stories.test_foreign import MISSING

NODE: Final = f"query ($id: ID!) {{ node(id: $id) {{ ... on Export {{ {EXPORT_FIELDS} }} }} }}"
CANCEL: Final = f"""mutation ($id: ID!) {{ cancelExport(input: {{exportId: $id}}) {{
    export {{ {EXPORT_FIELDS} }} problems {{ code message path }} }} }}"""
LIST: Final = """query ($first: Int, $after: String, $last: Int, $before: String) { tenant {
    exports(first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { id status } pageInfo { hasNextPage hasPreviousPage startCursor
            endCursor } } } }"""
USAGE: Final = """query ($dateRange: DateRangeInput) { tenant { consumption(dateRange: $dateRange) {
    creditsUsed candidates interviewsInvited interviewsCompleted interviewsPartiallyCompleted
    byJob { nodes { job { externalId title } consumption { creditsUsed } } } }
    balance { remaining sequence } } }"""
MARCH: Final = {"dates": {"from": "2026-03-01", "to": "2026-03-31"}}
NOT_READY: Final = (
    *("rowCount", "fileSize", "digest", "creditsUsed", "sequence", "openingBalance"),
    *("closingBalance", "finishedAt", "expiresAt", "error", "downloadUrl"),
    "downloadUrlExpiresAt",
)


@pytest.fixture
async def acme(operator: Client) -> str:
    return await operator.create("acme")


@pytest.fixture
async def admin(story: Story, acme: str, platform: Client) -> Client:
    """The administrator of acme, which used a little."""
    payload = await platform.record(
        story.an_event("INVITED", job="a", candidate="c-1"),
        story.an_event("COMPLETED", job="a", candidate="c-1"),
        story.an_event("COMPLETED", job="b", candidate="c-2"),
        story.an_event("PARTIALLY_COMPLETED", job="b", candidate="c-2", progress=0.5),
    )
    assert payload["rejected"] == 0
    return await story.client(Role.TENANT_ADMIN, acme)


async def _id_of(client: Client, job: str) -> str:
    found = await client.ask("{ tenant { jobs { nodes { id externalId } } } }")
    (id_,) = (n["id"] for n in found["tenant"]["jobs"]["nodes"] if n["externalId"] == job)
    return str(id_)


# ── Other contents ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["CSV", "XLSX"])
async def test_the_ledger_and_purchases_are_exported_behind_the_same_link(
    story: Story, worker: None, acme: str, admin: Client, kind: str
) -> None:
    bought = """mutation ($id: ID!) { buyCredits(input: {tenantId: $id, credits: "2",
        idempotencyKey: "k"}) { problems { message } } }"""
    await admin.ask(bought, id=acme)
    ledger = await admin.ask("{ tenant { balanceChanges { totalCount } balance { sequence } } }")
    entries = ledger["tenant"]["balanceChanges"]["totalCount"]
    given = {"tenantId": acme, "dateRange": MARCH, "format": kind, "waitSeconds": 30}
    for contents, rows in (("Ledger", entries), ("Purchases", 1)):
        name = f"export{contents}"
        document = f"""mutation ($input: Export{contents}Input!) {{ {name}(input: $input) {{
            export {{ contents {EXPORT_FIELDS} }} problems {{ code message path }} }} }}"""
        payload = (await admin.ask(document, input=given))[name]
        assert payload["problems"] == []
        export = payload["export"]
        assert (export["status"], export["contents"]) == ("READY", contents.upper())
        assert export["rowCount"] == rows
        assert export["sequence"] == ledger["tenant"]["balance"]["sequence"]
        assert export["creditsUsed"] is None
        assert (
            export["fileName"] == f"Acme {contents.lower()} 2026-03-01 to 2026-03-31.{kind.lower()}"
        )
        response = await story.http.get(export["downloadUrl"])
        assert response.status_code == 200
        if kind == "CSV":
            assert response.text.count("\r\n") == rows + 1
        wrong = {**given, "tenantId": global_tenant_id(MISSING)}
        refused = (await admin.ask(document, input=wrong))[name]
        assert [problem["code"] for problem in refused["problems"]] == ["NOT_FOUND"]
        refused = (await admin.ask(document, input={**given, "waitSeconds": 31}))[name]
        assert [problem["path"] for problem in refused["problems"]] == [["waitSeconds"]]


# ── Asking ────────────────────────────────────────────────────────────────────────────────────────


async def test_a_usual_export_is_ready_in_the_same_answer_and_says_what_the_api_says(
    story: Story, worker: None, acme: str, admin: Client
) -> None:
    export = await admin.exported(acme)
    answer = (await admin.ask(USAGE, dateRange=MARCH))["tenant"]
    response = await story.http.get(export["downloadUrl"])
    rows = rows_of(response.content)
    total = sum_of(rows)
    assert export["creditsUsed"] == answer["consumption"]["creditsUsed"] == str(total.credits)
    assert (total.invited, total.completed, total.partially_completed) == (
        answer["consumption"]["interviewsInvited"],
        answer["consumption"]["interviewsCompleted"],
        answer["consumption"]["interviewsPartiallyCompleted"],
    )
    assert {row.job: (row.title, str(row.usage.credits)) for row in rows} == {
        node["job"]["externalId"]: (node["job"]["title"], node["consumption"]["creditsUsed"])
        for node in answer["consumption"]["byJob"]["nodes"]
    }
    assert export["sequence"] == answer["balance"]["sequence"]
    assert export["closingBalance"] == answer["balance"]["remaining"]
    assert (export["rowCount"], export["fileSize"]) == (2, len(response.content))
    assert export["openingBalance"] == "0"
    assert (export["format"], export["dateRange"]) == ("CSV", MARCH["dates"])
    assert (export["progress"], export["error"]) == (1, None)
    assert export["fileName"] == "Acme 2026-03-01 to 2026-03-31.csv"
    assert export["requestedBy"] == f"a {Role.TENANT_ADMIN}"
    assert export["requestedAt"] == export["finishedAt"] == "2026-03-10T12:00:00Z"
    assert export["expiresAt"] == "2026-03-17T12:00:00Z"
    assert export["downloadUrlExpiresAt"] == "2026-03-10T12:15:00Z"
    assert export["downloadUrl"].startswith("http://insights.test/downloads/")


async def test_an_export_takes_the_date_ranges_that_queries_take(
    worker: None, acme: str, admin: Client
) -> None:
    found = await admin.ask("{ tenant { billingPeriod { id dateRange { from to } } } }")
    period = found["tenant"]["billingPeriod"]
    for named, days in (
        ({"preset": "CURRENT_MONTH"}, MARCH["dates"]),
        ({"preset": "LAST_7_DAYS"}, {"from": "2026-03-04", "to": "2026-03-10"}),
        ({"preset": "CURRENT_PERIOD"}, period["dateRange"]),
        ({"billingPeriodId": period["id"]}, period["dateRange"]),
    ):
        export = await admin.exported(acme, dateRange=named)
        used = (await admin.ask(USAGE, dateRange=named))["tenant"]["consumption"]
        assert (export["dateRange"], export["creditsUsed"]) == (days, used["creditsUsed"])
        assert export["fileName"] == f"Acme {days['from']} to {days['to']}.csv"


async def test_an_export_of_another_tenant_s_billing_period_is_not_found(
    operator: Client, acme: str, admin: Client
) -> None:
    other = await operator.create("globex")
    found = await operator.ask(
        "query ($id: ID!) { tenant(id: $id) { billingPeriod { id } } }", id=other
    )
    for period in (found["tenant"]["billingPeriod"]["id"], acme, "nonsense"):
        payload = await admin.export(acme, waitSeconds=0, dateRange={"billingPeriodId": period})
        assert payload["export"] is None
        (problem,) = payload["problems"]
        expected = ("NOT_FOUND", ["dateRange", "billingPeriodId"])
        assert (problem["code"], problem["path"]) == expected


async def test_a_workbook_is_requested_likewise(
    story: Story, worker: None, acme: str, admin: Client
) -> None:
    csv, xlsx = await admin.exported(acme), await admin.exported(acme, format="XLSX")
    assert xlsx["fileName"] == "Acme 2026-03-01 to 2026-03-31.xlsx"
    contents = [(await story.http.get(one["downloadUrl"])).content for one in (csv, xlsx)]
    assert rows_of(contents[0]) == rows_of(contents[1], ".xlsx")


async def test_of_some_jobs_alone(story: Story, worker: None, acme: str, admin: Client) -> None:
    export = await admin.exported(acme, jobIds=[await _id_of(admin, "b")])
    rows = rows_of((await story.http.get(export["downloadUrl"])).content)
    assert {row.job for row in rows} == {"b"}
    assert (export["creditsUsed"], export["rowCount"]) == ("1.5", 1)
    everything = await admin.exported(acme, jobIds=None)
    assert everything["creditsUsed"] == "2.5"


async def test_a_byte_order_mark_comes_by_choice(
    story: Story, worker: None, acme: str, admin: Client
) -> None:
    plain = await admin.exported(acme)
    marked = await admin.exported(acme, csvByteOrderMark=True)
    contents = [(await story.http.get(one["downloadUrl"])).content for one in (plain, marked)]
    assert contents[1] == b"\xef\xbb\xbf" + contents[0]


async def test_one_that_takes_longer_is_watched_until_it_is_ready(
    story: Story, acme: str, admin: Client
) -> None:
    queued = (await admin.export(acme, waitSeconds=0))["export"]
    assert (queued["status"], queued["progress"]) == ("QUEUED", 0)
    assert [queued[name] for name in NOT_READY] == [None] * len(NOT_READY)
    assert (await admin.export(acme, waitSeconds=1))["export"]["status"] == "QUEUED"
    assert (await admin.ask(NODE, id=queued["id"]))["node"] == queued
    async with story.writing(), asyncio.timeout(20):
        seen = []
        while (found := (await admin.ask(NODE, id=queued["id"]))["node"])["status"] != "READY":
            seen.append(found["status"])
            await asyncio.sleep(0.02)
    assert set(seen) <= {"QUEUED", "RUNNING"}
    assert found["progress"] == 1
    assert found["id"] == queued["id"]
    assert (await story.http.get(found["downloadUrl"])).status_code == 200


async def test_each_query_signs_a_fresh_link(
    story: Story, worker: None, acme: str, admin: Client
) -> None:
    export = await admin.exported(acme)
    story.turn_to("2026-03-10T12:14")
    again = (await admin.ask(NODE, id=export["id"]))["node"]
    assert again["downloadUrl"] != export["downloadUrl"]
    assert again["downloadUrlExpiresAt"] == "2026-03-10T12:29:00Z"
    for link in (export["downloadUrl"], again["downloadUrl"]):
        assert (await story.http.get(link)).status_code == 200


async def test_links_begin_with_the_public_address_where_one_is_set(
    database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    public = "https://insights.example/credits/"
    async with (
        a_story(database_url, data_dir=tmp_path_factory.mktemp("data"), public_url=public) as story,
        story.writing(),
    ):
        tenant = await (operator := await story.client(Role.OPERATOR)).create("acme")
        export = await operator.exported(tenant)
    assert export["downloadUrl"].startswith("https://insights.example/credits/downloads/")
    assert Settings(public_url=public).public_url == public.rstrip("/")


async def test_exports_are_listed_the_newest_first_and_paged_both_ways(
    story: Story, acme: str, admin: Client
) -> None:
    ids: list[str] = []
    for minute in range(5):
        story.turn_to(f"2026-03-10T12:0{minute}")
        ids.insert(0, (await admin.export(acme, waitSeconds=0))["export"]["id"])
    whole = (await admin.ask(LIST))["tenant"]["exports"]
    assert ([node["id"] for node in whole["nodes"]], whole["totalCount"]) == (ids, 5)
    first = (await admin.ask(LIST, first=2))["tenant"]["exports"]
    assert [node["id"] for node in first["nodes"]] == ids[:2]
    after = first["pageInfo"]["endCursor"]
    rest = (await admin.ask(LIST, first=9, after=after))["tenant"]["exports"]
    assert [node["id"] for node in rest["nodes"]] == ids[2:]
    assert rest["pageInfo"]["hasNextPage"] is False
    before = rest["pageInfo"]["startCursor"]
    back = (await admin.ask(LIST, last=1, before=before))["tenant"]["exports"]
    assert [node["id"] for node in back["nodes"]] == ids[1:2]
    error = await admin.refusal(LIST, after="nonsense")
    assert error["extensions"] == extensions("BAD_REQUEST", path=["after"])


# ── Calling off ───────────────────────────────────────────────────────────────────────────────────


async def test_one_that_waits_is_called_off_once_and_stays_so(
    story: Story, acme: str, admin: Client
) -> None:
    queued = (await admin.export(acme, waitSeconds=0))["export"]
    first = (await admin.ask(CANCEL, id=queued["id"]))["cancelExport"]
    assert first["problems"] == []
    assert (first["export"]["status"], first["export"]["downloadUrl"]) == ("CANCELLED", None)
    story.turn_to("2026-03-10T13:00")
    assert (await admin.ask(CANCEL, id=queued["id"]))["cancelExport"] == first
    async with story.writing():
        assert (await admin.exported(acme))["id"] != queued["id"]
    assert (await admin.ask(NODE, id=queued["id"]))["node"] == first["export"]


async def test_what_is_over_cannot_be_called_off(
    story: Story, worker: None, acme: str, admin: Client
) -> None:
    export = await admin.exported(acme)
    for status in ("READY", "EXPIRED"):
        refused = (await admin.ask(CANCEL, id=export["id"]))["cancelExport"]
        assert refused["export"] is None
        (problem,) = refused["problems"]
        assert (problem["code"], problem["path"]) == ("ALREADY_DONE", ["exportId"])
        assert status in problem["message"]
        story.turn_to("2026-03-17T12:00")
        await export_worker.purge(story.worker_settings)
    found = (await admin.ask(NODE, id=export["id"]))["node"]
    assert (found["status"], found["downloadUrl"]) == ("EXPIRED", None)
    assert found["digest"] == export["digest"]


# ── Who may, and whose ────────────────────────────────────────────────────────────────────────────


async def test_neither_a_partner_nor_the_platform_exports_anything(
    story: Story, acme: str, admin: Client, platform: Client
) -> None:
    export = (await admin.export(acme, waitSeconds=0))["export"]["id"]
    partner = await story.client(Role.PARTNER, acme)
    before = await row_counts()
    wanted = {"tenantId": acme, "format": "CSV", **MARCH, "waitSeconds": 0}
    for client in (partner, platform):
        for document, given in (
            (EXPORT, {"input": wanted}),
            (CANCEL, {"id": export}),
            (LIST, {}),
            (NODE, {"id": export}),
        ):
            error = await client.refusal(document, **given)
            assert error["extensions"]["code"] == "FORBIDDEN"
    assert await row_counts() == before
    assert (await admin.ask(NODE, id=export))["node"]["status"] == "QUEUED"


async def test_what_is_another_tenants_answers_as_what_does_not_exist(
    story: Story, acme: str, admin: Client, operator: Client, platform: Client
) -> None:
    theirs = await operator.create("globex")
    await platform.record(story.an_event(tenant="globex", job="theirs"))
    jobs = "query ($id: ID!) { tenant(id: $id) { jobs { nodes { id } } } }"
    (job,) = (await operator.ask(jobs, id=theirs))["tenant"]["jobs"]["nodes"]
    export = (await operator.export(theirs, waitSeconds=0))["export"]["id"]
    own = uuid_of(acme)
    inside = [_under(own, job["id"]), _under(own, export)]
    before = await row_counts()

    async def requested(**given: object) -> Json:
        return await admin.export(**{"tenant": acme, "waitSeconds": 0, **given})  # type: ignore[arg-type]

    nothing = [global_id(kind, own, MISSING) for kind in (Kind.JOB, Kind.EXPORT)]
    assert await requested(tenant=theirs) == await requested(tenant=global_tenant_id(MISSING))
    missing_job = await requested(jobIds=[await _id_of(admin, "a"), nothing[0]])
    assert missing_job["problems"][0]["path"] == ["jobIds", "1"]
    for foreign in (job["id"], inside[0]):
        assert await requested(jobIds=[await _id_of(admin, "a"), foreign]) == missing_job
    both = [await requested(tenant=theirs, jobIds=[one]) for one in (job["id"], nothing[0])]
    assert [payload["problems"][0]["code"] for payload in both] == ["NOT_FOUND"] * 2
    missing = await admin.ask(CANCEL, id=nothing[1])
    assert missing["cancelExport"]["problems"] == [
        {"code": "NOT_FOUND", "message": "there is no such export", "path": ["exportId"]}
    ]
    for foreign in (export, inside[1], "nonsense", job["id"]):
        assert await admin.ask(CANCEL, id=foreign) == missing
        assert (await admin.ask(NODE, id=foreign))["node"] in (None, {})
    assert await row_counts() == before
    assert (await operator.ask(NODE, id=export))["node"]["status"] == "QUEUED"


def _under(tenant: UUID, text: str) -> str:
    """The id of something of another tenant, said to be of this one."""
    found = parsed(text)
    assert found is not None
    return str(GlobalId(found.kind, tenant, found.key))


# ── What is wrong with it ─────────────────────────────────────────────────────────────────────────


async def test_an_export_that_cannot_be_names_its_field(acme: str, admin: Client) -> None:
    job = await _id_of(admin, "a")
    before = await row_counts()
    for given, code, path in (
        ({"first": "2026-03-09", "last": "2026-03-08"}, "INVALID", ["dateRange", "dates", "to"]),
        ({"first": "2026-03-11", "last": "2026-03-12"}, "INVALID", ["dateRange", "dates", "from"]),
        ({"first": "2016-03-10", "last": "2026-03-10"}, "INVALID", ["dateRange", "dates", "to"]),
        ({"waitSeconds": -1}, "INVALID", ["waitSeconds"]),
        ({"waitSeconds": 31}, "INVALID", ["waitSeconds"]),
        ({"jobIds": []}, "INVALID", ["jobIds"]),
        ({"jobIds": [job, "nonsense"]}, "NOT_FOUND", ["jobIds", "1"]),
        ({"jobIds": [acme]}, "NOT_FOUND", ["jobIds", "0"]),
        ({"tenant": job}, "NOT_FOUND", ["tenantId"]),
    ):
        payload = await admin.export(**{"tenant": acme, "waitSeconds": 0, **given})  # type: ignore[arg-type]
        assert payload["export"] is None
        (problem,) = payload["problems"]
        assert (problem["code"], problem["path"]) == (code, path), given
    unreadable: Json = {
        "format": "PDF",
        "waitSeconds": "5",
        "dateRange": {"dates": {"from": "2026-03-01"}},
    }
    for field, value in unreadable.items():
        usual = {"tenantId": acme, "format": "CSV", "dateRange": MARCH}
        error = await admin.refusal(EXPORT, input={**usual, field: value})
        assert error["extensions"]["code"] == "BAD_REQUEST"
        assert field in error["message"]
    assert await row_counts() == before


async def test_too_many_that_wait_are_refused_with_when_to_try_again(
    acme: str, admin: Client
) -> None:
    for _ in range(MOST_UNFINISHED):
        assert (await admin.export(acme, waitSeconds=0))["problems"] == []
    order = {"tenantId": acme, "format": "CSV", "dateRange": MARCH, "waitSeconds": 0}
    refused = await admin.post(EXPORT, input=order)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "5")
    (error,) = refused.json()["errors"]
    used_up = {"quota": "exports", "limit": MOST_UNFINISHED, "retryAfter": 5}
    assert error["extensions"] == extensions("RATE_LIMITED", **used_up)
    assert "10 unfinished exports" in error["message"]
