"""What every test may ask for: an empty database on each engine. Data comes from builders."""

import asyncio
import gc
import os
import uuid
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path

import hypothesis
import pytest

from models import database
from tests import once, scratch, undistributed
from tests.databases import PostgresDatabases, SqliteDatabases, migrate
from tests.examples import examples
from tests.executors import Executors
from tests.given import GivenDatabases, given_address
from tests.kept_loop import a_loop
from tests.postgres import PostgresServer
from tests.world import World

ENGINES = ("sqlite", "postgres")
PROVEN = "proven"
"""The name of a test's property that says how much it has proven."""

# A database that pauses is no bug of the property under test; pytest-timeout catches what hangs.
# On a CI machine Hypothesis has chosen its own profile, with fixed seeds, and this keeps the rest.
hypothesis.settings.register_profile(
    "house", hypothesis.settings(), deadline=None, print_blob=True, max_examples=examples()
)
hypothesis.settings.load_profile("house")


# Modules and tests stay to the end: to look for garbage among them while they are made is in vain.
gc.disable()


def pytest_configure() -> None:
    """Before the first temporary file is made."""
    scratch.use_memory()


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run tests on the event loop of the service, which also takes a sixth less CPU.

    The factory is one object: where that of the next test is another, pytest ends what is to last
    for the session, as the browser.
    """
    return {"uvloop": a_loop}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let each worker begin with files that have long tests, so that all end at about one time.

    The longest come first: one that began last would be waited for alone. Each worker is given a
    part of the list at first, in one piece, and takes over from the others when it is through.
    Tests of one fleet of processes (`tests/faults`) count as a file, which starts it once.
    """
    longest: defaultdict[Path, float] = defaultdict(float)
    for item in items:
        marker = item.get_closest_marker("timeout")
        if marker is not None:
            longest[item.path] = max(longest[item.path], marker.args[0])
    files: defaultdict[object, list[pytest.Item]] = defaultdict(list)
    for item in sorted(items, key=lambda item: -longest[item.path]):
        callspec = getattr(item, "callspec", None)
        fleet = callspec and callspec.params.get("kept_fleet")
        files[fleet or item.path].append(item)
    parts: list[list[pytest.Item]] = [
        [] for _ in range(int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))
    ]
    for tests in files.values():
        min(parts, key=len).extend(tests)
    items[:] = [item for part in parts for item in part]


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Leave modules and tests, which stay to the end, out of each collection of garbage.

    Which is then looked for 30 times less often: it was 5% of the CPU, and a test leaves little.
    What garbage there is by now stays as well: to find its 20 MB takes a tenth of the collection.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


@pytest.fixture
def proves(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Says how much a test has proven; the end of the run prints what it said last."""
    properties: list[tuple[str, object]] = request.node.user_properties

    def proven(text: str) -> None:
        properties[:] = [(PROVEN, text)]

    return proven


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests that passed have proven, also those that ran in other processes."""
    proven = [
        text
        for report in terminalreporter.getreports("passed")
        if report.when == "call"
        for name, text in report.user_properties
        if name == PROVEN
    ]
    if proven:
        terminalreporter.section("proven")
        for text in proven:
            terminalreporter.write_line(str(text))


@pytest.fixture(scope="session", autouse=True)
def starts_are_cheap() -> Iterator[None]:
    """What each start of the service does alike, and each request, is done once."""
    with pytest.MonkeyPatch.context() as patch:
        once.do_once(patch)
        yield


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One PostgreSQL for each process of the run, started when a test first needs it."""
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn: who asks for it, or for a database, claims what holds on both."""
    name: str = request.param
    return name


@pytest.fixture
def empty_database_url(
    engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Address of a database that nothing has touched yet, gone after the test."""
    if engine == "sqlite":
        yield f"sqlite://{tmp_path / 'insights.sqlite3'}"
        return
    if given_address():
        given: GivenDatabases = request.getfixturevalue("given_databases")
        url = given.empty()
        yield url
        given.drop(url)
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"test_{uuid.uuid4().hex}"
    yield server.create_database(name)
    server.drop_database(name)


@pytest.fixture(scope="session")
def migrated_template(postgres_server: PostgresServer) -> str:
    """The name of a migrated PostgreSQL database to copy, which nobody else connects to."""
    name = "migrated_template"
    asyncio.run(migrate(postgres_server.create_database(name)))
    return name


@pytest.fixture(scope="session")
def postgres_databases(
    postgres_server: PostgresServer, migrated_template: str
) -> Iterator[PostgresDatabases]:
    """The PostgreSQL database that all tests of the process share, emptied for each."""
    made = PostgresDatabases(postgres_server, migrated_template)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("models.postgres_client.connect_to", made.kept.connect_to)
        yield made
    made.close()


@pytest.fixture(scope="session")
def given_databases() -> Iterator[GivenDatabases]:
    """Databases inside the server that the run was given, dropped at its end."""
    url = given_address()
    assert url, "it is asked for where there is one"
    made = GivenDatabases(url)
    yield made
    made.close()


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    """The migrated SQLite file that is copied for each test."""
    return SqliteDatabases(tmp_path_factory.mktemp("databases"))


@pytest.fixture
def database_url(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Address of a migrated database without any data; no other test has this address."""
    if engine == "sqlite":
        files: SqliteDatabases = request.getfixturevalue("sqlite_databases")
        return files.migrated(tmp_path / "insights.sqlite3")
    if given_address():
        given: GivenDatabases = request.getfixturevalue("given_databases")
        if given.is_distributed:
            undistributed.skip_if_left_out(request.node)
        return given.migrated()
    shared: PostgresDatabases = request.getfixturevalue("postgres_databases")
    return shared.migrated()


@pytest.fixture
def executors(monkeypatch: pytest.MonkeyPatch) -> Executors:
    """Queries are compiled at first sight; `stock` and `both` say which executor answers."""
    return Executors(monkeypatch)


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """A connected, migrated database with the plans of the tests, and a clock turned by hand."""
    await database.connect(database_url)
    made = World()
    await made.begin()
    yield made
    await database.close()
