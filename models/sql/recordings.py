"""SQL of what recording events reads and writes; all of it goes to the database together."""

from typing import Final

# The wallet with its tenant's terms: what an account is made of, in one row. The totals of usage
# are added to where they are kept. A subselect, since each of the tables has the system column
# that `written_by` reads.
HEAD: Final = """
    SELECT w.*, t.zone, t.last_day_on, p.definition, p.is_offered, {clock} AS now
    FROM (SELECT *, {written_by} AS written_by FROM wallet WHERE tenant_id = $1) w
    JOIN tenant t ON t.id = $1 JOIN plan p ON p.id = t.plan_id
"""

# Few tenants have one.
TOP_UP: Final = "SELECT * FROM auto_top_up WHERE tenant_id = $1"

# The open period alone, by its index.
PERIOD: Final = "SELECT * FROM billing_period WHERE tenant_id = $1 AND closing IS NULL"

# Literal conditions, for SQLite's index: see `grants.UNSPENT`. The limit tells a tenant with many
# from others, of whom these are all.
GRANTS: Final = """
    SELECT * FROM credit_grant WHERE tenant_id = $1 AND (remaining > 0 OR NOT started) LIMIT $2
"""

# The literal conditions of an index that is empty as a rule.
UNSUMMED: Final = """
    SELECT number FROM billing_period
    WHERE tenant_id = $1 AND closing IS NOT NULL AND movements IS NULL LIMIT 1
"""

# Keys of several columns, which no filter of a queryset names in a form that the index serves.
DIGESTS: Final = """
    SELECT e.source, e.id, e.digest FROM {keys} {ordered_join} usage_event e
    ON e.tenant_id = $1 AND e.source = keys.source AND e.id = keys.id
"""

# As above.
EVENTS: Final = """
    SELECT e.source, e.id, e.job_id, e.interview_id, e.candidate_id, e.type, e.occurred_at, e.day,
        e.price
    FROM {interviews} {ordered_join} usage_event e
    ON e.tenant_id = $1 AND e.interview_id = interviews.id
"""

# As above.
JOBS: Final = """
    SELECT j.id, j.title, j.titled_at, j.status, j.status_at, j.created_at
    FROM {jobs} {ordered_join} job j ON j.tenant_id = $1 AND j.id = jobs.id
"""

# The lock and the new head in one: each lock counts the version, so that this finds the row only
# if nobody has had it since the version was read. Processes of the release before this one lock
# without counting, which leaves another `written_by` where the database tells.
NEXT_HEAD: Final = """
    UPDATE wallet SET balance = $3, overage = $4, last_sequence = $5, last_grant = $6,
        head_digest = $7, version = version + 1, totals_version = totals_version + 1,
        advanced_to = $8, next_due_at = $9,
        movements = $10, movements_period = $11, movements_sequence = $12,
        late_sequence = $14
    WHERE tenant_id = $1 AND version = $2 AND {written_by} = $13
"""
