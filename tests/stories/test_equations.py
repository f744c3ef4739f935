"""From usage to the ledger and from opening to closing: the same lines wherever they are read."""

import io
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from rich.console import Console
from rich.table import Table
from strawberry.utils.str_converters import to_camel_case

from credit.audit.exports import ExportFormat
from credit.audit.reconciliation import (
    EquationLine,
    Reconciliation,
    ledger_lines,
    usage_lines,
)
from credit.core.roles import Role
from credit.core.units import ZERO, Credits
from credit.dates.date_ranges import DateRange
from credit.ledger.statements import Statement
from insights.commands.explain import equation
from resolvers import explanations, tenants
from tests.resolvers.written_exports import WrittenFile, write_file
from tests.stories.clients import Client, Json, Story, check, uuid_of
from tests.world import World

USAGE: Final = ("creditsUsed", "chargedEarlier", "chargedLater", "correctedLater", "moved")
USAGE_HERE: Final = ("usedLate", "usedEarly", "corrected", "used")
TERMS: Final = ("allocated", "rolledIn", "purchased", "adjusted", "forgiven")
LOSSES: Final = ("refunded", "used", "expired", "rolledOut")
RECONCILIATION: Final = f"reconciliation {{ {' '.join((*USAGE, *USAGE_HERE))} }}"
STATEMENT: Final = f"opening {' '.join((*TERMS, *LOSSES))} closing"
PERIODS: Final = f"""{{ tenant {{ billingPeriods(first: 50) {{ nodes {{
    id dateRange {{ from to }} usedLate {STATEMENT} {RECONCILIATION} }} }} }} }}"""
OVERVIEW: Final = f"""query ($dateRange: DateRangeInput) {{ tenant {{
    overview(dateRange: $dateRange) {{
        creditsUsed remainingBalance statement {{ {STATEMENT} }} {RECONCILIATION} }} }} }}"""
PAIRS: Final = (
    ("usedLate", "chargedLater"),
    ("usedEarly", "chargedEarlier"),
    ("corrected", "correctedLater"),
)
BUY: Final = """mutation ($input: BuyCreditsInput!) {
    buyCredits(input: $input) { problems { message } } }"""


@pytest.fixture
async def acme(story: Story, operator: Client) -> str:
    """A tenant of 1 February, with 250 credits a month of which up to 125 roll over."""
    story.turn_to("2026-02-01T11:00")
    return await operator.create("acme", plan="growth")


async def _complete(story: Story, platform: Client, times: int, at: str) -> None:
    events = [story.an_event(at=f"{at}+00:00") for _ in range(times)]
    assert (await platform.record(*events))["recorded"] == times


async def _periods(admin: Client) -> list[Json]:
    """All billing periods, the oldest first."""
    found: list[Json] = (await admin.ask(PERIODS))["tenant"]["billingPeriods"]["nodes"]
    return found[::-1]


def _shown(lines: Json) -> dict[str, str]:
    """The lines of a reconciliation that are not zero."""
    return {name: credits for name, credits in lines.items() if credits != "0"}


def _adds_up(found: Json, reconciliation: Json) -> None:
    """Add up the fields that are shown, as their descriptions say."""
    terms = {name: Credits.parse(found[name]) for name in STATEMENT.split()}
    came = sum((terms[name] for name in TERMS), start=terms["opening"])
    assert came - sum((terms[name] for name in LOSSES), start=ZERO) == terms["closing"]
    lines = {name: Credits.parse(credits) for name, credits in reconciliation.items()}
    own = lines["creditsUsed"] - lines["chargedEarlier"] - lines["chargedLater"]
    own += lines["correctedLater"] + lines["moved"]
    here = lines["usedLate"] + lines["usedEarly"] - lines["corrected"]
    assert own + here == lines["used"] == terms["used"]


# ── What was seen ─────────────────────────────────────────────────────────────────────────────────


