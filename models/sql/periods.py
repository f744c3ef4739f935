"""SQL about billing periods."""

from typing import Final

# Read by nearly every operation: a queryset takes .38 ms of CPU where this takes .14.
CURRENT_BY_TENANTS: Final = """
    SELECT p.* FROM {wanted} {ordered_join} billing_period p ON p.tenant_id = wanted.tenant_id
    WHERE p.closing IS NULL
"""

# Asked only for tenants without an open period: those that have ended or were never settled.
NEWEST_BY_TENANTS: Final = """
    SELECT p.* FROM {wanted} {ordered_join} billing_period p ON p.tenant_id = wanted.tenant_id
    AND p.number = (SELECT max(number) FROM billing_period WHERE tenant_id = p.tenant_id
        AND tenant_id = wanted.tenant_id)
"""

# Pairs of keys, which no filter of a queryset names in a form that the index serves.
BY_NUMBERS: Final = """
    SELECT p.* FROM {wanted} {ordered_join} billing_period p
    ON p.tenant_id = wanted.tenant_id AND p.number = wanted.number
"""

# Many ranges of days in one statement.
OVERLAPPING: Final = """
    SELECT p.*, wanted.place FROM {wanted} {ordered_join} billing_period p
    ON p.tenant_id = wanted.tenant_id
    AND p.last_on >= wanted.first_on AND p.first_on <= wanted.last_on
    ORDER BY wanted.place, p.number
"""
