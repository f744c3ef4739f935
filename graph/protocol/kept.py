"""Queries that need not be executed: an equal one was, and nothing that it says has changed since.

What is kept is the data alone, encoded. Who asks and what they may do, the bucket, the list of
documents and the deadline are asked for each request, and its cost is said anew.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final, NamedTuple
from uuid import UUID

from credit.core.roles import Role
from credit.metering.tenant_versions import TenantVersion, Validity, VersionedTenant
from graph.protocol.plans import Plan, PlanKey
from graph.responses.store import Executed, Question, ResponseStore
from resolvers import replica_reads, tenant_versions
from resolvers.context import Context, Viewer

Execute = Callable[[Plan, Context], Awaitable[Executed]]

KEY_BYTES: Final = 1_000
"""Bytes of memory that a key takes besides what was sent and its document."""
TENANT_BYTES: Final = 200
"""Bytes of memory that each tenant takes to which the viewer is bound."""


class _Key(NamedTuple):
    """All that the data of a response depends on, besides the tenant, its version and the time.

    `viewer` is who asks, where the query says that. Viewers of other tenants have keys of their
    own, so that none depends on what an argument names.
    """

    plan: PlanKey
    role: Role
    tenant_ids: frozenset[UUID] | None
    viewer: Viewer | None


async def executed_or_kept(
    plan: Plan, context: Context, store: ResponseStore | None, execute: Execute
) -> Executed:
    """What a plan brings: kept, or by `execute`, after which it may be kept in `store`.

    It may be executed on the read replica, also where it says the present instant and is not kept.
    """
    subject = plan.subject
    if subject is None:
        return await execute(plan, context)
    if subject.says_instant:
        store = None
    is_of_use = store is not None or replica_reads.is_configured()
    tenant_id = subject.tenant_of(context.viewer) if is_of_use else None
    before = await _settled(context, tenant_id) if tenant_id else None
    if tenant_id is None or before is None:
        return await execute(plan, context)
    question = _question(plan, context, before.version)
    kept = None if store is None or question is None else store.kept(question)
    if kept is not None:
        return kept
    run = partial(execute, plan, context)
    read = partial(replica_reads.executed, context.loaders, tenant_id, before.version, run)
    if store is None or question is None:
        return await read()
    validity = partial(_validity, context, tenant_id, before)
    return await store.executed(question, read, validity)


def _question(plan: Plan, context: Context, version: TenantVersion) -> Question | None:
    """What a plan asks of a version of its tenant; None for a plan that is not kept."""
    if plan.key is None:
        return None
    viewer, says_viewer = context.viewer, plan.subject is not None and plan.subject.says_viewer
    key = _Key(plan.key, viewer.role, viewer.tenant_ids, viewer if says_viewer else None)
    return Question(key, version, context.now, _bytes(plan.key, viewer))


def _bytes(key: PlanKey, viewer: Viewer) -> int:
    return KEY_BYTES + key.bytes + TENANT_BYTES * len(viewer.tenant_ids or ())


async def _settled(context: Context, tenant_id: UUID) -> VersionedTenant | None:
    try:
        return await tenant_versions.settled(context, tenant_id)
    except Exception:  # noqa: BLE001 - the execution fails alike, and says in which field
        return None


async def _validity(context: Context, tenant_id: UUID, before: VersionedTenant) -> Validity | None:
    try:
        return await tenant_versions.validity(context, tenant_id, before)
    except Exception:  # noqa: BLE001 - the query was executed: there is a response, to be sent
        return None
