"""What compiled functions call: waiting for several things, and completing lists of values."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, Final

from graphql.pyutils import is_iterable

from graph.columns import Asked
from graph.compiled.leaves import NullError, no_null


class ResolverInfo:
    """What resolvers are handed besides their arguments: the context, and nothing else."""

    __slots__ = ("context",)

    def __init__(self, context: object) -> None:
        """Hand out this context."""
        self.context = context


Answers = Callable[[Sequence[Any], ResolverInfo, Any], Awaitable[list[Any]]]
"""The answers to a list of sources, one for each."""


async def together(*work: Coroutine[Any, Any, Any]) -> list[Any]:
    """The results of coroutines that run at the same time; where one fails, none goes on."""
    return await each(work)


async def each(work: Sequence[Coroutine[Any, Any, Any]]) -> list[Any]:
    """As `together`; a single coroutine takes no task of its own."""
    if len(work) == 1:
        return [await work[0]]
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        return await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise


def as_list(value: object) -> list[Any]:
    """The items of what a list field is resolved to; raises TypeError for what is no list."""
    if not is_iterable(value):
        msg = "a list field is resolved to something else"
        raise TypeError(msg)
    return list(value)


class Checked:
    """Sees to it that sources are of an object type, as graphql-core does."""

    __slots__ = ("_is_type_of",)

    def __init__(self, is_type_of: Callable[..., Any] | None) -> None:
        """`is_type_of` is the object type's own, if it has one."""
        self._is_type_of = is_type_of

    def __call__(self, source: object) -> bool:
        """True; raises if the source is null, an exception, or of another type."""
        if source is None:
            raise NullError
        if isinstance(source, Exception):
            raise source
        if self._is_type_of is not None and self._is_type_of(source, None) is not True:
            msg = "a field is resolved to an object of another type"
            raise TypeError(msg)
        return True

    def all(self, sources: Iterable[Any]) -> None:
        """Check each; by their classes alone where these say enough."""
        if self._is_type_of is None and not any(map(_is_checked, {*map(type, sources)})):
            return
        for source in sources:
            self(source)

    def present(self, sources: Iterable[Any]) -> None:
        """Check each that is not null."""
        for source in sources:
            if source is not None:
                self(source)


def _is_checked(kind: type) -> bool:
    """Whether objects of a class are no sources of an object type."""
    return kind is type(None) or issubclass(kind, Exception)


def by_class(functions: Mapping[type, Answers]) -> Answers:
    """Answers sources of several types, each type's by a function of its own.

    Raises KeyError for a source of none of the types.
    """

    async def answered(sources: Sequence[Any], info: ResolverInfo, arguments: Any) -> list[Any]:  # noqa: ANN401
        groups: dict[type, list[int]] = {}
        for number, source in enumerate(sources):
            groups.setdefault(type(source), []).append(number)
        work = [
            functions[kind]([sources[number] for number in numbers], info, arguments)
            for kind, numbers in groups.items()
        ]
        answers: list[Any] = [None] * len(sources)
        for numbers, found in zip(groups.values(), await each(work), strict=True):  # type: ignore[arg-type]
            for number, answer in zip(numbers, found, strict=True):
                answers[number] = answer
        return answers

    return answered


def or_null(answers: Answers) -> Answers:
    """Null for sources that are null, and the answers to all others."""

    async def answered(sources: Sequence[Any], info: ResolverInfo, arguments: Any) -> list[Any]:  # noqa: ANN401
        present = [source for source in sources if source is not None]
        if len(present) == len(sources):
            return await answers(sources, info, arguments)
        found = iter(await answers(present, info, arguments) if present else ())
        return [None if source is None else next(found) for source in sources]

    return answered


def in_lists(answers: Answers) -> Answers:
    """The answers to lists of sources, asked for all lists at once."""

    async def answered(lists: Sequence[Any], info: ResolverInfo, arguments: Any) -> list[Any]:  # noqa: ANN401
        read = [one if type(one) is list else as_list(one) for one in lists]
        items = read[0] if len(read) == 1 else [item for one in read for item in one]
        found = await answers(items, info, arguments) if items else []
        if len(read) == 1:
            return [found]
        rest = iter(found)
        return [[next(rest) for _ in one] for one in read]

    return answered


NAMES: Final[dict[str, object]] = {
    function.__name__: function
    for function in (together, each, as_list, by_class, or_null, in_lists, no_null, Asked)
}
"""What every compiled module has, by name."""
