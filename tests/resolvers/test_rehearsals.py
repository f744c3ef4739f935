"""What a rehearsal says is what recording the same events does then."""

import random
from datetime import timedelta

from credit.core.units import ZERO
from credit.metering.events import EventType, InterviewEvent
from models import plans
from models.database import session
from resolvers import metering, rehearsals, tenant_history, tenants
from resolvers.metering import EventOutcome
from tests.world import World, a_plan

INTERVIEWS = 12
EVENTS = 90
DAYS = 30


def made_up(world: World, tenant: str, seed: int) -> list[InterviewEvent]:
    """Events of a few interviews in the past month, in no order; some lie where none are taken."""
    chance = random.Random(seed)
    return [
        world.an_event(
            kind := chance.choice(list(EventType)),
            f"interview-{chance.randrange(INTERVIEWS)}",
            event_id=f"{tenant}-{seed}-{number}",
            tenant=tenant,
            at=world.now - timedelta(minutes=chance.randint(-90, DAYS * 24 * 60)),
            progress=chance.random() if kind is EventType.PARTIALLY_COMPLETED else None,
        )
        for number in range(EVENTS)
    ]


async def test_a_rehearsal_of_current_events_has_the_outcomes_and_the_charges_of_recording(
    world: World,
) -> None:
    cheap = a_plan("cheap", credits="1")
    await plans.upsert(session(), [cheap])
    tenant = await world.a_tenant(starts_on=(world.now - timedelta(days=DAYS + 20)).date())
    world.now, now = world.now - timedelta(days=12), world.now
    await world.complete()
    await tenants.change_plan(world.context(), tenant.id, "cheap")
    world.now = now
    first, second = made_up(world, "acme", 1), made_up(world, "acme", 2)
    await metering.record(world.context(), first, any_age=True)
    coming = [*first[:5], *second, world.an_event(tenant="nobody")]
    tried = await rehearsals.check(world.context(), coming, as_history=False)
    good = [e for e, r in zip(coming, tried, strict=True) if r.outcome is EventOutcome.RECORDED]
    charges = await rehearsals.charges(world.context(), good)
    done = await metering.record(world.context(), coming, any_age=True)
    assert [(one.outcome, type(one.problem)) for one in tried] == [
        (one.outcome, type(one.problem)) for one in done
    ]
    assert {one.outcome for one in done} == set(EventOutcome)
    assert charges == {"acme": sum((one.charged for one in done), ZERO)}
    await world.check(tenant)


async def test_a_rehearsal_of_a_history_charges_what_its_import_charges(world: World) -> None:
    starts_on = (world.now - timedelta(days=DAYS + 20)).date()
    tenant = await world.a_tenant(starts_on=starts_on, opens=False)
    wrong = [world.an_event(at=world.now + timedelta(days=days)) for days in (-90, 1)]
    events = sorted([*made_up(world, "acme", 3), *wrong], key=lambda event: event.order)
    tried = await rehearsals.check(world.context(), events, as_history=True)
    good = [e for e, r in zip(events, tried, strict=True) if r.outcome is EventOutcome.RECORDED]
    charges = await rehearsals.charges(world.context(), good)
    done = await metering.record_history(world.context(), events)
    assert [one.outcome for one in tried] == [one.outcome for one in done]
    assert {EventOutcome.RECORDED, EventOutcome.REJECTED} == {one.outcome for one in done}
    assert charges == {"acme": sum((one.charged for one in done), ZERO)}
    await tenant_history.finish(world.context(), ["acme"])
    await world.check(tenant)
