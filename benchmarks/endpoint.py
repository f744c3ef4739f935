"""The dashboard's query as a hand-written endpoint: Starlette, the bare driver, four statements.

`python -m benchmarks.endpoint URL PORT TENANT` answers POST /graphql with the same JSON as the
service does. It looks no key up, parses no query and records nothing that is due.
"""

import sqlite3
import sys
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any, Final

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from insights.event_loop import run

CONNECTIONS: Final = 16
Row = Mapping[str, Any]
Rows = Callable[..., Awaitable[list[Row]]]

PERIOD: Final = (
    "SELECT t.id, w.balance, w.overage, p.first_on, p.last_on FROM tenant t"
    " JOIN wallet w ON w.tenant_id = t.id"
    " JOIN billing_period p ON p.tenant_id = t.id AND p.closing IS NULL WHERE t.external_id = $1"
)
TOTAL: Final = (
    "SELECT CAST(coalesce(sum(partially_completed + completed), 0) AS BIGINT) AS conducted,"
    " CAST(coalesce(sum(credits), 0) AS BIGINT) AS credits FROM usage_day"
    " WHERE tenant_id = $1 AND day BETWEEN $2 AND $3"
)
JOBS: Final = "SELECT id, title FROM job WHERE tenant_id = $1 ORDER BY sort_title, id LIMIT 50"
USAGE: Final = (
    "SELECT job_id, CAST(sum(invited) AS BIGINT) AS invited,"
    " CAST(sum(started) AS BIGINT) AS started, CAST(sum(completed) AS BIGINT) AS completed,"
    " CAST(sum(credits) AS BIGINT) AS credits FROM usage_day"
    " WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 GROUP BY job_id"
)
NOTHING: Final[Row] = {"invited": 0, "started": 0, "completed": 0, "credits": 0}


async def answer(rows: Rows, tenant: str) -> dict[str, Any]:
    """What the query asks for."""
    (head,) = await rows(PERIOD, tenant)
    days: tuple[object, date, date] = (head["id"], head["first_on"], head["last_on"])
    (total,) = await rows(TOTAL, *days)
    used = {row["job_id"]: row for row in await rows(USAGE, *days)}
    overview = {
        "totalInterviews": total["conducted"],
        "creditsUsed": _credits(total["credits"]),
        "remainingBalance": _credits(head["balance"]),
        "overage": _credits(head["overage"]),
    }
    jobs = [_job(job, used.get(job["id"], NOTHING)) for job in await rows(JOBS, head["id"])]
    return {"data": {"tenant": {"overview": overview, "jobs": {"nodes": jobs}}}}


def _job(job: Row, used: Row) -> dict[str, Any]:
    consumption = {
        "interviewsInvited": used["invited"],
        "interviewsStarted": used["started"],
        "interviewsCompleted": used["completed"],
        "creditsUsed": _credits(used["credits"]),
    }
    return {"title": job["title"], "consumption": consumption}


def _credits(thousandths: int) -> str:
    return f"{thousandths / 1000:.3f}".rstrip("0").rstrip(".")


def make_app(rows: Rows, tenant: str) -> Starlette:
    """The application."""

    async def dashboard(request: Request) -> Response:
        await request.body()
        content = orjson.dumps(await answer(rows, tenant))
        return Response(content, media_type="application/json")

    return Starlette(routes=[Route("/graphql", dashboard, methods=["POST"])])


async def serve(url: str, port: int, tenant: str) -> None:
    """Serve from a database until stopped."""
    if url.startswith("sqlite:"):
        file = sqlite3.connect(url.removeprefix("sqlite://"))
        file.row_factory = sqlite3.Row

        async def from_sqlite(statement: str, *values: object) -> list[Row]:
            found: list[Any] = file.execute(statement.replace("$", "?"), values).fetchall()
            return found

        await _serve(make_app(from_sqlite, tenant), port)
        return
    async with asyncpg.create_pool(url, min_size=CONNECTIONS, max_size=CONNECTIONS) as pool:

        async def from_postgres(statement: str, *values: object) -> list[Row]:
            found: list[Any] = await pool.fetch(statement, *values)
            return found

        await _serve(make_app(from_postgres, tenant), port)


async def _serve(app: Starlette, port: int) -> None:
    config = uvicorn.Config(app, port=port, log_level="warning", access_log=False)
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
