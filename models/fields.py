"""Columns of our own types: instants, credits and enums, alike on both engines."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Literal, TypeVar, overload

from tortoise.fields.base import Field

from credit.core.units import Credits

T_INSTANT = TypeVar("T_INSTANT", bound=datetime | None)
T_CREDITS = TypeVar("T_CREDITS", bound=Credits | None)
T_ENUM = TypeVar("T_ENUM", bound=StrEnum | None)
E = TypeVar("E", bound=StrEnum)


class InstantField(Field[T_INSTANT]):
    """An aware datetime in UTC, to the microsecond.

    SQLite keeps it as text that sorts as the instants do; `sqlite_values.adapt_sqlite` writes that
    text with all six digits, where Tortoise's own leaves out a fraction of zero and so misses rows.
    """

    SQL_TYPE = "TEXT"
    field_type = datetime
    skip_to_python_if_native = True

    class _db_postgres:  # noqa: N801 - Tortoise finds it by this name
        SQL_TYPE = "TIMESTAMPTZ"

    @overload
    def __init__(
        self: "InstantField[datetime]", *, null: Literal[False] = False, **options: Any
    ) -> None: ...

    @overload
    def __init__(
        self: "InstantField[datetime | None]", *, null: Literal[True], **options: Any
    ) -> None: ...

    def __init__(self, *, null: bool = False, **options: Any) -> None:
        """Declare the column, as any field of Tortoise's."""
        super().__init__(null=null, **options)

    def to_db_value(self, value: Any, instance: Any) -> Any:
        """Refuse a naive datetime; the driver writes the rest."""
        del instance
        if isinstance(value, datetime) and value.tzinfo is None:
            msg = f"{self.model_field_name} takes an aware datetime, not {value!r}"
            raise ValueError(msg)
        return value

    def to_python_value(self, value: Any) -> Any:
        """PostgreSQL answers datetimes, SQLite text."""
        return datetime.fromisoformat(value).astimezone(UTC) if isinstance(value, str) else value


class CreditsField(Field[T_CREDITS]):
    """Credits, kept as a whole number of thousandths.

    `Sum`, `Min` and `Max` answer Credits through `.values()` and `.values_list()` alone: what
    `.annotate()` sets on objects is the driver's number. In `F()` arithmetic write thousandths.
    """

    SQL_TYPE = "BIGINT"
    field_type = Credits

    @overload
    def __init__(
        self: "CreditsField[Credits]", *, null: Literal[False] = False, **options: Any
    ) -> None: ...

    @overload
    def __init__(
        self: "CreditsField[Credits | None]", *, null: Literal[True], **options: Any
    ) -> None: ...

    def __init__(self, *, null: bool = False, **options: Any) -> None:
        """Declare the column, as any field of Tortoise's."""
        super().__init__(null=null, **options)

    def to_db_value(self, value: Any, instance: Any) -> Any:
        """Thousandths of Credits; a bare number is refused, since it may be meant as credits."""
        del instance
        if value is None:
            return None
        if not isinstance(value, Credits):
            msg = f"{self.model_field_name} takes Credits, not {value!r}"
            raise TypeError(msg)
        return value.thousandths

    def to_python_value(self, value: Any) -> Any:
        """Credits of thousandths; PostgreSQL sums them as Decimal."""
        return value if value is None or isinstance(value, Credits) else Credits(int(value))


class EnumField(Field[T_ENUM]):
    """A member of an enum, kept as its text; Tortoise's CharEnumField wants a length."""

    SQL_TYPE = "TEXT"
    field_type = str

    @overload
    def __init__(
        self: "EnumField[E]", enum_type: type[E], *, null: Literal[False] = False, **options: Any
    ) -> None: ...

    @overload
    def __init__(
        self: "EnumField[E | None]", enum_type: type[E], *, null: Literal[True], **options: Any
    ) -> None: ...

    def __init__(self, enum_type: type[StrEnum], *, null: bool = False, **options: Any) -> None:
        """Declare the column; values outside the enum are refused."""
        super().__init__(null=null, **options)
        self.enum_type = enum_type

    def to_db_value(self, value: Any, instance: Any) -> Any:
        """The member's text; ValueError for what is no member."""
        del instance
        return None if value is None else self.enum_type(value).value

    def to_python_value(self, value: Any) -> Any:
        """The member of a text."""
        return None if value is None else self.enum_type(value)
