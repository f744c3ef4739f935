"""The end of a tenant: its last day of service is set, moved or taken back."""

from datetime import date
from uuid import UUID, uuid4

from credit.core.roles import Scope
from credit.core.units import ZERO
from credit.ledger.end_checks import check_last_day, check_service
from credit.metering.tenants import Tenant
from credit.notify.alert_findings import after_end_was_set
from credit.notify.alerts import TOLD_OF_END, AlertKind, AlertRule
from models import alerts, tenants
from models.database import Session, transaction
from resolvers import accounts, alert_evaluation, authorization, run_out_renewal
from resolvers.context import Context


async def end(context: Context, tenant_id: UUID, last_day_on: date) -> Tenant:
    """Let a tenant end with its last day of service, or move its end to another day.

    The tenant is told by alerts: it gets the rules TOLD_OF_END where it does not have them. The
    same day again changes nothing. Raises InvalidInputError for a day that has passed or lies more
    than 100 years ahead, TenantEndedError after the end, and TooEarlyError while history is
    imported.
    """
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    return await _set(context, tenant_id, last_day_on)


async def take_back(context: Context, tenant_id: UUID) -> Tenant:
    """Take the end of a tenant back, so that its billing periods go on.

    Changes nothing for a tenant that has no end. Raises TenantEndedError after the end, and
    TooEarlyError while history is imported.
    """
    await authorization.require_tenant(context, tenant_id, Scope.TENANT_MANAGE)
    return await _set(context, tenant_id, None)


async def _set(context: Context, tenant_id: UUID, last_day_on: date | None) -> Tenant:
    async def work(session: Session) -> None:
        account = await accounts.open_for_update(session, tenant_id, context.clock, incoming=ZERO)
        ledger = account.ledger
        check_service(ledger)
        if last_day_on is not None:
            check_last_day(ledger, last_day_on)
        if last_day_on == ledger.last_day_on:
            return
        ledger.end_with(last_day_on)
        await tenants.set_last_day(session, tenant_id, last_day_on)
        await account.save(session)
        await run_out_renewal.make_due(session, tenant_id)
        await _tell(session, account)

    await transaction(work, tenant=tenant_id)
    await context.notify(tenant_id)
    context.loaders.clear()
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a tenant that was locked exists"
    return tenant


async def _tell(session: Session, account: accounts.OpenAccount) -> None:
    """Evaluate the rules of the kind END_WITHIN_DAYS anew, for the day that was set."""
    tenant_id, ledger = account.locked.tenant_id, account.ledger
    rules = await alerts.of_tenant(session, tenant_id)
    if ledger.last_day_on is not None:
        present = {rule.condition for rule in rules}
        for condition in TOLD_OF_END:
            if condition not in present:
                rules.append(AlertRule(tenant_id, uuid4(), condition))
                await alerts.insert(session, rules[-1], account.now)
    watching = [rule for rule in rules if rule.condition.kind is AlertKind.END_WITHIN_DAYS]
    evaluated = [
        after_end_was_set(rule, ledger.last_day_on, ledger.today, ledger.sequence, account.now)
        for rule in watching
    ]
    await alert_evaluation.save_and_notify(
        session,
        tenant_id,
        [rule for rule, _ in evaluated if rule not in watching],
        [alert for _, alert in evaluated if alert is not None],
    )
