"""A tenant with a past, for commands that look back or ahead, in a database of their own."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from tests.insights.terminal import insights

NAME: Final = "Globex [b]& Co[/] [/u]:ok:"
"""What a terminal must not take for markup, nor for the code of an emoji."""


def a_history(folder: Path, days: int, *, plan: str = "growth") -> dict[str, str]:
    """Settings of a database with Globex, and two interviews on each of so many days.

    Their jobs are `baker` and `smith`, the latter with candidates that are only invited as well;
    nothing happened today.
    """
    settings = {"INSIGHTS_DATA_DIR": str(folder), "INSIGHTS_LOG_FORMAT": "json", "COLUMNS": "80"}
    today = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    assert insights("plans", "apply", settings=settings).status == 0
    made = insights(
        "tenants",
        "create",
        "--external-id",
        "globex",
        "--name",
        NAME,
        "--timezone",
        "UTC",
        "--plan",
        plan,
        "--starts-on",
        f"{today - timedelta(days=days):%Y-%m-%d}",
        settings=settings,
    )
    assert made.status == 0, made.err
    lines = [
        _line(kind, job, today - timedelta(days=ago))
        for ago in range(days, 0, -1)
        for kind, job in (("COMPLETED", "baker"), ("INVITED", "smith"), ("COMPLETED", "smith"))
    ]
    ended = insights("import", "-", "--history", given="\n".join(lines).encode(), settings=settings)
    assert ended.status == 0, ended.err
    return settings


def complete_today(settings: dict[str, str], times: int) -> None:
    """Import so many interviews that were completed just now."""
    now = datetime.now(UTC)
    lines = [_line("COMPLETED", f"job{number}", now) for number in range(times)]
    ended = insights("import", "-", given="\n".join(lines).encode(), settings=settings)
    assert ended.status == 0, ended.err


def _line(kind: str, job: str, at: datetime) -> str:
    interview = f"{job}-{at:%Y-%m-%d}"
    event = {
        "id": f"{interview}-{kind}",
        "tenantExternalId": "globex",
        "job": {"externalId": job, "title": job.title()},
        "interviewId": interview,
        "candidateId": "c",
        "type": kind,
        "occurredAt": at.isoformat(),
    }
    return json.dumps(event)
