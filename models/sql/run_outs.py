"""SQL about stored run-outs."""

from typing import Final

from credit.forecast.run_out_order import NEVER_COMPUTED, WITHOUT_DAY

# The place of the tenant of the query around it: as an expression, pages by it are pages of tenants
# like those by name, with the same filters. A tenant without a row is one never computed.
PLACE: Final = f"""
    coalesce((SELECT stored.place FROM run_out_forecast stored
    WHERE stored.tenant_id = tenant.id), {NEVER_COMPUTED})
"""

# As above with the latest day first; tenants without a day come last here too, in the same order.
PLACE_FROM_LATEST: Final = f"""
    coalesce((SELECT CASE WHEN stored.place < {WITHOUT_DAY} THEN -stored.place ELSE stored.place END
    FROM run_out_forecast stored WHERE stored.tenant_id = tenant.id), {NEVER_COMPUTED})
"""
