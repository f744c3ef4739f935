import asyncio, time, pytest
from models import ledger
from models.database import Session, transaction
from tests.faults.conftest import *
from tests.faults.services import *
from tests.faults.test_neighbours import _complete
pytestmark = [ON_POSTGRES]
async def test_pool(fleet, figure):
    async with fleet.asking() as asking, looking_into(fleet.database_url):
        held, free = await a_tenant(), await a_tenant()
        locked, release = asyncio.Event(), asyncio.Event()
        async def hold(session: Session) -> None:
            assert await ledger.lock(session, held.id)
            locked.set(); await release.wait()
        url = fleet.services[0].url
        for n in (4, 5, 8):
            locked.clear(); release.clear()
            holding = asyncio.create_task(transaction(hold))
            await locked.wait()
            waiting = [asyncio.create_task(_complete(asking, held, f"w{n}-{i}", url)) for i in range(n)]
            await asyncio.sleep(1)
            w = asyncio.create_task(_complete(asking, free, f"free-{n}", url))
            done, _ = await asyncio.wait([w], timeout=8)
            r = asyncio.create_task(asking.ask("query($t: ID!){tenant(id:$t){name}}", url, t=global_id(free)))
            rdone, _ = await asyncio.wait([r], timeout=3)
            print(n, "waiting writers: neighbour's write done:", bool(done), "neighbour's read done:", bool(rdone), file=sys.__stderr__)
            release.set(); await asyncio.gather(holding, w, r, *waiting)
