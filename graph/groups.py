"""Answering many objects by few calls: objects of the same key are asked about together."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
R = TypeVar("R")


async def in_groups(
    items: Sequence[T],
    key: Callable[[T], K],
    answers: Callable[[K, list[T]], Awaitable[Sequence[R]]],
) -> list[R]:
    """The answer to each item, in their order; `answers` is asked once for all of the same key."""
    groups: dict[K, list[int]] = {}
    for number, item in enumerate(items):
        groups.setdefault(key(item), []).append(number)
    if len(groups) == 1:
        return list(await answers(next(iter(groups)), list(items)))
    found = await asyncio.gather(
        *(answers(group, [items[number] for number in at]) for group, at in groups.items())
    )
    by_number = {
        number: answer
        for at, of_group in zip(groups.values(), found, strict=True)
        for number, answer in zip(at, of_group, strict=True)
    }
    return [by_number[number] for number in range(len(items))]
