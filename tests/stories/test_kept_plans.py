"""Plans that are kept give nobody a right, and no tenant another one's data."""

from datetime import timedelta
from typing import Final

from credit.core.roles import Role
from resolvers import keys
from resolvers.keys import NewKey
from tests.stories.clients import PEPPER, Client, Story, uuid_of

OVERVIEW: Final = "{ tenant { name balance { remaining } } }"


async def test_a_key_that_was_revoked_or_has_expired_is_refused_at_its_next_request(
    story: Story, operator: Client
) -> None:
    acme = await operator.create("acme")
    until = story.now + timedelta(hours=1)
    new = NewKey("Ben", Role.TENANT_ADMIN, uuid_of(acme), until)
    _, text = await keys.create(new, PEPPER.encode(), story.now)
    revoked, expiring = await story.client(Role.TENANT_ADMIN, acme), Client(story.http, text)
    for client in (revoked, expiring):
        for _ in range(2):
            assert (await client.post(OVERVIEW)).status_code == 200
    await keys.revoke(str(revoked.key).split("_")[1], story.now)
    answers = [(await client.post(OVERVIEW)).status_code for client in (revoked, expiring)]
    assert answers == [401, 200]
    story.now = until
    assert (await expiring.post(OVERVIEW)).status_code == 401


async def test_two_tenants_that_send_the_same_receive_their_own_data(
    story: Story, operator: Client, platform: Client
) -> None:
    admins = [
        await story.client(Role.TENANT_ADMIN, await operator.create(name))
        for name in ("acme", "other")
    ]
    await platform.record(story.an_event(tenant="acme"))
    for _ in range(2):
        found = [(await admin.ask(OVERVIEW))["tenant"] for admin in admins]
        assert found == [
            {"name": "Acme", "balance": {"remaining": "249"}},
            {"name": "Other", "balance": {"remaining": "250"}},
        ]
