"""Descriptions of the enums of usage: events, jobs, date ranges, trends, forecasts, exports."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from credit.audit.exports import ExportContents, ExportFormat, ExportStatus
from credit.dates.calendar_buckets import Granularity
from credit.dates.comparison import Comparison
from credit.dates.date_ranges import DateRangePreset
from credit.forecast.projection import ForecastMethod
from credit.forecast.runout_status import RunOutStatus
from credit.metering.events import EventType, JobStatus
from credit.metering.interviews import Outcome
from credit.metering.tenants import JobOrderField, TenantOrderField, TenantState
from resolvers.metering import EventOutcome

USAGE_ENUMS: Final[Mapping[type[Enum], tuple[str, Mapping[Enum, str]]]] = {
    JobStatus: (
        "Whether a job still hires.",
        {JobStatus.OPEN: "The job hires.", JobStatus.CLOSED: "The job does not hire any more."},
    ),
    JobOrderField: (
        "What jobs are sorted by.",
        {
            JobOrderField.TITLE: "Title, regardless of case and accents.",
            JobOrderField.CREATED_AT: "When the job's first event was recorded.",
            JobOrderField.INTERVIEWS_INVITED: "Interviews invited in the date range.",
            JobOrderField.INTERVIEWS_COMPLETED: "Interviews completed in the date range.",
            JobOrderField.CREDITS_USED: "Credits used in the date range.",
        },
    ),
    TenantOrderField: (
        "What tenants are sorted by.",
        {
            TenantOrderField.NAME: "Name, regardless of case and accents.",
            TenantOrderField.RUN_OUT_DATE: "The day that `Tenant.runOut` expects. Tenants without "
            "one come last in either direction: first those with `earliestOn80`, by it, then the "
            "others, and those for whom it was never computed. Requires the scope "
            "CONSUMPTION_READ.",
        },
    ),
    EventType: (
        "What happened to an interview.",
        {
            EventType.INVITED: "The candidate was invited.",
            EventType.STARTED: "The candidate started the interview.",
            EventType.PARTIALLY_COMPLETED: "The interview stopped part way; costs a part of a "
            "credit, by the plan.",
            EventType.COMPLETED: "The interview was completed; costs one credit.",
            EventType.EXPIRED: "The invitation expired unused.",
            EventType.VOIDED: "The interview was declared void: its credits are given back.",
            EventType.SIMULATION_RUN: "A simulated interview was run; costs nothing.",
        },
    ),
    Outcome: (
        "How an interview ended, as known now.",
        {
            Outcome.COMPLETED: "It was completed.",
            Outcome.PARTIALLY_COMPLETED: "It stopped part way.",
            Outcome.VOIDED: "It was declared void, and costs nothing.",
            Outcome.EXPIRED: "The invitation expired unused; it costs nothing.",
        },
    ),
    TenantState: (
        "Whether a tenant is in use.",
        {
            TenantState.AWAITING_HISTORY: "The tenant started in the past, and its history is "
            "still coming in. All figures are of what has come in so far, the balance and billing "
            "period as of the last event of it. Events, purchases, adjustments and other changes "
            "are refused with TOO_EARLY until its import has finished, or `openTenant`.",
            TenantState.OPEN: "The tenant is in use.",
        },
    ),
    EventOutcome: (
        "The result of an interview event.",
        {
            EventOutcome.RECORDED: "The event was recorded.",
            EventOutcome.DUPLICATE: "The event had been recorded before: nothing changed.",
            EventOutcome.REJECTED: "The event was not recorded; `problem` says why.",
        },
    ),
    DateRangePreset: (
        (
            "A named date range, relative to today. Named months, years and periods are whole, "
            "even where they end in the future."
        ),
        {
            DateRangePreset.CURRENT_PERIOD: "The current billing period.",
            DateRangePreset.PREVIOUS_PERIOD: "The billing period before the current one.",
            DateRangePreset.CURRENT_MONTH: "The current calendar month.",
            DateRangePreset.PREVIOUS_MONTH: "The calendar month before the current one.",
            DateRangePreset.CURRENT_YEAR: "The current calendar year.",
            DateRangePreset.PREVIOUS_YEAR: "The calendar year before the current one.",
            DateRangePreset.LAST_7_DAYS: "The 7 days up to and including today.",
            DateRangePreset.LAST_30_DAYS: "The 30 days up to and including today.",
            DateRangePreset.LAST_90_DAYS: "The 90 days up to and including today.",
            DateRangePreset.LAST_12_MONTHS: "The 365 or 366 days up to and including today.",
        },
    ),
    Granularity: (
        "A unit of the calendar.",
        {
            Granularity.DAY: "A day.",
            Granularity.WEEK: "An ISO week, Monday to Sunday.",
            Granularity.MONTH: "A calendar month.",
            Granularity.QUARTER: "A calendar quarter.",
            Granularity.YEAR: "A calendar year.",
        },
    ),
    Comparison: (
        "What a trend is compared with.",
        {
            Comparison.PREVIOUS_DATE_RANGE: "The month, quarter, year or billing period before, "
            "where the date range is one; else as many days just before it. While the date range "
            "is not over, as many days as have begun of it.",
            Comparison.PREVIOUS_YEAR: "The same days a year earlier, weeks by their ISO number. "
            "Whole months are compared with whole months, other date ranges with as many days. "
            "29 February has no counterpart, nor has ISO week 53 after a year of 52 weeks.",
        },
    ),
    ForecastMethod: (
        "How a forecast was made, depending on the days of history since the first use.",
        {
            ForecastMethod.NO_USAGE: "Nothing was used yet, or the tenant has ended: all "
            "predictions are 0.",
            ForecastMethod.RUN_RATE: "Under 7 days of history: their mean by the usual "
            "weekdays, without intervals. Today counts on the first day of use.",
            ForecastMethod.WEEKDAY_PROVISIONAL: "7 to 13 days of history: level and weekdays, "
            "still uncertain.",
            ForecastMethod.WEEKDAY_LEVEL: "14 to 399 days of history: level and weekdays.",
            ForecastMethod.YEARLY_PROVISIONAL: "400 to 729 days of history: with the time of "
            "year, still uncertain.",
            ForecastMethod.YEARLY: "From 730 days of history on: with the time of year.",
        },
    ),
    RunOutStatus: (
        "How likely the credits run out within the horizon.",
        {
            RunOutStatus.RUN_OUT: "No credits are left now.",
            RunOutStatus.LIKELY: "The probability is at least 0.5.",
            RunOutStatus.POSSIBLE: "The probability is at least 0.1 and below 0.5.",
            RunOutStatus.NOT_WITHIN_HORIZON: "The probability is below 0.1.",
            RunOutStatus.NO_USAGE: "Nothing was used yet, or the tenant has ended: nothing can be "
            "predicted.",
        },
    ),
    ExportFormat: (
        "Format of an exported file.",
        {
            ExportFormat.CSV: "Comma-separated values in UTF-8, with a header.",
            ExportFormat.XLSX: "An Excel workbook with a second sheet of sums.",
        },
    ),
    ExportContents: (
        "What the rows of an export are.",
        {
            ExportContents.CONSUMPTION: "Usage: a row for each day and job.",
            ExportContents.LEDGER: "Ledger entries: a row for each that was posted on the days.",
            ExportContents.PURCHASES: "Purchases: a row for each that was asked for on the days.",
        },
    ),
    ExportStatus: (
        "Status of an export.",
        {
            ExportStatus.QUEUED: "It waits to be processed.",
            ExportStatus.RUNNING: "Its file is being written.",
            ExportStatus.READY: "Its file can be downloaded.",
            ExportStatus.FAILED: "There is no file; `error` says why.",
            ExportStatus.CANCELLED: "It was cancelled; there is no file.",
            ExportStatus.EXPIRED: "Its file has been deleted.",
        },
    ),
}
"""Each enum with its description and those of its values."""
