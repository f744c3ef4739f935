"""Events as NDJSON: one JSON object a line, with the fields of InterviewEventInput."""

from collections.abc import Iterator

import orjson

from credit.errors import InsightsError
from credit.events import InterviewEvent
from insights.imports.fields import event_of
from insights.imports.lines import Lines, Read


def read(lines: Lines) -> Iterator[Read]:
    """Every line with its event, or with what is wrong with it; empty lines are passed over."""
    while True:
        try:
            event = _event(next(lines))
        except StopIteration:
            return
        except InsightsError as error:
            yield Read(lines.number, None, error.message)
        except orjson.JSONDecodeError as error:
            yield Read(lines.number, None, f"is no JSON: {error.msg}, at column {error.colno}")
        else:
            if event is not None:
                yield Read(lines.number, event)


def _event(raw: bytes) -> InterviewEvent | None:
    stripped = raw.strip()
    return event_of(orjson.loads(stripped)) if stripped else None
