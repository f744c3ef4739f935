"""The issuer's keys: fetched at the start, renewed, and kept while their server is away."""

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Final

import orjson
import pytest

from credit.core.errors import UnavailableError
from insights.jwt import issuer_keys
from insights.jwt.issuer_keys import IssuerKeys, RenewalPolicy
from insights.jwt.keys import KeySetError, read_keys
from notifiers import key_sets
from notifiers.key_sets import downloader
from tests.issuers import IssuerServer, a_key, an_issuer, public
from tests.waiting import until

ONE, TWO, THREE = (("one", "EC"), ("two", "EC"), ("three", "EC"))
QUICK: Final = RenewalPolicy(usually=0.05, least=0.05, asked=0.2, failed=0.05)
QUICKEST_S: Final = 0.4
"""Seconds for a download here, and the limit of those that never end."""


@pytest.fixture
async def issuer() -> AsyncIterator[IssuerServer]:
    async with an_issuer() as made:
        yield made


@pytest.fixture
def time_passes(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that the keys take to have passed: the first item, which a test changes."""
    skipped, now = [0.0], issuer_keys._now
    monkeypatch.setattr(issuer_keys, "_now", lambda: now() + skipped[0])
    return skipped


def rotate(issuer: IssuerServer, *names: str) -> None:
    issuer.keys = [public(a_key("EC", name)) for name in names]


async def test_the_first_token_fetches_the_keys_once_for_all_who_wait(issuer: IssuerServer) -> None:
    keys = IssuerKeys(downloader(issuer.url))
    found = await asyncio.gather(*(keys.find(ONE) for _ in range(20)))
    assert all(key is not None and key.key.kid == "one" for key in found)
    assert issuer.asked == 1


async def test_a_rotation_is_followed_at_the_first_token_of_the_new_key(
    issuer: IssuerServer, time_passes: list[float]
) -> None:
    keys = IssuerKeys(downloader(issuer.url))
    async with keys.running():
        await until(lambda: issuer.asked)
        assert await keys.find(ONE) is not None
        rotate(issuer, "one", "two")
        assert await keys.find(TWO) is not None
        rotate(issuer, "two", "three")
        time_passes[0] = 61.0
        assert await keys.find(THREE) is not None
        assert await keys.find(ONE) is None, "a key that its issuer withdrew is not valid"
    assert issuer.asked == 3


async def test_keys_that_are_not_known_are_asked_for_once_a_minute(
    issuer: IssuerServer, time_passes: list[float]
) -> None:
    keys = IssuerKeys(downloader(issuer.url))
    async with keys.running():
        await until(lambda: issuer.asked == 1)
        for number in range(50):
            assert await keys.find((f"made up {number}", "EC")) is None
        assert issuer.asked == 2
        time_passes[0] = 59.0
        assert await keys.find(TWO) is None
        assert issuer.asked == 2
        time_passes[0] = 61.0
        assert await keys.find(TWO) is None
        assert issuer.asked == 3


async def test_keys_are_renewed_in_the_background(issuer: IssuerServer) -> None:
    keys = IssuerKeys(downloader(issuer.url), QUICK)
    async with keys.running():
        rotate(issuer, "two")
        await until(lambda: ("two", "EC") in keys._keys)
        assert await keys.find(ONE) is None
        asked = issuer.asked
        await until(lambda: issuer.asked >= asked + 2)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("", 600),
        ("public, max-age=7200", 7200),
        ('s-maxage=1, Max-Age="900"', 900),
        ("max-age=1", 60),
        ("no-store", 60),
        ("max-age=999999999", 86_400),
    ],
)
async def test_keys_hold_as_long_as_their_server_says_within_bounds(
    issuer: IssuerServer, header: str, seconds: float
) -> None:
    issuer.headers = f"cache-control: {header}\r\n" if header else ""
    keys = IssuerKeys(downloader(issuer.url))
    await keys.find(ONE)
    assert keys._renewed_at is not None
    assert keys._renew_at - keys._renewed_at == pytest.approx(seconds)


async def test_known_keys_stay_valid_for_a_day_while_their_server_is_away(
    issuer: IssuerServer, time_passes: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    keys = IssuerKeys(downloader(issuer.url), RenewalPolicy(failed=0.01, asked=0.01))
    assert await keys.find(ONE) is not None
    issuer.status = "500 Broken"
    time_passes[0] = 1.0
    with pytest.raises(UnavailableError):
        await keys.find(TWO)
    assert await keys.find(ONE) is not None
    time_passes[0] = 600.0 + 86_000
    assert await keys.find(ONE) is not None
    time_passes[0] = 600.0 + 86_401
    with pytest.raises(UnavailableError, match="try again in 2 seconds"):
        await keys.find(ONE)
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.getMessage() for record in errors] == [
        "the keys of the token issuer cannot be fetched: HTTP status 500"
    ]
    assert errors[0].exc_info is None
    issuer.status = "200 OK"
    time_passes[0] += 1
    assert await keys.find(ONE) is not None


async def test_a_silent_server_is_given_up_and_then_answered_for_at_once(
    issuer: IssuerServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_sets, "TIMEOUT_S", QUICKEST_S)
    issuer.silent = True
    keys = IssuerKeys(downloader(issuer.url))
    loop = asyncio.get_running_loop()
    for longest in (QUICKEST_S + 1, 0.05):
        begun = loop.time()
        with pytest.raises(UnavailableError):
            await keys.find(ONE)
        assert loop.time() - begun < longest
    assert issuer.asked == 1


async def test_stopping_does_not_wait_for_a_silent_server(issuer: IssuerServer) -> None:
    issuer.silent = True
    keys = IssuerKeys(downloader(issuer.url))
    async with asyncio.timeout(1), keys.running():
        await until(lambda: issuer.asked)


async def test_an_error_of_ours_is_logged_and_tried_again(
    issuer: IssuerServer, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise RuntimeError

    keys = IssuerKeys(broken, QUICK)  # type: ignore[arg-type]
    async with keys.running():
        await until(lambda: keys._failures == 2)
    assert caplog.records[0].exc_info is not None


# ── The download ─────────────────────────────────────────────────────────────────────────────────


async def test_what_is_no_whole_key_set_is_not_taken(issuer: IssuerServer) -> None:
    download = downloader(issuer.url)
    for change, reason in (
        ({"status": "302 Found", "headers": f"location: {issuer.url}\r\n"}, "HTTP status 302"),
        ({"status": "404 Not Found"}, "HTTP status 404"),
        ({"headers": "content-encoding: gzip\r\n"}, "compressed"),
        ({"body": b"x" * (key_sets.LARGEST + 1)}, "more than"),
    ):
        before = {name: getattr(issuer, name) for name in change}
        for name, value in change.items():
            setattr(issuer, name, value)
        with pytest.raises(key_sets.DownloadError, match=reason):
            await download()
        for name, value in before.items():
            setattr(issuer, name, value)
    assert (await download()).max_age_s is None
    assert issuer.asked == 5, "a redirect is not followed"


async def test_a_server_that_is_not_there_is_an_error_of_its_own() -> None:
    with pytest.raises(key_sets.DownloadError, match="no response"):
        await downloader("http://127.0.0.1:1/jwks.json")()


# ── The key set ──────────────────────────────────────────────────────────────────────────────────

GOOD: Final = public(a_key())
RSA: Final = public(a_key("RSA", "rsa"))


@pytest.mark.parametrize(
    "key",
    [
        {name: value for name, value in GOOD.items() if name != "kid"},
        {**GOOD, "kid": ""},
        {**GOOD, "kid": 1},
        {**GOOD, "use": "enc"},
        {**GOOD, "key_ops": ["sign"]},
        {**GOOD, "alg": "RS256"},
        {**GOOD, "alg": ["ES256"]},
        {**GOOD, "crv": "P-521"},
        {**GOOD, "crv": "secp256k1"},
        {**GOOD, "x": GOOD["y"]},
        {**GOOD, "x": 5},
        {**GOOD, "kty": "oct", "k": "c2VjcmV0"},
        {**GOOD, "kty": ["EC"]},
        {**RSA, "n": RSA["n"][:171]},
        {**RSA, "n": "A" * 200 + RSA["n"][:171]},
        {**RSA, "n": RSA["n"] * 5},
        {**RSA, "e": "AQABAQAB"},
        {"kty": "RSA", "kid": "x"},
        "key",
        None,
    ],
)
def test_a_key_that_cannot_be_used_is_left_out(key: object) -> None:
    usable = {**public(a_key("EC", "two")), "use": "sig", "key_ops": ["verify"], "x5t": "x"}
    found = read_keys(orjson.dumps({"keys": [key, usable]}))
    assert set(found) == {TWO}
    with pytest.raises(KeySetError, match="none of its 1 keys"):
        read_keys(orjson.dumps({"keys": [key]}))


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"keys": {}}', b'"keys"', b"\xff", b"[" * 9])
def test_what_is_no_key_set_is_an_error(text: bytes) -> None:
    with pytest.raises(KeySetError):
        read_keys(text)
