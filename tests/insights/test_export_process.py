"""The process that writes exports: it is there while the service is, and no longer."""

import functools
import hashlib
import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import IO, Any, Final

import httpx
import openpyxl
import pytest
from pydantic import SecretStr

from insights.export_supervision import _environment
from insights.settings import Settings
from tests.forks import Forked, fork
from tests.insights.history import a_history
from tests.insights.terminal import COMMAND, PEPPER, Ended, environment, insights
from tests.postgres import _children, _die_with

SOON_S: Final = 40.0
EXPORT: Final = """mutation ($input: ExportConsumptionInput!) { exportConsumption(input: $input) {
    export { status digest creditsUsed downloadUrl fileName } problems { message } } }"""
DAYS: Final = 40
LINUX: Final = pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="processes are looked at as Linux shows them"
)


def _span() -> tuple[str, str]:
    """From before the first day of `a_past` to today."""
    today = datetime.now(UTC).date()
    return str(today - timedelta(days=DAYS)), str(today)


@dataclass(frozen=True)
class Served:
    """`insights serve`, a process of its own, and an operator's key to it."""

    process: subprocess.Popen[bytes] | Forked
    url: str
    key: str

    @property
    def worker(self) -> int:
        """The process that writes its exports."""
        _soon(lambda: len(_children(self.process.pid)) == 1)
        return _children(self.process.pid)[0]

    def ask(self, query: str, **variables: object) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.key}"}
        body = {"query": query, "variables": variables}
        answer = httpx.post(self.url, json=body, headers=headers, timeout=60).json()
        assert "errors" not in answer, answer
        return dict(answer["data"])

    def export(self, kind: str = "CSV") -> dict[str, Any]:
        (tenant,) = self.ask("{ tenants { nodes { id } } }")["tenants"]["nodes"]
        first, last = _span()
        wanted = {
            "tenantId": tenant["id"],
            "dateRange": {"dates": {"from": first, "to": last}},
            "format": kind,
        }
        payload = self.ask(EXPORT, input={**wanted, "waitSeconds": 30})["exportConsumption"]
        assert payload["problems"] == []
        return dict(payload["export"])

    def stop(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(SOON_S)


def _soon(holds: Callable[[], object]) -> None:
    until = time.monotonic() + SOON_S
    while not holds():
        assert time.monotonic() < until, "it has not come to be so"
        time.sleep(0.005)


def _is_gone(pid: int) -> bool:
    """Whether a process has ended, even if nobody has asked how."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def _started(settings: dict[str, str], output: IO[bytes]) -> subprocess.Popen[bytes]:
    """The service in a new process, as an operator starts it."""
    return subprocess.Popen(
        [*COMMAND, "serve"],
        env=environment(**settings),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        preexec_fn=functools.partial(_die_with, os.getpid()),  # noqa: PLW1509
    )


def _forked(settings: dict[str, str], output: IO[bytes]) -> Forked:
    return fork(["serve"], environment(**settings), log=output, spare=True)


def _forked_alone(settings: dict[str, str], output: IO[bytes]) -> Forked:
    """A service whose worker is a new process, which takes a second to set itself up."""
    return fork(["serve"], environment(**settings), log=output)


@contextmanager
def _serving(
    settings: dict[str, str],
    log: Path,
    start: Callable[[dict[str, str], IO[bytes]], subprocess.Popen[bytes] | Forked] = _forked,
) -> Iterator[Served]:
    given = {**settings, "INSIGHTS_KEY_PEPPER": PEPPER, "INSIGHTS_PORT": "0"}
    made = insights("keys", "create", "--role", "operator", "--name", "x", settings=given)
    assert made.status == 0, made.err
    with log.open("wb") as output:
        process = start(given, output)
    try:
        _soon(lambda: b'"graphql"' in log.read_bytes())
        (line,) = (one for one in log.read_text().splitlines() if '"graphql"' in one)
        yield Served(process, json.loads(line)["graphql"], made.out.strip())
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return a_history(tmp_path_factory.mktemp("exporting"), DAYS)


@pytest.fixture(scope="module")
def service(settings: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with _serving(settings, tmp_path_factory.mktemp("log") / "log", _started) as served:
        yield served


def _command(settings: dict[str, str], *words: str) -> Ended:
    first, last = _span()
    return insights("export", "globex", "--from", first, "--to", last, *words, settings=settings)


# ── The service and its worker ────────────────────────────────────────────────────────────────────


def test_a_service_has_requested_exports_written(service: Served) -> None:
    export = service.export()
    assert (export["status"], export["creditsUsed"]) == ("READY", str(2 * DAYS))
    content = httpx.get(export["downloadUrl"]).content
    assert hashlib.sha256(content).hexdigest() == export["digest"]
    assert service.export("XLSX")["status"] == "READY"


@LINUX
def test_its_worker_does_not_know_the_secret_that_keys_and_links_are_made_with(
    service: Served,
) -> None:
    known = Path(f"/proc/{service.worker}/environ").read_bytes()
    assert b"INSIGHTS_DATABASE_URL" in known
    assert b"KEY_PEPPER" not in known
    assert PEPPER.encode() not in known
    assert PEPPER.encode() not in Path(f"/proc/{service.worker}/cmdline").read_bytes()


def test_a_worker_has_the_settings_of_its_service_and_no_pepper(tmp_path: Path) -> None:
    settings = Settings(
        data_dir=tmp_path / "data",
        database_url=SecretStr("postgres://me:word@db/insights"),
        exports_url=SecretStr("s3://bucket/exports"),
        exports_retention_days=30,
        key_pepper=SecretStr(PEPPER),
    )
    given = {"PATH": "/bin", "AWS_REGION": "eu", "INSIGHTS_KEY_PEPPER": PEPPER}
    assert _environment(settings, given) == {
        "PATH": "/bin",
        "AWS_REGION": "eu",
        "INSIGHTS_DATABASE_URL": "postgres://me:word@db/insights",
        "INSIGHTS_DATA_DIR": str(tmp_path / "data"),
        "INSIGHTS_EXPORTS_URL": "s3://bucket/exports",
        "INSIGHTS_EXPORTS_RETENTION_DAYS": "30",
        "INSIGHTS_LOG_LEVEL": "info",
        "INSIGHTS_LOG_FORMAT": "auto",
    }


@LINUX
def test_a_worker_that_dies_is_followed_by_another_which_ends_with_its_service(
    settings: dict[str, str], tmp_path: Path
) -> None:
    with _serving(settings, tmp_path / "log") as served:
        for how in (signal.SIGKILL, signal.SIGTERM):
            worker = served.worker
            os.kill(worker, how)
            _soon(functools.partial(_is_gone, worker))
            assert served.export()["status"] == "READY"
            assert served.worker != worker
        last = served.worker
        assert b"insights.export_process" in Path(f"/proc/{last}/cmdline").read_bytes()
        assert served.stop(signal.SIGTERM) == 0
        _soon(lambda: _is_gone(last))
    logged = (tmp_path / "log").read_text()
    assert logged.count("is started again") == 2
    assert "Traceback" not in logged


@LINUX
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_worker_ends_with_its_service_however_that_ends(
    settings: dict[str, str], tmp_path: Path, how: signal.Signals
) -> None:
    start = _forked_alone if how is signal.SIGKILL else _forked
    with _serving(settings, tmp_path / "log", start) as served:
        worker = served.worker
        assert served.export()["status"] == "READY"
        assert served.stop(how) == (-how if how is signal.SIGKILL else 0)
        _soon(lambda: _is_gone(worker))
    assert "Traceback" not in (tmp_path / "log").read_text()


@LINUX
def test_a_service_that_is_stopped_at_once_leaves_no_worker(
    settings: dict[str, str], tmp_path: Path
) -> None:
    with _serving(settings, tmp_path / "log", _forked_alone) as served:
        worker = served.worker  # which has not set itself up yet
        assert served.stop(signal.SIGTERM) == 0
        _soon(lambda: _is_gone(worker))


# ── The command ───────────────────────────────────────────────────────────────────────────────────


def test_the_command_writes_the_bytes_that_the_service_serves(
    service: Served, settings: dict[str, str], tmp_path: Path
) -> None:
    served = service.export()
    path = tmp_path / "a.csv"
    ended = _command(settings, "--format", "csv", "--output", str(path))
    assert (ended.status, ended.err) == (0, "")
    assert path.read_bytes() == httpx.get(served["downloadUrl"]).content
    assert ended.out.startswith(f"{path}: {2 * DAYS} rows, {2 * DAYS} credits, true up to ledger")
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def test_the_ending_says_what_kind_of_file_it_is_by_default(
    settings: dict[str, str], tmp_path: Path
) -> None:
    for name, words, is_workbook in (
        ("a.xlsx", (), True),
        ("b.XLSX", (), True),
        ("c.csv", (), False),
        ("d", (), False),
        ("e", ("--format", "xlsx"), True),
        ("f.xlsx", ("--format", "csv"), False),
    ):
        ended = _command(settings, *words, "--output", str(tmp_path / name))
        assert ended.status == 0, ended.err
        assert (tmp_path / name).read_bytes().startswith(b"PK") is is_workbook, name
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == ["Usage", "Summary"]
    assert len(list(tmp_path.iterdir())) == 6


def test_in_a_folder_the_file_is_called_for_its_tenant(
    settings: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"Globex [b]& Co[-] [-u]-ok {' to '.join(_span())}.csv"
    assert _command(settings, "--output", str(tmp_path)).status == 0
    assert [one.name for one in tmp_path.iterdir()] == [name]
    (tmp_path / name).unlink()
    monkeypatch.chdir(tmp_path)
    absolute = {
        **settings,
        "INSIGHTS_DATA_DIR": str(Path(settings["INSIGHTS_DATA_DIR"]).absolute()),
    }
    assert _command(absolute).out.startswith(f"{name}: ")
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "words",
    [
        ("globex", "--preset", "last-fortnight"),
        ("globex", "--from", "2026-02-30", "--to", "2026-03-01"),
        ("globex", "--from", "yesterday", "--to", "today"),
        ("globex", "--from", "2026-01-01", "--to", "2026-01-31", "--format", "pdf"),
        ("--from", "2026-01-01", "--to", "2026-01-31"),
    ],
    ids=" ".join,
)
def test_words_that_make_no_sense_are_refused(settings: dict[str, str], words: tuple[str]) -> None:
    ended = insights("export", *words, settings=settings)
    assert (ended.status, ended.out) == (2, "")
    assert "Error" in ended.err


def test_days_may_be_named_as_a_scheduled_command_has_to(
    settings: dict[str, str], tmp_path: Path
) -> None:
    ended = insights(
        *("export", "globex", "--preset", "last-7-days", "--output", str(tmp_path)),
        settings=settings,
    )
    assert ended.status == 0, ended.err
    (week,) = tmp_path.iterdir()
    first, last = (date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", week.name))
    assert (last - first).days == 6
    since = ("export", "globex", "--from", first.isoformat(), "--output", str(tmp_path / "a.csv"))
    assert insights(*since, settings=settings).status == 0
    assert (tmp_path / "a.csv").read_bytes() == week.read_bytes(), "through today"
    both = insights(*since, "--preset", "last-7-days", settings=settings)
    assert "leave out --from and --to" in both.err
    assert both.status == 1


def test_what_cannot_be_exported_is_reported_in_plain_words(
    settings: dict[str, str], tmp_path: Path
) -> None:
    path, nowhere = str(tmp_path / "a.csv"), str(tmp_path / "no" / "a.csv")
    for tenant, first, last, output, message in (
        ("nobody", "2026-01-01", "2026-01-31", path, "no tenant 'nobody'"),
        ("globex", "2026-01-31", "2026-01-01", path, "swap 'from' and 'to'"),
        ("globex", "2999-01-01", "2999-01-01", path, "in the future"),
        ("globex", "2010-01-01", "2026-01-01", path, "longer than ten years"),
        ("globex", "2026-01-01", "2026-01-31", nowhere, f"no folder {tmp_path / 'no'}"),
    ):
        words = ("export", tenant, "--from", first, "--to", last, "--output", output)
        ended = insights(*words, settings=settings)
        assert (ended.status, ended.out) == (1, ""), message
        assert message in ended.err
        assert ended.err.startswith("insights: ")
        assert ended.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the disk that is always full is Linux's"
)
@pytest.mark.parametrize(("kind", "part"), [("csv", ".a.csv.part"), ("xlsx", ".a.xlsx.rows")])
def test_a_full_disk_is_reported_in_plain_words_and_nothing_is_left(
    settings: dict[str, str], tmp_path: Path, kind: str, part: str
) -> None:
    (tmp_path / part).symlink_to("/dev/full")
    ended = _command(settings, "--output", str(tmp_path / f"a.{kind}"))
    assert (ended.status, ended.out) == (1, "")
    assert (
        ended.err == f"insights: cannot write {tmp_path / f'a.{kind}'}: No space left on device\n"
    )
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - a dangling link is no file
