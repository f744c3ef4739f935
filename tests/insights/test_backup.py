"""Backing up and restoring: what is whole is restored into an empty database, and nothing else."""

import json
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from stat import S_IMODE
from typing import Final
from uuid import uuid4

import pytest

from models.addresses import parse_postgres
from models.backup_files import BackupError
from models.postgres_programs import libpq_variables
from tests.exporters.disks import FULL, a_full_disk
from tests.insights.terminal import PEPPER, Ended, insights
from tests.postgres import PostgresServer

MARK: Final = "9999_of_the_future"
STEPS: Final = "tortoise_migrations"
ADD_STEP: Final = (
    f"INSERT INTO {STEPS} (app, name, applied_at) VALUES ('models', '{MARK}', '2026-11-28')"
)


@dataclass
class Place:
    """A database with one tenant, and the folder that its backups are written to."""

    engine: str
    folder: Path
    url: str
    options: Sequence[str]
    server: PostgresServer | None

    def run(self, *words: str, url: str | None = None) -> Ended:
        settings = {
            "INSIGHTS_DATABASE_URL": url or self.url,
            "INSIGHTS_DATA_DIR": str(self.folder / "data"),
            "INSIGHTS_KEY_PEPPER": PEPPER,
        }
        return insights(*words, settings=settings)

    def backup(self, name: str = "backup", *words: str) -> Ended:
        return self.run("backup", str(self.folder / name), *words, *self.options)

    def restore(self, url: str, name: str = "backup", *words: str) -> Ended:
        return self.run("restore", str(self.folder / name), *words, *self.options, url=url)

    def empty_url(self) -> str:
        """Address of a database that does not exist yet, or has no tables."""
        name = f"restored_{uuid4().hex}"
        if self.server is None:
            return f"sqlite://{self.folder / name}.sqlite3"
        return self.server.create_database(name)

    def execute(self, statement: str) -> None:
        if self.server is not None:
            self.server.execute(statement, self.url.rpartition("/")[2])
            return
        with closing(sqlite3.connect(self.url.removeprefix("sqlite://"))) as file:
            file.execute(statement)
            file.commit()

    def is_empty(self, url: str) -> bool:
        if self.server is None:
            return not list(self.folder.glob(f"*{Path(url).stem}*"))
        count = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        return self.server.execute(count, url.rpartition("/")[2]) == "0"


@pytest.fixture(scope="module")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to copy, of a service with four interviews of one tenant, and a key."""
    folder = tmp_path_factory.mktemp("service")
    file = folder / "template.sqlite3"
    _fill(Place("sqlite", folder, f"sqlite://{file}", (), None))
    return file


@pytest.fixture(scope="module")
def postgres_template(
    postgres_server: PostgresServer,
    migrated_template: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """The name of a database to copy, with the same in it."""
    name = f"service_{uuid4().hex}"
    url = postgres_server.create_database(name, migrated_template)
    _fill(Place("postgres", tmp_path_factory.mktemp("service"), url, (), postgres_server))
    return name


@pytest.fixture
def place(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Place]:
    """A copy of the service's database for one test."""
    if engine == "sqlite":
        file = tmp_path / "insights.sqlite3"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield Place(engine, tmp_path, f"sqlite://{file}", (), None)
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"backup_{uuid4().hex}"
    url = server.create_database(name, request.getfixturevalue("postgres_template"))
    yield Place(engine, tmp_path, url, ("--postgres-bin", str(server._binaries)), server)
    server.drop_database(name)


def _fill(place: Place) -> None:
    create = ("tenants", "create", "--external-id", "globex", "--name", "Globex")
    for words in (
        ("migrate",),
        ("plans", "apply"),
        (*create, "--timezone", "UTC", "--plan", "growth"),
        ("keys", "create", "--role", "operator", "--name", "me"),
    ):
        ended = place.run(*words)
        assert ended.status == 0, ended.err
    _record(place, 4)


def _record(place: Place, number: int) -> None:
    now = datetime.now(UTC).isoformat()
    names = [uuid4().hex for _ in range(number)]
    of_all: dict[str, object] = {
        "tenantExternalId": "globex",
        "candidateId": "c",
        "type": "COMPLETED",
    }
    of_all |= {"occurredAt": now, "job": {"externalId": "j", "title": "Baker"}}
    lines = [json.dumps({"id": name, "interviewId": name, **of_all}) for name in names]
    (place.folder / "events.ndjson").write_text("\n".join(lines))
    assert place.run("import", str(place.folder / "events.ndjson")).status == 0


