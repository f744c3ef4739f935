"""Secrets are kept encrypted, each for one webhook alone."""

from uuid import uuid4

import pytest

from notifiers.sealing import Sealer, UnreadableSecretError

PEPPER = b"a pepper of more than 32 characters that only tests know"
TENANT, WEBHOOK = uuid4(), uuid4()
SECRET = "whsec_" + "x" * 44


def test_what_was_sealed_opens_again_under_the_same_pepper() -> None:
    sealed = Sealer(PEPPER).sealed(SECRET, TENANT, WEBHOOK)
    assert Sealer(PEPPER).opened(sealed, TENANT, WEBHOOK) == SECRET
    assert SECRET not in sealed


def test_sealing_twice_does_not_look_alike() -> None:
    sealer = Sealer(PEPPER)
    assert len({sealer.sealed(SECRET, TENANT, WEBHOOK) for _ in range(50)}) == 50


def test_it_opens_for_no_other_tenant_webhook_or_pepper() -> None:
    sealed = Sealer(PEPPER).sealed(SECRET, TENANT, WEBHOOK)
    for sealer, tenant, webhook in (
        (Sealer(PEPPER), uuid4(), WEBHOOK),
        (Sealer(PEPPER), TENANT, uuid4()),
        (Sealer(PEPPER), WEBHOOK, TENANT),
        (Sealer(PEPPER + b"!"), TENANT, WEBHOOK),
    ):
        with pytest.raises(UnreadableSecretError):
            sealer.opened(sealed, tenant, webhook)


def test_no_sign_of_it_can_be_changed() -> None:
    sealer = Sealer(PEPPER)
    sealed = sealer.sealed(SECRET, TENANT, WEBHOOK)
    for place, sign in enumerate(sealed.rstrip("=")):
        changed = sealed[:place] + ("A" if sign != "A" else "B") + sealed[place + 1 :]
        with pytest.raises(UnreadableSecretError):
            sealer.opened(changed, TENANT, WEBHOOK)
    for nonsense in ("", "x", "äöü", sealed[:10], sealed[:-8]):
        with pytest.raises(UnreadableSecretError):
            sealer.opened(nonsense, TENANT, WEBHOOK)
