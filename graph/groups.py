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
    keys = list(map(key, items))
    if not keys:
        return []
    if keys.count(keys[0]) == len(keys):
        return list(await answers(keys[0], list(items)))
    groups: dict[K, list[int]] = {}
    for number, of_item in enumerate(keys):
        groups.setdefault(of_item, []).append(number)
    found = await asyncio.gather(
        *(answers(group, [items[number] for number in at]) for group, at in groups.items())
    )
    by_number = {
        number: answer
        for at, of_group in zip(groups.values(), found, strict=True)
        for number, answer in zip(at, of_group, strict=True)
    }
    return [by_number[number] for number in range(len(items))]
