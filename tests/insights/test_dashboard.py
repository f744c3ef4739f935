"""The page of the app and the operations that come with it; tests/browser opens it."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

import httpx
import pytest
from graphql import OperationDefinitionNode, OperationType, parse, print_ast

import hatch_build
from credit.core.roles import Role
from graph.cost.walk import cost_of
from graph.operation_check import OperationFacts, check_operation
from graph.schema import schema
from insights import settings as configuration
from insights.app import make_app
from insights.pages.dashboard import DASHBOARD_PATHS, dashboard_operations
from resolvers import keys
from resolvers.keys import NewKey
from resolvers.persisted_documents import digest_of
from resolvers.spending import MOST_UNITS
from tests.graph.costs import units

HOST: Final = "http://localhost"
PEPPER: Final = "a pepper of 32 characters, or more"
FIRST: Final = hatch_build.ROOT / "docs" / "operations" / "dashboard.graphql"
FIRST_VIEW: Final = 8_000
"""Units that what the first view asks may cost; any other, what the service allows by itself."""

REFERENCE: Final = re.compile(r'(?:src|href)="([^"]+)"')
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
TEN_YEARS: Final = {"dates": {"from": "2016-11-29", "to": "2026-11-28"}}
YEAR_AHEAD: Final = 365
SIZES: Final = re.compile(
    r"(Int|Boolean|Granularity|Comparison|\w+Order|(DateRange|HiringPlan)Input)!?"
)
"""Types of variables on which costs depend."""

PAGES: Final = re.compile(r"first|last|(keys|members)(First|Last)")
"""Where they are left out a page has 50 items, more than any of the app."""

BY_UNIT: Final = [
    {"by": "DAY", "compareTo": "PREVIOUS_DATE_RANGE", "dateRange": {"preset": "CURRENT_PERIOD"}},
    {
        "by": "WEEK",
        "compareTo": "PREVIOUS_DATE_RANGE",
        "dateRange": {"dates": {"from": "2025-11-14", "to": "2026-11-28"}},
    },
    {"by": "MONTH", "compareTo": "PREVIOUS_YEAR", "dateRange": TEN_YEARS},
]
"""The longest ranges that views/usage/units.ts allows a unit."""

BY_CHANGE: Final = {"field": "CREDITS_CHANGE", "direction": "DESC"}
LARGEST: Final[dict[str, list[dict[str, Any]]]] = {
    "alerts/alerts-view": [{"alerts": 10}],
    "forecast/forecast": [
        {"days": YEAR_AHEAD, "by": by, "past": {"dates": {"from": since, "to": "2026-11-28"}}}
        for by, since in (("DAY", "2026-08-30"), ("WEEK", "2025-11-24"), ("MONTH", "2025-11-01"))
    ],
    "interviews/interviews": [{"dateRange": TEN_YEARS, "first": 10}],
    "job/job": [{**by, "first": 10} for by in BY_UNIT],
    "ledger/ledger": [{"dateRange": TEN_YEARS}],
    "ledger/older-entries": [{"dateRange": TEN_YEARS}],
    "planner/hiring": [{"input": {"roles": 9, "candidatesPerRole": 9, "months": 24}}],
    "planner/planner": [{"daysAhead": YEAR_AHEAD}],
    "planner/same-days": [{"days": YEAR_AHEAD}],
    "tenants/tenants": [{"runsOutWithinDays": YEAR_AHEAD, "orderBy": {"field": "RUN_OUT"}}],
    "usage/usage": [{**by, "isStacked": True, "first": 25, "orderBy": BY_CHANGE} for by in BY_UNIT],
}
"""The dearest variables that each view sends, by its document."""

ADDRESSES: Final = [path.replace("{id}", "Sm9iOjE%3D") for path in DASHBOARD_PATHS]


def documents() -> dict[str, str]:
    """All documents of the app, by their paths."""
    found = [FIRST, *sorted((hatch_build.DASHBOARD / "consumption").rglob("*.graphql"))]
    return {str(path.relative_to(hatch_build.ROOT)): path.read_text("utf-8") for path in found}


@pytest.fixture(scope="module")
def static() -> Path:
    hatch_build.build()
    return hatch_build.TARGET


@pytest.fixture
async def client(static: Path, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    settings = configuration.load(data_dir=tmp_path, key_pepper=PEPPER, operations="listed")
    app = make_app(settings)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=HOST) as client,
    ):
        yield client


@pytest.mark.parametrize("address", ADDRESSES)
async def test_each_view_has_an_address_whose_page_finds_its_files_below_any_prefix(
    client: httpx.AsyncClient, address: str
) -> None:
    page = await client.get(address)
    assert page.status_code == 200
    assert page.headers["content-security-policy"] == POLICY
    assert page.headers["content-type"].startswith("text/html")
    assert "nonce" not in page.text
    assert not re.search(r"<script>|<style| style=", page.text)
    references = REFERENCE.findall(page.text)
    assert len(references) >= 3
    for reference in references:
        below = urljoin(f"{HOST}/some/prefix{address}", reference)
        assert below.startswith(f"{HOST}/some/prefix/static/assets/")
        assert (await client.get(below.replace("/some/prefix", ""))).status_code == 200


async def test_an_address_that_no_view_has_is_not_found(client: httpx.AsyncClient) -> None:
    for address in ("/nowhere", "/usage/", "/jobs", "/jobs/", "/jobs/1/2", "/index.html"):
        assert (await client.get(address)).status_code == 404, address
    assert (await client.post("/")).status_code == 405


async def test_where_nothing_was_built_the_page_says_what_builds_it(
    client: httpx.AsyncClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("insights.pages.built.FOLDER", tmp_path / "nothing")
    answer = await client.get("/usage")
    assert answer.status_code == 404
    assert "<pre>make dashboard</pre>" in answer.text
    assert "The dashboard is not built" in answer.text


def test_a_service_without_the_app_has_none_of_its_operations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("insights.pages.dashboard.FOLDER", tmp_path / "nothing")
    assert dashboard_operations() == []


def test_the_manifest_that_is_built_has_each_document_as_it_stands(static: Path) -> None:
    assert sorted(dashboard_operations()) == sorted(documents().values())


async def test_the_apps_operations_are_executed_by_their_hashes_where_only_listed_ones_are(
    client: httpx.AsyncClient,
) -> None:
    new = NewKey("the operator", Role.OPERATOR)
    _, key = await keys.create(new, PEPPER.encode(), datetime.now(UTC))
    headers = {"authorization": f"Bearer {key}"}
    frame = documents()["dashboard/consumption/frame.graphql"]
    sent = {"documentId": f"sha256:{digest_of(frame)}"}
    answer = await client.post("/graphql", json=sent, headers=headers)
    assert answer.json()["data"]["viewer"]["name"] == "the operator"
    unknown = {"documentId": f"sha256:{digest_of(f'{frame} ')}"}
    answer = await client.post("/graphql", json=unknown, headers=headers)
    assert answer.json()["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"


def _cost_of_first_view(preset: str) -> int:
    """Units of the first view with the variables that the app sends, for the days of a preset."""
    sent = (hatch_build.DASHBOARD / "consumption/views/overview/variables.ts").read_text("utf-8")
    back, ahead = (int(days) for days in re.findall(r"^const \w+ = (\d+);", sent, re.MULTILINE))
    today = datetime.now(UTC).date()
    days = {"from": str(today - timedelta(back)), "to": str(today + timedelta(ahead))}
    document = parse(FIRST.read_text("utf-8"))
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    variables = {"dateRange": {"preset": preset}, "balanceDays": {"dates": days}}
    return cost_of(schema._schema, document, operation, variables).requested


@pytest.mark.parametrize("preset", ["CURRENT_PERIOD", "LAST_90_DAYS", "LAST_12_MONTHS"])
def test_the_first_view_costs_no_more_as_the_app_asks_it(preset: str) -> None:
    cost = _cost_of_first_view(preset)
    assert cost <= FIRST_VIEW
    assert _cost_of_first_view("LAST_7_DAYS") < cost, "it is the cost of the days that are chosen"


@pytest.mark.parametrize("path", documents())
def test_each_document_is_valid_and_costs_no_more_than_the_service_allows(path: str) -> None:
    found = check_operation(documents()[path], MOST_UNITS)
    assert isinstance(found, OperationFacts), found


def views() -> dict[str, str]:
    """The documents of the views, as `LARGEST` names them."""
    folder = "dashboard/consumption/views/"
    return {
        path.removeprefix(folder).removesuffix(".graphql"): text
        for path, text in documents().items()
        if path.startswith(folder)
    }


@pytest.mark.parametrize("name", LARGEST)
def test_each_view_costs_no_more_than_the_service_allows_whatever_is_chosen_in_it(
    name: str,
) -> None:
    for variables in LARGEST[name]:
        assert units(views()[name], **variables) <= MOST_UNITS, variables


@pytest.mark.parametrize("name", views())
def test_no_variable_that_a_cost_depends_on_is_left_out_of_the_dearest(name: str) -> None:
    (operation,) = parse(views()[name]).definitions
    assert isinstance(operation, OperationDefinitionNode)
    if operation.operation is not OperationType.QUERY:
        return
    sizes = {
        declared.variable.name.value
        for declared in operation.variable_definitions or ()
        if SIZES.fullmatch(print_ast(declared.type)) and declared.default_value is None
    }
    for variables in LARGEST.get(name, [{}]):
        left_out = sizes - variables.keys()
        assert all(PAGES.fullmatch(one) for one in left_out), left_out
