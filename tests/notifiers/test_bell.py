"""The bell of one process."""

from uuid import UUID, uuid4

import pytest

from notifiers.bell import LocalBell

ACME, GLOBEX = UUID(int=1), UUID(int=2)


async def test_everybody_who_listens_for_a_tenant_is_woken_at_once() -> None:
    bell, heard = LocalBell(), list[str]()
    with (
        bell.listening(ACME, lambda: heard.append("one")),
        bell.listening(ACME, lambda: heard.append("another")),
        bell.listening(GLOBEX, lambda: heard.append("globex")),
    ):
        await bell.ring(ACME)
    assert heard == ["one", "another"]


async def test_who_listens_for_any_tenant_is_woken_for_each() -> None:
    bell, heard = LocalBell(), list[str]()
    with (
        bell.listening(None, lambda: heard.append("any")),
        bell.listening(ACME, lambda: heard.append("acme")),
    ):
        await bell.ring(ACME)
        await bell.ring(GLOBEX)
        assert heard == ["acme", "any", "any"]
        bell.wake_all()
    assert sorted(heard) == ["acme", "acme", "any", "any", "any"]
    assert bell._ears == {}


async def test_nobody_is_woken_for_a_tenant_that_nobody_listens_for() -> None:
    bell = LocalBell()
    await bell.ring(uuid4())
    bell.wake_all()
    assert bell._ears == {}


async def test_nobody_is_woken_any_more_who_listens_no_more() -> None:
    bell, heard = LocalBell(), list[str]()
    with bell.listening(ACME, lambda: heard.append("stays")):
        with bell.listening(ACME, lambda: heard.append("goes")):
            pass
        await bell.ring(ACME)
    await bell.ring(ACME)
    assert heard == ["stays"]
    assert bell._ears == {}


async def test_who_fails_in_the_block_listens_no_more_either() -> None:
    bell = LocalBell()
    with pytest.raises(ZeroDivisionError), bell.listening(ACME, lambda: None):
        _ = 1 / 0
    assert bell._ears == {}


async def test_one_may_listen_twice_and_stop_once() -> None:
    bell, heard = LocalBell(), list[int]()

    def ear() -> None:
        heard.append(1)

    with bell.listening(ACME, ear):
        with bell.listening(ACME, ear):
            await bell.ring(ACME)
        await bell.ring(ACME)
    assert len(heard) == 3


async def test_ears_may_come_and_go_while_it_rings() -> None:
    bell, heard = LocalBell(), list[str]()
    second = bell.listening(ACME, lambda: heard.append("second"))

    def first() -> None:
        heard.append("first")
        second.__enter__()

    async with bell.running():
        with bell.listening(ACME, first):
            await bell.ring(ACME)
            assert heard == ["first"]
    second.__exit__(None, None, None)
    assert bell._ears == {}


async def test_all_are_woken_when_rings_may_have_been_missed() -> None:
    bell, heard = LocalBell(), list[str]()
    with (
        bell.listening(ACME, lambda: heard.append("acme")),
        bell.listening(GLOBEX, lambda: heard.append("globex")),
    ):
        bell.wake_all()
    assert heard == ["acme", "globex"]
