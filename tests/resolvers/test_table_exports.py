"""Files of the ledger and of purchases: every row once, and what they add up to."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import openpyxl
import pytest

from credit.audit.exports import ExportContents, ExportFormat, ExportOrigin, ExportRequest
from credit.audit.table_exports import LedgerSummary, PurchasesSummary
from credit.core.errors import ForbiddenError, NotFoundError
from credit.core.roles import Role, Scope
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.purchases import PurchaseStatus
from credit.metering.tenants import Tenant
from exporters.columns import LEDGER, PURCHASES
from models import entries
from models.database import session
from resolvers import adjustments, export_writers, exports, purchases, refunds, table_exports
from resolvers.export_runs import ExportRun
from tests.world import World

MARCH: Final = DateRange(date(2026, 3, 1), date(2026, 3, 31))
FORMULA: Final = '=HYPERLINK("http://x")'
Record = dict[str, Any]


async def _written(
    world: World,
    tenant: Tenant,
    folder: Path,
    contents: ExportContents,
    kind: ExportFormat = ExportFormat.CSV,
    days: DateRange = MARCH,
) -> tuple[Path, ExportOrigin]:
    path = folder / f"{uuid4()}.{kind.lower()}"
    shares: list[float] = []
    request = ExportRequest(days, kind, contents=contents)
    run = ExportRun("a test", world.now, request, path, shares.append)
    summary = await export_writers.write(world.context(), tenant.id, run)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    return path, summary


def _records(path: Path, sheet: str) -> list[Record]:
    """The rows of a file by the name of their column in a CSV, numbers as numbers."""
    if path.suffix == ".csv":
        text = path.read_bytes().decode()
        return list(csv.DictReader(io.StringIO(text, newline="")))
    table = LEDGER if sheet == "Ledger" else PURCHASES
    names: dict[str, str] = {column.title: column.name for column in table.columns}
    rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    titles = [names[str(title)] for title in next(rows)]
    return [dict(zip(titles, row, strict=True)) for row in rows]


def _summary_of(path: Path) -> dict[str, list[object]]:
    """The cells behind the first one of each line of the summary."""
    sheet = openpyxl.load_workbook(path)["Summary"]
    return {str(row[0]): list(row[1:]) for row in sheet.iter_rows(values_only=True) if row[0]}


def _names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def _a_life(world: World) -> Tenant:
    """A tenant through three periods: charges, a void, overage, purchases, an adjustment."""
    tenant = await world.a_tenant(anchor_on=date(2026, 3, 1), plan="forgiving")
    context = world.context
    await world.complete(times=6)
    await purchases.buy_credits(context(), tenant.id, Credits.of("1.5"), "one", "invoice 1")
    await world.record(world.an_event("COMPLETED", "void-me"))
    await world.record(world.an_event("VOIDED", "void-me", at=world.now))
    for month in (1, 2):
        world.pass_time(days=31)
        at = world.now - timedelta(days=20)
        await world.record(world.an_event("COMPLETED", f"late-{month}", at=at))
        await adjustments.adjust(
            context(), tenant.id, Credits.of("-0.25"), f"{month}", FORMULA, None
        )
    return tenant


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    made.mkdir()
    return made


@pytest.fixture(params=list(ExportFormat))
def kind(request: pytest.FixtureRequest) -> ExportFormat:
    found: ExportFormat = request.param
    return found


def _ranges() -> Iterator[DateRange]:
    yield from (
        MARCH,
        DateRange(date(2026, 4, 1), date(2026, 4, 30)),
        DateRange(date(2026, 5, 1), date(2026, 5, 31)),
        DateRange(date(2026, 3, 11), date(2026, 4, 9)),
        DateRange(date(2026, 1, 1), date(2026, 12, 31)),
    )


async def test_the_opening_and_every_row_of_a_ledger_add_up_to_its_closing(
    world: World, folder: Path, kind: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over billing periods and over other days, whatever a page holds."""
    monkeypatch.setattr(table_exports, "ROWS_A_PAGE", 3)
    tenant = await _a_life(world)
    every = await entries.read(session(), tenant.id, 0, 1_000)
    seen: list[int] = []
    for days in _ranges():
        path, summary = await _written(world, tenant, folder, ExportContents.LEDGER, kind, days)
        assert isinstance(summary, LedgerSummary)
        records = _records(path, "Ledger")
        sequences = [int(record["sequence"]) for record in records]
        assert sequences == list(range(sequences[0], sequences[-1] + 1))
        added = sum((Credits.parse(str(record["credits"])) for record in records), start=ZERO)
        assert summary.statement.opening + added == summary.statement.closing
        assert sum((one.credits for one in summary.reasons), start=ZERO) == added
        assert sum(one.entries for one in summary.reasons) == summary.rows == len(records)
        seen += sequences if days.days < 32 and days.first_on.day == 1 else []
    assert seen == [entry.sequence for entry in every], "months follow each other without a gap"
    assert {entry.reason.value for entry in every} >= {
        *("ALLOCATION", "CONSUMPTION", "REVERSAL", "PURCHASE", "OVERAGE_FORGIVEN", "ADJUSTMENT"),
    }
    await world.check(tenant)


