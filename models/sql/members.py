"""SQL about members."""

from typing import Final

# ON CONFLICT: two calls at once for one subject leave one row, and one role.
GRANT: Final = """
    INSERT INTO member (id, issuer, subject, role, tenant_id, created_at, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO UPDATE SET role = excluded.role, created_at = excluded.created_at,
        created_by = excluded.created_by
    WHERE member.role <> excluded.role
    RETURNING id
"""
