"""Which tenant an external id last named: a hint that saves a look-up, and proves nothing.

An external id never becomes another one's while its tenant exists. Whoever takes a hint asks the
database about the tenant anyway; where that is gone, the external id is looked up anew.
"""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from models import tenants
from models.database import session

MOST: Final = 10_000
"""Tenants that are kept, those that were asked for last."""

_HINTS: Final[OrderedDict[str, UUID]] = OrderedDict()


async def ids(external_ids: Iterable[str]) -> dict[str, UUID]:
    """The ids of tenants by external id; one that names no tenant is missing."""
    found = {each: _HINTS[each] for each in external_ids if each in _HINTS}
    for each in found:
        _HINTS.move_to_end(each)
    unknown = sorted(set(external_ids) - found.keys())
    if unknown:
        read = await tenants.ids_by_external_ids(session(), unknown)
        _HINTS.update(read)
        while len(_HINTS) > MOST:
            _HINTS.popitem(last=False)
        found |= read
    return found


async def renewed(external_id: str, tenant_id: UUID) -> UUID | None:
    """The id of the tenant that an external id names by now, where that is not `tenant_id`."""
    _HINTS.pop(external_id, None)
    found = (await ids([external_id])).get(external_id)
    return None if found == tenant_id else found
