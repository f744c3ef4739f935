"""SQL of what goes to a distributed database together."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from models.sql.postgres_plans import GENERIC
from models.sql.together import TableShape

# Settings of a function that keeps plans, and reads quotes as `arguments` writes them.
_SETTINGS: Final = " ".join(
    f"SET {name} = '{value}'"
    for name, value in {**GENERIC, "standard_conforming_strings": "on"}.items()
)

# A function that the node of a tenant runs, which keeps the plan of the statement for as long as
# its connection lasts. Citus would plan each statement twice, and anew each time: on the
# coordinator and on the node; and it sends no INSERT in a WITH to a node. So the node is sent the
# statement as a value, of the one row that a short statement finds, and runs it on the parts of
# tables that lie beside this row, and those that each node has. The keys of settings are what a
# session has prepared; whoever rolls back loses them, and not what was prepared. The statement's
# values are one text, as `arguments` writes them: Citus writes each value into the text of a
# statement of its own, where quotes within quotes took a fifth of a node's time for 100 events.
RUNNING: Final = f"""
    CREATE OR REPLACE FUNCTION insights_execute(part oid, statement text, given text) RETURNS json
    LANGUAGE plpgsql {_SETTINGS} AS $$
    DECLARE
        own CONSTANT text := 'insights_' || part || '_' || md5(statement);
        kept CONSTANT text := 'insights.' || own;
        beside record;
        done json;
    BEGIN
        IF coalesce(current_setting(kept, true), '') = '' THEN
            FOR beside IN
                SELECT t.relname AS name, s.shardid AS id
                FROM pg_dist_shard own
                JOIN pg_dist_partition one ON one.logicalrelid = own.logicalrelid
                JOIN pg_dist_partition p
                ON p.colocationid = one.colocationid OR p.partmethod = 'n' AND p.repmodel = 't'
                JOIN pg_class t ON t.oid = p.logicalrelid
                JOIN pg_dist_shard s ON s.logicalrelid = p.logicalrelid
                    AND (s.shardminvalue = own.shardminvalue OR s.shardminvalue IS NULL)
                WHERE own.shardid = CAST(
                    substring(CAST(CAST(part AS regclass) AS text) FROM '_([0-9]+)$') AS bigint
                )
            LOOP
                statement := replace(
                    statement, '{{' || beside.name || '}}', beside.name || '_' || beside.id
                );
            END LOOP;
            IF NOT EXISTS (SELECT FROM pg_prepared_statements p WHERE p.name = own) THEN
                EXECUTE 'PREPARE ' || own || ' AS ' || statement;
            END IF;
            PERFORM set_config(kept, '1', false);
        END IF;
        EXECUTE 'EXECUTE ' || own || given INTO done;
        RETURN done;
    END $$
"""

# A function for the RETURNING of an UPDATE, which Citus lets call nothing that may change a row. It
# calls what does, once for each row that is updated: it takes the part that the row is in, which no
# planner knows before.
WRITING: Final = """
    CREATE OR REPLACE FUNCTION insights_write(part oid, statement text, given text) RETURNS json
    LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN
        RETURN insights_execute(part, statement, given);
    END $$
"""

FUNCTIONS: Final = {
    "insights_execute(oid, text, text)": RUNNING,
    "insights_write(oid, text, text)": WRITING,
}
"""What creates the functions of a distributed database, by what the catalogue calls them.

Processes of the release before call theirs: where one changes for its callers, its name does, too.
"""

# The catalogue of functions: those that are not there.
MISSING: Final = "SELECT name FROM unnest($1::text[]) AS name WHERE to_regprocedure(name) IS NULL"

# A statement that a node is found by without a look at what it runs there.
READ: Final = "SELECT insights_execute(tableoid, $2, $3) FROM wallet WHERE tenant_id = $1"


# A statement for `insights_execute`.
@lru_cache(maxsize=256)
def of_parts(statement: str, tables: frozenset[str]) -> str:
    """A statement that reads, with the names of these tables in braces."""
    names = "|".join(sorted(tables))
    return re.sub(rf"\b(FROM|JOIN)\s+({names})\b", r"\1 {\2}", statement)


# Several INSERTs that depend on an UPDATE, as one statement of one node.
def guarded(guard: str, values: int) -> str:
    """An UPDATE that takes so many values, and behind it the text and the values of INSERTs."""
    return f"{guard} RETURNING insights_write(tableoid, ${values + 1}, ${values + 2})"


# As above: what `insights_execute` runs. `$1` is the tenant; each table has a value for its rows.
@lru_cache(maxsize=256)
def inserts(shapes: Sequence[TableShape]) -> str:
    """INSERTs of rows as JSON, with the names of their tables in braces."""
    parts = (
        f"part_{place} AS (INSERT INTO {{{shape.table}}} AS {shape.table}"
        f" (tenant_id, {shape.names})"
        f" SELECT $1, new.* FROM json_to_recordset(${place + 2})"
        f" AS new({', '.join(f'{name} {kind}' for name, kind in shape.columns)}){shape.conflict})"
        for place, shape in enumerate(shapes)
    )
    return f"WITH {', '.join(parts)} SELECT CAST('true' AS json)"


def arguments(values: Iterable[str | None]) -> str:
    """Values as they stand behind EXECUTE and the name of a statement, each in quotes."""
    quoted = ("NULL" if one is None else "'" + one.replace("'", "''") + "'" for one in values)
    return f"({', '.join(quoted)})"
