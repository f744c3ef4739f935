"""Columns and missing rows that `insights verify` does not notice, each with its reason.

docs/verify.md has these tables too. A new column that no audit notices fails the test by its name
until it is audited, or listed in both places; one that is audited by now fails until its row goes.
"""

from typing import Final, NamedTuple

Columns = str
"""Names of columns with spaces between them."""


class Unaudited(NamedTuple):
    """Columns of a table that may hold anything, as far as an audit knows."""

    table: str
    columns: Columns
    reason: str


ARRANGED: Final = "somebody set it, and nothing was computed by it"
WHEN: Final = "when or by whom something was done, which changes no figure"
SCHEDULE: Final = "when work is due next; the work itself is done once, whenever that is"
SENT: Final = "about messages, which repeat what entries and purchases say"

COLUMNS: Final = (
    Unaudited("tenant", "external_id name sort_name country", ARRANGED),
    Unaudited("tenant", "zone", "from the next billing period on; until then the phase has it"),
    Unaudited("tenant", "created_at", WHEN),
    Unaudited("job", "title sort_title titled_at status status_at", "the newest that was sent"),
    Unaudited("job", "created_at", WHEN),
    Unaudited("usage_event", "source id", "names of the platform's, which a digest leaves out"),
    Unaudited("usage_event", "recorded_at", WHEN),
    Unaudited("entry_line", "position", "the digest covers the lines in their order"),
    Unaudited("wallet", "version totals_begin_on", "caches and totals are made anew after it"),
    Unaudited("wallet", "advanced_to", "found where a grant, period or entry lies in between"),
    Unaudited("wallet", "awaits_history", "found by writes, which are refused"),
    Unaudited("idempotency", "key", "the caller's own name of a call"),
    Unaudited(
        "purchase", "price currency", "the price of its day: prices change, so the invoice tells"
    ),
    Unaudited("purchase", "requested_by", WHEN),
    Unaudited("purchase", "decline_reason", "its words; whether there are any is audited"),
    Unaudited("purchase", "payment_reference", "found where the call had one, or settled it"),
    Unaudited("purchase", "payment_url", "the platform's page, while the purchase is PENDING"),
    Unaudited("purchase_event", "happened_at", "of declines and payment pages; others are audited"),
    Unaudited("auto_top_up", "below credits at_most_per_period plan price currency", ARRANGED),
    Unaudited("auto_top_up", "set_by set_at off_reason off_at", WHEN),
    Unaudited("plan", "name definition position is_offered", "each phase has a copy of its terms"),
    Unaudited("alert_rule", "id kind threshold quiet_until", ARRANGED),
    Unaudited("alert_rule", "raised raised_at next_check_at", "evaluated anew by the next change"),
    Unaudited("alert", "kind threshold sequence raised_at message_id budget_id rule_id", SENT),
    Unaudited("budget", "per credits set_at", ARRANGED),
    Unaudited("budget", "next_check_at", SCHEDULE),
    Unaudited("budget_threshold", "id kind percent quiet_until", ARRANGED),
    Unaudited("budget_threshold", "range_on raised_at", "its state is compared, its instant not"),
    Unaudited("webhook", "url events created_by created_at secret status", ARRANGED),
    Unaudited("webhook", "old_secret old_secret_until", ARRANGED),
    Unaudited("webhook", "last_number last_delivered_sequence failing_since", SENT),
    Unaudited("webhook", "last_attempt_at last_response_status last_error", SENT),
    Unaudited("webhook", "due_at lease", SCHEDULE),
    Unaudited("delivery", "id webhook_id number event sequence message_id created_at data", SENT),
    Unaudited("delivery", "tenant_id status attempts response_status error finished_at", SENT),
    Unaudited("delivery", "next_attempt_at", SCHEDULE),
    Unaudited("export", "id format byte_order_mark first_on last_on job_ids contents", ARRANGED),
    Unaudited("export", "file_name requested_by requested_at finished_at expires_at", WHEN),
    Unaudited("export", "status progress attempts lease leased_until error", SCHEDULE),
    Unaudited(
        "export",
        "file rows size digest credits sequence opening closing",
        "reconciled when the file was written, which expires",
    ),
    Unaudited("export_claim_lock", "claims", SCHEDULE),
    Unaudited("run_out_forecast", "status earliest_on latest_on probability", "forecast anew"),
    Unaudited("run_out_forecast", "computed_at due_at renewable_at", SCHEDULE),
    Unaudited("api_key", "id name role digest scopes only_scopes expires_at revoked_at", ARRANGED),
    Unaudited("api_key", "created_at created_by created_by_key last_used_at", WHEN),
    Unaudited("api_key", "revoked_by revoked_by_key tenant_id", WHEN),
    Unaudited("api_key", "idempotency_key request_digest", "the caller's own name of a call"),
    Unaudited("member", "id issuer subject role tenant_id", ARRANGED),
    Unaudited("member", "created_at created_by", WHEN),
    Unaudited("persisted_operation", "id name type document imported_at", ARRANGED),
    Unaudited("setting", "name value", ARRANGED),
)

ROWS: Final = {
    "auto_top_up": ARRANGED,
    "budget_threshold": ARRANGED,
    "delivery": SENT,
    "export": "a file that expires",
    "export_claim_lock": SCHEDULE,
    "api_key": ARRANGED,
    "member": ARRANGED,
    "persisted_operation": ARRANGED,
    "setting": ARRANGED,
    "run_out_forecast": "forecast anew",
}
"""Tables of which a row that is missing is not noticed, and why."""


def unaudited() -> set[tuple[str, str]]:
    """Table and name of each column that no audit notices."""
    return {(one.table, column) for one in COLUMNS for column in one.columns.split()}


def as_table() -> str:
    """The list of docs/verify.md."""
    lines = ["| table | columns | why |", "| --- | --- | --- |"]
    for one in COLUMNS:
        columns = ", ".join(f"`{column}`" for column in one.columns.split())
        lines.append(f"| `{one.table}` | {columns} | {one.reason} |")
    for table, reason in ROWS.items():
        lines.append(f"| `{table}` | a missing row | {reason} |")
    return "\n".join(lines)
