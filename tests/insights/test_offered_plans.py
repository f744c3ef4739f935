"""Plans on offer change by `insights plans apply` alone, and it says what changes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.insights.terminal import insights

OWN = """
[[plan]]
id = "starter"
name = "Starter"
credits_per_period = 500
billing_interval = "MONTH"
rollover = "ALL"
overage = "ALLOW"
credit_price = "9.00"
currency = "CHF"
payment_terms = "PREPAID"
partial_rates = []
"""


@pytest.fixture
def own(tmp_path: Path) -> dict[str, str]:
    """Settings with a plans file of one's own, which have been applied to a new database."""
    (tmp_path / "plans.toml").write_text(OWN)
    settings = _packaged(tmp_path) | {"INSIGHTS_PLANS_FILE": str(tmp_path / "plans.toml")}
    applied = insights("plans", "apply", settings=settings)
    assert applied.status == 0
    assert applied.out.splitlines()[0] == "starter: new"
    return settings


def _packaged(folder: Path) -> dict[str, str]:
    pepper = "a pepper of thirty-two characters"
    return {"INSIGHTS_DATA_DIR": str(folder / "data"), "INSIGHTS_KEY_PEPPER": pepper}


def _listed(settings: Mapping[str, str]) -> list[list[str]]:
    """The rows of the list of plans, by cells."""
    lines = insights("plans", "list", settings=settings).out.splitlines()
    return [line.split() for line in lines[1:]]


def _a_tenant(settings: Mapping[str, str], external_id: str = "globex") -> int:
    words = ("--external-id", external_id, "--name", "Globex", "--timezone", "Europe/Berlin")
    return insights("tenants", "create", *words, "--plan", "starter", settings=settings).status


def test_a_command_without_the_plans_file_of_the_service_changes_no_plan(
    own: dict[str, str], tmp_path: Path
) -> None:
    assert _a_tenant(own) == 0
    other_shell = _packaged(tmp_path)
    before = _listed(own)
    for words in (("verify",), ("keys", "list"), ("plans", "list"), ("plans", "diff")):
        insights(*words, settings=other_shell)
    assert _a_tenant(other_shell, "initech") == 0
    assert before == [
        ["starter", "Starter", "500", "MONTH", "ALL", "CHF", "9.00", "1", "on", "offer"]
    ]
    assert _listed(own) == [[*before[0][:7], "2", "on", "offer"]]


def test_diff_says_what_would_change_for_how_many_tenants_and_has_status_1(
    own: dict[str, str], tmp_path: Path
) -> None:
    assert _a_tenant(own) == 0
    compared = insights("plans", "diff", settings=_packaged(tmp_path))
    assert compared.status == 1
    lines = compared.out.splitlines()
    assert lines[0] == "starter: changed, from the next billing period on; tenants on it: 1"
    assert [" ".join(line.split()) for line in lines[1:4]] == [
        "credits_per_period 500 → 50",
        "rollover ALL → NONE",
        "partial_rates none → 0 from 0, 0.25 from 0.25, 0.5 from 0.5, 0.75 from 0.75",
    ]
    assert "growth: new" in lines
    assert insights("plans", "diff", settings=own).out == (
        "the plans in the database are those of the plans file\n"
    )


def test_a_plan_that_is_gone_from_the_file_is_withdrawn_and_sold_no_more(
    own: dict[str, str], tmp_path: Path
) -> None:
    assert _a_tenant(own) == 0
    (tmp_path / "plans.toml").write_text(OWN.replace('"starter"', '"plain"'))
    applied = insights("plans", "apply", settings=own)
    assert applied.out.splitlines()[-1] == "starter: withdrawn; 1 tenant keeps its terms"
    assert [(row[0], row[-1]) for row in _listed(own)] == [
        ("plain", "offer"),
        ("starter", "withdrawn"),
    ]
    words = ("--external-id", "hooli", "--name", "Hooli", "--timezone", "UTC", "--plan", "starter")
    refused = insights("tenants", "create", *words, settings=own)
    assert refused.status == 1
    assert "the plan 'starter' is withdrawn" in refused.err


def test_a_plan_that_is_back_in_the_file_is_on_offer_again(
    own: dict[str, str], tmp_path: Path
) -> None:
    for text in (OWN.replace('"starter"', '"plain"'), OWN):
        (tmp_path / "plans.toml").write_text(text)
        applied = insights("plans", "apply", settings=own).out
    assert applied.splitlines()[0].startswith("starter: on offer again")
    assert _a_tenant(own) == 0


def test_without_any_plan_the_error_names_the_command(tmp_path: Path) -> None:
    words = ("--external-id", "hooli", "--name", "Hooli", "--timezone", "UTC", "--plan", "growth")
    refused = insights("tenants", "create", *words, settings=_packaged(tmp_path))
    assert refused.status == 1
    assert "insights plans apply" in refused.err
