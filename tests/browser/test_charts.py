"""The charts in a real browser: seen, heard and read, at the widths of phones and desks."""

import re
from pathlib import Path
from typing import Final

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.galleries import LATER, Gallery, a_gallery

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    # The first one installs a browser, once for each machine.
    pytest.mark.timeout(400),
]

WIDTHS: Final = (320, 390, 768, 1440)
TEXT_CONTRAST: Final = 4.5
GRAPHICS_CONTRAST: Final = 3
TOUCHING_LABELS: Final = """() => [...document.querySelectorAll("section")].flatMap(section => {
  const frame = section.querySelector(".chart-surface")?.getBoundingClientRect();
  const boxes = [...section.querySelectorAll(".chart-drawing text")].map(text =>
    ({ said: text.textContent, ...text.getBoundingClientRect().toJSON() }));
  const cut = boxes.filter(box => box.left < frame.left - 0.5 || box.right > frame.right + 0.5
    || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5);
  const touching = boxes.filter((box, index) => boxes.slice(0, index).some(other =>
    box.left < other.right && other.left < box.right
    && box.top < other.bottom - 2 && other.top < box.bottom - 2));
  return [...cut, ...touching].map(box => `${section.id}: ${box.said}`);
})"""
CROSSED_LABELS: Final = """() => [...document.querySelectorAll(".chart-markers")].flatMap(group => {
  const lines = [...group.querySelectorAll("line")].map(one => one.getBoundingClientRect());
  return [...group.querySelectorAll("text")].filter(text => {
    const box = text.getBoundingClientRect();
    return lines.some(line => line.left > box.left && line.left < box.right
      && line.top < box.bottom - 3 && line.bottom > box.top);
  }).map(text => text.textContent);
})"""
LEAVING_TOOLTIPS: Final = """async () => {
  const wrong = [];
  const surfaces = [...document.querySelectorAll("[role=application]")];
  for (const part of [0, 0.3, 0.5, 0.8, 1]) {
    for (const surface of surfaces) {
      const frame = surface.getBoundingClientRect();
      surface.dispatchEvent(new PointerEvent("pointermove",
        { pointerType: "mouse", clientX: frame.left + frame.width * part, bubbles: true }));
    }
    await new Promise(requestAnimationFrame);
    for (const surface of surfaces) {
      const frame = surface.getBoundingClientRect();
      const box = surface.querySelector(".chart-tooltip").getBoundingClientRect();
      if (box.left < frame.left || box.right > frame.right
        || box.top < frame.top || box.bottom > frame.bottom)
        wrong.push(`${surface.ariaLabel} at ${part}`);
    }
  }
  return wrong;
}"""
COLOURS: Final = """() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colour = text => {
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const of = (selector, name) => [...new Set([...document.querySelectorAll(selector)]
    .map(one => getComputedStyle(one)[name]))].map(colour);
  return { surface: of("section", "backgroundColor")[0],
    texts: of(".chart-label, .chart-run-out text", "fill"),
    tones: of(".chart-tone", "color"), words: of(".chart-legend, summary", "color") };
}"""


PRINTED: Final = """() => [...new Set([...document.querySelectorAll(
    ".chart-drawing path, .chart-drawing line, .chart-drawing text, .chart-drawing circle")]
  .map(one => getComputedStyle(one)).flatMap(({ fill, stroke }) => [fill, stroke]))]
  .filter(one => /^(rgb|color)/.test(one))"""
HEIGHTS: Final = "[...document.querySelectorAll('.chart-drawing')].map(one => one.clientHeight)"


