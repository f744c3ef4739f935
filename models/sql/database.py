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

# An option of PostgreSQL's transactions, which Tortoise's have no word for.
ONE_SNAPSHOT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"

# No statement itself: how one begins that reads alone, so that it needs no connection that writes.
READ: Final = re.compile(
    r"\s*(?:SELECT\b|WITH\b(?!.*\b(?:INSERT|UPDATE|DELETE|REPLACE)\b))", re.IGNORECASE | re.DOTALL
)