async def test_a_row_of_a_ledger_is_the_entry_as_the_api_answers_it(
    world: World, folder: Path, kind: ExportFormat
) -> None:
    tenant = await _a_life(world)
    whole = DateRange(date(2026, 1, 1), date(2026, 12, 31))
    path, _ = await _written(world, tenant, folder, ExportContents.LEDGER, kind, whole)
    every = await entries.read(session(), tenant.id, 0, 1_000)
    records = _records(path, "Ledger")
    assert len(records) == len(every) > 12
    for record, entry in zip(records, every, strict=True):
        assert int(record["sequence"]) == entry.sequence
        assert record["reason"] == entry.reason.value
        assert Credits.parse(str(record["credits"])) == entry.credits
        assert Credits.parse(str(record["balance_after"])) == entry.balance
        assert Credits.parse(str(record["overage_after"])) == entry.overage
        assert (record["interview_id"] or None) == entry.interview
        assert (record["reference"] or None) == entry.reference
        assert record["digest"] == entry.digest
        assert int(record["billing_period"]) == entry.period
        assert (record["reverses"] or None) == (
            None if entry.reverses is None else type(record["reverses"])(entry.reverses)
        )
        expected = entry.posted_at.replace(tzinfo=None, microsecond=0)
        written = str(record["posted_at"]).replace("T", " ").partition(".")[0]
        assert written == str(expected)
    notes = {record["note"] for record in records} - {None, ""}
    escaped = f"'{FORMULA}" if kind is ExportFormat.CSV else FORMULA
    assert notes == {escaped}, "a note is no formula"


async def test_a_workbook_of_a_ledger_says_what_its_rows_add_up_to(
    world: World, folder: Path
) -> None:
    tenant = await _a_life(world)
    path, summary = await _written(world, tenant, folder, ExportContents.LEDGER, ExportFormat.XLSX)
    assert isinstance(summary, LedgerSummary)
    found = _summary_of(path)
    assert found["Tenant ID"][0] == "acme"
    assert found["Rows"][0] == summary.rows
    for name in ("Opening", "Closing", "Allocated", "Purchased"):
        shown = Credits.parse(str(found[name][0]))
        assert shown == getattr(summary.statement, name.lower())
    for total in summary.reasons:
        entries_shown, credits_shown = found[total.reason.value][:2]
        assert (entries_shown, Credits.parse(str(credits_shown))) == (total.entries, total.credits)
    cells = openpyxl.load_workbook(path)["Ledger"]
    assert cells.freeze_panes == "A2"
    assert cells.auto_filter.ref == f"A1:N{summary.rows + 1}"
    assert all(cell.data_type != "f" for row in cells.iter_rows() for cell in row)


