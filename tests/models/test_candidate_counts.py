"""Distinct candidates of spans: counted in an index, without their rows."""

from datetime import date
from typing import Final

from credit.dates.date_ranges import DateRange
from models import usage
from models.database import session
from models.sql import usage as sql
from tests.world import World

DAYS: Final = DateRange(date(2026, 3, 5), date(2026, 3, 9))
MANY: Final = """
    WITH RECURSIVE n AS (SELECT 0 AS k UNION ALL SELECT k + 1 FROM n WHERE k < 2999)
    INSERT INTO candidate_day (tenant_id, day, job_id, candidate_id, events)
    SELECT CAST($1 AS {uuid}), CAST($2 AS {day}), CAST($1 AS {uuid}), 'candidate-' || k, k % 2
    FROM n
"""


async def test_candidates_of_a_span_are_counted_once_and_without_reading_their_rows(
    world: World,
) -> None:
    tenant = await world.a_tenant()
    day = "TEXT" if session().is_sqlite else "DATE"
    for on in (date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 9)):
        await session().execute(MANY.replace("{day}", day), tenant.id, on)
    key = (tenant.id, DAYS)
    assert await usage.candidates_by_tenant_date_ranges(session(), [key]) == {key: 1500}
    if session().is_sqlite:
        explain = "EXPLAIN QUERY PLAN"
    else:
        await session().rows("VACUUM ANALYZE candidate_day")
        explain = "EXPLAIN"
    wanted = usage._of_tenants([key])
    plan = await session().rows(f"{explain} {sql.CANDIDATES_OF_TENANTS}", wanted=wanted)
    steps = [str(value) for row in plan for value in row.values()]
    (step,) = [step for step in steps if "candidate_day_counted" in step]
    assert session().is_sqlite or "Index Only Scan" in step
