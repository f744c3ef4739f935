"""Entries: their digests are SHA-256 over RFC 8785 JSON, and any change breaks the chain."""

import hashlib
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from credit.core.units import Credits
from credit.ledger.entries import FIRST_DIGEST, Entry, EntryLine, Reason, digest_of
from tests.builders import TENANT, a_ledger, an_entry, at, entries_of

# Everything that UTF-8 can carry: lone surrogates are refused before they get here.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NUMBERS = st.integers(-(2**63), 2**63 - 1)
COUNTS = st.integers(1, 2**63 - 1)
OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda n: timezone(timedelta(minutes=15 * n)))
INSTANTS = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=OFFSETS,
)
LINES = st.builds(EntryLine, st.none() | COUNTS, NUMBERS.map(Credits), st.none() | COUNTS)
ENTRIES = st.builds(
    Entry,
    sequence=COUNTS,
    reason=st.sampled_from(Reason),
    credits=NUMBERS.map(Credits),
    balance=NUMBERS.map(Credits),
    overage=NUMBERS.map(Credits),
    occurred_at=INSTANTS,
    posted_at=INSTANTS,
    recorded_at=INSTANTS,
    period=COUNTS,
    lines=st.lists(LINES, max_size=4).map(tuple),
    interview=st.none() | TEXTS,
    reverses=st.none() | COUNTS,
    reference=st.none() | TEXTS,
    note=st.none() | TEXTS,
)


def instant(moment: datetime) -> str:
    text = moment.astimezone(UTC).isoformat(timespec="microseconds")
    return text.replace("+00:00", "Z")


def number(value: int | None) -> str | None:
    return None if value is None else str(value)


def canonical(entry: Entry, tenant: str, previous: str) -> bytes:
    """The entry as RFC 8785 JSON, written by another hand than ours."""
    return rfc8785.dumps(
        {
            "tenant": tenant,
            "previous": previous,
            "sequence": number(entry.sequence),
            "reason": entry.reason.value,
            "credits": number(entry.credits.thousandths),
            "balance": number(entry.balance.thousandths),
            "overage": number(entry.overage.thousandths),
            "occurredAt": instant(entry.occurred_at),
            "postedAt": instant(entry.posted_at),
            "recordedAt": instant(entry.recorded_at),
            "period": number(entry.period),
            "interview": entry.interview,
            "reverses": number(entry.reverses),
            "reference": entry.reference,
            "note": entry.note,
            "lines": [
                [number(line.grant), number(line.credits.thousandths), number(line.charge_sequence)]
                for line in entry.lines
            ],
        }
    )


@given(ENTRIES, TEXTS, st.binary(min_size=32, max_size=32).map(bytes.hex))
def test_a_digest_is_sha_256_over_the_canonical_json_of_rfc_8785(
    entry: Entry, tenant: str, previous: str
) -> None:
    expected = hashlib.sha256(canonical(entry, tenant, previous)).hexdigest()
    assert digest_of(entry, tenant, previous) == expected


@pytest.mark.parametrize(
    "note", ['"\\/', "\b\f\n\r\t", "\x00\x1f\x7f", "\u2028\u2029", "😀é\ufb33", "</script>", ""]
)
def test_characters_that_json_libraries_disagree_on_are_written_as_the_standard_says(
    note: str,
) -> None:
    entry = an_entry(note=note)
    expected = hashlib.sha256(canonical(entry, TENANT, FIRST_DIGEST)).hexdigest()
    assert digest_of(entry, TENANT, FIRST_DIGEST) == expected


def test_the_digest_of_an_entry_is_for_ever() -> None:
    # Recorded once: a digest that comes out different tomorrow breaks every chain ever written.
    digest = digest_of(an_entry(note="noted"), TENANT, FIRST_DIGEST)
    assert digest == "5531baee986a0d548c87324e5c6156c016d75f4395c1c0b3dabb2dac5356bdaf"


OTHER_VALUES: dict[str, Any] = {
    "sequence": 2,
    "reason": Reason.EXPIRY,
    "credits": Credits(-1001),
    "balance": Credits(9001),
    "overage": Credits(1),
    "occurred_at": at("2026-01-10T11:59:00.000001"),
    "posted_at": at("2026-01-10T12:00:00.000001"),
    "recorded_at": at("2026-01-10T12:00:01.000001"),
    "period": 2,
    "lines": (EntryLine(1, Credits(-1000), None),),
    "interview": "interview-2",
    "reverses": 1,
    "reference": "order-1",
    "note": "",
}


def test_every_field_of_an_entry_is_changed_below() -> None:
    assert {field.name for field in fields(Entry)} == {*OTHER_VALUES, "digest"}


@pytest.mark.parametrize("field", OTHER_VALUES)
def test_a_changed_field_changes_the_digest(field: str) -> None:
    entry = an_entry()
    changed = replace(entry, **{field: OTHER_VALUES[field]})
    assert digest_of(changed, TENANT, FIRST_DIGEST) != (digest_of(entry, TENANT, FIRST_DIGEST))


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (EntryLine(2, Credits(-1000), 1),),
        (EntryLine(None, Credits(-1000), 1),),
        (EntryLine(1, Credits(-999), 1),),
        (EntryLine(1, Credits(-1000), 2),),
        (EntryLine(1, Credits(-600), 1), EntryLine(1, Credits(-400), 1)),
    ],
)
def test_a_changed_line_changes_the_digest(lines: tuple[EntryLine, ...]) -> None:
    entry = an_entry()
    assert digest_of(replace(entry, lines=lines), TENANT, FIRST_DIGEST) != (
        digest_of(entry, TENANT, FIRST_DIGEST)
    )


def test_the_tenant_and_the_digest_before_are_sealed_in() -> None:
    entry = an_entry()
    digests = {
        digest_of(entry, TENANT, FIRST_DIGEST),
        digest_of(entry, "another", FIRST_DIGEST),
        digest_of(entry, TENANT, "1" * 64),
    }
    assert len(digests) == 3


def test_one_instant_has_one_digest_in_whatever_zone_it_is_written() -> None:
    entry = an_entry()
    elsewhere = replace(
        entry, occurred_at=entry.occurred_at.astimezone(timezone(timedelta(hours=5)))
    )
    assert digest_of(elsewhere, TENANT, FIRST_DIGEST) == digest_of(entry, TENANT, FIRST_DIGEST)


def test_a_ledger_chains_each_entry_to_the_one_before() -> None:
    ledger = a_ledger()
    for number_of in range(5):
        ledger.charge(f"interview-{number_of}", Credits.of(30), ledger.now)
    entries = entries_of(ledger)
    assert digest_of(entries[0], TENANT, FIRST_DIGEST) == entries[0].digest
    for before, entry in pairwise(entries):
        assert digest_of(entry, TENANT, before.digest) == entry.digest
        assert digest_of(entry, TENANT, FIRST_DIGEST) != entry.digest
