"""Token issuers: a real server of their keys on this machine, and tokens, well and badly made."""

import asyncio
import base64
import contextlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final

from joserfc import jwt
from joserfc.jwk import ECKey, Key, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

ISSUER: Final = "https://login.example.com/"
AUDIENCE: Final = "insights"
SUBJECT: Final = "auth0|65f0c2"
LIFETIME: Final = timedelta(minutes=10)


@cache
def a_key(kind: str = "EC", kid: str = "one") -> Key:
    """A private key; the same one for the same words, since RSA keys take long to make."""
    if kind == "RSA":
        return RSAKey.generate_key(2048, {"kid": kid})
    if kind == "OKP":
        return OKPKey.generate_key("Ed25519", {"kid": kid})
    return ECKey.generate_key("P-384" if kind == "P-384" else "P-256", {"kid": kid})


def public(key: Key, **said: object) -> dict[str, Any]:
    """A key as a key set has it, with what else it says of it."""
    return {**key.as_dict(private=False), **said}


def claims_at(now: datetime | None = None, **changed: object) -> dict[str, Any]:
    """The claims of a good token; a change to None leaves one out."""
    at = int((now or datetime.now(UTC)).timestamp())
    usual = {"iss": ISSUER, "aud": AUDIENCE, "sub": SUBJECT, "iat": at, "nbf": at}
    changes = {"exp": at + int(LIFETIME.total_seconds()), **changed}
    return {name: value for name, value in {**usual, **changes}.items() if value is not None}


def a_token(
    claims: Mapping[str, Any], key: Key | None = None, alg: str = "ES256", **header: object
) -> str:
    """A token with these claims, signed with a private key; a header of None is left out."""
    signing = key or a_key()
    named = {"alg": alg, "kid": signing.kid, "typ": "JWT", **header}
    said = {name: value for name, value in named.items() if value is not None}
    registry = JWSRegistry(algorithms=[alg], strict_check_header=False)
    registry.max_header_length = 1_000_000
    return jwt.encode(said, dict(claims), signing, registry=registry)


def segment(content: bytes | Mapping[str, Any]) -> str:
    """A part of a token."""
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


@dataclass
class IssuerServer:
    """The server of an issuer's key set, which tests change; `asked` counts its requests."""

    url: str
    keys: list[dict[str, Any]] = field(default_factory=lambda: [public(a_key())])
    status: str = "200 OK"
    headers: str = ""
    body: bytes | None = None
    silent: bool = False
    asked: int = 0

    def response(self) -> bytes:
        """What it answers."""
        body = json.dumps({"keys": self.keys}).encode() if self.body is None else self.body
        head = f"HTTP/1.1 {self.status}\r\n{self.headers}content-length: {len(body)}\r\n\r\n"
        return head.encode() + body


@asynccontextmanager
async def an_issuer() -> AsyncIterator[IssuerServer]:
    """An issuer's server, with one key, while the block runs."""
    clients: set[asyncio.StreamWriter] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        clients.add(writer)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            made.asked += 1
            if made.silent:
                await reader.read()  # until the client gives up
            else:
                writer.write(made.response())
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    made = IssuerServer(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/jwks.json")
    try:
        yield made
    finally:
        server.close()
        for writer in clients:
            writer.close()
        await server.wait_closed()
