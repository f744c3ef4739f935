"""The rules of the house, each a claim about the code as it stands (docs/ARCHITECTURE.md).

A rule that has to give way somewhere names the place and the reason in a table below, and a row
that is no longer needed fails like a broken rule.
"""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import grimp
import pytest
from importlinter.cli import lint_imports
from packaging.requirements import Requirement
from packaging.version import Version

ROOT: Final = Path(__file__).parents[1]
ROOMS: Final = ("credit", "models", "exporters", "notifiers", "resolvers", "graph", "insights")

LONGEST_FILE: Final = 250
LONGEST_FUNCTION: Final = 40

LONG_FILES: Final[Mapping[str, str]] = {}
"""Path of a file that is longer, and why cutting it would hide something."""

LONG_FUNCTIONS: Final[Mapping[str, str]] = {}
"""`path::Class.function` of one that is longer, and why cutting it would hide something."""

ENTRANCES: Final[Mapping[str, str]] = {
    "insights.cli": "the command line: pyproject.toml names it",
    "insights.export_process": "the export worker: insights.export_supervision starts it",
}
"""Modules that no other one imports, and who uses them. Migrations are found by their folder."""

THIRD_PARTY_IN_CREDIT: Final[Mapping[str, str]] = {
    "credit.forecast.arrays: numpy": (
        "for the forecast: sums over years of days, and simulated paths, in milliseconds"
    ),
}
"""`module: package` in credit/ that is not the standard library's, and why."""

NAMES_THAT_SAY_NOTHING: Final = {"util", "helper", "manager", "service", "common", "misc"}

# Joined here, for else this file would be the first to break its own rule.
REGISTRIES: Final = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("deb", "debian", "org"),
    )
)
PLACES_OF_SQL: Final = (
    "models/sql/",
    "models/migrations/",
    "models/migrator.py",
    "models/migration_locks.py",
    "models/migration_sql.py",
    "models/dialects.py",
)
SQL: Final = re.compile(
    r"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \w+ SET|SET (TRANSACTION|LOCAL)|ORDER BY)\b"
)
HOME: Final = re.compile(r"(?<![\w.~$}-])/(?:root|home/[\w.-]+|Users/[\w.-]+)/")


# ── Arrows ────────────────────────────────────────────────────────────────────────────────────────


