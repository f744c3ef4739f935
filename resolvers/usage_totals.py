"""Building totals of the daily usage where they are not in use, in the background."""

import logging
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from models import ledger, usage_totals
from models.database import Session, session, transaction
from models.usage_totals import Progress
from resolvers.outages import log_failure

MAX_TENANTS: Final = 100
_log = logging.getLogger(__name__)


async def build_due(limit: int = MAX_TENANTS) -> int:
    """Build the totals of up to `limit` tenants that have none in use; returns how many have them.

    Any number of processes may do so. Each month takes a transaction of its own, so that other
    writers wait for no longer than that: a tenth of a second for 50,000 rows. A tenant that a
    process of the release before has written to meanwhile is left for later. An error for one
    tenant is logged, and the next ones are tried instead: it keeps none behind it from its turn.
    """
    built, last = 0, usage_totals.BEFORE_ALL
    while built < limit and (
        found := await usage_totals.not_in_use(session(), limit - built, last)
    ):
        built += await _build_each(found)
        last = found[-1]
    return built


async def build_all() -> None:
    """Build the totals of all tenants that have none in use, each tenant once.

    While processes of the release before write, some have none again at any time: whoever waited
    for that to end would wait until they are replaced.
    """
    last = usage_totals.BEFORE_ALL
    while found := await usage_totals.not_in_use(session(), MAX_TENANTS, last):
        await _build_each(found)
        last = found[-1]


async def _build_each(tenant_ids: Sequence[UUID]) -> int:
    built = 0
    for tenant_id in tenant_ids:
        try:
            built += await _build(tenant_id)
        except Exception as error:  # noqa: BLE001 - one failure must not keep the others behind
            log_failure(_log, error, "the usage totals of tenant %s could not be built", tenant_id)
    return built


async def _build(tenant_id: UUID) -> bool:
    async def work(session: Session) -> Progress | None:
        if await ledger.lock(session, tenant_id) is None:
            return None
        return await usage_totals.build_month(session, tenant_id)

    progress = await transaction(work, tenant=tenant_id)
    while progress is not None and progress is not Progress.FINISHED:
        progress = await transaction(work, tenant=tenant_id)
        if progress is Progress.BEGUN:
            return False
    return progress is Progress.FINISHED
