"""The tables as Tortoise sees them; `migrations/` is what makes them, with every rule they keep.

Tortoise knows one key column a table, while the tables' real keys lead with `tenant_id`
(docs/decisions/0005). So rows are found by filters that name the tenant, never by `pk`; a test
compares these columns with those of both engines.
"""

from tortoise import fields
from tortoise.models import Model


class Plan(Model):
    """A plan on offer; `definition` is all but id and name, as JSON."""

    id = fields.CharField(max_length=200, primary_key=True)
    name = fields.TextField()
    definition = fields.TextField()
    position = fields.IntField()

    class Meta:
        """Its table."""

        table = "plan"


class Tenant(Model):
    """A customer of the interview platform; `sort_name` is what it is sorted and searched by."""

    id = fields.UUIDField(primary_key=True)
    external_id = fields.TextField()
    name = fields.TextField()
    sort_name = fields.TextField()
    zone = fields.TextField()
    plan_id = fields.TextField()
    starts_at = fields.DatetimeField()
    created_at = fields.DatetimeField()

    class Meta:
        """Its table."""

        table = "tenant"


class PlanPhase(Model):
    """What held for a tenant from an instant on; `plan` is a frozen copy, as JSON."""

    tenant_id = fields.UUIDField()
    starts_at = fields.DatetimeField(primary_key=True)
    starts_on = fields.DateField()
    zone = fields.TextField()
    plan = fields.TextField()
    anchor_on = fields.DateField()
    anchor_day = fields.IntField()

    class Meta:
        """Its table."""

        table = "plan_phase"


class Job(Model):
    """A position; title and status are those of the newest event that named them."""

    tenant_id = fields.UUIDField()
    id = fields.UUIDField(primary_key=True)
    external_id = fields.TextField()
    title = fields.TextField()
    sort_title = fields.TextField()
    titled_at = fields.DatetimeField()
    status = fields.TextField()
    status_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        """Its table."""

        table = "job"


class Wallet(Model):
    """The head of a tenant's ledger; locking this row orders all writes of the tenant."""

    tenant_id = fields.UUIDField(primary_key=True)
    balance = fields.BigIntField()
    overage = fields.BigIntField()
    last_sequence = fields.BigIntField()
    last_grant = fields.BigIntField()
    head_digest = fields.TextField()
    version = fields.BigIntField()
    advanced_to = fields.DatetimeField()
    next_due_at = fields.DatetimeField()
    importing = fields.BooleanField()
    webhooks = fields.IntField(default=0)
    alert_rules = fields.IntField(default=0)

    class Meta:
        """Its table."""

        table = "wallet"


class BillingPeriod(Model):
    """A billing period; `closing` is null while it is open."""

    tenant_id = fields.UUIDField()
    number = fields.BigIntField(primary_key=True)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    first_on = fields.DateField()
    last_on = fields.DateField()
    opening = fields.BigIntField()
    closing = fields.BigIntField(null=True)

    class Meta:
        """Its table."""

        table = "billing_period"


class CreditGrant(Model):
    """An amount of credits with a beginning and an end."""

    tenant_id = fields.UUIDField()
    number = fields.BigIntField(primary_key=True)
    kind = fields.TextField()
    amount = fields.BigIntField()
    remaining = fields.BigIntField()
    priority = fields.IntField()
    effective_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    started = fields.BooleanField()

    class Meta:
        """Its table."""

        table = "credit_grant"


class Entry(Model):
    """One step of a ledger; append only, by trigger."""

    tenant_id = fields.UUIDField()
    sequence = fields.BigIntField(primary_key=True)
    reason = fields.TextField()
    credits = fields.BigIntField()
    balance_after = fields.BigIntField()
    overage_after = fields.BigIntField()
    occurred_at = fields.DatetimeField()
    posted_at = fields.DatetimeField()
    recorded_at = fields.DatetimeField()
    period = fields.BigIntField()
    interview_id = fields.TextField(null=True)
    reverses = fields.BigIntField(null=True)
    reference = fields.TextField(null=True)
    note = fields.TextField(null=True)
    digest = fields.TextField()

    class Meta:
        """Its table."""

        table = "entry"


