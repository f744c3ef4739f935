"""`/metrics`: who may read it, what it counts, and what waits in the database."""

import asyncio
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import httpx
import pytest
from graphql import DocumentNode, parse
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from credit.core.roles import Role
from credit.notify.notifications import WebhookEventType
from insights import logs
from insights.app import make_app
from insights.bearer_tokens import KEY_PREFIX, LONGEST_KEY, bearer
from insights.jwt.lengths import LONGEST_TOKEN
from insights.metrics.counts import SECONDS, Counts, Durations
from insights.metrics.process_metrics import ProcessMetrics, route_of
from insights.request_log import OperationObserver, RequestLog
from insights.settings import LogFormat, LogLevel, Settings
from models import database
from models.database import session
from resolvers import backlogs, keys, webhooks
from resolvers.observation import OK, AnsweredOperation
from tests.insights.test_app import a_key, settings_for
from tests.world import World

TOKEN: Final = "a token of sixteen or more"
MONITORING: Final = Path(__file__).parents[2] / "docs" / "monitoring"
PAGE: Final = MONITORING.parent / "monitoring.md"
_METRIC: Final = re.compile(r"\b(?:insights|process|python)_[a-z_]+\b")


def with_token(settings: Settings) -> Settings:
    return settings.model_copy(update={"metrics_token": SecretStr(TOKEN)})


def values_of(text: str) -> Mapping[str, float]:
    """The value of each sample, by its name and labels."""
    return {
        sample.name + json.dumps(sample.labels, sort_keys=True): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def scraped(settings: Settings, requests: int = 0) -> httpx.Response:
    """The metrics after some requests without a key."""
    app = make_app(settings)
    transport = httpx.ASGITransport(app)
    client = httpx.AsyncClient(transport=transport, base_url="http://test")
    async with app.router.lifespan_context(app), client:
        for _ in range(requests):
            await client.post("/graphql", json={"query": "{ viewer { role } }"})
        return await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})


async def test_metrics_are_for_the_holder_of_the_token_alone(database_url: str) -> None:
    with TemporaryDirectory() as folder:
        plain = settings_for(database_url, folder)
        assert (await scraped(plain)).status_code == 404
        another = plain.model_copy(update={"metrics_token": SecretStr(f"{TOKEN}, another one")})
        refused = await scraped(another)
        assert refused.status_code == 401
        assert "INSIGHTS_METRICS_TOKEN" in refused.json()["error"]
        assert (await scraped(with_token(plain))).status_code == 200


def test_a_token_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 16"):
        Settings(metrics_token=SecretStr("short"))


@pytest.mark.parametrize(
    "token", ["a token with spaces in it", "x" * LONGEST_TOKEN, "ci_" + "x" * (LONGEST_KEY - 3)]
)
def test_a_token_that_is_accepted_is_one_that_a_header_brings(token: str) -> None:
    found = Settings(metrics_token=SecretStr(token)).metrics_token
    assert found is not None
    assert bearer([f"Bearer {token}"]) == found.get_secret_value()
    assert f"{keys.PREFIX}_" == KEY_PREFIX


def test_plain_numbers_are_scraped_as_those_of_prometheus_client_are() -> None:
    disable_created_metrics()  # type: ignore[no-untyped-call]
    theirs, ours = CollectorRegistry(), CollectorRegistry(auto_describe=True)
    counter = Counter("a", "Some.", ("x", "y"), registry=theirs)
    histogram = Histogram("b", "Seconds.", ("x",), buckets=SECONDS, registry=theirs)
    counts, durations = Counts("a", "Some.", "x", "y"), Durations("b", "Seconds.", "x")
    ours.register(counts)
    ours.register(durations)
    assert generate_latest(ours) == generate_latest(theirs)
    for number, seconds in enumerate((*SECONDS, 0.0, 0.0051, 10.1, 1e6)):
        labels = 'a"\\n', str(number % 3)
        counter.labels(*labels).inc(number)
        counts.add(*labels, number=number)
        histogram.labels(labels[1]).observe(seconds)
        durations.observe(labels[1], seconds)
    assert generate_latest(ours) == generate_latest(theirs)


