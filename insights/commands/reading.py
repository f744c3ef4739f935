"""What commands that read a tenant's figures share."""

from dataclasses import dataclass
from datetime import date

from credit.core.errors import InvalidInputError
from credit.dates.date_ranges import DateRangePreset
from credit.metering.tenants import Tenant, TenantState
from insights import cli_context
from insights.commands.console import write_note
from resolvers import date_ranges, tenant_history
from resolvers.context import Context
from resolvers.date_ranges import DateRangeRequest


@dataclass(frozen=True, slots=True)
class DaysOptions:
    """The options that say which days a command is about: a preset, or a first and a last day.

    Raises InvalidInputError for both, and for a last day alone.
    """

    preset: DateRangePreset | None
    first_on: date | None
    last_on: date | None

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, naming the option."""
        if self.preset is not None and (self.first_on or self.last_on):
            msg = "--preset names the days already: leave out --from and --to"
            raise InvalidInputError(msg, ("preset",))
        if self.last_on is not None and self.first_on is None:
            msg = "--to needs a first day: add --from"
            raise InvalidInputError(msg, ("from",))

    async def request(self, context: Context, tenant: Tenant) -> DateRangeRequest | None:
        """The days of the tenant's calendar, up to today without a last one; None without any."""
        if self.first_on is not None:
            today = await date_ranges.today(context, tenant.id)
            return DateRangeRequest(
                dates=(self.first_on, self.last_on or max(today, self.first_on))
            )
        return DateRangeRequest(preset=self.preset) if self.preset is not None else None


async def tenant_to_read(context: Context, external_id: str) -> Tenant:
    """The tenant with the platform's id; says so where its history is still coming in.

    Raises NotFoundError when there is none.
    """
    tenant = await cli_context.tenant_by_external_id(context, external_id)
    if await tenant_history.state(context, tenant.id) is TenantState.AWAITING_HISTORY:
        write_note(
            f"note: {tenant.external_id} waits for its history: these figures are of what has "
            "come in so far"
        )
    return tenant
