"""What axe, a checker of the rules of accessibility, finds on a page."""

from collections.abc import Sequence
from typing import Final

from playwright.async_api import Page

from tests.browser.chromium import HERE

AXE: Final = HERE / "node_modules" / "axe-core" / "axe.min.js"


async def violations(
    page: Page, *, exclude: Sequence[str] = (), without: Sequence[str] = ()
) -> list[str]:
    """What breaks a rule, outside of the elements of some selectors, but for some rules."""
    options = {"rules": {rule: {"enabled": False} for rule in without}}
    found = await page.evaluate(
        f"([exclude, options]) => {{ {AXE.read_text('utf-8')};"
        " return axe.run(exclude.length > 0 ? { exclude } : document, options) }",
        [list(exclude), options],
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
