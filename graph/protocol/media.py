"""Media types: what a client accepts, what it sends, and what it is answered in."""

from functools import lru_cache
from typing import Final, NamedTuple

RESPONSE: Final = "application/graphql-response+json"
JSON: Final = "application/json"
HTML: Final = "text/html"


class _Range(NamedTuple):
    """One entry of an Accept header, `place` counted from its beginning."""

    media: str
    quality: float
    place: int

    def takes(self, offered: str) -> bool:
        """Whether a media type falls under it."""
        kind, _, sub = self.media.partition("/")
        return self.media in (offered, "*/*") or (sub == "*" and offered.startswith(f"{kind}/"))

    @property
    def precision(self) -> int:
        """How exactly it names what it names; of two that fit, the more exact one counts."""
        return ("*" not in self.media) + (self.media != "*/*")


@lru_cache(maxsize=500)
def preferred(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """The offered type that an Accept header likes best, None when it likes none of them.

    By quality, then by the header's order, then by the order of the offers, which is also what
    a wildcard gets.
    """
    if not accept or not accept.strip():
        return offered[0]
    ranges = _ranges(accept)
    best: tuple[float, int, int] | None = None
    chosen = None
    for place, media in enumerate(offered):
        fitting = [entry for entry in ranges if entry.takes(media)]
        if not fitting:
            continue
        entry = max(fitting, key=lambda one: (one.precision, -one.place))
        rank = (entry.quality, -entry.place, -place)
        if entry.quality > 0 and (best is None or rank > best):
            best, chosen = rank, media
    return chosen


def _ranges(accept: str) -> list[_Range]:
    found = []
    for place, entry in enumerate(accept.split(",")):
        media, *parameters = (part.strip().lower() for part in entry.split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                quality = _quality(value.strip())
        found.append(_Range(media, quality, place))
    return found


def _quality(text: str) -> float:
    try:
        quality = float(text)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


@lru_cache(maxsize=100)
def is_json(content_type: str | None) -> bool:
    """Whether a Content-Type is JSON in UTF-8, said or left unsaid."""
    media, *parameters = (part.strip().lower() for part in (content_type or "").split(";"))
    charsets = [p.partition("=")[2].strip('" ') for p in parameters if p.startswith("charset")]
    return media == JSON and all(charset in ("utf-8", "utf8") for charset in charsets)
