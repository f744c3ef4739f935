"""One POST to a checked address, within its time, and whatever goes wrong is the answer."""

import asyncio
import re
import socket
import ssl
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from credit.notify.retry_policy import AttemptResult
from notifiers.sending import Sender
from notifiers.signing import Message, new_secret
from notifiers.ssrf_guard import Guard, UnknownNameError
from tests.receivers import Arrival, Receiver, a_receiver, answering, listening, never

SECRET = new_secret()


def a_message(number: int = 1) -> Message:
    return Message(f"msg_{number}", f'{{"number":{number},"of":"Ähre"}}', [SECRET])


def a_sender(known: Mapping[str, Sequence[str]] | None = None, timeout_s: float = 15) -> Sender:
    """A sender that may send to this machine, by a resolver that knows these names alone."""

    async def look_up(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(0)
        if known is None or host not in known:
            raise UnknownNameError
        return known[host]

    return Sender(Guard(look_up, insecure=True), timeout_s)


async def sent(address: str, sender: Sender | None = None) -> AttemptResult:
    async with (sender or a_sender()).connection(address) as line:
        return await line.send(a_message())


async def test_a_message_arrives_signed_at_the_path_and_host_of_its_address() -> None:
    async with a_receiver() as receiver:
        url = receiver.url.replace("127.0.0.1", "partner")
        answer = await sent(url, a_sender({"partner": ["127.0.0.1"]}))
    assert answer == AttemptResult(200)
    (arrival,) = receiver.arrived
    assert arrival.line == "POST /hook?of=us HTTP/1.1"
    assert arrival.headers["host"] == url.split("/")[2]
    assert arrival.verified(SECRET) == {"number": 1, "of": "Ähre"}
    assert arrival.id == "msg_1"


async def test_several_messages_share_a_connection_and_one_look_up() -> None:
    async with a_receiver() as receiver, a_sender().connection(receiver.url) as line:
        for number in range(5):
            assert (await line.send(a_message(number))).is_success
    assert receiver.connections == 1
    assert [arrival.id for arrival in receiver.arrived] == [f"msg_{n}" for n in range(5)]


async def test_a_name_that_leads_elsewhere_the_next_time_leads_nowhere() -> None:
    """What is connected to is the address that was checked: nobody looks the name up again."""
    requested = []

    async def look_up(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(0)
        requested.append(host)
        return ["127.0.0.1"] if len(requested) == 1 else ["169.254.169.254"]

    async with a_receiver(lambda _: answering(200, connection="close")) as receiver:
        url = receiver.url.replace("127.0.0.1", "rebinding.example")
        async with Sender(Guard(look_up, insecure=True)).connection(url) as line:
            assert (await line.send(a_message())).is_success
            receiver.answer = lambda _: answering(200)
            await line.send(a_message(2))
        assert requested == ["rebinding.example"]
        async with Sender(Guard(look_up, insecure=True)).connection(url) as line:
            assert (await line.send(a_message(3))).error is not None
    assert [arrival.id for arrival in receiver.arrived][:1] == ["msg_1"]
    assert "msg_3" not in {arrival.id for arrival in receiver.arrived}


async def test_the_next_address_is_tried_where_nothing_listens_at_the_first() -> None:
    async with a_receiver() as receiver:
        url = receiver.url.replace("127.0.0.1", "partner")
        sender = a_sender({"partner": ["127.0.0.2", "127.0.0.1"]})
        assert (await sent(url, sender)).is_success


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_a_failure_and_is_not_followed(status: int) -> None:
    async with a_receiver() as inner:
        location = inner.url
        async with a_receiver(lambda _: answering(status, location=location)) as receiver:
            answer = await sent(receiver.url)
    assert answer.status == status
    assert "redirect" in (answer.error or "")
    assert inner.connections == 0


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
async def test_any_status_of_200_to_299_is_a_success(status: int) -> None:
    async with a_receiver(lambda _: answering(status)) as receiver:
        assert await sent(receiver.url) == AttemptResult(status)


@pytest.mark.parametrize("status", [304, 400, 401, 404, 410, 418, 429, 500, 503])
async def test_any_other_status_is_a_failure(status: int) -> None:
    async with a_receiver(lambda _: answering(status)) as receiver:
        answer = await sent(receiver.url)
    assert (answer.status, answer.is_success) == (status, False)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("120", 120), ("0", 0), ("-1", None), ("soon", None), ("9" * 400, None), ("", None)],
)
async def test_retry_after_is_read_in_seconds(header: str, seconds: float | None) -> None:
    async with a_receiver(lambda _: answering(429, retry_after=header)) as receiver:
        assert (await sent(receiver.url)).retry_after_s == seconds


