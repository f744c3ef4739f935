"""A tenant with one of each object that a tenant can have."""

from collections.abc import Iterator
from typing import Final

from credit.core.roles import SCOPES, Role
from graph.ids import global_plan_id
from tests.stories.clients import Client, Story
from tests.stories.places import NODES, Tree, behind, with_variables, written

PLAN: Final = global_plan_id("growth")
NOBODYS: Final = {"Plan"}
"""Objects with an id that belong to no tenant."""

BUY: Final = """mutation ($id: ID!) { buyCredits(input: {
    tenantId: $id, credits: "5", idempotencyKey: "k", paymentReference: "invoice"}) {
    problems { message } } }"""

ALERT: Final = """mutation ($id: ID!) { setAlertRule(input: {
    tenantId: $id, kind: REMAINING_BELOW, threshold: "1000"}) { problems { message } } }"""

BUDGET: Final = """mutation ($id: ID!, $job: String!) { setBudget(input: {
    tenantId: $id, job: {externalId: $job}, credits: "1000", per: MONTH}) {
    problems { message } } }"""

WEBHOOK: Final = """mutation ($id: ID!, $url: URL!) { createWebhook(input: {
    tenantId: $id, url: $url, events: [BALANCE_CHANGED]}) { problems { message } } }"""

GRANT: Final = """mutation ($id: ID!, $subject: String!) { grantAccess(input: {tenantId: $id,
    issuer: "https://login.example.com/", subject: $subject, role: PARTNER}) {
    problems { message } } }"""

KEY: Final = """mutation ($id: ID!, $name: String!) { createApiKey(input: {
    tenantId: $id, name: $name, role: PARTNER, idempotencyKey: "k"}) { problems { message } } }"""

JOBS: Final = "query ($id: ID!) { tenant(id: $id) { jobs { nodes { id } } } }"


async def a_full_tenant(
    story: Story, operator: Client, platform: Client, name: str
) -> dict[str, str]:
    """Make one under an external id, while exports are written; its ids by type of object."""
    tenant = await operator.create(name, name=f"{name} Ltd")
    # Somebody is invited too, so that there is a completion rate to plan with; the interview is
    # named as `written` names what an argument of text asks for.
    events = [
        story.an_event(kind, "x", tenant=name, job=f"{name}-1", title=f"{name} officer")
        for kind in ("INVITED", "COMPLETED")
    ]
    assert (await platform.record(*events))["recorded"] == 2
    payload = await operator.ask(WEBHOOK, id=tenant, url=f"http://127.0.0.1:1/{name}")
    assert payload["createWebhook"]["problems"] == []
    assert (await operator.ask(BUY, id=tenant))["buyCredits"]["problems"] == []
    await operator.exported(tenant)
    assert (await operator.ask(ALERT, id=tenant))["setAlertRule"]["problems"] == []
    payload = await operator.ask(BUDGET, id=tenant, job=f"{name}-1")
    assert payload["setBudget"]["problems"] == []
    payload = await operator.ask(GRANT, id=tenant, subject=name)
    assert payload["grantAccess"]["problems"] == []
    payload = await operator.ask(KEY, id=tenant, name=f"{name} partner")
    assert payload["createApiKey"]["problems"] == []
    jobs = await operator.ask(JOBS, id=tenant)
    own = {"Tenant": tenant, "Job": jobs["tenant"]["jobs"]["nodes"][0]["id"]}
    selection = written(_with_ids(behind("Tenant", SCOPES[Role.OPERATOR], own)))
    everything, values = with_variables(f'{{ tenant(id: "{tenant}") {{ {selection} }} }}', own)
    found = await operator.ask(everything, **values)
    ids = dict(_ids(found))
    assert set(ids) == NODES - NOBODYS, "give these tenants one of each"
    return ids


def _with_ids(tree: Tree) -> Tree:
    """Of a selection, the fields that lead to ids: a small part of all that there is."""
    found = {name: _with_ids(inner) for name, inner in tree.items()}
    named = {"id", "__typename"}
    return {name: inner for name, inner in found.items() if name in named or len(inner) > 1}


def _ids(answer: object) -> Iterator[tuple[str, str]]:
    """Type and id of every object in an answer that belongs to a tenant."""
    if isinstance(answer, list):
        for item in answer:
            yield from _ids(item)
    elif isinstance(answer, dict):
        if answer.get("id") and answer["__typename"] not in NOBODYS:
            yield answer["__typename"], answer["id"]
        for item in answer.values():
            yield from _ids(item)
