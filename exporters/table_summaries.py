"""The sheets beside the rows of a ledger and of purchases: what they add up to."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from credit.audit.reconciliation import ledger_lines
from credit.audit.table_exports import LedgerSummary, PurchasesSummary
from exporters.columns import LEDGER, PURCHASES
from exporters.fact_sheet import FactSheet
from exporters.printing import scale_for

LEDGER_WIDTHS: Final = (34, 24, 14, 14)
PURCHASES_WIDTHS: Final = (34, 24, 14, 16, 18, 16)
"""Of the columns, in characters."""

LEDGER_ROWS: Final = "one for each ledger entry that was posted on these days"
PURCHASE_ROWS: Final = "one for each purchase that was asked for on these days"
ADD_UP: Final = "the credits of the rows are what lies between the first and the last line"
NOT_PAID: Final = "PENDING and DECLINED ones were not paid"


def summarize_ledger(sheet: FactSheet, summary: LedgerSummary) -> None:
    """Write the summary of a ledger's export: the account statement, and entries by reason."""
    sheet.set_up(LEDGER_WIDTHS)
    sheet.write_origin("Ledger", summary)
    sheet.begin("Control totals")
    sheet.fact("Rows", summary.rows, LEDGER_ROWS)
    sheet.write_equation("Account statement", ledger_lines(summary.statement), ADD_UP)
    sheet.begin("Entries by reason")
    sheet.header("Reason", "Entries", "Credits")
    for total in summary.reasons:
        sheet.line(total.reason.value, total.entries, total.credits)
    sheet.fit(scale_for(LEDGER_WIDTHS, sheet.rows))


def summarize_purchases(sheet: FactSheet, summary: PurchasesSummary) -> None:
    """Write the summary of an export of purchases: credits and prices by currency and status."""
    sheet.set_up(PURCHASES_WIDTHS)
    sheet.write_origin("Purchases", summary)
    sheet.begin("Control totals")
    sheet.fact("Rows", summary.rows, PURCHASE_ROWS)
    top = sheet.begin("Prices by currency and status")
    sheet.remark(top, NOT_PAID)
    sheet.header("Currency", "Status", "Purchases", "Credits", "Refunded credits", "Price")
    for total in summary.totals:
        sheet.line(
            total.currency,
            total.status.value,
            total.purchases,
            total.credits,
            total.refunded,
            total.price,
        )
    sheet.write_equation("Account statement", ledger_lines(summary.statement))
    sheet.fit(scale_for(PURCHASES_WIDTHS, sheet.rows))


SUMMARIES: Final[Mapping[str, Callable[[FactSheet, Any], None]]] = {
    LEDGER.sheet: summarize_ledger,
    PURCHASES.sheet: summarize_purchases,
}
"""What writes the summary of each table, by the name of the table's sheet."""
