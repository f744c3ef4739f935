"""docs/scale.md: the figures that come from the code are those of the code."""

import importlib
import re
from typing import Any, Final

import pytest

from credit.notify.webhooks import WebhookStatus
from insights.settings import PREFIX, Settings
from tests.test_house import ROOT

PAGE: Final = (ROOT / "docs" / "scale.md").read_text("utf-8")
ROWS: Final = re.findall(
    r"^\| ([^|]+) \| ([\d,]+) \| `([\w.]+)(?:\[([\w.]+)\])?` \|$",
    PAGE.partition("## Figures that come from the code")[2],
    re.MULTILINE,
)
KEYS: Final = {"WebhookStatus.ACTIVE": WebhookStatus.ACTIVE}


def _in_code(where: str, key: str) -> Any:  # noqa: ANN401 - whatever it is
    if where.startswith(PREFIX):
        return Settings.model_fields[where.removeprefix(PREFIX).lower()].default
    module, _, name = where.rpartition(".")
    found = getattr(importlib.import_module(module), name)
    return found[KEYS[key]] if key else found


@pytest.mark.parametrize(("what", "value", "where", "key"), ROWS, ids=[row[2] for row in ROWS])
def test_a_figure_of_the_page_is_that_of_the_code(
    what: str, value: str, where: str, key: str
) -> None:
    assert _in_code(where, key) == int(value.replace(",", "")), what


def test_every_row_of_the_table_is_read() -> None:
    table = PAGE.partition("## Figures that come from the code")[2]
    assert len(ROWS) == table.count("\n| ") - 2, "all but the header and the line below it"


def test_what_is_calculated_of_the_code_s_figures_is_right() -> None:
    """Run-outs that a process renews in a day, by how many a look renews and how often it looks."""
    values = {row[2]: int(row[1].replace(",", "")) for row in ROWS}
    looks = 24 * 60 * 60 // values["insights.sweeper.PAUSE_S"]
    assert f"{looks * values['resolvers.run_outs.MAX_TENANTS']:,} a day and process" in PAGE