async def test_keys_walk_the_points_and_each_is_said(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open("usage-months")
        surface = gallery.surface("usage-months")
        await surface.focus()
        assert await gallery.said("usage-months") == (
            "Jun 2026: Credits used 96.5, A year earlier 240. Not complete yet"
        )
        for key, said in (
            ("Home", "Jan 2026: Credits used 210, A year earlier 150"),
            ("ArrowLeft", "Jan 2026: Credits used 210, A year earlier 150"),
            ("ArrowRight", "Feb 2026: Credits used 260, A year earlier 190"),
            ("PageDown", "Apr 2026: Credits used 320, A year earlier 230"),
            ("ArrowDown", "Mar 2026: Credits used 180, A year earlier 210"),
            ("ArrowUp", "Apr 2026: Credits used 320, A year earlier 230"),
            ("PageUp", "Feb 2026: Credits used 260, A year earlier 190"),
            ("End", "Jun 2026: Credits used 96.5, A year earlier 240. Not complete yet"),
        ):
            await surface.press(key)
            assert await gallery.said("usage-months") == said, key
        await expect(gallery.page.locator(".chart-tooltip-title")).to_have_text("Jun 2026")
        await surface.press("Escape")
        assert await gallery.said("usage-months") == ""
        await expect(gallery.page.locator(".chart-tooltip")).to_have_count(0)


async def test_walking_fast_says_only_where_one_stops(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open("usage")
        await gallery.page.evaluate(
            "() => { window.heard = []; const live = document.querySelector('.chart-live');"
            "new MutationObserver(() => window.heard.push(live.textContent))"
            ".observe(live, { childList: true, characterData: true, subtree: true }); }"
        )
        await gallery.page.clock.pause_at(LATER)
        for key in ("Tab", "Home", *["ArrowRight"] * 9):
            await gallery.page.keyboard.press(key)
            await gallery.page.clock.run_for(100)
        await gallery.said("usage")
        heard = await gallery.page.evaluate("window.heard.filter(Boolean)")
        assert [one.split(":")[0] for one in heard] == ["Tuesday, 10 November 2026"]


async def test_mouse_and_finger_move_the_same_cursor(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder, 390, touch=True) as gallery:
        await gallery.open("usage-months")
        box = await gallery.surface("usage-months").bounding_box()
        assert box
        title = gallery.page.locator(".chart-tooltip-title")
        middle = box["y"] + box["height"] / 2
        await gallery.page.mouse.move(box["x"] + box["width"] - 20, middle)
        await expect(title).to_have_text("Jun 2026")
        assert await gallery.said("usage-months") == ""
        await gallery.page.mouse.move(5, 5)
        await expect(title).to_have_count(0)
        await gallery.page.touchscreen.tap(box["x"] + 60, middle)
        await expect(title).to_have_text("Jan 2026")
        assert (await gallery.said("usage-months")).startswith("Jan 2026")


async def test_a_table_has_the_same_figures(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open("usage-months")
        rows = await table_of(gallery, "usage-months")
        assert rows == [
            ["Month", "Credits used", "A year earlier", "Note"],
            ["Jan 2026", "210", "150", ""],
            ["Feb 2026", "260", "190", ""],
            ["Mar 2026", "180", "210", ""],
            ["Apr 2026", "320", "230", ""],
            ["May 2026", "290", "220", ""],
            ["Jun 2026", "96.5", "240", "Not complete yet"],
        ]
        table = gallery.page.locator("#usage-months table")
        await expect(table.locator("caption")).to_have_text("Use per month")
        assert await table.locator("th[scope=col]").count() == len(rows[0])
        assert await table.locator("th[scope=row]").count() == len(rows) - 1


@pytest.mark.parametrize("case", ["burn-down", "stacked", "grouped", "fan"])
async def test_what_is_said_stands_in_the_table(browser: Browser, folder: Path, case: str) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open(case)
        _, *rows = await table_of(gallery, case)
        surface = gallery.surface(case)
        for key, row in (("Home", rows[0]), ("End", rows[-1])):
            await surface.press(key)
            said = await gallery.said(case)
            assert said.startswith(row[0])
            missing = [cell for cell in row[1:] if cell and cell not in {"0", "Projected balance"}]
            assert [cell for cell in missing if cell not in said] == []


async def test_no_label_is_cut_or_touches_another_at_any_width(
    browser: Browser, folder: Path
) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open()
        tall = await gallery.page.evaluate(HEIGHTS)
        for width in WIDTHS:
            await gallery.resize(width)
            drawing = gallery.page.locator("#burn-down .chart-drawing")
            wide = await drawing.evaluate("one => one.getBoundingClientRect().width")
            await expect(drawing).to_have_attribute("viewBox", f"0 0 {wide:.0f} 260")
            assert await gallery.page.evaluate(TOUCHING_LABELS) == []
            assert await gallery.page.evaluate(CROSSED_LABELS) == []
            assert await gallery.page.evaluate(LEAVING_TOOLTIPS) == []
            assert await gallery.page.evaluate("document.documentElement.scrollWidth") <= width
            assert await gallery.page.evaluate(HEIGHTS) == tall


async def test_nothing_moves_while_charts_appear(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.page.add_init_script(
            "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
            "one => window.shift += one.value)).observe({ type: 'layout-shift', buffered: true });"
        )
        await gallery.open()
        await gallery.surface("stacked").hover()
        await gallery.page.wait_for_timeout(100)
        assert await gallery.page.evaluate("window.shift") == 0


async def test_a_bucket_that_is_cut_is_hatched(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open("usage")
        assert await _hatched(gallery.page, "usage") == 1
        await expect(gallery.page.locator(".chart-legend")).to_contain_text("Not complete yet")
        await gallery.open("stacked")
        assert await _hatched(gallery.page, "stacked") > 1  # one for each part


async def _hatched(page: Page, chart: str) -> int:
    """How many of the bars in a chart are hatched; each has its pattern, and a width."""
    cuts = await page.locator(f"#{chart} .chart-partial").all()
    for cut in cuts:
        fill = await cut.evaluate("one => getComputedStyle(one).fill")
        found = re.fullmatch(r'url\("#(.+)"\)', fill)
        assert found
        await expect(page.locator(f"pattern[id='{found[1]}'] rect")).to_have_count(2)
        assert await cut.evaluate("one => one.getBBox().width") > 0
    return len(cuts)


async def test_overage_is_hatched_and_has_its_own_colour(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open("burn-down-overage")
        below = gallery.page.locator(".chart-overage .chart-hatched")
        assert "hatch" in await below.evaluate("one => getComputedStyle(one).fill")


async def test_parts_are_switched_off_by_their_legend(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open("stacked")
        bars = gallery.page.locator("#stacked .chart-fill.chart-part")
        await expect(bars).to_have_count(6)
        button = gallery.page.get_by_role("button", name="Data analyst")
        await expect(button).to_have_attribute("aria-pressed", "true")
        await button.press("Enter")
        await expect(button).to_have_attribute("aria-pressed", "false")
        await expect(bars).to_have_count(5)
        await gallery.surface("stacked").press("Home")
        assert "Data analyst" not in await gallery.said("stacked")


async def test_paper_needs_no_colours(browser: Browser, folder: Path) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.page.emulate_media(media="print")
        await gallery.open()
        colours = await gallery.page.evaluate(PRINTED)
        assert len(colours) > 3
        assert [one for one in colours if len(set(re.findall(r"[\d.]+", one)[:3])) > 1] == []
        await expect(gallery.page.locator("#stacked .chart-drawing .chart-print")).to_have_count(6)
        await expect(gallery.page.locator("#stacked .chart-print").last).to_be_visible()
        await expect(gallery.page.locator("#stacked .chart-table")).to_be_hidden()


async def test_a_chart_without_points_says_so_in_the_same_room(
    browser: Browser, folder: Path
) -> None:
    async with a_gallery(browser, folder) as gallery:
        await gallery.open()
        assert set(await gallery.page.evaluate(HEIGHTS)) == {260}
        empty = gallery.page.locator("#usage-none")
        await expect(empty).to_contain_text("Nothing was used")
        await expect(empty.locator("[role=application]")).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_everyone_can_tell_and_use_them(browser: Browser, folder: Path, dark: bool) -> None:
    async with a_gallery(browser, folder, 768, dark=dark) as gallery:
        await gallery.open()
        colours = await gallery.page.evaluate(COLOURS)
        surface = colours["surface"]
        for colour in (*colours["texts"], *colours["words"]):
            assert contrast(colour, surface) >= TEXT_CONTRAST, colour
        assert len(colours["tones"]) >= 6
        for colour in colours["tones"]:
            assert contrast(colour, surface) >= GRAPHICS_CONTRAST, colour
        await gallery.page.locator("#stacked summary").click()
        await gallery.surface("stacked").focus()
        assert await violations(gallery.page) == []


async def table_of(gallery: Gallery, case: str) -> list[list[str]]:
    """Open the table behind a chart, and read it."""
    await gallery.page.locator(f"#{case} summary").click()
    await gallery.page.wait_for_selector(f"#{case} tbody tr")
    rows: list[list[str]] = await gallery.page.evaluate(
        "id => [...document.querySelectorAll(`#${id} table tr`)]"
        ".map(row => [...row.cells].map(cell => cell.textContent))",
        case,
    )
    return rows


def contrast(one: list[int], other: list[int]) -> float:
    """The contrast of two colours as WCAG 2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: list[int]) -> float:
    """Relative luminance of a colour of sRGB."""
    parts = [part / 255 for part in colour]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
