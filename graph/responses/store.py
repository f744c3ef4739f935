"""The store of responses: bounded in bytes, and one execution for equal requests at a time."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

import orjson

from credit.metering.tenant_versions import TenantVersion, Validity

ENTRY_BYTES: Final = 1_500
"""Bytes of memory that an entry takes besides its data and what its key is counted for."""


class Executed(NamedTuple):
    """What the execution of a query brought: its data, as values or encoded, and its errors."""

    data: object
    errors: Sequence[Exception] = ()


class Question(NamedTuple):
    """A query for which an equal one may have been executed already.

    Equal `key`s ask the same, of the same tenant and by viewers of the same rights. `version` is
    that of the tenant, read before anything else of it. `key_bytes` is the memory of the key.
    """

    key: Hashable
    version: TenantVersion
    now: datetime
    key_bytes: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """The data of a response, encoded, and until when it holds."""

    data: bytes
    validity: Validity
    bytes: int

    def answers(self, question: Question) -> bool:
        """Whether it is what executing the question would bring."""
        return self.validity.holds(question.version, question.now)


class ResponseStore:
    """The responses of a process; those used longest ago go when they take too much memory.

    Of each key there is one entry, that of the newest execution: a tenant's earlier versions do not
    come back.
    """

    def __init__(self, most_bytes: int) -> None:
        """Start empty; with 0 bytes nothing is kept."""
        self.most_bytes = most_bytes
        self.bytes = 0
        """Bytes of memory that the entries take."""
        self.hits = 0
        """How many questions were answered without an execution of their own."""
        self.misses = 0
        """How many questions were executed."""
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()
        self._running: dict[tuple[Hashable, TenantVersion], asyncio.Future[_Entry | None]] = {}

    def kept(self, question: Question) -> Executed | None:
        """What executing a question would bring, where that is kept."""
        entry = self._kept(question)
        return None if entry is None else self._hit(entry)

    async def executed(
        self,
        question: Question,
        execute: Callable[[], Awaitable[Executed]],
        validity: Callable[[], Awaitable[Validity | None]],
    ) -> Executed:
        """What executing a question brings: from the store, from an equal one, or by `execute`.

        `validity` is asked for after the execution; a response with errors is not kept, and goes
        to nobody else. Where an execution that others wait for fails or is cancelled, one of them
        executes instead.
        """
        run = question.key, question.version
        while (entry := self._kept(question)) is None:
            running = self._running.get(run)
            if running is None:
                return await self._first(question, execute, validity)
            await asyncio.wait([running])
            if running.cancelled():
                continue
            entry = running.result()
            if entry is None or not entry.answers(question):
                self.misses += 1
                return await execute()
            break
        return self._hit(entry)

    async def _first(
        self,
        question: Question,
        execute: Callable[[], Awaitable[Executed]],
        validity: Callable[[], Awaitable[Validity | None]],
    ) -> Executed:
        """Execute a question, while equal ones wait for it."""
        self.misses += 1
        run = question.key, question.version
        running = self._running[run] = asyncio.get_running_loop().create_future()
        try:
            result = await execute()
            entry = None if result.errors else _entry(question, result, await validity())
        except BaseException:
            running.cancel()
            raise
        finally:
            del self._running[run]
        running.set_result(entry)
        if entry is None:
            return result
        self._put(question.key, entry)
        return _from(entry)

    def _kept(self, question: Question) -> _Entry | None:
        found = self._entries.get(question.key)
        if found is None or not found.answers(question):
            return None
        self._entries.move_to_end(question.key)
        return found

    def _hit(self, entry: _Entry) -> Executed:
        self.hits += 1
        return _from(entry)

    def _put(self, key: Hashable, entry: _Entry) -> None:
        if entry.bytes > self.most_bytes:
            return
        replaced = self._entries.pop(key, None)
        if replaced is not None:
            self.bytes -= replaced.bytes
        self._entries[key] = entry
        self.bytes += entry.bytes
        while self.bytes > self.most_bytes:
            _, dropped = self._entries.popitem(last=False)
            self.bytes -= dropped.bytes


def _entry(question: Question, result: Executed, validity: Validity | None) -> _Entry | None:
    if validity is None:
        return None
    data = orjson.dumps(result.data)
    size = ENTRY_BYTES + len(data) + question.key_bytes
    return _Entry(data, validity, size)


def _from(entry: _Entry) -> Executed:
    return Executed(orjson.Fragment(entry.data))
