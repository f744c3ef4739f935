"""Auditing: whatever is changed behind the ledger's back, the audit finds, and says where."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest

from credit.audit.auditing import Difference, LedgerAudit, UsageAudit
from credit.core.units import ONE, ZERO, Credits
from credit.ledger.accounts import Posting
from credit.ledger.advancing import advance, next_due_at
from credit.ledger.entries import Entry, EntryLine, digest_of
from credit.ledger.grants import GrantKind
from credit.metering.events import EventType
from credit.metering.interviews import CandidateKey, UsageKey, fold, no_contribution
from tests.builders import TENANT, a_ledger, a_plan, a_priced_event, an_entry, at, capped_at
from tests.contributions import contribution

TICK = timedelta(microseconds=1)
ENTRY = 5
"""The place of a CONSUMPTION in the middle of the posting below, counted from 0."""


def a_posting() -> Posting:
    """Two periods with a bit of everything, some of it owed."""
    ledger = a_ledger(a_plan("2", rollover=capped_at("0.5")))
    ledger.charge("a", ONE, ledger.now)
    advance(ledger, at("2026-02-10"))
    ledger.charge("b", Credits.of(4), ledger.now)
    ledger.add_grant(GrantKind.PURCHASE, ONE, ledger.now, None)
    ledger.charge("c", ONE, ledger.now)
    ledger.reverse("b", Credits.of("0.25"), ledger.now)
    return ledger.posting(next_due_at(ledger))


def audited(posting: Posting) -> Difference | None:
    audit = LedgerAudit(TENANT)
    for entry in posting.entries:
        found = audit.add(entry)
        if found is not None:
            return found
    return audit.finish(posting.wallet, posting.grants, posting.debts, posting.periods)


def rewritten(posting: Posting, place: int, entry: Entry) -> Posting:
    """The posting with an entry replaced and every digest after it made to fit."""
    entries = list(posting.entries)
    entries[place] = entry
    digest = posting.entries[place - 1].digest
    for number in range(place, len(entries)):
        entries[number] = replace(
            entries[number], digest=digest_of(entries[number], TENANT, digest)
        )
        digest = entries[number].digest
    return replace(posting, entries=tuple(entries), wallet=replace(posting.wallet, digest=digest))


def test_what_the_ledger_wrote_adds_up() -> None:
    assert audited(a_posting()) is None


def test_an_empty_ledger_adds_up() -> None:
    ledger = a_ledger(a_plan("0"))
    assert audited(ledger.posting(next_due_at(ledger))) is None


@pytest.mark.parametrize("place", range(4))
def test_a_missing_entry_is_found(place: int) -> None:
    posting = a_posting()
    entries = posting.entries[:place] + posting.entries[place + 1 :]
    found = audited(replace(posting, entries=entries))
    assert found is not None
    assert (found.sequence, "gap" in found.what) == (place + 2, True)


def test_a_missing_end_is_found_by_the_wallet() -> None:
    posting = a_posting()
    found = audited(replace(posting, entries=posting.entries[:-1]))
    assert found == Difference(f"the wallet counts {len(posting.entries)} entries")


CHANGED: Final[dict[str, Callable[[Entry], Entry]]] = {
    "note": lambda entry: replace(entry, note="changed"),
    "occurred_at": lambda entry: replace(entry, occurred_at=entry.occurred_at - TICK),
    "interview": lambda entry: replace(entry, interview="another"),
    "lines": lambda entry: replace(entry, lines=()),
    "digest": lambda entry: replace(entry, digest="0" * 64),
}


@pytest.mark.parametrize("change", CHANGED)
def test_a_changed_entry_is_found_by_its_digest(change: str) -> None:
    posting = a_posting()
    entries = list(posting.entries)
    entries[ENTRY] = CHANGED[change](entries[ENTRY])
    found = audited(replace(posting, entries=tuple(entries)))
    assert found is not None
    assert (found.sequence, "digest" in found.what) == (ENTRY + 1, True)


Rewriting = tuple[Callable[[Entry], Entry], str]
REWRITTEN: Final[dict[str, Rewriting]] = {
    "posted earlier": (lambda e: replace(e, posted_at=at("2026-01-01")), "posted or recorded"),
    "recorded earlier": (lambda e: replace(e, recorded_at=at("2026-01-01")), "posted or recorded"),
    "credits": (lambda e: replace(e, credits=e.credits - ONE), "balance after it"),
    "overage": (lambda e: replace(e, overage=e.overage + ONE), "balance after it"),
    "a line less": (lambda e: replace(e, lines=e.lines[1:]), "lines add up to"),
    "a line more": (
        lambda e: replace(e, lines=(*e.lines, EntryLine(1, ONE, None))),
        "lines add up to",
    ),
}


@pytest.mark.parametrize("change", REWRITTEN)
def test_a_rewritten_entry_is_found_though_all_digests_fit(change: str) -> None:
    posting = a_posting()
    rewrite, what = REWRITTEN[change]
    found = audited(rewritten(posting, ENTRY, rewrite(posting.entries[ENTRY])))
    assert found is not None
    assert found.sequence == ENTRY + 1
    assert what in found.what


def test_another_tenants_entries_are_not_this_tenants() -> None:
    audit = LedgerAudit("another")
    assert audit.add(a_posting().entries[0]) is not None


def first_grant_with(posting: Posting, remaining: Credits) -> Posting:
    first, *others = posting.grants
    return replace(posting, grants=(replace(first, remaining=remaining), *others))


def periods_with(posting: Posting, **changes: Credits) -> Posting:
    """With another closing of the first period, or another opening of the second one."""
    first, second = posting.periods
    closing, opening = changes.get("closing", first.closing), changes.get("opening", second.opening)
    return replace(
        posting, periods=(replace(first, closing=closing), replace(second, opening=opening))
    )


Tampering = tuple[Callable[[Posting], Posting], str]
TAMPERED: Final[dict[str, Tampering]] = {
    "digest": (lambda p: replace(p, wallet=replace(p.wallet, digest="0" * 64)), "digest"),
    "overage": (lambda p: replace(p, wallet=replace(p.wallet, overage=ZERO)), "less overage"),
    "rest": (lambda p: first_grant_with(p, ONE), "grant 1 has remaining credits that differ"),
    "shortfall": (lambda p: replace(p, debts=()), "the debts differ"),
    "period": (lambda p: replace(p, periods=p.periods[1:]), "periods that do not exist"),
    "opening": (lambda p: periods_with(p, opening=ONE), "does not continue"),
    "both": (lambda p: periods_with(p, closing=ONE, opening=ONE), "should close with"),
}


@pytest.mark.parametrize("change", TAMPERED)
def test_tables_that_say_something_else_are_found(change: str) -> None:
    tamper, what = TAMPERED[change]
    found = audited(tamper(a_posting()))
    assert found is not None
    assert found.sequence is None
    assert what in found.what


def test_a_missing_grant_with_credits_left_is_found() -> None:
    ledger = a_ledger(a_plan("2"))
    found = audited(replace(ledger.posting(next_due_at(ledger)), grants=()))
    assert found == Difference("lines name grants that do not exist: [1]")


def test_credits_of_a_grant_that_should_have_expired_do_not_count_as_balance() -> None:
    ledger = a_ledger(a_plan("2"))
    posting = ledger.posting(next_due_at(ledger))
    late = replace(posting.wallet, advanced_to=at("2026-02-01"))
    found = audited(replace(posting, wallet=late))
    assert found == Difference("the live grants do not add up to the balance")


def test_charges_are_what_consumption_and_reversals_of_an_interview_add_up_to() -> None:
    audit = LedgerAudit(TENANT)
    for entry in a_posting().entries:
        audit.add(entry)
    assert audit.charges == {"a": ONE, "b": Credits.of("3.75"), "c": ONE}


def test_an_unsealed_entry_is_found() -> None:
    assert LedgerAudit(TENANT).add(an_entry()) is not None


# ── Usage ─────────────────────────────────────────────────────────────────────────────────────────

EVENTS = [a_priced_event(EventType.INVITED, "2026-01-09", id="0"), a_priced_event()]
DAY = date(2026, 1, 10)


def test_usage_that_was_counted_right_adds_up() -> None:
    audit = UsageAudit()
    assert audit.add("a", EVENTS, fold(EVENTS), ONE) is None
    assert audit.finish(contribution(fold(EVENTS), EVENTS), None) is None


def test_an_interview_that_is_not_what_its_events_make_it_is_found() -> None:
    wrong = fold(EVENTS)._replace(outcome_on=DAY + timedelta(days=1))
    found = [UsageAudit().add("a", EVENTS, state, ONE) for state in (wrong, None)]
    assert all(
        one is not None and "'a' differs from the fold of its events" in one.what for one in found
    )


def test_an_interview_that_was_charged_something_else_is_found() -> None:
    found = UsageAudit().add("a", EVENTS, fold(EVENTS), Credits.of("0.5"))
    assert found == Difference("interview 'a' costs 1, but was charged 0.5")


@pytest.mark.parametrize("number", [-1, 1])
def test_a_rollup_that_is_off_by_one_is_found(number: int) -> None:
    audit = UsageAudit()
    audit.add("a", EVENTS, fold(EVENTS), ONE)
    usage_off = contribution(fold(EVENTS), EVENTS)
    usage_off.usage[UsageKey(DAY, "job-1", "completed")] += number
    found = audit.finish(usage_off, None)
    assert found is not None
    assert "usage" in found.what
    candidates_off = contribution(fold(EVENTS), EVENTS)
    candidates_off.candidates[CandidateKey(DAY, "job-1", "candidate-1")] += number
    found = audit.finish(candidates_off, None)
    assert found is not None
    assert "candidates" in found.what


def test_rows_of_rollups_that_nothing_stands_behind_are_found_and_zeros_are_not() -> None:
    rollups = no_contribution()
    rollups.usage.update(Counter({UsageKey(DAY, "job-9", "voided"): 0}))
    assert UsageAudit().finish(rollups, None) is None
    rollups.usage[UsageKey(DAY, "job-9", "voided")] = 1
    assert UsageAudit().finish(rollups, None) is not None
