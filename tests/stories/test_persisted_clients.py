"""Apollo Client and urql with persisted queries, over a real `insights serve`."""

from typing import Any, Final

import pytest

from tests.clients.node import HERE, running
from tests.faults.services import (
    Fleet,
    a_tenant,
    global_id,
    looking_into,
)

TENANT: Final = "query Tenant($id: ID!) { tenant(id: $id) { balance { remaining } } }"
ADJUST: Final = """mutation Adjust($id: ID!, $key: String!) { adjustCredits(input: {tenantId: $id,
    credits: "1", reason: "a gift", idempotencyKey: $key}) { problems { code } } }"""
FOLLOW: Final = """subscription Follow($id: ID!) {
    balanceChanged(tenantId: $id, afterSequence: "0") { sequence } }"""
KINDS: Final = ("apollo", "urql")
Json = dict[str, Any]


def request(method: str, status: int, *, text: bool) -> Json:
    """A request that a client sent, and the status that it was answered with."""
    return {"method": method, "text": text, "status": status}


@pytest.mark.parametrize("use_get", [True, False])
@pytest.mark.parametrize("kind", KINDS)
async def test_a_client_sends_each_document_once_and_its_hash_from_then_on(
    fleet: Fleet, kind: str, use_get: bool
) -> None:
    async with looking_into(fleet.database_url):
        id = global_id(await a_tenant(credits="100"))
    # A comment makes the documents of each run their own: nobody registered them before.
    name = f"{kind.title()}{'Get' if use_get else 'Post'}"
    tenant, adjust, follow = (
        document.replace("(", f"{name}(", 1) for document in (TENANT, ADJUST, FOLLOW)
    )
    operations = [
        {"type": "query", "query": tenant, "variables": {"id": id}},
        {"type": "query", "query": tenant, "variables": {"id": id}},
        *(
            {"type": "mutation", "query": adjust, "variables": {"id": id, "key": key}}
            for key in ("one", "two")
        ),
        *2 * ({"type": "subscription", "query": follow, "variables": {"id": id}, "count": 3},),
    ]
    service = {"url": fleet.services[0].url, "key": fleet.key}
    options = {"kind": kind, "useGet": use_get, "operations": operations, **service}
    async with running(HERE / "persisted.mjs", options) as client:
        first, second, *rest = await client.remaining()
    by_hash = "GET" if use_get else "POST"
    registered = request("GET" if use_get and kind == "urql" else "POST", 200, text=True)
    assert first["sent"] == [request(by_hash, 400, text=False), registered]
    assert second["sent"] == [request(by_hash, 200, text=False)]
    for one in (first, second):
        assert one["data"]["tenant"]["balance"]["remaining"] == "100"
    mutations, subscriptions = rest[:2], rest[2:]
    assert [one["data"]["adjustCredits"]["problems"] for one in mutations] == [[], []]
    assert [one["sent"] for one in mutations] == [
        [request("POST", 400, text=False), request("POST", 200, text=True)],
        [request("POST", 200, text=False)],
    ]
    for one in subscriptions:
        assert [change["balanceChanged"]["sequence"] for change in one["data"]] == ["1", "2", "3"]
    assert [[sent["text"] for sent in one["sent"]] for one in subscriptions] == [
        [False, True],
        [False],
    ]
