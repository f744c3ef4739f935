"""Balance changes and billing periods, in the words of clients."""

from dataclasses import fields
from datetime import date

import pytest
from strawberry.utils.str_converters import to_camel_case

from credit.audit.reconciliation import Reconciliation
from credit.core.global_ids import Kind, parsed
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period
from credit.ledger.statements import Statement
from graph.balance_change import BalanceChange, change_by_sequence
from graph.billing_period import BillingPeriod
from graph.schema import schema
from tests.builders import an_entry, at
from tests.graph.http_client import MINE, Service, a_context, codes


def test_a_change_is_found_by_its_sequence() -> None:
    shown = BalanceChange.from_domain(MINE, an_entry(sequence=7))
    found = parsed(shown.id, Kind.BALANCE_CHANGE)
    assert found is not None
    assert (found.tenant, found.number) == (MINE, 7)
    assert shown.sequence == "7"


def test_a_change_of_an_interview_refers_to_it_and_any_other_to_its_own_reference() -> None:
    assert BalanceChange.from_domain(MINE, an_entry()).reference == "interview-1"
    assert BalanceChange.from_domain(MINE, an_entry(reference="payment-1")).reference == "payment-1"


def test_a_change_says_when_it_happened_when_it_counts_and_when_it_was_written() -> None:
    shown = BalanceChange.from_domain(MINE, an_entry())
    assert shown.occurred_at < shown.posted_at < shown.recorded_at
    assert (str(shown.credits), str(shown.balance_after)) == ("-1", "9")


async def test_what_reverses_nothing_asks_for_nothing() -> None:
    assert await change_by_sequence(a_context(), MINE, None) is None
    assert await change_by_sequence(a_context(), MINE, 0) is None


@pytest.mark.parametrize("reason", ['"PURCHASE"', "BOUGHT", "[PURCHASE, null]"])
async def test_a_reason_that_is_none_is_refused(service: Service, reason: str) -> None:
    query = f"{{ tenant {{ balanceChanges(reason: {reason}) {{ totalCount }} }} }}"
    answer = await service.post(query)
    assert (answer.status_code, codes(answer)) == (400, {"BAD_REQUEST"})


@pytest.mark.parametrize(
    ("name", "of_domain", "also"),
    [
        ("BillingPeriod", Statement, "closing"),
        ("AccountStatement", Statement, "closing"),
        ("Reconciliation", Reconciliation, "moved"),
    ],
)
def test_an_equation_in_the_schema_has_every_line_and_says_how_they_add_up(
    name: str, of_domain: type[Statement | Reconciliation], also: str
) -> None:
    lines = {to_camel_case(line) for line in (*(f.name for f in fields(of_domain)), also)}
    made = schema._schema.type_map[name]
    shown = {line: str(found.type) for line, found in made.fields.items()}  # type: ignore[attr-defined]
    assert {line: shown[line] for line in lines} == dict.fromkeys(lines, "Credits!")
    assert all(line in " ".join((made.description or "").split()) for line in lines)


def test_a_billing_period_is_open_until_it_has_closed_with_something() -> None:
    date_range = DateRange(date(2026, 1, 1), date(2026, 1, 31))
    running = Period(3, at("2026-01-01"), at("2026-02-01"), date_range, Credits.of(5))
    ended = Period(2, at("2026-01-01"), at("2026-02-01"), date_range, Credits.of(5), Credits.of(0))
    assert not BillingPeriod.from_domain(MINE, running).closed
    assert BillingPeriod.from_domain(MINE, ended).closed
    found = parsed(BillingPeriod.from_domain(MINE, running).id, Kind.BILLING_PERIOD)
    assert found is not None
    assert found.number == 3
