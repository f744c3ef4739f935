"""SQL about interview events."""

from typing import Final

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
DIGESTS: Final = """
    SELECT e.source, e.id, e.digest FROM {wanted} {ordered_join} usage_event e
    ON e.tenant_id = $1 AND e.source = wanted.source AND e.id = wanted.id
"""
