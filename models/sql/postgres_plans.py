"""SQL about the plans of prepared statements, for PostgreSQL."""

from typing import Final

# Settings by which a plan is made for all values, of look-ups by indexes, which is right for a
# table that is full even where it was made while that was empty.
GENERIC: Final = {
    "plan_cache_mode": "force_generic_plan",
    "enable_seqscan": "off",
    "enable_hashjoin": "off",
    "enable_mergejoin": "off",
    "enable_material": "off",
}

# The same of a session.
KEEP: Final = "; ".join(f"SET {name} = {value}" for name, value in GENERIC.items())

# As above: what the session began with.
RENEW: Final = "; ".join(f"RESET {name}" for name in GENERIC)

# A function: the process that executes statements, which a pooler changes behind its clients.
PROCESS: Final = "SELECT pg_backend_pid()"