async def test_a_client_that_disconnects_is_counted_as_gone_and_as_no_error(
    database_url: str,
) -> None:
    with TemporaryDirectory() as folder:
        app = make_app(with_token(settings_for(database_url, folder)))
        transport = httpx.ASGITransport(app)
        client = httpx.AsyncClient(transport=transport, base_url="http://test")
        async with app.router.lifespan_context(app), client:
            _, key = await a_key(Role.OPERATOR)
            await _post_and_disconnect(app, key)
            found = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    counted = values_of(found.text)
    assert _requests(counted, "499") == 1
    assert _requests(counted, "500") == 0


async def test_a_request_that_fails_unanswered_is_an_error_also_where_nobody_reads_it() -> None:
    found = []

    async def failing(_scope: Scope, receive: Receive, _send: Send) -> None:
        await receive()
        raise ZeroDivisionError

    log = RequestLog(failing, lambda *answered: found.append(answered[2]))
    scope = {"type": "http", "method": "GET", "path": "/graphql", "headers": []}
    for kind in ("http.request", "http.disconnect"):

        async def receive(kind: str = kind) -> Message:
            return {"type": kind}

        with pytest.raises(ZeroDivisionError):
            await log(scope, receive, receive)  # type: ignore[arg-type]
    assert found == [500, 500]


@pytest.mark.parametrize("is_body_refused", [False, True])
async def test_a_head_in_whose_place_the_server_sends_an_error_is_not_what_is_counted(
    *, is_body_refused: bool
) -> None:
    found = []

    async def failing(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"longer than its Content-Length"})

    async def send(message: Message) -> None:
        if is_body_refused == (message["type"] == "http.response.body"):
            raise RuntimeError

    log = RequestLog(failing, lambda *answered: found.append(answered[2]))
    scope = {"type": "http", "method": "GET", "path": "/graphql", "headers": []}
    with pytest.raises(RuntimeError):
        await log(scope, None, send)  # type: ignore[arg-type]
    assert found == [500]


async def _post_and_disconnect(app: ASGIApp, key: str) -> None:
    """A request whose client is gone before all of its body came."""
    messages: list[Message] = [
        {"type": "http.request", "body": b"{", "more_body": True},
        {"type": "http.disconnect"},
    ]
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "query_string": b"",
        "headers": [
            (b"host", b"test"),
            (b"authorization", f"Bearer {key}".encode()),
            (b"content-type", b"application/json"),
        ],
    }

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        raise AssertionError(message)

    await app(scope, receive, send)


def _requests(counted: Mapping[str, float], status: str) -> float:
    labels = {"method": "POST", "route": "graphql", "status": status}
    return counted.get(f"insights_http_requests_total{json.dumps(labels, sort_keys=True)}", 0)


async def test_requests_are_counted_by_route_and_status(database_url: str) -> None:
    with TemporaryDirectory() as folder:
        settings = with_token(settings_for(database_url, folder))
        counted = values_of((await scraped(settings, requests=3)).text)
    labels = json.dumps({"method": "POST", "route": "graphql", "status": "401"}, sort_keys=True)
    assert counted[f"insights_http_requests_total{labels}"] == 3
    assert counted['insights_http_request_duration_seconds_count{"route": "graphql"}'] == 3
    assert counted["insights_backlogs_read{}"] == 1
    pool = 'insights_database_pool_connections{"state": "most"}'
    assert (pool in counted) is database_url.startswith("postgres")


def test_labels_are_few_whatever_is_requested() -> None:
    paths = ("/graphql", "/graphql/", "/downloads/secret/a.csv", "/static/x.js", "/wp-admin", "/")
    routes = [route_of(path) for path in paths]
    assert routes == ["graphql", "graphql", "download", "static", "other", "other"]