async def test_what_happened_leads_to_the_balance_without_a_remainder(
    story: Story, platform: Client, acme: str
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    story.turn_to("2026-02-20T12:00")
    part = story.an_event("PARTIALLY_COMPLETED", "resumed", progress=0.3)
    assert (await platform.record(part))["recorded"] == 1
    story.turn_to("2026-03-10T12:00")
    bought = {"tenantId": acme, "credits": "13", "idempotencyKey": "thirteen"}
    await admin.ask(BUY, input=bought)
    await _complete(story, platform, 138, "2026-03-10T11:00")
    last = [story.an_event("COMPLETED", "resumed")]
    last += [story.an_event("PARTIALLY_COMPLETED", "another", progress=0.3)]
    assert (await platform.record(*last))["recorded"] == 2
    overview = (await admin.ask(OVERVIEW))["tenant"]["overview"]
    _, march = await _periods(admin)
    assert (overview["creditsUsed"], overview["remainingBalance"]) == ("139.25", "249")
    lines = {"creditsUsed": "139.25", "moved": "-0.25", "used": "139"}
    assert _shown(overview["reconciliation"]) == lines
    terms = {"allocated": "250", "rolledIn": "125", "purchased": "13", "used": "139"}
    assert _shown(overview["statement"]) == {**terms, "closing": "249"}
    assert overview["reconciliation"] == march["reconciliation"]
    assert overview["statement"] == {name: march[name] for name in overview["statement"]}
    _adds_up(overview["statement"], overview["reconciliation"])
    await check(acme)


@pytest.mark.usefixtures("worker")
async def test_an_export_of_a_billing_period_closes_as_the_period_does(
    story: Story, platform: Client, acme: str, tmp_path: Path
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    story.turn_to("2026-02-10T12:00")
    await _complete(story, platform, 50, "2026-02-10T11:00")
    story.turn_to("2026-03-10T12:00")
    february, march = await _periods(admin)
    given = {"first": "2026-02-01", "last": "2026-02-28"}
    export = await admin.exported(acme, **given)
    assert (export["openingBalance"], export["closingBalance"]) == ("0", "0")
    assert (february["closing"], march["opening"]) == ("0", "0")
    lines = _of_workbook(await _workbook(story, acme, tmp_path, "2026-02-01", "2026-02-28"))
    wanted = {"Allocated": 250, "Used": -50, "Expired": -75, "Rolled out": -125}
    assert {name: credits for name, credits in lines["Account statement"] if credits} == wanted
    # Ranges that are no periods are cut at their days, and meet without a gap.
    cuts = ["2026-01-20", "2026-02-01", "2026-02-11", "2026-03-01", "2026-03-05", "2026-03-11"]
    closing = "0"
    closings = []
    for first, after in pairwise(cuts):
        last = str(date.fromisoformat(after) - timedelta(days=1))
        export = await admin.exported(acme, first=first, last=last)
        assert export["openingBalance"] == closing, first
        closing = export["closingBalance"]
        closings.append(closing)
        dates = {"dates": {"from": first, "to": last}}
        shown = (await admin.ask(OVERVIEW, dateRange=dates))["tenant"]["overview"]
        assert shown["statement"]["closing"] == closing
        _adds_up(shown["statement"], shown["reconciliation"])
    assert closings == ["0", "200", "0", "375", "375"]


async def test_what_is_voided_in_a_later_period_corrects_the_one_that_was_charged(
    story: Story, platform: Client, acme: str
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    story.turn_to("2026-02-10T12:00")
    names = [f"voided-{number}" for number in range(10)]
    await platform.record(*(story.an_event("COMPLETED", name) for name in names))
    story.turn_to("2026-03-10T12:00")
    await platform.record(*(story.an_event("VOIDED", name) for name in names))
    february, march = await _periods(admin)
    assert (february["used"], march["used"], march["usedLate"]) == ("10", "-10", "0")
    assert _shown(february["reconciliation"]) == {"correctedLater": "10", "used": "10"}
    assert _shown(march["reconciliation"]) == {"corrected": "10", "used": "-10"}
    await check(acme)


async def test_an_event_ahead_of_the_boundary_is_charged_early_and_not_late(
    story: Story, platform: Client, acme: str
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    story.turn_to("2026-02-28T22:58")
    await _complete(story, platform, 1, "2026-02-28T23:02")  # 1 March in Berlin
    story.turn_to("2026-03-10T12:00")
    await _complete(story, platform, 1, "2026-02-20T12:00")
    february, march = await _periods(admin)
    lines = {"creditsUsed": "1", "chargedLater": "1", "usedEarly": "1", "used": "1"}
    assert _shown(february["reconciliation"]) == lines
    lines = {"creditsUsed": "1", "chargedEarlier": "1", "usedLate": "1", "used": "1"}
    assert _shown(march["reconciliation"]) == lines
    assert march["usedLate"] == "1"


async def test_an_explanation_of_an_earlier_instant_says_what_was_charged_after_it(
    story: Story, platform: Client, acme: str
) -> None:
    world = World()
    for day in (5, 6, 7):
        story.turn_to(f"2026-02-0{day}T12:00")
        await _complete(story, platform, day, f"2026-02-0{day}T11:00")
    world.now = story.now
    at = story.now - timedelta(days=1, minutes=30)
    found = await explanations.explain(world.context(), uuid_of(acme), at)
    (explained,) = found.periods
    credits = {line.name: str(line.credits) for line in usage_lines(explained.reconciliation)}
    assert _shown(credits) == {"credits_used": "18", "charged_later": "-13", "used": "5"}
    assert str(explained.statement.closing) == str(found.balance.remaining) == "245"
    assert "= 245  as it stands" in _text(equation(explained, found.at))


# ── Any months ────────────────────────────────────────────────────────────────────────────────────


async def test_the_api_explain_and_workbooks_say_the_same_lines_of_every_period(
    story: Story, platform: Client, acme: str, tmp_path: Path
) -> None:
    admin = await story.client(Role.TENANT_ADMIN, acme)
    await _live(story, platform)
    periods = await _periods(admin)
    world = World()
    world.now = story.now
    explanation = await explanations.explain(world.context(), uuid_of(acme), None)
    assert len(explanation.periods) == len(periods) == 5
    shown: set[str] = set()
    for explained, period in zip(explanation.periods, periods, strict=True):
        usage, ledger = usage_lines(explained.reconciliation), ledger_lines(explained.statement)
        assert _fields(explained.reconciliation, usage) == period["reconciliation"]
        of_ledger = _fields(explained.statement, ledger)
        assert of_ledger == {name: period[name] for name in of_ledger}
        _adds_up(period, period["reconciliation"])
        days = period["dateRange"]
        written = await _workbook(story, acme, tmp_path, days["from"], days["to"])
        found = _of_workbook(written)
        assert found["From usage to the ledger"] == _cells(usage)
        assert found["Account statement"] == _cells(ledger)
        text = _text(equation(explained, explanation.at))
        assert all(line.meaning in text for line in (*usage, *ledger[:-1]) if line.credits)
        by_id = {"dateRange": {"billingPeriodId": period["id"]}}
        overview = (await admin.ask(OVERVIEW, **by_id))["tenant"]["overview"]
        assert overview["reconciliation"] == period["reconciliation"]
        shown |= _shown(period["reconciliation"]).keys()
    assert shown == {*USAGE, *USAGE_HERE}
    for out, back in PAIRS:  # what is missing in one period is found in another
        assert _total(periods, out) == _total(periods, back)
    assert _total(periods, "moved") == ZERO
    await check(acme)


async def _live(story: Story, platform: Client) -> None:
    """Four months with all that leads usage away from the ledger, and the first days of a fifth."""
    dice, partial, done = Random("five months"), list[str](), list[str]()
    while story.now.month < 6:
        today, now = story.now.day, story.now
        events = [story.an_event("COMPLETED", f"{now:%m%d}-{n}") for n in range(3)]
        events += [story.an_event("PARTIALLY_COMPLETED", f"{now:%m%d}-part", progress=0.6)]
        late = (now - timedelta(days=dice.randint(1, 25))).isoformat()
        events += [story.an_event("COMPLETED", f"{now:%m%d}-late", at=late)]
        if partial and dice.random() < 0.5:
            events += [story.an_event("COMPLETED", partial.pop(dice.randrange(len(partial))))]
        if done and dice.random() < 0.6:
            events += [story.an_event("VOIDED", done.pop(dice.randrange(len(done))))]
        payload = await platform.record(*events)
        assert payload["rejected"] == (1 if late < "2026-02-01" else 0)
        partial.append(f"{now:%m%d}-part")
        done += [f"{now:%m%d}-1", f"{now:%m%d}-late"]
        month = now.month % 12 + 1
        midnight = datetime(2026, month, 1, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
        story.now = now + timedelta(days=dice.randint(2, 4))
        if today < 26 <= story.now.day or story.now >= midnight:
            story.now = midnight - timedelta(minutes=2)
            ahead = (midnight + timedelta(minutes=1)).isoformat()
            await platform.record(story.an_event("COMPLETED", f"{month}-ahead", at=ahead))
            story.now = midnight + timedelta(hours=dice.randint(1, 40))


def _fields(found: Reconciliation | Statement, lines: tuple[EquationLine, ...]) -> Json:
    """The lines as fields of the API have them: by their names, without signs of the equation."""
    return {to_camel_case(line.name): str(getattr(found, line.name)) for line in lines}


def _cells(lines: tuple[EquationLine, ...]) -> list[tuple[str, float]]:
    return [(line.label, line.credits.thousandths / 1000) for line in lines]


async def _workbook(story: Story, tenant: str, folder: Path, first: str, last: str) -> WrittenFile:
    world = World()
    world.now = story.now
    found = await tenants.by_id(world.context(), uuid_of(tenant))
    assert found is not None
    days = DateRange(date.fromisoformat(first), date.fromisoformat(last))
    return await write_file(world, found, folder, days, kind=ExportFormat.XLSX)


def _of_workbook(written: WrittenFile) -> dict[str, list[tuple[str, float]]]:
    """The labels and amounts below each heading of the summary."""
    content = io.BytesIO(written.path.read_bytes())
    found: dict[str, list[tuple[str, float]]] = {}
    heading = ""
    for name, value, *_ in openpyxl.load_workbook(content)["Summary"].iter_rows(values_only=True):
        if value is None:
            heading = name
        else:
            found.setdefault(heading, []).append((name, value))
    return found


def _text(table: Table) -> str:
    console = Console(width=120, file=io.StringIO())
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def _total(periods: list[Json], name: str) -> Credits:
    return sum((Credits.parse(one["reconciliation"][name]) for one in periods), start=ZERO)
