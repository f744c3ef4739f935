"""SQL about billing periods."""

from typing import Final

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_NUMBERS: Final = """
    SELECT p.* FROM {wanted} {ordered_join} billing_period p
    ON p.tenant_id = wanted.tenant_id AND p.number = wanted.number
"""
