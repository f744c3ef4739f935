"""Builders of what an export is made of."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from hypothesis import strategies as st

from credit.audit.exports import ExportRow, ExportSummary, JobTotal
from credit.audit.reconciliation import Reconciliation
from credit.core.units import Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.statements import Statement
from credit.metering.consumption import Usage
from credit.metering.tenants import Tenant
from exporters.csv_writer import job_fields
from tests.builders import TENANT, a_plan, at

DAY: Final = date(2026, 3, 10)
USAGE: Final = Usage(5, 4, 1, 2, 0, 0, 0, Credits.of("2.25"))

FORMULAS: Final = (
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\u00a0=1+1",
    "\x00=1+1",
    "\u202e=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.com";"click")',
    "\ttab",
    "\rreturn",
    "\nline",
)
"""Titles that begin like formulas, or become one when a spreadsheet drops what stands before."""

TRICKS: Final = (
    "Ingénieur logiciel, «senior» (m/w/d)",
    'with "quotes", commas; semicolons',
    "two\nlines",
    "two\r\nlines",
    "old\rMac",
    " spaces around ",
    "🧑‍💻 Softwareentwickler:in 😀",
    "Еngineer with a Cyrillic Е",
    "_x000D_ and _x0041_x0042_ and _x005F_",
    "<r>run</r>",
    "<r><t>run</t></r>",
    "</t></is></c><c><f>1+1</f></c>",
    "<![CDATA[&amp;]]>",
    "https://example.com",
    "mailto:someone@example.com",
    "007",
    "1e5",
    "-",
    "TRUE",
    "2026-03-10",
    "#REF!",
    "{=1+1}",
    "NA",
    "a;=1+1",
    "a\n=1+1",
    "x" * 500,
    "😀" * 250,
    "bell \x07, escape \x1b, nothing \x00",
    "half \ud83d of a pair",
    "no character \ufffe \uffff",
    "\u2028 line and \x85 next",
)

TITLES: Final = st.one_of(
    st.sampled_from((*FORMULAS, *TRICKS)),
    st.text(st.characters(), min_size=1, max_size=60),
    st.text(st.sampled_from('=+-@＝\t\r\n;,"\ufeff\u200b\x00_x0D<r>/ a1'), min_size=1, max_size=20),
)


def a_row(
    title: str = "Engineer",
    *,
    day: date = DAY,
    job: str = "job-1",
    candidates: int = 3,
    usage: Usage = USAGE,
) -> ExportRow:
    return ExportRow(day, job, title, candidates, usage)


def a_line(row: ExportRow) -> str:
    """The record of a row in a CSV, as the database makes it of the text of its job."""
    usage = row.usage
    counts = (
        row.candidates,
        usage.invited,
        usage.started,
        usage.partially_completed,
        usage.completed,
        usage.voided,
        usage.expired,
        usage.simulations,
    )
    job = job_fields(row.job, row.title)
    return ",".join([row.day.isoformat(), job, *map(str, counts), str(usage.credits)])


def some_rows(number: int) -> list[ExportRow]:
    """Rows of three jobs, day after day."""
    return [
        a_row(f"Job {n % 3}", day=DAY + timedelta(days=n // 3), job=f"job-{n % 3}", candidates=n)
        for n in range(number)
    ]


def a_summary(
    *,
    name: str = "Acme",
    jobs: tuple[JobTotal, ...] = (JobTotal("job-1", "Engineer", 3, USAGE),),
    months: tuple[tuple[str, Credits], ...] = (("2026-03", Credits.of("2.25")),),
    requested_at: datetime | None = None,
    of_some_jobs: bool = False,
) -> ExportSummary:
    return ExportSummary(
        tenant=Tenant(UUID(TENANT), "acme", name, "Europe/Berlin", a_plan(), at("2026-01-01")),
        date_range=DateRange(date(2026, 3, 1), date(2026, 3, 31)),
        requested_by="key: Finance",
        requested_at=requested_at or at("2026-04-01T09:30+02:00"),
        made_at=at("2026-04-01T07:31"),
        sequence=77,
        rows=1,
        candidates=3,
        total=USAGE,
        statement=Statement(
            opening=Credits.of("100"),
            allocated=Credits.of("50"),
            adjusted=Credits.of("-1.5"),
            used=Credits.of("5.6"),
            expired=Credits.of("143.4"),
        ),
        reconciliation=Reconciliation(
            credits_used=Credits.of("5"),
            charged_later=Credits.of("0.5"),
            used_late=Credits.of("2"),
            corrected=Credits.of("1"),
            used=Credits.of("5.6"),
        ),
        jobs=jobs,
        months=months,
        of_some_jobs=of_some_jobs,
    )
