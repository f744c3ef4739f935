"""Logs: one line an event, JSON outside a terminal; the server's and libraries' go the same way.

Lines go to standard error, so that standard output stays what a command answers.
"""

import logging
import re
import sys
from contextlib import suppress
from typing import Any, Final

import orjson

from insights.settings import LogFormat, LogLevel
from insights.structured_logs import structlog

EventDict = structlog.typing.EventDict
Processor = structlog.typing.Processor
WrappedLogger = structlog.typing.WrappedLogger

_SECRETS: Final = (
    ("ci_", re.compile(r"ci_([0-9a-f]+)_[A-Za-z0-9_-]{20,}"), r"ci_\1_…"),
    ("eyj", re.compile(r"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)*"), "…"),
    (".", re.compile(r"[A-Za-z0-9_-]{54}\.[A-Za-z0-9_-]{43}"), "…"),
    ("bearer", re.compile(r"(?i)(bearer)\s+[^\s\"',]+"), r"\1 …"),
    ("basic", re.compile(r"(?i)(basic)\s+[^\s\"',]+"), r"\1 …"),
    (
        "@",
        re.compile(r"(?i)([a-z][a-z0-9+.-]*:(?://)?[^\s:/@\"']*):[^\s@\"']+@"),
        r"\1:…@",
    ),
    ("password=", re.compile(r"(?i)((?:ssl)?password=)[^\s&\"']+"), r"\1…"),
)
"""API keys (their id may stay), JSON Web Tokens, download tokens, Authorization headers, passwords
in addresses. First what a line has, in lower case, where the pattern matches: to look for that is
20 times cheaper than to search by the pattern, and most lines have none.

None requires a word boundary in front: on a terminal a colour's code may be there.
"""

OWN: Final = ("insights", "graph", "resolvers", "models", "exporters", "notifiers", "credit")
"""The loggers that the level is for. Those of libraries log from WARNING on: below it they show
statements, query strings, and frames of WebSockets, in which clients send their keys."""

WITHOUT_LOCALS: Final = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
"""Tracebacks without the values of variables: keys and people's names would be among them."""

_SECRET_NAMES: Final = ("authorization", "key", "pepper", "secret", "password", "token")


def set_up(level: LogLevel, look: LogFormat) -> None:
    """Send everything that is logged in this process to standard error."""
    in_colour = look is LogFormat.CONSOLE or (look is LogFormat.AUTO and sys.stderr.isatty())
    own_level = logging.getLevelNamesMapping()[level.upper()]
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_secrets,
    ]
    rendering = [*(_console() if in_colour else _json()), _redacted]
    # Loggers of structlog write by themselves: each request is logged by one, and a record of
    # `logging` on the way costs three times the line.
    structlog.configure(
        processors=[*shared, *rendering],
        logger_factory=_Lines,
        wrapper_class=structlog.make_filtering_bound_logger(own_level),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *rendering],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(own_level, logging.WARNING))
    for name in OWN:
        logging.getLogger(name).setLevel(own_level)


class _Lines:
    """Where a logger of structlog writes its lines."""

    def __init__(self, name: str) -> None:
        self.name = name

    def write(self, line: str) -> None:
        """Write a line to what standard error is now; what is logged goes on if it is full."""
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{line}\n")

    debug = info = warning = error = critical = write


def _console() -> list[Processor]:
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(exception_formatter=plain)]


def _json() -> list[Processor]:
    return [
        structlog.processors.ExceptionRenderer(WITHOUT_LOCALS),
        structlog.processors.EventRenamer("message"),
        structlog.processors.JSONRenderer(serializer=_dumps),
    ]


def _dumps(value: object, **_options: object) -> str:
    return orjson.dumps(value, default=repr, option=orjson.OPT_NON_STR_KEYS).decode()


def _without_secrets(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Mask values whose names mark them as secret, and drop what only the terminal shows."""
    event.pop("color_message", None)
    for name in event:
        if name.lower().endswith(_SECRET_NAMES):
            event[name] = "…"
    return event


def _redacted(_logger: WrappedLogger, _method: str, rendered: Any) -> str:  # noqa: ANN401
    """The finished line without secrets that came inside of a text, such as an exception's."""
    line = str(rendered)
    lowered = line.casefold()
    for part, pattern, instead in _SECRETS:
        if part in lowered:
            line = pattern.sub(instead, line)
    return line
