"""Searches find names and external ids, alike on both engines."""

from credit.core.pagination import PageRequest
from credit.core.roles import Role
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import JobOrder, JobOrderField
from resolvers import jobs, tenant_lists, tenants
from tests.world import NOON, World

TODAY = DateRange(NOON.date(), NOON.date())


NAMES = {"ACME-0042": "First", "g_1": "Globex", "gx1": "Third", "100%": "Full", "Ä-7": "Quiz"}
FOUND = {
    "ACME-0042": ["ACME-0042"],
    "acme-00": ["ACME-0042"],
    "Globex": ["g_1"],
    "g_": ["g_1"],
    "%": ["100%"],
    "Ä-": ["Ä-7"],
    "ä-": [],  # only the letters from A to Z have no case here
    "nothing": [],
    "e": ["ACME-0042", "g_1"],
}


async def test_a_search_finds_tenants_by_name_or_external_id(world: World) -> None:
    for external_id, name in NAMES.items():
        await world.a_tenant(external_id, name=name)
    operator = world.context(Role.OPERATOR)
    for search, found in FOUND.items():
        page = await tenants.page(operator, PageRequest(limit=9), search)
        assert [item.value.external_id for item in page.items] == found, search
        assert await tenant_lists.count(operator, search) == len(found), search


async def test_a_search_finds_jobs_by_title_or_external_id_in_every_order(world: World) -> None:
    tenant = await world.a_tenant()
    await world.record(
        world.an_event(job="REQ-17", title="Baker"),
        world.an_event(job="x_2", title="Req manager"),
        world.an_event(job="x3", title="Cook"),
    )
    context = world.context(Role.TENANT_ADMIN, tenant)
    for field in JobOrderField:
        order = JobOrder(field, descending=False, date_range=TODAY)
        for search, found in (("req-17", {"REQ-17"}), ("REQ", {"REQ-17", "x_2"}), ("x_", {"x_2"})):
            page = await jobs.page(context, tenant.id, PageRequest(limit=9), order, search, None)
            assert {item.value.external_id for item in page.items} == found, (field, search)
            assert await jobs.count(context, tenant.id, search, None) == len(found)
