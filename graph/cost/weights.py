"""Weights: what a field costs by its arguments, and what it passes on to the fields below it.

One unit is 20 µs of CPU. The figures of each kind of field stand here; `graph.cost.table` says
which field is of which kind, and `benchmarks/cost.py` compares them with measured CPU.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from graph.connection import LARGEST_PAGE, USUAL_PAGE
from graph.cost.values import Arguments, whole

SCALAR: Final = 1.0
OBJECT: Final = 3.0


class Scope(NamedTuple):
    """What a field inherits from those it is selected in."""

    days: float = 0
    """Days that are counted: of a consumption, an overview or a trend."""
    items: float = 0
    """Items that the list below has: of a page, a trend, a forecast or a call."""
    of_job: bool = False
    """Whether the days are one job's."""
    series: float = 0
    """Lists of so many items that the list below has: of a trend by job."""


class Price(NamedTuple):
    """What one field costs, and what it answers."""

    units: float
    """Units of the field itself, without its objects and what is selected of them."""
    scope: Scope
    """What the fields below inherit."""
    objects: float = 1
    """Objects that it answers, each of which costs OBJECT and what is selected of it."""


Weight = Callable[[Arguments, Scope], Price]
"""The price of a field with some arguments, selected in some scope."""


# ── of any field ─────────────────────────────────────────────────────────────────────────────────


def fixed(units: float, objects: float = 1) -> Weight:
    """A field that always costs the same, and answers so many objects at most."""

    def weight(_arguments: Arguments, scope: Scope) -> Price:
        return Price(units, scope, objects)

    return weight


def entity(units: float = 0) -> Weight:
    """A field that leads to a tenant, a job or the like: nothing is inherited beyond it."""

    def weight(_arguments: Arguments, _scope: Scope) -> Price:
        return Price(units, Scope())

    return weight


def inherited_list(_arguments: Arguments, scope: Scope) -> Price:
    """A list as long as the field above it says: nodes and edges of a page, points of a trend."""
    return Price(0, scope, scope.items)


PART_OF_POINT: Final = 1 / 3
"""What a point and its values cost of an object of their own: they are read from one row."""


def points(_arguments: Arguments, scope: Scope) -> Price:
    """The points of a trend or a forecast, whose values are there already."""
    return Price(0, scope, scope.items * PART_OF_POINT)


# ── lists with arguments ─────────────────────────────────────────────────────────────────────────

CONNECTION: Final = 75
PER_ITEM: Final = 1 / 4


def page_size(arguments: Arguments) -> int:
    """Items of a page: 50 when neither `first` nor `last` is given."""
    sizes = [arguments.value(name) for name in ("first", "last")]
    given = [whole(size, USUAL_PAGE, LARGEST_PAGE) for size in sizes if size is not None]
    return max(given, default=USUAL_PAGE)


def connection(arguments: Arguments, scope: Scope) -> Price:
    """A page of a list."""
    size = page_size(arguments)
    return Price(CONNECTION + PER_ITEM * size, Scope(scope.days, size))
