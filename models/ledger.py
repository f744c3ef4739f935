"""The ledger in the tables: locking a tenant's wallet, and reading the account behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise.expressions import F

from credit.core.units import Credits
from credit.ledger.accounts import Account, Coverage, Debt, Wallet
from credit.ledger.auto_top_up import AutoTopUp
from credit.ledger.billing_periods import Period
from credit.ledger.grants import Grant
from credit.ledger.plans import PlanPhase
from credit.ledger.purchases import PurchaseStatus
from models import auto_top_ups, grants, period_sums, periods, plans
from models.database import Row, Session, day, instant, object_of, uuid
from models.dialects import RowSet
from models.sql import ledger as sql
from models.tables import ledger as tables
from models.tables import tenants as tenant_tables
from models.tables.auto_top_ups import AutoTopUp as AutoTopUpRow


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
    row = await session.row(sql.LOCK, tenant_id)
    if row is None:
        return None
    wallet = wallet_of(row)
    return Locked(tenant_id, wallet, max(row["now"] or datetime.now(UTC), wallet.advanced_to))


async def wallets(session: Session, tenant_ids: Sequence[UUID]) -> dict[UUID, Wallet]:
    """The wallets of some tenants as they stand, unlocked."""
    wanted = RowSet({"tenant_id": "uuid"}, [(tenant_id,) for tenant_id in tenant_ids])
    rows = await session.rows(sql.WALLETS, wanted=wanted)
    return {uuid(row["tenant_id"]): wallet_of(row) for row in rows}


async def due_before(session: Session, now: datetime, limit: int) -> list[UUID]:
    """Tenants with something due by `now` that nobody has settled, the longest waiting first.

    Those that wait for their history are left out.
    """
    wallets = tables.Wallet.filter(next_due_at__lte=now, awaits_history=False)
    rows = wallets.using_db(session.connection)
    first = rows.order_by("next_due_at").limit(limit)
    found: list[Any] = await first.values_list("tenant_id", flat=True)
    return found


async def set_awaits_history(session: Session, tenant_id: UUID, *, awaits: bool) -> None:
    """Say whether history is coming in; while it is, nothing else advances the tenant."""
    rows = tables.Wallet.filter(tenant_id=tenant_id).using_db(session.connection)
    await rows.update(
        awaits_history=awaits, version=F("version") + 1, totals_version=F("totals_version") + 1
    )


async def account(
    session: Session,
    locked: Locked,
    interviews: Sequence[str] = (),
    repaying: Credits | None = None,
    since: datetime | None = None,
    spending: Credits | None = None,
) -> Account:
    """All that deciding needs; `interviews` are those whose charge may be given back.

    `repaying` is the most that can come in to repay what is owed, so that not all of a long list
    of debts is read; None reads all of it, as anything that may pass a boundary must. So does an
    automatic top-up that can buy while something is owed, which only an earlier release leaves.
    `since` is the earliest instant that something happened at; None for now. `spending` is the most
    that is spent before anything is due, so that not all unspent grants are read; None reads all.
    """
    tenant_id, wallet = locked.tenant_id, locked.wallet
    terms = await session.row(sql.TERMS, tenant_id)
    assert terms is not None, "a wallet belongs to a tenant"
    phases = await session.objects(tenant_tables.PlanPhase, sql.PHASES, tenant_id)
    covers = await _covers(session, tenant_id, interviews) if interviews else {}
    named = sorted({cover.grant for parts in covers.values() for cover in parts})
    period = await periods.current(session, tenant_id)
    closed: tuple[Period, ...] = ()
    if period is not None and since is not None and since < period.starts_at:
        closed = await periods.closed_since(session, tenant_id, since)
    top_up = _top_up(terms, wallet)
    is_decided = terms["pending_status"] not in (None, PurchaseStatus.PENDING)
    if top_up is not None and period is not None:
        repaying = None if is_decided or top_up.is_ready(period.number) else repaying
    return Account(
        tenant=str(tenant_id),
        wallet=wallet,
        period=period,
        phases=tuple(map(_phase, phases)),
        plan=plans.decoded(terms["definition"], is_offered=terms["is_offered"]),
        zone=terms["zone"],
        grants=await _grants(session, tenant_id, named, spending),
        debts=await _debts(session, locked, interviews, repaying),
        coverages=tuple((interview, tuple(parts)) for interview, parts in covers.items()),
        closed_periods=closed,
        last_day_on=None if terms["last_day_on"] is None else day(terms["last_day_on"]),
        top_up=top_up,
        pending_status=terms["pending_status"],
        movements=await period_sums.of_newest(session, tenant_id, wallet, period),
    )


async def _grants(
    session: Session, tenant_id: UUID, named: Sequence[int], spending: Credits | None
) -> tuple[Grant, ...]:
    if spending is None:
        return await grants.unspent(session, tenant_id, named)
    return await grants.unspent_for(session, tenant_id, spending, named)


def _top_up(terms: Row, wallet: Wallet) -> AutoTopUp | None:
    """The automatic top-up among a tenant's terms; it does nothing while history comes in."""
    if terms["tenant_id"] is None or wallet.awaits_history:
        return None
    return auto_top_ups.auto_top_up_of(object_of(AutoTopUpRow, terms))