async def test_retry_after_may_name_an_instant() -> None:
    async with a_receiver(
        lambda _: answering(503, retry_after="Fri, 01 Jan 2100 00:00:00 GMT")
    ) as receiver:
        requested = (await sent(receiver.url)).retry_after_s
    assert requested is not None
    assert requested > 365 * 86400


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda _: never(), id="nothing at all"),
        pytest.param(lambda _: b"HTTP/1.1 200 X\r\nx-", id="a beginning"),
    ],
)
async def test_what_does_not_answer_in_time_is_a_failure(
    answer: Callable[[Arrival], bytes | Awaitable[bytes]],
) -> None:
    async with a_receiver(answer) as receiver:
        reported = await sent(receiver.url, a_sender(timeout_s=0.3))
    assert reported == AttemptResult(None, "no response within 0.3 s")


async def test_an_answer_that_comes_byte_by_byte_has_no_more_time_than_another() -> None:
    async def dripping(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.02)

    async with listening(dripping) as port:
        began = time.monotonic()
        answer = await sent(f"http://127.0.0.1:{port}", a_sender(timeout_s=0.5))
    assert answer.error == "no response within 0.5 s"
    assert time.monotonic() - began < 10


async def test_of_a_long_answer_only_the_beginning_is_read() -> None:
    written = 0

    async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
            await writer.drain()
            written += 0x10000

    async with listening(endless) as port:
        assert await sent(f"http://127.0.0.1:{port}") == AttemptResult(200)
    assert written < 20_000_000


@pytest.mark.parametrize(
    "nonsense", [b"nonsense\r\n\r\n", b"", b"HTTP/1.1 200 X\r\ncontent-length: x\r\n\r\n"]
)
async def test_what_is_no_http_is_a_failure(nonsense: bytes) -> None:
    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(nonsense)

    async with listening(speak) as port:
        answer = await sent(f"http://127.0.0.1:{port}")
    assert answer.status is None
    assert "no response" in (answer.error or "")


async def test_where_nobody_listens_there_is_a_failure_that_says_so() -> None:
    assert "no response" in ((await sent("http://127.0.0.1:1")).error or "")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://inner.example", "no public IP address"),
        ("http://10.0.0.1", "not on the public internet"),
        ("http://mixed.example", "no public IP address"),
        ("http://nobody.example", "no public IP address"),
    ],
)
async def test_a_name_that_leads_inside_is_connected_to_by_nobody(address: str, why: str) -> None:
    async with a_receiver() as receiver:
        port = receiver.url.split(":")[2].split("/")[0]
        known = {"inner.example": ["10.1.2.3"], "mixed.example": ["127.0.0.1", "192.168.0.1"]}
        answer = await sent(f"{address}:{port}", a_sender(known))
    assert why in (answer.error or "")
    assert receiver.connections == 0


# ── connections that are kept alive ───────────────────────────────────────────────────────────────


class Closing:
    """A server that answers a connection's first message, and closes it at the second one.

    `second` is what it writes before it closes.
    """

    def __init__(self, second: bytes = b"") -> None:
        self.second, self.ids, self.connections = second, list[str](), 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        for answer in (answering(200), self.second):
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            (length,) = re.findall(r"content-length: (\d+)", head)
            await reader.readexactly(int(length))
            self.ids += re.findall(r"webhook-id: (\S+)", head)
            writer.write(answer)
            await writer.drain()


async def test_a_message_on_a_connection_that_the_server_closes_is_sent_again_at_once() -> None:
    server = Closing()
    async with (
        listening(server.serve) as port,
        a_sender().connection(f"http://127.0.0.1:{port}") as line,
    ):
        answers = [await line.send(a_message(number)) for number in range(4)]
    assert answers == [AttemptResult(200)] * 4
    assert server.connections == 4
    assert server.ids == ["msg_0", "msg_1", "msg_1", "msg_2", "msg_2", "msg_3", "msg_3"]


@pytest.mark.parametrize("begun", [b"H", b"HTTP/1.1 200 X\r\nx-"])
async def test_a_message_whose_response_has_begun_is_not_sent_again(begun: bytes) -> None:
    server = Closing(begun)
    async with (
        listening(server.serve) as port,
        a_sender().connection(f"http://127.0.0.1:{port}") as line,
    ):
        assert await line.send(a_message(1)) == AttemptResult(200)
        assert "no response" in ((await line.send(a_message(2))).error or "")
    assert server.ids == ["msg_1", "msg_2"]