async def test_purchases_come_with_what_was_paid_by_currency_and_status(
    world: World, folder: Path, kind: ExportFormat
) -> None:
    tenant = await world.a_tenant()
    context = world.context
    first = await purchases.buy_credits(context(), tenant.id, Credits.of(2), "one", "invoice 1")
    world.pass_time(hours=1)
    await purchases.buy_credits(context(), tenant.id, Credits.of("3.5"), "two", FORMULA)
    await refunds.refund(context(), tenant.id, first.id, None, "a key", "no need")
    world.pass_time(days=40)
    later = await purchases.buy_credits(context(), tenant.id, Credits.of(1), "three", None)
    path, summary = await _written(world, tenant, folder, ExportContents.PURCHASES, kind)
    assert isinstance(summary, PurchasesSummary)
    records = _records(path, "Purchases")
    assert [Credits.parse(str(record["credits"])) for record in records] == [
        *(Credits.of(2), Credits.of("3.5")),
    ]
    assert [Decimal(str(record["price"])) for record in records] == [Decimal(9), Decimal("15.75")]
    assert {record["currency"] for record in records} == {"EUR"}
    assert [record["status"] for record in records] == ["REFUNDED", "SETTLED"]
    assert records[0]["purchase_id"] == str(first.id)
    assert int(records[0]["ledger_entry"]) == first.change
    escaped = f"'{FORMULA}" if kind is ExportFormat.CSV else FORMULA
    assert [record["payment_reference"] for record in records] == ["invoice 1", escaped]
    by_status = {total.status: total for total in summary.totals}
    assert by_status[PurchaseStatus.SETTLED].price == Decimal("15.75")
    assert by_status[PurchaseStatus.REFUNDED].refunded == Credits.of(2)
    assert summary.credits_used is None
    in_april = DateRange(date(2026, 4, 1), date(2026, 4, 30))
    path, _ = await _written(world, tenant, folder, ExportContents.PURCHASES, kind, in_april)
    assert [record["purchase_id"] for record in _records(path, "Purchases")] == [str(later.id)]


def test_the_page_about_exports_names_every_column_in_order() -> None:
    page = (Path(__file__).parents[2] / "docs" / "exports.md").read_text("utf-8")
    for table in (LEDGER, PURCHASES):
        rows = [f"| `{column.name}` | {column.title} |" for column in table.columns]
        _, first, behind = page.partition(rows[0])
        assert first
        described = (first + behind).split("\n\n")[0].splitlines()
        assert [row[: len(start)] for row, start in zip(described, rows, strict=True)] == rows


async def test_days_without_anything_are_a_file_without_rows(
    world: World, folder: Path, kind: ExportFormat
) -> None:
    tenant = await world.a_tenant()
    before = DateRange(date(2025, 1, 1), date(2025, 1, 31))
    for contents, sheet in (
        (ExportContents.LEDGER, "Ledger"),
        (ExportContents.PURCHASES, "Purchases"),
    ):
        path, summary = await _written(world, tenant, folder, contents, kind, before)
        assert _records(path, sheet) == []
        assert summary.rows == 0
        assert summary.statement.opening == summary.statement.closing == ZERO


async def test_a_file_that_is_given_up_leaves_nothing(
    world: World, folder: Path, kind: ExportFormat
) -> None:
    tenant = await _a_life(world)

    class EnoughError(Exception):
        pass

    def progress(_share: float) -> None:
        raise EnoughError

    for contents in (ExportContents.LEDGER, ExportContents.PURCHASES):
        request = ExportRequest(MARCH, kind, contents=contents)
        run = ExportRun("a test", world.now, request, folder / "a.file", progress)
        with pytest.raises(EnoughError):
            await export_writers.write(world.context(), tenant.id, run)
        assert _names_in(folder) == []


async def test_a_ledger_is_exported_for_those_alone_who_may_read_it(
    world: World, folder: Path
) -> None:
    tenant, other = await world.a_tenant(), await world.a_tenant("other")
    request = ExportRequest(MARCH, ExportFormat.CSV, contents=ExportContents.LEDGER)
    run = ExportRun("a test", world.now, request, folder / "a.csv", lambda _: None)
    with pytest.raises(NotFoundError):
        await export_writers.write(world.context(Role.OPERATOR, other), tenant.id, run)
    ask: Callable[..., Any] = exports.request
    with pytest.raises(ForbiddenError, match=Scope.BALANCE_CHANGES_READ):
        await ask(
            world.context(Role.PLATFORM, scopes=(Scope.CONSUMPTION_READ,)), tenant.id, request, 0
        )
    with pytest.raises(ForbiddenError, match=Scope.CONSUMPTION_READ):
        await ask(world.context(Role.PARTNER, tenant), tenant.id, request, 0)
    assert _names_in(folder) == []
