"""What a client sees of each error."""

import pytest

from credit.core import errors
from graph.problems import TABLE, ErrorCode, Problem, ProblemCode


def _descendants(error: type[errors.InsightsError]) -> set[type[errors.InsightsError]]:
    children = set(error.__subclasses__())
    return children.union(*(_descendants(child) for child in children))


def test_every_error_is_on_the_table() -> None:
    assert set(TABLE) == _descendants(errors.InsightsError)


def test_only_who_may_not_ask_now_or_at_all_is_answered_at_the_top_alone() -> None:
    without_problem = {error for error, codes in TABLE.items() if codes.problem is None}
    assert without_problem == {
        errors.UnauthenticatedError,
        errors.ForbiddenError,
        errors.QuotaExceededError,
        errors.OverloadedError,
        errors.UnavailableError,
    }


def test_an_import_that_is_going_on_says_to_try_again() -> None:
    assert TABLE[errors.TooEarlyError] == (ProblemCode.TOO_EARLY, ErrorCode.BAD_REQUEST)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.IdempotencyConflictError, ProblemCode.IDEMPOTENCY_CONFLICT),
        (errors.NotRefundableError, ProblemCode.NOT_REFUNDABLE),
        (errors.PaymentDeclinedError, ProblemCode.PAYMENT_DECLINED),
        (errors.AlreadyDoneError, ProblemCode.ALREADY_DONE),
    ],
)
def test_what_goes_wrong_with_money_has_a_code_of_its_own(
    error: type[errors.InsightsError], code: ProblemCode
) -> None:
    problem = Problem.from_domain(error("no", ("purchaseId",)))
    assert (problem.code, problem.path) == (code, ["purchaseId"])


def test_the_path_of_a_problem_starts_at_the_input() -> None:
    error = errors.InvalidInputError("too long", ("job", "title"))
    problem = Problem.from_domain(error, "events", "3")
    assert problem.code is ProblemCode.INVALID
    assert problem.message == "too long"
    assert problem.path == ["events", "3", "job", "title"]


def test_what_is_forbidden_is_no_problem_of_the_input() -> None:
    with pytest.raises(errors.ForbiddenError):
        Problem.from_domain(errors.ForbiddenError("not yours"))
