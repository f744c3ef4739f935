"""SQL about what the role of the service may do; the catalogue is no table of ours."""

from typing import Final

# The catalogue of roles. Quoted, so that it can stand in a GRANT, which takes no parameters. An
# owner is also who is a member of the role that owns the table: it may take that role on.
ROLE: Final = """
    SELECT quote_ident(rolname) AS name, rolsuper, (
        SELECT pg_has_role(pg_roles.oid, c.relowner, 'MEMBER') FROM pg_class c
        WHERE c.oid = to_regclass($2)
    ) AS is_owner
    FROM pg_roles WHERE rolname = $1
"""

# Of the tables in the schema that the migrations made.
TABLES: Final = """
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace) AND c.relkind = 'r'
        AND pg_has_role(c.relowner, 'USAGE')
    ORDER BY name
"""

# Of the sequences there.
SEQUENCES: Final = TABLES.replace("'r'", "'S'")

# No table of ours has it.
SCHEMA: Final = "SELECT quote_ident(current_schema())"

# Privileges, which no queryset grants.
READING: Final = "SELECT"

# As above.
WRITING: Final = "SELECT, INSERT, UPDATE, DELETE"

# As above.
CHANGING: Final = "UPDATE, TRUNCATE"

# As above.
CHANGING_OR_DELETING: Final = "UPDATE, DELETE, TRUNCATE"


# As above.
def grant(privileges: str, target: str, role: str) -> str:
    """Allow something to a role, whose name is quoted."""
    return f"GRANT {privileges} ON {target} TO {role}"


# As above.
def revoke(privileges: str, target: str, role: str) -> str:
    """Take something from a role again."""
    return f"REVOKE {privileges} ON {target} FROM {role}"
