"""An HTTP client of the service, as any role, with no database behind it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

import httpx
from starlette.requests import HTTPConnection

from credit.core.roles import OF_ONE_TENANT, SCOPES, Role, Scope
from graph.protocol.app import make_graphql_app
from insights.holidays import HolidayCalendars
from resolvers.context import Context, Viewer
from resolvers.loaders import Loaders
from resolvers.spending import MOST_UNITS

NOW: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
RESPONSE: Final = "application/graphql-response+json"
JSON: Final = "application/json"
MINE: Final = UUID("11111111-1111-4111-8111-111111111111")
"""The tenant that keys of tenant admins and partners are bound to."""
OTHERS: Final = UUID("22222222-2222-4222-8222-222222222222")
PAYMENTS: Final = f"{Role.PLATFORM} {Scope.PURCHASES_SETTLE}"
"""The key of a payment service."""


def extensions(code: str, **others: object) -> dict[str, object]:
    """The extensions of an error with a code."""
    return {"code": code, "help": f"/errors#{code}", **others}


def a_viewer(role: Role = Role.OPERATOR, *further: Scope) -> Viewer:
    bound = frozenset({MINE}) if role in OF_ONE_TENANT else None
    return Viewer("a key", role, SCOPES[role].union(further), bound)


def a_context(role: Role = Role.OPERATOR, *further: Scope) -> Context:
    return Context(a_viewer(role, *further), NOW, None, Loaders(NOW, None), HolidayCalendars())


async def context_by_role(
    connection: HTTPConnection, key: str | None = None, *, allow_cached: bool = False
) -> Context | None:
    """Authentication for tests: a key is its role, and the scopes that it has beyond it."""
    text = connection.headers.get("authorization", "") if key is None else key
    role, *further = text.split(" ")
    return a_context(Role(role), *map(Scope, further)) if role in set(Role) else None


@dataclass
class Service:
    """The application, and a client that speaks to it."""

    client: httpx.AsyncClient

    async def post(
        self,
        query: str,
        variables: dict[str, Any] | None = None,
        role: str | None = Role.OPERATOR,
        accept: str = RESPONSE,
        **parameters: object,
    ) -> httpx.Response:
        return await self.client.post(
            "/graphql",
            json={"query": query, "variables": variables, **parameters},
            headers=_headers(role, accept),
        )

    async def send(
        self,
        method: str,
        role: str | None = Role.OPERATOR,
        accept: str | None = RESPONSE,
        content: bytes | None = None,
        params: dict[str, str] | None = None,
        **headers: str,
    ) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.request(
            method,
            "/graphql",
            content=content,
            params=params,
            headers={**_headers(role, accept), **named},
        )


def _headers(role: str | None, accept: str | None) -> dict[str, str]:
    headers = {"accept": accept} if accept is not None else {}
    return {**headers, "authorization": role} if role else headers


@asynccontextmanager
async def a_service() -> AsyncIterator[Service]:
    transport = httpx.ASGITransport(make_graphql_app(context_by_role))
    async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as client:
        del client.headers["accept"]
        yield Service(client)


def costing(requested: int, maximum: int = MOST_UNITS) -> dict[str, Any]:
    """What an answer says of its cost."""
    return {"extensions": {"cost": {"requested": requested, "maximum": maximum}}}


def codes(response: httpx.Response) -> set[str]:
    return {error["extensions"]["code"] for error in response.json()["errors"]}


def messages(response: httpx.Response) -> str:
    return " | ".join(error["message"] for error in response.json()["errors"])
