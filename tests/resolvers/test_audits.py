"""Audits: whoever changes anything behind the service's back is found, and where it shows."""

import dataclasses
import uuid
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import orjson
import pytest
from tortoise.exceptions import IntegrityError

from credit.audit.auditing import Difference
from credit.core.errors import ForbiddenError, NotFoundError
from credit.core.roles import Role
from credit.core.units import Credits
from credit.ledger.entries import Reason, with_digest
from credit.ledger.grants import GrantKind
from credit.metering.events import EventType
from credit.metering.interviews import Outcome
from credit.metering.tenants import Tenant
from credit.metering.usage_totals import TotalUnit
from models import entries
from models.database import Row, session
from resolvers import adjustments, audits, periods, purchases
from tests.world import World

APPEND_ONLY: Final = ("entry", "entry_line", "usage_event")
KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "entry": ("tenant_id", "sequence"),
    "entry_line": ("tenant_id", "sequence", "position"),
    "credit_grant": ("tenant_id", "number"),
    "debt": ("tenant_id", "charge_sequence"),
    "billing_period": ("tenant_id", "number"),
    "late_usage": ("tenant_id", "period", "of_period"),
    "wallet": ("tenant_id",),
    "interview": ("tenant_id", "id"),
    "usage_event": ("tenant_id", "source", "id"),
    "usage_day": ("tenant_id", "day", "job_id"),
    "usage_total": ("tenant_id", "unit", "job_id", "starts_on"),
    "candidate_day": ("tenant_id", "day", "job_id", "candidate_id"),
}
OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "reason": tuple(Reason),
    "kind": tuple(GrantKind),
    "outcome": tuple(Outcome),
    "type": tuple(EventType),
    "unit": tuple(TotalUnit),
}
"""Columns that a CHECK limits to some words: another one of them is the better forgery."""


@dataclass(frozen=True, slots=True)
class Forgery:
    """A row with one column changed."""

    table: str
    row: Row
    column: str
    value: Any

    async def commit(self) -> bool:
        """Write it; False when the table itself refuses it."""
        try:
            await _update(self.table, self.row, self.column, self.value)
        except IntegrityError:
            return False
        return True

    async def undo(self) -> None:
        """Write what had been there."""
        forged = {**self.row, self.column: self.value}
        await _update(self.table, forged, self.column, self.row[self.column])


async def _update(table: str, row: Row, column: str, value: object) -> None:
    keys = KEYS[table]
    where = " AND ".join(f"{key} = ${place}" for place, key in enumerate(keys, 2))
    await session().rows(
        f"UPDATE {table} SET {column} = $1 WHERE {where}", value, *(row[key] for key in keys)
    )


def _forged(column: str, value: object) -> object:  # noqa: PLR0911 - one a type
    """Another value that the column takes."""
    if column in OTHER_WORDS and value is not None:
        words = [str(word) for word in OTHER_WORDS[column]]
        return words[(words.index(str(value)) + 1) % len(words)]
    if isinstance(value, bool) or column in {
        "started",
        "awaits_history",
        "deleting",
    }:  # numbers on SQLite
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value / 2
    if isinstance(value, datetime):
        return value + timedelta(microseconds=1)
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, UUID):
        return uuid.uuid4()
    if isinstance(value, str):
        return _forged_text(column, value)
    assert value is None
    return _filled(column)


def _forged_text(column: str, value: str) -> str:
    """SQLite keeps instants, days and ids as text."""
    if column.endswith("_at"):
        forged = datetime.fromisoformat(value) + timedelta(microseconds=1)
        return forged.isoformat(sep=" ", timespec="microseconds")
    if column == "movements":
        sums = orjson.loads(value)
        return orjson.dumps({**sums, "used": sums.get("used", 0) + 1}).decode()
    if column.endswith("_on") or column == "day":
        return str(date.fromisoformat(value) + timedelta(days=1))
    if column in {"tenant_id", "job_id"}:
        return str(uuid.uuid4())
    return value[:-1] + ("0" if value[-1] != "0" else "1")


def _filled(column: str) -> object:
    """Something where nothing is, as little out of place as can be."""
    if column.endswith("_on"):
        return "2026-03-10" if session().is_sqlite else date(2026, 3, 10)
    if column in {"interview_id", "reference", "note"}:
        return "forged"
    if column == "movements":
        return '{"used": 1}'
    if column == "outcome":
        return "EXPIRED"
    if column == "expires_at":
        far = datetime.fromisoformat("2030-01-01 00:00:00.000000+00:00")
        return far.isoformat(sep=" ", timespec="microseconds") if session().is_sqlite else far
    return 1


