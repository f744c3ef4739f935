"""`GET /metrics`: the metrics of this process, for a scraper that has the token."""

import asyncio
import hmac
import logging
from typing import Final

from prometheus_client.exposition import choose_encoder
from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from insights.bearer_tokens import bearer
from insights.metrics.domain_gauges import DomainGauges
from insights.metrics.process_metrics import ProcessMetrics
from resolvers import backlogs
from resolvers.clock import Clock
from resolvers.outages import log_failure

KEPT_S: Final = 10.0
"""Seconds for which scrapes share what the database said: several scrapers are usual."""
READ_WITHIN_S: Final = 2.0
"""Seconds after which the process is scraped without it: scrapers give up after ten."""
_HEADERS: Final = {"cache-control": "no-store"}
_log = logging.getLogger(__name__)


class MetricsEndpoint:
    """Answers the holder of the token; 404 for anyone where no token is set."""

    def __init__(
        self, metrics: ProcessMetrics, token: SecretStr | None, clock: Clock | None
    ) -> None:
        """`clock` stands in for the machine's in tests."""
        self._metrics, self._clock = metrics, clock
        self._token = token.get_secret_value().encode() if token else None
        self._gauges = DomainGauges()
        metrics.registry.register(self._gauges)
        self._reading: asyncio.Task[None] | None = None
        self._read_at = -KEPT_S

    async def answer(self, request: Request) -> Response:
        """The metrics in the format that the scraper prefers."""
        if self._token is None:
            msg = "metrics are not served: set INSIGHTS_METRICS_TOKEN"
            return JSONResponse({"error": msg}, 404, _HEADERS)
        sent = bearer(request.headers.getlist("authorization"))
        if sent is None or not hmac.compare_digest(sent.encode(), self._token):
            msg = "send the token of INSIGHTS_METRICS_TOKEN as `Authorization: Bearer <token>`"
            return JSONResponse({"error": msg}, 401, {**_HEADERS, "WWW-Authenticate": "Bearer"})
        await self._read()
        encode, media_type = choose_encoder(request.headers.get("accept", ""))
        text = encode(self._metrics.registry)
        return Response(text, headers={**_HEADERS, "content-type": media_type})

    async def _read(self) -> None:
        """Have the gauges say what waits; scrapes at the same time ask the database once."""
        now = asyncio.get_running_loop().time()
        if self._reading is None or (self._reading.done() and now - self._read_at >= KEPT_S):
            self._reading, self._read_at = asyncio.create_task(self._put()), now
        await asyncio.wait({self._reading}, timeout=READ_WITHIN_S)
        if not self._reading.done():
            self._gauges.drop()

    async def _put(self) -> None:
        try:
            self._gauges.put(*await backlogs.current(self._clock))
        except Exception as error:  # noqa: BLE001 - the process is watched all the same
            self._gauges.drop()
            log_failure(_log, error, "what waits in the database could not be read")
