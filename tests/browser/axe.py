"""What axe, a checker of the rules of accessibility, finds on a page."""

from collections.abc import Sequence
from typing import Final

from playwright.async_api import Page

from tests.browser.chromium import HERE

AXE: Final = HERE / "node_modules" / "axe-core" / "axe.min.js"


async def violations(
    page: Page, *, exclude: Sequence[str] = (), without: Sequence[str] = ()
) -> list[str]:
    """What breaks a rule, outside of the elements of some selectors, but for some rules.

    A page loads axe once: to send and to compile its half megabyte takes longer than a check.
    """
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text("utf-8"))
    options = {
        "rules": {rule: {"enabled": False} for rule in without},
        "resultTypes": ["violations"],  # without addresses of all that keeps to the rules
    }
    found = await page.evaluate(
        "async ([exclude, options]) =>"
        " (await axe.run(exclude.length > 0 ? { exclude } : document, options)).violations",
        [list(exclude), options],
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
