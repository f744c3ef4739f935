"""SQL about stored run-outs."""

from typing import Final

from credit.forecast.run_out_order import NEVER_COMPUTED, WITHOUT_DAY

# The place of a tenant in a queryset that joins its row, with the latest day first: tenants without
# a day come last here too, in the same order.
PLACE_FROM_LATEST: Final = f"""
    CASE WHEN run_out_forecast.place < {WITHOUT_DAY} THEN -run_out_forecast.place
    ELSE coalesce(run_out_forecast.place, {NEVER_COMPUTED}) END
"""

# Several tenants in one statement, in the order in which other processes claim them too.
CLAIM: Final = """
    UPDATE run_out_forecast SET due_at = $2 FROM {wanted}
    WHERE run_out_forecast.tenant_id = wanted.tenant_id AND run_out_forecast.due_at <= $1
    RETURNING run_out_forecast.tenant_id
"""

# As above, with a condition on the row that is changed: what has changed since the claim is not in
# the forecast.
STORE: Final = """
    UPDATE run_out_forecast SET status = found.status, expected_on = found.expected_on,
        earliest_on = found.earliest_on, latest_on = found.latest_on,
        probability = found.probability, computed_at = found.computed_at, place = found.place,
        renewable_at = found.renewable_at,
        due_at = CASE WHEN run_out_forecast.due_at >= found.claimed_until THEN found.next_at
            ELSE found.renewable_at END
    FROM {found} WHERE run_out_forecast.tenant_id = found.tenant_id
"""