@pytest.fixture
async def tenant(world: World) -> AsyncIterator[Tenant]:
    """A tenant with something of everything in its tables, and no trigger that protects them."""
    made = await world.a_tenant(plan="forgiving")
    context = world.context()
    await purchases.buy_credits(context, made.id, Credits.of(1), "key", "a payment")
    kinds = ("INVITED", "STARTED", "EXPIRED", "SIMULATION_RUN")
    await world.record(*(world.an_event(kind) for kind in kinds))
    partial = world.an_event("PARTIALLY_COMPLETED", progress=0.5)
    await world.record(*(world.an_event(interview=f"i{n}") for n in range(5)), partial)
    await world.record(world.an_event("VOIDED", "i4", at=world.now))
    world.now = (await periods.current(context, made.id)).ends_at
    await world.complete(times=4)
    await adjustments.adjust(context, made.id, Credits.of(5), "key", "a gift", None)
    await world.complete(times=8)
    late = world.now - timedelta(days=20)
    await world.record(world.an_event("COMPLETED", "late", at=late))
    await world.check(made)
    for table in APPEND_ONLY:
        if session().is_sqlite:
            for what in ("update", "delete"):
                await session().rows(f"DROP TRIGGER {table}_no_{what}")
        else:
            for what in ("change", "delete"):
                await session().rows(f"DROP TRIGGER {table}_no_{what} ON {table}")
    yield made
    await world.check(made)


async def _typical(table: str) -> list[Row]:
    """A few rows of a table, one for each shape that they come in."""
    rows = await session().rows(f"SELECT * FROM {table} ORDER BY {', '.join(KEYS[table])}")
    shape = {
        "entry": ("reason",),
        "entry_line": ("grant_number", "charge_sequence"),
        "credit_grant": ("kind",),
        "debt": ("forgiven_by",),
        "interview": ("outcome",),
        "usage_event": ("type",),
        "usage_total": ("unit",),
    }.get(table, ())
    shapes = {
        tuple(row[name] if table != "entry_line" else row[name] is None for name in shape): row
        for row in rows
    }
    return list(shapes.values())[:9]


async def _unfound(tenant: Tenant, table: str, column: str) -> list[str]:
    """Forgeries of a column that an audit does not find, or not at the entry that was forged."""
    unfound = []
    for row in await _typical(table):
        forgery = Forgery(table, row, column, _forged(column, row[column]))
        if not await forgery.commit():
            continue
        difference = await audits.verify(tenant.id)
        await forgery.undo()
        progress = f"{row[column]!r} made {forgery.value!r}"
        has_place = table in {"entry", "entry_line"} and column not in KEYS[table]
        if difference is None:
            unfound.append(progress)
        elif has_place and difference.sequence != row["sequence"]:
            unfound.append(f"{progress}, found at {difference.sequence}")
    return unfound


async def _columns(table: str) -> list[str]:
    (row,) = await session().rows(f"SELECT * FROM {table} LIMIT 1")
    return list(row)


UNSEEN: Final[Mapping[str, Mapping[str, str]]] = {
    "entry_line": {"position": "the digest holds the lines in their order, not by their numbers"},
    "credit_grant": dict.fromkeys(
        ("effective_at", "expires_at"), "nothing else says from when to when it could be spent"
    ),
    "billing_period": dict.fromkeys(
        ("first_on", "last_on", "ends_at"),
        "the terms would tell, but are not compared",
    ),
    "wallet": {
        "last_grant": "the highest number of a grant would tell, but is not compared",
        "advanced_to": "as far as no grant begins or ends in between",
        "next_due_at": "periods and grants would tell, but are not compared",
        "version": "counts writes, and nothing else does",
        "awaits_history": "nothing else says so",
        "totals_begin_on": "totals are not in use then, and are built again",
        "deleting": "true in no transaction but one that deletes the tenant",
        **dict.fromkeys(
            ("webhooks", "alert_rules"),
            "counts who is told of entries, which changes none; the tables would tell",
        ),
    },
    "usage_event": {
        **dict.fromkeys(("source", "id", "recorded_at"), "nothing else says so"),
        **dict.fromkeys(
            ("digest", "progress"), "they would tell of each other, but are not compared"
        ),
        **dict.fromkeys(
            ("candidate_id", "occurred_at", "price"),
            "where no interview depends on it; the digest would tell of all but the price",
        ),
    },
}
"""Columns whose change no audit finds, and why. A row that is no longer needed fails."""


async def test_a_changed_column_is_found_and_where_it_shows(tenant: Tenant) -> None:
    for table in KEYS:
        columns = await _columns(table)
        unfound = {column: await _unfound(tenant, table, column) for column in columns}
        missed = {column for column, progress in unfound.items() if progress}
        assert missed == set(UNSEEN.get(table, {})), (table, unfound)


async def _audited_after(tenant: Tenant, *statements: str) -> Difference | None:
    for statement in statements:
        await session().rows(statement)
    return await audits.verify(tenant.id)


