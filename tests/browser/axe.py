"""What axe, a checker of the rules of accessibility, finds on a page."""

from collections.abc import Sequence
from typing import Final

from playwright.async_api import Page

from tests.browser.chromium import HERE

AXE: Final = HERE / "node_modules" / "axe-core" / "axe.min.js"

AT_REST: Final = """async () => {
  const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(transitions.map((one) => one.finished));
}"""
"""Waits until no colour is on its way to that of another theme."""


async def violations_in_both_themes(
    page: Page, *, exclude: Sequence[str] = (), without: Sequence[str] = ()
) -> list[str]:
    """What breaks a rule in the light theme of the system, and in its dark one.

    A page follows its system, as at sunset: to load it once more takes twice as long as a check. So
    who asks this of several sizes loads one of them in the dark theme.
    """
    found = []
    for theme in ("light", "dark"):
        await page.emulate_media(color_scheme=theme)
        await page.evaluate(AT_REST)
        found += [
            f"{theme}: {one}" for one in await violations(page, exclude=exclude, without=without)
        ]
    return found


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
