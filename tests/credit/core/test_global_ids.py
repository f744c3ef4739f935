"""What a text names, and that no text whatever is an error."""

from base64 import urlsafe_b64encode
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit.core.global_ids import GlobalId, Kind, parsed

TENANT = UUID("11111111-1111-4111-8111-111111111111")


def an_id(plain: str) -> str:
    return urlsafe_b64encode(plain.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "junk",
        "ö",
        "=" * 9,
        "A" * 100_000,
        an_id("Job"),
        an_id("Job:x"),
        an_id(f"Nothing:{TENANT}:1"),
        an_id(f"Job::{TENANT}"),
        an_id("Tenant::"),
        an_id(f"Tenant:{TENANT}:more"),
        an_id(f"Tenant:{TENANT.hex}:"),
        an_id(f"Tenant:{{{TENANT}}}:"),
        an_id(f"Plan:{TENANT}:starter"),
        an_id("Plan::"),
        an_id("Plan::a\0b"),
        an_id(f"Tenant:{TENANT}:") + "=",
        an_id(f"Tenant:{TENANT}:") + "!",
    ],
)
def test_a_malformed_id_is_none(text: str) -> None:
    assert parsed(text) is None


@given(st.text(max_size=200))
def test_no_text_whatever_is_an_error(text: str) -> None:
    assert parsed(text) is None or str(parsed(text)) == text


@pytest.mark.parametrize("key", ["0", "-1", "01", "9" * 30, "x", "1.5", "١"])
def test_a_number_that_is_none_is_zero(key: str) -> None:
    assert GlobalId(Kind.GRANT, TENANT, key).number == 0


def test_a_key_is_a_number_or_a_uuid() -> None:
    job = uuid4()
    assert GlobalId(Kind.GRANT, TENANT, "12").number == 12
    assert GlobalId(Kind.JOB, TENANT, str(job)).uuid == job
    assert GlobalId(Kind.JOB, TENANT, "12").uuid is None
    assert GlobalId(Kind.BALANCE_CHANGE, TENANT, "9" * 18).number == 10**18 - 1
