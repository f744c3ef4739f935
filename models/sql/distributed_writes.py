"""SQL of what is written together to a distributed database."""

from functools import lru_cache
from typing import Final

from models.sql.together import TableShape

# A function that the node of a tenant runs. Citus sends no INSERT in a WITH there, and each INSERT
# by itself would be planned and sent apart, at a multiple of the cost. So the node is sent the
# UPDATE, and runs the INSERTs on the parts of tables that lie beside the row that it has changed.
# Their names are looked up once for each connection: they last as long as the wallet's part's does.
FUNCTION: Final = """
    CREATE OR REPLACE FUNCTION insights_write(
        part oid, tenant uuid, statement text, given json
    ) RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE
        kept CONSTANT text := 'insights.beside_' || part;
        names text := current_setting(kept, true);
        each text[];
        done bigint;
    BEGIN
        IF coalesce(names, '') = '' THEN
            SELECT string_agg(t.relname || ' ' || s.shardid, ' ') INTO names
            FROM pg_dist_shard own
            JOIN pg_dist_partition one ON one.logicalrelid = own.logicalrelid
            JOIN pg_dist_partition p ON p.colocationid = one.colocationid
            JOIN pg_class t ON t.oid = p.logicalrelid
            JOIN pg_dist_shard s
            ON s.logicalrelid = p.logicalrelid AND s.shardminvalue = own.shardminvalue
            WHERE own.shardid
                = CAST(substring(CAST(CAST(part AS regclass) AS text) FROM '_([0-9]+)$') AS bigint);
            PERFORM set_config(kept, names, false);
        END IF;
        each := string_to_array(names, ' ');
        FOR place IN 1 .. cardinality(each) / 2 LOOP
            statement := replace(
                statement,
                '{' || each[2 * place - 1] || '}',
                each[2 * place - 1] || '_' || each[2 * place]
            );
        END LOOP;
        EXECUTE statement INTO done USING tenant, given;
        RETURN done;
    END $$
"""


# Several INSERTs that depend on an UPDATE, as one statement of one node.
@lru_cache(maxsize=256)
def guarded(guard: str, values: int) -> str:
    """An UPDATE that takes so many values, and behind it the text and the rows of INSERTs."""
    return (
        f"WITH guard AS ({guard} RETURNING tenant_id, tableoid AS part)"
        f" SELECT insights_write(guard.part, guard.tenant_id, ${values + 1}, ${values + 2})"
        " FROM guard"
    )


# As above: what `insights_write` runs. `$1` is the tenant, and `$2` has the rows of each table.
@lru_cache(maxsize=256)
def inserts(shapes: tuple[TableShape, ...]) -> str:
    """INSERTs of rows as JSON, with the names of their tables in braces."""
    parts = (
        f"part_{place} AS (INSERT INTO {{{shape.table}}} AS {shape.table}"
        f" (tenant_id, {shape.names}) SELECT $1, new.* FROM json_to_recordset($2 -> {place})"
        f" AS new({', '.join(f'{name} {kind}' for name, kind in shape.columns)}){shape.conflict})"
        for place, shape in enumerate(shapes)
    )
    return f"WITH {', '.join(parts)} SELECT CAST(1 AS BIGINT)"
