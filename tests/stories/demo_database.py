"""A database with the demo as it would stand at a Sunday of November, made once a run."""

import fcntl
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from credit.core.roles import Role
from insights import cli_context, event_loop
from insights import settings as configuration
from insights.database import open_database
from insights.demo.companies import COMPANIES
from insights.demo.history import history
from insights.demo.seeding import SEED, _new_tenant
from insights.offered_plans import fill_or_compare
from resolvers import keys, metering, tenant_history, tenants
from resolvers.keys import NewKey
from resolvers.metering import LARGEST_CALL
from tests.stories.clients import PEPPER

UNTIL: Final = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)
"""A Sunday, in the zones of all three companies."""


def demo_database(shared_folder: Path) -> tuple[Path, dict[str, str]]:
    """A file to copy, and a key of each admin by the company's external id.

    The first process of the run that needs it makes it, which takes 7 s.
    """
    made, keys_made = shared_folder / "demo.sqlite3", shared_folder / "demo.json"
    with (shared_folder / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not keys_made.exists():
            keys_made.write_text(json.dumps(event_loop.run(_seed(f"sqlite://{made}"))))
    return made, json.loads(keys_made.read_text())


async def _seed(url: str) -> dict[str, str]:
    made = {}
    settings = configuration.load(database_url=url, key_pepper=PEPPER)
    async with open_database(settings):
        await fill_or_compare(settings)
        for company in COMPANIES:
            context = cli_context.context(lambda: UNTIL)
            tenant = await tenants.create(context, _new_tenant(company, UNTIL))
            events = history(company, SEED, UNTIL)
            for start in range(0, len(events), LARGEST_CALL):
                batch = events[start : start + LARGEST_CALL]
                await metering.record_history(cli_context.context(lambda: UNTIL), batch)
            context = cli_context.context(lambda: UNTIL)
            await tenant_history.finish(context, [company.external_id])
            new = NewKey("an admin", Role.TENANT_ADMIN, tenant.id)
            _, made[company.external_id] = await keys.create(new, PEPPER.encode(), UNTIL)
    return made
