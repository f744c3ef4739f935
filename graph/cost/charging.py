"""Charging: an operation is refused when it costs too much, or more than its key has left.

What it costs stands in `extensions.cost` of every answer. What is left of the key's bucket stands
in the headers RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers): they are no
part of the answer, and so of nothing that is cached of it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from graphql import GraphQLError

from graph.cost.walk import FREE, Cost
from graph.errors import quota_exceeded
from graph.problems import ErrorCode
from resolvers.context import Context
from resolvers.spending import BucketSize, Level

MOST_UNITS_OF_AN_EVENT: Final = 200
"""Units that the selection of a subscription may cost for each event."""


@dataclass(frozen=True, slots=True)
class Charged:
    """What was charged for an operation, or why it was refused."""

    cost: Cost
    maximum: int
    levels: Mapping[str, Level] = field(default_factory=dict)
    """The buckets that were asked, by their names in the headers."""
    error: GraphQLError | None = None

    @property
    def extension(self) -> dict[str, int]:
        """`extensions.cost` of the answer."""
        return {"requested": self.cost.requested, "maximum": self.maximum}

    @property
    def headers(self) -> dict[str, str]:
        """What is left of the buckets, and when to try again if one had too little."""
        found = {}
        if self.levels:
            found["ratelimit-policy"] = ", ".join(
                [_policy(name, level.size) for name, level in self.levels.items()]
            )
            found["ratelimit"] = ", ".join(
                [
                    f'"{name}";r={max(0, math.floor(level.left))};t={level.full_in_s}'
                    for name, level in self.levels.items()
                ]
            )
        if self.error is not None and self.error.extensions:
            wait_s = self.error.extensions.get("retryAfter")
            found |= {} if wait_s is None else {"retry-after": str(wait_s)}
        return found


@lru_cache(maxsize=16)
def _policy(name: str, size: BucketSize) -> str:
    return f'"{name}";q={size.units};w={size.refill_s}'


def checked(cost: Cost, maximum: int) -> Charged:
    """The charge of an operation, refused if it costs more than it may; nothing is taken yet."""
    error = None
    if cost.requested > maximum:
        msg = (
            f"The operation costs {cost.requested:,} units: {maximum:,} are allowed. "
            f"{cost.dearest} alone costs {cost.dearest_units:,}: select fewer items or days."
        )
        extensions = {
            "code": ErrorCode.TOO_COSTLY.value,
            "cost": cost.requested,
            "maximum": maximum,
            "field": cost.dearest,
        }
        error = GraphQLError(msg, extensions=extensions)
    return Charged(cost, maximum, error=error)


def unknown(context: Context) -> Charged:
    """The charge of what is no operation, such as a document that cannot be parsed."""
    return Charged(FREE, context.spending.limit)


async def asked(refused: Charged, context: Context) -> Charged:
    """The charge of an operation that is refused: nothing, but the answer says what is left."""
    key_id = context.viewer.key_id
    if key_id is None:
        return refused
    return replace(refused, levels={"cost": await context.spending.take(key_id, 0)})


async def charged(checked_cost: Charged, context: Context) -> Charged:
    """Take what an operation costs from the buckets of the viewer's key, or refuse it."""
    key_id, spending, cost = context.viewer.key_id, context.spending, checked_cost.cost
    if key_id is None:
        return checked_cost
    levels: dict[str, Level] = {}
    if cost.ingest and spending.ingest is not None:
        levels["ingest"] = await spending.take_ingest(key_id, cost.ingest)
        if not levels["ingest"].granted:
            return _limited(checked_cost, levels, "ingest", cost.ingest)
    units = cost.requested - cost.ingest
    if units or not cost.ingest:
        levels["cost"] = await spending.take(key_id, units)
        if not levels["cost"].granted:
            return _limited(checked_cost, levels, "cost", units)
    return Charged(cost, checked_cost.maximum, levels)


def _limited(checked_cost: Charged, levels: Mapping[str, Level], quota: str, units: int) -> Charged:
    level = levels[quota]
    wait_s = level.wait_s(units)
    msg = (
        f"The viewer has {max(0, math.floor(level.left)):,} of {level.size.units:,} units left, "
        f"and the operation costs {units:,}: try again in {wait_s} s."
    )
    extensions = {
        "code": ErrorCode.RATE_LIMITED.value,
        "cost": units,
        **quota_exceeded(quota, level.size.units, wait_s),
    }
    error = GraphQLError(msg, extensions=extensions)
    return Charged(checked_cost.cost, checked_cost.maximum, levels, error)
