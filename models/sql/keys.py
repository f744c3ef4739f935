"""SQL about API keys."""

from typing import Final

# Each request begins with this: one row by the primary key, read without an object of Tortoise's.
CREDENTIAL: Final = """
    SELECT id, name, role, tenant_id, digest, expires_at, revoked_at, scopes, only_scopes
    FROM api_key WHERE id = $1
"""
