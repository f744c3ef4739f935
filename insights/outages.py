"""What the service answers besides GraphQL while its database cannot be worked with."""

import asyncio
import logging
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.errors import RETRY_AFTER_S
from models import probes
from models.outages import SILENT, DatabaseUnavailableError

ANSWERED_WITHIN_S: Final = 1.5
"""Seconds after which a database is taken not to answer: probes give up after two or more."""
KEPT_S: Final = 1.0
"""Seconds for which probes share a good answer: anybody may probe, and a try writes to the disk."""
_HEADERS: Final = {"retry-after": str(RETRY_AFTER_S), "cache-control": "no-store"}
_log = logging.getLogger(__name__)


async def unavailable(_request: Request, _error: Exception) -> Response:
    """The answer of a path other than GraphQL's, such as a link to a file."""
    message = f"the database cannot be worked with now: try again in {RETRY_AFTER_S} seconds"
    return JSONResponse({"error": message}, status_code=503, headers=_HEADERS)


class Readiness:
    """Whether the database takes writes; probes share an answer, those of a second a good one."""

    def __init__(self) -> None:
        """Nothing is tried until it is asked."""
        self._trying: asyncio.Task[str | None] | None = None
        self._tried_at = -KEPT_S

    async def answer(self, _request: Request) -> Response:
        """The service can work: it is to get no requests where this says 503, and why."""
        reason = await self._reason()
        if reason is None:
            return JSONResponse({"status": "ready"})
        return JSONResponse({"status": reason}, status_code=503, headers=_HEADERS)

    async def _reason(self) -> str | None:
        now = asyncio.get_running_loop().time()
        if self._trying is None or (self._trying.done() and not self._is_kept(now)):
            self._trying, self._tried_at = asyncio.create_task(_tried()), now
        # It is not cancelled: it ends by the limits of the database, and says then how that is.
        done, _ = await asyncio.wait({self._trying}, timeout=ANSWERED_WITHIN_S)
        return self._trying.result() if done else SILENT

    def _is_kept(self, now: float) -> bool:
        """Whether the last answer may be given once more: a bad one ends with its reason."""
        assert self._trying is not None, "it was tried"
        return self._trying.result() is None and now - self._tried_at < KEPT_S


async def _tried() -> str | None:
    """Why no write would succeed now; None where one would."""
    try:
        await probes.check_writable()
    except DatabaseUnavailableError as error:
        return error.reason
    except Exception as error:  # noqa: BLE001 - whatever keeps it from writing, it is not ready
        _log.warning("the database could not be tried: %r", error)
        return "the database cannot be worked with"
    return None
