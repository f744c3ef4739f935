"""SQL about whole databases: what a backup or a restore has to know of them."""

from typing import Final

# Catalogs of PostgreSQL: no model has them.
TABLES: Final = """
    SELECT count(*) AS number FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema'
      AND n.nspname NOT LIKE 'pg\\_%'
"""

# As above: 180006 is release 18.6.
SERVER_VERSION: Final = "SELECT CAST(current_setting('server_version_num') AS INT) AS number"

# Pragmas of SQLite, which read the file itself.
INTEGRITY: Final = "PRAGMA integrity_check(1)"

# A file in this mode is whole by itself; in the service's own, WAL, a part may be beside it.
JOURNAL_MODE: Final = "PRAGMA journal_mode = DELETE"

# On a file that is no database of Tortoise's: the driver is used without it.
MIGRATIONS: Final = "SELECT name FROM tortoise_migrations"
