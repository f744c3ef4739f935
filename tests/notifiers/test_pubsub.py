"""Publish/subscribe within one process."""

from uuid import UUID, uuid4

import pytest

from notifiers.pubsub import LocalPubSub

ACME, GLOBEX = UUID(int=1), UUID(int=2)


async def test_all_subscribers_of_a_tenant_are_called_at_once() -> None:
    pubsub, received = LocalPubSub(), list[str]()
    with (
        pubsub.subscribe(ACME, lambda: received.append("one")),
        pubsub.subscribe(ACME, lambda: received.append("another")),
        pubsub.subscribe(GLOBEX, lambda: received.append("globex")),
    ):
        await pubsub.publish(ACME)
    assert received == ["one", "another"]


async def test_a_subscriber_of_all_tenants_is_called_for_each() -> None:
    pubsub, received = LocalPubSub(), list[str]()
    with (
        pubsub.subscribe(None, lambda: received.append("any")),
        pubsub.subscribe(ACME, lambda: received.append("acme")),
    ):
        await pubsub.publish(ACME)
        await pubsub.publish(GLOBEX)
        assert received == ["acme", "any", "any"]
        pubsub.notify_all()
    assert sorted(received) == ["acme", "acme", "any", "any", "any"]
    assert pubsub._subscribers == {}


async def test_publishing_for_a_tenant_without_subscribers_calls_none() -> None:
    pubsub = LocalPubSub()
    await pubsub.publish(uuid4())
    pubsub.notify_all()
    assert pubsub._subscribers == {}


async def test_a_former_subscriber_is_not_called() -> None:
    pubsub, received = LocalPubSub(), list[str]()
    with pubsub.subscribe(ACME, lambda: received.append("stays")):
        with pubsub.subscribe(ACME, lambda: received.append("goes")):
            pass
        await pubsub.publish(ACME)
    await pubsub.publish(ACME)
    assert received == ["stays"]
    assert pubsub._subscribers == {}


async def test_an_error_in_the_block_unsubscribes() -> None:
    pubsub = LocalPubSub()
    with pytest.raises(ZeroDivisionError), pubsub.subscribe(ACME, lambda: None):
        _ = 1 / 0
    assert pubsub._subscribers == {}


async def test_one_may_listen_twice_and_stop_once() -> None:
    pubsub, received = LocalPubSub(), list[int]()

    def counter() -> None:
        received.append(1)

    with pubsub.subscribe(ACME, counter):
        with pubsub.subscribe(ACME, counter):
            await pubsub.publish(ACME)
        await pubsub.publish(ACME)
    assert len(received) == 3


async def test_subscribers_may_come_and_go_while_it_publishes() -> None:
    pubsub, received = LocalPubSub(), list[str]()
    second = pubsub.subscribe(ACME, lambda: received.append("second"))

    def first() -> None:
        received.append("first")
        second.__enter__()

    async with pubsub.running():
        with pubsub.subscribe(ACME, first):
            await pubsub.publish(ACME)
            assert received == ["first"]
    second.__exit__(None, None, None)
    assert pubsub._subscribers == {}


async def test_all_are_called_when_notifications_may_have_been_missed() -> None:
    pubsub, received = LocalPubSub(), list[str]()
    with (
        pubsub.subscribe(ACME, lambda: received.append("acme")),
        pubsub.subscribe(GLOBEX, lambda: received.append("globex")),
    ):
        pubsub.notify_all()
    assert received == ["acme", "globex"]
