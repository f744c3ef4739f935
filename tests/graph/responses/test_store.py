"""The store of responses: what it gives again, how much it keeps, and who executes."""

import asyncio
import tracemalloc
from collections.abc import Hashable
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

import orjson
import pytest

from credit.core.roles import Role
from credit.metering.tenant_versions import TenantVersion, Validity
from graph.protocol import kept
from graph.protocol.plans import PlanKey
from graph.responses.store import ENTRY_BYTES, Executed, Question, ResponseStore
from resolvers.context import Viewer

NOON: Final = datetime(2026, 3, 10, 12, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
ROOM: Final = 100_000


def a_question(
    key: Hashable = "key", number: int = 1, now: datetime = NOON, key_bytes: int = 0
) -> Question:
    return Question(key, TenantVersion(number, "", "{}"), now, key_bytes)


class Asked:
    """A store, and how often something was executed for it."""

    def __init__(self, most_bytes: int = ROOM) -> None:
        self.store = ResponseStore(most_bytes)
        self.executions = 0
        self.data: object = {"tenant": {"name": "Acme"}}
        self.errors: list[Exception] = []
        self.may_end = asyncio.Event()
        self.may_end.set()
        self.fails_with: Exception | None = None

    async def ask(self, question: Question, *, holds: bool = True) -> object:
        """The data of the response, decoded."""

        async def execute() -> Executed:
            self.executions += 1
            data, error = self.data, self.fails_with
            await self.may_end.wait()
            if error is not None:
                raise error
            return Executed(data, self.errors)

        async def validity() -> Validity | None:
            return Validity(question.version, question.now, NOON + HOUR) if holds else None

        result = await self.store.executed(question, execute, validity)
        return orjson.loads(orjson.dumps(result.data))


async def test_the_same_question_is_executed_once() -> None:
    asked = Asked()
    first = await asked.ask(a_question())
    asked.data = "something else"
    assert await asked.ask(a_question()) == first == {"tenant": {"name": "Acme"}}
    assert asked.executions == 1
    assert asked.store.kept(a_question()) is not None
    assert (asked.store.hits, asked.store.misses) == (2, 1)


@pytest.mark.parametrize(
    "other",
    [
        a_question(number=2),
        a_question("another key"),
        a_question(now=NOON + HOUR),
        a_question(now=NOON - HOUR),
    ],
    ids=["a later version", "another key", "after it held", "before it held"],
)
async def test_another_question_is_executed(other: Question) -> None:
    asked = Asked()
    await asked.ask(a_question())
    asked.data = "something else"
    assert await asked.ask(other) == "something else"


async def test_an_earlier_version_is_never_given_again() -> None:
    asked = Asked()
    for number in (1, 2, 1):
        asked.data = number
        assert await asked.ask(a_question(number=number)) == number
    assert asked.executions == 3


async def test_what_has_errors_or_holds_for_no_time_is_not_kept() -> None:
    asked = Asked()
    asked.errors = [ValueError()]
    await asked.ask(a_question())
    asked.errors = []
    await asked.ask(a_question(), holds=False)
    await asked.ask(a_question())
    assert asked.executions == 3
    assert asked.store.bytes > 0


async def test_the_responses_used_longest_ago_go_when_there_is_no_room() -> None:
    size = ENTRY_BYTES + len(b'{"tenant":{"name":"Acme"}}')
    asked = Asked(most_bytes=2 * size)
    for key in ("a", "b", "a", "c"):
        await asked.ask(a_question(key))
    assert asked.executions == 3
    assert asked.store.bytes == 2 * size
    await asked.ask(a_question("a"))
    assert asked.executions == 3
    await asked.ask(a_question("b"))
    assert asked.executions == 4


async def test_a_response_that_alone_is_too_large_costs_no_other_its_place() -> None:
    asked = Asked(most_bytes=2 * ENTRY_BYTES)
    await asked.ask(a_question("small"))
    await asked.ask(a_question("large", key_bytes=2 * ENTRY_BYTES))
    await asked.ask(a_question("small"))
    assert asked.executions == 2


async def test_a_newer_response_takes_the_place_of_the_older_one() -> None:
    asked = Asked()
    await asked.ask(a_question())
    before = asked.store.bytes
    await asked.ask(a_question(number=2))
    assert asked.store.bytes == before


# ── at the same time ─────────────────────────────────────────────────────────────────────────────


async def asked_at_once(asked: Asked, *questions: Question) -> list[asyncio.Task[object]]:
    """Tasks of questions that all have begun, and of which none may end."""
    asked.may_end.clear()
    tasks = [asyncio.create_task(asked.ask(one)) for one in questions]
    await asyncio.sleep(0.01)
    return tasks


async def test_equal_questions_at_once_share_one_execution() -> None:
    asked = Asked()
    tasks = await asked_at_once(asked, *[a_question()] * 5)
    asked.may_end.set()
    assert await asyncio.gather(*tasks) == [{"tenant": {"name": "Acme"}}] * 5
    assert asked.executions == 1


async def test_a_question_of_a_later_version_waits_for_no_earlier_one() -> None:
    asked = Asked()
    (old,) = await asked_at_once(asked, a_question())
    asked.may_end.set()
    asked.data = "new"
    assert await asked.ask(a_question(number=2)) == "new"
    await old


async def test_where_the_first_is_cancelled_one_of_the_others_executes() -> None:
    asked = Asked()
    first, *others = await asked_at_once(asked, *[a_question()] * 4)
    first.cancel()
    await asyncio.sleep(0.01)
    assert asked.executions == 2
    asked.may_end.set()
    assert await asyncio.gather(*others) == [{"tenant": {"name": "Acme"}}] * 3
    assert first.cancelled()
    assert asked.executions == 2


async def test_where_the_first_fails_the_others_do_not() -> None:
    asked = Asked()
    asked.fails_with = OSError("broken")
    first, *others = await asked_at_once(asked, *[a_question()] * 3)
    asked.fails_with = None
    asked.may_end.set()
    assert await asyncio.gather(*others) == [{"tenant": {"name": "Acme"}}] * 2
    with pytest.raises(OSError, match="broken"):
        await first
    assert asked.executions == 2


async def test_where_the_first_brings_errors_each_of_the_others_executes() -> None:
    asked = Asked()
    asked.errors = [ValueError()]
    tasks = await asked_at_once(asked, *[a_question()] * 3)
    asked.may_end.set()
    await asyncio.gather(*tasks)
    assert asked.executions == 3


async def test_one_that_waits_may_be_cancelled_alone() -> None:
    asked = Asked()
    first, second, third = await asked_at_once(asked, *[a_question()] * 3)
    second.cancel()
    asked.may_end.set()
    assert await first == await third
    assert second.cancelled()
    assert asked.executions == 1


def test_a_key_counts_the_tenants_that_its_viewer_is_bound_to() -> None:
    """A member may have been granted many: each request reads them anew."""
    key = PlanKey(b"{}", "{ viewer { name } }", frozenset(), suggests=False, limit=1)
    tracemalloc.start()
    try:
        bound = frozenset(uuid4() for _ in range(1_000))
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    sizes = [
        kept._bytes(key, Viewer("a member", Role.PARTNER, frozenset(), tenants))
        for tenants in (None, bound)
    ]
    assert sizes[1] - sizes[0] >= taken > 50_000
