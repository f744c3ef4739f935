"""A data loader: aiodataloader's, which is cancelled and tried again as this service needs it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from aiodataloader import DataLoader

from models.database import Session, session

K = TypeVar("K")
V = TypeVar("V")
LARGEST_BATCH = 1000


class _Batches:
    """The batches of a loader until it is cancelled: those that run, and whether any may begin."""

    __slots__ = ("are_over", "running")

    def __init__(self) -> None:
        self.running: set[asyncio.Task[Any]] = set()
        self.are_over = False

    def end(self) -> None:
        """Cancel those that run, and let no other one begin."""
        self.are_over = True
        for task in self.running:
            task.cancel()


class Loader(Generic[K, V]):
    """An aiodataloader with three corrections, and a shorter way to what is loaded already.

    Cancelling one caller does not cancel the batch of the others, and a key whose load failed or
    was cancelled is loaded again by the next caller. No batch begins once the loader is cancelled.
    A loaded value is answered without waiting: an operation asks for its tenant hundreds of times.
    """

    def __init__(self, batch: Callable[[list[K]], Awaitable[Mapping[K, V]]]) -> None:
        """Load with a function from keys to found values; a key that it leaves out is None."""
        self._batch = batch
        self._batches = _Batches()
        self._created: DataLoader[K, V | None] | None = None
        self._futures: dict[K, asyncio.Future[V | None]] = {}
        self._primed: dict[K, V] = {}

    @property
    def _loader(self) -> DataLoader[K, V | None]:
        """Created at the first load: an operation uses few of the loaders."""
        if self._created is None:
            self._futures, self._batches = {}, _Batches()
            self._created = DataLoader(
                partial(_by_key_order, self._batch, self._batches),
                max_batch_size=LARGEST_BATCH,
                cache_map=self._futures,
            )
            for key, value in self._primed.items():
                self._created.prime(key, value)
            self._primed = {}
        return self._created

    async def load(self, key: K) -> V | None:
        """The value of a key; None if there is none."""
        if key in self._primed:
            return self._primed[key]
        known = self._futures.get(key) if self._created is not None else None
        if known is not None and known.done() and not known.cancelled() and not known.exception():
            return known.result()
        loader = self._loader
        future = loader.load(key)
        try:
            return await asyncio.shield(future)
        except BaseException:
            if not future.done() or future.cancelled() or future.exception():
                loader.clear(key)
            raise

    def prime(self, key: K, value: V) -> None:
        """Take a value as loaded, unless the key is loaded or being loaded already."""
        if self._created is None:
            self._primed.setdefault(key, value)
        else:
            self._created.prime(key, value)

    async def load_many(self, keys: Sequence[K]) -> list[V | None]:
        """The values of keys, as `load` answers each: waited for once, if one batch loads them."""
        loader = self._loader
        futures = [loader.load(key) for key in keys]
        try:
            for future in futures:
                if not future.done():
                    await asyncio.shield(future)
            return [future.result() for future in futures]
        except BaseException:
            for key, future in zip(keys, futures, strict=True):
                if not future.done() or future.cancelled() or future.exception():
                    loader.clear(key)
            raise

    def clear(self) -> None:
        """Clear the cache, after a write."""
        self._primed = {}
        if self._created is not None:
            self._created.clear_all()

    def cancel(self) -> None:
        """Cancel the batches that are being loaded or about to be, and forget what was loaded.

        Whoever still waits for one of them is cancelled.
        """
        self._batches.end()
        futures = self._futures
        self._created, self._futures, self._primed = None, {}, {}
        for future in futures.values():
            future.cancel()

    async def renew(self) -> None:
        """Begin anew: as `cancel`, and wait until the batches that were being loaded have ended."""
        running = list(self._batches.running)
        self.cancel()
        await asyncio.gather(*running, return_exceptions=True)


async def _by_key_order(
    batch: Callable[[list[K]], Awaitable[Mapping[K, V]]],
    batches: _Batches,
    keys: list[K],
) -> list[V | None]:
    if batches.are_over:  # dispatched before, and the operation may have no connection any more
        raise asyncio.CancelledError
    task = asyncio.current_task()
    assert task is not None, "a loader dispatches each batch as a task"
    batches.running.add(task)
    try:
        found = await batch(keys)
    finally:
        batches.running.discard(task)
    return [found.get(key) for key in keys]


async def in_session(
    query: Callable[[Session, list[K]], Awaitable[Mapping[K, V]]], keys: list[K]
) -> Mapping[K, V]:
    """What a query of models/ answers in the session of the task that asks."""
    return await query(session(), keys)


class LoaderOf(Generic[K, V]):
    """An attribute that is a loader, created when it is first used: operations use few of them."""

    def __init__(self, make: Callable[[Any], Loader[K, V]]) -> None:
        """`make` makes the loader of the object whose attribute it is."""
        self._make = make
        self._name = ""

    @classmethod
    def query(
        cls, query: Callable[[Session, list[K]], Awaitable[Mapping[K, V]]]
    ) -> "LoaderOf[K, V]":
        """A loader of a query of models/, in the session of the task that runs the batch."""
        batch = partial(in_session, query)
        return cls(lambda _: Loader(batch))

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the name of the attribute."""
        self._name = name

    def __get__(self, loaders: object, owner: type) -> Loader[K, V]:
        """The loader, which is an attribute of the object itself from then on."""
        made = self._make(loaders)
        vars(loaders)[self._name] = made
        return made
