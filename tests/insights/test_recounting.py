"""`insights verify` and `insights explain`, and the sweeper that records what nobody asks about."""

import asyncio
import json
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Final
from uuid import UUID, uuid4

import pytest

from credit.core.pagination import PageRequest
from credit.ledger.entries import Entry
from insights import cli_context
from insights.commands import verify
from insights.sweeper import running_sweeper
from models import entries
from models.database import Session, session
from models.outages import DAMAGED, DatabaseUnavailableError
from notifiers.pubsub import LocalPubSub
from resolvers import audits, balance_changes, named_tenants, tenant_deletion
from resolvers.context import Context
from tests.insights.terminal import insights
from tests.world import HOLIDAYS, World

NOW = datetime.now(UTC)
PROVES: Final = "PROVE_RUNS" in os.environ
DAMAGES: Final = 500 if PROVES else 12


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one tenant, two completed interviews and one voided, to copy."""
    folder = tmp_path_factory.mktemp("recorded")
    given = _settings_of(folder)
    assert insights("plans", "apply", settings=given).status == 0
    create = ("tenants", "create", "--external-id", "globex", "--name", "Globex")
    made = insights(*create, "--timezone", "UTC", "--plan", "growth", settings=given)
    assert made.status == 0, made.err
    kinds = (("COMPLETED", "i1"), ("COMPLETED", "i2"), ("COMPLETED", "i3"), ("VOIDED", "i3"))
    lines = [_line(kind, interview, number) for number, (kind, interview) in enumerate(kinds)]
    imported = insights("import", "-", given="\n".join(lines).encode(), settings=given)
    assert imported.status == 0, imported.err
    return folder


@pytest.fixture
def settings(recorded: Path, tmp_path: Path) -> dict[str, str]:
    """Settings of a database of its own with what is recorded."""
    copytree(recorded, tmp_path, dirs_exist_ok=True)
    return _settings_of(tmp_path)


def _settings_of(folder: Path) -> dict[str, str]:
    return {"INSIGHTS_DATA_DIR": str(folder), "INSIGHTS_LOG_FORMAT": "json"}


def _line(kind: str, interview: str, number: int) -> str:
    occurred_at = NOW + timedelta(microseconds=number)
    event = {
        "id": f"e{number}",
        "tenantExternalId": "globex",
        "job": {"externalId": "j", "title": "=Baker"},
        "interviewId": interview,
        "candidateId": "c",
        "type": kind,
        "occurredAt": occurred_at.isoformat(),
    }
    return json.dumps(event)


def test_verify_says_that_everything_adds_up(settings: dict[str, str]) -> None:
    every, one = insights("verify", settings=settings), ("verify", "--tenant", "globex")
    assert (every.status, every.out.splitlines()[-1]) == (0, "1 tenants: everything adds up")
    assert insights(*one, settings=settings).out == "globex: adds up\n"


def test_verify_names_the_entry_that_was_changed(settings: dict[str, str], tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / "insights.sqlite3")
    file.execute("DROP TRIGGER entry_no_update")
    file.execute("UPDATE entry SET credits = -2000 WHERE sequence = 3")
    file.commit()
    file.close()
    found = insights("verify", settings=settings)
    assert found.status == 1
    assert found.err.startswith("globex: differs at entry 3: the digest does not match")


def test_a_damaged_page_is_named_whichever_it_is(settings: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "insights.sqlite3"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = {
            name: page
            for name in ("entry", "job_by_title", "api_key", "entry_by_occurrence")
            for (page,) in file.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [name])
        }
        (size,) = file.execute("PRAGMA page_size").fetchone()
    whole = path.read_bytes()
    for name, page in {**pages, "sqlite_schema": 1}.items():
        start = (page - 1) * size + (100 if page == 1 else 0)
        path.write_bytes(whole[:start] + b"\xff" * 512 + whole[start + 512 :])
        found = insights("verify", settings=settings)
        assert found.status == 1, name
        assert "adds up" not in found.out, name
        assert "malformed" in found.err or "is damaged" in found.err, (name, found.err)
        assert "insights restore" in found.err, (name, found.err)
        assert "this should not have happened" not in found.err, name
    path.write_bytes(whole)
    assert insights("verify", settings=settings).status == 0


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE tenant SET created_at = 'x', starts_at = 'x'", "cannot be read"),
        ("DELETE FROM wallet", "globex: differs: it has no wallet"),
    ],
)
def test_a_tenant_that_cannot_be_read_is_said_to_be(
    settings: dict[str, str], tmp_path: Path, statement: str, said: str
) -> None:
    with closing(sqlite3.connect(tmp_path / "insights.sqlite3")) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute(statement)
        file.commit()
    found = insights("verify", settings=settings)
    assert (found.status, said in found.err) == (1, True), found.err
    assert "insights restore" in found.err


@pytest.mark.timeout(900 if PROVES else 60)
def test_whatever_bytes_are_damaged_a_message_says_so(
    settings: dict[str, str], tmp_path: Path, proves: Callable[[str], None]
) -> None:
    """Seeds of their own, so that a failure can be had again."""
    path = tmp_path / "insights.sqlite3"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole, unnoticed = path.read_bytes(), 0
    for seed in range(DAMAGES):
        random = Random(seed)
        start, length = random.randrange(len(whole)), random.choice([1, 4, 64, 4096])
        damaged = bytearray(whole)
        damaged[start : start + length] = random.randbytes(min(length, len(whole) - start))
        path.write_bytes(damaged)
        for beside in ("-wal", "-shm"):
            path.with_name(path.name + beside).unlink(missing_ok=True)
        found = insights("verify", settings=settings)
        assert found.status in (0, 1), (seed, found)
        assert "should not have happened" not in found.err, (seed, found.err)
        says = any(words in found.err for words in ("insights restore", "a newer release"))
        assert found.status == 0 or says, (seed, found.err)
        unnoticed += found.status == 0
    path.write_bytes(whole)
    proves(f"{DAMAGES} damaged files: verify names {DAMAGES - unnoticed}, and fails on none")


def test_explain_leads_from_the_balance_down_to_the_interviews(settings: dict[str, str]) -> None:
    ended = insights("explain", "globex", settings=settings)
    assert ended.status == 0, ended.err
    text = " ".join(ended.out.split())
    for line in (
        "+250 came with the plan",
        "-2 used by interviews",
        "= 248 as it stands",
        "CONSUMPTION -1 249 =Baker, i1",
        "REVERSAL +1 248 =Baker, i3",
        "Globex: 248 credits to spend",
        "248 of 250 allocation",
    ):
        assert line in text, line


def test_explain_an_instant_before_the_interviews_shows_none(settings: dict[str, str]) -> None:
    midnight = NOW.replace(hour=0, minute=0, second=0, microsecond=0).isoformat()
    ended = insights("explain", "globex", "--at", midnight, settings=settings)
    assert "Globex: 250 credits to spend" in ended.out
    assert "CONSUMPTION" not in ended.out


def test_what_cannot_be_explained_is_one_line(settings: dict[str, str]) -> None:
    unknown = insights("explain", "nobody", settings=settings)
    naive = insights("explain", "globex", "--at", "2026-03-10T12:00:00", settings=settings)
    assert (unknown.status, naive.status) == (1, 1)
    assert "there is no tenant 'nobody'" in unknown.err
    assert "has no offset" in naive.err


async def test_the_sweeper_records_an_expiry_without_a_request(world: World) -> None:
    tenant = await world.a_tenant()
    await world.balance(tenant)
    world.pass_time(days=40)
    async with (
        running_sweeper(lambda: world.now, LocalPubSub(), HOLIDAYS, pause_s=0.01),
        asyncio.timeout(30),
    ):
        while not await session().rows(  # noqa: ASYNC110 - the sweeper has no event to wait for
            "SELECT 1 FROM entry WHERE reason = 'EXPIRY'"
        ):
            await asyncio.sleep(0.01)
    page = await balance_changes.page(world.context(), tenant.id, PageRequest(10), None)
    reasons = [item.value.reason.value for item in reversed(page.items)]
    assert reasons == ["ALLOCATION", "EXPIRY", "ROLLOVER", "ROLLOVER", "ALLOCATION"]
    await world.check(tenant)


async def test_verify_goes_on_behind_a_tenant_that_is_deleted_meanwhile(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("gone", "here"):
        await world.a_tenant(name)

    every = named_tenants.every

    async def listed(context: Context) -> AsyncIterator[named_tenants.NamedTenant]:
        async for tenant in every(context):
            if tenant.external_id == "gone":
                await tenant_deletion.delete(world.context(), tenant.id)
            yield tenant

    monkeypatch.setattr(named_tenants, "every", listed)
    assert await verify._verify_all(cli_context.context()) == 0
    assert await audits.verify(uuid4()) is None, "it may go as late as that"
    assert capsys.readouterr().out == "here: adds up\n1 tenants: everything adds up\n"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE plan_phase SET plan = '{}' WHERE tenant_id = $1", "cannot be read: KeyError"),
        ("DELETE FROM plan_phase WHERE tenant_id = $1", "it has no plan phase, or its plan is"),
    ],
)
async def test_verify_goes_on_behind_a_tenant_that_cannot_be_read(
    world: World, capsys: pytest.CaptureFixture[str], statement: str, said: str
) -> None:
    names = [f"t{number}" for number in range(4)]
    made = {name: await world.a_tenant(name) for name in names}
    await session().rows(statement, made["t1"].id)
    assert await verify._verify_all(cli_context.context()) == 1
    told = capsys.readouterr()
    assert told.out.splitlines() == [f"{name}: adds up" for name in names if name != "t1"]
    assert told.err.startswith("t1: differs: ")
    assert said in told.err
    assert told.err.endswith("1 of 4 tenants differ\n")


async def test_verify_goes_on_behind_a_tenant_with_a_damaged_row(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [await world.a_tenant(name) for name in ("damaged", "whole")]
    read = entries.read

    async def damaged(session: Session, tenant_id: UUID, last: int, limit: int) -> list[Entry]:
        if tenant_id == made[0].id:
            raise DatabaseUnavailableError(DAMAGED, "invalid page in block 7")
        return await read(session, tenant_id, last, limit)

    monkeypatch.setattr(entries, "read", damaged)
    assert await verify._verify_all(cli_context.context()) == 1
    told = capsys.readouterr()
    assert told.out == "whole: adds up\n"
    assert "invalid page in block 7" in told.err
    assert told.err.endswith("1 of 2 tenants differ\n")


@pytest.mark.parametrize(
    "stored", ["x'676c6f626578'", "CAST(x'ff80' AS TEXT)"], ids=["no text", "no UTF-8"]
)
def test_a_platform_s_id_that_cannot_be_read_is_said_and_not_looked_at_for_ever(
    settings: dict[str, str], tmp_path: Path, stored: str
) -> None:
    with closing(sqlite3.connect(tmp_path / "insights.sqlite3")) as file, file:
        file.execute(f"UPDATE tenant SET external_id = {stored}")
    found = insights("verify", settings=settings)
    assert found.status == 1
    assert found.err.startswith("ids of tenants cannot be read: that of a tenant, and none behind")
    assert verify.REMEDY in found.err


def test_a_ledger_whose_end_cannot_be_read_differs_from_the_heads_that_were_kept(
    settings: dict[str, str], tmp_path: Path
) -> None:
    kept = tmp_path / "heads.txt"
    kept.write_text(insights("heads", settings=settings).out)
    with closing(sqlite3.connect(tmp_path / "insights.sqlite3")) as file, file:
        file.execute("UPDATE wallet SET advanced_to = 'never'")
    found = insights("verify", "--heads", str(kept), settings=settings)
    assert found.status == 1
    assert "globex: differs from the heads that were kept: its ledger cannot be read" in found.err
    assert verify.LOST in found.err


DAMAGED_VALUES: Final = {
    "an instant": "UPDATE wallet SET advanced_to = 'never' WHERE {globex}",
    "a number": "UPDATE wallet SET last_sequence = 'x' WHERE {globex}",
    "a digest": "UPDATE wallet SET head_digest = 'x' WHERE {globex}",
    "an id": "UPDATE tenant SET id = 'x' WHERE external_id = 'globex'",
    "a platform's id": "UPDATE tenant SET external_id = x'ff' WHERE external_id = 'globex'",
    "a text": "UPDATE tenant SET external_id = CAST(x'ff' AS TEXT) WHERE external_id = 'globex'",
}


@pytest.mark.parametrize("what", DAMAGED_VALUES)
def test_a_value_of_one_tenant_that_cannot_be_read_stops_no_command(
    settings: dict[str, str], tmp_path: Path, what: str
) -> None:
    create = ("tenants", "create", "--timezone", "UTC", "--plan", "growth", "--name", "Other")
    for name in ("acme", "hooli"):
        insights(*create, "--external-id", name, settings=settings)
    before = insights("heads", settings=settings)
    globex = "tenant_id = (SELECT id FROM tenant WHERE external_id = 'globex')"
    with closing(sqlite3.connect(tmp_path / "insights.sqlite3")) as file, file:
        file.execute(DAMAGED_VALUES[what].format(globex=globex))
    assert insights("migrate", settings=settings).status == 0
    found = insights("heads", settings=settings)
    verified = insights("verify", settings=settings)
    assert (found.status, verified.status) == (1, 1), found.err
    assert "globex" in found.err or "ids of tenants cannot be read" in found.err
    others = [line for line in before.out.splitlines() if not line.endswith("globex")]
    assert found.out.splitlines() == others
    backup = str(tmp_path / "kept.backup")
    assert insights("backup", backup, settings=settings).status == 0
    copy = settings | {"INSIGHTS_DATABASE_URL": f"sqlite://{tmp_path / 'copy.sqlite3'}"}
    restored = insights("restore", backup, settings=copy)
    assert (restored.status, restored.out) == (1, found.out), restored.err
    assert "is restored into" in restored.err