def test_every_arrow_between_rooms_is_one_of_the_picture(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    # It would silence the loggers of everything that is imported, for all tests that follow.
    monkeypatch.setattr("logging.config.dictConfig", lambda _configuration: None)
    status = lint_imports(no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


def test_credit_imports_the_standard_library_and_itself_alone() -> None:
    found = {
        f"{_module(path)}: {package}"
        for path in _sources("credit")
        for package in _imported_packages(path)
        if package != "credit" and package not in sys.stdlib_module_names
    }
    assert found == set(THIRD_PARTY_IN_CREDIT)


def test_credit_is_told_what_time_it_is() -> None:
    clocks = {"now", "utcnow", "today"}
    found = [
        f"{_name(path)}:{node.lineno}"
        for path in _sources("credit")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in clocks
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date"}
    ]
    assert found == []


def test_no_module_is_dead() -> None:
    graph = _import_graph()
    alive: set[str] = set()
    for entrance in (*ENTRANCES, *_commands(), *_migrations(), *_tables()):
        alive |= {entrance, *graph.find_upstream_modules(entrance)}
    dead = {_module(path) for path in _sources() if path.name != "__init__.py"} - alive
    assert dead == set()


def _tables() -> list[str]:
    """Modules that Tortoise imports by name, since they declare the models."""
    tables: list[str] = importlib.import_module("models.connections").TABLES
    return tables


def _commands() -> set[str]:
    """Modules that the command line names as `module:function` and imports when one is called."""
    constants = (
        node.value
        for module in ("cli", "command_groups")
        for node in ast.walk(_tree(ROOT / "insights" / f"{module}.py"))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    named = (re.fullmatch(r"(\w+):\w+", constant) for constant in constants)
    return {f"insights.commands.{match[1]}" for match in named if match}


def test_every_entrance_exists_and_is_imported_by_no_other_module() -> None:
    graph = _import_graph()
    needless = {
        entrance
        for entrance in ENTRANCES
        if entrance not in graph.modules or graph.find_modules_that_directly_import(entrance)
    }
    assert needless == set()


# ── Size and names ────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_short_or_says_why_not() -> None:
    long = {_name(path) for path in _sized() if len(_text(path).splitlines()) > LONGEST_FILE}
    assert long == set(LONG_FILES)


def test_a_function_is_short_or_says_why_not() -> None:
    long = {
        f"{_name(path)}::{name}"
        for path in _sized()
        for name, function in _functions(_tree(path))
        if _length(function) > LONGEST_FUNCTION
    }
    assert long == set(LONG_FUNCTIONS)


def test_no_name_of_a_module_says_nothing() -> None:
    found = {
        _name(path)
        for path in _sources()
        for word in path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "_").split("_")
        if word.removesuffix("s") in NAMES_THAT_SAY_NOTHING
    }
    assert found == set()


# ── Docstrings ────────────────────────────────────────────────────────────────────────────────────


def test_a_package_is_one_docstring() -> None:
    packages = [path for path in _sources() if path.name == "__init__.py"]
    found = {
        _name(path)
        for path in packages
        if len(_tree(path).body) != 1 or ast.get_docstring(_tree(path)) is None
    }
    assert {path.parent.name for path in packages} >= set(ROOMS)
    assert found == set()


def test_everything_public_says_what_it_is_for() -> None:
    silent = {
        f"{_name(path)}::{name or 'module'}"
        for path in _sources()
        for name, node in _public(_tree(path))
        if ast.get_docstring(node) is None
    }
    assert silent == set()


def test_sql_stands_in_one_folder() -> None:
    """Migrations and what runs them aside; a string that nothing takes is prose."""
    elsewhere = {
        f"{_name(path)}:{node.lineno}"
        for path in _sources()
        if not _name(path).startswith(PLACES_OF_SQL)
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Constant)
        and SQL.search(str(node.value))
        and id(node) not in _prose(_tree(path))
    }
    assert elsewhere == set()


def test_every_statement_gives_the_reason_why_it_is_sql() -> None:
    """In the comment above it; a private name is a part of statements."""
    silent = []
    for path in sorted((ROOT / "models" / "sql").glob("*.py")):
        lines = _text(path).splitlines()
        for node in _tree(path).body:
            first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
            is_statement = SQL.search(ast.get_source_segment(_text(path), node) or "")
            is_part = lines[node.lineno - 1].removeprefix("def ").startswith("_")
            if is_statement and not is_part and not lines[first - 2].startswith("# "):
                silent.append(f"{_name(path)}:{node.lineno}")
    assert silent == []


def test_every_model_is_used_by_a_query() -> None:
    models = {
        node.name
        for path in sorted((ROOT / "models" / "tables").glob("*.py"))
        for node in _tree(path).body
        if isinstance(node, ast.ClassDef) and path.name != "tenant_row.py"
    }
    used = {
        node.id if isinstance(node, ast.Name) else node.attr
        for path in sorted((ROOT / "models").glob("*.py"))
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Name | ast.Attribute)
    }
    aliases = {
        alias.name
        for path in sorted((ROOT / "models").glob("*.py"))
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("models.tables")
        for alias in node.names
        if alias.asname in used
    }
    assert models
    assert models - used - aliases == set()


# ── Two places that say the same ──────────────────────────────────────────────────────────────────


def test_every_error_is_on_the_table_of_problems() -> None:
    errors = importlib.import_module("credit.core.errors")
    table = importlib.import_module("graph.problems").TABLE
    missing = {error.__name__ for error in _descendants(errors.InsightsError)} - {
        error.__name__ for error in table
    }
    assert missing == set()


def test_an_error_is_made_where_it_is_raised() -> None:
    """One that a constant holds keeps every traceback, and all that its frames hold."""
    found = [
        f"{_name(path)}:{node.lineno}"
        for path in _sources()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Name | ast.Attribute)
        and (node.exc.id if isinstance(node.exc, ast.Name) else node.exc.attr).isupper()
    ]
    assert found == []


def test_schema_graphql_is_what_the_code_prints() -> None:
    printed = importlib.import_module("graph.schema").print_sdl()
    assert (ROOT / "schema.graphql").read_text() == printed, "run `make schema`"


def test_the_page_on_roles_ends_with_what_the_code_prints() -> None:
    roles = importlib.import_module("credit.core.roles")
    field_scopes = importlib.import_module("graph.schema").FIELD_SCOPES
    print_tables = importlib.import_module("insights.reports.scopes").scope_tables
    printed = print_tables(roles.SCOPES, roles.ADDED_SCOPES, field_scopes)
    *_, shown = _text(ROOT / "docs" / "roles.md").partition("-->\n\n")
    assert shown == printed, "run `make schema`"


def test_every_loader_has_a_batching_test() -> None:
    tree = _tree(ROOT / "resolvers" / "loaders.py")
    (loaders,) = (
        node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Loaders"
    )
    tested = set(re.findall(r"\w+", _text(ROOT / "tests" / "resolvers" / "test_loaders.py")))
    names = set(_attributes(loaders))
    assert names
    assert names - tested == set()


