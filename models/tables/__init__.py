"""Tortoise models of the tables, grouped by noun; `models/migrations/` creates the tables."""
