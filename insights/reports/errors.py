"""The codes of errors and problems as docs/errors.md and as a page of HTML, from one table."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, Final

from graph.error_catalogue import ERRORS, INTRODUCTION, PROBLEMS, Entry

TITLE: Final = "Errors and problems"
SECTIONS: Final[tuple[tuple[str, Mapping[Any, Entry]], ...]] = (
    ("Errors: `extensions.code`", ERRORS),
    ("Problems: `Problem.code`", PROBLEMS),
)
_CODE: Final = re.compile(r"`([^`]+)`")
STYLE: Final = """
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
         color: #1b1f24; background: #fff }
  h3 { font: 600 1.1rem/1.4 ui-monospace, monospace; margin: 2rem 0 .5rem }
  h3 a { color: inherit; text-decoration: none }
  code { font: .9em ui-monospace, monospace; background: #eff1f3; padding: .1em .3em;
         border-radius: 3px }
  dl { margin: 0 } dt { font-weight: 600 } dd { margin: 0 0 .5rem }
  section { scroll-margin-top: 1rem }
  section:target { outline: 2px solid #0969da; outline-offset: .6rem; border-radius: 2px }
  @media (prefers-color-scheme: dark) {
    body { color: #e6e8ea; background: #14171a } code { background: #262b30 }
  }
"""
"""The style of the page, which its policy allows by its hash: nothing else is loaded."""


def errors_markdown() -> str:
    """docs/errors.md: each code under a heading of its own, which links can name."""
    parts = [f"# {TITLE}", INTRODUCTION, _MADE]
    for title, entries in SECTIONS:
        parts.append(f"## {title}")
        for code, entry in entries.items():
            parts.append(f"### {code}")
            parts += [f"**{term}** {text}" if term else text for term, text in _parts(entry)]
    return "\n\n".join(parts) + "\n"


_MADE: Final = (
    "The service serves this page at `/errors`, without a key. `make schema` prints it from "
    "`graph/error_catalogue.py`."
)


def errors_html() -> str:
    """The page that `help` leads to: one section for each code, with the code as its id."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{TITLE}</title><style>{STYLE}</style></head><body><main>"
    yield f"<h1>{TITLE}</h1><p>{_html(INTRODUCTION)}</p>"
    for title, entries in SECTIONS:
        yield f"<h2>{_html(title)}</h2>"
        for code, entry in entries.items():
            yield f'<section id="{code}"><h3><a href="#{code}">{code}</a></h3><dl>'
            yield from (
                f"<dt>{term or 'Meaning.'}</dt><dd>{_html(text)}</dd>"
                for term, text in _parts(entry)
            )
            yield "</dl></section>"
    yield "</main></body></html>"


def _parts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "", entry.meaning
    yield "Try again?", entry.retry
    yield "What to do.", entry.remedy


def _html(text: str) -> str:
    return _CODE.sub(r"<code>\1</code>", escape(text))
