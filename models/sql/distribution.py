"""SQL about a database that Citus distributes; its catalogue is no table of ours."""

from collections.abc import Mapping
from typing import Final

# The catalogue of Citus, which is there with its extension alone.
HAS_CITUS: Final = "SELECT to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL"

# As above; false where no table of this name is there.
IS_DISTRIBUTED: Final = """
    SELECT EXISTS (
        SELECT FROM pg_dist_partition WHERE logicalrelid = to_regclass($1) AND partmethod = 'h'
    )
"""

# As above. The tables that are distributed, or copied to each node.
KNOWN_TABLES: Final = """
    SELECT logicalrelid::text FROM pg_dist_partition WHERE partmethod = 'h' OR repmodel = 't'
"""

# As above.
NODES: Final = "SELECT count(*) FROM pg_dist_node WHERE isactive AND shouldhaveshards"

# Settings of the connection. Citus lets the coordinator keep plans of statements that one node of
# one table takes, and of no others; nodes plan each for its values.
SETTINGS: Final = """
    SET citus.show_shards_for_app_name_prefixes TO '*'; SET plan_cache_mode TO auto
"""

# Settings of the transaction: many tables are changed in it, one shard after the other.
ONE_BY_ONE: Final = "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'"

# As above.
QUIETLY: Final = "SET LOCAL client_min_messages TO 'warning'"

# The catalogue of triggers.
TRIGGERS: Final = """
    SELECT tgname FROM pg_trigger WHERE tgrelid = to_regclass($1) AND NOT tgisinternal
"""

# The catalogue of constraints: foreign keys between tables that are both distributed.
FOREIGN_KEYS: Final = """
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS text
    FROM pg_constraint
    WHERE contype = 'f' AND conrelid::regclass::text = ANY($1::text[])
        AND confrelid::regclass::text = ANY($1::text[])
    ORDER BY conrelid, conname
"""

# Functions of the extension.
DISTRIBUTE_FIRST: Final = "SELECT create_distributed_table($1::regclass, $2, shard_count => $3)"

# As above.
DISTRIBUTE: Final = """
    SELECT create_distributed_table($1::regclass, $2, colocate_with => $3)
"""

# As above.
COPY_EVERYWHERE: Final = "SELECT create_reference_table($1::regclass)"

# The catalogue of Citus. Tables that are distributed or copied, and still have on the coordinator
# what was in them before; nobody sees it there.
NOT_FREED: Final = f"""
    SELECT known.name FROM ({KNOWN_TABLES}) AS known(name)
    WHERE pg_relation_size(CAST(known.name AS regclass)) > 0
"""

# A function of the extension. What was in the table before stays in it until it is taken out.
FREE: Final = "SELECT truncate_local_data_after_distributing_table($1::regclass)"

# Changes of tables, which no model says.
REPLACED: Final[Mapping[str, tuple[str, ...]]] = {
    "delivery_webhook_id_fkey": ("ALTER TABLE delivery DROP CONSTRAINT delivery_webhook_id_fkey",),
    "delivery_webhook_id_number_key": (
        "ALTER TABLE delivery DROP CONSTRAINT delivery_webhook_id_number_key",
        (
            "ALTER TABLE delivery ADD CONSTRAINT delivery_webhook_id_number_key"
            " UNIQUE (webhook_id, number, tenant_id)"
        ),
    ),
    "webhook_pkey": (
        "ALTER TABLE webhook DROP CONSTRAINT webhook_pkey",
        "ALTER TABLE webhook ADD PRIMARY KEY (owner_id, id)",
    ),
    "export_by_file": (
        "DROP INDEX export_by_file",
        "CREATE UNIQUE INDEX export_by_file ON export (file, tenant_id) WHERE status = 'READY'",
    ),
}
"""What no table may have that is distributed, and what is there instead, in this order.

Their columns hold random ids, so that what they refused came from a fault alone.
"""


# As above.
def drop_key(table: str, name: str) -> str:
    """Take a foreign key away."""
    return f"ALTER TABLE {table} DROP CONSTRAINT {name}"


# As above.
def add_key(table: str, name: str, text: str) -> str:
    """Put a foreign key back, as the catalogue says it."""
    return f"ALTER TABLE {table} ADD CONSTRAINT {name} {text}"


# As above.
def drop_trigger(table: str, name: str) -> str:
    """Take a trigger away."""
    return f"DROP TRIGGER {name} ON {table}"
