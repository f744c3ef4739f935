"""`insights plans`: the plans that tenants can be on."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from credit.ledger.plans import Plan
from insights import plans as plans_file
from insights import settings as configuration
from insights.commands.console import begin, write_line
from insights.database import open_database
from insights.event_loop import run
from insights.reports.plan_changes import change_lines, plan_table
from insights.settings import Settings
from resolvers import plans
from resolvers.plans import PlanChange

UseCase = Callable[[Sequence[Plan]], Awaitable[list[PlanChange]]]
"""What a command does with the plans of a file: compare them or apply them."""


def list_plans() -> None:
    """List the plans in the database, withdrawn ones too, with the tenants that each has.

    A tenant that changes plans is counted at the plan of its next billing period.
    """
    found = run(_list(begin(configuration.load())))
    write_line("\n".join(plan_table(found)))


def diff(file: Path | None = None, /) -> int:
    """Show what `insights plans apply` would change; exit status 1 when it would change anything.

    Parameters
    ----------
    file
        Plans as TOML; INSIGHTS_PLANS_FILE, or the packaged ones, when left out.
    """
    return 1 if _show_changes(file, plans.differences) else 0


def apply(file: Path | None = None, /) -> None:
    """Put the plans of a file on offer, withdraw all others, and show what changes.

    Tenants have changed terms from their next billing period on; a tenant that is on a withdrawn
    plan keeps its terms.

    Parameters
    ----------
    file
        Plans as TOML; INSIGHTS_PLANS_FILE, or the packaged ones, when left out.
    """
    _show_changes(file, plans.apply)


def _show_changes(file: Path | None, use_case: UseCase) -> list[PlanChange]:
    settings = begin(configuration.load())
    changes = run(_changes(settings, plans_file.read(file or settings.plans_file), use_case))
    write_line("\n".join(change_lines(changes)))
    return changes


async def _list(settings: Settings) -> list[tuple[Plan, int]]:
    async with open_database(settings):
        return await plans.list_with_tenants()


async def _changes(settings: Settings, wanted: list[Plan], use_case: UseCase) -> list[PlanChange]:
    async with open_database(settings):
        return await use_case(wanted)
