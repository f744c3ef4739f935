"""Secrets are kept encrypted, each for one webhook alone."""

from uuid import uuid4

import pytest

from notifiers.encryption import SecretCipher, UnreadableSecretError

PEPPER = b"a pepper of more than 32 characters that only tests know"
TENANT, WEBHOOK = uuid4(), uuid4()
SECRET = "whsec_" + "x" * 44


def test_what_was_encrypted_is_decrypted_under_the_same_pepper() -> None:
    encrypted = SecretCipher(PEPPER).encrypt(SECRET, TENANT, WEBHOOK)
    assert SecretCipher(PEPPER).decrypt(encrypted, TENANT, WEBHOOK) == SECRET
    assert SECRET not in encrypted


def test_sealing_twice_does_not_look_alike() -> None:
    cipher = SecretCipher(PEPPER)
    assert len({cipher.encrypt(SECRET, TENANT, WEBHOOK) for _ in range(50)}) == 50


def test_it_opens_for_no_other_tenant_webhook_or_pepper() -> None:
    encrypted = SecretCipher(PEPPER).encrypt(SECRET, TENANT, WEBHOOK)
    for cipher, tenant, webhook in (
        (SecretCipher(PEPPER), uuid4(), WEBHOOK),
        (SecretCipher(PEPPER), TENANT, uuid4()),
        (SecretCipher(PEPPER), WEBHOOK, TENANT),
        (SecretCipher(PEPPER + b"!"), TENANT, WEBHOOK),
    ):
        with pytest.raises(UnreadableSecretError):
            cipher.decrypt(encrypted, tenant, webhook)


def test_no_sign_of_it_can_be_changed() -> None:
    cipher = SecretCipher(PEPPER)
    encrypted = cipher.encrypt(SECRET, TENANT, WEBHOOK)
    for place, sign in enumerate(encrypted.rstrip("=")):
        changed = encrypted[:place] + ("A" if sign != "A" else "B") + encrypted[place + 1 :]
        with pytest.raises(UnreadableSecretError):
            cipher.decrypt(changed, TENANT, WEBHOOK)
    for nonsense in ("", "x", "äöü", encrypted[:10], encrypted[:-8]):
        with pytest.raises(UnreadableSecretError):
            cipher.decrypt(nonsense, TENANT, WEBHOOK)
