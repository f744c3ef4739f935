"""`insights purchases list`: the purchases of all tenants, the newest first."""

import asyncio
from pathlib import Path

import pytest

from credit.core.units import Credits
from credit.ledger.plans import PaymentTerms
from graph.ids import purchase_ids_from
from models import database, migrator, plans
from models.database import session
from resolvers import purchases
from tests.insights.terminal import insights
from tests.world import World, a_plan


async def _bought(url: str) -> None:
    """Purchases of two tenants, a minute apart; the second one is settled."""
    await database.connect(url)
    try:
        await migrator.migrate()
        world = World()
        await world.begin()
        await plans.upsert(session(), [a_plan("prepaid", terms=PaymentTerms.PREPAID)])
        for name, plan in (("first", "prepaid"), ("second", "basic"), ("third", "prepaid")):
            tenant = await world.a_tenant(name, plan=plan)
            world.pass_time(minutes=1)
            context = world.context()
            await purchases.buy_credits(context, tenant.id, Credits.of(40), "k", None)
    finally:
        await database.close()


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A database with three purchases, the second of them on account."""
    folder: Path = tmp_path_factory.mktemp("bought")
    url = f"sqlite://{folder / 'bought.sqlite3'}"
    asyncio.run(_bought(url))
    return {"INSIGHTS_DATABASE_URL": url}


def test_purchases_of_all_tenants_are_listed_newest_first(settings: dict[str, str]) -> None:
    listed = insights("purchases", "list", settings=settings)
    header, *lines = listed.out.splitlines()
    assert header.split("  ")[0] == "Bought (UTC)"
    rows = [line.split() for line in lines]
    assert [row[2:7] for row in rows] == [
        ["third", "40", "180", "EUR", "PENDING"],
        ["second", "40", "180", "EUR", "SETTLED"],
        ["first", "40", "180", "EUR", "PENDING"],
    ]
    assert rows[0][:2] == ["2026-03-10", "12:03"]
    assert len({purchase_ids_from(row[-1]) for row in rows}) == 3


def test_purchases_are_listed_by_status_and_it_says_when_there_are_more(
    settings: dict[str, str],
) -> None:
    listed = insights("purchases", "list", "--status", "pending", settings=settings)
    assert [line.split()[2] for line in listed.out.splitlines()[1:]] == ["third", "first"]
    assert listed.err == ""
    one = insights(*("purchases", "list", "--status", "pending", "--most", "1"), settings=settings)
    assert [line.split()[2] for line in one.out.splitlines()[1:]] == ["third"]
    assert "these are the newest 1" in one.err
    refused = insights("purchases", "list", "--status", "paid", settings=settings)
    assert refused.status != 0
