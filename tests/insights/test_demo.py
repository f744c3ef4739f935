"""`insights demo`, started as a person starts it."""

import io
import json
import shlex
import shutil
import signal
import stat
import subprocess
import time
from pathlib import Path

import httpx
import pytest
from rich.console import Console

from credit.core.roles import Role
from insights.demo import banner
from insights.demo.companies import COMPANIES
from insights.demo.state import ShownKey
from tests.insights.demos import SMALL_DEMO, seeded_demo
from tests.insights.readme import answers_of, ten_lines
from tests.insights.terminal import Running, demo, insights

TOTALS = (
    "{ tenant { overview(dateRange: { preset: LAST_12_MONTHS }) { totalInterviews creditsUsed } } }"
)


def check_the_command_that_is_shown(running: Running) -> None:
    line = banner.curl(running.output["graphql"], running.key("TENANT_ADMIN", "havel-logistik"))
    words = shlex.split(line)
    if shutil.which(words[0]):
        answer = json.loads(subprocess.check_output(words, text=True))
    else:  # a machine without curl: the same words, sent by hand
        headers = dict(words[place + 1].split(": ") for place, w in enumerate(words) if w == "-H")
        answer = httpx.post(words[2], content=words[words.index("-d") + 1], headers=headers).json()
    assert answer["data"]["tenant"]["name"] == "Havel Logistik"


def check_the_ten_lines_of_the_readme(running: Running, folder: Path) -> None:
    script = ten_lines()
    assert len(script.splitlines()) == 10
    recorded, repeated, tenants, balance, changes = answers_of(script, folder)
    first, again = (
        answer["data"]["recordInterviewEvents"]["results"][0] for answer in (recorded, repeated)
    )
    assert (first["outcome"], first["creditsCharged"]) == ("RECORDED", "1")
    assert (again["outcome"], again["creditsCharged"]) == ("DUPLICATE", "0")
    shown = {tenant["externalId"] for tenant in tenants["data"]["tenants"]["nodes"]}
    assert shown == {company.external_id for company in COMPANIES}
    newest = changes["data"]["tenant"]["balanceChanges"]["nodes"][0]
    assert (newest["reason"], newest["credits"]) == ("CONSUMPTION", "-1")
    assert newest["balanceAfter"] == balance["data"]["tenant"]["balance"]["remaining"]
    key = running.key("TENANT_ADMIN", "havel-logistik")
    requested = running.ask("{ tenant { balance { remaining } } }", key)["data"]["tenant"][
        "balance"
    ]
    assert requested["remaining"] == newest["balanceAfter"]


def check_what_a_company_has_arranged(running: Running) -> None:
    arranged = "{ tenant { budgets { credits job { externalId } } autoTopUp { below isOn } } }"
    answer = running.ask(arranged, running.key("TENANT_ADMIN", "havel-logistik"))
    assert answer["data"]["tenant"] == {
        "budgets": [
            {"credits": "300", "job": None},
            {"credits": "40", "job": {"externalId": "req-1001"}},
        ],
        "autoTopUp": {"below": "40", "isOn": True},
    }


def check_that_it_lives(running: Running) -> None:
    """Within a few turns somebody is invited."""
    invited = """{ tenants(first: 3) { nodes {
        consumption(dateRange: { preset: LAST_7_DAYS }) { interviewsInvited } } } }"""
    key = running.key("OPERATOR")
    before = running.ask(invited, key)["data"]
    for _ in range(60):
        if running.ask(invited, key)["data"] != before:
            return
        time.sleep(0.5)
    pytest.fail("nobody was invited")


