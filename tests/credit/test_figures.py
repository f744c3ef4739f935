"""The small figures: usage of a bucket, statements and reconciliations, roles, jobs and errors."""

from dataclasses import fields
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from credit.audit.reconciliation import Reconciliation, ledger_lines, usage_lines
from credit.core import errors
from credit.core.roles import OF_ONE_TENANT, SCOPES, Role, Scope
from credit.core.units import ZERO, Credits
from credit.ledger.statements import Statement
from credit.metering.consumption import NOTHING, Usage
from credit.metering.interviews import Outcome
from credit.metering.tenants import job_id

AMOUNTS = st.integers(-(10**9), 10**9).map(Credits)


def test_conducted_is_completed_and_partially_completed() -> None:
    usage = Usage(invited=9, completed=3, partially_completed=2, voided=1, expired=1)
    assert usage.conducted == 5


def test_the_rate_of_completion_is_unknown_when_nobody_was_invited() -> None:
    assert NOTHING.completion_rate is None
    assert Usage(completed=1).completion_rate is None
    assert Usage(invited=4, completed=3).completion_rate == 0.75
    assert Usage(invited=1, completed=2).completion_rate == 2


def test_every_outcome_has_its_count() -> None:
    measures = set(Usage._fields)
    assert {outcome.value.lower() for outcome in Outcome} < measures


LINES = st.lists(AMOUNTS, min_size=10, max_size=10)


@given(LINES)
def test_the_equation_of_a_period_has_every_term_with_its_sign(amounts: list[Credits]) -> None:
    names = [field.name for field in fields(Statement)]
    statement = Statement(*amounts)
    term = dict(zip(names, amounts, strict=True))
    came = ("opening", "allocated", "rolled_in", "purchased", "adjusted", "forgiven")
    went = ("refunded", "used", "expired", "rolled_out")
    expected = sum((term[name] for name in came), start=ZERO)
    assert statement.closing == expected - sum((term[name] for name in went), start=ZERO)


@given(LINES, LINES)
def test_the_last_line_of_an_equation_is_the_sum_of_the_lines_before_it(
    of_usage: list[Credits], of_ledger: list[Credits]
) -> None:
    reconciliation, statement = Reconciliation(*of_usage[:8]), Statement(*of_ledger)
    for found, lines in (
        (reconciliation, usage_lines(reconciliation)),
        (statement, ledger_lines(statement)),
    ):
        *terms, last = lines
        assert sum((term.credits for term in terms), start=ZERO) == last.credits
        assert all(line.credits in {a := getattr(found, line.name), -a} for line in lines)
        assert {line.name for line in lines} >= {field.name for field in fields(found)}


def test_what_moved_says_in_which_direction() -> None:
    for charged, meaning in ((2, "counts on other days by now"), (0, "charged for other days")):
        found = Reconciliation(credits_used=Credits.of(1), used=Credits.of(charged))
        (moved,) = (line for line in usage_lines(found) if line.name == "moved")
        assert (moved.credits, meaning in moved.meaning) == (Credits.of(charged - 1), True)


def test_a_partner_sees_balance_events_and_nothing_else() -> None:
    assert SCOPES[Role.PARTNER] == {Scope.BALANCE_CHANGES_READ}


def test_the_platform_writes_usage_and_reads_nothing() -> None:
    assert SCOPES[Role.PLATFORM] == {Scope.USAGE_WRITE}


def test_keys_of_one_tenant_may_neither_settle_nor_manage_nor_write_usage() -> None:
    for role in OF_ONE_TENANT:
        forbidden = {Scope.PURCHASES_SETTLE, Scope.USAGE_WRITE, Scope.TENANT_MANAGE}
        assert not SCOPES[role] & forbidden


def test_every_role_may_do_something_and_the_operator_everything() -> None:
    assert set(SCOPES) == set(Role)
    assert all(SCOPES.values())
    assert SCOPES[Role.OPERATOR] == set(Scope)


@given(st.uuids(), st.uuids(), st.text(min_size=1), st.text(min_size=1))
def test_a_job_of_a_tenant_has_one_id_and_shares_it_with_no_other(
    tenant: UUID, other: UUID, job: str, another: str
) -> None:
    assert job_id(tenant, job) == job_id(tenant, job)
    assert (job_id(tenant, job) == job_id(other, another)) == ((tenant, job) == (other, another))


def test_an_error_carries_its_message_and_the_place_in_the_input() -> None:
    error = errors.TooLateError("too late", ("events", "3", "occurredAt"))
    assert str(error) == error.message == "too late"
    assert error.path == ("events", "3", "occurredAt")
    assert errors.NotFoundError("gone").path == ()
