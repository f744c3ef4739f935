"""What recording events of a tenant reads and writes, or advancing it: two round trips.

Nothing is locked while it is decided what to write. Whoever locks the wallet counts its version,
and the write is done only if the version is still the one that was read: then nobody has had the
lock since, and what is written is what would have been written under it. Processes of an earlier
release lock without counting: on PostgreSQL, where they may run beside this one, the transaction
that wrote the wallet last must be the same one too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

import orjson

from credit.core.units import Credits
from credit.ledger.accounts import Account, Wallet
from credit.ledger.grants import Grant
from credit.metering.events import InterviewEvent, PricedEvent
from credit.metering.tenants import job_id
from models import grants, period_sums, plans, recording_rows, together
from models import recording_reads as rows
from models.database import Row, Session
from models.dialects import RowSet
from models.jobs import JobState
from models.ledger import Locked
from models.recording_rows import Recording
from models.sql import grants as grants_sql
from models.sql import ledger as ledger_sql
from models.sql import recordings as sql
from models.together_parts import Guard, Guards, Select, Write

MOST_GRANTS: Final = 64
"""Unspent grants of a tenant that is advanced without the lock; few tenants have more."""

_GRANTS: Final = 3
"""Where the unspent grants stand among what is read of an account."""

_GUARDS: Final = Guards(
    (("version_read", "bigint"), ("written_by", "text"), *sql.HEAD_COLUMNS), sql.NEXT_HEADS
)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a tenant's events are decided on, as it was at one instant.

    `written_by` is the transaction that wrote the wallet, where the database tells (PostgreSQL).
    `account` is None where more has to be read than is here: before the first billing period, after
    the last one, where sums of periods are to be completed, where an automatic top-up waits for a
    purchase to be decided, and where more grants are needed than were read. For events it has as
    many grants as they may spend, and for advancing all. `seen` has the digests of the events that
    are recorded, by key, and `known` the recorded events of their interviews. Totals of usage are
    kept from `totals_from` on; None where they are not.
    """

    locked: Locked
    written_by: str
    account: Account | None
    seen: dict[tuple[str, str], str] = field(default_factory=dict)
    known: dict[str, list[PricedEvent]] = field(default_factory=dict)
    jobs: Mapping[UUID, JobState] = field(default_factory=dict)
    totals_from: date | None = None


async def read(
    session: Session, tenant_id: UUID, events: Sequence[InterviewEvent]
) -> Opening | None:
    """Read what the events of a tenant are decided on; None when there is no such tenant.

    Without events it is what advancing the tenant is decided on.
    """
    few = grants.FIRST if events else MOST_GRANTS
    of_account = _of_account(tenant_id, few)
    behind = _of_events(tenant_id, events) if events else [Select(sql.UNSUMMED, (tenant_id,))]
    found = await together.select(session, [*of_account, *behind], of=tenant_id)
    if events and len(found[_GRANTS]) > few:
        # Whoever changes grants locks the wallet: then nothing of what they lead to is written.
        first = [_first_grants(tenant_id, len(events))]
        (found[_GRANTS],) = await together.select(session, first, of=tenant_id)
    (heads, *account), rest = found[: len(of_account)], found[len(of_account) :]
    (digests, known, jobs), unsummed = (rest, []) if events else (([], [], []), rest[0])
    if not heads:
        return None
    opening = opening_of(heads[0], account, is_whole=not unsummed, events=len(events))
    by_interview: dict[str, list[PricedEvent]] = {}
    for row in known:
        by_interview.setdefault(row["interview_id"], []).append(rows.priced_event_of(row))
    return replace(
        opening,
        seen={(row["source"], row["id"]): row["digest"] for row in digests},
        known=by_interview,
        jobs={UUID(row["id"]): rows.job_state_of(row) for row in jobs},
        totals_from=_totals_from(heads[0]),
    )


def opening_of(
    head: Row, account: Sequence[Sequence[Row]], *, is_whole: bool, events: int = 0
) -> Opening:
    """What so many events of a tenant are decided on, or advancing it, of the rows that were read.

    `account` has its phases, its open period, its grants and its automatic top-up. There is no
    account in the answer unless all of it `is_whole`.
    """
    wallet = rows.wallet_of(head)
    now = rows.instant(head["now"]) if head["now"] else datetime.now(UTC)
    return Opening(
        locked=Locked(UUID(head["tenant_id"]), wallet, max(now, wallet.advanced_to)),
        written_by=head["written_by"],
        account=_account(events, head, wallet, *account) if is_whole else None,
    )


def _of_account(tenant_id: UUID, few: int) -> list[Select]:
    """What `read` reads of the account, in the order in which it takes the results.

    Of the grants there is one more where there are more than a few.
    """
    of_tenant = (tenant_id,)
    return [
        Select(sql.HEAD, of_tenant),
        Select(ledger_sql.PHASES, of_tenant),
        Select(sql.PERIOD, of_tenant),
        Select(sql.GRANTS, (tenant_id, few + 1)),
        Select(sql.TOP_UP, of_tenant),
    ]


