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

HEAD_COLUMNS: Final = (
    ("balance", "bigint"),
    ("overage", "bigint"),
    ("last_sequence", "bigint"),
    ("last_grant", "bigint"),
    ("head_digest", "text"),
    ("advanced_to", "timestamptz"),
    ("next_due_at", "timestamptz"),
    ("movements", "text"),
    ("movements_period", "bigint"),
    ("movements_sequence", "bigint"),
    ("late_sequence", "bigint"),
)
"""What a recording writes into the wallet, with the SQL types, but for the counted versions."""

_COUNTED: Final = "version = version + 1, totals_version = totals_version + 1"
_HEAD: Final = ", ".join(f"{name} = ${place}" for place, (name, _) in enumerate(HEAD_COLUMNS, 4))

# The lock and the new head in one: each lock counts the version, so that this finds the row only
# if nobody has had it since the version was read. Processes of the release before this one lock
# without counting, which leaves another `written_by` where the database tells.
NEXT_HEAD: Final = f"""
    UPDATE wallet SET {_HEAD}, {_COUNTED}
    WHERE tenant_id = $1 AND version = $2 AND {{written_by}} = $3
"""

_NEW_HEAD: Final = ", ".join(f"{name} = given.{name}" for name, _ in HEAD_COLUMNS)

# As above for several tenants, each if nobody has had its wallet and nobody has it now: one that
# waited here would keep all the others locked. For PostgreSQL, in a statement of `together`.
NEXT_HEADS: Final = f"""
    free AS (
        SELECT w.tenant_id FROM given JOIN wallet w ON w.tenant_id = given.tenant_id
        AND w.version = given.version_read AND CAST(w.xmin AS text) = given.written_by
        FOR UPDATE OF w SKIP LOCKED
    ), guard AS (
        UPDATE wallet SET {_NEW_HEAD}, {_COUNTED} FROM given JOIN free USING (tenant_id)
        WHERE wallet.tenant_id = given.tenant_id RETURNING wallet.tenant_id
    )
"""