@pytest.mark.timeout(180)
def test_a_demo_goes_on_with_a_killed_start_answers_to_its_keys_and_keeps_its_data(
    shared_folder: Path, tmp_path: Path
) -> None:
    seeded, killed = seeded_demo(shared_folder)
    assert killed["keys"] == []
    folder = tmp_path / ".insights" / "demo"  # as the README's lines name it
    shutil.copytree(seeded, folder)
    with demo(folder) as first:
        state = json.loads((folder / "demo.json").read_text())
        assert (state["until"], state["pepper"]) == (killed["until"], killed["pepper"])
        check_what_a_company_has_arranged(first)
        tenants = first.ask("{ tenants(first: 9) { totalCount } }", first.key("OPERATOR"))
        assert tenants["data"]["tenants"]["totalCount"] == len(COMPANIES)
        assert first.output["graphql"] == f"{first.output['url']}/graphql"
        shown = [(key["role"], key["tenant"]) for key in first.output["keys"]]
        assert shown == [
            ("OPERATOR", None),
            ("PLATFORM", None),
            *((r, c.external_id) for c in COMPANIES for r in ("TENANT_ADMIN", "PARTNER")),
        ]
        for role, tenant in shown:
            answer = first.ask("{ viewer { role } }", first.key(role, tenant))
            assert answer["data"] == {"viewer": {"role": role}}
        admin = first.key("TENANT_ADMIN", "bluewater-health")
        totals = first.ask(TOTALS, admin)
        assert totals["data"]["tenant"]["overview"]["totalInterviews"] > 1000
        assert "errors" in first.ask(TOTALS, None)
        check_the_command_that_is_shown(first)
        check_the_ten_lines_of_the_readme(first, tmp_path)
        assert first.stop() == (0, "")
    for name in ("demo.json", "demo.env"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    began_at = time.perf_counter()
    with demo(folder, still=False) as second:
        assert time.perf_counter() - began_at < 10  # 3 s by itself; tests share the machine
        assert [key["key"] for key in second.output["keys"]] == [
            key["key"] for key in first.output["keys"]
        ]
        assert second.output["graphql"] in (folder / "demo.env").read_text()
        check_that_it_lives(second)
        counted = second.ask(TOTALS, admin)["data"]["tenant"]["overview"]["totalInterviews"]
        assert counted >= totals["data"]["tenant"]["overview"]["totalInterviews"]
        assert second.stop(signal.SIGTERM) == (0, "")
    smallest = ("--tenant", "lalitpur-outsourcing")  # all of them take two seconds
    verified = insights("verify", *smallest, settings={"INSIGHTS_DATA_DIR": str(folder)})
    assert (verified.status, verified.err) == (0, "")


def test_a_narrow_terminal_cuts_no_key_and_no_command_off() -> None:
    key = ShownKey(role=Role.TENANT_ADMIN, tenant="acme", key="ci_0123456789ab_" + "x" * 49)
    out = io.StringIO()
    url = "http://127.0.0.1:8000/graphql"
    console = Console(file=out, width=40, highlight=False)
    banner.show(console, "http://127.0.0.1:8000", url, [key], Path("demo"))
    assert f"acme  http://127.0.0.1:8000/#key={key.key}\n" in out.getvalue()
    assert f"TENANT_ADMIN  acme    {key.key}\n" in out.getvalue()
    assert f"TENANT_ADMIN  {url}#key={key.key}\n" in out.getvalue()
    assert f"{banner.curl(url, key.key)}\n" in out.getvalue()
    assert "\n. demo/demo.env\n" in out.getvalue()


@pytest.mark.timeout(180)
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
def test_a_demo_runs_on_the_database_that_the_settings_name(
    database_url: str, tmp_path: Path
) -> None:
    with demo(tmp_path, entry=SMALL_DEMO, INSIGHTS_DATABASE_URL=database_url) as running:
        admin = running.key("TENANT_ADMIN", "havel-logistik")
        found = running.ask(TOTALS, admin)["data"]["tenant"]["overview"]
        assert found["totalInterviews"] > 50
    assert not (tmp_path / "insights.sqlite3").exists()


def test_a_demo_links_to_its_pages_and_says_whether_it_lives() -> None:
    keys = [
        ShownKey(role=Role.OPERATOR, tenant=None, key="ci_OPERATOR"),
        *(
            ShownKey(role=role, tenant=tenant, key=f"ci_{role}_{tenant}")
            for tenant in ("acme", "globex")
            for role in (Role.TENANT_ADMIN, Role.PARTNER)
        ),
    ]
    front, shown = "http://127.0.0.1:8000", []
    url = f"{front}/graphql"
    for is_still in (False, True):
        out = io.StringIO()
        console = Console(file=out, highlight=False)
        banner.show(console, front, url, keys, Path("demo"), is_still=is_still)
        shown.append(out.getvalue())
        links = [line.split()[1] for line in out.getvalue().splitlines() if "#key=" in line]
        assert links == [
            f"{front}/#key=ci_OPERATOR",
            f"{front}/#key=ci_TENANT_ADMIN_acme",
            f"{front}/#key=ci_TENANT_ADMIN_globex",
            f"{url}#key=ci_OPERATOR",
            f"{url}#key=ci_TENANT_ADMIN_acme",
            f"{url}#key=ci_PARTNER_acme",
        ]
    assert ["every few seconds" in text for text in shown] == [True, False]
    printed = json.loads(banner.as_json(front, url, keys))
    signed_in = [key["dashboard"] for key in printed["keys"]]
    assert signed_in == [
        None if key.role is Role.PARTNER else f"{front}/#key={key.key}" for key in keys
    ]
    assert [key["explorer"] for key in printed["keys"]] == [f"{url}#key={key.key}" for key in keys]


def test_a_demo_keeps_out_of_a_database_with_other_tenants(tmp_path: Path) -> None:
    settings = {"INSIGHTS_DATA_DIR": str(tmp_path)}
    assert insights("plans", "apply", settings=settings).status == 0
    created = insights(
        "tenants",
        "create",
        "--external-id",
        "acme",
        "--name",
        "Acme",
        "--timezone",
        "UTC",
        "--plan",
        "starter",
        settings=settings,
    )
    assert created.status == 0, created.err
    ended = insights("demo", "--port", "0", "--data-dir", str(tmp_path))
    assert (ended.status, ended.out) == (1, "")
    assert "the database has a tenant 'acme'" in ended.err
