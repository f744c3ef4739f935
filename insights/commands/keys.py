"""`insights keys`: API keys."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from cyclopts import Parameter
from cyclopts.validators import Number

from credit.core.api_keys import LONGEST_NAME, ApiKey, ApiKeyStatus
from credit.core.roles import SCOPES, Role, Scope
from credit.core.validation import check_text
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.pepper import check_pepper
from insights.settings import Settings
from insights.text_table import aligned
from resolvers import keys, tenants
from resolvers.clock import current_time
from resolvers.keys import NewKey

Scopes = Annotated[list[Scope] | None, Parameter(negative=())]
Days = Annotated[int | None, Parameter(validator=Number(gte=1, lte=36_500))]


def create(
    *,
    role: Role,
    name: str,
    tenant: str | None = None,
    days: Days = None,
    settles_purchases: bool = False,
    scope: Scopes = None,
) -> None:
    """Make an API key and print it; it cannot be shown again.

    Parameters
    ----------
    role
        Who uses it: tenant-admin, partner, platform or operator.
    name
        Its name in the list of keys.
    tenant
        The platform's id of the tenant: with tenant-admin and partner, and only with these.
    days
        How long it is valid; it does not expire when left out.
    settles_purchases
        Let a platform key settle and decline purchases: for a payment service.
    scope
        A scope that the key has, once for each, in place of all those of its role.
    """
    check_text("name", name, LONGEST_NAME)
    settings = begin(configuration.load())
    now = current_time()
    expires_at = now + timedelta(days=days) if days else None
    scopes = frozenset({Scope.PURCHASES_SETTLE} if settles_purchases else ())
    new = NewKey(name, role, None, expires_at, scopes, frozenset(scope) if scope else None)
    key, text = run(_create(settings, new, tenant, now))
    write_note(f"key {key.id} for {key.role}, {_until(key.expires_at)}; it is shown this once:")
    write_line(text)


async def _create(
    settings: Settings, new: NewKey, external_id: str | None, now: datetime
) -> tuple[ApiKey, str]:
    pepper = settings.pepper
    async with open_database(settings):
        await check_pepper(settings)
        tenant_id = None
        if external_id is not None:
            tenant_id = (
                await cli_context.tenant_by_external_id(cli_context.context(), external_id)
            ).id
        return await keys.create(replace(new, tenant_id=tenant_id), pepper, now)


def list_keys() -> None:
    """List all keys, the oldest first, revoked ones too. No secrets: only hashes are stored."""
    issued, names = run(_list_keys(begin(configuration.load())))
    rows = [("Key", "Role", "Tenant", "Name", "Made", "By", "Last used", "State", "Scopes")]
    now = current_time()
    for key in issued:
        tenant = names.get(key.tenant_id, "") if key.tenant_id else ""
        made = f"{key.created_at:%Y-%m-%d}"
        by = key.created_by.name if key.created_by else ""
        used = f"{key.last_used_at:%Y-%m-%d %H:%M}" if key.last_used_at else "never"
        state, scopes = _state(key, now), _scopes(key)
        rows.append((key.id, key.role, tenant, key.name, made, by, used, state, scopes))
    write_line("\n".join(aligned(rows)))


async def _list_keys(settings: Settings) -> tuple[list[ApiKey], dict[UUID, str]]:
    async with open_database(settings):
        issued, context = await keys.list_all(), cli_context.context()
        found = [await tenants.by_id(context, key.tenant_id) for key in issued if key.tenant_id]
        return issued, {tenant.id: tenant.external_id for tenant in found if tenant}


def revoke(key_id: str, /) -> None:
    """Revoke a key: it is refused from now on.

    Parameters
    ----------
    key_id
        As `insights keys list` shows it: the part of the key between its underscores.
    """
    key = run(_revoke(begin(configuration.load()), key_id))
    write_line(f"revoked {key.id} ({key.role}, {key.name})")


async def _revoke(settings: Settings, key_id: str) -> ApiKey:
    async with open_database(settings):
        return await keys.revoke(key_id, current_time())


def accept_pepper() -> None:
    """Take the pepper that is set for that of the database, where the one before it is lost."""
    run(_accept_pepper(begin(configuration.load())))
    write_line(
        "accepted: keys made with another pepper stay invalid; make new ones, and new secrets of "
        "webhooks by rotateWebhookSecret"
    )


async def _accept_pepper(settings: Settings) -> None:
    pepper = settings.pepper
    async with open_database(settings):
        await keys.accept_pepper(pepper)


def _state(key: ApiKey, now: datetime) -> str:
    if key.revoked_at is not None:
        by = f" by {key.revoked_by.name}" if key.revoked_by else ""
        return f"revoked {key.revoked_at:%Y-%m-%d}{by}"
    expired = key.status_at(now) is ApiKeyStatus.EXPIRED
    return "expired" if expired else _until(key.expires_at)


def _scopes(key: ApiKey) -> str:
    """Empty for the scopes of the role."""
    return "" if key.scopes == SCOPES[key.role] else " ".join(sorted(key.scopes))


def _until(instant: datetime | None) -> str:
    return f"valid until {instant:%Y-%m-%d %H:%M} UTC" if instant else "valid until revoked"
