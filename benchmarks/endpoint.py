"""The queries of `read_queries` as a hand-written endpoint: Starlette, the bare driver, orjson.

`python -m benchmarks.endpoint URL PORT TABLES` answers POST /graphql with the same JSON as the
service does. It checks keys as the service does, takes the variables from the request, knows the
queries by their text, and records nothing that is due.
"""

import base64
import hashlib
import hmac
import sqlite3
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from benchmarks.endpoint_sql import JOBS as JOBS_SQL
from benchmarks.endpoint_sql import KEY, OVERVIEW_OF, TREND_OF
from benchmarks.read_queries import JOBS, OVERVIEW, VIEWER
from insights.event_loop import run
from models.database import instant
from tests.stories.clients import PEPPER

CONNECTIONS: Final = 16
CHECKSUM: Final = 6
Row = Mapping[str, Any]
Rows = Callable[..., Awaitable[list[Row]]]
Connect = Callable[[], AbstractAsyncContextManager[Rows]]


async def key_of(rows: Rows, authorization: str) -> Row | None:
    """The row of an API key that is well-formed, known and in force."""
    text = authorization.removeprefix("Bearer ")
    body, checksum = text[:-CHECKSUM], text[-CHECKSUM:]
    if not hmac.compare_digest(checksum, hashlib.sha256(body.encode()).hexdigest()[:CHECKSUM]):
        return None
    found = await rows(KEY, text.split("_", 2)[1])
    digest = hmac.new(PEPPER.encode(), text.encode(), hashlib.sha256).hexdigest()
    if not found or not hmac.compare_digest(found[0]["digest"], digest):
        return None
    key, now = found[0], datetime.now(UTC)
    if key["revoked_at"] or (key["expires_at"] and instant(key["expires_at"]) <= now):
        return None
    return key


async def viewer(_rows: Rows, key: Row, _variables: Mapping[str, Any], _tables: str) -> object:
    """Who asks."""
    return {"viewer": {"role": key["role"]}}


async def overview(rows: Rows, key: Row, _variables: Mapping[str, Any], tables: str) -> object:
    """What was used in the current billing period, and what is left."""
    (row,) = await rows(OVERVIEW_OF[tables], key["tenant_id"])
    cards = {
        "totalInterviews": row["conducted"],
        "creditsUsed": credits_text(row["credits"]),
        "remainingBalance": credits_text(row["balance"]),
        "overage": credits_text(row["overage"]),
    }
    return {"tenant": {"overview": cards}}


async def jobs(rows: Rows, key: Row, variables: Mapping[str, Any], tables: str) -> object:
    """The first jobs with what they used, and what all used day by day."""
    tenant, prefix = key["tenant_id"], f"Job:{key['tenant_id']}:"
    used = await rows(JOBS_SQL, tenant, variables["first"], *days_of(variables["recent"]))
    first_on, last_on = days_of(variables["days"])
    counted = await rows(TREND_OF[tables], tenant, first_on, last_on)
    by_day = {str(row["day"]): row for row in counted}
    nodes = [_job(prefix, row) for row in used]
    days = (first_on + timedelta(days=n) for n in range((last_on - first_on).days + 1))
    today = datetime.now(UTC).date()
    points = [_point(day, by_day.get(str(day)), partial=day == today) for day in days]
    return {"tenant": {"jobs": {"nodes": nodes}, "trend": {"points": points}}}


def _job(prefix: str, row: Row) -> dict[str, Any]:
    text = f"{prefix}{row['id']}"
    return {
        "id": base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
        "title": row["title"],
        "status": row["status"],
        "consumption": {
            "interviewsInvited": row["invited"],
            "interviewsStarted": row["started"],
            "interviewsCompleted": row["completed"],
            "creditsUsed": credits_text(row["credits"]),
        },
    }


def _point(day: date, row: Row | None, *, partial: bool) -> dict[str, Any]:
    return {
        "label": str(day),
        "partial": partial,
        "interviewsConducted": row["conducted"] if row else 0,
        "creditsUsed": credits_text(row["credits"]) if row else "0",
    }


def days_of(given: Mapping[str, Any]) -> tuple[date, date]:
    """The first and the last day of a DateRangeInput."""
    dates = given["dates"]
    return date.fromisoformat(dates["from"]), date.fromisoformat(dates["to"])


def credits_text(thousandths: int) -> str:
    """Credits as the service writes them."""
    whole, rest = divmod(thousandths, 1000)
    return f"{whole}.{rest:03d}".rstrip("0") if rest else str(whole)


ANSWERS: Final = {VIEWER: viewer, OVERVIEW: overview, JOBS: jobs}


def make_app(connect: Connect, tables: str) -> Starlette:
    """The application."""

    async def graphql(request: Request) -> Response:
        given = orjson.loads(await request.body())
        async with connect() as rows:
            key = await key_of(rows, request.headers["authorization"])
            if key is None:
                return Response(status_code=401)
            data = await ANSWERS[given["query"]](rows, key, given["variables"], tables)
        return Response(orjson.dumps({"data": data}), media_type="application/json")

    return Starlette(routes=[Route("/graphql", graphql, methods=["POST"])])


async def serve(url: str, port: int, tables: str) -> None:
    """Serve from a database until stopped."""
    if url.startswith("sqlite:"):
        await _serve(make_app(from_sqlite(url.removeprefix("sqlite://")), tables), port)
        return
    async with asyncpg.create_pool(url, min_size=CONNECTIONS, max_size=CONNECTIONS) as pool:

        @asynccontextmanager
        async def connect() -> AsyncIterator[Rows]:
            async with pool.acquire() as connection:
                yield connection.fetch

        await _serve(make_app(connect, tables), port)


def from_sqlite(path: str) -> Connect:
    """One connection to a file, which is read in the event loop's own thread."""
    file = sqlite3.connect(path)
    file.row_factory = sqlite3.Row

    async def rows(statement: str, *values: object) -> list[Row]:
        plain = [str(value) if isinstance(value, date) else value for value in values]
        found: list[Any] = file.execute(statement.replace("$", "?"), plain).fetchall()
        return found

    @asynccontextmanager
    async def connect() -> AsyncIterator[Rows]:
        yield rows

    return connect


async def _serve(app: Starlette, port: int) -> None:
    config = uvicorn.Config(app, port=port, log_level="warning", access_log=False)
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
