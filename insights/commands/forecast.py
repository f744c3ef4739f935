"""`insights forecast`: what a tenant will use, and when its credits run out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Final, Literal

from cyclopts import Parameter, Token

from credit.core.errors import InvalidInputError
from credit.dates.calendar_buckets import Granularity, usual_granularity
from credit.dates.date_ranges import DateRange
from credit.forecast.lengths import USUAL_HORIZON
from credit.forecast.planning import USUAL_BUFFER
from credit.forecast.usage_forecast import (
    ForecastRequest,
)
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, terminal
from insights.commands.reading import tenant_to_read
from insights.database import open_database
from insights.event_loop import run
from insights.reports.forecast import ForecastReport, show
from insights.settings import Settings
from resolvers import date_ranges, forecasts

By = Literal["day", "week", "month"]

OPTIONS: Final = {"horizonDays": "--days", "bufferPercent": "--buffer"}
"""The options of the fields that errors name."""


def _percentage(_kind: object, tokens: Sequence[Token]) -> Decimal:
    """The number of a text; ValueError for anything else, which Cyclopts reports."""
    text = tokens[0].value
    try:
        return Decimal(text)
    except InvalidOperation:
        msg = f"{text!r} is no percentage: write a number, as 20"
        raise ValueError(msg) from None


def forecast(
    tenant: str,
    /,
    *,
    days: int = USUAL_HORIZON,
    by: By | None = None,
    buffer: Annotated[Decimal, Parameter(converter=_percentage)] = USUAL_BUFFER,
) -> None:
    """Show what a tenant will use, what to plan for, and when its credits run out.

    Parameters
    ----------
    tenant
        The platform's own id of the tenant.
    days
        How many days to look ahead, today included, 1 to 365.
    by
        What a line of the table is; chosen by the number of days when left out.
    buffer
        What to plan for on top of what is expected, in percent, 0 to 1000.
    """
    request = _forecast_request(days, by, buffer)
    run(_forecast(begin(configuration.load()), tenant, request, by))


def _forecast_request(days: int, by: By | None, buffer: Decimal) -> ForecastRequest:
    """The request; InvalidInputError names the option instead of the API's field."""
    try:
        return ForecastRequest(days, Granularity[by.upper()] if by else Granularity.DAY, buffer)
    except InvalidInputError as error:
        (field,) = error.path
        option = OPTIONS[field]
        raise InvalidInputError(error.message.replace(field, option), (option,)) from None


async def _forecast(
    settings: Settings, external_id: str, request: ForecastRequest, by: By | None
) -> None:
    async with open_database(settings):
        context = cli_context.context()
        tenant = await tenant_to_read(context, external_id)
        if by is None:
            today = await date_ranges.today(context, tenant.id)
            date_range = DateRange(today, today + timedelta(days=request.horizon_days - 1))
            request = replace(request, granularity=usual_granularity(date_range))
        found, history, offer = await forecasts.of_tenant(context, tenant.id, request)
        backtest = await forecasts.backtest(history)
    show(terminal(), ForecastReport(tenant, request.granularity, found, offer, backtest))
