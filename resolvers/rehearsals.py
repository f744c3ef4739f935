"""What recording events would do, for imports that are tried first; nothing is written."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from credit.core.errors import InsightsError
from credit.core.roles import Scope
from credit.core.units import ZERO, Credits
from credit.metering.events import InterviewEvent, check_time, checked_event, content_digest
from credit.metering.meter import charge_of
from credit.metering.tenants import Tenant
from models import events as stored
from models import ledger, tenants
from models.database import session
from resolvers import accounts, authorization
from resolvers.context import Context
from resolvers.event_results import (
    UNKNOWN_TENANT,
    EventOutcome,
    EventResult,
    check_follows,
    known_result,
    refusal_of,
    rejected,
)


async def check(
    context: Context, events: Sequence[InterviewEvent], *, as_history: bool
) -> list[EventResult]:
    """The results that recording events of any age would have, as far as these do not disagree.

    RECORDED says that an event would be recorded; what it would charge is not computed. With
    `as_history`, as `metering.record_history` answers. Raises ForbiddenError.
    """
    authorization.require(context, Scope.USAGE_WRITE)
    results: list[EventResult] = []
    known = await _tenants(context, events)
    for external_id, group in groupby(events, attrgetter("tenant")):
        batch, tenant = list(group), known.get(external_id)
        if tenant is None:
            results += [rejected(event, _problem_of(event) or UNKNOWN_TENANT) for event in batch]
        else:
            results += await _check(context, tenant, batch, as_history=as_history)
    return results


async def charges(context: Context, events: Sequence[InterviewEvent]) -> dict[str, Credits]:
    """What events that pass `check` would charge in all, by the external id of their tenants.

    All new events of an interview must be in one call. Raises ForbiddenError.
    """
    authorization.require(context, Scope.USAGE_WRITE)
    found: dict[str, Credits] = {}
    known = await _tenants(context, events)
    for external_id, group in groupby(events, attrgetter("tenant")):
        tenant = known.get(external_id)
        if tenant is not None:  # it may have been deleted meanwhile
            charged = await _charge(context, tenant.id, list(group))
            found[external_id] = found.get(external_id, ZERO) + charged
    return found


async def _tenants(context: Context, events: Sequence[InterviewEvent]) -> dict[str, Tenant]:
    named = sorted({event.tenant for event in events if _problem_of(event) is None})
    ids = await tenants.ids_by_external_ids(session(), named) if named else {}
    found = [await context.loaders.tenant_by_id.load(tenant_id) for tenant_id in ids.values()]
    return {tenant.external_id: tenant for tenant in found if tenant is not None}


async def _check(
    context: Context, tenant: Tenant, events: Sequence[InterviewEvent], *, as_history: bool
) -> list[EventResult]:
    wallet = (await ledger.wallets(session(), [tenant.id])).get(tenant.id)
    if wallet is None:  # it has been deleted meanwhile
        return [rejected(event, UNKNOWN_TENANT) for event in events]
    right = [event for event in events if _problem_of(event) is None]
    seen = await stored.digests(session(), tenant.id, [event.key for event in right])
    refusal, recorded_to = refusal_of(wallet, as_history=as_history), wallet.advanced_to

    def problem(event: InterviewEvent) -> InsightsError | None:
        if refusal is not None:
            return refusal
        try:
            check_time(event, context.now, tenant.starts_at, any_age=True)
            if as_history:
                check_follows(event, recorded_to)
        except InsightsError as error:
            return error
        return None

    def result(event: InterviewEvent) -> EventResult:
        if malformed := _problem_of(event):
            return rejected(event, malformed)
        if known := known_result(event, content_digest(event), seen.get(event.key)):
            return known
        found = problem(event)
        return rejected(event, found) if found else EventResult(event.id, EventOutcome.RECORDED)

    return [result(event) for event in events]


async def _charge(context: Context, tenant_id: UUID, events: Sequence[InterviewEvent]) -> Credits:
    account = await accounts.open_read_only(session(), tenant_id, context.now)
    interviews = sorted({event.interview for event in events})
    known = await stored.by_interviews(session(), tenant_id, interviews)
    coming: dict[str, list[InterviewEvent]] = {}
    for event in events:
        coming.setdefault(event.interview, []).append(event)
    return sum(
        (charge_of(account.ledger, known.get(i, []), new) for i, new in coming.items()), ZERO
    )


def _problem_of(event: InterviewEvent) -> InsightsError | None:
    """What is wrong with an event whatever is recorded; None for a well-formed one."""
    try:
        checked_event(event)
    except InsightsError as error:
        return error
    return None
