"""Every Tortoise model, by its table."""

import importlib

from tortoise.models import Model

from models.connections import TABLES


def models() -> dict[str, type[Model]]:
    """Every model by its table; found in the modules that Tortoise is told of."""
    found = (
        declared
        for name in TABLES
        for declared in vars(importlib.import_module(name)).values()
        if isinstance(declared, type) and issubclass(declared, Model) and declared is not Model
    )
    return {str(model._meta.db_table): model for model in found if not model._meta.abstract}
