"""What requests are authenticated by: an API key's row, read without an object of Tortoise's."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from credit.core.roles import SCOPES, Role, Scope
from credit.metering.tenant_versions import VersionedTenant
from models import heads, tenant_versions
from models.database import Session, instant, uuid
from models.heads import Head
from models.keys import only_scopes_of, scopes_of
from models.sql import keys as sql
from models.sql import tenant_versions as version_sql

MOST_KEPT: Final = 2_000
"""Credentials that a process keeps, to answer the same one for an equal row."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What a request is authenticated by: a key's HMAC and validity, and what it may do.

    `version` is that of its tenant, as committed when the key was read; None where it was not asked
    for.
    """

    id: str
    name: str
    role: Role
    tenant_id: UUID | None
    digest: str
    expires_at: datetime | None
    revoked_at: datetime | None
    scopes: frozenset[Scope]
    version: VersionedTenant | None = None


async def by_key_id(
    session: Session, key_id: str, version_of: UUID | None = None
) -> Credential | None:
    """What a key is authenticated by, revoked or not; one statement.

    So it is with the version of its tenant, where that is `version_of`. Equal rows are the same
    object, unless there were many others since: whoever has it knows that nothing has changed.
    """
    if version_of is None:
        rows = await session.records(sql.CREDENTIAL, key_id)
    else:
        rows = await session.records(sql.CREDENTIAL_WITH_VERSION, key_id, version_of)
    return _credential(tuple(rows[0]), version_of) if rows else None


async def with_head(
    session: Session, key_id: str, tenant_id: UUID, *, with_version: bool, with_usage: bool
) -> tuple[Credential, Head | None] | None:
    """As above, and the head of a tenant, as `models.heads` answers it; None without one.

    One statement, and one more where the tenant changes plans. A distributed database takes no
    such statement: a key is on another node than its tenant.
    """
    statement = sql.credential_with_head(with_version=with_version, with_usage=with_usage)
    rows = await session.records(statement, key_id, tenant_id)
    if not rows:
        return None
    names, values = tuple(rows[0].keys()), tuple(rows[0])
    behind = sql.COLUMNS + (version_sql.COLUMNS if with_version else 0)
    found = _credential(values[:behind], tenant_id if with_version else None)
    if found.tenant_id != tenant_id or values[behind] is None:
        return found, None
    (head,) = await heads.completed(session, [heads.of_values(names[behind:], values[behind:])])
    return found, head


@lru_cache(maxsize=MOST_KEPT)
def _credential(values: tuple[Any, ...], version_of: UUID | None) -> Credential:
    """What the values of a row say, in the order of its columns."""
    id, name, role_name, owner, digest, expires_at, revoked_at, scopes, only_scopes, *texts = values
    role, tenant_id = Role(role_name), None if owner is None else uuid(owner)
    with_version = version_of is not None and version_of == tenant_id
    return Credential(
        id,
        name,
        role,
        tenant_id,
        digest,
        None if expires_at is None else instant(expires_at),
        None if revoked_at is None else instant(revoked_at),
        _all_scopes(role, scopes, only_scopes),
        tenant_versions.of_texts(*texts) if with_version else None,
    )


@lru_cache(maxsize=1_000)
def _all_scopes(role: Role, scopes: str, only_scopes: str | None) -> frozenset[Scope]:
    """What a key may do; the same set for equal texts, so that its hash is computed once."""
    only = only_scopes_of(only_scopes)
    return SCOPES[role] | scopes_of(scopes) if only is None else only