async def phases_by_tenants(
    session: Session, tenant_ids: Sequence[UUID]
) -> dict[UUID, list[PlanPhase]]:
    """The phases of some tenants, the oldest first; tenants that do not exist are missing."""
    rows = tenant_tables.PlanPhase.filter(tenant_id__in=tenant_ids).using_db(session.connection)
    found: dict[UUID, list[PlanPhase]] = {}
    for row in await rows.order_by("tenant_id", "starts_at"):
        found.setdefault(row.tenant_id, []).append(_phase(row))
    return found


async def _covers(
    session: Session, tenant_id: UUID, interviews: Sequence[str]
) -> dict[str, list[Coverage]]:
    """What stands behind the charges of some interviews, replayed from the entries' lines."""
    wanted = RowSet({"id": "text"}, [(interview,) for interview in interviews])
    covers: dict[str, list[Coverage]] = {interview: [] for interview in interviews}
    for row in await session.rows(sql.COVERS, tenant_id, wanted=wanted):
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


async def _debts(
    session: Session, locked: Locked, interviews: Sequence[str], repaying: Credits | None
) -> tuple[Debt, ...]:
    """The oldest debts, up to what can be repaid, and all debts of some interviews."""
    if not locked.wallet.overage and not interviews:
        return ()
    wanted = RowSet({"id": "text"}, [(interview,) for interview in interviews])
    if repaying is None or repaying >= locked.wallet.overage:
        rows = await session.objects(tables.Debt, sql.DEBTS, locked.tenant_id, wanted=wanted)
    else:
        most = repaying.thousandths
        rows = await session.objects(
            tables.Debt, sql.OLDEST_DEBTS, locked.tenant_id, most, wanted=wanted
        )
    return tuple(debt_of(row) for row in rows)


def debt_of(row: tables.Debt) -> Debt:
    """The debt of a row."""
    return Debt(
        charge_sequence=row.charge_sequence,
        interview=row.interview_id,
        owed=row.owed,
        forgiven=row.forgiven,
        forgiven_by=row.forgiven_by,
    )


def wallet_of(row: Row) -> Wallet:
    """The wallet of a row that has all columns of one."""
    return Wallet(
        balance=Credits(row["balance"]),
        overage=Credits(row["overage"]),
        last_sequence=row["last_sequence"],
        last_grant=row["last_grant"],
        digest=row["head_digest"],
        version=row["version"],
        advanced_to=instant(row["advanced_to"]),
        next_due_at=instant(row["next_due_at"]),
        awaits_history=bool(row["awaits_history"]),
        webhooks=row["webhooks"],
        alert_rules=row["alert_rules"],
        budgets=row["budgets"],
        moved=period_sums.moved_of(row),
        late_sequence=row["late_sequence"],
    )


def _phase(row: tenant_tables.PlanPhase) -> PlanPhase:
    return PlanPhase(
        starts_at=row.starts_at,
        starts_on=row.starts_on,
        zone=row.zone,
        plan=plans.from_json(row.plan),
        anchor_on=row.anchor_on,
        anchor_day=row.anchor_day,
    )
