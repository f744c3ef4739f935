"""The usage of each of some days as JSON, which the database writes."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from credit.core.json_text import JsonText
from credit.dates.date_ranges import DateRange
from credit.metering.consumption import Usage
from models import json_text
from models.database import Session
from models.sql import daily_texts as sql
from models.usage_sums import usage_of


class DailyTexts(NamedTuple):
    """The texts of days in order, separated by commas, and the usage of all days together."""

    texts: str
    total: Usage


async def of_days(
    session: Session, tenant_id: UUID, days: DateRange, today: date, text: JsonText
) -> DailyTexts | None:
    """What a tenant used on each day; one statement.

    None where totals of the tenant are not in use, and for a number that GraphQL has not.
    """
    statement = sql.of_days(text.values, is_sqlite=session.is_sqlite)
    values = tenant_id, days.first_on, days.last_on, today
    (row,) = await session.records(statement, *values, *json_text.values_of(text))
    return None if row[-1] is None else DailyTexts(row[-1], usage_of((None, None, *row[:-1])))
