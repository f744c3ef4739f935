"""The keys of a token issuer, as they are known now: downloaded, kept, and renewed.

Keys are renewed in the background, as often as their server says within bounds, so that no request
waits for it. A request waits when its token names a key that is not known: then the key set is
downloaded at once, but at most once a minute. While the server is away the known keys stay valid
for a day.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final

from credit.core.errors import UnavailableError
from insights.jwt.keys import IssuerKey, KeyName, KeySetError, read_keys
from notifiers.key_sets import Download, DownloadError

_log = logging.getLogger(__name__)

UNAVAILABLE: Final = (
    "The keys of the token's issuer cannot be fetched now: try again in 2 seconds or more. "
    "API keys work meanwhile."
)
_MOST_DOUBLED: Final = 10
"""Times that a pause is doubled; by then it is at its bound, whatever that is."""


@dataclass(frozen=True, slots=True)
class RenewalPolicy:
    """How often keys are downloaded; all in seconds."""

    usually: float = 600.0
    """Between two downloads where the server says nothing."""
    least: float = 60.0
    most: float = 86_400.0
    """Bounds of what the server says, by `max-age`."""
    asked: float = 60.0
    """Between two downloads for keys that are not known."""
    failed: float = 5.0
    """After a download that failed; doubled each time, up to `asked`."""
    stale: float = 86_400.0
    """For which keys stay valid after the time at which they should have been renewed."""


class IssuerKeys:
    """The keys of one issuer; one task downloads them, and any number of requests wait for it."""

    def __init__(self, download: Download, policy: RenewalPolicy | None = None) -> None:
        """Nothing is downloaded before the block of `running`, or the first token."""
        self._download, self._policy = download, policy or RenewalPolicy()
        self._keys: Mapping[KeyName, IssuerKey] = {}
        self._renewed_at: float | None = None  # None: never
        self._renew_at = 0.0
        self._failures = 0
        self._asked_at: float | None = None
        self._downloading: asyncio.Task[None] | None = None

    async def find(self, name: KeyName) -> IssuerKey | None:
        """The key of a name; None where the issuer has none.

        Raises UnavailableError where that cannot be told, because its server does not answer.
        """
        now = _now()
        if self._renewed_at is not None and now > self._renew_at + self._policy.stale:
            self._keys = {}
        if name in self._keys:
            return self._keys[name]
        if self._downloading is not None or self._may_ask(now):
            await asyncio.shield(self._start())
            if name in self._keys:
                return self._keys[name]
        if self._failures or self._renewed_at is None:
            raise UnavailableError(UNAVAILABLE)
        return None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Renew the keys in the background while the block runs, from its beginning on."""
        task = asyncio.create_task(self._renew(), name="keys of the token issuer")
        try:
            yield
        finally:
            for running in (task, self._downloading):
                if running is not None:
                    running.cancel()
                    with suppress(asyncio.CancelledError):
                        await running

    def _may_ask(self, now: float) -> bool:
        """Whether a key that is not known may cause a download now; counts it as one."""
        pause = self._failed_pause if self._failures else self._policy.asked
        if self._asked_at is not None and now - self._asked_at < pause:
            return False
        self._asked_at = now
        return True

    @property
    def _failed_pause(self) -> float:
        doubled = min(self._failures - 1, _MOST_DOUBLED)
        return min(self._policy.failed * 2.0**doubled, self._policy.asked)

    async def _renew(self) -> None:
        while True:
            await asyncio.shield(self._start())
            pause = self._failed_pause if self._failures else self._renew_at - _now()
            await asyncio.sleep(pause)

    def _start(self) -> asyncio.Task[None]:
        """The download that is running, or a new one; it raises nothing."""
        if self._downloading is None or self._downloading.done():
            self._downloading = asyncio.create_task(self._downloaded())
        return self._downloading

    async def _downloaded(self) -> None:
        policy = self._policy
        try:
            found = await self._download()
            keys = read_keys(found.text)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again
            self._failures += 1
            expected = isinstance(error, DownloadError | KeySetError)
            if self._failures == 1:
                msg = "the keys of the token issuer cannot be fetched: %s"
                _log.error(msg, error, exc_info=None if expected else error)
        else:
            if self._failures:
                _log.warning("the keys of the token issuer are fetched again")
            self._failures, self._keys, self._renewed_at = 0, keys, _now()
            wanted = policy.usually if found.max_age_s is None else found.max_age_s
            self._renew_at = self._renewed_at + min(max(wanted, policy.least), policy.most)
        finally:
            self._downloading = None


def _now() -> float:
    return asyncio.get_running_loop().time()