async def test_the_gauges_say_what_waits(world: World) -> None:
    acme = await world.a_tenant()
    await world.complete()
    _, nothing = await backlogs.current(lambda: world.now)
    assert (nothing.due_since, nothing.messages, nothing.oldest_message_at) == (None, 0, None)
    assert nothing.webhook_lag == 0
    assert (nothing.exports, nothing.oldest_export_at, nothing.verified_at) == (0, None, None)
    kinds = [WebhookEventType.BALANCE_CHANGED]
    for name in ("first", "second"):
        await webhooks.create(world.context(), acme.id, f"http://127.0.0.1:1/{name}", kinds)
    await world.complete()
    _, waiting = await backlogs.current(lambda: world.now + timedelta(days=60))
    assert (waiting.messages, waiting.webhook_lag) == (2, 1)
    assert waiting.oldest_message_at == world.now
    end_of_period = datetime(2026, 4, 9, 22, tzinfo=UTC)  # midnight in Berlin
    assert waiting.due_since == end_of_period
    await backlogs.note_verified(lambda: world.now)
    assert (await backlogs.current(lambda: world.now))[1].verified_at == world.now


async def test_a_verification_of_a_standby_passes_without_being_noted(
    world: World, database_url: str
) -> None:
    own = session()
    if own.is_sqlite:
        await own.execute("PRAGMA query_only = ON")
    else:
        await database.close()
        await database.connect(f"{database_url}?options=-cdefault_transaction_read_only%3Don")
    await backlogs.note_verified(lambda: world.now)
    assert (await backlogs.current(lambda: world.now))[1].verified_at is None


async def test_a_database_that_is_away_leaves_the_process_to_be_watched(database_url: str) -> None:
    with TemporaryDirectory() as folder:
        settings = with_token(settings_for(database_url, folder))
        app = make_app(settings)
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
        async with app.router.lifespan_context(app), client:
            await a_key(Role.OPERATOR)
            await database.close()
            found = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
            await database.connect(database_url)
    counted = values_of(found.text)
    assert counted["insights_backlogs_read{}"] == 0
    assert "insights_pending_webhook_messages{}" not in counted
    assert "process_resident_memory_bytes{}" in counted


async def test_what_is_kept_of_operations_is_counted(database_url: str) -> None:
    balance, name = "{ tenant { balance { remaining } } }", "{ tenant { name } }"
    change = 'mutation { deleteBudget(input: {budgetId: "x"}) { problems { message } } }'
    with TemporaryDirectory() as folder:
        app = make_app(with_token(settings_for(database_url, folder)))
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
        async with app.router.lifespan_context(app), client:
            _, key = await a_key(Role.TENANT_ADMIN, "acme")
            headers = {"Authorization": f"Bearer {key}"}
            for query in (balance, name, name, name, "{ x }", change, change):
                await client.post("/graphql", json={"query": query}, headers=headers)
            found = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    counted = values_of(found.text)
    lookups = {
        (cache, outcome): counted[
            f'insights_cache_lookups_total{{"cache": "{cache}", "outcome": "{outcome}"}}'
        ]
        for cache in ("plans", "responses")
        for outcome in ("hit", "miss")
    }
    assert lookups == {
        ("plans", "hit"): 2,
        ("plans", "miss"): 2,
        ("responses", "hit"): 2,
        ("responses", "miss"): 1,
    }
    for cache in ("plans", "responses"):
        assert counted[f'insights_cache_bytes{{"cache": "{cache}"}}'] > 1_000


async def test_no_look_ups_are_served_of_a_cache_that_is_off(database_url: str) -> None:
    with TemporaryDirectory() as folder:
        settings = with_token(settings_for(database_url, folder))
        off = settings.model_copy(update={"response_cache_bytes": 0})
        text = (await scraped(off)).text
    assert 'insights_cache_bytes{cache="plans"} 0.0' in text
    assert 'cache="responses"' not in text


