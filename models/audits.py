"""What an audit reads besides the entries: all of a tenant's grants, periods, events, rollups."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

from tortoise.queryset import QuerySet

from credit.audit.event_audit import RecordedEvent
from credit.core.units import Credits
from credit.ledger.accounts import Debt
from credit.ledger.billing_periods import Period
from credit.ledger.grants import Grant
from credit.metering.interviews import CandidateKey, Contribution, Interview, UsageKey
from credit.metering.usage_totals import TotalKey
from models import events, grants, periods
from models.database import Session
from models.ledger import debt_of
from models.tables import events as tables
from models.tables.grants import CreditGrant
from models.tables.ledger import Debt as DebtRow
from models.tables.ledger import LateUsage, Wallet
from models.tables.periods import BillingPeriod
from models.tables.tenant_row import TenantRow
from models.tables.usage import MEASURES, CandidateDay, UsageDay, UsageTotal

ROW = TypeVar("ROW", bound=TenantRow)
PAGE: Final = 500


async def steps(session: Session, tenant_id: UUID) -> int:
    """How many entries and interviews a tenant has."""
    wallet = await Wallet.get_or_none(tenant_id=tenant_id, using_db=session.connection)
    interviews = await _of(tables.Interview, session, tenant_id).count()
    return wallet.last_sequence + interviews if wallet else 0


async def all_grants(session: Session, tenant_id: UUID) -> list[Grant]:
    """All grants that a tenant ever had."""
    return [grants.grant_of(row) for row in await _of(CreditGrant, session, tenant_id)]


async def all_periods(session: Session, tenant_id: UUID) -> list[Period]:
    """All billing periods of a tenant."""
    return [periods.period_of(row) for row in await _of(BillingPeriod, session, tenant_id)]


async def all_debts(session: Session, tenant_id: UUID) -> list[Debt]:
    """All that no grant covered at first."""
    return [debt_of(row) for row in await _of(DebtRow, session, tenant_id)]


async def late_usage(
    session: Session, tenant_id: UUID
) -> dict[tuple[int, int], tuple[Credits, Credits]]:
    """What billing periods charged and gave back for earlier ones, as it is kept, by the two."""
    rows = await _of(LateUsage, session, tenant_id)
    return {(row.period, row.of_period): (row.charged, row.given_back) for row in rows}


async def interviews(
    session: Session, tenant_id: UUID
) -> AsyncIterator[tuple[str, list[RecordedEvent], Interview | None]]:
    """Each interview with its events and as it is kept, in pages; no more in memory than one."""
    last = ""
    while True:
        ids = await _interview_ids(session, tenant_id, last)
        if not ids:
            return
        known = await _recorded(session, tenant_id, ids)
        kept = await _kept(session, tenant_id, ids[0], ids[-1])
        for interview in ids:
            yield interview, known[interview], kept.get(interview)
        last = ids[-1]


async def rollups(session: Session, tenant_id: UUID) -> Contribution:
    """Usage and candidates of all days as they are kept, zeros left out."""
    usage: Counter[UsageKey] = Counter()
    for row in await _of(UsageDay, session, tenant_id):
        for measure in MEASURES:
            if number := _number(getattr(row, measure)):
                usage[UsageKey(row.day, str(row.job_id), measure)] = number
    candidates: Counter[CandidateKey] = Counter()
    for one in await _of(CandidateDay, session, tenant_id).filter(events__gt=0):
        candidates[CandidateKey(one.day, str(one.job_id), one.candidate_id)] = one.events
    return Contribution(usage, candidates)


async def totals(session: Session, tenant_id: UUID) -> Counter[TotalKey]:
    """The totals of usage as they are kept, zeros left out."""
    found: Counter[TotalKey] = Counter()
    for row in await _of(UsageTotal, session, tenant_id):
        for measure in MEASURES:
            if number := _number(getattr(row, measure)):
                found[TotalKey(row.unit, str(row.job_id), row.starts_on, measure)] = number
    return found


async def _interview_ids(session: Session, tenant_id: UUID, after: str) -> list[str]:
    of_events = _of(tables.UsageEvent, session, tenant_id).filter(interview_id__gt=after)
    page = of_events.distinct().order_by("interview_id").limit(PAGE)
    found: list[Any] = list(await page.values_list("interview_id", flat=True))
    return found


async def _recorded(
    session: Session, tenant_id: UUID, interviews: Sequence[str]
) -> dict[str, list[RecordedEvent]]:
    known: dict[str, list[RecordedEvent]] = {}
    rows = _of(tables.UsageEvent, session, tenant_id).filter(interview_id__in=interviews)
    async for row in rows:
        priced, interview = events.priced_event_of(row), row.interview_id
        event = RecordedEvent(priced, interview, row.progress, row.digest, row.recorded_at)
        known.setdefault(interview, []).append(event)
    return known


async def _kept(session: Session, tenant_id: UUID, first: str, last: str) -> dict[str, Interview]:
    rows = await _of(tables.Interview, session, tenant_id).filter(id__range=(first, last))
    return {row.id: _interview(row) for row in rows}


def _of(model: type[ROW], session: Session, tenant_id: UUID) -> QuerySet[ROW]:
    return model.filter(tenant_id=tenant_id).using_db(session.connection)


def _number(measured: int | Credits) -> int:
    return measured.thousandths if isinstance(measured, Credits) else measured


def _interview(row: tables.Interview) -> Interview:
    return Interview(
        job=str(row.job_id),
        outcome=row.outcome,
        price=row.price,
        invited_on=row.invited_on,
        started_on=row.started_on,
        outcome_on=row.outcome_on,
        simulated_on=row.simulated_on,
    )