class EntryLine(Model):
    """What an entry took from, gave to or repaid for which grant; append only."""

    tenant_id = fields.UUIDField()
    sequence = fields.BigIntField(primary_key=True)
    position = fields.IntField()
    grant_number = fields.BigIntField(null=True)
    credits = fields.BigIntField()
    charge_sequence = fields.BigIntField(null=True)

    class Meta:
        """Its table."""

        table = "entry_line"


class Debt(Model):
    """What of one CONSUMPTION entry no grant covered."""

    tenant_id = fields.UUIDField()
    charge_sequence = fields.BigIntField(primary_key=True)
    interview_id = fields.TextField()
    owed = fields.BigIntField()
    forgiven = fields.BigIntField()
    forgiven_by = fields.BigIntField(null=True)

    class Meta:
        """Its table."""

        table = "debt"


class Interview(Model):
    """An interview as its events make it, and what it costs now."""

    tenant_id = fields.UUIDField()
    id = fields.CharField(max_length=200, primary_key=True)
    job_id = fields.UUIDField()
    outcome = fields.TextField(null=True)
    price = fields.BigIntField()
    invited_on = fields.DateField(null=True)
    started_on = fields.DateField(null=True)
    outcome_on = fields.DateField(null=True)
    simulated_on = fields.DateField(null=True)

    class Meta:
        """Its table."""

        table = "interview"


class UsageEvent(Model):
    """An interview event as it came in, with its day and price; append only."""

    tenant_id = fields.UUIDField()
    source = fields.TextField()
    id = fields.CharField(max_length=200, primary_key=True)
    digest = fields.TextField()
    job_id = fields.UUIDField()
    interview_id = fields.TextField()
    candidate_id = fields.TextField()
    type = fields.TextField()
    occurred_at = fields.DatetimeField()
    recorded_at = fields.DatetimeField()
    progress = fields.FloatField(null=True)
    day = fields.DateField()
    price = fields.BigIntField()

    class Meta:
        """Its table."""

        table = "usage_event"


class UsageDay(Model):
    """What happened on one day for one job, as far as it is known now."""

    tenant_id = fields.UUIDField()
    day = fields.DateField(primary_key=True)
    job_id = fields.UUIDField()
    invited = fields.BigIntField()
    started = fields.BigIntField()
    partially_completed = fields.BigIntField()
    completed = fields.BigIntField()
    voided = fields.BigIntField()
    expired = fields.BigIntField()
    simulations = fields.BigIntField()
    credits = fields.BigIntField()

    class Meta:
        """Its table."""

        table = "usage_day"


class CandidateDay(Model):
    """A candidate with anything on record for a job on a day, simulations aside."""

    tenant_id = fields.UUIDField()
    day = fields.DateField(primary_key=True)
    job_id = fields.UUIDField()
    candidate_id = fields.TextField()
    events = fields.BigIntField()

    class Meta:
        """Its table."""

        table = "candidate_day"


class ApiKey(Model):
    """A key; `digest` is the HMAC of its text, never the text."""

    id = fields.CharField(max_length=200, primary_key=True)
    name = fields.TextField()
    role = fields.TextField()
    tenant_id = fields.UUIDField(null=True)
    digest = fields.TextField()
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    scopes = fields.TextField(default="")

    class Meta:
        """Its table."""

        table = "api_key"


class Purchase(Model):
    """Credits that were bought; `grant_number` and `sequence` say how they came in."""

    tenant_id = fields.UUIDField()
    id = fields.UUIDField(primary_key=True)
    credits = fields.BigIntField()
    price = fields.TextField()
    currency = fields.TextField()
    status = fields.TextField()
    purchased_at = fields.DatetimeField()
    settled_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField(null=True)
    grant_number = fields.BigIntField(null=True)
    sequence = fields.BigIntField(null=True)
    refunded = fields.BigIntField()
    refund_limit = fields.BigIntField()
    payment_reference = fields.TextField(null=True)
    decline_reason = fields.TextField(null=True)

    class Meta:
        """Its table."""

        table = "purchase"


