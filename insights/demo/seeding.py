"""Filling an empty database with the demo, by the same code that real tenants and events take."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Final

from credit.local_time import months_later
from credit.pagination import PageRequest
from credit.roles import Role
from credit.tenants import NewTenant, Tenant
from insights import operators
from insights.demo import notes as noting
from insights.demo.companies import COMPANIES, Company
from insights.demo.history import days_of, history
from insights.demo.notes import Notes, ShownKey
from insights.errors import NotOursError
from resolvers import keys, metering, tenants
from resolvers.clock import current_time
from resolvers.keys import NewKey
from resolvers.metering import LARGEST_CALL, EventOutcome

SEED: Final = 19475
PEPPER_BYTES: Final = 32
Told = Callable[[int, int], None]
"""Called with how many events are recorded, and how many there will be in all."""


async def ready(folder: Path, pepper: str | None, told: Told) -> Notes:
    """The notes of the demo in the open database, which is filled first where it is not yet.

    What an earlier start left half done is gone on with; what it finished is kept. Raises
    NotOursError for a database that has tenants of its own, RuntimeError when events are refused.
    """
    found = noting.read(folder)
    known = await _tenants()
    if found and found.is_complete and len(known) == len(COMPANIES):
        return found
    if found is None or found.is_complete:
        await _check_empty()
        made = pepper or secrets.token_urlsafe(PEPPER_BYTES)
        found = Notes(seed=SEED, until=current_time().replace(microsecond=0), pepper=made)
        noting.write(folder, found)
    await _fill(found, known, told)
    complete = found.model_copy(update={"keys": await _keys(found)})
    noting.write(folder, complete)
    return complete


async def _check_empty() -> None:
    page = await tenants.page(operators.context(), PageRequest(limit=1), None)
    if page.items:
        msg = (
            f"the database has a tenant {page.items[0].value.external_id!r}, and is not this "
            "demo's: choose another folder with --data-dir, or unset INSIGHTS_DATABASE_URL"
        )
        raise NotOursError(msg)


async def _tenants() -> dict[str, Tenant]:
    context = operators.context()
    found = [await tenants.by_external_id(context, company.external_id) for company in COMPANIES]
    return {tenant.external_id: tenant for tenant in found if tenant}


async def _fill(notes: Notes, known: dict[str, Tenant], told: Told) -> None:
    histories = {c.external_id: history(c, notes.seed, notes.until) for c in COMPANIES}
    total, done = sum(map(len, histories.values())), 0
    for company in COMPANIES:
        if company.external_id not in known:
            await tenants.create(operators.context(), _new_tenant(company, notes.until))
        events = histories[company.external_id]
        for start in range(0, len(events), LARGEST_CALL):
            told(done + start, total)
            batch = events[start : start + LARGEST_CALL]
            answers = await metering.record_history(operators.context(), batch)
            for answer in answers:
                if answer.outcome is EventOutcome.REJECTED:
                    msg = f"the demo's own event {answer.id} was rejected: {answer.problem}"
                    raise RuntimeError(msg)
        await metering.finish_history(operators.context(), [company.external_id])
        done += len(events)
    told(total, total)


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


async def _keys(notes: Notes) -> tuple[ShownKey, ...]:
    """A key of each role, and of the roles that belong to a tenant one for each tenant."""
    known = await _tenants()
    wanted: list[tuple[Role, Tenant | None]] = [(Role.OPERATOR, None), (Role.PLATFORM, None)]
    for company in COMPANIES:
        own = known[company.external_id]
        wanted += [(Role.TENANT_ADMIN, own), (Role.PARTNER, own)]
    shown = []
    for role, tenant in wanted:
        of = tenant.external_id if tenant is not None else None
        tenant_id = tenant.id if tenant is not None else None
        new = NewKey(f"demo {role.lower()}", role, tenant_id)
        _key, text = await keys.create(new, notes.pepper.encode(), current_time())
        shown.append(ShownKey(role=role, tenant=of, key=text))
    return tuple(shown)