async def test_alert_rules_board_and_page_name_metrics_that_exist_and_the_page_all_of_them(
    database_url: str,
) -> None:
    with TemporaryDirectory() as folder:
        text = (await scraped(with_token(settings_for(database_url, folder)), requests=1)).text
    served = {line.split(" ")[2] for line in text.splitlines() if line.startswith("# TYPE ")}
    known = served | {
        "insights_database_pool_connections",  # only on PostgreSQL
        "insights_replica_reads_total",  # only beside a replica
        "insights_verify_last_success_timestamp_seconds",  # once verified
    }
    of_page = re.findall(r"^\| `(insights_\w+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(of_page) == {name for name in known if name.startswith("insights_")}
    known |= {f"{name}_bucket" for name in served} | {f"{name}_count" for name in served}
    for file in ("alerts.yaml", "dashboard.json"):
        named = set(_METRIC.findall((MONITORING / file).read_text("utf-8")))
        assert named, file
        assert not named - known, file


def test_every_alert_has_a_section_in_the_runbook() -> None:
    alerts = re.findall(r"alert: (\w+)", (MONITORING / "alerts.yaml").read_text("utf-8"))
    runbook = PAGE.read_text("utf-8")
    assert len(alerts) >= 8
    assert re.findall(r"^### (\w+)$", runbook, re.MULTILINE) == alerts


@pytest.mark.usefixtures("logs_as_they_were")
async def test_operations_are_counted_by_type_and_outcome_and_logged(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.JSON)
    with TemporaryDirectory() as folder:
        app = make_app(with_token(settings_for(database_url, folder)))
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
        async with app.router.lifespan_context(app), client:
            key_id, key = await a_key(Role.OPERATOR)
            headers = {"Authorization": f"Bearer {key}", "Apollographql-Client-Name": "books"}
            for query in ("query Who { viewer { role } }", "{ nothing }"):
                await client.post("/graphql", json={"query": query}, headers=headers)
            found = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    counted = values_of(found.text)
    for outcome in ("OK", "BAD_REQUEST"):
        labels = {"type": "query", "operation": "other", "outcome": outcome}
        name = f"insights_graphql_operations_total{json.dumps(labels, sort_keys=True)}"
        assert counted[name] == 1, outcome
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    (line,) = [one for one in lines if one.get("operation") == "Who"]
    assert (line["type"], line["outcome"], line["client"]) == ("query", "OK", "books")
    assert (line["viewer"], line["cost"], line["path"]) == (key_id, 4, "/graphql")
    assert line["took_ms"] > 0


@pytest.mark.usefixtures("logs_as_they_were")
async def test_a_line_of_an_operation_through_a_websocket_says_who_its_client_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.JSON)
    observer = OperationObserver(ProcessMetrics())
    answered = AnsweredOperation("query", "Who", False, OK, 4, 0.1, "key", "tenant")

    async def operating(_scope: Scope, _receive: Receive, _send: Send) -> None:
        await asyncio.create_task(_observed(observer, answered))

    headers = [(b"apollographql-client-name", b"books")]
    scope = {"type": "websocket", "path": "/graphql", "headers": headers}
    await RequestLog(operating)(scope, None, None)  # type: ignore[arg-type]
    await _observed(observer, answered)
    inside, outside = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    said = {"operation": "Who", "cost": 4, "viewer": "key", "tenant": "tenant", "took_ms": 100.0}
    assert inside.items() >= {**said, "client": "books"}.items()
    assert outside.items() >= said.items()
    assert "client" not in outside


async def _observed(observer: OperationObserver, answered: AnsweredOperation) -> None:
    observer.observe(answered)


@pytest.mark.usefixtures("logs_as_they_were")
def test_the_name_of_an_operation_takes_no_more_of_a_line_than_that_of_a_client(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.JSON)
    named = AnsweredOperation("query", "N" * 19_000, False, OK, 1, 0.1, None, None)
    OperationObserver(ProcessMetrics()).observe(named)
    assert json.loads(capsys.readouterr().err)["operation"] == "N" * 100


async def test_a_document_that_cannot_be_parsed_is_not_parsed_again_to_be_counted(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str] = []

    def counting(query: str, *, max_tokens: int) -> DocumentNode:
        parsed.append(query)
        return parse(query, max_tokens=max_tokens)

    monkeypatch.setattr("graph.documents.parse", counting)
    with TemporaryDirectory() as folder:
        app = make_app(settings_for(database_url, folder))
        client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
        async with app.router.lifespan_context(app), client:
            _, key = await a_key(Role.OPERATOR)
            headers = {"Authorization": f"Bearer {key}"}
            await client.post("/graphql", json={"query": "{ viewer {"}, headers=headers)
    assert parsed.count("{ viewer {") == 1
