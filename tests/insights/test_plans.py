from decimal import Decimal
from pathlib import Path

import pytest

from credit.core.units import Credits
from credit.ledger.plans import BillingInterval, PaymentTerms, RolloverKind
from insights import plans
from insights.errors import BadPlansError

ONE = """
[[plan]]
id = "basic"
name = "Basic"
credits_per_period = 100
billing_interval = "MONTH"
rollover = "NONE"
overage = "ALLOW"
credit_price = "4.50"
currency = "EUR"
payment_terms = "ON_ACCOUNT"
partial_rates = [{ from_progress = "0.5", credits = "0.25" }]
"""


def refusal(folder: Path, text: str) -> str:
    file = folder / "plans.toml"
    file.write_text(text)
    with pytest.raises(BadPlansError) as caught:
        plans.read(file)
    assert caught.value.status == 2
    assert str(caught.value).startswith(str(file))
    return str(caught.value)


def test_the_packaged_plans_are_starter_growth_and_scale() -> None:
    starter, growth, scale = plans.read(None)
    assert [plan.id for plan in (starter, growth, scale)] == ["starter", "growth", "scale"]
    assert starter.credits_per_period == Credits.of(50)
    assert starter.rollover.kind is RolloverKind.NONE
    assert growth.rollover.maximum == Credits.of(125)
    assert scale.billing_interval is BillingInterval.QUARTER
    assert scale.payment_terms is PaymentTerms.PREPAID
    assert scale.purchased_credits_last_days is None
    assert [str(starter.price_partial(p)) for p in (0.2, 0.25, 0.74, 1)] == [
        "0",
        "0.25",
        "0.5",
        "0.75",
    ]


def test_a_file_of_ones_own_takes_their_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(ONE)
    (plan,) = plans.read(file)
    assert (plan.id, plan.credits_per_period) == ("basic", Credits.of(100))
    assert plan.credit_price.amount == Decimal("4.50")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('id = "basic"', 'id = "Ba sic"', "plan 1: id is 'Ba sic'"),
        ('id = "basic"', "", "plan 1: id is missing"),
        ('"MONTH"', '"WEEK"', "plan 'basic': billing_interval is 'WEEK': it takes one of MONTH"),
        ('"MONTH"', "3", "billing_interval is 3"),
        ('rollover = "NONE"', 'rollover = "CAPPED"', "rollover_maximum is missing"),
        (
            'rollover = "NONE"',
            'rollover = "ALL"\nrollover_maximum = "5"',
            "rollover_maximum goes with CAPPED alone",
        ),
        ("= 100", "= 100.5", "credits_per_period takes an exact amount in quotes"),
        ("= 100", '= "1.2345"', "credits_per_period is no amount"),
        ("= 100", "= -1", "credits_per_period may not be below zero"),
        ("= 100", "= true", "credits_per_period takes an exact amount"),
        ('"4.50"', '"NaN"', "credit_price takes a plain decimal"),
        ('"EUR"', '"euro"', "currency is 'euro': it takes three letters"),
        ("overage", "overrage", "overage is missing"),
        ('"ALLOW"', '"ALLOW"\ncolour = "red"', "colour is not known here"),
        ('"0.5"', '"1.5"', "step 1: from_progress is a share, from 0 to 1"),
        ('"0.25" }', '"0.25", x = 1 }', "step 1: x is not known here"),
        ("[{ from", "[1, { from", "step 1 is no table"),
        (
            '"0.25" }]',
            '"0.25" }, { from_progress = "0.5", credits = "1" }]',
            "each step starts from more than the one before it",
        ),
        ('"ON_ACCOUNT"', '"ON_ACCOUNT"\npurchased_credits_last_days = 0', "takes whole days"),
        ("partial_rates = [{", "partial_rates = {", "partial_rates takes a list"),
    ],
)
def test_a_mistake_is_refused_with_its_plan_and_key(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    text = ONE.replace(old, new, 1)
    if old == "partial_rates = [{":
        text = text.replace("}]", "}")
    assert says in refusal(tmp_path, text)


def test_all_mistakes_of_a_file_are_named_at_once_a_line_each(tmp_path: Path) -> None:
    first = ONE.replace('"MONTH"', '"WEEK"').replace('"4.50"', '"x"').replace('"EUR"', '"euro"')
    first = first.replace('"0.5"', '"1.5"').replace('"0.25" }', '"-1", x = 1 }')
    second = ONE.replace('name = "Basic"', 'colour = "red"').replace('"NONE"', '"SOME"')
    message = refusal(tmp_path, f"z = 1{first}{second}[[plan]]\nrollover_maximum = '1'")
    assert [line.partition(" is ")[0].strip() for line in message.splitlines()] == [
        str(tmp_path / "plans.toml"),
        "'z'",
        "plan 'basic': billing_interval",
        "plan 'basic', partial_rates, step 1: from_progress",
        "plan 'basic', partial_rates, step 1: credits may not be below zero",
        "plan 'basic', partial_rates, step 1: x",
        "plan 'basic': credit_price takes a plain decimal as text, such as '0.25'",
        "plan 'basic': currency",
        "plan 'basic': name",
        "plan 'basic': rollover",
        "plan 'basic': colour",
        "there are two plans 'basic': give one of them another id",
        "plan 3: id",
        "plan 3: name",
        "plan 3: credits_per_period",
        "plan 3: billing_interval",
        "plan 3: rollover",
        "plan 3: overage",
        "plan 3: partial_rates",
        "plan 3: credit_price",
        "plan 3: currency",
        "plan 3: payment_terms",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "has no plans"),
        ("plan = []", "has no plans"),
        ("plan = [1]", "plan 1: write it as a [[plan]] table"),
        ("x = 1" + ONE, "'x' is not known here"),
        (ONE + ONE, "there are two plans 'basic'"),
        ("[[plan", "is no TOML"),
    ],
)
def test_a_file_that_is_no_list_of_plans_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert says in refusal(tmp_path, text)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadPlansError, match=r"cannot read the plans in .*: No such file"):
        plans.read(tmp_path / "missing.toml")