def _drafts(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if ".part" in path.name]


# ── What is restored ──────────────────────────────────────────────────────────────────────────────


def test_a_backup_is_restored_with_every_head_and_adds_up(place: Place) -> None:
    heads = place.run("heads").out
    made = place.backup()
    assert made.status == 0, made.err
    _record(place, 1)
    url = place.empty_url()
    restored = place.restore(url, "backup", "--sha256", made.out.split()[-1])
    assert (restored.status, restored.out) == (0, heads), restored.err
    assert "1 tenants, 5 ledger entries" in restored.err
    assert "insights verify" in restored.err
    (place.folder / "heads").write_text(heads)
    compared = ("verify", "--heads", str(place.folder / "heads"))
    for one in (url, place.url):
        ended = place.run(*compared, url=one)
        assert ended.status == 0, ended.err
        assert ended.out.splitlines()[1:] == [
            "1 tenants: everything adds up",
            "1 heads that were kept: every ledger goes on from there",
        ]
    assert "me" in place.run("keys", "list", url=url).out
    (place.folder / "heads").write_text(place.run("heads").out)
    lost = place.run(*compared, url=url)
    assert lost.status == 1
    assert "the ledger ends at entry 5, and entry 6 was there" in lost.err


def test_a_restored_database_takes_events_again(place: Place) -> None:
    assert place.backup().status == 0
    other = place.empty_url()
    assert place.restore(other).status == 0
    place.url = other
    _record(place, 2)
    assert "      7 " in place.run("heads").out
    assert place.run("verify").status == 0


@pytest.mark.parametrize("engine", ["postgres"])
def test_the_role_of_the_service_makes_backups_and_verifies(place: Place) -> None:
    assert place.server is not None
    owner, name = place.url, place.url.rpartition("/")[2]
    place.execute("CREATE ROLE insights_backup LOGIN")
    try:
        granted = place.run("migrate", "--service-role", "insights_backup")
        assert granted.status == 0, granted.err
        place.url = place.server.url(name, "insights_backup")
        made = place.backup()
        assert made.status == 0, made.err
        assert place.run("verify").status == 0
        refused = place.run("migrate")
        assert (refused.status, "as the owner of the tables" in refused.err) == (1, True)
    finally:
        place.url = owner
        place.execute("DROP OWNED BY insights_backup; DROP ROLE insights_backup")


def test_a_backup_is_its_owner_s_alone_and_leaves_nothing_beside(place: Place) -> None:
    before = {path.name for path in place.folder.iterdir()}
    assert place.backup().status == 0
    assert S_IMODE((place.folder / "backup").stat().st_mode) == 0o600
    assert {path.name for path in place.folder.iterdir()} - before == {"backup"}


def test_a_backup_replaces_no_file_unless_it_is_to(place: Place) -> None:
    file = place.folder / "backup"
    file.write_text("something else")
    refused = place.backup()
    assert (refused.status, refused.out) == (1, "")
    assert "exists already, and is kept: --replace replaces it" in refused.err
    assert file.read_text() == "something else"
    assert place.backup("backup", "--replace").status == 0
    assert place.restore(place.empty_url()).status == 0


# ── What is refused ───────────────────────────────────────────────────────────────────────────────


def test_a_database_that_is_not_empty_is_not_restored_into(place: Place) -> None:
    assert place.backup().status == 0
    heads = place.run("heads").out
    refused = place.restore(place.url)
    assert (refused.status, refused.out) == (1, "")
    assert "into one that has none" in refused.err or "is restored where none is" in refused.err
    assert place.run("heads").out == heads