async def test_a_missing_row_is_found(tenant: Tenant) -> None:
    """Each is put back before the next one; the fixture checks that all is well in the end."""
    for table, keys in KEYS.items():
        if table in {"debt", "credit_grant"}:
            continue  # nothing is owed of the one nor left of the other: see UNSEEN
        row = (await _typical(table))[-1]
        columns = ", ".join(row)
        holes = ", ".join(f"${place}" for place in range(1, len(row) + 1))
        where = " AND ".join(f"{key} = ${place}" for place, key in enumerate(keys, 1))
        if table == "wallet":
            continue  # without it there is no tenant to audit
        await session().rows(f"DELETE FROM {table} WHERE {where}", *(row[key] for key in keys))
        assert await audits.verify(tenant.id) is not None, f"a row is missing in {table}"
        put_back = f"INSERT INTO {table} ({columns}) VALUES ({holes})"
        await session().rows(put_back, *row.values())
        assert await audits.verify(tenant.id) is None


async def test_an_entry_missing_in_the_middle_is_found_where_the_gap_is(tenant: Tenant) -> None:
    await session().rows("CREATE TABLE kept AS SELECT * FROM entry WHERE sequence = 5")
    difference = await _audited_after(tenant, "DELETE FROM entry WHERE sequence = 5")
    assert difference == Difference("the sequence has a gap: 5 is missing", 6)
    await session().rows("INSERT INTO entry SELECT * FROM kept")


async def test_lines_in_another_order_are_found(tenant: Tenant) -> None:
    swap = (
        "UPDATE entry_line SET position = 99 WHERE sequence = $1 AND position = 0",
        "UPDATE entry_line SET position = 0 WHERE sequence = $1 AND position = 1",
        "UPDATE entry_line SET position = 1 WHERE sequence = $1 AND position = 99",
    )
    row = await session().row("SELECT max(sequence) AS sequence FROM entry_line WHERE position = 1")
    assert row is not None
    for statement in swap:
        await session().rows(statement, row["sequence"])
    difference = await audits.verify(tenant.id)
    assert difference is not None
    assert difference.sequence == row["sequence"]
    for statement in swap:
        await session().rows(statement, row["sequence"])


async def test_an_entry_that_was_forged_with_a_digest_of_its_own_breaks_the_next_one(
    tenant: Tenant,
) -> None:
    """Whoever knows how digests are made must rewrite all that follows, up to the wallet."""
    before, victim, *_ = await entries.read(session(), tenant.id, 2, 5)
    forged = with_digest(
        dataclasses.replace(victim, note="forged"), str(tenant.id), before.digest
    ).digest
    update = "UPDATE entry SET note = $2, digest = $3 WHERE sequence = $1"
    await session().rows(update, victim.sequence, "forged", forged)
    difference = await audits.verify(tenant.id)
    assert difference is not None
    assert difference.sequence == victim.sequence + 1
    await session().rows(update, victim.sequence, victim.note, victim.digest)


async def test_entries_of_one_tenant_are_no_entries_of_another(world: World) -> None:
    """The tenant is part of the digest: a whole chain cannot be moved."""
    one, two = await world.a_tenant("one"), await world.a_tenant("two")
    await world.complete("one", times=3)
    for table in ("entry", "entry_line", "credit_grant", "billing_period", "interview"):
        columns = [name for name in await _columns(table) if name != "tenant_id"]
        names = ", ".join(columns)
        await session().rows(
            f"INSERT INTO {table} (tenant_id, {names}) SELECT CAST($1 AS {{uuid}}), {names}"
            f" FROM {table} WHERE tenant_id = $2",
            two.id,
            one.id,
        )
    difference = await audits.verify(two.id)
    assert difference == Difference(
        "the digest does not match the entry and the digest before it", 1
    )
    await world.check(one)


async def test_a_tenant_without_any_entry_is_in_order(world: World) -> None:
    tenant = await world.a_tenant()
    await world.check(tenant)
    assert await audits.steps(world.context(), tenant.id) == 0


async def test_an_audit_counts_its_steps_and_tells_how_far_it_is(world: World) -> None:
    tenant = await world.a_tenant()
    await world.complete(times=3)
    progress: list[int] = []
    assert await audits.verify(tenant.id, progress.append) is None
    assert progress[-1] == await audits.steps(world.context(), tenant.id) == 7
    assert progress == sorted(progress)


async def test_only_an_operator_sees_how_much_there_is_to_audit(world: World) -> None:
    tenant, other = await world.a_tenant("mine"), await world.a_tenant("other")
    with pytest.raises(ForbiddenError):
        await audits.steps(world.context(Role.TENANT_ADMIN, tenant), tenant.id)
    with pytest.raises(NotFoundError):
        await audits.steps(world.context(Role.TENANT_ADMIN, tenant), other.id)
