"""A service to subscribe to: a real database, keys that are roles, and notifications by writes."""

from dataclasses import replace
from typing import Final

from starlette.requests import HTTPConnection

from credit.audit.exports import ExportFormat, ExportRequest
from credit.core.global_ids import Kind
from credit.core.pagination import PageRequest
from credit.core.roles import OF_ONE_TENANT, Role
from credit.dates.date_ranges import DateRange
from credit.metering.tenants import Tenant
from graph import ids
from graph.protocol.app import make_graphql_app
from models.database import session
from notifiers.pubsub import LocalPubSub
from resolvers import exports, metering
from resolvers.context import Context
from resolvers.ledger_streams import LedgerStreams
from resolvers.persisted_documents import OperationMode, PersistedDocuments
from tests.waiting import until
from tests.world import World

BALANCE: Final = """subscription ($id: ID!, $after: String) {
    balanceChanged(tenantId: $id, afterSequence: $after) { sequence reason balanceAfter } }"""
EXPORT: Final = "subscription ($id: ID!) { exportProgressed(exportId: $id) { status } }"
POLL_S: Final = 0.05


class SubscribedService:
    """The application on a world of one tenant, and what becomes of its keys."""

    def __init__(self, world: World, acme: Tenant) -> None:
        """Everything works and every role is a valid key."""
        self.world, self.acme = world, acme
        self.streams = LedgerStreams(LocalPubSub(), POLL_S)
        self.documents = PersistedDocuments(OperationMode.APQ)
        self.app = make_graphql_app(self.context_of)
        self.revoked: set[str] = set()
        self.away = False
        """Whether keys cannot be looked up."""

    @property
    def id(self) -> str:
        """The global id of the tenant."""
        return ids.global_tenant_id(self.acme.id)

    async def context_of(
        self,
        connection: HTTPConnection,
        key: str | None = None,
        *,
        allow_cached: bool = False,  # noqa: ARG002 - it looks every time
    ) -> Context | None:
        """A key is its role."""
        if self.away:
            msg = "nobody can say"
            raise ConnectionError(msg)
        text = connection.headers.get("authorization", "") if key is None else key
        if text not in set(Role) or text in self.revoked:
            return None
        mine = [self.acme] if Role(text) in OF_ONE_TENANT else []
        context = self.world.context(Role(text), *mine)
        return replace(context, streams=self.streams, documents=self.documents)

    async def write(self, times: int = 1) -> None:
        """Write some entries, each with a notification."""
        context = replace(self.world.context(Role.PLATFORM), streams=self.streams)
        await metering.record(context, [self.world.an_event() for _ in range(times)])

    async def an_export(self) -> str:
        """The global id of an export that nobody is writing."""
        date_range = DateRange(self.world.now.date(), self.world.now.date())
        order = ExportRequest(date_range, ExportFormat.CSV, byte_order_mark=False)
        export = await exports.request(self.world.context(), self.acme.id, order, 0)
        return ids.global_id(Kind.EXPORT, self.acme.id, export.id)

    async def cancel_exports(self) -> None:
        """Cancel all exports."""
        context = self.world.context()
        page = await exports.page(context, self.acme.id, PageRequest(10))
        for item in page.items:
            await exports.cancel(context, self.acme.id, item.value.id)

    async def lose_exports(self) -> None:
        """Break what is read of exports."""
        await session().rows("ALTER TABLE export RENAME TO lost")

    async def has_subscriber(self) -> None:
        """Wait until there is a subscriber."""
        await until(lambda: self.streams._streams)

    async def has_subscribers(self, number: int) -> None:
        """Wait until there are so many subscribers."""
        streams = self.streams._streams
        await until(lambda: sum(stream.subscribers for stream in streams.values()) >= number)

    async def has_no_subscribers(self) -> None:
        """Wait until there is no subscriber any more."""
        await until(lambda: not self.streams._streams)


async def a_subscribed_service(world: World) -> SubscribedService:
    """A tenant with one entry, the allocation of its period."""
    return SubscribedService(world, await world.a_tenant())
