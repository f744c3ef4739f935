"""The worked month of docs/credit.md: the service gets its events, and each figure is compared."""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from tests.stories.clients import Client, Json, Story, check

PAGE: Final = (Path(__file__).parents[2] / "docs" / "credit.md").read_text("utf-8")
BERLIN: Final = ZoneInfo("Europe/Berlin")
KINDS: Final = ("ROLLOVER", "ALLOCATION", "PURCHASE")

BUY: Final = """mutation ($input: BuyCreditsInput!) {
    buyCredits(input: $input) { purchase { status } problems { message } } }"""
BALANCE: Final = "{ tenant { balance { remaining overage sequence grants { kind remaining } } } }"
CHANGES: Final = """query ($after: String) { tenant { balanceChanges(first: 200, after: $after) {
    nodes { sequence reason credits } pageInfo { endCursor } } } }"""


async def test_the_worked_month_is_what_the_service_makes_of_its_events(
    story: Story, operator: Client, platform: Client
) -> None:
    (_, *rows), period, usage, reconciled = tables("## A worked month")
    _turn(story, rows[0][0])
    acme = await operator.create("acme", plan="growth")
    admin = await story.client(Role.TENANT_ADMIN, acme)
    seen = 0
    for when, what, *figures in rows:
        _turn(story, when)
        for event in events_of(story, what):
            assert (await platform.record(*event))["rejected"] == 0
        if bought := re.match(r"(\d+) credits are bought", what):
            given = {"tenantId": acme, "credits": bought[1], "idempotencyKey": when}
            assert (await admin.ask(BUY, input=given))["buyCredits"]["problems"] == []
        found, seen = await _figures(admin, seen)
        assert found == figures, (when, what)
    assert await _of_march(admin, period[0]) == period[1]
    assert await _used_in_march(admin, usage[0]) == usage[1]
    assert await _reconciled(admin, reconciled[0][1:]) == [row[1:] for row in reconciled[1:]]
    await check(acme)


def tables(heading: str) -> list[list[list[str]]]:
    """The tables below a heading of the page: cells by row, the titles first."""
    lines = PAGE.split(f"\n{heading}\n", 1)[1].split("\n## ", 1)[0].splitlines()
    return [
        [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in block
            if not line.startswith("| ---")
        ]
        for is_table, block in groupby(lines, lambda line: line.startswith("|"))
        if is_table
    ]


def events_of(story: Story, what: str) -> Iterator[list[Json]]:
    """The calls that report what a row says: events of this instant, unless it names another."""
    now = story.now.isoformat()
    number = int((re.match(r"(\d+)", what) or ["0"])[0])
    if "interviews are completed" in what:
        day = story.now.day
        yield [story.an_event("COMPLETED", f"{day}-{n}", at=now) for n in range(number)]
    elif "are invited" in what:
        yield [story.an_event("INVITED", f"invited-{n}", at=now) for n in range(number)]
    elif stops := re.match(r"one interview stops at (\d+)%", what):
        progress = int(stops[1]) / 100
        yield [story.an_event("PARTIALLY_COMPLETED", "stopped", at=now, progress=progress)]
    elif what == "that interview is completed":
        yield [story.an_event("COMPLETED", "stopped", at=now)]
    elif "are simulated" in what:
        yield [story.an_event("SIMULATION_RUN", f"simulated-{n}", at=now) for n in range(number)]
    elif voided := re.match(r"an interview of (\d+) March is voided", what):
        yield [story.an_event("VOIDED", f"{voided[1]}-0", at=now)]
    elif late := re.match(r"an interview that was completed on 31 March at ([\d:]+)", what):
        yield [story.an_event("COMPLETED", "late", at=_instant(f"31 Mar {late[1]}").isoformat())]
    else:
        assert what in {"the tenant is created", "the next period begins"} or "bought" in what


async def _figures(admin: Client, seen: int) -> tuple[list[str], int]:
    """The figures of a row after its events, and the newest entry that they contain."""
    balance = (await admin.ask(BALANCE))["tenant"]["balance"]
    left = dict.fromkeys(KINDS, ZERO)
    for grant in balance["grants"]:
        left[grant["kind"]] += Credits.parse(grant["remaining"])
    entries = [entry async for entry in _entries_after(admin, seen)]
    moves = []
    for (reason, _), alike in groupby(entries[::-1], lambda e: (e["reason"], e["credits"][0])):
        total = sum((Credits.parse(entry["credits"]) for entry in alike), ZERO)
        moves.append(f"{reason} {total}")
    output = [", ".join(moves) or "none", *map(str, left.values())]
    return [*output, balance["remaining"], balance["overage"]], int(balance["sequence"])


async def _entries_after(admin: Client, seen: int) -> AsyncIterator[Json]:
    after = None
    while True:
        page = (await admin.ask(CHANGES, after=after))["tenant"]["balanceChanges"]
        for entry in page["nodes"]:
            if int(entry["sequence"]) <= seen:
                return
            yield entry
        if not page["nodes"]:
            return
        after = page["pageInfo"]["endCursor"]


async def _of_march(admin: Client, names: list[str]) -> list[str]:
    """Terms of the equation of March's period; those that the page leaves out are zero."""
    terms = ("adjusted", "forgiven", "refunded", "usedLate")
    requested = " ".join((*names, *terms))
    answer = await admin.ask(f"{{ tenant {{ billingPeriods {{ nodes {{ {requested} }} }} }} }}")
    april, march, _february = answer["tenant"]["billingPeriods"]["nodes"]
    assert {march[name] for name in terms} == {"0"}
    assert april["usedLate"] == "1"
    return [march[name] for name in names]


async def _reconciled(admin: Client, names: list[str]) -> list[list[str]]:
    """Lines of March's and of April's reconciliation; those that the page leaves out are zero."""
    others = ("chargedEarlier", "correctedLater", "moved", "usedEarly", "corrected")
    requested = f"reconciliation {{ {' '.join((*names, *others))} }}"
    answer = await admin.ask(f"{{ tenant {{ billingPeriods {{ nodes {{ {requested} }} }} }} }}")
    april, march, _february = (
        period["reconciliation"] for period in answer["tenant"]["billingPeriods"]["nodes"]
    )
    assert {lines[name] for name in others for lines in (march, april)} == {"0"}
    return [[lines[name] for name in names] for lines in (march, april)]


async def _used_in_march(admin: Client, names: list[str]) -> list[str]:
    date_range = '{dates: {from: "2026-03-01", to: "2026-03-31"}}'
    requested = f"consumption(dateRange: {date_range}) {{ {' '.join(names)} }}"
    answer = await admin.ask(f"{{ tenant {{ {requested} }} }}")
    return [str(answer["tenant"]["consumption"][name]) for name in names]


def _turn(story: Story, when: str) -> None:
    story.now = _instant(when)


def _instant(when: str) -> datetime:
    local = datetime.strptime(f"2026 {when}", "%Y %d %b %H:%M").replace(tzinfo=BERLIN)
    return local.astimezone(UTC)