def test_the_page_on_settings_has_every_setting_and_no_other() -> None:
    settings = importlib.import_module("insights.settings").Settings
    names = {f"INSIGHTS_{name.upper()}" for name in settings.model_fields}
    rows = re.findall(r"^\| `(\w+)` \|", _text(ROOT / "docs" / "settings.md"), re.MULTILINE)
    assert sorted(rows) == sorted(names)


def test_every_target_of_the_makefile_is_explained() -> None:
    makefile = _text(ROOT / "Makefile")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)) == set(phony.split())


def test_the_lock_pins_what_pyproject_asks_for_by_hash_and_names_no_index() -> None:
    lock = _text(ROOT / "requirements.lock")
    pins = dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", lock, re.MULTILINE))
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))
    requested = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    requirements = [Requirement(line) for line in requested]
    unmet = [
        str(wanted)
        for wanted in requirements
        if wanted.name not in pins or Version(pins[wanted.name]) not in wanted.specifier
    ]
    assert unmet == [], "run `make lock`"
    blocks = re.split(r"^(?=[a-z0-9-]+==)", lock, flags=re.MULTILINE)[1:]
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"^\s*(?:-i|--\S*index\S*|--find-links)\b.*", lock, re.MULTILINE) == []


# ── What is committed ─────────────────────────────────────────────────────────────────────────────


def test_no_file_names_a_package_registry() -> None:
    found = {
        f"{_name(path)}: {host}"
        for path in _tracked()
        for host in REGISTRIES
        if host in _text(path)
    }
    assert found == set()


def test_no_file_names_a_folder_of_somebody_s_home() -> None:
    here = f"{ROOT}/"
    found = {_name(path) for path in _tracked() if HOME.search(_text(path)) or here in _text(path)}
    assert found == set()


# ── How they are read ─────────────────────────────────────────────────────────────────────────────

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(_text(path), str(path))


@cache
def _import_graph() -> grimp.ImportGraph:
    return grimp.build_graph(*ROOMS, cache_dir=None)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _sources(*rooms: str) -> list[Path]:
    """The Python files of some rooms, or of all."""
    return [path for room in rooms or ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def _migrations() -> list[str]:
    folder = ROOT / "models" / "migrations"
    return [_module(path) for path in sorted(folder.glob("[0-9]*.py"))]


def _sized() -> list[Path]:
    """Files that the rules of size are about: a migration is as long as its tables."""
    return [path for path in _sources() if path.parent.name != "migrations"]


def _tracked() -> list[Path]:
    """Files that are committed or would be; without git, those that would not be left out."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = [ROOT / name for name in done.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8000]]


def _imported_packages(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{_name(path)}:{node.lineno}: a relative import hides its arrow"
            yield node.module.split(".")[0]


def _functions(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, Function]]:
    """Every function with its dotted name; one inside another is part of the outer one."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            yield prefix + child.name, child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, f"{prefix}{child.name}.")


def _length(function: Function) -> int:
    """Lines from `def` to the end, less the docstring: prose makes nothing harder to follow."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


@cache
def _prose(tree: ast.Module) -> set[int]:
    """The ids of the strings that are statements of their own: docstrings."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _public(tree: ast.Module) -> Iterator[tuple[str, Documented]]:
    """The module, and the classes, functions and methods that others may use."""
    yield "", tree
    pending: list[tuple[str, ast.Module | ast.ClassDef]] = [("", tree)]
    while pending:
        prefix, parent = pending.pop()
        for child in parent.body:
            if not isinstance(child, Documented) or child.name.startswith("_"):
                continue
            # Tortoise reads Meta; it has nothing to say of its own.
            if isinstance(child, ast.ClassDef) and child.name == "Meta":
                continue
            yield prefix + child.name, child
            if isinstance(child, ast.ClassDef):
                pending.append((f"{prefix}{child.name}.", child))


def _attributes(declared: ast.ClassDef) -> Iterator[str]:
    """Public attributes of a class: annotated in its body, or set on self."""
    for node in ast.walk(declared):
        target = node.target if isinstance(node, ast.AnnAssign) else None
        for found in [target, *(node.targets if isinstance(node, ast.Assign) else [])]:
            if isinstance(found, ast.Name) and node in declared.body:
                name = found.id
            elif isinstance(found, ast.Attribute) and ast.unparse(found.value) == "self":
                name = found.attr
            else:
                continue
            if not name.startswith("_"):
                yield name


def _descendants(error: type[Exception]) -> Iterator[type[Exception]]:
    for child in error.__subclasses__():
        yield child
        yield from _descendants(child)
