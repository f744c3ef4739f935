"""The fields of an event as files write them: each of the right type, or an error that names it.

What a value may be (how long, from when) is checked where events are recorded, for files as for
the API.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, NoReturn

from credit.core.errors import InvalidInputError
from credit.metering.events import EventType, InterviewEvent, JobStatus

DEFAULT_SOURCE: Final = "platform"
LONGEST_SHOWN: Final = 60

_EVENT: Final = (
    "id",
    "source",
    "tenantExternalId",
    "job",
    "interviewId",
    "candidateId",
    "type",
    "occurredAt",
    "progress",
)
_JOB: Final = ("externalId", "title", "status")
_KNOWN: Final = frozenset(_EVENT)
_KNOWN_OF_JOB: Final = frozenset(_JOB)
_TYPES: Final = {str(kind): kind for kind in EventType}
_STATUSES: Final = {str(status): status for status in JobStatus}
_LOCAL: Final = r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
_INSTANT: Final = re.compile(rf"{_LOCAL}(?:[Zz]|[+-]\d{{2}}:\d{{2}})", re.ASCII)
_NAIVE: Final = re.compile(rf"{_LOCAL}|\d{{4}}-\d{{2}}-\d{{2}}", re.ASCII)


def event_of(values: object) -> InterviewEvent:
    """The event that a JSON object says, with the fields of InterviewEventInput.

    Raises InvalidInputError with the path of the first field that is not right.
    """
    if not isinstance(values, dict):
        _refuse("", f"takes an object with the fields of an event, and this is {_kind(values)}")
    job = values.get("job")
    if not isinstance(job, dict):
        _missing_or(values, "job", f"takes an object, not {_kind(job)}", "job")
    if not (values.keys() <= _KNOWN and job.keys() <= _KNOWN_OF_JOB):
        _refuse_unknown(values, job)
    progress = values.get("progress")
    if progress is not None and type(progress) is not float and type(progress) is not int:
        _refuse("progress", f"takes a number from 0 to 1, not {_kind(progress)}")
    status = job.get("status")
    return InterviewEvent(
        id=_text(values, "id"),
        source=_text(values, "source") if "source" in values else DEFAULT_SOURCE,
        tenant=_text(values, "tenantExternalId"),
        job=_text(job, "externalId", "job.externalId"),
        job_title=_text(job, "title", "job.title"),
        job_status=None if status is None else status_of(status),
        interview=_text(values, "interviewId"),
        candidate=_text(values, "candidateId"),
        type=type_of(_text(values, "type")),
        occurred_at=instant_of(_text(values, "occurredAt")),
        progress=None if progress is None else _float(progress),
    )


def type_of(text: str) -> EventType:
    """An event's type by its name."""
    kind = _TYPES.get(text)
    if kind is None:
        _refuse("type", f"is {_shown(text)}: it takes one of {', '.join(_TYPES)}")
    return kind


def status_of(value: object) -> JobStatus:
    """A job's status by its name."""
    status = _STATUSES.get(value) if isinstance(value, str) else None
    if status is None:
        _refuse("job.status", f"takes one of {', '.join(_STATUSES)}, or none")
    return status


def instant_of(text: str) -> datetime:
    """An instant in UTC, from RFC 3339 with an offset; digits beyond microseconds are dropped."""
    if _INSTANT.fullmatch(text):
        try:
            return datetime.fromisoformat(text.upper().replace(",", ".")).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    fault = "has no offset" if _NAIVE.fullmatch(text) else "is no instant"
    return _refuse("occurredAt", f"{_shown(text)} {fault}: write one such as 2026-11-22T09:30:00Z")


def _text(values: Mapping[str, Any], name: str, path: str = "") -> str:
    value = values.get(name)
    if type(value) is not str:
        _missing_or(values, name, f"takes text in quotes, not {_kind(value)}", path or name)
    return value


def _float(number: float) -> float:
    try:
        return float(number)
    except OverflowError:
        _refuse("progress", "takes a number from 0 to 1")


def _refuse_unknown(values: Mapping[str, Any], job: Mapping[str, Any]) -> NoReturn:
    for name in sorted(values.keys() - _KNOWN):
        _refuse("", f"{_shown(name)} is no field of an event: it takes {', '.join(_EVENT)}")
    name = min(job.keys() - _KNOWN_OF_JOB)
    _refuse("job", f"{_shown(name)} is no field of a job: it takes {', '.join(_JOB)}")


def _missing_or(values: Mapping[str, Any], name: str, reason: str, path: str) -> NoReturn:
    _refuse(path, reason if name in values else "is missing")


def _refuse(path: str, reason: str) -> NoReturn:
    raise InvalidInputError(f"{path} {reason}".lstrip(), tuple(path.split(".")) if path else ())


def _shown(text: str) -> str:
    return repr(text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…")


def _kind(value: object) -> str:
    """What JSON calls a value's type."""
    names = {
        type(None): "null",
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "text",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "something else")
