"""Alerts: lines that a tenant wants to be told of, and what is said when one of them is crossed.

A line is crossed when what it watches goes from not below to below; it is told once, and again
only after it has recovered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from credit.calendar import day_of
from credit.errors import InvalidInputError
from credit.runout import RunOut, RunOutStatus
from credit.standings import Ending, Standing
from credit.units import MAXIMUM_THOUSANDTHS, ONE, THOUSAND, ZERO, Credits

MOST_ALERTS: Final = 20
"""Alerts that a tenant may have; more are refused."""

LONGEST_DAYS: Final = 365
_HUNDRED: Final = 100
_INSTANT: Final = timedelta(microseconds=1)
_SURE: Final = (RunOutStatus.RUN_OUT, RunOutStatus.LIKELY)


class AlertKind(StrEnum):
    """What an alert watches."""

    REMAINING_BELOW = "REMAINING_BELOW"
    PERCENT_OF_ALLOCATION_BELOW = "PERCENT_OF_ALLOCATION_BELOW"
    RUN_OUT_WITHIN_DAYS = "RUN_OUT_WITHIN_DAYS"
    EXPIRY_WITHIN_DAYS = "EXPIRY_WITHIN_DAYS"


ON_BALANCE: Final = (AlertKind.REMAINING_BELOW, AlertKind.PERCENT_OF_ALLOCATION_BELOW)
"""Kinds that the entries of the ledger decide; the others are crossed by time going on, too."""


class _Range(NamedTuple):
    least: Decimal
    most: Decimal
    step: Decimal
    words: str


_WHOLE_DAYS: Final = _Range(
    Decimal(1),
    Decimal(LONGEST_DAYS),
    Decimal(1),
    f"a whole number of days from 1 to {LONGEST_DAYS}",
)
_TAKEN: Final[Mapping[AlertKind, _Range]] = {
    AlertKind.REMAINING_BELOW: _Range(
        Decimal(0),
        Decimal(MAXIMUM_THOUSANDTHS) / THOUSAND,
        Decimal("0.001"),
        "credits from 0 on, with at most three places",
    ),
    AlertKind.PERCENT_OF_ALLOCATION_BELOW: _Range(
        Decimal("0.0001"),
        Decimal(_HUNDRED),
        Decimal("0.0001"),
        "a percentage above 0 and up to 100, with at most four places",
    ),
    AlertKind.RUN_OUT_WITHIN_DAYS: _WHOLE_DAYS,
    AlertKind.EXPIRY_WITHIN_DAYS: _WHOLE_DAYS,
}
"""What each kind takes for a threshold."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is watched, and from where on it is told.

    `threshold` is in credits, in percent or in days, as the kind says.
    """

    kind: AlertKind
    threshold: Decimal

    def __post_init__(self) -> None:
        """Refuse what is out of range, naming the field."""
        taken = _TAKEN[self.kind]
        fits = taken.least <= self.threshold <= taken.most
        if not fits or self.threshold % taken.step:
            msg = f"threshold is {self.threshold:f}: {self.kind} takes {taken.words}"
            raise InvalidInputError(msg, ("threshold",))

    @property
    def text(self) -> str:
        """The threshold in its one shortest form: equal ones read alike."""
        return f"{(self.threshold + 0).normalize():f}"


@dataclass(frozen=True, slots=True)
class Alert:
    """A line of a tenant's. `raised` while it is crossed; `raised_at` is when it last was."""

    tenant_id: UUID
    id: UUID
    line: Line
    raised: bool = False
    raised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Raised:
    """One crossing. `number` counts a tenant's from 1, and is 0 until it is written.

    `alert` is as it was then, `sequence` that of the newest ledger entry.
    """

    alert: Alert
    sequence: int
    at: datetime
    message: str
    number: int = 0


# ── decisions ────────────────────────────────────────────────────────────────────────────────────


def judged(
    alert: Alert, warning: str | None, sequence: int, at: datetime
) -> tuple[Alert, Raised | None]:
    """The alert after a look at what it watches; and the raise, where it has just been crossed.

    `warning` is what there is to say below the line, None while it is not below. An alert that
    recovers, or stays as it is, raises nothing.
    """
    if (warning is not None) is alert.raised:
        return alert, None
    if warning is None:
        return replace(alert, raised=False), None
    crossed = replace(alert, raised=True, raised_at=at)
    return crossed, Raised(crossed, sequence, at, warning)


def walked(
    alerts: Sequence[Alert], standings: Iterable[Standing]
) -> tuple[list[Alert], list[Raised]]:
    """Alerts on the balance after each of some standings in turn; and every raise on the way.

    Of lines that one standing crosses together, the highest is told first.
    """
    kept = sorted(alerts, key=lambda alert: (alert.line.kind, -alert.line.threshold))
    told = []
    for standing in standings:
        for place, alert in enumerate(kept):
            warning = balance_warning(alert.line, standing)
            kept[place], raised = judged(alert, warning, standing.sequence, standing.at)
            if raised is not None:
                told.append(raised)
    return kept, told


# ── what is said below a line ────────────────────────────────────────────────────────────────────


def balance_warning(line: Line, standing: Standing) -> str | None:
    """What to say of a balance below a line; None when it is not.

    What is owed counts below zero, so that a line at 0 tells of the first credit owed. A period
    that brought no allocation has no percentage, and is never below one.
    """
    left, owed = max(standing.net, ZERO), max(-standing.net, ZERO)
    owing = f" and {_counted(owed)} owed" if owed else ""
    asked = "you asked to be told of."
    if line.kind is AlertKind.REMAINING_BELOW:
        below = standing.net < Credits.of(line.threshold)
        return f"{_counted(left)} left{owing}: below the {line.text} {asked}" if below else None
    whole = standing.allocation
    if standing.net.thousandths * _HUNDRED >= whole.thousandths * line.threshold or not whole:
        return None
    return f"{left} of {_counted(whole)} left{owing}: below the {line.text}% {asked}"


def run_out_warning(line: Line, run_out: RunOut, today: date) -> str | None:
    """What to say of credits that are likely to run out within so many days; None otherwise."""
    on = run_out.expected_on
    if run_out.status not in _SURE or on is None or (on - today).days > line.threshold:
        return None
    if run_out.status is RunOutStatus.RUN_OUT:
        return f"The credits have run out: you asked to be told {_days(line)} ahead."
    asked = f"within the {_days(line)} you asked to be told of."
    return f"Credits are expected to run out on {on}: {asked}"


def expiry_warning(
    line: Line, endings: Sequence[Ending], now: datetime, zone: ZoneInfo
) -> str | None:
    """What to say of credits that are lost within so many days; None when none are."""
    until = now + timedelta(days=int(line.threshold))
    soon = [ending for ending in endings if ending.at <= until]
    if not soon:
        return None
    total = sum((ending.credits for ending in soon), start=ZERO)
    verb = "expires" if total == ONE else "expire"
    first, last = (day_of(ending.at - _INSTANT, zone) for ending in (soon[0], soon[-1]))
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return f"{_named(total)} {verb} {when}: within the {_days(line)} you asked to be told of."


def _named(credits: Credits) -> str:
    return f"{credits} credit{'' if credits == ONE else 's'}"


def _counted(credits: Credits) -> str:
    return f"{_named(credits)} {'is' if credits == ONE else 'are'}"


def _days(line: Line) -> str:
    return f"{line.text} day{'' if line.threshold == 1 else 's'}"
