"""`insights export`: what a tenant used, its ledger or its purchases as a file."""

import errno
from datetime import date
from pathlib import Path
from typing import Annotated, Final, NamedTuple

from cyclopts import Parameter

from credit.audit.exports import (
    ExportContents,
    ExportFormat,
    ExportOrigin,
    ExportRequest,
    file_name_for,
)
from credit.dates.date_ranges import DateRangePreset
from credit.metering.tenants import Tenant
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import bars, begin, notes, write_line
from insights.commands.reading import DaysOptions, tenant_to_read
from insights.database import open_database
from insights.errors import CommandError
from insights.event_loop import run
from insights.settings import Settings
from resolvers import date_ranges, export_writers
from resolvers.clock import current_time
from resolvers.export_runs import ExportRun

LONGEST_BEGUN_BYTES: Final = 200
_OF_DISKS: Final = {
    errno.EACCES,
    errno.EDQUOT,
    errno.EFBIG,
    errno.ENAMETOOLONG,
    errno.ENOSPC,
    errno.EPERM,
    errno.EROFS,
}


class ContentsOptions(NamedTuple):
    """What is written, and in which format."""

    contents: ExportContents
    kind: ExportFormat


def export(
    tenant: str,
    /,
    *,
    preset: DateRangePreset | None = None,
    first_on: Annotated[date | None, Parameter(name="--from")] = None,
    last_on: Annotated[date | None, Parameter(name="--to")] = None,
    kind: Annotated[ExportFormat | None, Parameter(name="--format")] = None,
    contents: ExportContents = ExportContents.CONSUMPTION,
    output: Path | None = None,
) -> None:
    """Write what a tenant used, its ledger or its purchases to a CSV or Excel file.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    preset
        The days by name, such as previous-month; those of the current billing period when left out.
    first_on
        First day, of the tenant's calendar, such as 2026-01-01, instead of a name.
    last_on
        Last day, included; today when left out.
    kind
        csv or xlsx; by the ending of --output when left out, and csv without one.
    contents
        consumption: a row for each day and job; ledger: one for each ledger entry that was posted
        on these days; purchases: one for each purchase that was asked for on them.
    output
        File to write, or folder to write it to; the current folder when left out.
    """
    settings = begin(configuration.load())
    days = DaysOptions(preset, first_on, last_on)
    wanted = ContentsOptions(contents, _kind(kind, output))
    run(_export(settings, tenant, days, wanted, output))


async def _export(
    settings: Settings,
    external_id: str,
    days: DaysOptions,
    asked: ContentsOptions,
    output: Path | None,
) -> None:
    async with open_database(settings):
        context = cli_context.context()
        tenant = await tenant_to_read(context, external_id)
        wanted = await days.request(context, tenant)
        date_range = await date_ranges.resolve(context, tenant.id, wanted)
        request = ExportRequest(date_range, asked.kind, contents=asked.contents)
        path = _path(output, tenant, request)
        beside = _beside(path)
        with bars(notes()) as bar:
            task = bar.add_task(f"Writing {path.name}", total=1.0)
            export_run = ExportRun(
                context.viewer.name,
                current_time(),
                request,
                beside,
                lambda share: bar.update(task, completed=share),
                summarized=asked.kind is ExportFormat.XLSX,
            )
            try:
                summary = await export_writers.write(context, tenant.id, export_run)
                beside.replace(path)
            except OSError as error:
                beside.unlink(missing_ok=True)
                if error.errno not in _OF_DISKS:
                    raise
                msg = f"cannot write {path}: {error.strerror}"
                raise CommandError(msg) from None
        write_line(_result_line(path, summary))


def _beside(path: Path) -> Path:
    """The file that is written first: the longest name has no room for one more ending."""
    name = path.name.encode()[:LONGEST_BEGUN_BYTES].decode(errors="ignore")
    return path.with_name(f".{name}.part")


def _kind(given: ExportFormat | None, output: Path | None) -> ExportFormat:
    ending = output.suffix.lower() if output is not None else ""
    if given is not None:
        return given
    return ExportFormat.XLSX if ending == ".xlsx" else ExportFormat.CSV


def _path(output: Path | None, tenant: Tenant, request: ExportRequest) -> Path:
    path = output or Path()
    try:
        if path.is_dir():
            path /= file_name_for(tenant, request)
        has_folder = path.parent.is_dir()
    except OSError as error:  # such as a name that is too long
        msg = f"cannot write {path}: {error.strerror}"
        raise CommandError(msg) from None
    if not has_folder:
        msg = f"there is no folder {path.parent}: make it first, or choose another with --output"
        raise CommandError(msg)
    return path


def _result_line(path: Path, summary: ExportOrigin) -> str:
    credits = "" if summary.credits_used is None else f", {summary.credits_used} credits"
    true = f"true up to ledger entry {summary.sequence}"
    return f"{path}: {summary.rows} rows{credits}, {true}"
