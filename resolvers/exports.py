"""Requesting, awaiting, reading and cancelling exports; `export_worker.py` writes them."""

import asyncio
import math
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from urllib.parse import quote
from uuid import UUID, uuid4

from credit.audit.exports import (
    Export,
    ExportContents,
    ExportRequest,
    ExportStatus,
    check_wait,
    file_name_for,
)
from credit.core.errors import (
    AlreadyDoneError,
    InvalidInputError,
    NotFoundError,
    QuotaExceededError,
)
from credit.core.global_ids import Kind, not_found
from credit.core.pagination import Page, PageRequest
from credit.core.roles import Scope
from credit.dates.date_ranges import checked_date_range
from credit.notify.webhook_payloads import rfc3339
from exporters.file_names import name_of
from exporters.signed_links import VALID_S
from models import exports, jobs, ledger
from models.database import Session, session, transaction
from models.exports import ExportUsage
from resolvers import authorization, date_ranges
from resolvers.context import Context
from resolvers.quotas import Quota, QuotaLimits
from resolvers.retrying import read_with_retry

POLL_S: Final = 0.05
"""Seconds between two polls while a request waits for an export."""
WATCH_POLL_S: Final = 0.5
"""Seconds between two polls of an export for a subscription."""
MOST_JOBS: Final = 1000
RETRY_S: Final = 5
"""Seconds after which one of many exports may have finished."""


async def request(
    context: Context, tenant_id: UUID, export_request: ExportRequest, wait_s: int
) -> Export:
    """Request an export and wait up to `wait_s` seconds for it to finish.

    It is written in the background, whether or not the request waits. Raises InvalidInputError for
    invalid dates or `wait_s`, NotFoundError for an unknown job, and QuotaExceededError while the
    tenant has too many unfinished exports, or too much in its files.
    """
    check_wait(wait_s)
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    if export_request.contents is ExportContents.LEDGER:
        authorization.require(context, Scope.BALANCE_CHANGES_READ)
    checked_date_range(
        export_request.date_range.first_on,
        export_request.date_range.last_on,
        await date_ranges.today(context, tenant_id),
    )
    await _check_jobs(tenant_id, export_request)
    tenant = await context.loaders.tenant_by_id.load(tenant_id)
    assert tenant is not None, "a visible tenant exists"
    export = Export(
        tenant_id=tenant_id,
        id=uuid4(),
        request=export_request,
        file_name=file_name_for(tenant, export_request),
        requested_by=context.viewer.name,
        requested_at=context.now,
    )
    await _insert(context, export)
    await context.notify(tenant_id)  # which wakes an export worker
    return await _wait_for(export, wait_s)


async def _insert(context: Context, export: Export) -> None:
    """Write a new export within the tenant's quotas, counted under the lock of its wallet."""
    limits, tenant_id = context.quotas.limits, export.tenant_id

    async def work(session: Session) -> None:
        if await ledger.lock(session, tenant_id) is None:
            raise not_found(Kind.TENANT)
        if await exports.by_id(session, tenant_id, export.id):
            return  # the reply to our own commit was lost
        _check_quotas(await exports.usage_of(session, tenant_id), limits, context.now)
        await exports.insert(session, export)

    await transaction(work, tenant=tenant_id)


def _check_quotas(usage: ExportUsage, limits: QuotaLimits, now: datetime) -> None:
    """Raise QuotaExceededError where one more export of the tenant is too many."""
    if usage.unfinished >= limits.exports:
        msg = (
            f"this tenant has {limits.exports:,} unfinished exports, as many as it may have: wait "
            "for one to finish or cancel one, and try again"
        )
        raise QuotaExceededError(msg, Quota.EXPORTS, limits.exports, RETRY_S)
    if usage.bytes >= limits.export_bytes and usage.expires_at is not None:
        wait_s = max(RETRY_S, math.ceil((usage.expires_at - now).total_seconds()))
        msg = (
            f"files of this tenant's exports take {usage.bytes:,} bytes, and new ones are taken "
            f"below {limits.export_bytes:,}: try again when the first of them expires, at "
            f"{rfc3339(usage.expires_at)}"
        )
        raise QuotaExceededError(msg, Quota.EXPORT_BYTES, limits.export_bytes, wait_s)


