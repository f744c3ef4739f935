"""`insights members`: who of a token issuer was granted which role."""

from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from credit.core.errors import InvalidInputError, NotFoundError
from credit.core.global_ids import GlobalId, Kind, parsed
from credit.core.members import Member
from credit.core.pagination import PageRequest
from credit.core.roles import Role
from insights import cli_context
from insights import settings as configuration
from insights.commands.console import begin, write_line, write_note
from insights.database import open_database
from insights.event_loop import run
from insights.settings import Settings
from insights.text_table import aligned
from resolvers import members, tenants

Most = Annotated[int, Parameter(validator=Number(gte=1, lte=10_000))]


def grant(
    *, subject: str, role: Role, tenant: str | None = None, issuer: str | None = None
) -> None:
    """Grant a subject a role; it replaces another one for the same tenant, or for none.

    Parameters
    ----------
    subject
        The claim `sub` of its tokens, exactly as it is there: no name and no e-mail address.
    role
        What it may do: tenant-admin, partner, platform or operator.
    tenant
        The platform's id of the tenant: with tenant-admin and partner, and only with these.
    issuer
        The claim `iss` of its tokens; INSIGHTS_JWT_ISSUER when left out.
    """
    settings = begin(configuration.load())
    accepted = settings.jwt_issuer
    whose = issuer if issuer is not None else accepted
    if whose is None:
        msg = "name the --issuer of its tokens, or set INSIGHTS_JWT_ISSUER"
        raise InvalidInputError(msg, ("issuer",))
    member = run(_grant(settings, whose, subject, role, tenant))
    if whose != accepted:
        write_note(f"note: here INSIGHTS_JWT_ISSUER is {accepted or 'not set'}, not {whose}")
    write_line(f"{member.subject} is {member.role}; revoke it by: {_id(member)}")


async def _grant(
    settings: Settings, issuer: str, subject: str, role: Role, external_id: str | None
) -> Member:
    async with open_database(settings):
        context, tenant_id = cli_context.context(), None
        if external_id is not None:
            tenant_id = (await cli_context.tenant_by_external_id(context, external_id)).id
        return await members.grant(context, tenant_id, issuer, subject, role)


def list_members(*, tenant: str | None = None, most: Most = 50) -> None:
    """List members, the newest first, with the global id of each.

    Parameters
    ----------
    tenant
        Only those of one tenant: the platform's id of it.
    most
        How many to list.
    """
    found, has_more = run(_list(begin(configuration.load()), tenant, most))
    rows = [("Granted (UTC)", "Role", "Tenant", "Subject", "Issuer", "By", "Id")]
    write_line("\n".join(aligned([*rows, *(_row(*one) for one in found)])))
    if has_more:
        write_note(f"there are older ones: these are the newest {most}")


async def _list(
    settings: Settings, external_id: str | None, most: int
) -> tuple[list[tuple[Member, str]], bool]:
    """Members with the platform's id of their tenant, and whether there are more."""
    context, request = cli_context.context(), PageRequest(most)
    async with open_database(settings):
        if external_id is None:
            page = await members.page_of_all(context, request)
        else:
            tenant = await cli_context.tenant_by_external_id(context, external_id)
            page = await members.page(context, tenant.id, request)
        found = []
        for item in page.items:
            tenant_id = item.value.tenant_id
            of = await tenants.by_id(context, tenant_id) if tenant_id else None
            found.append((item.value, of.external_id if of else ""))
        return found, page.has_next


def revoke(member_id: str, /) -> None:
    """Revoke a role: its subject is refused from now on, and what it follows ends.

    Parameters
    ----------
    member_id
        As `insights members list` shows it.
    """
    member = run(_revoke(begin(configuration.load()), member_id))
    write_line(f"revoked {member.role} of {member.subject}")


async def _revoke(settings: Settings, text: str) -> Member:
    found = parsed(text, Kind.MEMBER)
    if found is None or found.uuid is None:
        msg = f"{text[:40]!r} is no member's id: `insights members list` lists all members"
        raise NotFoundError(msg, ("memberId",))
    async with open_database(settings):
        return await members.revoke(cli_context.context(), found.tenant, found.uuid)


def _row(member: Member, tenant: str) -> tuple[str, ...]:
    return (
        f"{member.created_at:%Y-%m-%d %H:%M}",
        member.role,
        tenant,
        member.subject,
        member.issuer,
        member.created_by,
        _id(member),
    )


def _id(member: Member) -> str:
    return str(GlobalId(Kind.MEMBER, member.tenant_id, str(member.id)))
