"""What an audit reads besides the entries: all of a tenant's grants, periods, events, rollups."""

from collections import Counter
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

from credit.accounts import Shortfall
from credit.events import PricedEvent
from credit.grants import Grant
from credit.interviews import CandidateKey, Contribution, Interview, Outcome, UsageKey
from credit.periods import Period
from credit.units import Credits
from models import events, grants, periods
from models.database import Row, Session, day
from models.ledger import shortfall_of
from models.usage import MEASURES

PAGE: Final = 500


async def steps(session: Session, tenant_id: UUID) -> int:
    """How many entries and interviews a tenant has."""
    row = await session.row(
        "SELECT (SELECT last_sequence FROM wallet WHERE tenant_id = $1)"
        " + (SELECT count(*) FROM interview WHERE tenant_id = $1) AS n",
        tenant_id,
    )
    return int(row["n"] or 0) if row else 0


async def all_grants(session: Session, tenant_id: UUID) -> list[Grant]:
    """All grants that a tenant ever had."""
    rows = await session.rows("SELECT * FROM credit_grant WHERE tenant_id = $1", tenant_id)
    return [grants.grant_of(row) for row in rows]


async def all_periods(session: Session, tenant_id: UUID) -> list[Period]:
    """All billing periods of a tenant."""
    rows = await session.rows("SELECT * FROM billing_period WHERE tenant_id = $1", tenant_id)
    return [periods.period_of(row) for row in rows]


async def all_shortfalls(session: Session, tenant_id: UUID) -> list[Shortfall]:
    """All that no grant covered at first."""
    rows = await session.rows("SELECT * FROM debt WHERE tenant_id = $1", tenant_id)
    return [shortfall_of(row) for row in rows]


async def interviews(
    session: Session, tenant_id: UUID
) -> AsyncIterator[tuple[str, list[PricedEvent], Interview | None]]:
    """Each interview with its events and as it is kept, in pages; no more in memory than one."""
    last = ""
    while True:
        ids = [
            row["interview_id"]
            for row in await session.rows(
                "SELECT DISTINCT interview_id FROM usage_event WHERE tenant_id = $1"
                f" AND interview_id > $2 ORDER BY interview_id LIMIT {PAGE}",
                *(tenant_id, last),
            )
        ]
        if not ids:
            return
        known = await events.by_interviews(session, tenant_id, ids)
        kept = await _kept(session, tenant_id, ids[0], ids[-1])
        for interview in ids:
            yield interview, known[interview], kept.get(interview)
        last = ids[-1]


async def rollups(session: Session, tenant_id: UUID) -> Contribution:
    """Usage and candidates of all days as they are kept, zeros left out."""
    usage: Counter[UsageKey] = Counter()
    for row in await session.rows("SELECT * FROM usage_day WHERE tenant_id = $1", tenant_id):
        for measure in MEASURES:
            if row[measure]:
                usage[UsageKey(day(row["day"]), str(row["job_id"]), measure)] = row[measure]
    candidates: Counter[CandidateKey] = Counter()
    for row in await session.rows(
        "SELECT * FROM candidate_day WHERE tenant_id = $1 AND events > 0", tenant_id
    ):
        key = CandidateKey(day(row["day"]), str(row["job_id"]), row["candidate_id"])
        candidates[key] = row["events"]
    return Contribution(usage, candidates)


async def _kept(session: Session, tenant_id: UUID, first: str, last: str) -> dict[str, Interview]:
    rows = await session.rows(
        "SELECT * FROM interview WHERE tenant_id = $1 AND id BETWEEN $2 AND $3",
        *(tenant_id, first, last),
    )
    return {row["id"]: _interview(row) for row in rows}


def _interview(row: Row) -> Interview:
    days = {
        name: day(row[name]) if row[name] else None
        for name in ("invited_on", "started_on", "outcome_on", "simulated_on")
    }
    outcome = Outcome(row["outcome"]) if row["outcome"] else None
    return Interview(
        job=str(row["job_id"]),
        outcome=outcome,
        price=Credits(row["price"]),
        invited_on=days["invited_on"],
        started_on=days["started_on"],
        settled_on=days["outcome_on"],
        simulated_on=days["simulated_on"],
    )
