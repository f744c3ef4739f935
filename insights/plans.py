"""The plans on offer, read from a TOML file and checked; the packaged one shows all there is."""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

from credit.core.errors import InvalidInputError
from credit.core.units import ZERO, Credits
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


def read(path: Path | None) -> list[Plan]:
    """The plans of a file, or the packaged ones; BadPlansError naming file, plan and key."""
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
    return _plans(document, name)


def _plans(document: dict[str, Any], name: str) -> list[Plan]:
    tables = document.pop("plan", None)
    if document:
        msg = f"{name}: {next(iter(document))!r} is not known here: it takes [[plan]] tables alone"
        raise BadPlansError(msg)
    if not isinstance(tables, list) or not tables:
        msg = f"{name} has no plans: write each as a [[plan]] table"
        raise BadPlansError(msg)
    plans: dict[str, Plan] = {}
    for number, values in enumerate(tables, 1):
        plan = _Table(values, f"{name}, plan {number}").plan()
        if plan.id in plans:
            msg = f"{name}: there are two plans {plan.id!r}: give one of them another id"
            raise BadPlansError(msg)
        plans[plan.id] = plan
    return list(plans.values())


@dataclass(slots=True)
class _Table:
    """One table of the file; what is read is taken out, so that what nobody knows is left."""

    values: Any
    place: str

    def plan(self) -> Plan:
        """The plan that the table describes."""
        if not isinstance(self.values, dict):
            self.fail("", "write it as a [[plan]] table")
        self.values = dict(self.values)
        plan_id = self._text("id", _ID, "lower case letters, digits, - and _, such as 'growth'")
        self.place = self.place.rsplit(", plan ", 1)[0] + f", plan {plan_id!r}"
        plan = Plan(
            id=plan_id,
            name=self._text("name", re.compile(r".{1,100}"), "1 to 100 characters"),
            credits_per_period=self._credits("credits_per_period"),
            billing_interval=self._choice("billing_interval", BillingInterval),
            rollover=self._rollover(),
            overage=self._choice("overage", OveragePolicy),
            partial_rates=self._partial_rates(),
            credit_price=self._price(),
            payment_terms=self._choice("payment_terms", PaymentTerms),
            purchased_credits_last_days=self._days("purchased_credits_last_days"),
        )
        self._finish()
        return plan

    def _rollover(self) -> Rollover:
        kind = self._choice("rollover", RolloverKind)
        if kind is RolloverKind.CAPPED:
            return Rollover(kind, self._credits("rollover_maximum"))
        if "rollover_maximum" in self.values:
            self.fail("rollover_maximum", f"goes with CAPPED alone, and not with {kind}")
        return Rollover(kind)

    def _partial_rates(self) -> tuple[PartialRate, ...]:
        tables = self._take("partial_rates")
        if not isinstance(tables, list):
            self.fail("partial_rates", "takes a list, such as [{ from_progress = '0.5', …}]")
        rates = []
        for number, values in enumerate(tables, 1):
            place = f"{self.place}, partial_rates, step {number}"
            if not isinstance(values, dict):
                self.fail("partial_rates", f"step {number} is no table")
            table = _Table(dict(values), place)
            share = table._decimal("from_progress")
            if share > 1:
                table.fail("from_progress", "is a share, from 0 to 1")
            rates.append(PartialRate(share, table._credits("credits")))
            table._finish()
        if any(a.from_progress >= b.from_progress for a, b in pairwise(rates)):
            self.fail("partial_rates", "each step starts from more than the one before it")
        return tuple(rates)

    def _price(self) -> Money:
        amount = self._decimal("credit_price")
        return Money(amount, self._text("currency", _CURRENCY, "three letters, such as EUR"))

    def _days(self, key: str) -> int | None:
        days = self.values.pop(key, None)
        if days is None:
            return None
        if type(days) is not int or not 1 <= days <= LONGEST_LASTING_DAYS:
            self.fail(key, f"takes whole days from 1 to {LONGEST_LASTING_DAYS}")
        return days

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
        """An amount as text; a whole number may stand without quotes."""
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
        for key in self.values:
            self.fail(key, "is not known here; is it a slip of typing?")

    def fail(self, key: str, reason: str) -> NoReturn:
        """Raise BadPlansError about a key; an empty one is the table itself."""
        msg = f"{self.place}: {key} {reason}".replace(":  ", ": ")
        raise BadPlansError(msg) from None