async def cancel(context: Context, tenant_id: UUID, export_id: UUID) -> Export:
    """Cancel an export; one that is already cancelled is returned unchanged.

    Raises NotFoundError, and AlreadyDoneError for an export that has ended otherwise.
    """
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    await exports.cancel(session(), tenant_id, export_id, context.now)
    export = await exports.by_id(session(), tenant_id, export_id)
    if export is None:
        raise not_found(Kind.EXPORT)
    if export.status is not ExportStatus.CANCELLED:
        msg = f"this export is already {export.status} and cannot be cancelled"
        raise AlreadyDoneError(msg, ("exportId",))
    return export


async def by_id(context: Context, tenant_id: UUID, export_id: UUID) -> Export | None:
    """An export of a tenant by id; None if there is none."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await exports.by_id(session(), tenant_id, export_id)


async def page(context: Context, tenant_id: UUID, request: PageRequest) -> Page[Export]:
    """A page of a tenant's exports, the newest first."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await exports.page(session(), tenant_id, request)


async def count(context: Context, tenant_id: UUID) -> int:
    """The number of exports that a tenant has requested."""
    await authorization.require_tenant(context, tenant_id, Scope.CONSUMPTION_READ)
    return await exports.count(session(), tenant_id)


async def link_to(context: Context, export: Export) -> tuple[str, datetime] | None:
    """A newly signed URL of an export's file, and the instant at which it expires.

    None without a file, and on the command line, which serves no downloads.
    """
    downloads = context.downloads
    if export.status is not ExportStatus.READY or export.file is None or downloads is None:
        return None
    until = context.now + timedelta(seconds=VALID_S)
    url = await downloads.storage.signed_url(name_of(export.file, export.request.format), VALID_S)
    if url is None:
        token = downloads.links.token(export.tenant_id, export.id, context.now)
        url = f"{downloads.base_url}/{token}/{quote(export.file_name)}"
    return url, until


async def to_download(tenant_id: UUID, export_id: UUID) -> Export | None:
    """The export of a signed link if it is READY; the link is the only authorization."""
    export = await exports.by_id(session(), tenant_id, export_id)
    return export if export and export.status is ExportStatus.READY else None


async def _check_jobs(tenant_id: UUID, export_request: ExportRequest) -> None:
    if export_request.jobs is None:
        return
    if not 0 < len(export_request.jobs) <= MOST_JOBS:
        count = len(export_request.jobs)
        msg = f"jobIds has {count} ids: write 1 to {MOST_JOBS}, or leave it out for all jobs"
        raise InvalidInputError(msg, ("jobIds",))
    known = await jobs.by_ids(session(), [(tenant_id, job) for job in set(export_request.jobs)])
    for place, job in enumerate(export_request.jobs):
        if job not in known:
            msg = "there is no such job of this tenant"
            raise NotFoundError(msg, ("jobIds", str(place)))


async def _wait_for(export: Export, wait_s: int) -> Export:
    """The export once it has ended, or in its status when the time is up."""
    loop = asyncio.get_running_loop()
    until = loop.time() + wait_s
    while True:
        found = await exports.by_id(session(), export.tenant_id, export.id)
        assert found is not None, "exports are never deleted"
        if found.is_over or loop.time() >= until:
            return found
        await asyncio.sleep(POLL_S)


async def watch(context: Context, tenant_id: UUID, export_id: UUID) -> AsyncGenerator[Export, None]:
    """Yield an export now and after each change, until it has ended."""
    last = None
    while True:
        export = await read_with_retry(partial(by_id, context, tenant_id, export_id))
        if export is None:
            raise not_found(Kind.EXPORT)
        if export != last:
            yield export
            last = export
        if export.is_over:
            return
        await asyncio.sleep(WATCH_POLL_S)
