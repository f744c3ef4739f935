"""Filling an empty database with the demo, by the code that records real tenants and events."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Final

from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.dates.local_time import months_later
from credit.metering.tenants import NewTenant, Tenant
from insights import cli_context
from insights.demo import state as state_file
from insights.demo.arrangements import arrange
from insights.demo.clocks import clock_at
from insights.demo.companies import COMPANIES, Company
from insights.demo.history import days_of, history
from insights.demo.state import DemoState, ShownKey
from insights.errors import ForeignDatabaseError
from resolvers import keys, metering, tenant_history, tenants
from resolvers.clock import current_time
from resolvers.keys import NewKey
from resolvers.metering import LARGEST_CALL, EventOutcome

SEED: Final = 19475
PEPPER_BYTES: Final = 32
OnRecorded = Callable[[int, int], None]
"""Called with the numbers of events recorded, and to record in all."""


async def seed(folder: Path, pepper: str | None, on_recorded: OnRecorded) -> DemoState:
    """The state of the demo in the open database, which is seeded first if need be.

    What an earlier start left half done is continued; what it finished is kept, but for keys that
    were revoked since, which are replaced. Raises
    ForeignDatabaseError for a database with other tenants, RuntimeError when events are refused.
    """
    state = state_file.read(folder)
    known = await _tenants()
    if state and state.is_complete and len(known) == len(COMPANIES):
        return await _with_valid_keys(folder, state, known)
    if state is None or state.is_complete:
        await _check_empty()
        made = pepper or secrets.token_urlsafe(PEPPER_BYTES)
        state = DemoState(seed=SEED, until=current_time().replace(microsecond=0), pepper=made)
        state_file.write(folder, state)
    await _fill(state, known, on_recorded)
    await arrange(state.until)
    complete = state.model_copy(update={"keys": await _keys(state)})
    state_file.write(folder, complete)
    return complete


async def _check_empty() -> None:
    page = await tenants.page(cli_context.context(), PageRequest(limit=1), None)
    if page.items:
        msg = (
            f"the database has a tenant {page.items[0].value.external_id!r}, and is not this "
            "demo's: choose another folder with --data-dir, or unset INSIGHTS_DATABASE_URL"
        )
        raise ForeignDatabaseError(msg)


async def _tenants() -> dict[str, Tenant]:
    context = cli_context.context()
    state = [await tenants.by_external_id(context, company.external_id) for company in COMPANIES]
    return {tenant.external_id: tenant for tenant in state if tenant}


async def _fill(state: DemoState, known: dict[str, Tenant], on_recorded: OnRecorded) -> None:
    histories = {c.external_id: history(c, state.seed, state.until) for c in COMPANIES}
    total, done = sum(map(len, histories.values())), 0
    for company in COMPANIES:
        clock = await clock_at(company, state.until)  # from when on the demo is caught up
        if company.external_id not in known:
            await tenants.create(cli_context.context(clock), _new_tenant(company, state.until))
        events = histories[company.external_id]
        for start in range(0, len(events), LARGEST_CALL):
            on_recorded(done + start, total)
            batch = events[start : start + LARGEST_CALL]
            answers = await metering.record_history(cli_context.context(clock), batch)
            for answer in answers:
                if answer.outcome is EventOutcome.REJECTED:
                    msg = f"the demo's own event {answer.id} was rejected: {answer.problem}"
                    raise RuntimeError(msg)
        await tenant_history.finish(cli_context.context(clock), [company.external_id])
        done += len(events)
    on_recorded(total, total)


def _new_tenant(company: Company, until: datetime) -> NewTenant:
    starts_on = days_of(company, until).first_on
    anchor_on = months_later(date(starts_on.year, 1, 1), -12, company.anchor_day)
    return NewTenant(
        external_id=company.external_id,
        name=company.name,
        zone=company.zone,
        plan_id=company.plan_id,
        anchor_on=anchor_on,
        starts_on=starts_on,
    )


async def _keys(state: DemoState) -> tuple[ShownKey, ...]:
    """A key of each role, and of the roles that belong to a tenant one for each tenant."""
    known = await _tenants()
    wanted: list[tuple[Role, Tenant | None]] = [(Role.OPERATOR, None), (Role.PLATFORM, None)]
    for company in COMPANIES:
        own = known[company.external_id]
        wanted += [(Role.TENANT_ADMIN, own), (Role.PARTNER, own)]
    return tuple([await _new_key(state, role, tenant) for role, tenant in wanted])


async def _new_key(state: DemoState, role: Role, tenant: Tenant | None) -> ShownKey:
    new = NewKey(f"demo {role.lower()}", role, tenant.id if tenant else None)
    _key, text = await keys.create(new, state.pepper.encode(), current_time())
    return ShownKey(role=role, tenant=tenant.external_id if tenant else None, key=text)


async def _with_valid_keys(folder: Path, state: DemoState, known: dict[str, Tenant]) -> DemoState:
    """The state with a new key in place of each one that was revoked while somebody tried that."""
    shown = []
    for key in state.keys:
        is_valid = await keys.authenticate(key.key, state.pepper.encode(), current_time())
        tenant = known[key.tenant] if key.tenant else None
        shown.append(key if is_valid else await _new_key(state, key.role, tenant))
    if tuple(shown) == state.keys:
        return state
    renewed = state.model_copy(update={"keys": tuple(shown)})
    state_file.write(folder, renewed)
    return renewed
