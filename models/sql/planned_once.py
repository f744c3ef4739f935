"""Statements that PostgreSQL plans once for all their values, not anew for those of each run."""


class PlannedOnce(str):
    """SQL that finds all its rows by the beginning of a key, whatever the values are.

    So there is one plan to make of it: look-ups by index (`models.postgres_plans`).
    """

    __slots__ = ()
