"""Every Tortoise model, by its table."""

import importlib
from typing import Final

from tortoise.models import Model

from models.connections import TABLES

POSTGRES_TABLES: Final = (
    "SELECT tablename AS name FROM pg_tables"
    " WHERE schemaname = 'public' AND tablename !~ '_[0-9]+$' ORDER BY tablename"
)
"""The names of all tables; a distributed database has parts of tables, too, which have numbers."""


def models() -> dict[str, type[Model]]:
    """Every model by its table; found in the modules that Tortoise is told of."""
    found = (
        declared
        for name in TABLES
        for declared in vars(importlib.import_module(name)).values()
        if isinstance(declared, type) and issubclass(declared, Model) and declared is not Model
    )
    return {str(model._meta.db_table): model for model in found if not model._meta.abstract}
