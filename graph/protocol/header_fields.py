"""Header fields as the server hands them over and takes them: pairs of bytes."""

from collections.abc import Mapping, Sequence

Fields = Sequence[tuple[bytes, bytes]]


def combined(fields: Fields) -> Mapping[bytes, bytes]:
    """The value of each field by its name; several of one name make a list (RFC 9110, 5.3)."""
    found = dict(fields)
    if len(found) == len(fields):
        return found
    values: dict[bytes, list[bytes]] = {}
    for name, value in fields:
        values.setdefault(name, []).append(value)
    return {name: b", ".join(each) for name, each in values.items()}


def encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Headers of a response as they are sent."""
    return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
