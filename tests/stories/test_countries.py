"""The country of a tenant, as an operator sets and reads it over HTTP."""

from typing import Final

from tests.stories.clients import Client, Story

CREATE: Final = """mutation ($input: CreateTenantInput!) {
  createTenant(input: $input) { problems { code } tenant { id country } } }"""
UPDATE: Final = """mutation ($input: UpdateTenantInput!) {
  updateTenant(input: $input) { problems { code } tenant { name timezone country } } }"""


async def test_a_country_is_set_kept_and_given_back_to_the_zone(
    story: Story, operator: Client
) -> None:
    tenant = await operator.create("acme", zone="Europe/Berlin")

    async def update(**change: object) -> str | None:
        given = {"tenantId": tenant, **change}
        payload = (await operator.ask(UPDATE, input=given))["updateTenant"]
        assert payload["problems"] == []
        country: str | None = payload["tenant"]["country"]
        return country

    assert await update(name="Acme") == "DE"
    assert await update(country="AT") == "AT"
    assert await update(name="Acme GmbH") == "AT"
    assert await update(country=None) == "DE"


async def test_an_unknown_country_is_refused_with_its_field_and_what_to_write(
    story: Story, operator: Client
) -> None:
    tenant = await operator.create("acme")
    new = {"externalId": "b", "name": "B", "timezone": "UTC", "planId": "x", "country": "UK"}
    for document, given in ((CREATE, new), (UPDATE, {"tenantId": tenant, "country": "UK"})):
        error = await operator.refusal(document, input=given)
        assert error["extensions"]["code"] == "BAD_REQUEST"
        assert "'$input' has invalid value at .country" in error["message"]
        assert "'GB' for the United Kingdom" in error["message"]
