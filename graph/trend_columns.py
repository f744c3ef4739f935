"""Points of trends as columns: where each is a day, and nothing is compared."""

from typing import Final

from strawberry import UNSET

from credit.core.json_text import JsonForm
from graph.columns import AsJson, Asked, Column
from graph.connection import Info
from graph.date_range import DateRangeInput
from graph.enums import Comparison, Granularity
from graph.job_columns import OfTenant
from graph.trend import Trend


async def _trend(
    tenant: OfTenant,
    info: Info,
    asked: Asked,
    *,
    granularity: Granularity,
    date_range: DateRangeInput | None = UNSET,
    compare_to: Comparison | None = UNSET,
) -> Trend | None:
    """As `Tenant.trend`, with points that are texts; None where they have to be objects."""
    if granularity is not Granularity.DAY or compare_to:
        return None
    return await Trend.with_texts(info.context, tenant.value.id, date_range or None, asked.text)


_DAY: Final = Column(JsonForm.DAY, "day")

POINTS: Final = AsJson(
    read=_trend,
    items="points",
    columns={
        "dateRange": {"from": _DAY, "to": _DAY, "days": "1"},
        "label": _DAY,
        "partial": Column(JsonForm.TRUTH, "partial"),
        "interviewsInvited": Column(JsonForm.NUMBER, "invited"),
        "interviewsConducted": Column(JsonForm.NUMBER, "completed", "partially_completed"),
        "interviewsCompleted": Column(JsonForm.NUMBER, "completed"),
        "creditsUsed": Column(JsonForm.CREDITS, "credits"),
        "previous": "null",
        "creditsChange": "null",
    },
    of_one=True,
)
"""The fields of points that are columns of a statement, which says what was used day by day."""
