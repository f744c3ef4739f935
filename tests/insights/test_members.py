"""`insights members`: roles of a token issuer's subjects, granted, listed and revoked."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from insights.jwt_settings import JwtSettings
from insights.settings import load
from insights.token_issuer import tokens_of
from tests.insights.terminal import Ended, insights
from tests.issuers import ISSUER

PEPPER: Final = "a pepper that only tests are made with"
TENANT: Final = (
    *("tenants", "create", "--external-id", "acme", "--name", "Acme"),
    *("--timezone", "UTC", "--plan", "growth"),
)


@pytest.fixture
def settings(tmp_path: Path) -> Mapping[str, str]:
    """Of a folder with a tenant in it; the issuer is set."""
    made = {
        "INSIGHTS_DATA_DIR": str(tmp_path),
        "INSIGHTS_KEY_PEPPER": PEPPER,
        "INSIGHTS_JWT_ISSUER": ISSUER,
        "INSIGHTS_JWT_AUDIENCE": "insights",
        "INSIGHTS_JWT_JWKS_URL": f"{ISSUER}jwks.json",
    }
    assert insights("plans", "apply", settings=made).status == 0
    assert insights(*TENANT, settings=made).status == 0
    return made


def grant(settings: Mapping[str, str], subject: str, role: str, *more: str) -> Ended:
    words = ("members", "grant", "--subject", subject, "--role", role)
    return insights(*words, *more, settings=settings)


def test_members_are_granted_listed_and_revoked(settings: Mapping[str, str]) -> None:
    granted = grant(settings, "auth0|ann", "tenant-admin", "--tenant", "acme")
    assert granted.status == 0, granted.err
    assert granted.out.startswith("auth0|ann is TENANT_ADMIN; revoke it by: ")
    member = granted.out.rsplit(" ", 1)[1].strip()
    other = grant(settings, "robot", "platform", "--issuer", "https://other.example/")
    assert "INSIGHTS_JWT_ISSUER is https://login.example.com/, not https://other" in other.err
    header, *rows = insights("members", "list", settings=settings).out.splitlines()
    assert header.split() == [
        *("Granted", "(UTC)", "Role", "Tenant", "Subject", "Issuer", "By"),
        "Id",
    ]
    assert "robot" in rows[0]
    assert rows[1].split()[2:] == [
        *("TENANT_ADMIN", "acme", "auth0|ann", ISSUER, "command", "line", member),
    ]
    of_one = insights("members", "list", "--tenant", "acme", settings=settings).out
    assert "robot" not in of_one
    assert member in of_one
    one = insights("members", "list", "--most", "1", settings=settings)
    assert "there are older ones: these are the newest 1" in one.err
    revoked = insights("members", "revoke", member, settings=settings)
    assert revoked.out == "revoked TENANT_ADMIN of auth0|ann\n"
    again = insights("members", "revoke", member, settings=settings)
    assert (again.status, "there is no such member" in again.err) == (1, True)


def test_what_cannot_be_granted_is_refused_with_the_reason(settings: Mapping[str, str]) -> None:
    for words, says in (
        (("ann", "operator", "--tenant", "acme"), "is granted for no tenant"),
        (("ann", "partner"), "is granted for a tenant"),
        (("ann", "partner", "--tenant", "nobody"), "there is no tenant 'nobody'"),
        (("Ånn", "operator"), "subject takes 1 to 255 printable characters of ASCII"),
    ):
        refused = grant(settings, *words)
        assert (refused.status, refused.out) == (1, "")
        assert says in refused.err
    without = {name: value for name, value in settings.items() if "JWT" not in name}
    assert "name the --issuer" in grant(without, "ann", "operator").err
    assert "is no member's id" in insights("members", "revoke", "x", settings=settings).err


# ── The settings ─────────────────────────────────────────────────────────────────────────────────


GOOD: Final = {
    "jwt_issuer": ISSUER,
    "jwt_audience": "insights",
    "jwt_jwks_url": "https://login.example.com/jwks.json",
}


def test_without_an_issuer_no_token_is_verified() -> None:
    assert tokens_of(JwtSettings()) is None
    found = tokens_of(JwtSettings.model_validate(GOOD))
    assert found is not None
    assert found.issuer == ISSUER


@pytest.mark.parametrize("missing", GOOD)
def test_all_three_are_set_or_none_and_the_refusal_names_what_is_missing(
    settings: Mapping[str, str], missing: str
) -> None:
    name = f"INSIGHTS_{missing.upper()}"
    given = {key: value for key, value in settings.items() if key != name}
    refused = insights("members", "list", settings=given)
    assert refused.status == 2
    assert f"  {name} must be set too where INSIGHTS_JWT_" in refused.err
    assert refused.err.rstrip().endswith(": all three, or none")


@pytest.mark.parametrize(
    ("url", "is_taken"),
    [
        ("https://login.example.com/realms/a", True),
        ("https://10.0.0.1:8443/jwks", True),
        ("http://localhost:8080/jwks", True),
        ("http://127.0.0.1:8080/jwks", True),
        ("http://[::1]:8080/jwks", True),
        ("http://login.example.com/", False),
        ("http://10.0.0.1/jwks", False),
        ("https://user:secret@login.example.com/", False),
        ("https://login.example.com:port/", False),
        ("ftp://login.example.com/", False),
        ("https://login example.com/", False),
        ("https://", False),
        ("login.example.com", False),
        ("", False),
    ],
)
def test_addresses_are_protected_by_tls_but_for_this_machine_s(url: str, is_taken: bool) -> None:
    for name in ("jwt_issuer", "jwt_jwks_url"):
        values = {**GOOD, name: url}
        if is_taken:
            assert getattr(load(**values), name) == url
        else:
            with pytest.raises(Exception, match=f"INSIGHTS_{name.upper()} is .*takes an https"):
                load(**values)
