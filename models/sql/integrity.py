"""SQL that has an engine check its own files."""

from typing import Final

# A pragma: pages, records and indexes, with at most so many findings.
SQLITE: Final = "PRAGMA integrity_check(10)"

# A pragma: references to rows that are not there.
SQLITE_REFERENCES: Final = """
    SELECT "table" AS of_table, parent, count(*) AS number FROM pragma_foreign_key_check
    GROUP BY "table", parent ORDER BY "table", parent
"""

# The catalogue of functions. PostgreSQL lets nobody but superusers call those of amcheck unasked.
MAY_CHECK: Final = """
    SELECT 1 AS found
    WHERE has_function_privilege(to_regprocedure('bt_index_check(regclass, boolean)'), 'EXECUTE')
"""

# The catalogue of indexes: those of this service's tables, which are in its schema.
INDEXES: Final = """
    SELECT c.relname AS name, CAST(c.oid AS BIGINT) AS id
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
    WHERE a.amname = 'btree' AND c.relkind = 'i'
        AND c.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace)
        AND i.indisready AND i.indisvalid
    ORDER BY c.relname
"""

# A function of an extension: order and links of an index, and that it has every row.
CHECK_INDEX: Final = "SELECT bt_index_check(CAST(CAST($1 AS BIGINT) AS regclass), true)"
