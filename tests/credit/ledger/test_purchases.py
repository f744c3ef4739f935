"""Purchases and the texts that come with them; taking credits out again."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.errors import InvalidInputError
from credit.core.units import ZERO, Credits
from credit.core.validation import LONGEST_TEXT, check_text
from credit.ledger.entries import EntryMetadata
from credit.ledger.grants import GrantKind
from credit.ledger.operations import Ledger
from credit.ledger.plans import Money
from credit.ledger.purchases import MOST_CREDITS, check_amount, expiry_of, offer_of, price_of
from tests.builders import a_ledger, a_plan, at, entries_of, entry_texts, remaining_by_grant

TINY = Credits(1)
METADATA = EntryMetadata(reference="order-1", note="noted")


@pytest.mark.parametrize(
    ("credits", "price", "costs"),
    [
        ("100", "4.50 EUR", "450"),
        ("9.395", "2.40 EUR", "22.55"),
        ("9.395", "2.40 JPY", "23"),
        ("9.395", "2.40 KWD", "22.548"),
        ("0.5", "0.01 EUR", "0.01"),
        ("0.499", "0.01 EUR", "0"),
        ("1000000000", "999.9999 CHF", "999999900000"),
        ("1000", "0 USD", "0"),
    ],
)
def test_a_price_is_an_amount_that_its_currency_can_be_paid_in_half_up(
    credits: str, price: str, costs: str
) -> None:
    amount, currency = price.split()
    plan = replace(a_plan(), credit_price=Money(Decimal(amount), currency))
    money = price_of(Credits.of(credits), plan)
    assert money == Money(Decimal(costs), currency)
    assert "E" not in str(money.amount)


@given(st.integers(1, MOST_CREDITS.thousandths), st.decimals(0, 10_000, places=4))
def test_a_price_is_never_off_by_more_than_half_a_step(thousandths: int, price: Decimal) -> None:
    plan = replace(a_plan(), credit_price=Money(price, "EUR"))
    money = price_of(Credits(thousandths), plan)
    assert abs(money.amount - price * thousandths / 1000) <= Decimal("0.005")


@pytest.mark.parametrize(
    ("least", "step", "credits", "costs"),
    [
        ("9.395", "1", "10", "45"),
        ("10", "1", "10", "45"),
        ("0", "1", "0", "0"),
        ("9.395", "25", "25", "112.5"),
        ("9.395", "0.01", "9.4", "42.3"),
    ],
)
def test_an_offer_is_the_least_that_the_plan_sells_and_that_covers(
    least: str, step: str, credits: str, costs: str
) -> None:
    offer = offer_of(Credits.of(least), a_plan(purchase_step=step))
    assert offer == (Credits.of(credits), Money(Decimal(costs), "EUR"))


def test_bought_credits_expire_so_many_days_after_they_are_settled() -> None:
    plan = a_plan()
    assert expiry_of(plan, at("2026-01-10T12:00")) == at("2027-01-10T12:00")
    forever = replace(plan, purchased_credits_last_days=None)
    assert expiry_of(forever, at("2026-01-10T12:00")) is None


@pytest.mark.parametrize("credits", [TINY, MOST_CREDITS])
def test_any_amount_from_a_thousandth_to_the_most_can_be_bought(credits: Credits) -> None:
    check_amount(credits)


@pytest.mark.parametrize("credits", [ZERO, -TINY, MOST_CREDITS + TINY])
def test_nothing_less_than_nothing_and_too_much_are_refused(credits: Credits) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        check_amount(credits)
    assert refusal.value.path == ("credits",)


@pytest.mark.parametrize("text", ["a", "=1+1", "🎓" * LONGEST_TEXT, "two\nlines"])
def test_a_text_of_1_to_500_characters_is_taken(text: str) -> None:
    check_text("note", text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t", "a\0b", "x" * (LONGEST_TEXT + 1), "\ud800", "a\udfffb"]
)
def test_a_text_that_says_nothing_or_that_no_database_takes_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        check_text("note", text)
    assert refusal.value.path == ("note",)


# ── Taking out ────────────────────────────────────────────────────────────────────────────────────


def buy(ledger: Ledger, amount: str, *, days: int | None = None) -> int:
    expires_at = ledger.now + timedelta(days=days) if days else None
    return ledger.add_grant(
        GrantKind.PURCHASE, Credits.of(amount), ledger.now, expires_at, METADATA
    )


def test_a_purchases_entry_carries_its_reference_and_note() -> None:
    ledger = a_ledger(a_plan("0"))
    buy(ledger, "5")
    (entry,) = entries_of(ledger)
    assert (entry.reference, entry.note) == ("order-1", "noted")


def test_a_refund_takes_out_of_its_own_purchase_and_of_no_other() -> None:
    ledger = a_ledger(a_plan("1"))
    buy(ledger, "5", days=1)
    bought = buy(ledger, "5")
    ledger.refund(bought, Credits.of(3), METADATA)
    assert entry_texts(ledger)[-1] == "REFUND -3"
    assert remaining_by_grant(ledger) == ["1", "5", "2"]
    assert entries_of(ledger)[-1].reference == "order-1"


def test_an_adjustment_downwards_takes_in_burn_order_and_is_one_entry() -> None:
    ledger = a_ledger(a_plan("1"))
    buy(ledger, "5")
    buy(ledger, "1", days=1)
    ledger.deduct(Credits.of("2.5"), METADATA)
    assert entry_texts(ledger)[-1] == "ADJUSTMENT -2.5"
    assert remaining_by_grant(ledger) == ["0", "4.5", "0"]
    lines = [(line.grant, str(line.credits)) for line in entries_of(ledger)[-1].lines]
    assert lines == [(1, "-1"), (3, "-1"), (2, "-0.5")]


def test_what_comes_back_after_a_refund_can_be_spent() -> None:
    ledger = a_ledger(a_plan("0"))
    bought = buy(ledger, "2")
    ledger.charge("a", Credits.of(1), ledger.now)
    ledger.refund(bought, Credits.of(1), METADATA)
    ledger.reverse("a", Credits.of(1), ledger.now)
    ledger.charge("b", Credits.of(1), ledger.now)
    assert entry_texts(ledger)[-3:] == ["REFUND -1", "REVERSAL 1", "CONSUMPTION -1"]
    assert (ledger.net, remaining_by_grant(ledger)) == (ZERO, ["0"])
