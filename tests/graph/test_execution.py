"""One mistake has one sentence, over whichever transport it comes."""

import re
from typing import Any, Final

import orjson
import pytest

from graph.protocol.app import make_graphql_app
from tests.graph.asgi_client import initialised_socket
from tests.graph.http_client import JSON, RESPONSE, Service, context_by_role, extensions

EVENTS: Final = "text/event-stream"
TWO: Final = "query A { viewer { name } } query B { viewer { name } }"
MISTAKES: Final[dict[str, dict[str, Any]]] = {
    "The document has several operations: name one of them in operationName.": {"query": TWO},
    "The document has no operation named 'C': name one that it has in operationName.": {
        "query": TWO,
        "operationName": "C",
    },
}


async def _messages(service: Service, sent: dict[str, Any]) -> dict[str, Any]:
    """What each transport answers: messages and codes of the errors."""
    found: dict[str, Any] = {}
    for media in (JSON, RESPONSE):
        answer = await service.post(accept=media, **sent)
        found[f"{media} {answer.status_code}"] = answer.json()["errors"]
    stream = await service.post(accept=EVENTS, **sent)
    (data,) = re.findall(r"^data: ?(\{.*\})$", stream.text, re.MULTILINE)
    found[EVENTS] = orjson.loads(data)["errors"]
    async with initialised_socket(make_graphql_app(context_by_role)) as socket:
        socket.send({"type": "subscribe", "id": "1", "payload": sent})
        frame = await socket.receive()
        assert frame["type"] == "error", orjson.dumps(frame)
        found["WebSocket"] = frame["payload"]
    return found


@pytest.mark.parametrize("message", MISTAKES)
async def test_a_missing_operation_has_one_message_on_every_transport(
    service: Service, message: str
) -> None:
    found = await _messages(service, MISTAKES[message])
    assert found.keys() == {f"{JSON} 200", f"{RESPONSE} 400", EVENTS, "WebSocket"}
    (error,) = found["WebSocket"]
    assert (error["message"], error["extensions"]) == (message, extensions("BAD_REQUEST"))
    assert {transport: errors for transport, errors in found.items() if errors != [error]} == {}
