"""SQL about the versions of tenants."""

from typing import Final

# Read by every query that may be answered from the cache: three look-ups by primary key, and no
# objects. A subselect, since each of the tables has the system column that `written_by` reads.
VERSION: Final = """
    SELECT w.version, w.written_by, w.next_due_at, w.awaits_history, t.zone, p.definition
    FROM (SELECT *, {written_by} AS written_by FROM wallet WHERE tenant_id = $1) w
    JOIN tenant t ON t.id = w.tenant_id JOIN plan p ON p.id = t.plan_id
"""
