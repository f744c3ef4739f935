"""Arguments of fields, with their descriptions. Those called `input` take their type's own."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

import strawberry
from strawberry import argument

from credit.core.units import Credits
from graph.date_range import DateRangeInput
from graph.enums import Comparison, Granularity, JobStatus, PurchaseStatus, Reason
from graph.references import TenantReferenceInput
from graph.seen_change import SeenBalanceChangeInput

# ── pages (Relay) ────────────────────────────────────────────────────────────────────────────────

First = Annotated[
    int | None,
    argument(description="Number of items from the start, 1 to 200; 50 when left out."),
]
After = Annotated[str | None, argument(description="Cursor: only items after it.")]
Last = Annotated[
    int | None,
    argument(description="Number of items from the end, 1 to 200. Not together with `first`."),
]
Before = Annotated[str | None, argument(description="Cursor: only items before it.")]

# ── filters ──────────────────────────────────────────────────────────────────────────────────────

JobSearch = Annotated[
    str | None,
    argument(
        description="Only jobs whose title contains this text, whatever the case and accents of "
        "both, or whose external id does, whatever the case of the letters from A to Z. At most "
        "200 characters, each of which stands for itself; all jobs when it is empty or blank."
    ),
]
TenantSearch = Annotated[
    str | None,
    argument(
        description="Only tenants whose name or external id contains this text, at most 200 "
        "characters."
    ),
]
OfJobStatus = Annotated[JobStatus | None, argument(description="Only jobs of this status.")]
OfPurchaseStatus = Annotated[
    PurchaseStatus | None,
    argument(description="Only purchases of this status; all when left out."),
]
OfReasons = Annotated[
    list[Reason] | None, argument(description="Only entries of these reasons; all when left out.")
]

OnDays = Annotated[
    DateRangeInput | None,
    argument(
        description="Only entries of these days, as in `exportLedger`; the whole ledger when left "
        "out. Needs the scope CONSUMPTION_READ."
    ),
]

# ── usage over time ──────────────────────────────────────────────────────────────────────────────

InDateRange = Annotated[
    DateRangeInput | None,
    argument(description="The days to count; the current billing period when left out."),
]
By = Annotated[
    Granularity, argument(description="Unit of the calendar that each point stands for.")
]
CompareTo = Annotated[
    Comparison | None,
    argument(description="Earlier days to compare with; no comparison when left out."),
]
ByUsualUnit = Annotated[
    Granularity | None,
    argument(
        description="Unit of the calendar that each point stands for. When left out: days up to "
        "62 days, weeks up to half a year, else months."
    ),
]

# ── forecast and planning ────────────────────────────────────────────────────────────────────────

HorizonDays = Annotated[
    int | None,
    argument(description="Number of days to predict from today on, 1 to 365; 90 when left out."),
]
ByPredictedUnit = Annotated[
    Granularity | None,
    argument(description="Unit of the calendar that each point stands for; DAY when left out."),
]
BufferPercent = Annotated[
    Decimal | None,
    argument(description="Buffer to plan, in percent, 0 to 1000; 20 when left out."),
]

# ── balance and purchases ────────────────────────────────────────────────────────────────────────

At = Annotated[
    datetime | None,
    argument(description="The instant of the balance, not after `asOf`; that when left out."),
]
AsOf = Annotated[
    datetime | None,
    argument(
        description="Only entries stored by this instant count; now when left out. "
        "Late events may change what is known of the past."
    ),
]
CreditsToBuy = Annotated[
    Credits, argument(description="Credits to buy, above 0 and at most 1,000,000,000.")
]

# ── ids ──────────────────────────────────────────────────────────────────────────────────────────

AnyId = Annotated[strawberry.ID, argument(description="Global id of any object.")]
JobId = Annotated[
    strawberry.ID | None,
    argument(description="Global id of the job. Either this or `externalId` is required."),
]
JobExternalId = Annotated[
    str | None, argument(description="The platform's id of the job, instead of `id`.")
]
ExportId = Annotated[strawberry.ID, argument(description="Global id of the export.")]
FollowedTenantId = Annotated[
    strawberry.ID | None,
    argument(
        description="Global id of the tenant. It and `tenant` may be left out by a viewer with one "
        "tenant only."
    ),
]
FollowedTenant = Annotated[
    TenantReferenceInput | None,
    argument(
        description="The tenant by its global id or by the platform's id, instead of `tenantId`."
    ),
]
OptionalTenantId = Annotated[
    strawberry.ID | None,
    argument(
        description="Global id of the tenant. May be left out by a viewer with one tenant only."
    ),
]
TenantExternalId = Annotated[
    str | None, argument(description="The platform's id of the tenant, instead of `id`.")
]
SeenChanges = Annotated[
    list[SeenBalanceChangeInput] | None,
    argument(
        description="Changes that were received, at most 100. Where the ledger does not have all "
        "of them as they were received, it was restored from a backup: the subscription ends with "
        "the error LEDGER_REWOUND, which names the newest that it has. Without `afterSequence`, "
        "the newest of them is resumed behind."
    ),
]
AfterSequence = Annotated[
    str | None,
    argument(
        description='Sequence of the last change that was seen; "0" begins with the first. '
        "Only changes from now on when left out."
    ),
]