def _of_events(tenant_id: UUID, events: Sequence[InterviewEvent]) -> list[Select]:
    """What `read` reads behind that of the events."""
    keys = RowSet({"source": "text", "id": "text"}, [event.key for event in events])
    interviews = sorted({event.interview for event in events})
    jobs = sorted(job_id(tenant_id, job) for job in {event.job for event in events})
    of_tenant = (tenant_id,)
    return [
        Select(sql.DIGESTS, of_tenant, {"keys": keys}),
        Select(
            sql.EVENTS,
            of_tenant,
            {"interviews": RowSet({"id": "text"}, [(one,) for one in interviews])},
        ),
        Select(sql.JOBS, of_tenant, {"jobs": RowSet({"id": "uuid"}, [(one,) for one in jobs])}),
    ]


def _totals_from(head: Row) -> date | None:
    """From when on totals of usage are kept: see `models.usage_totals`."""
    if head["totals_version"] != head["version"]:
        return None
    return rows.day(head["totals_begin_on"]) or date.min


def _most_of_kind(events: int) -> int:
    """How many grants of each kind are read for events; few have less than one event may cost."""
    return grants.FIRST + events


def _first_grants(tenant_id: UUID, events: int) -> Select:
    return Select(grants_sql.FIRST_OF_KINDS, (tenant_id, _most_of_kind(events)))


def _are_enough(found: Sequence[Grant], events: int) -> bool:
    """Whether grants are as many as events may spend, or without events all of a few."""
    if not events:
        return len(found) <= MOST_GRANTS
    return grants.are_enough(found, _most_of_kind(events), Credits.of(events))


def _account(
    events: int,
    head: Row,
    wallet: Wallet,
    phases: Sequence[Row],
    periods: Sequence[Row],
    unspent: Sequence[Row],
    top_ups: Sequence[Row],
) -> Account | None:
    """The account, where what was read is all that is needed of it."""
    top_up = rows.top_up_of(top_ups[0]) if top_ups else None
    found = sorted(map(rows.grant_of, unspent), key=lambda grant: grant.number)
    if not periods or not _are_enough(found, events) or (top_up and top_up.pending):
        return None
    period = rows.period_of(periods[0])
    if wallet.moved is None or wallet.moved.period != period.number:
        return None
    if wallet.moved.last_sequence < wallet.last_sequence:
        return None  # an older release has posted entries, which are not summed up yet
    if wallet.late_sequence < wallet.last_sequence:
        return None  # and late ones of these are not counted yet
    return Account(
        tenant=str(head["tenant_id"]),
        wallet=wallet,
        period=period,
        phases=tuple(map(rows.phase_of, phases)),
        plan=plans.decoded(head["definition"], is_offered=head["is_offered"]),
        zone=head["zone"],
        grants=tuple(found),
        last_day_on=rows.day(head["last_day_on"]),
        top_up=top_up,
        movements=wallet.moved.movements,
    )


def _head(wallet: Wallet) -> tuple[object, ...]:
    """The values of a wallet's columns that a recording writes, as `sql.HEAD_COLUMNS` says."""
    moved = wallet.moved
    return (
        wallet.balance.thousandths,
        wallet.overage.thousandths,
        wallet.last_sequence,
        wallet.last_grant,
        wallet.digest,
        wallet.advanced_to,
        wallet.next_due_at,
        moved and orjson.dumps(period_sums.to_json(moved.movements)).decode(),
        moved and moved.period,
        moved and moved.last_sequence,
        wallet.late_sequence,
    )


def written(opening: Opening, recording: Recording) -> Write:
    """What writes a recording, if the wallet was not locked since it was read.

    A posting of events has no period and no phase: they pass no boundary without the lock.
    """
    tenant_id, before = opening.locked.tenant_id, opening.locked.wallet
    inserts = recording_rows.inserts(tenant_id, recording, opening.jobs, opening.totals_from)
    head = _head(recording.posting.wallet)
    guard = Guard(sql.NEXT_HEAD, (before.version, opening.written_by, *head))
    return Write(tenant_id, guard, inserts)


async def write(session: Session, opening: Opening, recording: Recording) -> bool:
    """Write a recording; False, and nothing is written, if the wallet was locked since it was read.

    As `written`.
    """
    return await together.write(session, written(opening, recording))


async def write_each(session: Session, writes: Sequence[Write]) -> set[UUID]:
    """Write recordings of several tenants in one transaction, as `written`; those it was done for.

    Not of a distributed database. A tenant whose wallet is locked is left out.
    """
    return await together.write_each(session, writes, _GUARDS)