def test_a_backup_that_is_cut_off_is_refused_before_anything_is_written(place: Place) -> None:
    assert place.backup().status == 0
    whole = (place.folder / "backup").read_bytes()
    url = place.empty_url()
    for size in (0, 18, len(whole) // 3, len(whole) * 2 // 3, len(whole) - 100):
        (place.folder / "cut").write_bytes(whole[:size])
        refused = place.restore(url, "cut")
        assert (refused.status, refused.out) == (1, ""), size
        said = ("is damaged", "cannot be read") if size else ("is no backup",)
        assert any(words in refused.err for words in said), refused.err
        assert place.is_empty(url)


def test_a_backup_with_a_page_of_zeros_is_refused(place: Place) -> None:
    assert place.backup().status == 0
    whole = (place.folder / "backup").read_bytes()
    # Of an archive the table of contents is first; of a SQLite file any page will do.
    start = len(whole) * 95 // 100 // 4096 * 4096
    broken = whole[:start] + bytes(1024) + whole[start + 1024 :]
    (place.folder / "broken").write_bytes(broken)
    url = place.empty_url()
    assert place.restore(url, "broken").status == 1
    assert place.is_empty(url)


def test_a_file_with_another_checksum_than_was_printed_is_refused(place: Place) -> None:
    assert place.backup().status == 0
    url = place.empty_url()
    refused = place.restore(url, "backup", "--sha256", "0" * 64)
    assert (refused.status, refused.out) == (1, "")
    assert "is not the file that was written: its sha256 is" in refused.err
    assert place.is_empty(url)


def test_a_backup_of_the_other_engine_is_refused_by_name(place: Place) -> None:
    beginning = b"PGDMP" if place.engine == "sqlite" else b"SQLite format 3\0"
    (place.folder / "backup").write_bytes(beginning + bytes(4096))
    url = place.empty_url()
    refused = place.restore(url)
    assert refused.status == 1
    of, to = ("PostgreSQL", "SQLite") if place.engine == "sqlite" else ("SQLite", "PostgreSQL")
    assert f"is a backup of {of}, and INSIGHTS_DATABASE_URL leads to {to}" in refused.err
    assert place.is_empty(url)


def test_a_file_of_any_other_kind_is_no_backup(place: Place) -> None:
    (place.folder / "backup").write_text("date,credits\n")
    url = place.empty_url()
    assert "backup is no backup" in place.restore(url).err
    assert "No such file" in place.restore(url, "missing").err
    assert place.is_empty(url)


def test_a_backup_by_a_newer_release_is_refused_before_anything_is_written(place: Place) -> None:
    place.execute(ADD_STEP)
    assert place.backup().status == 0
    url = place.empty_url()
    refused = place.restore(url)
    assert refused.status == 1
    assert f"was made by a newer release: this one does not have its migrations {MARK}" in (
        refused.err
    )
    assert place.is_empty(url)


def test_a_database_that_is_not_the_service_s_is_not_backed_up(place: Place) -> None:
    place.execute(f"ALTER TABLE {STEPS} RENAME TO steps_of_another")
    refused = place.backup()
    assert refused.status == 1
    assert "no backup was made: what was written is the backup of another database" in refused.err
    assert not (place.folder / "backup").exists()
    assert _drafts(place.folder) == []


def test_a_backup_needs_the_name_of_a_file_in_a_folder(place: Place) -> None:
    for name, said in (("", "is a folder: name the file"), ("missing/x", "there is no folder")):
        refused = place.backup(name)
        assert refused.status == 1
        assert said in refused.err


# ── Heads ─────────────────────────────────────────────────────────────────────────────────────────


def test_verify_names_every_ledger_that_does_not_go_on_from_a_head_that_was_kept(
    place: Place,
) -> None:
    file = place.folder / "heads"
    tenant, sequence, digest, name = place.run("heads").out.split()
    file.write_text(
        f"{tenant} 99 {digest} {name}\n"
        f"{tenant} {sequence} {'a' * 64} {name}\n"
        f"{uuid4()} 1 {digest} initech\n"
        f"{tenant} 0 {'0' * 64} {name}\n"
    )
    ended = place.run("verify", "--heads", str(file))
    assert ended.status == 1
    ends, differs, missing, *what_to_do = ended.err.splitlines()
    assert "insights restore" in " ".join(what_to_do)
    assert "globex: differs from the heads that were kept: the ledger ends at entry 5" in ends
    assert f"entry 5 has the digest {digest}, and had {'a' * 64}" in differs
    assert missing.startswith("initech: differs")
    assert "is not in the database" in missing
    one = place.run("verify", "--tenant", "globex", "--heads", str(file))
    assert (one.status, one.err.splitlines()) == (1, [ends, differs, *what_to_do])
    file.write_text(f"{uuid4()} 1 {digest} initech\n")
    none = place.run("verify", "--tenant", "globex", "--heads", str(file))
    assert (none.status, none.err) == (0, f"note: {file} has no head of globex\n")


def test_a_head_that_a_partner_was_told_proves_that_nothing_before_it_was_rewritten(
    place: Place,
) -> None:
    tenant, sequence, digest, name = place.run("heads").out.split()
    for told in (f"{name}:{sequence}:{digest}", f"{tenant}:{sequence}:{digest}"):
        ended = place.run("verify", "--since", told)
        assert (ended.status, ended.err) == (0, "")
        assert ended.out.splitlines()[-1].startswith("1 heads that were kept")
    rewritten = place.run("verify", "--tenant", name, "--since", f"{name}:{sequence}:{'a' * 64}")
    assert rewritten.status == 1
    assert f"entry 5 has the digest {digest}, and had {'a' * 64}" in rewritten.err
    assert "insights restore" in rewritten.err
    lost = place.run("verify", "--since", f"{name}:99:{digest}")
    assert (lost.status, "ends at entry 5" in lost.err) == (1, True)
    unknown = place.run("verify", "--since", f"nobody:1:{digest}")
    assert (unknown.status, "there is no tenant 'nobody'" in unknown.err) == (1, True)
    assert unknown.out == "", "it is said before anything is recounted"
    for malformed in (f"{name}:{sequence}", f"{name}:x:{digest}", f"{name}:1:{digest[:-1]}"):
        refused = place.run("verify", "--since", malformed)
        assert (refused.status, "is no head" in refused.err) == (2, True)


def test_a_file_that_is_no_output_of_heads_is_refused_with_its_line(place: Place) -> None:
    file = place.folder / "heads"
    for text, said in (("\n", "has no line"), ("globex 5\n", "line 1 is none of insights heads")):
        file.write_text(text)
        refused = place.run("verify", "--heads", str(file))
        assert (refused.status, refused.out) == (1, "")
        assert said in refused.err


# ── SQLite alone ──────────────────────────────────────────────────────────────────────────────────

ON_SQLITE: Final = pytest.mark.parametrize("engine", ["sqlite"])


@ON_SQLITE
def test_a_bare_copy_of_the_file_loses_what_a_backup_has_and_kept_heads_show_it(
    place: Place,
) -> None:
    database = Path(place.url.removeprefix("sqlite://"))
    with closing(sqlite3.connect(database)) as reader:
        # As under a service that reads: its snapshot keeps the WAL from being written back.
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entry").fetchall()
        _record(place, 3)
        (place.folder / "heads").write_text(place.run("heads").out)
        shutil.copyfile(database, place.folder / "copied.sqlite3")
        assert place.backup().status == 0
    copied = f"sqlite://{place.folder / 'copied.sqlite3'}"
    refused = place.restore(place.empty_url(), "copied.sqlite3")
    assert refused.status == 1
    assert "is a copy of a SQLite file in use" in refused.err
    assert "insights backup" in refused.err
    assert place.run("verify", url=copied).status == 0, "nothing in the file shows what it lacks"
    compare = ("verify", "--heads", str(place.folder / "heads"))
    found = place.run(*compare, url=copied)
    assert found.status == 1
    assert "the ledger ends at entry 5, and entry 8 was there" in found.err
    url = place.empty_url()
    assert place.restore(url).status == 0
    assert place.run(*compare, url=url).status == 0


@ON_SQLITE
def test_the_database_s_own_file_is_never_replaced_by_its_backup(place: Place) -> None:
    for name in ("insights.sqlite3", "insights.sqlite3-wal"):
        refused = place.backup(name, "--replace")
        assert "is the database itself" in refused.err
    assert place.run("verify").status == 0


@ON_SQLITE
def test_what_an_old_database_left_beside_its_place_is_never_mixed_with_a_backup(
    place: Place,
) -> None:
    assert place.backup().status == 0
    url = place.empty_url()
    left = Path(f"{url.removeprefix('sqlite://')}-wal")
    left.write_bytes(b"of another database")
    refused = place.restore(url)
    assert f"there is a file {left} already" in refused.err
    assert left.read_bytes() == b"of another database"


@ON_SQLITE
def test_a_missing_database_is_not_made_to_be_backed_up(place: Place) -> None:
    url = place.empty_url()
    refused = place.run("backup", str(place.folder / "backup"), url=url)
    assert "there is no database at" in refused.err
    assert place.is_empty(url)


@ON_SQLITE
def test_a_full_disk_leaves_neither_half_a_backup_nor_half_a_database(place: Place) -> None:
    assert place.backup().status == 0
    url = place.empty_url()
    with a_full_disk(64 * 1024):
        failed, refused = place.backup("second"), place.restore(url)
    assert (failed.status, refused.status) == (1, 1)
    assert "disk" in failed.err
    assert FULL in refused.err
    assert not (place.folder / "second").exists()
    assert _drafts(place.folder) == []
    assert place.is_empty(url)


# ── PostgreSQL alone ──────────────────────────────────────────────────────────────────────────────

ON_POSTGRES: Final = pytest.mark.parametrize("engine", ["postgres"])
A_PROGRAM: Final = """#!/bin/sh
[ "$1" = --version ] && { echo "pg_dump (PostgreSQL) VERSION"; exit; }
printf '%s\\n' "$@" > FOLDER/arguments
printf '%s' "$PGPASSWORD" > FOLDER/password
echo "connection failed: $PGPASSWORD" >&2
exit 1
"""


def _a_pg_dump(folder: Path, version: str) -> tuple[str, str]:
    """Options that name a program that records how it was called, and fails."""
    folder.mkdir()
    program = folder / "pg_dump"
    program.write_text(A_PROGRAM.replace("FOLDER", str(folder)).replace("VERSION", version))
    program.chmod(0o700)
    return "--postgres-bin", str(folder)


@ON_POSTGRES
def test_a_password_is_in_no_argument_and_in_no_message_of_pg_dump(place: Place) -> None:
    bin_folder = place.folder / "bin"
    place.options = _a_pg_dump(bin_folder, "99.1 (a distribution's)")
    place.url = place.url.replace("@", ":s3cr%40t@")
    failed = place.backup()
    assert failed.status == 1
    assert "pg_dump failed with status 1: connection failed: …" in failed.err
    assert "s3cr" not in failed.err
    assert "s3cr" not in (bin_folder / "arguments").read_text()
    assert (bin_folder / "password").read_text() == "s3cr@t"
    assert not (place.folder / "backup").exists()
    assert _drafts(place.folder) == []


@ON_POSTGRES
def test_a_pg_dump_older_than_the_server_is_refused_with_both_versions(place: Place) -> None:
    place.options = _a_pg_dump(place.folder / "bin", "15.18 (Debian 15.18-0+deb12u1)")
    refused = place.backup()
    assert refused.status == 1
    assert "the server is PostgreSQL 18, and pg_dump is of version 15" in refused.err
    assert not (place.folder / "bin" / "arguments").exists()


@ON_POSTGRES
def test_missing_programs_are_named_with_what_to_install(place: Place) -> None:
    assert place.backup().status == 0
    url = place.empty_url()
    place.options = ("--postgres-bin", str(place.folder / "data"))
    for refused, program in ((place.backup("2"), "pg_dump"), (place.restore(url), "pg_restore")):
        assert refused.status == 1
        assert f"insights: {program} is not in " in refused.err
        assert "install the client programs of PostgreSQL" in refused.err
        assert "--postgres-bin" in refused.err
    assert place.is_empty(url)


@ON_POSTGRES
def test_a_backup_by_an_earlier_release_says_how_to_migrate_it(place: Place) -> None:
    newest = "DELETE FROM tortoise_migrations WHERE id = (SELECT max(id) FROM tortoise_migrations)"
    place.execute(newest)
    assert place.backup().status == 0
    restored = place.restore(place.empty_url())
    assert (restored.status, restored.out) == (0, "")
    assert "lacks 1 migrations" in restored.err
    assert "Next: insights migrate, then insights verify" in restored.err


def test_libpq_is_led_to_the_same_database_by_variables() -> None:
    url = (
        "postgres://user%40corp:p%40ss@one:5433,two/name?sslmode=verify-full&sslrootcert=/ca.pem"
        "&connect_timeout=7&load_balance_hosts=random&target_session_attrs=primary&maxsize=3"
    )
    assert libpq_variables(parse_postgres(url)) == {
        "PGHOST": "one,two",
        "PGPORT": "5433,",
        "PGUSER": "user@corp",
        "PGPASSWORD": "p@ss",
        "PGDATABASE": "name",
        "PGCONNECT_TIMEOUT": "7",
        "PGLOADBALANCEHOSTS": "random",
        "PGSSLMODE": "verify-full",
        "PGSSLROOTCERT": "/ca.pem",
        "PGTARGETSESSIONATTRS": "primary",
    }
    assert libpq_variables(parse_postgres("postgres:///name")) == {"PGDATABASE": "name"}
    with pytest.raises(BackupError, match="sslpassword"):
        libpq_variables(parse_postgres("postgres://one/name?sslpassword=x"))
