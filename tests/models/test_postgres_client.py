"""Connecting to PostgreSQL as an address says: TLS, several hosts, time limits."""

import asyncio
import socket
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from models import database, probes
from models.addresses import Host, PostgresAddress, parse_postgres
from models.limits import Limits
from models.postgres_connections import FAILED_FOR_S, HostOrder, connect_to
from tests.postgres import PostgresServer

DAY = timedelta(days=1)
TLS_REQUEST = b"\0\0\0\x08\x04\xd2\x16\x2f"
"""The first bytes of a client that asks for TLS."""


def write_certificate(folder: Path, name: str, alternative: x509.GeneralName) -> Path:
    """A self-signed certificate, with its key beside it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - DAY)
        .not_valid_after(now + DAY)
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.crt"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    path.with_suffix(".key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    path.with_suffix(".key").chmod(0o600)
    return path


class TlsDoor:
    """A port that speaks TLS as PostgreSQL does, before a server that is built without it."""

    def __init__(self, server: PostgresServer, certificate: Path) -> None:
        self._behind = server.port
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        self._context.set_alpn_protocols(["postgresql"])
        self._tasks: set[asyncio.Task[None]] = set()
        self.encrypted: list[bool] = []
        """Of each connection that reached the server."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[int]:
        """The port, while the block runs."""
        door = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        try:
            yield door.sockets[0].getsockname()[1]
        finally:
            door.close()
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            first = await reader.readexactly(len(TLS_REQUEST))
            encrypted = first == TLS_REQUEST
            if encrypted:
                writer.write(b"S")
                await writer.start_tls(self._context)
                first = b""
            inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", self._behind)
            self.encrypted.append(encrypted)
            inner_writer.write(first)
            await asyncio.gather(_copy(reader, inner_writer), _copy(inner_reader, writer))
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1 << 16):
        writer.write(data)
        await writer.drain()
    writer.close()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Certificates by name, `server` being what the server shows, for 127.0.0.1 alone."""
    folder = tmp_path_factory.mktemp("certificates")
    address = x509.IPAddress(ip_address("127.0.0.1"))
    return {name: write_certificate(folder, name, address) for name in ("server", "other")}


@pytest.fixture
def door(postgres_server: PostgresServer, certificates: dict[str, Path]) -> TlsDoor:
    return TlsDoor(postgres_server, certificates["server"])


@pytest.fixture(autouse=True)
def _no_certificates_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("PGSSLMODE", "PGSSLROOTCERT", "PGTARGETSESSIONATTRS"):
        monkeypatch.delenv(name, raising=False)


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[database.Session]:
    await database.connect(url)
    try:
        yield database.session()
    finally:
        await database.close()


async def database_of(url: str) -> str:
    """The name of the database that an address leads to."""
    async with connected(url) as session:
        row = await session.row("SELECT current_database() AS name")
        assert row is not None
        return str(row["name"])


async def in_tls(door: TlsDoor, parameters: str, host: str = "127.0.0.1") -> bool:
    """Whether the connection that these parameters lead to is encrypted."""
    async with door.open() as port:
        url = f"postgres://postgres@{host}:{port}/postgres?{parameters}"
        async with connected(url) as session:
            assert await session.row("SELECT 1 AS one") == {"one": 1}
    (encrypted,) = door.encrypted
    door.encrypted.clear()
    return encrypted


@pytest.mark.parametrize(
    ("parameters", "encrypted"),
    [
        ("", True),
        ("sslmode=disable", False),
        ("ssl=false", False),
        ("sslmode=allow", False),
        ("sslmode=prefer", True),
        ("sslmode=require", True),
        ("ssl=true", True),
        ("sslmode=require&sslrootcert={server}", True),
        ("sslmode=verify-ca&sslrootcert={server}", True),
        ("sslmode=verify-full&sslrootcert={server}", True),
    ],
)
async def test_sslmode_means_what_it_means_in_libpq(
    door: TlsDoor, certificates: dict[str, Path], parameters: str, encrypted: bool
) -> None:
    assert await in_tls(door, parameters.format(**certificates)) is encrypted


@pytest.mark.parametrize("mode", ["require", "verify-ca", "verify-full"])
async def test_a_certificate_of_another_authority_is_refused(
    door: TlsDoor, certificates: dict[str, Path], mode: str
) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        await in_tls(door, f"sslmode={mode}&sslrootcert={certificates['other']}")


async def test_only_verify_full_asks_for_the_name_of_the_server(
    door: TlsDoor, certificates: dict[str, Path]
) -> None:
    root = f"sslrootcert={certificates['server']}"
    assert await in_tls(door, f"sslmode=verify-ca&{root}", "localhost")
    with pytest.raises(ssl.SSLCertVerificationError):
        await in_tls(door, f"sslmode=verify-full&{root}", "localhost")


async def test_the_machine_s_certificates_are_those_that_its_tls_library_trusts(
    door: TlsDoor, certificates: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates["other"]))
    with pytest.raises(ssl.SSLCertVerificationError):
        await in_tls(door, "sslrootcert=system")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates["server"]))
    assert await in_tls(door, "sslrootcert=system")


@pytest.mark.parametrize("parameters", ["sslmode=require", "sslrootcert=system"])
async def test_a_server_without_tls_is_refused_where_it_is_required(
    postgres_server: PostgresServer, parameters: str
) -> None:
    with pytest.raises(ConnectionError, match="rejected SSL upgrade"):
        await database_of(f"{postgres_server.tcp_url('postgres')}?{parameters}")


async def test_a_certificate_that_is_not_there_is_named(postgres_server: PostgresServer) -> None:
    url = f"{postgres_server.tcp_url('postgres')}?sslmode=verify-ca&sslrootcert=/nowhere/ca.crt"
    with pytest.raises(FileNotFoundError, match=r"/nowhere/ca\.crt"):
        await database_of(url)


async def test_options_and_the_application_s_name_reach_the_server(
    postgres_server: PostgresServer,
) -> None:
    url = postgres_server.tcp_url("postgres")
    given = "?options=-c%20search_path%3Dsomewhere&application_name=billing"
    async with connected(url + given) as session:
        row = await session.row(
            "SELECT current_setting('search_path') AS path, "
            "current_setting('application_name') AS name, "
            "current_setting('plan_cache_mode') AS mode"
        )
    assert row == {"path": "somewhere", "name": "billing", "mode": "force_custom_plan"}


async def test_a_user_with_an_at_sign_is_let_in(postgres_server: PostgresServer) -> None:
    postgres_server.execute('CREATE ROLE "user@corp" LOGIN')
    url = postgres_server.tcp_url("postgres", "user%40corp")
    async with connected(url) as session:
        assert await session.row("SELECT current_user AS name") == {"name": "user@corp"}


async def test_the_next_host_is_tried_when_one_refuses_or_says_nothing(
    postgres_server: PostgresServer,
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        hosts = f"127.0.0.1:1,127.0.0.1:{silent.getsockname()[1]},127.0.0.1:{postgres_server.port}"
        url = f"postgres://postgres@{hosts}/postgres?connect_timeout=1&target_session_attrs"
        began_at = time.monotonic()
        async with connected(f"{url}=read-write") as session:
            assert await session.row("SELECT 1 AS one") == {"one": 1}
        assert 1 <= time.monotonic() - began_at < 5


async def test_a_server_that_is_not_what_is_asked_for_is_refused_unless_it_is_a_preference(
    postgres_server: PostgresServer,
) -> None:
    url = f"{postgres_server.tcp_url('postgres')}?target_session_attrs="
    with pytest.raises(asyncpg.TargetServerAttributeNotMatched):
        await database_of(f"{url}standby")
    async with connected(f"{url}prefer-standby") as session:
        assert await session.row("SELECT 1 AS one") == {"one": 1}


def test_a_host_that_just_failed_is_tried_last_for_a_while() -> None:
    now = [100.0]
    one, two, three = (Host(name, 5432) for name in ("one", "two", "three"))
    order = HostOrder(PostgresAddress((one, two, three)), lambda: now[0])
    assert order.hosts() == [one, two, three]
    order.failed(one)
    assert order.hosts() == [two, three, one]
    now[0] += 1
    order.failed(two)
    assert order.hosts() == [three, one, two]
    order.succeeded(one)
    assert order.hosts() == [one, three, two]
    now[0] += FAILED_FOR_S
    assert order.hosts() == [one, two, three]


async def test_a_silent_host_is_waited_for_once_and_not_by_each_connection(
    postgres_server: PostgresServer,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        hosts = f"127.0.0.1:{port},127.0.0.1:{postgres_server.port}"
        address = parse_postgres(f"postgres://postgres@{hosts}/postgres?connect_timeout=1")
        order, took = HostOrder(address), []
        for _ in range(2):
            begun = time.monotonic()
            connection = await connect_to(address, None, order)
            took.append(time.monotonic() - begun)
            await connection.close()
    assert took[0] >= 1 > took[1]


async def test_who_waits_for_a_connection_does_not_keep_the_server_busy_with_refusals(
    postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    role, asked = f"narrow_{uuid4().hex}", 0

    async def counted(*given: Any, **named: Any) -> asyncpg.Connection:  # noqa: ANN401
        nonlocal asked
        asked += 1
        return await connect_to(*given, **named)

    monkeypatch.setattr("models.postgres_client.connect_to", counted)
    postgres_server.execute(f"CREATE ROLE {role} LOGIN CONNECTION LIMIT 2")
    patient = Limits(connect_timeout_s=60.0)  # of sixty at once, on a machine that is busy
    await database.connect(postgres_server.tcp_url("postgres", role), limits=patient)
    try:
        await probes.ping()
        asked, begun = 0, time.monotonic()
        waiting = [database.session().rows("SELECT pg_sleep(0.05)") for _ in range(60)]
        await asyncio.gather(*waiting)
        took = time.monotonic() - begun
    finally:
        await database.close()
    assert asked < 60 + 8 * took, "each once at the beginning, and then four a second"
