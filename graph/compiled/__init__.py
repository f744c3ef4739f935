"""Compiled execution: a query becomes one Python function (docs/compiled-execution.md)."""
