"""What an export's file is saved as."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from credit.audit.exports import ExportFormat, ExportRequest, file_name_for
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Tenant
from tests.builders import a_plan

DAYS = DateRange(date(2026, 1, 1), date(2026, 12, 31))


def name_for(tenant: str) -> str:
    named = Tenant(UUID(int=1), "acme", tenant, "UTC", a_plan(), datetime(2026, 1, 1, tzinfo=UTC))
    return file_name_for(named, ExportRequest(DAYS, ExportFormat.XLSX))


@pytest.mark.parametrize(
    ("tenant", "kept"),
    [
        ("x" * 200, "x" * 80),
        ("日" * 80, "日" * 66),
        ("😀" * 80, "😀" * 50),
        ("a" + "é" * 99, "a" + "é" * 79),
    ],
)
def test_a_long_name_is_cut_at_the_end_of_a_character_so_that_every_file_system_takes_it(
    tenant: str, kept: str
) -> None:
    name = name_for(tenant)
    assert name == f"{kept} 2026-01-01 to 2026-12-31.xlsx"
    assert len(name.encode()) <= 255 - len(".crdownload")


def test_what_no_file_system_takes_becomes_a_dash() -> None:
    assert name_for('A/B\\C: "D"').startswith("A-B-C- -D 2026")
    assert name_for("...") == "credits 2026-01-01 to 2026-12-31.xlsx"
