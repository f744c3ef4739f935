"""Tokens sent to a real process, over HTTP and a WebSocket, while its issuer comes and goes."""

import asyncio
import contextlib
import json
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from credit.core.roles import Role
from insights import cli_context
from insights.http_requests import LARGEST_HEAD
from models import plans
from models.database import session
from resolvers import keys, members
from resolvers.keys import NewKey
from tests.bad_tokens import bad_tokens
from tests.faults.services import PEPPER, Service, a_tenant, global_id, looking_into
from tests.issuers import (
    AUDIENCE,
    ISSUER,
    IssuerServer,
    a_key,
    a_token,
    an_issuer,
    claims_at,
    public,
)
from tests.world import a_plan

NAME: Final = "{ viewer { name role } }"
CHANGES: Final = """subscription ($id: ID!) {
    balanceChanged(tenantId: $id, afterSequence: "0") { sequence } }"""
ANN: Final = "auth0|ann"
ENDED: Final = "The key or token is not valid any more, or has lost rights."
ENDS_WITHIN_S: Final = 5.0
ANSWERED_WITHIN_S: Final = 10.0


@dataclass(frozen=True)
class Running:
    """A process that accepts tokens, what it needs to be asked, and the tenant of `ANN`."""

    service: Service
    issuer: IssuerServer
    http: httpx.AsyncClient
    operator_key: str
    tenant: str

    async def ask(self, token: str) -> httpx.Response:
        return await self.post(token.encode())

    async def post(self, token: bytes) -> httpx.Response:
        headers = {b"authorization": b"Bearer " + token}
        return await self.http.post(self.service.url, json={"query": NAME}, headers=headers)

    async def socket(self, token: str) -> ClientConnection:
        """A socket that was let in, and follows the tenant's balance."""
        url = self.service.url.replace("http", "ws", 1)
        made = await connect(url, subprotocols=[Subprotocol("graphql-transport-ws")], proxy=None)
        init = {"type": "connection_init", "payload": {"Authorization": f"Bearer {token}"}}
        await made.send(json.dumps(init))
        assert json.loads(await made.recv())["type"] == "connection_ack"
        payload = {"query": CHANGES, "variables": {"id": self.tenant}}
        await made.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))
        assert json.loads(await made.recv())["type"] == "next"
        return made


@pytest.fixture
def engine() -> str:
    """What is claimed here is of tokens, whatever database the members are in."""
    return "sqlite"


@pytest.fixture
async def running(database_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    async with (
        an_issuer() as issuer,
        looking_into(database_url),
        httpx.AsyncClient(timeout=30, trust_env=False) as http,
    ):
        issuer.keys.append(public(a_key("RSA", "rsa")))
        await plans.upsert(session(), [a_plan("none", credits="0")])
        tenant = await a_tenant(credits="5")
        context, role = cli_context.context(), Role.TENANT_ADMIN
        await members.grant(context, tenant.id, ISSUER, ANN, role)
        new = NewKey("an operator", Role.OPERATOR)
        _, key = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
        service = Service(
            database_url,
            tmp_path / "service",
            INSIGHTS_JWT_ISSUER=ISSUER,
            INSIGHTS_JWT_AUDIENCE=AUDIENCE,
            INSIGHTS_JWT_JWKS_URL=issuer.url,
        )
        service.start()
        try:
            await service.ready()
            yield Running(service, issuer, http, key, global_id(tenant))
        finally:
            service.stop()


def token(**changed: object) -> str:
    return a_token({**claims_at(sub=ANN), **changed})


async def _closed(socket: ClientConnection) -> tuple[int, str]:
    """Code and reason of the close frame, which must come soon."""
    async with asyncio.timeout(ENDS_WITHIN_S + 3):
        await socket.wait_closed()
    assert socket.close_code is not None
    return socket.close_code, socket.close_reason or ""


@pytest.mark.timeout(120)
async def test_a_process_accepts_the_issuer_s_tokens_and_nobody_else_s(
    running: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = await running.ask(token())
    assert answer.json()["data"] == {"viewer": {"name": ANN, "role": "TENANT_ADMIN"}}
    await _knows_rotated_keys(running)
    stays, expires_at = await running.socket(token()), int(time.time()) + 3
    ends = await running.socket(token(exp=expires_at))
    refused, _ = await asyncio.gather(
        _refuses_all_bad_ones(running), _ends_when_it_expires(ends, expires_at)
    )
    await (await stays.ping())
    await stays.close()
    with capsys.disabled():
        sys.stderr.write(f"\n{refused} bad tokens over HTTP: 0 accepted\n")
    now = int(time.time())
    assert (await running.ask(token(iat=now + 30, nbf=now + 30))).status_code == 200
    stranger = await running.ask(token(sub="stranger"))
    assert stranger.status_code == 403
    assert "subject 'stranger' of issuer" in running.service.logged()
    await _stalls_nobody_while_the_issuer_is_silent(running)
    assert "eyJ" not in running.service.logged()


async def _refuses_all_bad_ones(running: Running) -> int:
    """With 401 and the error of RFC 6750; how many there are.

    Of a megabyte of head nothing is read: the answer is 431, or lost with the connection, which
    the process cuts while the client still sends.
    """
    made, asked = bad_tokens(datetime.now(UTC), elsewhere=running.issuer.url), running.issuer.asked
    for name, (bad, _) in made.items():
        sent = running.post(bad.encode())  # not as text: the client would not send all of them
        if len(bad) > LARGEST_HEAD:
            with contextlib.suppress(httpx.NetworkError):
                assert (await sent).status_code == 431, name
            continue
        refused = await sent
        assert refused.status_code == 401, name
        assert refused.headers["www-authenticate"].startswith('Bearer error="invalid_token"'), name
        assert "data" not in refused.json(), name
    assert running.issuer.asked <= asked + 1, "no address that a token names is fetched"
    return len(made)


async def _ends_when_it_expires(socket: ClientConnection, expires_at: int) -> None:
    assert await _closed(socket) == (4403, ENDED)
    assert 0 <= time.time() - expires_at < ENDS_WITHIN_S


async def _knows_rotated_keys(running: Running) -> None:
    running.issuer.keys.append(public(a_key("EC", "new")))
    rotated = a_token(claims_at(sub=ANN), a_key("EC", "new"))
    assert (await running.ask(rotated)).status_code == 200


async def _stalls_nobody_while_the_issuer_is_silent(running: Running) -> None:
    running.issuer.silent = True
    begun = time.monotonic()
    unknown = asyncio.create_task(running.ask(a_token(claims_at(sub=ANN), a_key("EC", "newer"))))
    for known in (token(), running.operator_key):
        assert (await running.ask(known)).status_code == 200
    assert (await unknown).status_code == 401, "asked for a key lately: it is none of the issuer's"
    assert time.monotonic() - begun < ANSWERED_WITHIN_S
