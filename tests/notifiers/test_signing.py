"""Messages are signed as Standard Webhooks says, by the verifier that receivers use."""

import base64
from datetime import UTC, datetime, timedelta, timezone

import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from notifiers.signing import Message, new_secret, signed

BODY = '{"type":"balance.changed","data":{"note":"Ähre 🥖"}}'


def test_a_secret_is_256_bits_of_its_own_each_time() -> None:
    secrets = {new_secret() for _ in range(100)}
    assert len(secrets) == 100
    assert {len(base64.b64decode(one.removeprefix("whsec_"))) for one in secrets} == {32}


def test_a_message_is_verified_by_each_of_its_secrets_and_by_no_other() -> None:
    old, new, foreign = new_secret(), new_secret(), new_secret()
    headers = signed(Message("msg_1", BODY, [new, old]), datetime.now(UTC))
    assert Webhook(new).verify(BODY, headers) == Webhook(old).verify(BODY, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(foreign).verify(BODY, headers)


@pytest.mark.parametrize("changed", ["webhook-id", "webhook-timestamp", "body"])
def test_whatever_is_changed_on_the_way_shows(changed: str) -> None:
    secret = new_secret()
    headers = signed(Message("msg_1", BODY, [secret]), datetime.now(UTC))
    body = BODY
    if changed == "body":
        body = BODY.replace("note", "nota")
    elif changed == "webhook-id":
        headers[changed] = "msg_2"
    else:
        headers[changed] = str(int(headers[changed]) + 1)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body, headers)


def test_the_offset_of_an_instant_makes_no_difference() -> None:
    secret, now = new_secret(), datetime.now(UTC)
    elsewhere = now.astimezone(timezone(timedelta(hours=5, minutes=45)))
    message = Message("msg_1", BODY, [secret])
    assert signed(message, elsewhere) == signed(message, now)


def test_a_message_shows_no_secret() -> None:
    secret = new_secret()
    assert secret not in repr(Message("msg_1", BODY, [secret]))
