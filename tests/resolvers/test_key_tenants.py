"""What a process remembers of keys: their tenants, and of no more keys than there is room for."""

from uuid import uuid4

import pytest

from resolvers.key_tenants import KeyTenants


def test_a_key_that_was_not_seen_has_no_tenant_that_is_known() -> None:
    known, tenant = KeyTenants(), uuid4()
    known.note("one", tenant)
    assert (known.get("one"), known.get("two")) == (tenant, None)


def test_the_key_used_longest_ago_is_forgotten_when_there_is_no_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("resolvers.key_tenants.MOST_KEYS", 2)
    known, tenant = KeyTenants(), uuid4()
    known.note("one", tenant)
    known.note("two", tenant)
    assert known.get("one") == tenant
    known.note("three", tenant)
    assert (known.get("one"), known.get("two"), known.get("three")) == (tenant, None, tenant)
