"""The ledger in the tables: locking a tenant's wallet, and reading the account behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from credit.core.units import Credits
from credit.ledger.accounts import Account, Coverage, Debt, Wallet
from credit.ledger.plans import PlanPhase
from models import grants, periods, plans
from models.database import Row, Session, day, instant, uuid
from models.dialects import RowSet
from models.tables.ledger import Debt as DebtRow


@dataclass(frozen=True, slots=True)
class Locked:
    """A tenant's wallet, locked until the transaction ends, and the instant it was locked at."""

    tenant_id: UUID
    wallet: Wallet
    now: datetime


async def lock(session: Session, tenant_id: UUID) -> Locked | None:
    """Lock a tenant's wallet; None when there is no such tenant.

    It is the transaction's first statement and a write, so that SQLite takes its write lock at
    once. The instant is the database's own clock, read behind the lock and never before the
    instant that the ledger stands at.
    """
    row = await session.row(
        "UPDATE wallet SET version = version WHERE tenant_id = $1 RETURNING *, {clock} AS now",
        tenant_id,
    )
    if row is None:
        return None
    wallet = _wallet(row)
    return Locked(tenant_id, wallet, max(row["now"] or datetime.now(UTC), wallet.advanced_to))


async def wallets(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, Wallet]:
    """The wallets of some tenants as they stand, unlocked."""
    rows = await session.rows(
        "SELECT w.* FROM {wanted} {ordered_join} wallet w ON w.tenant_id = wanted.id",
        wanted=RowSet({"id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids]),
    )
    return {uuid(row["tenant_id"]): _wallet(row) for row in rows}


async def due_before(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Tenants with something due by `now` that nobody has settled, the longest waiting first."""
    rows = await session.rows(
        "SELECT tenant_id FROM wallet WHERE next_due_at <= $1 AND NOT importing"
        f" ORDER BY next_due_at LIMIT {limit}",
        now,
    )
    return [uuid(row["tenant_id"]) for row in rows]


async def set_importing(session: Session, tenant_id: UUID, *, importing: bool) -> None:
    """Say whether history is coming in; while it is, nothing else settles the tenant."""
    await session.rows(
        "UPDATE wallet SET importing = $2, version = version + 1 WHERE tenant_id = $1",
        *(tenant_id, importing),
    )


async def account(
    session: Session,
    locked: Locked,
    interviews: Sequence[str] = (),
    repaying: Credits | None = None,
) -> Account:
    """All that deciding needs; `interviews` are those whose charge may be given back.

    `repaying` is the most that can come in to repay what is owed, so that not all of a long list
    of debts is read; None reads all of it, as anything that may pass a boundary must.
    """
    tenant_id, wallet = locked.tenant_id, locked.wallet
    tenant = await session.row(
        "SELECT t.zone, p.definition FROM tenant t JOIN plan p ON p.id = t.plan_id WHERE t.id = $1",
        tenant_id,
    )
    assert tenant is not None, "a wallet belongs to a tenant"
    terms = await session.rows(
        "SELECT * FROM plan_phase WHERE tenant_id = $1 ORDER BY starts_at", tenant_id
    )
    covers = await _covers(session, tenant_id, interviews) if interviews else {}
    named = sorted({cover.grant for parts in covers.values() for cover in parts})
    return Account(
        tenant=str(tenant_id),
        wallet=wallet,
        period=await periods.current(session, tenant_id),
        phases=tuple(_term(row) for row in terms),
        plan=plans.decoded(tenant["definition"]),
        zone=tenant["zone"],
        grants=await grants.unspent(session, tenant_id, named),
        debts=await _shortfalls(session, locked, interviews, repaying),
        coverages=tuple((interview, tuple(parts)) for interview, parts in covers.items()),
    )


async def _covers(
    session: Session, tenant_id: UUID, interviews: Sequence[str]
) -> dict[str, list[Coverage]]:
    """What stands behind the charges of some interviews, replayed from the entries' lines."""
    rows = await session.rows(
        "SELECT e.interview_id, g.sequence, g.grant_number, g.credits, g.charge_sequence"
        " FROM {wanted} {ordered_join} entry e ON e.tenant_id = $1 AND e.interview_id = wanted.id"
        " {ordered_join} entry_line g ON g.tenant_id = $1 AND g.charge_sequence = e.sequence"
        " WHERE e.reason = 'CONSUMPTION' AND g.grant_number IS NOT NULL"
        " ORDER BY g.sequence, g.position",
        tenant_id,
        wanted=RowSet({"id": "text"}, [(interview,) for interview in interviews]),
    )
    covers: dict[str, list[Coverage]] = {interview: [] for interview in interviews}
    for row in rows:
        parts, given = covers[row["interview_id"]], Credits(-row["credits"])
        if given > Credits(0):
            parts.append(
                Coverage(row["charge_sequence"], row["sequence"], row["grant_number"], given)
            )
        else:
            _take_back(parts, row["charge_sequence"], row["grant_number"], -given)
    return covers


def _take_back(parts: list[Coverage], charge: int, grant: int, credits: Credits) -> None:
    """Take out the newest cover by a grant, or a part of it: a REVERSAL's line names only one."""
    place = max(
        place
        for place, part in enumerate(parts)
        if (part.charge_sequence, part.grant) == (charge, grant)
    )
    part = parts[place]
    rest = part.credits - credits
    parts[place : place + 1] = [Coverage(charge, part.paid_by, grant, rest)] if rest else []


async def _shortfalls(
    session: Session, locked: Locked, interviews: Sequence[str], repaying: Credits | None
) -> tuple[Debt, ...]:
    """The oldest debts, up to what can be repaid, and all shortfalls of some interviews."""
    if not locked.wallet.overage and not interviews:
        return ()
    most = locked.wallet.overage if repaying is None else repaying
    rows = await session.objects(
        DebtRow,
        "SELECT o.tenant_id, o.charge_sequence, o.interview_id, o.owed, o.forgiven, o.forgiven_by"
        " FROM (SELECT *, CAST(sum(owed) OVER (ORDER BY charge_sequence) AS BIGINT) - owed AS older"
        " FROM debt WHERE tenant_id = $1 AND owed > 0) o WHERE o.older < $2"
        " UNION SELECT s.tenant_id, s.charge_sequence, s.interview_id, s.owed, s.forgiven,"
        " s.forgiven_by"
        " FROM {wanted} {ordered_join} debt s"
        " ON s.tenant_id = $1 AND s.interview_id = wanted.id",
        *(locked.tenant_id, most.thousandths),
        wanted=RowSet({"id": "text"}, [(interview,) for interview in interviews]),
    )
    return tuple(debt_of(row) for row in rows)


def debt_of(row: DebtRow) -> Debt:
    """The shortfall of a row."""
    return Debt(
        charge_sequence=row.charge_sequence,
        interview=row.interview_id,
        owed=row.owed,
        forgiven=row.forgiven,
        forgiven_by=row.forgiven_by,
    )


def _wallet(row: Row) -> Wallet:
    return Wallet(
        balance=Credits(row["balance"]),
        overage=Credits(row["overage"]),
        last_sequence=row["last_sequence"],
        last_grant=row["last_grant"],
        digest=row["head_digest"],
        version=row["version"],
        advanced_to=instant(row["advanced_to"]),
        next_due_at=instant(row["next_due_at"]),
        importing=bool(row["importing"]),
        webhooks=row["webhooks"],
        alert_rules=row["alert_rules"],
    )


def _term(row: Row) -> PlanPhase:
    return PlanPhase(
        starts_at=instant(row["starts_at"]),
        starts_on=day(row["starts_on"]),
        zone=row["zone"],
        plan=plans.decoded(row["plan"]),
        anchor_on=day(row["anchor_on"]),
        anchor_day=row["anchor_day"],
    )
