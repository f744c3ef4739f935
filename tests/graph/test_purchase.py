"""Purchases and what changes them, in the words of clients."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from credit.core.errors import (
    AlreadyDoneError,
    ForbiddenError,
    InsightsError,
    NotFoundError,
    PaymentDeclinedError,
)
from credit.core.global_ids import Kind
from credit.core.units import ZERO, Credits
from credit.ledger.plans import Money
from credit.ledger.purchases import Preview, Purchase, PurchaseStatus
from graph import purchase
from graph.ids import global_id, purchase_ids_from
from graph.problems import ProblemCode
from graph.purchase import BuyCreditsPayload, RefundPurchasePayload, SettlePurchasePayload
from graph.purchase_preview import PurchasePreview
from tests.builders import a_grant, a_ledger, at
from tests.graph.http_client import MINE

PENDING = Purchase(
    tenant_id=MINE,
    id=UUID("33333333-3333-4333-8333-333333333333"),
    credits=Credits.of("20.5"),
    price=Money(Decimal("92.25"), "EUR"),
    status=PurchaseStatus.PENDING,
    purchased_at=at("2026-01-10T12:00"),
    settled_at=None,
    expires_at=None,
    refundable=ZERO,
    refunded=ZERO,
    change=None,
    payment_reference=None,
)


def test_a_purchase_says_its_exact_price_and_is_found_by_its_id() -> None:
    shown = purchase.Purchase.from_domain(PENDING)
    assert purchase_ids_from(shown.id) == (MINE, PENDING.id)
    assert (shown.price.amount, shown.price.currency) == (Decimal("92.25"), "EUR")
    assert (shown.credits, shown.status) == (Credits.of("20.5"), PurchaseStatus.PENDING)
    assert (shown.expires_at, shown.payment_reference) == (None, None)


def test_what_is_left_to_refund_stands_beside_what_was_refunded() -> None:
    refunded = replace(PENDING, refundable=Credits.of("0.5"), refunded=Credits.of(20))
    shown = purchase.Purchase.from_domain(refunded)
    assert (str(shown.refundable), str(shown.refunded)) == ("0.5", "20")


def test_a_payload_holds_the_purchase_or_the_problem() -> None:
    done = BuyCreditsPayload.from_domain(PENDING)
    assert done.purchase is not None
    assert done.problems == []
    not_done = BuyCreditsPayload.failed(NotFoundError("there is no such tenant", ("tenantId",)))
    assert not_done.purchase is None
    assert [problem.path for problem in not_done.problems] == [["tenantId"]]


@pytest.mark.parametrize("payload", [SettlePurchasePayload, RefundPurchasePayload])
@pytest.mark.parametrize(
    "error",
    [
        NotFoundError("there is no such tenant", ("tenantId",)),
        NotFoundError("there is no such purchase", ("purchaseId",)),
    ],
)
def test_a_purchase_of_another_tenant_answers_like_one_that_does_not_exist(
    payload: type[SettlePurchasePayload | RefundPurchasePayload], error: InsightsError
) -> None:
    (problem,) = payload.failed(error).problems
    assert problem.code is ProblemCode.NOT_FOUND
    assert (problem.message, problem.path) == ("there is no such purchase", ["purchaseId"])


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PaymentDeclinedError("declined", ("purchaseId",)), ProblemCode.PAYMENT_DECLINED),
        (AlreadyDoneError("by another", ("paymentReference",)), ProblemCode.ALREADY_DONE),
    ],
)
def test_other_problems_of_a_purchase_keep_their_words(
    error: InsightsError, code: ProblemCode
) -> None:
    (problem,) = SettlePurchasePayload.failed(error).problems
    assert (problem.code, problem.message, tuple(problem.path)) == (code, error.message, error.path)


def test_what_a_key_may_not_do_is_no_problem_of_the_purchase() -> None:
    with pytest.raises(ForbiddenError):
        SettlePurchasePayload.failed(ForbiddenError("no"))


def test_a_preview_keeps_the_order_of_spending() -> None:
    preview = Preview(
        price=Money(Decimal("4.5"), "EUR"),
        balance=Credits.of(11),
        overage=ZERO,
        expires_at=None,
        burn_order=(a_grant(2, amount="10", expires_at=at("2026-02-01")), a_grant(1, amount="1")),
        ledger=a_ledger(),
    )
    shown = PurchasePreview.from_domain(MINE, preview)
    assert [str(grant.remaining) for grant in shown.burn_order] == ["10", "1"]
    assert [grant.expires_at for grant in shown.burn_order] == [at("2026-02-01"), None]
    assert (str(shown.balance_after), str(shown.overage_after)) == ("11", "0")


def test_ids_of_purchases_and_of_balance_changes_are_told_apart() -> None:
    with pytest.raises(NotFoundError):
        purchase_ids_from(global_id(Kind.BALANCE_CHANGE, MINE, PENDING.id))
