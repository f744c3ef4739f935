"""The plans on offer, read from a TOML file and checked; the packaged one shows all there is."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

from credit.core.errors import InvalidInputError
from credit.core.units import ONE, ZERO, Credits
from credit.ledger.plans import (
    BillingInterval,
    Money,
    OveragePolicy,
    PartialRate,
    PaymentTerms,
    Plan,
    Rollover,
    RolloverKind,
)
from insights.errors import BadPlansError

PACKAGED: Final = "plans.toml"
LONGEST_LASTING_DAYS: Final = 36_500
_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}", re.ASCII)
_DECIMAL: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,4})?", re.ASCII)
_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_ABSENT: Final = object()
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


def read(path: Path | None) -> list[Plan]:
    """The plans of a file, or the packaged ones; BadPlansError with a line for each mistake."""
    name = str(path) if path else PACKAGED
    try:
        text = (
            path.read_text("utf-8") if path else (files("insights") / PACKAGED).read_text("utf-8")
        )
        document = tomllib.loads(text)
    except OSError as error:
        msg = f"cannot read the plans in {name}: {error.strerror or error}"
        raise BadPlansError(msg) from None
    except ValueError as error:
        msg = f"{name} is no TOML: {error}"
        raise BadPlansError(msg) from None
    plans, mistakes = _plans(document)
    if mistakes:
        lines = "\n".join(f"  {line}" for line in mistakes)
        msg = f"{name} is not right:\n{lines}"
        raise BadPlansError(msg)
    return plans


def _plans(document: dict[str, Any]) -> tuple[list[Plan], list[str]]:
    """The plans of a document, and what is wrong in it."""
    tables = document.pop("plan", None)
    mistakes = [f"{key!r} is not known here: it takes [[plan]] tables alone" for key in document]
    if not isinstance(tables, list) or not tables:
        return [], [*mistakes, "it has no plans: write each as a [[plan]] table"]
    plans: list[Plan] = []
    seen: set[str] = set()
    for number, values in enumerate(tables, 1):
        table = _Table(values, f"plan {number}", mistakes)
        plan = table.plan()
        if table.id in seen:
            mistakes.append(f"there are two plans {table.id!r}: give one of them another id")
        if table.id is not None:
            seen.add(table.id)
        if plan is not None:
            plans.append(plan)
    return plans, mistakes


class _MistakeError(Exception):
    """A key is wrong; the message says which, and why."""


@dataclass(slots=True)
class _Table:
    """One table of the file; keys are taken out as they are read, so that unknown ones are left.

    Mistakes are collected: `plan` answers None where it has any.
    """

    values: Any
    place: str
    mistakes: list[str]
    id: str | None = None

    def plan(self) -> Plan | None:
        """The plan that the table describes."""
        if not isinstance(self.values, dict):
            self.mistakes.append(f"{self.place}: write it as a [[plan]] table")
            return None
        known = len(self.mistakes)
        self.values = dict(self.values)
        id_takes = "lower case letters, digits, - and _, such as 'growth'"
        self.id = self._tried(lambda: self._text("id", _ID, id_takes))
        self.place = f"plan {self.id!r}" if self.id else self.place
        readers = self._readers().items()
        parts: dict[str, Any] = {name: self._tried(read) for name, read in readers}
        self._finish()
        if len(self.mistakes) > known:
            return None
        price = Money(parts.pop("price"), parts.pop("currency"))
        return Plan(id=str(self.id), credit_price=price, **parts)

    def _readers(self) -> dict[str, Callable[[], Any]]:
        """How the parts of a plan are read, in the order in which mistakes are named."""
        currency_takes = "three letters, such as EUR"
        return {
            "name": lambda: self._text("name", re.compile(r".{1,100}"), "1 to 100 characters"),
            "credits_per_period": lambda: self._credits("credits_per_period"),
            "billing_interval": lambda: self._choice("billing_interval", BillingInterval),
            "rollover": self._rollover,
            "overage": lambda: self._choice("overage", OveragePolicy),
            "partial_rates": self._partial_rates,
            "price": lambda: self._decimal("credit_price"),
            "currency": lambda: self._text("currency", _CURRENCY, currency_takes),
            "payment_terms": lambda: self._choice("payment_terms", PaymentTerms),
            "purchased_credits_last_days": lambda: self._days("purchased_credits_last_days"),
            "purchase_step": self._purchase_step,
        }

    def _tried(self, read: Callable[[], T]) -> T | None:
        """What is read; None where it is wrong, which is noted."""
        try:
            return read()
        except _MistakeError as mistake:
            self.mistakes.append(str(mistake))
            return None

    def _rollover(self) -> Rollover:
        maximum = self.values.pop("rollover_maximum", _ABSENT)
        kind = self._choice("rollover", RolloverKind)
        if kind is RolloverKind.CAPPED:
            if maximum is not _ABSENT:
                self.values["rollover_maximum"] = maximum
            return Rollover(kind, self._credits("rollover_maximum"))
        if maximum is not _ABSENT:
            self.fail("rollover_maximum", f"goes with CAPPED alone, and not with {kind}")
        return Rollover(kind)

    def _partial_rates(self) -> tuple[PartialRate, ...]:
        tables = self._take("partial_rates")
        if not isinstance(tables, list):
            self.fail("partial_rates", "takes a list, such as [{ from_progress = '0.5', …}]")
        steps = [self._partial_rate(number, values) for number, values in enumerate(tables, 1)]
        rates = [rate for rate in steps if rate is not None]
        if any(a.from_progress >= b.from_progress for a, b in pairwise(rates)):
            self.fail("partial_rates", "each step starts from more than the one before it")
        return tuple(rates)

    def _partial_rate(self, number: int, values: object) -> PartialRate | None:
        if not isinstance(values, dict):
            self.mistakes.append(f"{self.place}: partial_rates step {number} is no table")
            return None
        place = f"{self.place}, partial_rates, step {number}"
        table = _Table(dict(values), place, self.mistakes)
        share, price = table._tried(table._share), table._tried(lambda: table._credits("credits"))
        table._finish()
        return None if share is None or price is None else PartialRate(share, price)

    def _share(self) -> Decimal:
        share = self._decimal("from_progress")
        if share > 1:
            self.fail("from_progress", "is a share, from 0 to 1")
        return share

    def _days(self, key: str) -> int | None:
        days = self.values.pop(key, None)
        if days is None:
            return None
        if type(days) is not int or not 1 <= days <= LONGEST_LASTING_DAYS:
            self.fail(key, f"takes whole days from 1 to {LONGEST_LASTING_DAYS}")
        return days

    def _purchase_step(self) -> Credits:
        if "purchase_step" not in self.values:
            return ONE
        step = self._credits("purchase_step")
        if step == ZERO:
            self.fail("purchase_step", "may not be zero: credits are sold in multiples of it")
        return step

    def _credits(self, key: str) -> Credits:
        text = self._exact(key)
        try:
            amount = Credits.parse(text)
        except InvalidInputError as error:
            self.fail(key, f"is no amount: {error.message}")
        if amount < ZERO:
            self.fail(key, "may not be below zero")
        return amount

    def _decimal(self, key: str) -> Decimal:
        text = self._exact(key)
        if not _DECIMAL.fullmatch(text):
            self.fail(key, "takes a plain decimal as text, such as '0.25'")
        return Decimal(text)

    def _exact(self, key: str) -> str:
        """An amount as text; a whole number may be written without quotes."""
        value = self._take(key)
        if not isinstance(value, str) and type(value) is not int:
            self.fail(key, "takes an exact amount in quotes, such as '0.25'")
        return str(value)

    def _choice(self, key: str, among: type[E]) -> E:
        value = self._take(key)
        if not isinstance(value, str) or value not in list(among):
            self.fail(key, f"is {value!r}: it takes one of {', '.join(among)}")
        return among(value)

    def _text(self, key: str, pattern: re.Pattern[str], takes: str) -> str:
        value = self._take(key)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.fail(key, f"is {value!r}: it takes {takes}")
        return value

    def _take(self, key: str) -> object:
        value = self.values.pop(key, _ABSENT)
        if value is _ABSENT:
            self.fail(key, "is missing")
        return value

    def _finish(self) -> None:
        self.mistakes += [
            f"{self.place}: {key} is not known here; is it a slip of typing?" for key in self.values
        ]

    def fail(self, key: str, reason: str) -> NoReturn:
        """Raise the error of a key."""
        msg = f"{self.place}: {key} {reason}"
        raise _MistakeError(msg) from None