class Idempotency(Model):
    """A caller's key, the digest of what came with it, and the answer."""

    tenant_id = fields.UUIDField()
    operation = fields.TextField()
    key = fields.CharField(max_length=200, primary_key=True)
    digest = fields.TextField()
    answer = fields.TextField()
    recorded_at = fields.DatetimeField()

    class Meta:
        """Its table."""

        table = "idempotency"


class Export(Model):
    """A file of consumption that was asked for; `lease` names the worker that writes it."""

    tenant_id = fields.UUIDField()
    id = fields.UUIDField(primary_key=True)
    format = fields.TextField()
    byte_order_mark = fields.BooleanField()
    first_on = fields.DateField()
    last_on = fields.DateField()
    job_ids = fields.TextField(null=True)
    file_name = fields.TextField()
    requested_by = fields.TextField()
    requested_at = fields.DatetimeField()
    status = fields.TextField()
    progress = fields.FloatField()
    attempts = fields.IntField()
    lease = fields.UUIDField(null=True)
    leased_until = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField(null=True)
    file = fields.UUIDField(null=True)
    rows = fields.BigIntField(null=True)
    size = fields.BigIntField(null=True)
    digest = fields.TextField(null=True)
    credits = fields.BigIntField(null=True)
    sequence = fields.BigIntField(null=True)
    opening = fields.BigIntField(null=True)
    closing = fields.BigIntField(null=True)
    error = fields.TextField(null=True)

    class Meta:
        """Its table."""

        table = "export"


class ExportClaimLock(Model):
    """One row, which whoever takes an export to write locks: takers come one after another."""

    id = fields.IntField(primary_key=True)
    claims = fields.BigIntField()

    class Meta:
        """Its table."""

        table = "export_claim_lock"


class Webhook(Model):
    """Where news goes; `lease` names the worker that sends there, until `due_at`."""

    tenant_id = fields.UUIDField()
    id = fields.UUIDField(primary_key=True)
    url = fields.TextField()
    events = fields.TextField()
    created_by = fields.TextField()
    created_at = fields.DatetimeField()
    status = fields.TextField()
    secret = fields.TextField()
    old_secret = fields.TextField(null=True)
    old_secret_until = fields.DatetimeField(null=True)
    last_number = fields.BigIntField()
    last_delivered_sequence = fields.BigIntField()
    failing_since = fields.DatetimeField(null=True)
    last_attempt_at = fields.DatetimeField(null=True)
    last_response_status = fields.IntField(null=True)
    last_error = fields.TextField(null=True)
    due_at = fields.DatetimeField(null=True)
    lease = fields.TextField(null=True)

    class Meta:
        """Its table."""

        table = "webhook"


class Delivery(Model):
    """A piece of news on its way to a webhook; `message_id` is the id that the receiver knows."""

    tenant_id = fields.UUIDField()
    id = fields.UUIDField(primary_key=True)
    webhook_id = fields.UUIDField()
    number = fields.BigIntField()
    event = fields.TextField()
    sequence = fields.BigIntField()
    message_id = fields.TextField()
    created_at = fields.DatetimeField()
    data = fields.TextField()
    status = fields.TextField()
    attempts = fields.IntField()
    response_status = fields.IntField(null=True)
    error = fields.TextField(null=True)
    next_attempt_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        """Its table."""

        table = "delivery"


class AlertRule(Model):
    """A line to be told of; `next_check_at` for those that time alone can raise."""

    tenant_id = fields.UUIDField()
    id = fields.UUIDField(primary_key=True)
    kind = fields.TextField()
    threshold = fields.TextField()
    raised = fields.BooleanField()
    raised_at = fields.DatetimeField(null=True)
    next_check_at = fields.DatetimeField(null=True)

    class Meta:
        """Its table."""

        table = "alert_rule"


class Alert(Model):
    """One crossing of a line; `number` counts a tenant's without gaps."""

    tenant_id = fields.UUIDField()
    number = fields.BigIntField(primary_key=True)
    rule_id = fields.UUIDField()
    kind = fields.TextField()
    threshold = fields.TextField()
    sequence = fields.BigIntField()
    raised_at = fields.DatetimeField()
    message_id = fields.TextField()

    class Meta:
        """Its table."""

        table = "alert"
