"""SQL about the connection itself."""

import re
from typing import Final

# Of no table, so no queryset says it.
PING: Final = "SELECT 1"

# As PING: the clock of a server, as it is read while a wallet is locked too.
CLOCK: Final = "SELECT {clock} AS now"

# A statement that needs all that a write needs, and writes nothing: a queryset that finds no row
# would not say so.
WRITE_NOTHING: Final = "UPDATE wallet SET version = version WHERE 1 = 0"

# A statement that needs room on the disk, and leaves nothing behind. What a function answers beyond
# its memory goes to a temporary file where the database has its tables: 112 kB in 2 ms. A write
# would not do: it mostly finds room in the pages that there are.
NEED_ROOM_ON_POSTGRES: Final = """
    SELECT count(*) AS found
    FROM (SELECT set_config('work_mem', '64kB', true) AS memory) AS limited,
        LATERAL generate_series(1, 8000 + 0 * length(limited.memory)) AS rows
"""

# SQLite asks for room when it commits alone, so a row of its own is written anew each time: 12
# pages, as many as a purchase. It is random because pages that stay the same are not written.
NEED_ROOM_ON_SQLITE: Final = """
    INSERT INTO setting (name, value) VALUES ('room_for_writes', hex(randomblob(24000)))
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""

# A setting of the transaction: the limit that the role, the database or the address has.
NO_LIMIT: Final = "SET LOCAL statement_timeout = 0"

# A setting of the transaction: who waits for a table's lock keeps all waiting that come later.
LOCKS_BRIEFLY: Final = "SET LOCAL lock_timeout = '1s'"

# Views of the server's; what a role may not see of other roles is NULL.
LOCK_HOLDER: Final = """
    SELECT holder.pid, activity.application_name, activity.state,
        CAST(extract(epoch FROM clock_timestamp() - activity.xact_start) AS bigint) AS seconds,
        string_agg(DISTINCT of_table.relname, ', ') AS tables
    FROM pg_locks AS holder
    JOIN pg_class AS of_table ON of_table.oid = holder.relation AND of_table.relkind = 'r'
        AND of_table.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace)
    LEFT JOIN pg_stat_activity AS activity ON activity.pid = holder.pid
    WHERE holder.locktype = 'relation' AND holder.granted AND holder.pid <> pg_backend_pid()
        AND holder.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    GROUP BY holder.pid, activity.application_name, activity.state, activity.xact_start
    ORDER BY activity.xact_start NULLS LAST
    LIMIT 1
"""

# An option of PostgreSQL's transactions, which Tortoise's have no word for.
ONE_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

# No statement itself: how one begins that reads alone, so that it needs no connection that writes.
READ: Final = re.compile(
    r"\s*(?:SELECT\b|WITH\b(?!.*\b(?:INSERT|UPDATE|DELETE|REPLACE)\b))", re.IGNORECASE | re.DOTALL
)
