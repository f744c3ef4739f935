import errno
import io
import json
import logging

import pytest
import structlog

from insights import logs
from insights.settings import LogFormat, LogLevel

JWT = "eyJhbGciOiJFUzI1NiIsImtpZCI6Im9uZSJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJlLW9mLWl0"
KEY = "ci_1298483b72fc_5OngeA4hEtxApB2eT-amHXlT6R8V8qOlhSlw94E1kbI8d9367"


pytestmark = pytest.mark.usefixtures("logs_as_they_were")


def lines(captured: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    out, err = captured.readouterr()
    assert out == ""
    return [json.loads(line) for line in err.splitlines()]


def test_ours_and_the_libraries_lines_are_json_of_one_shape(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.AUTO)
    structlog.get_logger("insights").info("serving", port=8000)
    logging.getLogger("uvicorn.error").warning("Finished process [%d]", 7)
    logging.getLogger("tortoise").info("SELECT 1")
    first, second = lines(capsys)
    assert (first["message"], first["logger"], first["level"]) == ("serving", "insights", "info")
    assert first["timestamp"].endswith("Z")
    assert (second["message"], second["level"]) == ("Finished process [7]", "warning")


def test_what_is_below_the_level_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(LogLevel.WARNING, LogFormat.JSON)
    structlog.get_logger("insights").info("serving")
    logging.getLogger("uvicorn.error").info("Started")
    assert lines(capsys) == []


@pytest.mark.parametrize(
    "library", ["uvicorn.error", "websockets.server", "h11", "httpx", "asyncpg", "tortoise"]
)
def test_debugging_shows_what_the_service_does_and_no_frame_or_statement_of_a_library(
    capsys: pytest.CaptureFixture[str], library: str
) -> None:
    logs.set_up(LogLevel.DEBUG, LogFormat.JSON)
    # What websockets logs of a frame is cut in its middle, so that a key looks like none.
    logging.getLogger(library).debug("< TEXT '%s…%s' [120 bytes]", KEY[:40], KEY[-12:])
    logging.getLogger(library).info('"WebSocket /graphql?key=%s" [accepted]', KEY[:20])
    logging.getLogger("resolvers.webhook_delivery").debug("sent")
    (line,) = lines(capsys)
    assert (line["message"], line["level"]) == ("sent", "debug")


@pytest.mark.parametrize("look", [LogFormat.JSON, LogFormat.CONSOLE])
def test_no_secret_is_logged_wherever_it_stands(
    capsys: pytest.CaptureFixture[str], look: LogFormat
) -> None:
    logs.set_up(LogLevel.DEBUG, look)
    log = structlog.get_logger("insights")
    log.info("asked", by=KEY, authorization="Basic c2VjcmV0", key_pepper="s3cret", token="t0k")
    log.info("headers", headers={"authorization": f"Bearer {KEY}"})
    logging.getLogger("asyncpg").warning("cannot reach postgres://me:p4ss@db.example/insights")
    logging.getLogger("asyncpg").warning("cannot read postgres:me:p5/ss@db.example/insights")
    logging.getLogger("asyncpg").warning("cannot read postgres://db/insights?password=p6ss&a=b")
    logging.getLogger("insights").warning("cannot read %r, and %s as well", JWT, JWT)
    log.error("failed", exc_info=ValueError(f"no such key: {KEY}"))
    _, err = capsys.readouterr()
    for secret in (
        KEY,
        KEY[16:],
        JWT,
        *JWT.split("."),
        "c2VjcmV0",
        "s3cret",
        "t0k",
        "p4ss",
        "p5",
        "p6ss",
    ):
        assert secret not in err
    assert "ci_1298483b72fc_…" in err
    assert "postgres://me:…@db.example/insights" in err
    assert "ValueError" in err


def test_on_a_console_lines_are_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.CONSOLE)
    structlog.get_logger("insights").info("serving", port=8000)
    _, err = capsys.readouterr()
    assert "serving" in err
    assert not err.startswith("{")


def test_a_logged_exception_has_no_values_of_variables(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.JSON)
    try:
        _fails_for("Ada Lovelace")
    except ValueError:
        logging.getLogger("insights.test").exception("failed")
    logged = "".join(capsys.readouterr())
    assert "ValueError" in logged
    assert "Lovelace" not in logged


def _fails_for(candidate: str) -> None:
    raise ValueError(len(candidate))


class _Full(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, text)


def test_a_line_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    logs.set_up(LogLevel.INFO, LogFormat.JSON)
    monkeypatch.setattr("sys.stderr", _Full())
    structlog.get_logger("insights").info("request")
