"""SQL about tenants."""

from typing import Final

from credit.metering.usage_totals import ANY_JOB, TotalUnit
from models.sql.planned_once import PlannedOnce
from models.sql.usage_totals import in_use
from models.tables.usage import MEASURES

# ON CONFLICT answers whether the external id was free; create() and bulk_create() do not.
INSERT: Final = """
    INSERT INTO tenant
    (id, external_id, name, sort_name, zone, country, plan_id, starts_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (external_id) DO NOTHING RETURNING id
"""

_TENANT: Final = """tenant.*, plan.definition, plan.is_offered, phase.zone AS phase_zone,
        phase.plan AS phase_plan"""
_FROM: Final = """{wanted} {ordered_join} tenant ON tenant.id = wanted.tenant_id
    {ordered_join} plan ON plan.id = tenant.plan_id
    {ordered_join} plan_phase phase ON phase.tenant_id = wanted.tenant_id
    AND phase.starts_at = (
        SELECT max(starts_at) FROM plan_phase
        WHERE tenant_id = phase.tenant_id AND tenant_id = wanted.tenant_id
    )
"""
"""A distributed database is told the tenant twice: for one by the value, for many by the table."""

# A queryset takes .82 ms of CPU where this takes .16.
BY_IDS: Final = f"""
    SELECT {_TENANT} FROM {_FROM}
"""

# Read without a model, which makes a text of whatever is stored.
NAMES: Final = """
    SELECT id, external_id FROM tenant WHERE external_id > $1 ORDER BY external_id LIMIT $2
"""

_HEAD: Final = f"""{_TENANT},
        wallet.balance, wallet.overage, wallet.last_sequence, wallet.last_grant,
        wallet.head_digest, wallet.version, wallet.advanced_to, wallet.next_due_at,
        wallet.awaits_history, wallet.webhooks, wallet.alert_rules, wallet.budgets,
        wallet.movements, wallet.movements_period, wallet.movements_sequence,
        wallet.late_sequence, period.number, period.starts_at AS period_starts_at,
        period.ends_at, period.first_on,
        period.last_on, period.opening"""

# Read by every operation: three statements in one.
HEADS: Final = PlannedOnce(f"""
    SELECT {_HEAD} FROM {_FROM}
    {{ordered_join}} wallet ON wallet.tenant_id = phase.tenant_id
    LEFT JOIN billing_period period ON period.tenant_id = phase.tenant_id
    AND period.closing IS NULL
""")

_USED: Final = " || '/' || ".join(f"CAST(sum(d.{name}) AS TEXT)" for name in MEASURES)

# As above, of one tenant. A subselect answers one value: the sums of the measures are one text.
_USAGE: Final = f"""CASE WHEN {in_use("wallet")} THEN 1 ELSE 0 END AS has_totals, (
        SELECT {_USED} FROM usage_total d WHERE d.tenant_id = {{tenant}}
        AND d.unit = '{TotalUnit.TENANT_DAY}' AND d.job_id = '{ANY_JOB}'
        AND d.starts_on BETWEEN period.first_on AND period.last_on
    ) AS used"""
_HEAD_OF: Final = """
    SELECT {columns} FROM tenant {{ordered_join}} plan ON plan.id = tenant.plan_id
    {{ordered_join}} plan_phase phase ON phase.tenant_id = {tenant}
    AND phase.starts_at = (SELECT max(starts_at) FROM plan_phase WHERE tenant_id = {tenant})
    {{ordered_join}} wallet ON wallet.tenant_id = {tenant}
    LEFT JOIN billing_period period ON period.tenant_id = {tenant} AND period.closing IS NULL
    WHERE tenant.id = {tenant}
"""


def head_of(tenant: str, *, with_usage: bool) -> str:
    """The head of the tenant whose id has this placeholder, with the usage of its period or not."""
    columns = f"{_HEAD}, {_USAGE.format(tenant=tenant)}" if with_usage else _HEAD
    return _HEAD_OF.format(columns=columns, tenant=tenant)


HEAD_WITH_USAGE: Final = PlannedOnce(head_of("$1", with_usage=True))
