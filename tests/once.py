"""What each start of the service does alike, and each request, done once in a test process.

The service starts once in a process; tests start it once each, and send the same requests.
"""

import functools
from collections.abc import Collection
from copy import copy
from types import SimpleNamespace
from typing import Any, Final

import asyncpg
import httpx
import pytest
from graphql import ASTValidationRule, DocumentNode, GraphQLError, GraphQLSchema, parse, validate
from tortoise.apps import Apps
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.connection import get_connections
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.models import Model

from insights.operations import packaged_operations
from models.connections import CONNECTION

BUILT: Final = (
    *("basequery", "basequery_all_fields", "basetable", "filters"),
    *("db_complex_fields", "db_default_fields", "db_native_fields"),
)
"""What Tortoise works out of a model for the engine that it connects to."""

FIRST_OWN_TYPE: Final = 16384
"""From this number on, types are those of one database; the ones before come with PostgreSQL."""

MAKE_MODEL: Final[Any] = MigrationRecorder._make_model
"""As it is, for tests of what it does each time."""


def do_once(patch: pytest.MonkeyPatch) -> None:
    """Patch, for as long as `patch` lasts, what starts of the service need not repeat."""
    _certificates(patch)
    _record_of_migrations(patch)
    _models(patch)
    _tables(patch)
    _documents(patch)
    _types(patch)
    _operations(patch)
    patch.setattr("models.database.EXECUTOR_CACHE", _Statements())


def _certificates(patch: pytest.MonkeyPatch) -> None:
    """One TLS context for the same arguments: making one reads all authorities, for 45 ms."""
    once = functools.cache(httpx.create_ssl_context)
    for place in ("httpx", "httpx._transports.default"):
        patch.setattr(f"{place}.create_ssl_context", once)


def _record_of_migrations(patch: pytest.MonkeyPatch) -> None:
    """One model of the applied migrations: for each, Tortoise parses its own source, for 12 ms."""
    once = functools.cache(functools.partial(MAKE_MODEL, None))  # a method without use of `self`
    patch.setattr(MigrationRecorder, "_make_model", staticmethod(once))


def _models(patch: pytest.MonkeyPatch) -> None:
    """Queries and filters of all models, built once for each engine, for 5 ms."""
    build = Apps._build_initial_querysets
    kept: dict[tuple[type, ...], dict[type[Model], dict[str, Any]]] = {}

    def once(self: Apps) -> None:
        found = tuple(self.get_models_iterable())
        key = (_engine(), *found)
        if key not in kept:
            _put_in({model: _built(model) for model in found})  # it changes them where they are
            build(self)
            kept[key] = {model: _built(model) for model in found}
        _put_in(kept[key])

    patch.setattr(Apps, "_build_initial_querysets", once)


def _tables(patch: pytest.MonkeyPatch) -> None:
    """The models of a module, looked for once, for half of what connecting took."""
    once = functools.cache(Apps._discover_models)
    patch.setattr(Apps, "_discover_models", staticmethod(once))


def _built(model: type[Model]) -> dict[str, Any]:
    return {name: copy(getattr(model._meta, name)) for name in BUILT}


def _put_in(built: dict[type[Model], dict[str, Any]]) -> None:
    for model, values in built.items():
        for name, value in values.items():
            setattr(model._meta, name, value)


def _documents(patch: pytest.MonkeyPatch) -> None:
    """Parse a document once, and find it valid once by the same rules, for 7 ms a request."""
    valid: set[tuple[object, ...]] = set()

    def once(
        schema: GraphQLSchema,
        document: DocumentNode,
        rules: Collection[type[ASTValidationRule]],
        max_errors: int | None = None,
        *,
        hide_suggestions: bool = False,
    ) -> list[GraphQLError]:
        assert document.loc is not None
        asked = (schema, document.loc.source.body, *rules)
        if asked in valid:
            return []
        found = validate(schema, document, rules, max_errors, hide_suggestions)
        if not found:
            valid.add(asked)
        return found

    parsed = functools.lru_cache(maxsize=4096)(parse)
    patch.setattr("graph.documents.parse", parsed)
    patch.setattr("graph.validation.validate", once)


def _types(patch: pytest.MonkeyPatch) -> None:
    """Look up a type that comes with PostgreSQL once, not in each connection, for 10 ms.

    asyncpg does so for each type of array: half of what PostgreSQL did for a test.
    """
    look_up: Any = asyncpg.Connection._introspect_types
    kept: dict[frozenset[int], Any] = {}

    async def once(
        self: asyncpg.Connection, asked: Collection[int], *rest: object
    ) -> tuple[Any, ...]:
        key = frozenset(asked)
        if key in kept:
            # Only a look-up that is not named replaces the statement that is being prepared.
            return kept[key], SimpleNamespace(name="kept")
        types, statement = await look_up(self, asked, *rest)
        if max(key) < FIRST_OWN_TYPE:
            kept[key] = types
        return types, statement

    patch.setattr(asyncpg.Connection, "_introspect_types", once)


def _operations(patch: pytest.MonkeyPatch) -> None:
    """Read the files of docs/operations once, for 3 ms."""
    once = functools.cache(packaged_operations)
    patch.setattr("insights.persisted_documents.packaged_operations", once)


class _Statements:
    """Stands in for the INSERTs that Tortoise keeps, where a new connection forgets them.

    They are kept for each engine, and what is cleared is replaced by those of the new one.
    """

    def __init__(self) -> None:
        self._kept: dict[type, dict[Any, Any]] = {}
        self._engine: type | None = None

    def clear(self) -> None:
        if self._engine is not None:
            self._kept[self._engine] = dict(EXECUTOR_CACHE)
        self._engine = _engine()
        EXECUTOR_CACHE.clear()
        EXECUTOR_CACHE.update(self._kept.get(self._engine, {}))


def _engine() -> type:
    """The class of the connection, of which each engine has its own."""
    return type(get_connections().get(CONNECTION))