async def test_a_message_that_ends_a_new_connection_is_not_sent_again() -> None:
    taken = list[bytes]()

    async def closing(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        taken.append(await reader.readuntil(b"\r\n\r\n"))

    async with listening(closing) as port:
        assert "no response" in ((await sent(f"http://127.0.0.1:{port}")).error or "")
    assert len(taken) == 1


# ── TLS ───────────────────────────────────────────────────────────────────────────────────────────


class Certified:
    """A server with a certificate for `partner.example`, by an authority of its own."""

    def __init__(self, folder: Path) -> None:
        self.names = list[str | None]()
        self.server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority = _a_certificate(folder, "authority.example")
        self.server.load_cert_chain(_a_certificate(folder, "partner.example", authority))
        self.server.set_servername_callback(lambda _, name, __: self.names.append(name))
        self.trusting = ssl.create_default_context(cafile=str(authority))


def _a_certificate(folder: Path, name: str, signer: Path | None = None) -> Path:
    """A file with a key and a certificate, signed by that of another file, or by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signing = key
    if signer is not None:
        pem = signer.read_bytes()
        issuer = x509.load_pem_x509_certificate(pem).subject
        loaded = serialization.load_pem_private_key(pem, None)
        assert isinstance(loaded, ec.EllipticCurvePrivateKey)
        signing = loaded
    now = datetime.now(UTC)
    authority = x509.SubjectKeyIdentifier.from_public_key(signing.public_key())
    made = (
        x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=signer is None, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(authority),
            critical=False,
        )
        .sign(signing, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    written = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain)
    path.write_bytes(written + made.public_bytes(encoding))
    return path


@pytest.mark.parametrize(
    ("name", "is_trusted", "arrives"),
    [
        ("partner.example", True, True),
        ("partner.example", False, False),
        ("elsewhere.example", True, False),
    ],
)
async def test_the_certificate_must_be_that_of_the_name_though_an_address_is_connected_to(
    tmp_path: Path, name: str, *, is_trusted: bool, arrives: bool
) -> None:
    certified = Certified(tmp_path)
    receiver = Receiver("")

    async def look_up(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(0)
        return ["127.0.0.1"]

    tls = certified.trusting if is_trusted else None
    async with listening(receiver.serve, certified.server) as port:
        sender = Sender(Guard(look_up, insecure=True), tls=tls)
        answer = await sent(f"https://{name}:{port}/hook", sender)
    assert certified.names == [name]
    assert answer.is_success is arrives
    assert [arrival.headers["host"] for arrival in receiver.arrived] == (
        [f"{name}:{port}"] if arrives else []
    )


async def test_a_connection_with_tls_that_the_server_closes_is_replaced_at_once(
    tmp_path: Path,
) -> None:
    certified, server = Certified(tmp_path), Closing()

    async def look_up(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(0)
        return ["127.0.0.1"]

    sender = Sender(Guard(look_up, insecure=True), tls=certified.trusting)
    async with (
        listening(server.serve, certified.server) as port,
        sender.connection(f"https://partner.example:{port}/hook") as line,
    ):
        answers = [await line.send(a_message(number)) for number in range(3)]
    assert answers == [AttemptResult(200)] * 3
    assert server.ids == ["msg_0", "msg_1", "msg_1", "msg_2", "msg_2"]


async def test_a_handshake_that_hangs_has_its_time() -> None:
    async with a_receiver() as receiver:  # speaks no TLS at all
        url = receiver.url.replace("http:", "https:")
        answer = await sent(url, a_sender(timeout_s=1.5))
    assert answer == AttemptResult(None, "no connection within 1 s")
    assert receiver.arrived == []


# ── Nothing else ──────────────────────────────────────────────────────────────────────────────────


async def test_no_proxy_of_the_environment_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It would look names up by itself, behind the guard's back."""
    async with a_receiver() as proxy, a_receiver() as receiver:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert (await sent(receiver.url)).is_success
    assert proxy.connections == 0


async def test_cookies_are_not_kept() -> None:
    async with a_receiver(lambda _: answering(200, set_cookie="a=b; Path=/")) as receiver:
        await _twice(receiver)
    assert "cookie" not in receiver.arrived[1].headers


async def _twice(receiver: Receiver) -> None:
    async with a_sender().connection(receiver.url) as line:
        await line.send(a_message(1))
        await line.send(a_message(2))


async def test_of_several_addresses_one_that_keeps_silent_is_passed_over() -> None:
    async with a_receiver() as receiver:
        port = int(receiver.url.split(":")[2].split("/")[0])
        with ExitStack() as stack:
            silent = stack.enter_context(socket.socket())
            silent.bind(("127.0.0.2", port))
            silent.listen(0)
            for _ in range(3):  # more than wait in line: nobody else is let in
                waiting = stack.enter_context(socket.socket())
                waiting.setblocking(False)
                waiting.connect_ex(("127.0.0.2", port))
            known = {"two.example": ["127.0.0.2", "127.0.0.1"]}
            answer = await sent(f"http://two.example:{port}/", a_sender(known, timeout_s=3))
    assert answer == AttemptResult(200)
