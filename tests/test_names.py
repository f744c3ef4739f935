"""Retired names: none of them is an identifier in the code, the tests, the schema or the pages.

CHANGELOG.md and the decisions (docs/decisions) say what things were called once. Whole identifiers
are compared, so that the same words in sentences are no offence.
"""

import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
EXEMPT: Final = ("CHANGELOG.md", "docs/decisions/")

RETIRED: Final = {
    "credit": """
        ALIKE Ahead Compared DOUBT ExportOrder LONGEST_SPAN_YEARS MOST_ALERTS NO_LABELS
        News NewsKind Outline
        Outlook Pot PurchaseTerms Setback Shortfall Span SpanPreset SpanRequest Standing Supply
        _stakes _touched_grants _touched_periods _touched_shortfalls backtested carry_out
        checked_span delivered_through explaining first_term fitted_spread give_back history_of
        judged lives_with_period may_be_given_back message_of of_alert of_entry of_export outlined
        outlook outlook_of preset_span purchase_terms settle_tenant settled_on settled_until
        settling shape_of standing_of standings supply_of take_out telling term_at term_for told_at
        turn_period upcoming_term
    """,
    "models": """
        Errand GRANT_AGAIN JobSpan SHORTFALL_AGAIN SHORTFALL_COLUMNS TERM_COLUMNS TenantSpan _alone
        _errand _learned _shortfall_row _term_row any_to_take by_job_spans by_tenant_spans
        candidates_by_job_span candidates_by_tenant_span daily_credits_by_tenant_span errands
        export_turn last_seq term_zone title_key usage_by_job_span usage_by_tenant_span
    """,
    "graph": """
        ALIVE_S AT_ONCE Broadcast CHECK_S Ear Gate GoneError Inquiry NAME_READER PRICE_READER READER
        READERS RefusedOperationError Shape SocketEar Talk UNSURE_S UnsureError _attended _say
        alert_named attended declared_readers ears export_named frame_of greeted hear id_of inquiry
        inquiry_of of_plan of_tenants plan_named purchase_named tenancy tenant_named told_at_once
        webhook_named
    """,
    "resolvers": """
        CalledOffError Deliverer EARLY_S FOLLOWED_S FOLLOW_AT_LENGTH Feeds Follower HEARD_S Hearing
        Joining KEPT_DAYS LOOK_AGAIN_S LOOK_S LostError MOST_FORGOTTEN NOT_TOLD Outgoing PATIENCE_S
        Pace Press REMEMBERED_S REST_S SWEEP_S TIDY_S TURN_S Visits _Feed _View _Visit
        _answer_again _as_it_is _feeds _go_on _heard_again _hold _hung_until _look_around _look_s
        _tidy_at _told _until_told _waited_for a_deliverer a_followed a_post a_press all_following
        alerts_by_tenant an_outgoing as_it_stands by_balance by_entries crossings delivering
        exporting followers has_followers has_heard hearing look_s luck nobody_left outgoing_of
        own_task peeked press_of sequence_in settle_by_sweeper sweep_at sweeping sweeping_up
        tell_standing tenant_called told_as until_followed wake_all writing_exports
    """,
    "exporters": """
        CommaSeparated Kept LocalVault ObjectVault Vault WORKPLACE _check_vault _vault
        clear_workplace comma_separated disposition inert is_inert legible vault vault_at
        vault_names vaults workplace
    """,
    "notifiers": """
        Bell InnerAddressError LocalBell Sealer ValkeyBell _bell _check_bell _ears bell bell_of
        bell_url bells sealer sealing valkey_bell
    """,
    "insights": """
        COLLECTED_AFTER ClosingSocket INSIGHTS_BELL_URL INSIGHTS_EXPORTS_DAYS LONGEST_ADDRESS
        LONGEST_FAILURE PONG_S PortTakenError RefusedError SECONDS_KEPT_OPEN SECONDS_TO_FINISH
        SECONDS_UNREAD SILENCE_S _MOST_REMEMBERED _NO_ROOM _SETTLED _SKIPPED _UNCARRIED exports_days
        spare_the_collector taken_port
    """,
    "schema.graphql": """
        AlertRaised BALANCE_EVENTS_READ PREVIOUS_SPAN SpanInput chanceSufficient deleteAlert
        deliveredThrough lastFailure setAlert
    """,
}
"""Names by the room, or the file, that had them."""


@pytest.mark.parametrize("room", RETIRED)
def test_no_retired_name_is_an_identifier(room: str) -> None:
    retired = set(RETIRED[room].split())
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in _searched()
        for name in retired.intersection(_identifiers(path))
    }
    assert found == set()


def test_a_name_is_retired_once() -> None:
    names = [name for room in RETIRED.values() for name in room.split()]
    assert sorted(set(names)) == sorted(names)


def test_identifiers_are_found_and_words_are_not(tmp_path: Path) -> None:
    code, page, schema = (tmp_path / name for name in ("lamp.py", "page.md", "sdl.graphql"))
    code.write_text('"""A harp."""\nimport oars\noars.row("models.boats.sink", "Some fog")\n')
    assert _identifiers(code) == {"lamp", "import", "oars", "row", "models", "boats", "sink"}
    page.write_text("A view: see `setSail`.\n\n```bash\nFOG_HORN=x\n```\n")
    assert _identifiers(page) == {"page", "setSail", "bash", "FOG_HORN", "x"}
    schema.write_text('"""\nA mast.\n"""\ntype Boat {\n  "Long."\n  at: Int # ago\n}\n')
    assert _identifiers(schema) == {"sdl", "type", "Boat", "at", "Int"}


# ── How files are read ───────────────────────────────────────────────────────────────────────────


def _searched() -> list[Path]:
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
    names = [name for name in done.stdout.split("\0") if name and not name.startswith(EXEMPT)]
    paths = [ROOT / name for name in names if name.endswith((".py", ".md", ".graphql"))]
    return [path for path in paths if path.is_file()]


@cache
def _identifiers(path: Path) -> frozenset[str]:
    """The file's own name, and the identifiers in it: of pages, those in code."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return frozenset({path.stem, *_names(text)})
    if path.suffix == ".graphql":
        code = re.sub(r'""".*?"""|"[^"\n]*"|#[^\n]*', "", text, flags=re.DOTALL)
    else:
        code = " ".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL))
    return frozenset({path.stem, *re.findall(r"\w+", code)})


def _names(text: str) -> Iterator[str]:
    """Names in Python code, and in strings that hold nothing else: `"module.attribute"`."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            yield token.string
        elif token.type == tokenize.STRING:
            content = token.string.strip("\"'")
            if re.fullmatch(r"\w+(?:[._]\w+)+", content):
                yield from content.split(".")
