"""Events as NDJSON: one JSON object a line, with the fields of InterviewEventInput."""

from collections.abc import Iterator

import orjson

from credit.core.errors import InsightsError
from credit.metering.events import InterviewEvent
from insights.imports.fields import event_of
from insights.imports.lines import Lines, ParsedLine


def read(lines: Lines) -> Iterator[ParsedLine]:
    """Every line with its event, or with what is wrong with it; empty lines are passed over."""
    while True:
        try:
            event = _event(next(lines))
        except StopIteration:
            return
        except InsightsError as error:
            yield ParsedLine(lines.number, None, error.message)
        except orjson.JSONDecodeError as error:
            yield ParsedLine(
                lines.number, None, f"is no JSON: {error.msg}, at column {error.colno}"
            )
        else:
            if event is not None:
                yield ParsedLine(lines.number, event)


def _event(raw: bytes) -> InterviewEvent | None:
    stripped = raw.strip()
    return event_of(orjson.loads(stripped)) if stripped else None
