"""Account statements of billing periods and other days, and how usage leads to their charges."""

from uuid import UUID

from credit.audit.reconciliation import Reconciliation
from credit.core.roles import Scope
from credit.dates.date_ranges import DateRange
from credit.ledger.billing_periods import Period
from credit.ledger.statements import LedgerRange, Statement
from resolvers import authorization
from resolvers.context import Context


async def of_period(context: Context, tenant_id: UUID, period: Period) -> Statement:
    """The account statement of a billing period, up to now while it is open."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await _statement(context, tenant_id, LedgerRange.of_period(period))


async def of_days(context: Context, tenant_id: UUID, date_range: DateRange) -> Statement:
    """The account statement of any days, up to now where they are to come."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    ledger_range = await _ledger_range(context, tenant_id, date_range)
    return await _statement(context, tenant_id, ledger_range) if ledger_range else Statement()


async def reconciliation_of_period(
    context: Context, tenant_id: UUID, period: Period
) -> Reconciliation:
    """How the usage of a billing period's days leads to what the period was charged."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await _reconciliation(context, tenant_id, LedgerRange.of_period(period))


async def reconciliation_of_days(
    context: Context, tenant_id: UUID, date_range: DateRange
) -> Reconciliation:
    """How the usage of any days leads to what was charged on them."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    ledger_range = await _ledger_range(context, tenant_id, date_range)
    return (
        await _reconciliation(context, tenant_id, ledger_range)
        if ledger_range
        else Reconciliation()
    )


async def _ledger_range(
    context: Context, tenant_id: UUID, date_range: DateRange
) -> LedgerRange | None:
    """The stretch of the ledger; None if there is no such tenant. What is due is recorded first."""
    await context.loaders.wallet_by_tenant.load(tenant_id)
    return await context.loaders.ledger_range_by_tenant_date_range.load((tenant_id, date_range))


async def _statement(context: Context, tenant_id: UUID, ledger_range: LedgerRange) -> Statement:
    return (
        await context.loaders.statement_by_ledger_range.load((tenant_id, ledger_range))
        or Statement()
    )


async def _reconciliation(
    context: Context, tenant_id: UUID, ledger_range: LedgerRange
) -> Reconciliation:
    found = await context.loaders.reconciliation_by_ledger_range.load((tenant_id, ledger_range))
    return found or Reconciliation()
