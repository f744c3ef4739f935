"""What a tenant's end forbids, and which day can be its last one."""

from datetime import date, datetime

from credit.core.errors import InvalidInputError, TenantEndedError
from credit.dates.instants import FARTHEST_DAYS
from credit.ledger.ledger_draft import LedgerDraft


def check_service(ledger: LedgerDraft) -> None:
    """Raise TenantEndedError for a tenant that has ended."""
    if ledger.has_ended:
        msg = (
            f"this tenant has ended, and {ledger.last_day_on} was its last day of service: "
            "nothing is bought, added, deducted or changed any more"
        )
        raise TenantEndedError(msg)


def check_next_period(ledger: LedgerDraft, name: str) -> None:
    """Raise TenantEndedError if no billing period follows in which a change would take effect.

    `name` is the input field of the change.
    """
    check_service(ledger)
    if ledger.is_last_period:
        msg = (
            f"this tenant ends with {ledger.last_day_on}, within the current billing period, and "
            f"{name} would change with the next one: take the end back first"
        )
        raise TenantEndedError(msg, (name,))


def check_last_day(ledger: LedgerDraft, day: date) -> None:
    """Raise InvalidInputError unless a tenant's last day of service can be `day`.

    It can be today, and at most 100 years ahead.
    """
    today = ledger.today
    if day < today:
        msg = f"lastDayOn {day} has passed: it takes {today} at the earliest, which is today"
        raise InvalidInputError(msg, ("lastDayOn",))
    if (day - today).days > FARTHEST_DAYS:
        msg = f"lastDayOn {day} is more than 100 years ahead"
        raise InvalidInputError(msg, ("lastDayOn",))


def check_event(ledger: LedgerDraft, occurred_at: datetime) -> None:
    """Raise TenantEndedError for an event that happened after the tenant's end, or came too late.

    One that happened before the end is recorded for 35 days after it.
    """
    ends_at, period = ledger.ends_at, ledger.period
    if ends_at is None or period is None:
        return
    if occurred_at >= ends_at:
        msg = (
            f"occurredAt {occurred_at.isoformat()} is after the tenant's last day of service, "
            f"{ledger.last_day_on}: events from {ends_at.isoformat()} on are not recorded"
        )
        raise TenantEndedError(msg, ("occurredAt",))
    late_until = ledger.late_until
    if late_until is not None and ledger.now >= late_until:
        msg = (
            f"this tenant has ended with {ledger.last_day_on}, and its accounts are closed since "
            f"{late_until.isoformat()}: no event is recorded any more"
        )
        raise TenantEndedError(msg, ("occurredAt",))
