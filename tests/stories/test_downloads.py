"""Fetching the file of an export: whole, in parts, and by no link but a signed one."""

import csv
import hashlib
import io
import json
import logging
import random
import string
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, unquote, urlsplit

import httpx
import pytest
import structlog

from credit.core.global_ids import parsed
from credit.core.roles import Role
from credit.core.units import Credits
from exporters.signed_links import SignedLinks
from insights import logs
from insights.downloads import Part, part_of
from insights.settings import LogFormat, LogLevel
from resolvers import export_worker
from tests.stories.clients import PEPPER, Client, Json, Story

NAMES: Final = (
    "Acme",
    "Ärzte & Söhne GmbH",
    "株式会社インタビュー",
    'The "Quoted"; filename=evil.exe',
    "a/b\\c:d|e?f*g<h>i",
    "..",
    "100% = 50%25",
    "x" * 200,
    "\u202egpj.exe",
)
ONE_ENGINE: Final = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""For what is claimed of HTTP and of signatures, whatever database is behind the service."""

FORGED: Final = 1000
LINKS: Final = SignedLinks(PEPPER.encode())


@pytest.fixture
async def acme(story: Story, worker: None, operator: Client, platform: Client) -> str:
    tenant = await operator.create("acme", name="Acme Söhne")
    events = [story.an_event(job=f"job-{number}") for number in range(40)]
    assert (await platform.record(*events))["recorded"] == 40
    return tenant


@pytest.fixture
async def export(acme: str, operator: Client) -> Json:
    return await operator.exported(acme)


@pytest.fixture
async def content(story: Story, export: Json) -> bytes:
    """All of the file."""
    response = await story.http.get(export["downloadUrl"])
    assert response.status_code == 200
    return response.content


def _lasting(response: httpx.Response) -> dict[str, str]:
    """The headers of an answer that another one like it has too."""
    return {name: value for name, value in response.headers.items() if name != "x-request-id"}


async def test_the_whole_file_is_what_its_digest_says(
    story: Story, export: Json, content: bytes
) -> None:
    response = await story.http.get(export["downloadUrl"])
    assert response.content == content
    assert hashlib.sha256(content).hexdigest() == export["digest"]
    assert len(content) == export["fileSize"]
    name = quote("Acme Söhne 2026-03-01 to 2026-03-31.csv")
    assert _lasting(response) == {
        "accept-ranges": "bytes",
        "cache-control": "private, no-store",
        "content-disposition": (
            'attachment; filename="Acme Sohne 2026-03-01 to 2026-03-31.csv"; '
            f"filename*=UTF-8''{name}"
        ),
        "content-length": str(len(content)),
        "content-security-policy": "default-src 'none'; sandbox",
        "content-type": "text/csv; charset=utf-8",
        "etag": f'"{export["digest"]}"',
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    }


async def test_its_rows_add_up_to_what_the_api_answers(
    acme: str, export: Json, content: bytes, operator: Client
) -> None:
    found = await operator.ask(
        """query ($id: ID!, $dateRange: DateRangeInput) { tenant(id: $id) { balance { sequence }
             consumption(dateRange: $dateRange) { creditsUsed interviewsCompleted } } }""",
        id=acme,
        dateRange={"dates": export["dateRange"]},
    )
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))
    assert found["tenant"] == {
        "balance": {"sequence": export["sequence"]},
        "consumption": {
            "creditsUsed": str(sum((Credits.of(r["credits_used"]) for r in rows), Credits(0))),
            "interviewsCompleted": sum(int(row["status_completed"]) for row in rows),
        },
    }


@ONE_ENGINE
async def test_head_answers_as_get_without_the_file_and_ignores_a_range(
    story: Story, export: Json, content: bytes
) -> None:
    get = await story.http.get(export["downloadUrl"])
    tag = get.headers["etag"]
    for headers in (
        {},
        {"range": "bytes=3-5"},
        {"range": "bytes=99999-"},
        {"range": "bytes=3-5", "if-range": tag},
    ):
        head = await story.http.head(export["downloadUrl"], headers=headers)
        assert (head.status_code, _lasting(head)) == (200, _lasting(get))
        assert head.content == b""
    known = {"if-none-match": tag, "range": "bytes=3-5"}
    assert (await story.http.head(export["downloadUrl"], headers=known)).status_code == 304
    for method in ("POST", "PUT", "DELETE"):
        response = await story.http.request(method, export["downloadUrl"])
        assert response.status_code == 405


# ── Parts ─────────────────────────────────────────────────────────────────────────────────────────


@ONE_ENGINE
async def test_a_part_is_those_bytes_and_says_where_they_stand(
    story: Story, export: Json, content: bytes
) -> None:
    size = len(content)
    for headers, start, end in (
        ("bytes=0-0", 0, 1),
        ("bytes=0-9", 0, 10),
        ("bytes=5-", 5, size),
        ("bytes=-7", size - 7, size),
        (f"bytes={size - 1}-", size - 1, size),
        (f"bytes=10-{size + 500}", 10, size),
        (" bytes=1-2 ", 1, 3),
    ):
        response = await story.http.get(export["downloadUrl"], headers={"range": headers})
        assert response.status_code == 206, headers
        assert response.content == content[start:end], headers
        assert response.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
        assert response.headers["content-length"] == str(end - start)
        assert response.headers["etag"] == f'"{export["digest"]}"'


@ONE_ENGINE
async def test_parts_put_together_are_the_file(story: Story, export: Json, content: bytes) -> None:
    parts = []
    for start in range(0, len(content), 500):
        headers = {"range": f"bytes={start}-{start + 499}", "if-range": f'"{export["digest"]}"'}
        response = await story.http.get(export["downloadUrl"], headers=headers)
        parts.append(response.content)
    assert b"".join(parts) == content


@ONE_ENGINE
async def test_a_part_beyond_the_end_is_refused_with_the_size(
    story: Story, export: Json, content: bytes
) -> None:
    for headers in (f"bytes={len(content)}-", f"bytes={10**17}-", "bytes=-0", "bytes=99999-100000"):
        response = await story.http.get(export["downloadUrl"], headers={"range": headers})
        assert (response.status_code, response.content) == (416, b""), headers
        assert response.headers["content-range"] == f"bytes */{len(content)}"


@ONE_ENGINE
async def test_what_is_no_single_part_is_answered_with_the_whole_file(
    story: Story, export: Json, content: bytes
) -> None:
    for headers in (
        *("bytes=0-1,3-4", "bytes=0-0, -1", "bytes=5-2", "bytes=-", "bytes=", "bytes", ""),
        *("lines=1-2", "bytes=a-b", "bytes=1-2-3", "bytes=0x1-0x2", "bytes=--5", "bytes= 1-2"),
        *("bytes=" + "9" * 5000 + "-", "bytes=0-" + "9" * 19, "bytes=1.5-2"),
    ):
        response = await story.http.get(export["downloadUrl"], headers={"range": headers})
        assert (response.status_code, response.content) == (200, content), headers
        assert "content-range" not in response.headers


def test_a_part_of_digits_that_are_none_of_ours_is_the_whole() -> None:
    for headers in ("bytes=١-٢", "bytes=²-", None):
        assert part_of(headers, 10) == Part(0, 10)
    assert part_of("bytes=0-", 0) is None


@ONE_ENGINE
async def test_a_file_that_is_known_is_not_sent_again(
    story: Story, export: Json, content: bytes
) -> None:
    tag = f'"{export["digest"]}"'
    for headers in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        response = await story.http.get(export["downloadUrl"], headers={"if-none-match": headers})
        assert (response.status_code, response.content) == (304, b""), headers
        assert response.headers["etag"] == tag
    for headers in ('"other"', export["digest"][:-1], ""):
        response = await story.http.get(export["downloadUrl"], headers={"if-none-match": headers})
        assert response.status_code == 200, headers


@ONE_ENGINE
async def test_a_part_of_another_file_than_the_one_begun_is_the_whole_file(
    story: Story, export: Json, content: bytes
) -> None:
    for known, status in (
        (f'"{export["digest"]}"', 206),
        ('"other"', 200),
        (f'W/"{export["digest"]}"', 200),
        ("Tue, 10 Mar 2026 12:00:00 GMT", 200),
    ):
        headers = {"range": "bytes=0-4", "if-range": known}
        response = await story.http.get(export["downloadUrl"], headers=headers)
        assert response.status_code == status, known
        assert response.content == (content[:5] if status == 206 else content)


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────


def _saved_as(header: str) -> str:
    """The name that a browser takes: the one in UTF-8, where there is one (RFC 6266, 4.3)."""
    plain, _, extended = header.partition("; filename*=UTF-8''")
    if extended:
        return unquote(extended)
    return plain.removeprefix('attachment; filename="').removesuffix('"')


async def test_a_file_is_saved_under_its_tenants_name_whatever_that_is(
    story: Story, worker: None, operator: Client
) -> None:
    for number, name in enumerate(NAMES):
        tenant = await operator.create(f"tenant-{number}", name=name)
        export = await operator.exported(tenant)
        response = await story.http.get(export["downloadUrl"])
        assert response.status_code == 200, name
        header = response.headers["content-disposition"]
        assert header.isascii()
        assert header.startswith("attachment; filename=")
        found = _saved_as(header)
        assert found.endswith(" 2026-03-01 to 2026-03-31.csv")
        assert not set(found) & set('/\\:*?"<>|\u202e')
        assert len(found) <= 120
        assert unquote(urlsplit(export["downloadUrl"]).path).endswith(export["fileName"])
        if name in NAMES[:3]:
            assert found == export["fileName"] == f"{name} 2026-03-01 to 2026-03-31.csv"


# ── Links ─────────────────────────────────────────────────────────────────────────────────────────


async def _refused(story: Story, url: str) -> httpx.Response:
    response = await story.http.get(url)
    assert response.status_code == 404, url
    return response


async def test_a_link_opens_for_fifteen_minutes_and_without_a_key(
    story: Story, export: Json, content: bytes
) -> None:
    assert "authorization" not in story.http.headers
    story.turn_to("2026-03-10T12:15")
    assert (await story.http.get(export["downloadUrl"])).content == content
    story.turn_to("2026-03-10T12:15:00.000001")
    response = await _refused(story, export["downloadUrl"])
    assert response.json() == {"error": "this link is not valid any more"}
    assert response.headers["cache-control"] == "private, no-store"


def _altered(token: str, other: str, dice: random.Random) -> str:
    """A token with something changed about it, at random."""
    place = dice.randrange(len(token))
    letter = dice.choice(string.ascii_letters + string.digits + "-_.=~+ é\0%")
    return dice.choice(
        (
            token[:place] + letter + token[place + 1 :],
            token[:place] + letter + token[place:],
            token[:place] + token[place + 1 :],
            token[: max(1, place)],
            token[:place] + token[place:].swapcase(),
            token[:place] + other[place:],
            token + letter * dice.randrange(1, 4),
            "".join(dice.sample(token, len(token))),
        )
    )


@ONE_ENGINE
async def test_no_altered_link_gets_a_byte_of_any_file(
    story: Story, acme: str, operator: Client, export: Json, content: bytes
) -> None:
    globex = await operator.create("globex")
    others = (await operator.exported(globex), await operator.exported(acme, format="XLSX"))
    prefix, token, name = export["downloadUrl"].rsplit("/", 2)
    tokens = [one["downloadUrl"].rsplit("/", 2)[1] for one in others]
    valid = {token, *tokens}
    dice, sent = random.Random(1), 0
    answers = set()
    while sent < FORGED:
        forged = _altered(token, dice.choice(tokens), dice)
        if forged in valid or not forged:
            continue
        response = await _refused(story, f"{prefix}/{quote(forged, safe='')}/{name}")
        answers.add((response.content, tuple(sorted(_lasting(response).items()))))
        sent += 1
    assert len(answers) == 1
    ((body, _),) = answers
    assert json.loads(body) == {"error": "this link is not valid any more"}
    assert (await story.http.get(export["downloadUrl"])).content == content


@ONE_ENGINE
async def test_a_link_that_another_secret_signed_opens_nothing(story: Story, export: Json) -> None:
    found = parsed(export["id"])
    assert found is not None
    assert found.tenant is not None
    assert found.uuid is not None
    for links, tenant, opens in (
        (LINKS, found.tenant, True),
        (SignedLinks(PEPPER.encode() + b"!"), found.tenant, False),
        (LINKS, found.uuid, False),
    ):
        token = links.token(tenant, found.uuid, story.now)
        response = await story.http.get(f"/downloads/{token}/a.csv")
        assert response.status_code == (200 if opens else 404)


async def test_a_signed_link_to_what_has_no_file_opens_nothing(
    story: Story, acme: str, operator: Client, export: Json
) -> None:
    def signed(one: Json) -> str:
        found = parsed(one["id"])
        assert found is not None
        assert found.tenant is not None
        assert found.uuid is not None
        return f"/downloads/{LINKS.token(found.tenant, found.uuid, story.now)}/a.csv"

    assert (await story.http.get(signed(export))).status_code == 200
    forged = await _refused(story, "/downloads/forged/a.csv")
    cancel = "mutation ($id: ID!) { cancelExport(input: {exportId: $id}) { export { id } } }"
    queued = (await operator.export(acme, waitSeconds=0))["export"]
    await operator.ask(cancel, id=queued["id"])
    found = (
        await operator.ask(
            "query ($id: ID!) { node(id: $id) { ... on Export { status } } }", id=queued["id"]
        )
    )["node"]
    if found["status"] == "CANCELLED":  # else the worker was faster
        assert (await _refused(story, signed(queued))).content == forged.content
    story.turn_to("2026-03-17T12:00")
    await export_worker.purge(story.worker_settings)
    gone = await _refused(story, signed(export))
    assert (gone.content, _lasting(gone)) == (forged.content, _lasting(forged))


async def test_a_file_that_is_lost_answers_as_a_link_that_is_none(
    story: Story, export: Json
) -> None:
    forged = await _refused(story, "/downloads/forged/a.csv")
    (name,) = await story.worker_settings.storage.names(story.now.replace(year=9999))
    await story.worker_settings.storage.remove(name)
    lost = await _refused(story, export["downloadUrl"])
    assert (lost.content, _lasting(lost)) == (forged.content, _lasting(forged))


@pytest.fixture
def _logs_as_they_were() -> Iterator[None]:
    root, client = logging.getLogger(), logging.getLogger("httpx")
    handlers, level = root.handlers, root.level
    client.setLevel(logging.WARNING)  # it is the test's, not ours, and logs addresses
    yield
    client.setLevel(logging.NOTSET)
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.usefixtures("_logs_as_they_were")
@ONE_ENGINE
async def test_no_log_has_a_link(
    story: Story,
    export: Json,
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.JSON)
    token = export["downloadUrl"].rsplit("/", 2)[1]
    await story.http.get(export["downloadUrl"])
    await story.http.get(export["downloadUrl"], headers={"range": "bytes=99999-"})
    await story.http.get(f"/downloads/{token}x/a.csv")
    _, err = capsys.readouterr()
    lines = [json.loads(line) for line in err.splitlines()]
    logged = [(line["path"], line["status"]) for line in lines if line["message"] == "request"]
    assert logged == [("/downloads/…", 200), ("/downloads/…", 416), ("/downloads/…", 404)]
    assert token not in err
    assert token.split(".", maxsplit=1)[0] not in err


async def test_an_admin_s_own_link_is_of_its_own_tenant(
    story: Story, acme: str, operator: Client, platform: Client
) -> None:
    globex = await operator.create("globex")
    await platform.record(story.an_event(tenant="globex", job="theirs"))
    for tenant, theirs in ((acme, False), (globex, True)):
        admin = await story.client(Role.TENANT_ADMIN, tenant)
        text = (await story.http.get((await admin.exported(tenant))["downloadUrl"])).text
        assert ("theirs" in text) is theirs
        assert ("job-1" in text) is not theirs
