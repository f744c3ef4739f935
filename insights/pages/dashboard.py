"""The app of tenant admins: one page without data, which its script fills by the API."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from insights.manifests import read
from insights.pages.built import BuiltPage
from insights.pages.static_files import FOLDER
from insights.sign_in import SignIn

DASHBOARD_PATHS: Final = (
    "/",
    "/usage",
    "/jobs/{id}",
    "/forecast",
    "/planner",
    "/purchases",
    "/ledger",
    "/exports",
    "/alerts",
    "/webhooks",
    "/keys",
    "/tenants",
)
"""The addresses of the app's views: each answers the same page, whose script shows the view."""

# Asked for each time, so that after an update nobody runs the scripts of the version before.
_PAGE: Final = BuiltPage("consumption", "dashboard", "/graphql", {"Cache-Control": "no-cache"})


class DashboardPage:
    """The page of the app; where it was not built, 404 with the command that builds it."""

    def __init__(self, sign_in: SignIn) -> None:
        """`sign_in` knows what the page's policy has to allow."""
        self._sign_in = sign_in

    async def answer(self, request: Request) -> Response:
        """The page, as it is at each of its addresses."""
        return _PAGE.response(request, await self._sign_in.page_headers())


def dashboard_operations() -> list[str]:
    """The documents that the built app names by their hashes; none where it was not built.

    Raises BadFileError for a manifest that cannot be read.
    """
    manifest = FOLDER / "consumption" / "operations.json"
    return [entry.document for entry in read(manifest)] if manifest.is_file() else []
