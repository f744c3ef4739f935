"""Asking the service as a role does, with no database behind it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import httpx
from starlette.requests import Request
from starlette.websockets import WebSocket

from credit.roles import SCOPES, Role
from graph.protocol.app import make_graphql_app
from resolvers.context import Context, Viewer
from resolvers.loaders import Loaders

NOW: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
RESPONSE: Final = "application/graphql-response+json"
JSON: Final = "application/json"


def a_viewer(role: Role = Role.OPERATOR) -> Viewer:
    return Viewer("a key", role, SCOPES[role], None)


def a_context(role: Role = Role.OPERATOR) -> Context:
    return Context(a_viewer(role), NOW, None, Loaders(NOW, None))


async def context_by_role(request: Request | WebSocket) -> Context | None:
    """Authentication for tests: the role is the key."""
    role = request.headers.get("authorization")
    return a_context(Role(role)) if role else None


@dataclass
class Service:
    """The application, and a client that speaks to it."""

    client: httpx.AsyncClient

    async def post(
        self,
        query: str,
        variables: dict[str, Any] | None = None,
        role: Role | None = Role.OPERATOR,
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
        role: Role | None = Role.OPERATOR,
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


def _headers(role: Role | None, accept: str | None) -> dict[str, str]:
    headers = {"accept": accept} if accept is not None else {}
    return {**headers, "authorization": role} if role else headers


@asynccontextmanager
async def a_service() -> AsyncIterator[Service]:
    transport = httpx.ASGITransport(make_graphql_app(context_by_role))
    async with httpx.AsyncClient(transport=transport, base_url="http://insights.test") as client:
        del client.headers["accept"]
        yield Service(client)


def codes(response: httpx.Response) -> set[str]:
    return {error["extensions"]["code"] for error in response.json()["errors"]}


def messages(response: httpx.Response) -> str:
    return " | ".join(error["message"] for error in response.json()["errors"])
