"""The application as a client meets it: doors, keys, readiness, other origins."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import httpx
import pytest
from pydantic import SecretStr
from starlette.requests import empty_receive, empty_send
from starlette.types import Receive, Scope, Send

from credit.core.roles import Role
from credit.metering.tenants import NewTenant
from exporters.signed_links import SignedLinks
from insights import cli_context, logs
from insights.allowed_hosts import is_allowed, served_hosts
from insights.app import BeforeRoutes, make_app
from insights.bearer_tokens import bearer
from insights.errors import BadSettingsError
from insights.settings import LogFormat, LogLevel, Settings
from models import database
from resolvers import keys, tenants
from resolvers.keys import NewKey
from tests.notifiers.valkeys import ValkeyServer

PEPPER = "a pepper that only tests are made with"
ORIGIN = "https://app.example"


RECORD = """mutation { recordInterviewEvents(input: {events: [{id: "1", tenantExternalId: "acme",
    job: {externalId: "1", title: "A"}, interviewId: "1", candidateId: "1", type: COMPLETED,
    occurredAt: "2026-03-10T12:00:00Z"}]}) { problems { message } } }"""


def a_file(database_url: str) -> Path:
    return Path(database_url.removeprefix("sqlite://"))


def move(path: Path, to: Path) -> None:
    path.rename(to)


def settings_for(url: str, folder: str) -> Settings:
    return Settings(
        data_dir=Path(folder),
        database_url=SecretStr(url),
        key_pepper=SecretStr(PEPPER),
        cors_origins=(ORIGIN,),
        allowed_hosts=("test",),
    )


@asynccontextmanager
async def client_of(url: str) -> AsyncIterator[httpx.AsyncClient]:
    with TemporaryDirectory() as folder:
        app = make_app(settings_for(url, folder))
        transport = httpx.ASGITransport(app)
        client = httpx.AsyncClient(transport=transport, base_url="http://test")
        async with app.router.lifespan_context(app), client:
            yield client


@pytest.fixture
async def client(database_url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(database_url) as made:
        yield made


async def a_key(
    role: Role, external_id: str | None = None, expires_at: datetime | None = None
) -> tuple[str, str]:
    """The id and the text of a new key."""
    tenant = None
    if external_id:
        new = NewTenant(external_id, external_id.title(), "UTC", "growth")
        tenant = (await tenants.create(cli_context.context(), new)).id
    wanted = NewKey("test", role, tenant, expires_at)
    key, text = await keys.create(wanted, PEPPER.encode(), datetime.now(UTC))
    return key.id, text


async def ask(client: httpx.AsyncClient, *authorization: str) -> httpx.Response:
    headers = [("Authorization", value) for value in authorization]
    return await client.post("/graphql", json={"query": "{ viewer { role } }"}, headers=headers)


def code_of(answer: httpx.Response) -> str:
    return str(answer.json()["errors"][0]["extensions"]["code"])


async def test_a_key_speaks_for_its_role(client: httpx.AsyncClient) -> None:
    for role, tenant in ((Role.OPERATOR, None), (Role.TENANT_ADMIN, "acme")):
        _, text = await a_key(role, tenant)
        answer = await ask(client, f"Bearer {text}")
        assert answer.json()["data"] == {"viewer": {"role": role}}
        assert (await ask(client, f"bearer  {text} ")).status_code == 200


async def test_whoever_brings_no_valid_key_is_unauthenticated(client: httpx.AsyncClient) -> None:
    _, text = await a_key(Role.OPERATOR)
    expired = datetime.now(UTC) - timedelta(seconds=1)
    _, late = await a_key(Role.OPERATOR, expires_at=expired)
    bad = (
        (),
        (text,),
        ("Bearer",),
        ("Bearer ",),
        (f"Basic {text}",),
        (f"Bearer {text}x",),
        (f"Bearer {text[:-1]}",),
        (f"Bearer {text.swapcase()}",),
        (f"Bearer {late}",),
        ("Bearer " + "x" * 10_000,),
        (f"Bearer {text}", f"Bearer {text}"),
    )
    for authorization in bad:
        assert code_of(await ask(client, *authorization)) == "UNAUTHENTICATED", authorization


async def test_a_revoked_key_is_refused_at_once(client: httpx.AsyncClient) -> None:
    key_id, text = await a_key(Role.OPERATOR)
    assert "data" in (await ask(client, f"Bearer {text}")).json()
    await keys.revoke(key_id, datetime.now(UTC))
    assert code_of(await ask(client, f"Bearer {text}")) == "UNAUTHENTICATED"


async def test_a_key_of_another_pepper_opens_nothing(client: httpx.AsyncClient) -> None:
    _, text = await keys.create(NewKey("x", Role.OPERATOR), b"another", datetime.now(UTC))
    assert code_of(await ask(client, f"Bearer {text}")) == "UNAUTHENTICATED"


async def test_the_service_says_that_it_is_up_and_ready(client: httpx.AsyncClient) -> None:
    assert (await client.get("/healthz")).json() == {"status": "up"}
    assert (await client.get("/readyz")).json() == {"status": "ready"}
    explorer = await client.get("/graphql/", headers={"accept": "text/html"})
    assert explorer.headers["content-type"].startswith("text/html")
    assert (await client.get("/nowhere")).status_code == 404


async def test_without_its_database_it_is_up_but_not_ready(client: httpx.AsyncClient) -> None:
    await database.close()
    await database.connect("sqlite:///nowhere/at/all.sqlite3")
    assert (await client.get("/healthz")).status_code == 200
    assert (await client.get("/readyz")).status_code == 503


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_service_whose_file_was_removed_is_not_ready_and_acknowledges_nothing(
    client: httpx.AsyncClient, database_url: str
) -> None:
    _, text = await a_key(Role.PLATFORM)
    await tenants.create(cli_context.context(), NewTenant("acme", "Acme", "UTC", "growth"))
    away, place = Path(f"{database_url}.away".removeprefix("sqlite://")), a_file(database_url)

    async def record() -> httpx.Response:
        headers = {"Authorization": f"Bearer {text}"}
        return await client.post("/graphql", json={"query": RECORD}, headers=headers)

    move(place, away)
    refused = await record()
    assert (code_of(refused), refused.headers["retry-after"]) == ("UNAVAILABLE", "2")
    assert refused.status_code == 503
    link = SignedLinks(PEPPER.encode()).token(uuid4(), uuid4(), datetime.now(UTC))
    download = await client.get(f"/downloads/{link}/a.csv")
    assert (download.status_code, download.headers["retry-after"]) == (503, "2")
    readiness = await client.get("/readyz")
    assert readiness.status_code == 503
    assert "removed or replaced" in readiness.json()["status"]
    assert (await client.get("/healthz")).status_code == 200
    move(away, place)
    assert (await client.get("/readyz")).status_code == 200
    assert (await record()).json()["data"] == {"recordInterviewEvents": {"problems": []}}


async def test_graphql_is_served_at_its_path_alone(client: httpx.AsyncClient) -> None:
    for path, status in (
        ("/graphql", 401),
        ("/graphql/", 401),
        ("/graphql%0A", 404),
        ("/graphql//", 404),
        ("/graphql/x", 404),
        ("/Graphql", 404),
    ):
        answer = await client.post(path, json={"query": "{ viewer { name } }"})
        assert answer.status_code == status, path


@pytest.mark.parametrize(
    ("path", "root"), [("/a/graphql", "/a"), ("/graphql", ""), ("/graphql", "/a")]
)
async def test_a_prefix_that_a_proxy_takes_off_is_no_part_of_the_path(path: str, root: str) -> None:
    async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
        msg = "it is served before routes are looked up"
        raise AssertionError(msg)

    served: list[str] = []

    async def graphql(scope: Scope, _receive: Receive, _send: Send) -> None:
        served.append(scope["path"])

    before = BeforeRoutes(app, graphql, ("/graphql",))
    scope = {"type": "http", "path": path, "root_path": root}
    await before(scope, empty_receive, empty_send)
    assert served == [path]


@pytest.mark.parametrize(
    "host",
    ["evil.example", "test.evil.example", "localhost@evil.example", "evil.example:80", "", "[::2]"],
)
async def test_a_host_that_is_not_named_in_the_settings_is_misdirected(
    client: httpx.AsyncClient, host: str
) -> None:
    answer = await client.post("/graphql", json={"query": "{ x }"}, headers={"Host": host})
    assert answer.status_code == 421
    (error,) = answer.json()["errors"]
    assert "INSIGHTS_ALLOWED_HOSTS" in error["message"]
    assert error["extensions"] == {"code": "BAD_REQUEST", "help": "/errors#BAD_REQUEST"}
    assert (await client.get("/readyz", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("host", ["test", "TEST:81", "localhost:8000", "127.0.0.1", "[::1]:1"])
async def test_hosts_of_the_settings_and_of_this_machine_are_served_on_any_port(
    client: httpx.AsyncClient, host: str
) -> None:
    answer = await client.post("/graphql", json={"query": "{ x }"}, headers={"Host": host})
    assert code_of(answer) == "UNAUTHENTICATED"


async def test_several_hosts_are_misdirected_and_none_is_the_server_itself(
    client: httpx.AsyncClient,
) -> None:
    asked = client.build_request("POST", "/graphql", json={"query": "{ x }"})
    others = [(name, value) for name, value in asked.headers.raw if name.lower() != b"host"]
    asked.headers = httpx.Headers([*others, (b"Host", b"test"), (b"Host", b"evil.example")])
    assert (await client.send(asked)).status_code == 421
    asked.headers = httpx.Headers(others)
    assert code_of(await client.send(asked)) == "UNAUTHENTICATED"


def test_any_host_will_do_where_links_begin_with_a_public_address() -> None:
    assert served_hosts(Settings(public_url="https://a.example")) is None
    both = Settings(public_url="https://a.example", allowed_hosts=("b.example",))
    assert sorted(served_hosts(both) or ()) == [
        "127.0.0.1",
        "[::1]",
        "a.example",
        "b.example",
        "localhost",
    ]
    assert "[2001:db8::1]" in (served_hosts(Settings(host="2001:db8::1")) or ())
    assert "0.0.0.0" not in (served_hosts(Settings(host="0.0.0.0")) or ())


def test_subdomains_are_allowed_by_a_star() -> None:
    allowed = frozenset({"*.credits.example"})
    assert is_allowed("eu.credits.example", allowed)
    assert not is_allowed("credits.example", allowed)
    assert not is_allowed("evilcredits.example", allowed)


@pytest.mark.parametrize(
    "path",
    [
        "/downloads/{token}/a.csv",
        "//downloads/{token}/a.csv",
        "/downloads//{token}",
        "/credits/downloads/{token}/a.csv",
        "/Downloads/{token}",
        "/downloads%2F{token}",
        "/download/{token}",
        "/{token}",
    ],
)
async def test_the_token_of_a_download_is_never_logged(
    client: httpx.AsyncClient, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    logs.set_up(LogLevel.DEBUG, LogFormat.JSON)
    token = SignedLinks(PEPPER.encode()).token(uuid4(), uuid4(), datetime.now(UTC))
    await client.get(path.format(token=token))
    logged = capsys.readouterr().err
    assert '"request"' in logged
    assert token not in logged
    assert token[:40] not in logged


async def test_every_answer_carries_an_id_of_its_own(client: httpx.AsyncClient) -> None:
    answers = [await client.get("/healthz"), await ask(client), await client.get("/nowhere")]
    assert len({answer.headers["x-request-id"] for answer in answers}) == 3


async def test_web_pages_of_named_origins_may_ask_and_others_may_not(
    client: httpx.AsyncClient,
) -> None:
    asks = {
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,apollographql-client-name,"
        "sentry-trace,baggage,traceparent",
    }
    allowed = await client.options("/graphql", headers=asks | {"Origin": ORIGIN})
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == ORIGIN
    assert "access-control-allow-credentials" not in allowed.headers
    other = await client.options("/graphql", headers=asks | {"Origin": "https://evil.example"})
    assert other.status_code == 400
    assert "access-control-allow-origin" not in other.headers


async def test_a_sqlite_file_is_made_and_migrated_on_the_way(tmp_path: Path) -> None:
    async with client_of(f"sqlite://{tmp_path / 'new.sqlite3'}") as client:
        _, text = await a_key(Role.OPERATOR)
        query = {"query": "{ plans { name } }"}
        answer = await client.post(
            "/graphql", json=query, headers={"Authorization": f"Bearer {text}"}
        )
    assert [plan["name"] for plan in answer.json()["data"]["plans"]] == [
        "Starter",
        "Growth",
        "Scale",
    ]


async def test_nothing_is_served_with_another_pepper_than_the_database_s(
    database_url: str, tmp_path: Path
) -> None:
    """On each engine: the database remembers it, and not a folder of one process."""
    async with client_of(database_url) as first:
        assert (await first.get("/readyz")).status_code == 200
    other = settings_for(database_url, str(tmp_path)).changed(key_pepper=SecretStr("y" * 32))
    app = make_app(other)
    with pytest.raises(BadSettingsError, match="INSIGHTS_KEY_PEPPER is not the pepper"):
        await app.router.lifespan_context(app).__aenter__()


def test_no_application_is_made_without_a_pepper() -> None:
    with pytest.raises(BadSettingsError, match="INSIGHTS_KEY_PEPPER"):
        make_app(Settings(key_pepper=None))


@pytest.mark.parametrize(
    ("headers", "key"),
    [
        (["Bearer k"], "k"),
        (["BEARER   k  "], "k"),
        ([], None),
        (["Bearer"], None),
        (["Basic k"], None),
        (["Bearer k", "Bearer k"], None),
        (["Bearer ci_" + "k" * 198], None),
        (["Bearer " + "k" * 8192], "k" * 8192),
        (["Bearer " + "k" * 8193], None),
    ],
)
def test_the_key_is_read_from_the_one_authorization_header(
    headers: list[str], key: str | None
) -> None:
    assert bearer(headers) == key


async def test_pages_of_other_origins_read_what_is_left_and_when_to_try_again(
    client: httpx.AsyncClient,
) -> None:
    _, text = await a_key(Role.OPERATOR)
    sent = {"authorization": f"Bearer {text}", "origin": ORIGIN}
    answer = await client.post("/graphql", json={"query": "{ viewer { name } }"}, headers=sent)
    exposed = answer.headers["access-control-expose-headers"].lower().split(", ")
    assert {"ratelimit", "ratelimit-policy", "retry-after"} <= set(exposed)
    assert answer.headers["ratelimit-policy"] == '"cost";q=60000;w=10'
    assert answer.headers["ratelimit"] == '"cost";r=59996;t=1'


async def test_two_processes_that_share_a_valkey_share_a_key_s_bucket(
    tmp_path: Path, database_url: str
) -> None:
    server = ValkeyServer(tmp_path)
    server.start()
    try:
        settings = settings_for(database_url, str(tmp_path / "data"))
        url = SecretStr(server.url)
        settings = settings.changed(pubsub_url=url, cost_limit=10, cost_bucket=10)
        text, statuses = "", []
        for requests in (1, 2):  # of 4 units each, where the bucket has 10
            app = make_app(settings)
            transport = httpx.ASGITransport(app)
            client = httpx.AsyncClient(transport=transport, base_url="http://test")
            async with app.router.lifespan_context(app), client:
                text = text or (await a_key(Role.OPERATOR))[1]
                answers = [await ask(client, f"Bearer {text}") for _ in range(requests)]
            statuses += [answer.status_code for answer in answers]
        assert statuses == [200, 200, 429]
    finally:
        server.kill()
