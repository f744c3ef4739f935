"""Pages that `hatch_build.py` builds from dashboard/: what the app and the explorer share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from insights.pages.static_files import FOLDER

BUILD_COMMAND: Final = "make dashboard"
"""What builds the pages, in a folder of the sources."""

_STATIC: Final = "__STATIC__"
_HEADERS: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_NOT_BUILT: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Consumption Insights</title>
<h1>The {name} is not built</h1>
<p>It is built when the service is installed, which needs a registry of npm packages, and none
could be reached. The API at {api} answers as usual.</p>
<p>To build it, run this in the folder of the sources, and load this page again:</p>
<pre>{command}</pre>
</html>
"""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page by its folder in `insights/static`, and what it is called where it is missing."""

    folder: str
    name: str
    api: str
    """Where the API is, as the sentence about a missing page has it."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers of each answer, besides those of all pages."""

    def response(
        self,
        request: Request,
        headers: Mapping[str, str],
        filled: Mapping[str, str] = MappingProxyType({}),
    ) -> Response:
        """The page; 404 with what builds it, where it is missing.

        `headers` are those of this answer, a Content-Security-Policy among them. `filled` are
        values for placeholders of the page. Addresses in it are relative to the path of the
        request, so that they hold below a prefix that only the browser knows.
        """
        headers = {**_HEADERS, **self.headers, **headers}
        try:
            page = (FOLDER / self.folder / "index.html").read_text("utf-8")
        except FileNotFoundError:
            return HTMLResponse(self._not_built(), 404, headers=headers)
        for placeholder, value in {**filled, _STATIC: _static(request)}.items():
            page = page.replace(placeholder, value)
        return HTMLResponse(page, headers=headers)

    def _not_built(self) -> str:
        return _NOT_BUILT.format(
            title=self.name.capitalize(), name=self.name, api=self.api, command=BUILD_COMMAND
        )


def _static(request: Request) -> str:
    """The static files as seen from the path of a request."""
    steps = request.url.path.count("/") - 1
    return f"{'../' * steps or './'}static"
