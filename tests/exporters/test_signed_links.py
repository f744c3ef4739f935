"""Signed links: a changed one is invalid."""

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.signed_links import SignedLinks
from tests.builders import TENANT, at

SECRET = b"a secret of more than sixteen bytes"
TENANT_ID = UUID(TENANT)
EXPORT_ID = UUID("0197c1d2-4b7e-7a52-9c40-1d2e3f405162")
NOW = at("2026-04-01T12:00")
URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def a_token(*, now: datetime = NOW, secret: bytes = SECRET) -> str:
    return SignedLinks(secret).token(TENANT_ID, EXPORT_ID, now)


def mutated(token: str, chance: random.Random) -> str:
    """The token with one thing changed: a character, a bit, its length or its order."""
    place = chance.randrange(len(token))
    other = chance.choice([c for c in URL_SAFE if c != token[place]])
    flipped = chr(ord(token[place]) ^ (1 << chance.randrange(7)))
    return chance.choice(
        [
            token[:place] + other + token[place + 1 :],
            token[:place] + flipped + token[place + 1 :],
            token[:place] + token[place + 1 :],
            token[:place] + other + token[place:],
            token[:place] + chance.choice("!= \n\x00é%+/") + token[place:],
            token[:place],
            token + other,
            token + chance.choice(["=", "==", ".", "\n", " "]),
            token[place:] + token[:place] if place else token[::-1],
        ]
    )


@given(st.uuids(), st.uuids(), INSTANTS)
def test_a_token_opens_what_it_was_made_for(tenant: UUID, export: UUID, now: datetime) -> None:
    links = SignedLinks(SECRET)
    token = links.token(tenant, export, now)
    assert set(token) <= set(URL_SAFE)
    assert links.verify(token, now) == (tenant, export)


def test_none_of_a_thousand_mutated_tokens_opens() -> None:
    chance = random.Random(20260401)
    links, token = SignedLinks(SECRET), a_token()
    changed = [text for text in (mutated(token, chance) for _ in range(1100)) if text != token]
    assert len(changed) >= 1000
    assert [text for text in changed if links.verify(text, NOW)] == []


def test_no_other_spelling_of_the_last_character_opens() -> None:
    """The last character of Base64 has bits that say nothing; changing them changes the token."""
    links, token = SignedLinks(SECRET), a_token()
    for end in URL_SAFE:
        assert (links.verify(token[:-1] + end, NOW) is not None) == (end == token[-1])


@given(st.text(max_size=200))
def test_no_text_opens_and_none_breaks(text: str) -> None:
    assert SignedLinks(SECRET).verify(text, NOW) is None


def test_a_token_opens_for_fifteen_minutes_and_no_microsecond_longer() -> None:
    now = NOW + timedelta(microseconds=999_999)
    links, token = SignedLinks(SECRET), a_token(now=now)
    last = now + timedelta(minutes=15)
    assert links.verify(token, last) == (TENANT_ID, EXPORT_ID)
    assert links.verify(token, last + timedelta(microseconds=1)) is None


def test_how_long_it_opens_is_said_by_who_made_it() -> None:
    token = SignedLinks(SECRET, seconds=60).token(TENANT_ID, EXPORT_ID, NOW)
    links = SignedLinks(SECRET, seconds=86_400)
    assert links.verify(token, NOW + timedelta(seconds=60))
    assert links.verify(token, NOW + timedelta(seconds=61)) is None


def test_a_machine_whose_clock_is_behind_opens_it_too() -> None:
    assert SignedLinks(SECRET).verify(a_token(), NOW - timedelta(seconds=5))


def test_a_token_of_another_secret_does_not_open() -> None:
    assert SignedLinks(SECRET).verify(a_token(secret=SECRET + b"!"), NOW) is None


def test_the_instant_counts_and_not_how_it_is_written() -> None:
    here = at("2026-04-01T17:30+05:30")
    assert SignedLinks(SECRET).token(TENANT_ID, EXPORT_ID, here) == a_token()


def test_a_secret_that_is_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="6 bytes: it takes 16 or more"):
        SignedLinks(b"secret")
