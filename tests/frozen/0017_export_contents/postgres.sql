SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.entry_goes_with_its_tenant() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting) THEN RAISE EXCEPTION 'entry is append only'; END IF; RETURN OLD; END $$;
CREATE FUNCTION public.entry_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'entry is append only'; END $$;
CREATE FUNCTION public.entry_line_goes_with_its_tenant() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting) THEN RAISE EXCEPTION 'entry_line is append only'; END IF; RETURN OLD; END $$;
CREATE FUNCTION public.entry_line_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'entry_line is append only'; END $$;
CREATE FUNCTION public.usage_event_goes_with_its_tenant() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting) THEN RAISE EXCEPTION 'usage_event is append only'; END IF; RETURN OLD; END $$;
CREATE FUNCTION public.usage_event_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'usage_event is append only'; END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alert (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL,
    rule_id uuid CONSTRAINT alert_rule_id_not_null1 NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    threshold text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    message_id text NOT NULL COLLATE pg_catalog."C",
    budget_id uuid,
    CONSTRAINT alert_number_check CHECK ((number > 0)),
    CONSTRAINT alert_sequence_check CHECK ((sequence >= 0))
);
CREATE TABLE public.alert_rule (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    threshold text NOT NULL COLLATE pg_catalog."C",
    raised boolean NOT NULL,
    raised_at timestamp with time zone,
    next_check_at timestamp with time zone,
    quiet_until timestamp with time zone,
    CONSTRAINT alert_rule_check CHECK (((raised_at IS NOT NULL) OR (NOT raised))),
    CONSTRAINT alert_rule_check1 CHECK (((next_check_at IS NULL) = (kind = ANY (ARRAY['REMAINING_BELOW'::text, 'PERCENT_OF_ALLOCATION_BELOW'::text])))),
    CONSTRAINT alert_rule_kind_check CHECK ((kind = ANY (ARRAY['REMAINING_BELOW'::text, 'PERCENT_OF_ALLOCATION_BELOW'::text, 'RUN_OUT_WITHIN_DAYS'::text, 'EXPIRY_WITHIN_DAYS'::text, 'END_WITHIN_DAYS'::text])))
);
CREATE TABLE public.api_key (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    tenant_id uuid,
    digest text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    scopes text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    only_scopes text COLLATE pg_catalog."C",
    created_by text COLLATE pg_catalog."C",
    created_by_key text COLLATE pg_catalog."C",
    revoked_by text COLLATE pg_catalog."C",
    revoked_by_key text COLLATE pg_catalog."C",
    last_used_at timestamp with time zone,
    idempotency_key text COLLATE pg_catalog."C",
    request_digest text COLLATE pg_catalog."C",
    CONSTRAINT api_key_check CHECK (((tenant_id IS NOT NULL) = (role = ANY (ARRAY['TENANT_ADMIN'::text, 'PARTNER'::text])))),
    CONSTRAINT api_key_check1 CHECK (((request_digest IS NULL) = (idempotency_key IS NULL))),
    CONSTRAINT api_key_role_check CHECK ((role = ANY (ARRAY['TENANT_ADMIN'::text, 'PARTNER'::text, 'PLATFORM'::text, 'OPERATOR'::text])))
);
CREATE TABLE public.auto_top_up (
    tenant_id uuid NOT NULL,
    below bigint NOT NULL,
    credits bigint,
    up_to bigint,
    at_most_per_period integer NOT NULL,
    plan text NOT NULL COLLATE pg_catalog."C",
    price text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    set_by text NOT NULL COLLATE pg_catalog."C",
    set_at timestamp with time zone NOT NULL,
    armed boolean NOT NULL,
    off_reason text COLLATE pg_catalog."C",
    off_at timestamp with time zone,
    period bigint NOT NULL,
    bought integer NOT NULL,
    pending_purchase uuid,
    last_purchase uuid,
    CONSTRAINT auto_top_up_at_most_per_period_check CHECK ((at_most_per_period > 0)),
    CONSTRAINT auto_top_up_below_check CHECK ((below >= 0)),
    CONSTRAINT auto_top_up_bought_check CHECK ((bought >= 0)),
    CONSTRAINT auto_top_up_check CHECK (((credits IS NULL) <> (up_to IS NULL))),
    CONSTRAINT auto_top_up_check1 CHECK (((up_to IS NULL) OR (up_to >= below))),
    CONSTRAINT auto_top_up_check2 CHECK (((off_reason IS NULL) = (off_at IS NULL))),
    CONSTRAINT auto_top_up_check3 CHECK (((off_reason IS NULL) OR (NOT armed))),
    CONSTRAINT auto_top_up_credits_check CHECK ((credits > 0)),
    CONSTRAINT auto_top_up_off_reason_check CHECK ((off_reason = ANY (ARRAY['TURNED_OFF'::text, 'PURCHASE_DECLINED'::text, 'PURCHASE_REFUNDED'::text, 'PLAN_CHANGED'::text, 'PRICE_CHANGED'::text, 'TENANT_ENDED'::text]))),
    CONSTRAINT auto_top_up_period_check CHECK ((period > 0)),
    CONSTRAINT auto_top_up_up_to_check CHECK ((up_to > 0))
);
CREATE TABLE public.billing_period (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    opening bigint NOT NULL,
    closing bigint,
    CONSTRAINT billing_period_check CHECK ((starts_at < ends_at)),
    CONSTRAINT billing_period_check1 CHECK ((first_on <= last_on)),
    CONSTRAINT billing_period_number_check CHECK ((number >= 1))
);
CREATE TABLE public.budget (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    job_id uuid,
    per text NOT NULL COLLATE pg_catalog."C",
    credits bigint NOT NULL,
    on_forecast boolean NOT NULL,
    paused boolean NOT NULL,
    set_at timestamp with time zone NOT NULL,
    next_check_at timestamp with time zone,
    CONSTRAINT budget_check CHECK (((next_check_at IS NOT NULL) = (on_forecast AND (NOT paused)))),
    CONSTRAINT budget_credits_check CHECK ((credits > 0)),
    CONSTRAINT budget_per_check CHECK ((per = ANY (ARRAY['BILLING_PERIOD'::text, 'MONTH'::text])))
);
CREATE TABLE public.budget_threshold (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    budget_id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    percent integer NOT NULL,
    range_on date,
    raised boolean NOT NULL,
    raised_at timestamp with time zone,
    quiet_until timestamp with time zone,
    CONSTRAINT budget_threshold_check CHECK (((raised_at IS NOT NULL) OR (NOT raised))),
    CONSTRAINT budget_threshold_check1 CHECK (((range_on IS NOT NULL) OR (NOT raised))),
    CONSTRAINT budget_threshold_kind_check CHECK ((kind = ANY (ARRAY['BUDGET_USED'::text, 'BUDGET_FORECAST'::text]))),
    CONSTRAINT budget_threshold_percent_check CHECK (((percent >= 1) AND (percent <= 1000)))
);
CREATE TABLE public.candidate_day (
    tenant_id uuid NOT NULL,
    day date NOT NULL,
    job_id uuid NOT NULL,
    candidate_id text NOT NULL COLLATE pg_catalog."C",
    events bigint NOT NULL,
    CONSTRAINT candidate_day_events_check CHECK ((events >= 0))
);
CREATE TABLE public.credit_grant (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    remaining bigint NOT NULL,
    priority integer NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    started boolean NOT NULL,
    CONSTRAINT credit_grant_amount_check CHECK ((amount > 0)),
    CONSTRAINT credit_grant_check CHECK ((remaining <= amount)),
    CONSTRAINT credit_grant_check1 CHECK (((expires_at IS NULL) OR (effective_at < expires_at))),
    CONSTRAINT credit_grant_check2 CHECK ((started OR (remaining = 0))),
    CONSTRAINT credit_grant_kind_check CHECK ((kind = ANY (ARRAY['ROLLOVER'::text, 'ALLOCATION'::text, 'ADJUSTMENT'::text, 'PURCHASE'::text]))),
    CONSTRAINT credit_grant_number_check CHECK ((number >= 1)),
    CONSTRAINT credit_grant_remaining_check CHECK ((remaining >= 0))
);
CREATE TABLE public.debt (
    tenant_id uuid NOT NULL,
    charge_sequence bigint NOT NULL,
    interview_id text NOT NULL COLLATE pg_catalog."C",
    owed bigint NOT NULL,
    forgiven bigint NOT NULL,
    forgiven_by bigint,
    CONSTRAINT debt_forgiven_check CHECK ((forgiven >= 0)),
    CONSTRAINT debt_owed_check CHECK ((owed >= 0))
);
CREATE TABLE public.delivery (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    number bigint NOT NULL,
    event text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    message_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    data text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    attempts integer NOT NULL,
    response_status integer,
    error text COLLATE pg_catalog."C",
    next_attempt_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT delivery_check CHECK (((status = 'PENDING'::text) = (finished_at IS NULL))),
    CONSTRAINT delivery_event_check CHECK ((event = ANY (ARRAY['BALANCE_CHANGED'::text, 'ALERT_RAISED'::text, 'EXPORT_FINISHED'::text, 'PURCHASE_REQUESTED'::text, 'PURCHASE_SETTLED'::text, 'PURCHASE_DECLINED'::text, 'PURCHASE_REFUNDED'::text]))),
    CONSTRAINT delivery_number_check CHECK ((number > 0)),
    CONSTRAINT delivery_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT delivery_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'DELIVERED'::text, 'FAILED'::text])))
);
CREATE TABLE public.entry (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C",
    credits bigint NOT NULL,
    balance_after bigint NOT NULL,
    overage_after bigint NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    period bigint NOT NULL,
    interview_id text COLLATE pg_catalog."C",
    reverses bigint,
    reference text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT entry_balance_after_check CHECK ((balance_after >= 0)),
    CONSTRAINT entry_check CHECK (((balance_after = 0) OR (overage_after = 0))),
    CONSTRAINT entry_credits_check CHECK ((credits <> 0)),
    CONSTRAINT entry_overage_after_check CHECK ((overage_after >= 0)),
    CONSTRAINT entry_reason_check CHECK ((reason = ANY (ARRAY['ALLOCATION'::text, 'ROLLOVER'::text, 'PURCHASE'::text, 'REFUND'::text, 'CONSUMPTION'::text, 'REVERSAL'::text, 'EXPIRY'::text, 'ADJUSTMENT'::text, 'OVERAGE_FORGIVEN'::text]))),
    CONSTRAINT entry_sequence_check CHECK ((sequence >= 1))
);
CREATE TABLE public.entry_line (
    tenant_id uuid NOT NULL,
    sequence bigint NOT NULL,
    "position" integer NOT NULL,
    grant_number bigint,
    credits bigint NOT NULL,
    charge_sequence bigint,
    CONSTRAINT entry_line_credits_check CHECK ((credits <> 0))
);
CREATE TABLE public.export (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    format text NOT NULL COLLATE pg_catalog."C",
    byte_order_mark boolean NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    job_ids text COLLATE pg_catalog."C",
    file_name text NOT NULL COLLATE pg_catalog."C",
    requested_by text NOT NULL COLLATE pg_catalog."C",
    requested_at timestamp with time zone NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    progress double precision NOT NULL,
    attempts integer NOT NULL,
    lease uuid,
    leased_until timestamp with time zone,
    finished_at timestamp with time zone,
    expires_at timestamp with time zone,
    file uuid,
    rows bigint,
    size bigint,
    digest text COLLATE pg_catalog."C",
    credits bigint,
    sequence bigint,
    opening bigint,
    closing bigint,
    error text COLLATE pg_catalog."C",
    contents text DEFAULT 'CONSUMPTION'::text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT export_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT export_check CHECK ((first_on <= last_on)),
    CONSTRAINT export_check1 CHECK (((status = 'RUNNING'::text) = (lease IS NOT NULL))),
    CONSTRAINT export_check2 CHECK (((lease IS NULL) = (leased_until IS NULL))),
    CONSTRAINT export_check3 CHECK (((status <> 'READY'::text) OR ((file IS NOT NULL) AND (digest IS NOT NULL) AND (size IS NOT NULL) AND (rows IS NOT NULL)))),
    CONSTRAINT export_contents_check CHECK ((contents = ANY (ARRAY['CONSUMPTION'::text, 'LEDGER'::text, 'PURCHASES'::text]))),
    CONSTRAINT export_format_check CHECK ((format = ANY (ARRAY['CSV'::text, 'XLSX'::text]))),
    CONSTRAINT export_progress_check CHECK (((progress >= (0)::double precision) AND (progress <= (1)::double precision))),
    CONSTRAINT export_rows_check CHECK ((rows >= 0)),
    CONSTRAINT export_size_check CHECK ((size >= 0)),
    CONSTRAINT export_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'READY'::text, 'FAILED'::text, 'CANCELLED'::text, 'EXPIRED'::text])))
);
CREATE TABLE public.export_claim_lock (
    id integer NOT NULL,
    claims bigint NOT NULL,
    CONSTRAINT export_claim_lock_id_check CHECK ((id = 1))
);
CREATE TABLE public.idempotency (
    tenant_id uuid NOT NULL,
    operation text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    answer text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp with time zone NOT NULL
);
CREATE TABLE public.interview (
    tenant_id uuid NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    job_id uuid NOT NULL,
    outcome text COLLATE pg_catalog."C",
    price bigint NOT NULL,
    invited_on date,
    started_on date,
    outcome_on date,
    simulated_on date,
    CONSTRAINT interview_outcome_check CHECK ((outcome = ANY (ARRAY['EXPIRED'::text, 'PARTIALLY_COMPLETED'::text, 'COMPLETED'::text, 'VOIDED'::text]))),
    CONSTRAINT interview_price_check CHECK ((price >= 0))
);
CREATE TABLE public.job (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    sort_title text NOT NULL COLLATE pg_catalog."C",
    titled_at timestamp with time zone NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    status_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT job_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'CLOSED'::text]))),
    CONSTRAINT job_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500)))
);
CREATE TABLE public.member (
    id uuid NOT NULL,
    issuer text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    tenant_id uuid,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT member_check CHECK (((tenant_id IS NOT NULL) = (role = ANY (ARRAY['TENANT_ADMIN'::text, 'PARTNER'::text])))),
    CONSTRAINT member_role_check CHECK ((role = ANY (ARRAY['TENANT_ADMIN'::text, 'PARTNER'::text, 'PLATFORM'::text, 'OPERATOR'::text])))
);
CREATE TABLE public.persisted_operation (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT persisted_operation_type_check CHECK ((type = ANY (ARRAY['QUERY'::text, 'MUTATION'::text, 'SUBSCRIPTION'::text])))
);
CREATE TABLE public.plan (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    definition text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    is_offered boolean DEFAULT true NOT NULL
);
CREATE TABLE public.plan_phase (
    tenant_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    starts_on date NOT NULL,
    zone text NOT NULL COLLATE pg_catalog."C",
    plan text NOT NULL COLLATE pg_catalog."C",
    anchor_on date NOT NULL,
    anchor_day integer NOT NULL,
    CONSTRAINT plan_phase_anchor_day_check CHECK (((anchor_day >= 1) AND (anchor_day <= 31)))
);
CREATE TABLE public.purchase (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    credits bigint NOT NULL,
    price text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL COLLATE pg_catalog."C",
    purchased_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    expires_at timestamp with time zone,
    grant_number bigint,
    sequence bigint,
    refunded bigint NOT NULL,
    refund_limit bigint NOT NULL,
    payment_reference text COLLATE pg_catalog."C",
    decline_reason text COLLATE pg_catalog."C",
    requested_by text COLLATE pg_catalog."C",
    payment_url text COLLATE pg_catalog."C",
    crossing bigint,
    CONSTRAINT purchase_check CHECK (((refunded + refund_limit) <= credits)),
    CONSTRAINT purchase_check1 CHECK (((settled_at IS NULL) = (status = ANY (ARRAY['PENDING'::text, 'DECLINED'::text])))),
    CONSTRAINT purchase_check2 CHECK (((settled_at IS NULL) = (grant_number IS NULL))),
    CONSTRAINT purchase_check3 CHECK (((payment_url IS NULL) OR (status = 'PENDING'::text))),
    CONSTRAINT purchase_credits_check CHECK ((credits > 0)),
    CONSTRAINT purchase_crossing_check CHECK ((crossing >= 0)),
    CONSTRAINT purchase_refund_limit_check CHECK ((refund_limit >= 0)),
    CONSTRAINT purchase_refunded_check CHECK ((refunded >= 0)),
    CONSTRAINT purchase_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SETTLED'::text, 'DECLINED'::text, 'REFUNDED'::text])))
);
CREATE TABLE public.purchase_event (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL,
    purchase_id uuid NOT NULL,
    type text NOT NULL COLLATE pg_catalog."C",
    happened_at timestamp with time zone NOT NULL,
    CONSTRAINT purchase_event_number_check CHECK ((number > 0)),
    CONSTRAINT purchase_event_type_check CHECK ((type = ANY (ARRAY['REQUESTED'::text, 'PAYMENT_URL_SET'::text, 'SETTLED'::text, 'DECLINED'::text, 'REFUNDED'::text])))
);
CREATE TABLE public.run_out_forecast (
    tenant_id uuid NOT NULL,
    status text COLLATE pg_catalog."C",
    expected_on date,
    earliest_on date,
    latest_on date,
    probability double precision,
    computed_at timestamp with time zone,
    place integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    renewable_at timestamp with time zone NOT NULL,
    CONSTRAINT run_out_forecast_check CHECK (((status IS NULL) = (computed_at IS NULL))),
    CONSTRAINT run_out_forecast_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
    CONSTRAINT run_out_forecast_status_check CHECK ((status = ANY (ARRAY['RUN_OUT'::text, 'LIKELY'::text, 'POSSIBLE'::text, 'NOT_WITHIN_HORIZON'::text, 'NO_USAGE'::text])))
);
CREATE TABLE public.setting (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.tenant (
    id uuid NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    sort_name text NOT NULL COLLATE pg_catalog."C",
    zone text NOT NULL COLLATE pg_catalog."C",
    plan_id text NOT NULL COLLATE pg_catalog."C",
    starts_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    country text COLLATE pg_catalog."C",
    last_day_on date,
    CONSTRAINT tenant_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
    CONSTRAINT tenant_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
CREATE TABLE public.tortoise_migrations (
    id integer NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.tortoise_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.tortoise_migrations_id_seq OWNED BY public.tortoise_migrations.id;
CREATE TABLE public.usage_day (
    tenant_id uuid NOT NULL,
    day date NOT NULL,
    job_id uuid NOT NULL,
    invited bigint NOT NULL,
    started bigint NOT NULL,
    partially_completed bigint NOT NULL,
    completed bigint NOT NULL,
    voided bigint NOT NULL,
    expired bigint NOT NULL,
    simulations bigint NOT NULL,
    credits bigint NOT NULL,
    CONSTRAINT usage_day_completed_check CHECK ((completed >= 0)),
    CONSTRAINT usage_day_credits_check CHECK ((credits >= 0)),
    CONSTRAINT usage_day_expired_check CHECK ((expired >= 0)),
    CONSTRAINT usage_day_invited_check CHECK ((invited >= 0)),
    CONSTRAINT usage_day_partially_completed_check CHECK ((partially_completed >= 0)),
    CONSTRAINT usage_day_simulations_check CHECK ((simulations >= 0)),
    CONSTRAINT usage_day_started_check CHECK ((started >= 0)),
    CONSTRAINT usage_day_voided_check CHECK ((voided >= 0))
);
CREATE TABLE public.usage_event (
    tenant_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    job_id uuid NOT NULL,
    interview_id text NOT NULL COLLATE pg_catalog."C",
    candidate_id text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    progress double precision,
    day date NOT NULL,
    price bigint NOT NULL,
    CONSTRAINT usage_event_price_check CHECK ((price >= 0)),
    CONSTRAINT usage_event_progress_check CHECK (((progress >= (0)::double precision) AND (progress <= (1)::double precision))),
    CONSTRAINT usage_event_type_check CHECK ((type = ANY (ARRAY['INVITED'::text, 'STARTED'::text, 'PARTIALLY_COMPLETED'::text, 'COMPLETED'::text, 'EXPIRED'::text, 'VOIDED'::text, 'SIMULATION_RUN'::text])))
);
CREATE TABLE public.wallet (
    tenant_id uuid NOT NULL,
    balance bigint NOT NULL,
    overage bigint NOT NULL,
    last_sequence bigint NOT NULL,
    last_grant bigint NOT NULL,
    head_digest text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    advanced_to timestamp with time zone NOT NULL,
    next_due_at timestamp with time zone NOT NULL,
    awaits_history boolean CONSTRAINT wallet_importing_not_null NOT NULL,
    webhooks integer DEFAULT 0 NOT NULL,
    alert_rules integer DEFAULT 0 NOT NULL,
    deleting boolean DEFAULT false NOT NULL,
    budgets integer DEFAULT 0 NOT NULL,
    CONSTRAINT wallet_alert_rules_check CHECK ((alert_rules >= 0)),
    CONSTRAINT wallet_balance_check CHECK ((balance >= 0)),
    CONSTRAINT wallet_budgets_check CHECK ((budgets >= 0)),
    CONSTRAINT wallet_check CHECK (((balance = 0) OR (overage = 0))),
    CONSTRAINT wallet_last_grant_check CHECK ((last_grant >= 0)),
    CONSTRAINT wallet_last_sequence_check CHECK ((last_sequence >= 0)),
    CONSTRAINT wallet_overage_check CHECK ((overage >= 0)),
    CONSTRAINT wallet_webhooks_check CHECK ((webhooks >= 0))
);
CREATE TABLE public.webhook (
    tenant_id uuid,
    id uuid NOT NULL,
    url text NOT NULL COLLATE pg_catalog."C",
    events text NOT NULL COLLATE pg_catalog."C",
    created_by text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    secret text NOT NULL COLLATE pg_catalog."C",
    old_secret text COLLATE pg_catalog."C",
    old_secret_until timestamp with time zone,
    last_number bigint NOT NULL,
    last_delivered_sequence bigint NOT NULL,
    failing_since timestamp with time zone,
    last_attempt_at timestamp with time zone,
    last_response_status integer,
    last_error text COLLATE pg_catalog."C",
    due_at timestamp with time zone,
    lease text COLLATE pg_catalog."C",
    CONSTRAINT webhook_check CHECK (((old_secret IS NULL) = (old_secret_until IS NULL))),
    CONSTRAINT webhook_check1 CHECK (((status <> 'DISABLED'::text) OR (due_at IS NULL))),
    CONSTRAINT webhook_check2 CHECK (((status = 'ACTIVE'::text) = (failing_since IS NULL))),
    CONSTRAINT webhook_last_delivered_sequence_check CHECK ((last_delivered_sequence >= 0)),
    CONSTRAINT webhook_last_number_check CHECK ((last_number >= 0)),
    CONSTRAINT webhook_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'FAILING'::text, 'DISABLED'::text])))
);
ALTER TABLE ONLY public.tortoise_migrations ALTER COLUMN id SET DEFAULT nextval('public.tortoise_migrations_id_seq'::regclass);
INSERT INTO public.alert VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 1, '0674a0c9-f98f-4a10-8142-7a6036a30290', 'REMAINING_BELOW', '100000', 124, '2026-11-29 00:59:58.553394+00', '421.5 credits are left: below the alert threshold of 100000.', NULL);
INSERT INTO public.alert_rule VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '0674a0c9-f98f-4a10-8142-7a6036a30290', 'REMAINING_BELOW', '100000', true, '2026-11-29 00:59:58.553394+00', NULL, '2026-11-29 01:59:58.553394+00');
INSERT INTO public.api_key VALUES
	('4631bff98d5d', 'frozen', 'OPERATOR', NULL, '6b576e57cf0da1cb79fa7eaf71b0cd2ad54b169e5223e47955e29c38457b53e0', '2026-11-29 00:59:32.118111+00', NULL, NULL, '', NULL, 'command line', NULL, NULL, NULL, '2026-11-29 00:59:55.205805+00', NULL, NULL);
INSERT INTO public.billing_period VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 1, '2026-01-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-01-01', '2026-01-31', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 2, '2026-02-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-02-01', '2026-02-28', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 3, '2026-03-01 05:00:00+00', '2026-04-01 04:00:00+00', '2026-03-01', '2026-03-31', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 4, '2026-04-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-04-01', '2026-04-30', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 5, '2026-05-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-05-01', '2026-05-31', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 6, '2026-06-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-06-01', '2026-06-30', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 7, '2026-07-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-07-01', '2026-07-31', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 8, '2026-08-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-08-01', '2026-08-31', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 9, '2026-09-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-09-01', '2026-09-30', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 10, '2026-10-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-10-01', '2026-10-31', 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 11, '2026-11-01 04:00:00+00', '2026-12-01 05:00:00+00', '2026-11-01', '2026-11-30', 0, NULL);
INSERT INTO public.candidate_day VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', '1e4f498e-be24-5757-9d77-535164bca27f', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c0', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c0', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c1', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-06', '1e4f498e-be24-5757-9d77-535164bca27f', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-06', '1e4f498e-be24-5757-9d77-535164bca27f', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-06', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-06', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '1e4f498e-be24-5757-9d77-535164bca27f', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '1e4f498e-be24-5757-9d77-535164bca27f', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c5', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c0', 3),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c1', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c2', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c7', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c7', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c5', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-11', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-11', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', '1e4f498e-be24-5757-9d77-535164bca27f', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', '1e4f498e-be24-5757-9d77-535164bca27f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', '1e4f498e-be24-5757-9d77-535164bca27f', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '1e4f498e-be24-5757-9d77-535164bca27f', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '1e4f498e-be24-5757-9d77-535164bca27f', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c8', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c5', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c14', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c7', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '1e4f498e-be24-5757-9d77-535164bca27f', 'c12', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '1e4f498e-be24-5757-9d77-535164bca27f', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '1e4f498e-be24-5757-9d77-535164bca27f', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '1e4f498e-be24-5757-9d77-535164bca27f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '1e4f498e-be24-5757-9d77-535164bca27f', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c10', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c12', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c14', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c10', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c12', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '1e4f498e-be24-5757-9d77-535164bca27f', 'c11', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '1e4f498e-be24-5757-9d77-535164bca27f', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '1e4f498e-be24-5757-9d77-535164bca27f', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c12', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c10', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '1e4f498e-be24-5757-9d77-535164bca27f', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '1e4f498e-be24-5757-9d77-535164bca27f', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '1e4f498e-be24-5757-9d77-535164bca27f', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c7', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c16', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c7', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c10', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c11', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c2', 1);
INSERT INTO public.candidate_day VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-17', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c14', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-17', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-17', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c17', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-18', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c16', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-18', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c1', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c16', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c16', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c20', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c16', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c16', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c23', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c20', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c24', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c22', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c19', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c24', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c22', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c16', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c6', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '1e4f498e-be24-5757-9d77-535164bca27f', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c20', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c24', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c26', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c27', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c30', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c13', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c0', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c30', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c33', 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c23', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c27', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '1e4f498e-be24-5757-9d77-535164bca27f', 'c17', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '1e4f498e-be24-5757-9d77-535164bca27f', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c7', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c34', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c23', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c24', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c32', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c10', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c14', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c35', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c23', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-25', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c39', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c23', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c41', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c32', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c17', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c26', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c27', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c29', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c37', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c21', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c34', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c41', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c5', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c19', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c29', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c31', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c4', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c21', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c2', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c21', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c25', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c3', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c5', 1);
INSERT INTO public.candidate_day VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c23', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c42', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c44', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c14', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c16', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c28', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c33', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c10', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c12', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c40', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c34', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c12', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c27', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c34', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'c48', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '87a186db-457e-5961-87fa-7a3fe955d29f', 'c34', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c27', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c29', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c9', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c18', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c6', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c17', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-30', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c8', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-30', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c39', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-30', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'c1', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-30', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'c15', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-31', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'c20', 1),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-31', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'c25', 1);
INSERT INTO public.credit_grant VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 1, 'ALLOCATION', 250000, 0, 20, '2026-01-01 05:00:00+00', '2026-02-01 05:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 2, 'ROLLOVER', 125000, 0, 10, '2026-02-01 05:00:00+00', '2026-03-01 05:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 3, 'ALLOCATION', 250000, 0, 20, '2026-02-01 05:00:00+00', '2026-03-01 05:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 4, 'ROLLOVER', 125000, 0, 10, '2026-03-01 05:00:00+00', '2026-04-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 5, 'ALLOCATION', 250000, 0, 20, '2026-03-01 05:00:00+00', '2026-04-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 6, 'ROLLOVER', 125000, 0, 10, '2026-04-01 04:00:00+00', '2026-05-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 7, 'ALLOCATION', 250000, 0, 20, '2026-04-01 04:00:00+00', '2026-05-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 8, 'ROLLOVER', 125000, 0, 10, '2026-05-01 04:00:00+00', '2026-06-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 9, 'ALLOCATION', 250000, 0, 20, '2026-05-01 04:00:00+00', '2026-06-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 10, 'ROLLOVER', 125000, 0, 10, '2026-06-01 04:00:00+00', '2026-07-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 11, 'ALLOCATION', 250000, 0, 20, '2026-06-01 04:00:00+00', '2026-07-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 12, 'ROLLOVER', 125000, 0, 10, '2026-07-01 04:00:00+00', '2026-08-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 13, 'ALLOCATION', 250000, 0, 20, '2026-07-01 04:00:00+00', '2026-08-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 14, 'ROLLOVER', 125000, 0, 10, '2026-08-01 04:00:00+00', '2026-09-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 15, 'ALLOCATION', 250000, 0, 20, '2026-08-01 04:00:00+00', '2026-09-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 16, 'ROLLOVER', 125000, 0, 10, '2026-09-01 04:00:00+00', '2026-10-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 17, 'ALLOCATION', 250000, 0, 20, '2026-09-01 04:00:00+00', '2026-10-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 18, 'ROLLOVER', 125000, 0, 10, '2026-10-01 04:00:00+00', '2026-11-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 19, 'ALLOCATION', 250000, 0, 20, '2026-10-01 04:00:00+00', '2026-11-01 04:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 21, 'ALLOCATION', 250000, 250000, 20, '2026-11-01 04:00:00+00', '2026-12-01 05:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 22, 'PURCHASE', 20000, 20000, 40, '2026-11-29 00:59:55.493039+00', '2028-11-28 00:59:55.493039+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 23, 'PURCHASE', 20000, 20000, 40, '2026-11-29 00:59:56.692149+00', '2028-11-28 00:59:56.692149+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 24, 'ADJUSTMENT', 7500, 7500, 30, '2026-11-29 00:59:57.540034+00', '2099-01-01 00:00:00+00', true),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 20, 'ROLLOVER', 125000, 124000, 10, '2026-11-01 04:00:00+00', '2026-12-01 05:00:00+00', true);
INSERT INTO public.entry VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 1, 'ALLOCATION', 250000, 250000, 0, '2026-01-01 05:00:00+00', '2026-01-01 05:00:00+00', '2026-11-29 00:59:09.218034+00', 1, NULL, NULL, NULL, NULL, '0b818defc0e8f17c02667a8188719afcc7ad0418cf605945671f1b91e3e58361'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 2, 'CONSUMPTION', -500, 249500, 0, '2026-01-06 07:46:00+00', '2026-01-06 07:46:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i2', NULL, NULL, NULL, '43312930487972b74fb740ac35cac084a8445fd8ea36c0a98237cebaf5e520ed'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 3, 'CONSUMPTION', -500, 249000, 0, '2026-01-06 13:20:00+00', '2026-01-06 13:20:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i5', NULL, NULL, NULL, '02b89078fcf0fe28d4e30632b6e2a6b07d651de00ed0c647d5ddf8c4b65fca35'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 4, 'CONSUMPTION', -1000, 248000, 0, '2026-01-07 05:15:00+00', '2026-01-07 05:15:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i6', NULL, NULL, NULL, '926341629f635b7946ea85686e1d1712e37f29764e474d2fd11c349866becca9'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 5, 'CONSUMPTION', -500, 247500, 0, '2026-01-07 06:33:00+00', '2026-01-07 06:33:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i2', NULL, NULL, NULL, '9685ec0cef61563d9ba4fb13bdb5dd1848bf500cd21317f31430d13895d497b7'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 6, 'REVERSAL', 1000, 248500, 0, '2026-01-07 08:54:00+00', '2026-01-07 08:54:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i2', 5, NULL, NULL, 'dbc6b2daa382f5f6e60467c6b29db608855bb216f0608d9f97f18c324dc8b901'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 7, 'CONSUMPTION', -1000, 247500, 0, '2026-01-07 11:43:00+00', '2026-01-07 11:43:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i12', NULL, NULL, NULL, '74f93a39709b5627125fdf144d408ced0f233341be27cf0f3258c73d249da00e'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 8, 'CONSUMPTION', -250, 247250, 0, '2026-01-07 11:57:00+00', '2026-01-07 11:57:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i5', NULL, NULL, NULL, '9966c3f818564e25fe11e949fee53299b8cc395ffb732f8a059d7faf2fa247d8'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 9, 'CONSUMPTION', -1000, 246250, 0, '2026-01-07 17:47:00+00', '2026-01-07 17:47:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i7', NULL, NULL, NULL, 'dfeb24ec408aed2c390d576c20c681373737b820eee00a8d7204951e6e387862'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 10, 'CONSUMPTION', -250, 246000, 0, '2026-01-07 18:01:00+00', '2026-01-07 18:01:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i5', NULL, NULL, NULL, '80b6de6021c38fde5f1a78428a6092483b2e0da7e37011f4a4d0fbea086e4e27'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 11, 'CONSUMPTION', -1000, 245000, 0, '2026-01-08 02:29:00+00', '2026-01-08 02:29:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i2', NULL, NULL, NULL, '3ce5772d2d9d44d032e7e093d41ea59cdb310af1ef60c34b2b0d41e4ab3a8ff3'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 12, 'CONSUMPTION', -1000, 244000, 0, '2026-01-09 07:46:00+00', '2026-01-09 07:46:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i11', NULL, NULL, NULL, '41f882b7d4ca8f4b94e8a8f0d6bcd1ecc3bcd9b88f0f3bbcc2cfddd622260d0c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 13, 'CONSUMPTION', -1000, 243000, 0, '2026-01-09 10:50:00+00', '2026-01-09 10:50:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i10', NULL, NULL, NULL, 'd07c37b175dd76eef3a9f8e289ad54c09fb787d7204568801a7fa591661de8d5'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 14, 'CONSUMPTION', -250, 242750, 0, '2026-01-09 23:26:00+00', '2026-01-09 23:26:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i9', NULL, NULL, NULL, 'b561d94e77aef832016a900dfbdae2a768529623a581434d16185f18808629de'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 15, 'CONSUMPTION', -1000, 241750, 0, '2026-01-10 09:47:00+00', '2026-01-10 09:47:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i14', NULL, NULL, NULL, '8efdbde939b818b8e08d75d5277c60da3efdbcd414c54e36796d53bf7695ca7f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 16, 'CONSUMPTION', -750, 241000, 0, '2026-01-10 09:52:00+00', '2026-01-10 09:52:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i9', NULL, NULL, NULL, '72355ed56e69861eaf6c5b44336dbad2b23929b99b1c0db298da2e94b91aaa4d'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 17, 'CONSUMPTION', -750, 240250, 0, '2026-01-10 12:55:00+00', '2026-01-10 12:55:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i16', NULL, NULL, NULL, '263a147dbb731ae1751557bd287fe0e1277ec04041aa920fa86590c64ae95a48'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 18, 'CONSUMPTION', -750, 239500, 0, '2026-01-10 18:55:00+00', '2026-01-10 18:55:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i17', NULL, NULL, NULL, '144defdba8e43e9038481bd30945892ec547b195bda9c15715eddbca5fbf259c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 19, 'CONSUMPTION', -250, 239250, 0, '2026-01-11 06:50:00+00', '2026-01-11 06:50:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i17', NULL, NULL, NULL, '7e51ecf351f943395f1d085f7ceb39e284e51ee87700577973c401e0dd7b6d1e'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 20, 'CONSUMPTION', -1000, 238250, 0, '2026-01-11 18:05:00+00', '2026-01-11 18:05:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i18', NULL, NULL, NULL, 'efc38756de67186389ea2d52a70d9f434a8c03f95e202d80b03efd00748ba69a'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 21, 'CONSUMPTION', -500, 237750, 0, '2026-01-13 05:13:00+00', '2026-01-13 05:13:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i21', NULL, NULL, NULL, 'db69ced982dc2dbc3ef5334ed5f96425fbbcd180ca0bcbee4dbcc86efb28dc4d'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 22, 'CONSUMPTION', -750, 237000, 0, '2026-01-14 18:04:00+00', '2026-01-14 18:04:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i25', NULL, NULL, NULL, '921d126057c360f5745bbb9f7c7de764829f05f09274164df7a469ed7c4ee2dd'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 23, 'CONSUMPTION', -500, 236500, 0, '2026-01-14 22:49:00+00', '2026-01-14 22:49:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i22', NULL, NULL, NULL, '7433f42b3b754153b460dfbfeda5fd202c02cc480796365497a17a24935f82d8'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 24, 'CONSUMPTION', -500, 236000, 0, '2026-01-14 22:53:00+00', '2026-01-14 22:53:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i21', NULL, NULL, NULL, '89449dd2d8e8c430495d0464f5a0313a9de0efe1a007bdcda07cdb93a7c08afd'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 25, 'CONSUMPTION', -750, 235250, 0, '2026-01-15 06:30:00+00', '2026-01-15 06:30:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i26', NULL, NULL, NULL, '1ce51bf51def346a77479cf249dd878b5fc8896196938fe9d7699b6033bbf8c5'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 26, 'CONSUMPTION', -250, 235000, 0, '2026-01-15 11:19:00+00', '2026-01-15 11:19:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i29', NULL, NULL, NULL, 'de4bf427c88e52879b914b42a7b55d9d118133fed167d6aa89b7465718bd5d03'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 27, 'CONSUMPTION', -500, 234500, 0, '2026-01-15 12:46:00+00', '2026-01-15 12:46:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i22', NULL, NULL, NULL, 'b5ab237069d281b623f3ae278e84095536d12a24ab295a9a79b44905a69884f1'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 28, 'CONSUMPTION', -1000, 233500, 0, '2026-01-15 13:44:00+00', '2026-01-15 13:44:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i32', NULL, NULL, NULL, 'b709516eccc468cc761ab5e0284c2fd4c507c8cd3a0b87cc1c3665ef49400a46'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 29, 'CONSUMPTION', -250, 233250, 0, '2026-01-15 16:15:00+00', '2026-01-15 16:15:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i26', NULL, NULL, NULL, '62885add48a73f6831b95dbd83b5a924df1757c22c22e5e6cb50ea74c73c3d5b'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 30, 'CONSUMPTION', -1000, 232250, 0, '2026-01-16 00:25:00+00', '2026-01-16 00:25:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i36', NULL, NULL, NULL, '0c32186102279b6d29e8df67371809679b7a595823a75a0930d0d73aeaf990cc'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 31, 'CONSUMPTION', -750, 231500, 0, '2026-01-16 11:10:00+00', '2026-01-16 11:10:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i31', NULL, NULL, NULL, 'fa48f24dd877e3f197568ae8df9e9b8405b12b01223325132d20ff9b8eb58d60'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 32, 'CONSUMPTION', -250, 231250, 0, '2026-01-16 16:12:00+00', '2026-01-16 16:12:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i25', NULL, NULL, NULL, 'cd4d53de63ced274af61450b4c7693f1e9897a46a1a6fdb96e18c28cada8b9fd'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 33, 'CONSUMPTION', -1000, 230250, 0, '2026-01-17 15:37:00+00', '2026-01-17 15:37:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i39', NULL, NULL, NULL, 'f949d4fdf4870c6e9e6ffac72a6d17584d870a16f6efe3c7da1a81a62f0c58a2'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 34, 'CONSUMPTION', -1000, 229250, 0, '2026-01-17 22:02:00+00', '2026-01-17 22:02:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i44', NULL, NULL, NULL, 'c8c6a6fb562b13fc29d0b382484621684427de582b825be3db3c82f63a172b0c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 35, 'CONSUMPTION', -1000, 228250, 0, '2026-01-19 14:25:00+00', '2026-01-19 14:25:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i49', NULL, NULL, NULL, '1354f6344096cc8c3d6f62d272e5322d6879e9a69cdd216d515a1c05d836b661'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 36, 'CONSUMPTION', -500, 227750, 0, '2026-01-20 18:20:00+00', '2026-01-20 18:20:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i50', NULL, NULL, NULL, 'c07c27bab2a38e287fcd83450b92a2ba9108bfd585bf69010476e01efa203568'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 37, 'CONSUMPTION', -500, 227250, 0, '2026-01-21 04:59:00+00', '2026-01-21 04:59:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i50', NULL, NULL, NULL, '7dab34187de3c7617dd1d672c4bd3bcf4e5e912a9281772f947511531bb4d0c0'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 38, 'CONSUMPTION', -750, 226500, 0, '2026-01-21 06:23:00+00', '2026-01-21 06:23:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i53', NULL, NULL, NULL, '1c5a4617743a167e62b4a544737f0b4564905195d1cb45ae08bb37f3f0526e48'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 39, 'CONSUMPTION', -500, 226000, 0, '2026-01-21 15:58:00+00', '2026-01-21 15:58:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i58', NULL, NULL, NULL, 'f63c88aa5ee8e801fdbdbdd53ec581aa874723d436aef614a0237e61e3f986a6'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 40, 'CONSUMPTION', -750, 225250, 0, '2026-01-21 21:50:00+00', '2026-01-21 21:50:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i60', NULL, NULL, NULL, '03e66b2a6367f897749b11ca10a9ce602dea8bcd43bcdf05d2f602a64062e735'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 41, 'CONSUMPTION', -250, 225000, 0, '2026-01-22 00:41:00+00', '2026-01-22 00:41:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i53', NULL, NULL, NULL, '8eaddafa294974d1b4df39904c150609536c5eb61e3921e8cf6118c82490e51e'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 42, 'CONSUMPTION', -500, 224500, 0, '2026-01-22 04:01:00+00', '2026-01-22 04:01:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i58', NULL, NULL, NULL, '2a9e5c5d6040eb25299e06a8c3accd009afda2f8bd5ef3cab685475b35276af3'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 43, 'CONSUMPTION', -500, 224000, 0, '2026-01-22 11:34:00+00', '2026-01-22 11:34:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i57', NULL, NULL, NULL, 'bd00f88048a1711b19fb80f4482a594a26256c814025abb3066661d85ff65663'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 44, 'CONSUMPTION', -500, 223500, 0, '2026-01-22 12:09:00+00', '2026-01-22 12:09:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i57', NULL, NULL, NULL, 'a01fbfb7e79195bacba7c82465b6f25393e2bd40cb6b69774b2c691581f71086'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 45, 'REVERSAL', 1000, 224500, 0, '2026-01-22 16:09:00+00', '2026-01-22 16:09:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i58', 42, NULL, NULL, 'c58be9989134d9ba3d9927f4a0059d54759f72833fae489c3d8c8aac13fe17cf'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 46, 'CONSUMPTION', -250, 224250, 0, '2026-01-22 19:09:00+00', '2026-01-22 19:09:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i60', NULL, NULL, NULL, '65cbfa688c34fd394db5885a78134a8243cfa5d218caf2785ba5c01b99acdbd8'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 47, 'CONSUMPTION', -500, 223750, 0, '2026-01-22 22:25:00+00', '2026-01-22 22:25:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i65', NULL, NULL, NULL, 'f30f5169a6f573b5d626ad91db22a53aff6db721832e4bdff6cd5eb89dc8c62f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 48, 'CONSUMPTION', -1000, 222750, 0, '2026-01-23 01:22:00+00', '2026-01-23 01:22:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i63', NULL, NULL, NULL, '42e8a45bcd9e894880c98da8f8d7cf16a393f557113ed178116d0159dcede43b'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 49, 'CONSUMPTION', -500, 222250, 0, '2026-01-23 08:33:00+00', '2026-01-23 08:33:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i65', NULL, NULL, NULL, '6e6453dc7da00e35f9bd8f96d750ee9e7b65758c979a8ddc4a136e5e507d997e'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 50, 'CONSUMPTION', -750, 221500, 0, '2026-01-23 14:11:00+00', '2026-01-23 14:11:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i72', NULL, NULL, NULL, 'f192f9820a8f23e4ebb94514bb1d60b12bcb597d82552ecd38afd1358422ba87'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 51, 'CONSUMPTION', -1000, 220500, 0, '2026-01-23 22:13:00+00', '2026-01-23 22:13:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i70', NULL, NULL, NULL, '08138cb31f7182b9d704d7adef3b6256943c9b3d712ad465e5d4454fba4298a8'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 52, 'CONSUMPTION', -1000, 219500, 0, '2026-01-24 11:21:00+00', '2026-01-24 11:21:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i68', NULL, NULL, NULL, 'd9a3edea1bf0d393accc6b068b9d2438b3f8cbd6d0cbd847b81bd8a0ed4098c1'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 53, 'CONSUMPTION', -250, 219250, 0, '2026-01-24 20:09:00+00', '2026-01-24 20:09:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i72', NULL, NULL, NULL, '34b320a812cee4aeacbfc80ee974cbe91c28b46ddb25eb34da2852845341dde9'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 54, 'REVERSAL', 1000, 220250, 0, '2026-01-24 20:53:00+00', '2026-01-24 20:53:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i72', 53, NULL, NULL, '44f2b67b695d90c4fdc93dcd0a4edcd1f889c82a1a3b3a1701b1a97acdb58a7f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 55, 'CONSUMPTION', -1000, 219250, 0, '2026-01-25 03:19:00+00', '2026-01-25 03:19:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i78', NULL, NULL, NULL, '3a3b4e14c7707a4a2dd77a77f26863f41d8052481d10534454c5e4debfcbd61c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 56, 'CONSUMPTION', -500, 218750, 0, '2026-01-27 03:02:00+00', '2026-01-27 03:02:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i81', NULL, NULL, NULL, '4c4b88460e82edea74b2f0e235ac0dbea64157885cfd28b7925668f1a70cf250'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 57, 'CONSUMPTION', -1000, 217750, 0, '2026-01-27 07:08:00+00', '2026-01-27 07:08:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i79', NULL, NULL, NULL, 'eacfc1231132119c1d47394a2c114d48467706aca54753f250c4074c4cfc26be'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 58, 'CONSUMPTION', -1000, 216750, 0, '2026-01-27 23:26:00+00', '2026-01-27 23:26:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i82', NULL, NULL, NULL, 'e66a23171339be91cc299ec93177d72cd524399d4bfd7e60c8a59ac6967995e0'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 59, 'CONSUMPTION', -500, 216250, 0, '2026-01-27 23:37:00+00', '2026-01-27 23:37:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i87', NULL, NULL, NULL, '34b621ae13dc23ac15eb8021f172eedaff128531fafc11f9eebb7c3bea1b91d4'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 60, 'CONSUMPTION', -1000, 215250, 0, '2026-01-28 00:03:00+00', '2026-01-28 00:03:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i85', NULL, NULL, NULL, '624ce5efab3e7d62c485b2d5621fa2584eb13c683527c599356d973bcc31a342'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 61, 'CONSUMPTION', -500, 214750, 0, '2026-01-28 02:29:00+00', '2026-01-28 02:29:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i83', NULL, NULL, NULL, '665a31f68bb42dd03046e1debccbc1bb1ada5fe4721b8f317dc04e9831ed356c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 62, 'CONSUMPTION', -500, 214250, 0, '2026-01-28 02:54:00+00', '2026-01-28 02:54:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i87', NULL, NULL, NULL, 'a6417d4ac4c0c06587146cb1a17c9b790b6f7e717e00c4bbe01bf6f318d8165d'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 63, 'CONSUMPTION', -1000, 213250, 0, '2026-01-28 10:12:00+00', '2026-01-28 10:12:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i88', NULL, NULL, NULL, '72fc5dcf5a68e31bdf78ad69b8cc65e057cd88dc577015359a882c4b480c4207'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 64, 'REVERSAL', 1000, 214250, 0, '2026-01-28 11:08:00+00', '2026-01-28 11:08:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i85', 60, NULL, NULL, '6656b54b784dc6f2635e79f6d9a593bd7842fd3c263ffe015e380ca6d4d1ff9c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 65, 'CONSUMPTION', -500, 213750, 0, '2026-01-28 16:46:00+00', '2026-01-28 16:46:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i83', NULL, NULL, NULL, '950c2e9de73fa503e19e7a0ccf8707e66420d1adbb58c5c192feea0db04cfc77'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 66, 'CONSUMPTION', -1000, 212750, 0, '2026-01-29 11:24:00+00', '2026-01-29 11:24:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i90', NULL, NULL, NULL, 'f0d5c087fe27fb10211324bafdfe6063955ffe63af0ee44ffe42137e05778cdf'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 67, 'CONSUMPTION', -1000, 211750, 0, '2026-01-29 18:02:00+00', '2026-01-29 18:02:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i92', NULL, NULL, NULL, '604e3085187a562b470c1358ef92b6ec9a9cd393f6ccee924097645a9de66190'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 68, 'CONSUMPTION', -1000, 210750, 0, '2026-01-30 09:32:00+00', '2026-01-30 09:32:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i97', NULL, NULL, NULL, '6c435f19b5331022984b4d072501b6b72057b05613e6da54c6d8c0deda1e7525'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 69, 'CONSUMPTION', -500, 210250, 0, '2026-01-30 18:55:00+00', '2026-01-30 18:55:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i95', NULL, NULL, NULL, 'dd3f559c47be6530542833903c5f9e375ba70db17d6479663ba256a6d253cb28'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 70, 'CONSUMPTION', -1000, 209250, 0, '2026-01-31 05:03:00+00', '2026-01-31 05:03:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i96', NULL, NULL, NULL, '70d6717a8ea97a511e74b028a9dea643e1fab0c3d21233c15c7887db18be265d'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 71, 'CONSUMPTION', -500, 208750, 0, '2026-01-31 16:26:00+00', '2026-01-31 16:26:00+00', '2026-11-29 00:59:22.319168+00', 1, 'globex-i95', NULL, NULL, NULL, '0d97e6cb12cb47cd0d66373f4edf2e1b169ab6b31c997b16221892bea1ff6694'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 72, 'EXPIRY', -83750, 125000, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 1, NULL, NULL, NULL, NULL, '0bbfe83c00e5ef4c1bbed5a1195e625c742b7cec55df46f060d6acaec51c60a7'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 73, 'ROLLOVER', -125000, 0, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 1, NULL, NULL, NULL, NULL, '370a8d9c4b24a927bc889aa879238620ab75d34f1abfbe60dafdb40f6ea36207'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 74, 'ROLLOVER', 125000, 125000, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 2, NULL, NULL, NULL, NULL, 'cd6c6330b00e182188b7b5d43a8d839b26b17ae472c8f8d475fcd85892ce7ca0'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 75, 'ALLOCATION', 250000, 375000, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 2, NULL, NULL, NULL, NULL, '53409ecc6fb4d85d7ad2209d443c5c786e513da0ecfc68bfda986cd5a03b8577'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 76, 'EXPIRY', -125000, 250000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 2, NULL, NULL, NULL, NULL, '0efc2c694eea0e079c4a5da3809ee3dc1fb864a05425d0b405c1af701faa86a8'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 77, 'EXPIRY', -125000, 125000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 2, NULL, NULL, NULL, NULL, '8380502cfbf18f625c793523ae134e1961eb1cac8c6602e2f65d3a2d166cb10d'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 78, 'ROLLOVER', -125000, 0, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 2, NULL, NULL, NULL, NULL, '749ece407d7b68de323049281972bb17abf7c739e527eb66f2f33510a9949aa6'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 79, 'ROLLOVER', 125000, 125000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 3, NULL, NULL, NULL, NULL, 'bfe4c9698686906a9ed185280142254365da906b054be148bbb2032091b75e9f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 80, 'ALLOCATION', 250000, 375000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 00:59:23.290234+00', 3, NULL, NULL, NULL, NULL, 'bb7a72cd3f32adfc7776595b3853f14e0f23868acd7e3ad70962649640a9182d'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 81, 'EXPIRY', -125000, 250000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 3, NULL, NULL, NULL, NULL, '68e49a1b14c45e37c03fbfb78cbd7756124a731ec1fa92cded0a5d117814d3dc'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 82, 'EXPIRY', -125000, 125000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 3, NULL, NULL, NULL, NULL, 'ba5594d5e8da21e21f78b7f084a6dfaaa4fe29de7bce4680e1bef93ddcb8c187'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 83, 'ROLLOVER', -125000, 0, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 3, NULL, NULL, NULL, NULL, 'ebb510fcf161fbe5956bcaf3cf50fc21c7a80c9b3d89fbc78ba1c88b5662ee98'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 84, 'ROLLOVER', 125000, 125000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 4, NULL, NULL, NULL, NULL, '95ff79ffe56d548b833e94a37dee0c9cfafe18c2663be235ef2390d893c6f5e0'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 85, 'ALLOCATION', 250000, 375000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 4, NULL, NULL, NULL, NULL, 'a84afce5711da67416fef294884d985a63cb23dc75eca540e3515b871d5558c7'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 86, 'EXPIRY', -125000, 250000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 4, NULL, NULL, NULL, NULL, '78ba1b68b539b1b74593e955a2f652132e99abe5609408bebdc73f72682b3ea1'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 87, 'EXPIRY', -125000, 125000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 4, NULL, NULL, NULL, NULL, '750afb1b4e32fdfb633b18276ee721b1d7fc19092ff3f664caf2d0e8a156e7b7'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 88, 'ROLLOVER', -125000, 0, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 4, NULL, NULL, NULL, NULL, '747a18eb75232cac1a03f99219552b48c43d701ce11e07e191fd6300898fae48'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 89, 'ROLLOVER', 125000, 125000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 5, NULL, NULL, NULL, NULL, 'd05ec972be8eea29de034015e30315da1118d6c0d238159977d02b645512e750'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 90, 'ALLOCATION', 250000, 375000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 5, NULL, NULL, NULL, NULL, '2ef0231f6c8cae64ab2835516cfc69aa5175c6389e5c9efadb7e69b600460fa7'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 91, 'EXPIRY', -125000, 250000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 5, NULL, NULL, NULL, NULL, '21a62b0c4fc6d5ae76b6470b06bda498f3e1be83ddb933bb2f19e4e71b83e540'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 92, 'EXPIRY', -125000, 125000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 5, NULL, NULL, NULL, NULL, 'e0d4e9bb7ec966eb01da8a102f0fae628a292171f5d9ed65acf177382a39a7da'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 93, 'ROLLOVER', -125000, 0, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 5, NULL, NULL, NULL, NULL, '2988a30b8c29898ad672b54e2ff48e62fac9154b2a2499feb1881e8589516d41'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 94, 'ROLLOVER', 125000, 125000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 6, NULL, NULL, NULL, NULL, 'a6ae73bb3b766f8668af9ac015cb5306989637b6cdc2cb833e04d8677352531c'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 95, 'ALLOCATION', 250000, 375000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 6, NULL, NULL, NULL, NULL, '8f3806b61ddd186a09a6fbe99fd0f4515ac37b2ffa8103f3455618c114c79857'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 96, 'EXPIRY', -125000, 250000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 6, NULL, NULL, NULL, NULL, '98fab041cb7cade1e801182ea80eafe31278f17ba479b86d1ef2cbb97128e560'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 97, 'EXPIRY', -125000, 125000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 6, NULL, NULL, NULL, NULL, '939b11acdb799243425895aa0cbafd96d6e0518d4265d4e5ea4b586354e2bfc5'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 98, 'ROLLOVER', -125000, 0, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 6, NULL, NULL, NULL, NULL, '3955b16dbb94b65b06c4abb6167ab52524e51f076a0f97d2c2a5badb19b2268a'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 99, 'ROLLOVER', 125000, 125000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 7, NULL, NULL, NULL, NULL, '4af77e1d23abb0d6c0314c794e005c86f34fbb23861fcde336f99ed26cd5510f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 100, 'ALLOCATION', 250000, 375000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 7, NULL, NULL, NULL, NULL, 'd22d5170668e95a7df1721bb12bd0141e7f96949a1f51e29988eb57956961efe');
INSERT INTO public.entry VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 101, 'EXPIRY', -125000, 250000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 7, NULL, NULL, NULL, NULL, 'b51f5e451a6da2d1a38a6168b778bebc6e50fccbcd554df23ac5aaa221e24327'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 102, 'EXPIRY', -125000, 125000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 7, NULL, NULL, NULL, NULL, '8bc055b9bb6de192913e06c46beaba56a40fc0a7e5f34cb2cf609b40635f85b7'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 103, 'ROLLOVER', -125000, 0, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 7, NULL, NULL, NULL, NULL, 'f79488c8e37c1bc00ed7b9b85857fcc966a70e2de5559f5bd4588c97817eeb77'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 104, 'ROLLOVER', 125000, 125000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 8, NULL, NULL, NULL, NULL, '3399857d77be4287f75eb9ff32cb1888943b0c11dc1dc65cbdc6589d6007a406'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 105, 'ALLOCATION', 250000, 375000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 8, NULL, NULL, NULL, NULL, '03bac9ae6094eddd215a03422a196f5d98c0ee551bf809690d9e8714148618fa'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 106, 'EXPIRY', -125000, 250000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 8, NULL, NULL, NULL, NULL, 'e2e6ec31365730c346088e343bf9b814b8e0716e9b86b54b65934ae9212f4d47'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 107, 'EXPIRY', -125000, 125000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 8, NULL, NULL, NULL, NULL, '252232bde432567b1cc30718a59d2522747da687050163b1a25891a4bd031a83'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 108, 'ROLLOVER', -125000, 0, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 8, NULL, NULL, NULL, NULL, '84e692a23583171ddcd579704bbbb3b41eeb6cc7cebe70d804c957c058d1b438'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 109, 'ROLLOVER', 125000, 125000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 9, NULL, NULL, NULL, NULL, '58c2ce997a11f21cfbca74efff60bdfa07f65a032a69819893458256961ed03f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 110, 'ALLOCATION', 250000, 375000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 9, NULL, NULL, NULL, NULL, '4bf04bb0615965b655867a647c18647048ccea07c62779fb3bf7455e260a5e5a'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 111, 'EXPIRY', -125000, 250000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 9, NULL, NULL, NULL, NULL, '99eb8ebb7e88e998736eff249fb2c6a8e2a86544390f7712fa588a234343f03f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 112, 'EXPIRY', -125000, 125000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 9, NULL, NULL, NULL, NULL, '75988201fe699d0273563cbe726577652ddcf8fdfe4a9f627cd3f640e7e0c4c1'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 113, 'ROLLOVER', -125000, 0, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 9, NULL, NULL, NULL, NULL, '0cfa0d28f6ca24fb6db9e41bf449e2562e2ed107539b2c7ed7bfefcf207ab350'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 114, 'ROLLOVER', 125000, 125000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 10, NULL, NULL, NULL, NULL, '69c62f18cfb74b54d1629f91c4ea63dea8a47636f77259f5551d0c647c124020'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 115, 'ALLOCATION', 250000, 375000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 10, NULL, NULL, NULL, NULL, '0195e68f4662e41ed69f2355d73962255aacde8d1c067bfb78029ef49fabf6c5'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 116, 'EXPIRY', -125000, 250000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 10, NULL, NULL, NULL, NULL, 'caafe4337d8b1497c85b2d2c22041328bb641c177a4a6f82d976656522154c84'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 117, 'EXPIRY', -125000, 125000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 10, NULL, NULL, NULL, NULL, 'b5161e269e1de5586fd8d61320caa1b6b271862d856d460edf56d5efa4fb776f'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 118, 'ROLLOVER', -125000, 0, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 10, NULL, NULL, NULL, NULL, '8fc0e676338f643ae2268eb7df80f18fa1bf2b0978de55d465a992a3f9e5b355'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 119, 'ROLLOVER', 125000, 125000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 11, NULL, NULL, NULL, NULL, 'e634256ddb4eb15697d3ec4282abc1096effbb80006f4ccb3db0c518a08e6082'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 120, 'ALLOCATION', 250000, 375000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 00:59:23.290234+00', 11, NULL, NULL, NULL, NULL, 'ff17dcd13de0df4eec3738944f8b3c647452f37e873292836d6e800298c32d18'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 121, 'PURCHASE', 20000, 395000, 0, '2026-11-29 00:59:55.493039+00', '2026-11-29 00:59:55.493039+00', '2026-11-29 00:59:55.493039+00', 11, NULL, NULL, 'payment 1', NULL, '25664f7287d4cc48a24271bb5d4817d6d0b0cc6fd0d7a54d6217c5954e3f7f39'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 122, 'PURCHASE', 20000, 415000, 0, '2026-11-29 00:59:56.692149+00', '2026-11-29 00:59:56.692149+00', '2026-11-29 00:59:56.692149+00', 11, NULL, NULL, NULL, NULL, 'f6b10a56e6a7b252ecb499e77a9cd4ec61287d6678d940fa5b372ef20687bd85'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 123, 'ADJUSTMENT', 7500, 422500, 0, '2026-11-29 00:59:57.540034+00', '2026-11-29 00:59:57.540034+00', '2026-11-29 00:59:57.540034+00', 11, NULL, NULL, NULL, 'a gift', '809a24f91881f63599eabff422550897bf39bab76eb527d0b9a93741bc487eb0'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 124, 'ADJUSTMENT', -1000, 421500, 0, '2026-11-29 00:59:58.124532+00', '2026-11-29 00:59:58.124532+00', '2026-11-29 00:59:58.124532+00', 11, NULL, NULL, NULL, 'a slip', '25ac20b127daa72e15c3e36878f6c7b68b58ee83df9c0eca9fb224b8cb13fe98');
INSERT INTO public.entry_line VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 1, 0, 1, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 2, 0, 1, -500, 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 3, 0, 1, -500, 3),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 4, 0, 1, -1000, 4),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 5, 0, 1, -500, 5),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 6, 0, 1, 500, 5),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 6, 1, 1, 500, 2),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 7, 0, 1, -1000, 7),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 8, 0, 1, -250, 8),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 9, 0, 1, -1000, 9),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 10, 0, 1, -250, 10),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 11, 0, 1, -1000, 11),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 12, 0, 1, -1000, 12),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 13, 0, 1, -1000, 13),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 14, 0, 1, -250, 14),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 15, 0, 1, -1000, 15),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 16, 0, 1, -750, 16),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 17, 0, 1, -750, 17),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 18, 0, 1, -750, 18),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 19, 0, 1, -250, 19),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 20, 0, 1, -1000, 20),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 21, 0, 1, -500, 21),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 22, 0, 1, -750, 22),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 23, 0, 1, -500, 23),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 24, 0, 1, -500, 24),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 25, 0, 1, -750, 25),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 26, 0, 1, -250, 26),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 27, 0, 1, -500, 27),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 28, 0, 1, -1000, 28),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 29, 0, 1, -250, 29),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 30, 0, 1, -1000, 30),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 31, 0, 1, -750, 31),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 32, 0, 1, -250, 32),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 33, 0, 1, -1000, 33),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 34, 0, 1, -1000, 34),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 35, 0, 1, -1000, 35),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 36, 0, 1, -500, 36),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 37, 0, 1, -500, 37),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 38, 0, 1, -750, 38),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 39, 0, 1, -500, 39),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 40, 0, 1, -750, 40),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 41, 0, 1, -250, 41),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 42, 0, 1, -500, 42),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 43, 0, 1, -500, 43),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 44, 0, 1, -500, 44),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 45, 0, 1, 500, 42),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 45, 1, 1, 500, 39),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 46, 0, 1, -250, 46),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 47, 0, 1, -500, 47),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 48, 0, 1, -1000, 48),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 49, 0, 1, -500, 49),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 50, 0, 1, -750, 50),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 51, 0, 1, -1000, 51),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 52, 0, 1, -1000, 52),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 53, 0, 1, -250, 53),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 54, 0, 1, 250, 53),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 54, 1, 1, 750, 50),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 55, 0, 1, -1000, 55),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 56, 0, 1, -500, 56),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 57, 0, 1, -1000, 57),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 58, 0, 1, -1000, 58),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 59, 0, 1, -500, 59),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 60, 0, 1, -1000, 60),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 61, 0, 1, -500, 61),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 62, 0, 1, -500, 62),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 63, 0, 1, -1000, 63),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 64, 0, 1, 1000, 60),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 65, 0, 1, -500, 65),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 66, 0, 1, -1000, 66),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 67, 0, 1, -1000, 67),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 68, 0, 1, -1000, 68),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 69, 0, 1, -500, 69),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 70, 0, 1, -1000, 70),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 71, 0, 1, -500, 71),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 72, 0, 1, -83750, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 73, 0, 1, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 74, 0, 2, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 75, 0, 3, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 76, 0, 2, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 77, 0, 3, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 78, 0, 3, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 79, 0, 4, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 80, 0, 5, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 81, 0, 4, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 82, 0, 5, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 83, 0, 5, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 84, 0, 6, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 85, 0, 7, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 86, 0, 6, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 87, 0, 7, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 88, 0, 7, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 89, 0, 8, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 90, 0, 9, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 91, 0, 8, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 92, 0, 9, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 93, 0, 9, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 94, 0, 10, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 95, 0, 11, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 96, 0, 10, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 97, 0, 11, -125000, NULL);
INSERT INTO public.entry_line VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 98, 0, 11, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 99, 0, 12, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 100, 0, 13, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 101, 0, 12, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 102, 0, 13, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 103, 0, 13, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 104, 0, 14, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 105, 0, 15, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 106, 0, 14, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 107, 0, 15, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 108, 0, 15, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 109, 0, 16, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 110, 0, 17, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 111, 0, 16, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 112, 0, 17, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 113, 0, 17, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 114, 0, 18, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 115, 0, 19, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 116, 0, 18, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 117, 0, 19, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 118, 0, 19, -125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 119, 0, 20, 125000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 120, 0, 21, 250000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 121, 0, 22, 20000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 122, 0, 23, 20000, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 123, 0, 24, 7500, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 124, 0, 20, -1000, NULL);
INSERT INTO public.export_claim_lock VALUES
	(1, 0);
INSERT INTO public.idempotency VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'buyCredits', 'purchase 0', 'dea020ec93d188e30128383779951ae490a1a4ecff013ee165bab271a2021771', 'f18002e4-73e1-4eb3-ad83-290d1db60900', '2026-11-29 00:59:55.493039+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'buyCredits', 'purchase 1', '873609f6f3019211e354410467267878a12ecd1e9eb80efb7b1be517e70b4b10', 'ef3979c1-53da-4dd5-a472-72f736a2be44', '2026-11-29 00:59:56.692149+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'adjustCredits', 'gift', '8f7dcc6e599b48d34f3e7e49e84f00b758f617af54b061d6c836d1dc8c2de73e', '123', '2026-11-29 00:59:57.540034+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'adjustCredits', 'slip', '2db1f396ee2fe2b9036b63a405893a1071fcc15e7458657c2df2c60f1b74b460', '124', '2026-11-29 00:59:58.124532+00');
INSERT INTO public.interview VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i1', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'EXPIRED', 0, '2026-01-05', NULL, '2026-01-05', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i10', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-07', '2026-01-08', '2026-01-09', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i11', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'COMPLETED', 1000, '2026-01-07', '2026-01-08', '2026-01-09', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i12', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-07', '2026-01-07', '2026-01-07', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i13', 'c2440a0b-7d0f-501c-abd1-ce069df28864', NULL, 0, '2026-01-08', '2026-01-08', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i14', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-08', '2026-01-09', '2026-01-10', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i15', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', NULL, 0, '2026-01-09', '2026-01-10', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i16', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'PARTIALLY_COMPLETED', 750, '2026-01-09', '2026-01-10', '2026-01-10', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i17', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'COMPLETED', 1000, '2026-01-09', '2026-01-09', '2026-01-11', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i18', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-10', '2026-01-10', '2026-01-11', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i19', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'PARTIALLY_COMPLETED', 0, '2026-01-12', NULL, '2026-01-14', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i2', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'COMPLETED', 1000, '2026-01-05', '2026-01-05', '2026-01-07', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i20', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, '2026-01-12', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i21', '1e4f498e-be24-5757-9d77-535164bca27f', 'COMPLETED', 1000, '2026-01-12', '2026-01-12', '2026-01-14', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i22', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'COMPLETED', 1000, '2026-01-13', '2026-01-13', '2026-01-15', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i23', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-13', '2026-01-14', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i24', '7ce9f3e2-614a-58e0-8660-d557274de7fc', NULL, 0, NULL, NULL, NULL, '2026-01-13'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i25', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-13', '2026-01-14', '2026-01-16', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i26', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'COMPLETED', 1000, '2026-01-13', '2026-01-14', '2026-01-15', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i27', '87a186db-457e-5961-87fa-7a3fe955d29f', 'EXPIRED', 0, '2026-01-13', NULL, '2026-01-13', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i28', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', NULL, 0, '2026-01-13', '2026-01-13', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i29', '87a186db-457e-5961-87fa-7a3fe955d29f', 'PARTIALLY_COMPLETED', 250, '2026-01-13', '2026-01-14', '2026-01-15', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i3', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, NULL, NULL, NULL, '2026-01-05'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i30', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, '2026-01-14', '2026-01-15', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i31', '1e4f498e-be24-5757-9d77-535164bca27f', 'PARTIALLY_COMPLETED', 750, '2026-01-14', '2026-01-15', '2026-01-16', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i32', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-14', '2026-01-15', '2026-01-15', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i33', '7ce9f3e2-614a-58e0-8660-d557274de7fc', NULL, 0, '2026-01-14', '2026-01-15', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i34', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', NULL, 0, '2026-01-14', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i35', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, NULL, NULL, NULL, '2026-01-17'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i36', '1e4f498e-be24-5757-9d77-535164bca27f', 'COMPLETED', 1000, '2026-01-14', '2026-01-14', '2026-01-15', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i37', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'EXPIRED', 0, '2026-01-15', NULL, '2026-01-16', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i38', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-15', '2026-01-16', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i39', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'COMPLETED', 1000, '2026-01-15', '2026-01-16', '2026-01-17', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i4', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, NULL, NULL, NULL, '2026-01-05'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i40', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', NULL, 0, NULL, NULL, NULL, '2026-01-15'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i41', 'c2440a0b-7d0f-501c-abd1-ce069df28864', NULL, 0, '2026-01-15', '2026-01-15', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i42', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'EXPIRED', 0, '2026-01-16', NULL, '2026-01-16', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i43', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', NULL, 0, '2026-01-16', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i44', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'COMPLETED', 1000, '2026-01-16', '2026-01-17', '2026-01-17', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i45', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', NULL, 0, '2026-01-16', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i46', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-16', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i47', '7ce9f3e2-614a-58e0-8660-d557274de7fc', NULL, 0, NULL, NULL, NULL, '2026-01-16'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i48', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, '2026-01-16', '2026-01-16', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i49', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-18', '2026-01-18', '2026-01-19', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i5', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'COMPLETED', 1000, '2026-01-05', '2026-01-05', '2026-01-07', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i50', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'COMPLETED', 1000, '2026-01-19', '2026-01-19', '2026-01-20', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i51', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', NULL, 0, '2026-01-19', '2026-01-20', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i52', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'PARTIALLY_COMPLETED', 0, '2026-01-19', '2026-01-21', '2026-01-22', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i53', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-19', '2026-01-20', '2026-01-21', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i54', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-19', '2026-01-20', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i55', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', NULL, 0, '2026-01-19', '2026-01-20', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i56', '87a186db-457e-5961-87fa-7a3fe955d29f', 'EXPIRED', 0, '2026-01-19', NULL, '2026-01-19', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i57', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-20', '2026-01-21', '2026-01-22', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i58', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', NULL, 0, NULL, NULL, NULL, '2026-01-22'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i59', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'EXPIRED', 0, '2026-01-20', NULL, '2026-01-20', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i6', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-05', '2026-01-05', '2026-01-07', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i60', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-20', '2026-01-20', '2026-01-22', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i61', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'EXPIRED', 0, '2026-01-20', NULL, '2026-01-21', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i62', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-20', '2026-01-21', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i63', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'COMPLETED', 1000, '2026-01-21', '2026-01-22', '2026-01-22', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i64', '87a186db-457e-5961-87fa-7a3fe955d29f', 'EXPIRED', 0, '2026-01-21', NULL, '2026-01-21', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i65', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-21', '2026-01-22', '2026-01-23', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i66', '7ce9f3e2-614a-58e0-8660-d557274de7fc', NULL, 0, '2026-01-21', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i67', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', NULL, 0, NULL, NULL, NULL, '2026-01-22'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i68', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-22', '2026-01-23', '2026-01-24', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i69', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, '2026-01-22', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i7', '1e4f498e-be24-5757-9d77-535164bca27f', 'COMPLETED', 1000, '2026-01-05', '2026-01-06', '2026-01-07', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i70', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-22', '2026-01-22', '2026-01-23', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i71', 'c2440a0b-7d0f-501c-abd1-ce069df28864', NULL, 0, '2026-01-22', '2026-01-22', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i72', '87a186db-457e-5961-87fa-7a3fe955d29f', 'VOIDED', 0, '2026-01-22', '2026-01-22', '2026-01-24', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i73', 'c2440a0b-7d0f-501c-abd1-ce069df28864', NULL, 0, '2026-01-22', '2026-01-23', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i74', 'c2440a0b-7d0f-501c-abd1-ce069df28864', NULL, 0, '2026-01-22', '2026-01-22', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i75', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'EXPIRED', 0, '2026-01-23', NULL, '2026-01-24', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i76', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, '2026-01-23', '2026-01-23', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i77', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', NULL, 0, NULL, NULL, NULL, '2026-01-23'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i78', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-23', '2026-01-23', '2026-01-24', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i79', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-25', '2026-01-26', '2026-01-27', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i8', '1e4f498e-be24-5757-9d77-535164bca27f', NULL, 0, '2026-01-06', '2026-01-07', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i80', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', NULL, 0, '2026-01-26', '2026-01-26', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i81', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'PARTIALLY_COMPLETED', 500, '2026-01-26', '2026-01-26', '2026-01-26', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i82', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-26', '2026-01-26', '2026-01-27', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i83', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'COMPLETED', 1000, '2026-01-26', '2026-01-27', '2026-01-28', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i84', '7ce9f3e2-614a-58e0-8660-d557274de7fc', NULL, 0, '2026-01-26', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i85', '87a186db-457e-5961-87fa-7a3fe955d29f', 'VOIDED', 0, '2026-01-26', '2026-01-27', '2026-01-28', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i86', 'c2440a0b-7d0f-501c-abd1-ce069df28864', NULL, 0, '2026-01-26', NULL, NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i87', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-27', '2026-01-27', '2026-01-27', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i88', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'COMPLETED', 1000, '2026-01-27', '2026-01-27', '2026-01-28', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i89', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-27', '2026-01-28', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i9', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-07', '2026-01-08', '2026-01-10', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i90', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'COMPLETED', 1000, '2026-01-27', '2026-01-28', '2026-01-29', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i91', '87a186db-457e-5961-87fa-7a3fe955d29f', NULL, 0, '2026-01-28', '2026-01-28', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i92', '87a186db-457e-5961-87fa-7a3fe955d29f', 'COMPLETED', 1000, '2026-01-28', '2026-01-28', '2026-01-29', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i93', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'EXPIRED', 0, '2026-01-28', NULL, '2026-01-28', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i94', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', NULL, 0, '2026-01-28', '2026-01-28', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i95', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'COMPLETED', 1000, '2026-01-28', '2026-01-29', '2026-01-31', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i96', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'COMPLETED', 1000, '2026-01-28', '2026-01-29', '2026-01-31', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i97', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'COMPLETED', 1000, '2026-01-28', '2026-01-28', '2026-01-30', NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i98', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', NULL, 0, '2026-01-29', '2026-01-30', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex-i99', '7ce9f3e2-614a-58e0-8660-d557274de7fc', NULL, 0, '2026-01-29', NULL, NULL, NULL);
INSERT INTO public.job VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '1e4f498e-be24-5757-9d77-535164bca27f', 'job-6', 'Role 6, Berlin é🚀', 'role 6, berlin e🚀', '2026-01-23 22:37:00+00', 'OPEN', NULL, '2026-01-05 23:59:00+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'job-3', '=Role 3, Berlin é🚀', '=role 3, berlin e🚀', '2026-01-29 13:50:00+00', 'OPEN', NULL, '2026-01-07 11:43:00+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '87a186db-457e-5961-87fa-7a3fe955d29f', 'job-4', 'Role 4, Berlin é🚀', 'role 4, berlin e🚀', '2026-01-29 18:02:00+00', 'OPEN', NULL, '2026-01-06 03:42:00+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'job-5', 'Role 5, Berlin é🚀', 'role 5, berlin e🚀', '2026-01-31 16:26:00+00', 'OPEN', NULL, '2026-01-09 22:50:00+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'job-1', 'Role 1, Berlin é🚀', 'role 1, berlin e🚀', '2026-01-31 05:03:00+00', 'OPEN', NULL, '2026-01-05 08:37:00+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'job-0', 'Role 0, Berlin é🚀', 'role 0, berlin e🚀', '2026-01-30 07:13:00+00', 'OPEN', NULL, '2026-01-05 05:15:00+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'job-2', 'Role 2, Berlin é🚀', 'role 2, berlin e🚀', '2026-01-30 09:32:00+00', 'OPEN', NULL, '2026-01-05 10:16:00+00');
INSERT INTO public.plan VALUES
	('starter', 'Starter', '{"id":"starter","name":"Starter","creditsPerPeriod":50000,"billingInterval":"MONTH","rollover":["NONE",null],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["2.40","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":365,"purchaseStep":1000}', 0, true),
	('growth', 'Growth', '{"id":"growth","name":"Growth","creditsPerPeriod":250000,"billingInterval":"MONTH","rollover":["CAPPED",125000],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.90","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":730,"purchaseStep":1000}', 1, true),
	('scale', 'Scale', '{"id":"scale","name":"Scale","creditsPerPeriod":2500000,"billingInterval":"QUARTER","rollover":["ALL",null],"overage":"FORGIVE","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.45","USD"],"paymentTerms":"PREPAID","purchasedCreditsLastDays":null,"purchaseStep":1000}', 2, true);
INSERT INTO public.plan_phase VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-01 05:00:00+00', '2026-01-01', 'America/New_York', '{"id":"growth","name":"Growth","creditsPerPeriod":250000,"billingInterval":"MONTH","rollover":["CAPPED",125000],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.90","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":730,"purchaseStep":1000}', '2026-01-01', 1);
INSERT INTO public.purchase VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'f18002e4-73e1-4eb3-ad83-290d1db60900', 20000, '38', 'EUR', 'SETTLED', '2026-11-29 00:59:55.493039+00', '2026-11-29 00:59:55.493039+00', '2028-11-28 00:59:55.493039+00', 22, 121, 0, 20000, 'payment 1', NULL, 'frozen', NULL, NULL),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'ef3979c1-53da-4dd5-a472-72f736a2be44', 20000, '38', 'EUR', 'SETTLED', '2026-11-29 00:59:56.692149+00', '2026-11-29 00:59:56.692149+00', '2028-11-28 00:59:56.692149+00', 23, 122, 0, 20000, NULL, NULL, 'frozen', NULL, NULL);
INSERT INTO public.purchase_event VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 1, 'f18002e4-73e1-4eb3-ad83-290d1db60900', 'SETTLED', '2026-11-29 00:59:55.493039+00'),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 2, 'ef3979c1-53da-4dd5-a472-72f736a2be44', 'SETTLED', '2026-11-29 00:59:56.692149+00');
INSERT INTO public.run_out_forecast VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'NOT_WITHIN_HORIZON', NULL, NULL, NULL, 0, '2026-11-29 00:59:53.444626+00', 20000000, '2026-11-29 01:04:53.444626+00', '2026-11-29 01:04:53.444626+00');
INSERT INTO public.setting VALUES
	('pepper_fingerprint', '4a2f2731f51e22a265da6df7864628d83c2edd6d6e4738b8d40aa7f57a1ed664');
INSERT INTO public.tenant VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'globex', 'Globex', 'globex', 'America/New_York', 'growth', '2026-01-01 05:00:00+00', '2026-11-29 00:59:09.218034+00', NULL, NULL);
INSERT INTO public.tortoise_migrations VALUES
	(1, 'models', '0001_initial', '2026-11-29 00:58:51.014946+00'),
	(2, 'models', '0002_offered_plans', '2026-11-29 00:58:51.02181+00'),
	(3, 'models', '0003_settings', '2026-11-29 00:58:51.051343+00'),
	(4, 'models', '0004_quiet_alert_rules', '2026-11-29 00:58:51.05599+00'),
	(5, 'models', '0005_tenant_country', '2026-11-29 00:58:51.071625+00'),
	(6, 'models', '0006_tenant_state', '2026-11-29 00:58:51.128479+00'),
	(7, 'models', '0007_tenant_end', '2026-11-29 00:58:51.141528+00'),
	(8, 'models', '0008_purchase_events', '2026-11-29 00:58:51.239174+00'),
	(9, 'models', '0009_entry_indexes', '2026-11-29 00:58:51.257172+00'),
	(10, 'models', '0010_api_keys', '2026-11-29 00:58:51.302864+00'),
	(11, 'models', '0011_members', '2026-11-29 00:58:51.345452+00'),
	(12, 'models', '0012_persisted_operations', '2026-11-29 00:58:51.363758+00'),
	(13, 'models', '0013_budgets', '2026-11-29 00:58:51.462918+00'),
	(14, 'models', '0014_auto_top_up', '2026-11-29 00:58:51.49615+00'),
	(15, 'models', '0015_charges', '2026-11-29 00:58:51.531747+00'),
	(16, 'models', '0016_run_out_forecasts', '2026-11-29 00:58:51.599234+00'),
	(17, 'models', '0017_export_contents', '2026-11-29 00:58:51.622975+00');
INSERT INTO public.usage_day VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', '1e4f498e-be24-5757-9d77-535164bca27f', 1, 0, 0, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 0, 0, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 1, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 2, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-05', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-06', '1e4f498e-be24-5757-9d77-535164bca27f', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '1e4f498e-be24-5757-9d77-535164bca27f', 0, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', '87a186db-457e-5961-87fa-7a3fe955d29f', 2, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 0, 0, 2, 0, 0, 0, 2000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-07', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-08', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 2, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-09', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 1, 1, 0, 0, 0, 0, 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-10', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-11', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-11', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', '1e4f498e-be24-5757-9d77-535164bca27f', 2, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-12', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 0, 0, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '87a186db-457e-5961-87fa-7a3fe955d29f', 3, 0, 0, 0, 0, 1, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-13', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '1e4f498e-be24-5757-9d77-535164bca27f', 3, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 2, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-14', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 0, 1, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '1e4f498e-be24-5757-9d77-535164bca27f', 0, 2, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 0, 2, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 0, 1, 0, 0, 0, 0, 250),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 1, 0, 0, 1, 0, 0, 1, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-15', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '1e4f498e-be24-5757-9d77-535164bca27f', 1, 1, 1, 0, 0, 0, 0, 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 0, 0, 0, 1, 0, 0, 1, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-16', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 2, 0, 0, 0, 0, 2, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-17', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 0, 0, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-17', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-17', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 0, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-18', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '87a186db-457e-5961-87fa-7a3fe955d29f', 2, 0, 0, 0, 0, 1, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 2, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-19', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 2, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '87a186db-457e-5961-87fa-7a3fe955d29f', 2, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 1, 0, 0, 1, 0, 1, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-20', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 1, 0, 0, 0, 1, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 1, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-21', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '1e4f498e-be24-5757-9d77-535164bca27f', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '87a186db-457e-5961-87fa-7a3fe955d29f', 2, 2, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 0, 0, 1, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 3, 3, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 0, 0, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-22', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '1e4f498e-be24-5757-9d77-535164bca27f', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 0, 0, 0, 0, 0, 1, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-23', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 0, 0, 1, 1, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-24', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 0, 0, 0, 0, 1, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-25', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 2, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 2, 2, 1, 0, 0, 0, 0, 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-26', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '87a186db-457e-5961-87fa-7a3fe955d29f', 1, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-27', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 1, 1, 0, 2, 0, 0, 0, 2000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 0, 0, 1, 0, 1, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '87a186db-457e-5961-87fa-7a3fe955d29f', 2, 3, 0, 0, 1, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 1, 1, 0, 0, 0, 0, 0, 0);
INSERT INTO public.usage_day VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-28', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 2, 2, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '87a186db-457e-5961-87fa-7a3fe955d29f', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 0, 1, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-29', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 1, 0, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-30', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 0, 1, 0, 0, 0, 0, 0, 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-30', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-31', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 0, 0, 0, 1, 0, 0, 0, 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '2026-01-31', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 0, 0, 0, 1, 0, 0, 0, 1000);
INSERT INTO public.usage_event VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-1-0', '169222c0bdd22aa0ecbc6dd6231a7f5af8a0721ef6b422f449f4cf8333a6ea65', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i1', 'c0', 'INVITED', '2026-01-05 05:15:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-2-0', '89de0ad2d8068d9d9523720b3a31a328c3e3c3f23609bb07e906dcb4bd098838', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i2', 'c0', 'INVITED', '2026-01-05 06:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-5-0', '0122a502ff31e6399851fe98051fb43315fd6307b5c9c80778c50d23591d0c7d', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i5', 'c1', 'INVITED', '2026-01-05 07:36:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-1-1', 'f8ce5a039102d0b620c89919076a9af73ce80861eff35a39656372a5c6af30ed', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i1', 'c0', 'EXPIRED', '2026-01-05 08:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-6-0', '2986ea6f35f70f285d88d36f2ca27297ddf95ecb2201b84fc76934aef4ec10e4', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i6', 'c3', 'INVITED', '2026-01-05 10:16:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-5-1', 'af074b0e2a362c6783823f011109f8c4440ce2350b59260967aa728f22b1f6a6', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i5', 'c0', 'STARTED', '2026-01-05 23:07:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-2-1', 'fd896e71755b36ce9abeb1cce0495dba73cdfbb0feb21822efb15566396cb44d', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i2', 'c1', 'STARTED', '2026-01-05 23:14:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-3-0', '499bab8d6159d80d5a22820f75cc8b11b8c72bf2cb558b0ad46e9d6b89d46fc3', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i3', 'c0', 'SIMULATION_RUN', '2026-01-05 23:59:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-7-0', '2a0ca10aa75541ee84bd45cec5d91ba870fad29047b1227d0d3aa4244121452d', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i7', 'c1', 'INVITED', '2026-01-06 01:18:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-6-1', '19c1e2aa7cdb4a15bd839be4a436017f95e2166edd5dd81587490d78dee4df05', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i6', 'c0', 'STARTED', '2026-01-06 02:31:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-4-0', 'ccd5afd84c5abddef8d161f1b3b9b047f4fd6582790e0f47b047bc227dd8c558', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i4', 'c1', 'SIMULATION_RUN', '2026-01-06 03:42:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-05', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-2-2', 'd01b39a701c3f9550e61fb92232a8a4194fef0d42a05c8f53bc80e3820fdcf69', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i2', 'c0', 'PARTIALLY_COMPLETED', '2026-01-06 07:46:00+00', '2026-11-29 00:59:22.319168+00', 0.648, '2026-01-06', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-5-2', '6f9a6f498e875d36678de203941754b656e3876399e25a193e7a33af771186e7', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i5', 'c1', 'PARTIALLY_COMPLETED', '2026-01-06 13:20:00+00', '2026-11-29 00:59:22.319168+00', 0.557, '2026-01-06', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-7-1', 'd38dacf536028f65405009988dc1b5853e8ce46b3a97fade12569fe37a403eeb', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i7', 'c3', 'STARTED', '2026-01-06 15:31:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-06', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-8-0', '34e7efd455d2d3b542731d7e7e75c7d65bdbaff0af98ada96d42643e86be74b0', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i8', 'c0', 'INVITED', '2026-01-06 21:33:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-06', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-4-1', '199583541795473f58a784b0a4dd3b60b843927540003cafbcdeea31a7f61bea', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i4', 'c1', 'SIMULATION_RUN', '2026-01-07 02:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-06', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-6-2', '64eb763414728bff2918f3dac0e71d7f6efa69c971fd317acfca4f94af90983d', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i6', 'c3', 'COMPLETED', '2026-01-07 05:15:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-2-3', '1032b46e818e2426da925f6a19579bd27e02a7718f325dbf1a4cac726a549b06', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i2', 'c1', 'COMPLETED', '2026-01-07 06:33:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-12-0', 'd92f308c7f7b201151f970dd42ef83b5f1eea8bf9cbecc3c641df33f270d4399', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i12', 'c5', 'INVITED', '2026-01-07 06:38:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-12-1', '3fbf9ca711b84993ad20a77a9fa8b998ec53f8d890397b668baf94225765d6be', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i12', 'c5', 'STARTED', '2026-01-07 08:43:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-2-4', '7fdcc5f1c8860e8f42bfe85f647d96622ca591757834ae54e28cc92ddebe1b0e', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i2', 'c0', 'VOIDED', '2026-01-07 08:54:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-12-2', 'af799fd493b29ed292fdcd8744cab758ab85eb10d832abe64873f162d3127f12', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i12', 'c6', 'COMPLETED', '2026-01-07 11:43:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-5-3', 'c6722c077082dafa1d8b9a96d545adb8af30373b3c5e2199e83eeb652531f73f', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i5', 'c0', 'PARTIALLY_COMPLETED', '2026-01-07 11:57:00+00', '2026-11-29 00:59:22.319168+00', 0.937, '2026-01-07', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-10-0', '80086c7d3ac1ebed992606023d1d5ba9a6123f184e1062a545ce3062ad71c783', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i10', 'c3', 'INVITED', '2026-01-07 13:47:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-9-0', 'e793a3004b69448d63fdb19256b207fe802d3538c1ca57f0e485837453d7ed36', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i9', 'c4', 'INVITED', '2026-01-07 16:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-7-2', 'b893eac042fc870d2564229f7b8043749109b84a67869c296f503ede1a059e39', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i7', 'c0', 'COMPLETED', '2026-01-07 17:47:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-5-4', '2fa48b721692cc97b6f049e955243eae1e8bc9ab25d0c4e7870b8d4b9cd871a7', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i5', 'c1', 'COMPLETED', '2026-01-07 18:01:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-8-1', 'dfc1419d20dae67ac2943d2a25e3df3c755d9f78ba49d05428f97348522105af', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i8', 'c1', 'STARTED', '2026-01-07 21:33:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-11-0', '19cee3c0cc464ab6902f6ce7c58d8c7e63da34193ef3e5dbc1edd3d5f0ab00a5', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i11', 'c1', 'INVITED', '2026-01-07 22:34:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-2-5', '290b6cc06771f0c35b01da3fea92c377ee95c110c5993e25339f802f91543a70', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i2', 'c0', 'COMPLETED', '2026-01-08 02:29:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-07', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-13-0', 'efc5fe0ede940d55991145d6404af68c43041f719d9ea8c40a97ef6197879827', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i13', 'c2', 'INVITED', '2026-01-08 06:21:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-08', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-10-1', '7771763c5e4926d011828082e04cec8dd3b375094c608b5c3f6248c9b802c1b7', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i10', 'c1', 'STARTED', '2026-01-08 06:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-08', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-11-1', '0b9333b7c4230cfd05f8bcfac862de5a4c87467190291eeb5aacc6ebf09fe861', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i11', 'c4', 'STARTED', '2026-01-08 15:38:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-08', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-14-0', 'e5ffda8613a8d98041489e2f8b2614bde20a2f6d59387f10166e1c7debc2b1f0', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i14', 'c4', 'INVITED', '2026-01-08 15:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-08', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-9-1', '67ae22a9b3553e9d49610fc42c0e15ac3f2031d986ecfad8aeb52e75bb0fcccf', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i9', 'c0', 'STARTED', '2026-01-08 20:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-08', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-13-1', 'd40d091c59fef2322be88b3d89ea3dfc5301e82da38670fc94a9ca2b325dad1e', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i13', 'c5', 'STARTED', '2026-01-09 00:42:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-08', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-16-0', '8e1b70d9a544ed3c6bbe6b1ba70c7a7a7aa8d5f5166e6b4e6d715d5dd284ab44', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i16', 'c5', 'INVITED', '2026-01-09 07:30:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-11-2', 'c37fc2e606db1c5a50e2e83512ce975002297d7496a06c1fec0a7879f91b701c', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i11', 'c2', 'COMPLETED', '2026-01-09 07:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-14-1', '3f7bb5d2d4692d8cc7e5777b98e798024b7b8cb944c5d17bd86c1bb437af90e1', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i14', 'c1', 'STARTED', '2026-01-09 09:50:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-10-2', '1815731903998371bb244f114d9c7aae49b98ad9f3680130e545053ced2a96b5', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i10', 'c2', 'COMPLETED', '2026-01-09 10:50:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-17-0', '869dab68765129863cb43bd8996a0303d3a23d010136b21eca7859b9098031eb', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i17', 'c7', 'INVITED', '2026-01-09 20:36:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-17-1', '68c01cd7ee2e237739f5554654e74de9ab9e854222b1e52d05b30148e2835fb7', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i17', 'c2', 'STARTED', '2026-01-09 22:50:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-9-2', 'c2cd4e60917fe7710a98558ebd9684faf8229045450a71a9b5faf1f77b0d0c21', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i9', 'c2', 'PARTIALLY_COMPLETED', '2026-01-09 23:26:00+00', '2026-11-29 00:59:22.319168+00', 0.395, '2026-01-09', 250),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-15-0', '6bef9d67915599be4ca05597dd9b7217f1dd0b79f4e394047b1d9fe5e5170368', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i15', 'c7', 'INVITED', '2026-01-10 01:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-09', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-16-1', '95e89cf1743de16d56238a67b03428b90b2a36c9e0dac43f0bb7268d027b2f8f', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i16', 'c5', 'STARTED', '2026-01-10 05:52:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-10', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-15-1', '9c3fca89f027964d5e37b6d7e8387424a6a45c5de2a654a5fe252be2007cd963', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i15', 'c6', 'STARTED', '2026-01-10 06:42:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-10', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-14-2', '9a40be32481bd02c228060a1033ee78a9c33ca054a3d42343abdcee70621c008', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i14', 'c6', 'COMPLETED', '2026-01-10 09:47:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-10', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-9-3', '90fc7e37a2871cc5f447ff9ff9d79e94a99949b93c346fe9770f0140eaf907a0', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i9', 'c3', 'COMPLETED', '2026-01-10 09:52:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-10', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-16-2', '095d0e6678a388e4f972c21ccbe1d8bfcf4de88f152866b0750b38c7fdeae009', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i16', 'c2', 'PARTIALLY_COMPLETED', '2026-01-10 12:55:00+00', '2026-11-29 00:59:22.319168+00', 0.842, '2026-01-10', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-18-0', 'ee232000681e26627b54a254d30eed64ee3e362d0b1ac490167c6b9adcc20d4a', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i18', 'c8', 'INVITED', '2026-01-10 15:01:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-10', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-17-2', '2d41595312dbea77ff0eb9ad043c650931b0f99598ea0a47b6739a6d76f8d13f', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i17', 'c5', 'PARTIALLY_COMPLETED', '2026-01-10 18:55:00+00', '2026-11-29 00:59:22.319168+00', 0.796, '2026-01-10', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-18-1', '17874aa777b87cf2d6ab2e259c8c481ae31d5ab33fcb62d21378aa5203bebcf3', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i18', 'c5', 'STARTED', '2026-01-11 02:26:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-10', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-17-3', '9ad664f3292d6ab9b31315bba969747632bfa863534152bb15e6676dd22293c6', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i17', 'c4', 'COMPLETED', '2026-01-11 06:50:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-11', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-18-2', 'fdb3307d7156c6167b49f65c29f592d277444469dee34c21bc3a147a338d555d', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i18', 'c4', 'COMPLETED', '2026-01-11 18:05:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-11', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-21-0', '6fdb71805a7d674e165b7ae7c008537844960a4b155cda9776ba1bac45401577', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i21', 'c8', 'INVITED', '2026-01-12 05:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-12', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-20-0', '1d6d08955420eaa998ee845e4e542f09d62e43dc36fc45d0a2a52202f2c2363d', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i20', 'c1', 'INVITED', '2026-01-12 15:24:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-12', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-19-0', '0ccfea73cd65396e8766f2b22af6f6153620070aa81c5a83b648116709f08772', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i19', 'c2', 'INVITED', '2026-01-12 17:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-12', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-21-1', '3d9a2e43858b409efc96e6b252b80e70a68964b009379e006a2a04fc3216fabf', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i21', 'c9', 'STARTED', '2026-01-13 02:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-12', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-19-1', '27d5aeb7e5f9f7fa927ae5c1bf89e17c7bd10e89d52c66795ecdcb65b2c7629c', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i19', 'c8', 'EXPIRED', '2026-01-13 04:23:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-12', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-21-2', '0a7b683d99e4b46a975f0d717caa0402c1164012e33d92c55cf32f1dcb1920f1', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i21', 'c2', 'PARTIALLY_COMPLETED', '2026-01-13 05:13:00+00', '2026-11-29 00:59:22.319168+00', 0.564, '2026-01-13', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-24-0', '884396bc84e2e93e06a50d6fef08f169cffe4700c81c3640ee2380ad5ef68a1b', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i24', 'c5', 'SIMULATION_RUN', '2026-01-13 06:47:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-23-0', 'b77f624674e79a450c3d09878d51c7dc258aff840c7e94493aee1570e60e957e', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i23', 'c8', 'INVITED', '2026-01-13 07:25:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-27-0', '5aa3d576403dc0379ffe76ab204930245c2d798bcbc28298e1327bfeb97114ab', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i27', 'c9', 'INVITED', '2026-01-13 14:04:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-28-0', '86e38897ec142e908f9fcbc4e8bf79d56803ea5cad4ab55530aa6b6071c331b1', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i28', 'c7', 'INVITED', '2026-01-13 14:59:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-19-2', '8a7334e1913d2f45e952ff984d29ba058083ef356653390588a488e74effde20', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i19', 'c6', 'VOIDED', '2026-01-13 16:31:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-22-0', '213627a8faaed7031aca8960dc2fc74f7893ee7396e3b7971c30929937e28f52', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i22', 'c5', 'INVITED', '2026-01-13 18:25:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-22-1', '0f5a7b0fa94b7dec32f6c3de1961d4b63a9238134d6af1537e4536ff87b10286', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i22', 'c5', 'STARTED', '2026-01-13 20:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-28-1', '179e53f82229eba489fead7b8f131a33d409edd6610e61fe547f480a160bc7a8', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i28', 'c14', 'STARTED', '2026-01-13 20:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-21-3', 'c032ffbaa561bc2e8c17360828789dfaa43bdb5baf7f72167c9d6109fe5c6c57', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i21', 'c3', 'PARTIALLY_COMPLETED', '2026-01-13 23:22:00+00', '2026-11-29 00:59:22.319168+00', 0.499, '2026-01-13', 250),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-27-1', '70d3b6e1cac2e53325daff8e1f04950dda082b93fdfd57a913050c1ae59fbbd3', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i27', 'c8', 'EXPIRED', '2026-01-14 02:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-26-0', '1b3971b4257260ca3ee006ba2f87772728e477cf29740902dcaacccad843e352', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i26', 'c6', 'INVITED', '2026-01-14 04:00:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-25-0', '20117b3f4dae1396d14516166fde220211bae69d08bd72bcec79499c4f695445', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i25', 'c0', 'INVITED', '2026-01-14 04:06:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-29-0', '1593e0d71622d801b541fafd105c7ccc24d5ef0ee07fabec4f8907cb3269d6f2', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i29', 'c13', 'INVITED', '2026-01-14 04:44:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-13', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-23-1', 'fc3189855d6aef2e0d2a41f3b07f4ec8de0eb12de49580b85b5586acf26cb5ef', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i23', 'c6', 'STARTED', '2026-01-14 06:57:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-19-3', 'aba1f51263fee702ded8dc42853f462a4a59ec12c7b1d28adcf89434506cf118', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i19', 'c1', 'PARTIALLY_COMPLETED', '2026-01-14 10:07:00+00', '2026-11-29 00:59:22.319168+00', 0.037, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-33-0', '1e3b158c02cfed343b9dc55568ef0a83d24b6e91966b49d521d858b48b57c0cd', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i33', 'c10', 'INVITED', '2026-01-14 10:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-25-1', '0245ef439e070cd341eed7f11d6669ed5549b972b4acb7e109a142996d69c041', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i25', 'c12', 'STARTED', '2026-01-14 11:21:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-36-0', 'ae8602c8d2b31a2f4dd538cbd5f5ec7a5c45d51d74acaaec9e522e0eb90935ae', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i36', 'c13', 'INVITED', '2026-01-14 11:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-26-1', '9bb72d7262cd425de6073833131ce8c20cedb079da24687fa5399a3edb55c59f', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i26', 'c12', 'STARTED', '2026-01-14 17:56:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-25-2', '2f9010f4e73b3c4047e7607fe3fb0257991b967a5f97e25be3824edc98329135', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i25', 'c9', 'PARTIALLY_COMPLETED', '2026-01-14 18:04:00+00', '2026-11-29 00:59:22.319168+00', 0.984, '2026-01-14', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-29-1', 'd6afe86ad3233a4121194c1c8708d3c785f6800fa509872f41540d93319b72c1', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i29', 'c8', 'STARTED', '2026-01-14 18:43:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-31-0', '9aa7a6e08a0a81f7b37bef1b8d0a319fd16fde66e1301c5915bf3cd370a0fe3b', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i31', 'c9', 'INVITED', '2026-01-14 21:01:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-30-0', '5c8a1f5b55fd415f4090b07ba6d44a213121999d13d3d0aebc6c8aa6b507a810', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i30', 'c12', 'INVITED', '2026-01-14 21:23:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-22-2', 'de803b5ec7b9fb83982ad40eb6df0d23ec6ca9e59154e0071610ff2a0f738f63', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i22', 'c10', 'PARTIALLY_COMPLETED', '2026-01-14 22:49:00+00', '2026-11-29 00:59:22.319168+00', 0.708, '2026-01-14', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-21-4', 'd57e78b8dd2f819a03c3b43f2fc8a684e032fde34d0431304a4bfe7abd626ca6', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i21', 'c2', 'COMPLETED', '2026-01-14 22:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-36-1', '9a762555853397be8bdcd5e387197e9e0ba016f1a76b7e81bfbb2c7c5aca9e35', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i36', 'c8', 'STARTED', '2026-01-15 01:00:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-32-0', 'a27f29ac1aeae6a1c46b1c20f4814b52a1663aa7616394e456b5fa57ebe0a3c2', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i32', 'c14', 'INVITED', '2026-01-15 04:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-34-0', 'b8b1e948f03c7206f94aa6859cdb916d99698aa48d17654657c61ba837c2e10a', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i34', 'c13', 'INVITED', '2026-01-15 04:11:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-35-0', 'ad6a191ec453e43e2e06f225634fae4a73dbb71eb9739fe267a0e01a9e390263', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i35', 'c9', 'INVITED', '2026-01-15 04:13:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-14', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-26-2', 'cc4edef99fd5ecc491b14ed2284090c0ed986e03d81459372fc9751b502b6bbf', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i26', 'c3', 'PARTIALLY_COMPLETED', '2026-01-15 06:30:00+00', '2026-11-29 00:59:22.319168+00', 0.914, '2026-01-15', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-32-1', '15e7bbe177f030a8a8709352bf77e413093f99238998889e757d30c774fad219', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i32', 'c2', 'STARTED', '2026-01-15 06:59:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-33-1', '0d6e30cf77044654b378f92dcc78a5b4e01c7db887d346df7ba4b4a0ace4cf68', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i33', 'c3', 'STARTED', '2026-01-15 07:27:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-29-2', '1d751d0217dfe6ac35497695d5c438298d9ba6764cc40088810e50c93131143d', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i29', 'c12', 'PARTIALLY_COMPLETED', '2026-01-15 11:19:00+00', '2026-11-29 00:59:22.319168+00', 0.273, '2026-01-15', 250),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-38-0', 'f45fd2cf368a3c80b02ee72941514adc813aa50c71756b8edafe04945ab245f0', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i38', 'c2', 'INVITED', '2026-01-15 12:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-22-3', '6acdd0ca0810b54bd20f93c02ae9cbb12d711d841f13f2f591baed401c06b762', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i22', 'c0', 'COMPLETED', '2026-01-15 12:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-32-2', '9b007bb75309e3e07c1f4db6db7469c233a508eccb9d87292e1c4dc5b9919036', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i32', 'c5', 'COMPLETED', '2026-01-15 13:44:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-37-0', '2f757561bfa906f383bf91cf9736336eab438ac7afbb766ab00313776cc6f17d', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i37', 'c18', 'INVITED', '2026-01-15 14:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-25-3', 'ced80db2d454e36e0933dbbeeaae56cd674a80f420094d5daa1a06fba3984624', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i25', 'c8', 'PARTIALLY_COMPLETED', '2026-01-15 15:15:00+00', '2026-11-29 00:59:22.319168+00', 0.738, '2026-01-15', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-26-3', 'a36579117a38148f334fb2df78547399b33d83ec20e7d2abfd720847d053af84', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i26', 'c0', 'COMPLETED', '2026-01-15 16:15:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-41-0', 'a20ffcc9c6a9a67435704f79f1e023d15b4fbd6337c642e3dcc8ef90f2c69e28', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i41', 'c4', 'INVITED', '2026-01-15 17:48:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0);
INSERT INTO public.usage_event VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-39-0', 'fcc1afe26b71b75ebb0249092a4944c2948ff32514952970469026d140b6d219', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i39', 'c10', 'INVITED', '2026-01-15 18:00:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-31-1', '9be17ecd19aebc72ce7442de4303188c6550c7b500217fbe7c2b9504962caf1d', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i31', 'c11', 'STARTED', '2026-01-15 21:19:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-36-2', 'c09b2fb1fc0580ff214076b5232d0ce513c94bcca9d9531cf65b663bc9030715', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i36', 'c18', 'COMPLETED', '2026-01-16 00:25:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-30-1', 'f697c9ad1608ad972594c82cc36848c0ad7694f6142b6c87fc91e536677fd090', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i30', 'c4', 'STARTED', '2026-01-16 01:52:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-41-1', '810568eb9644784870744660f70bd60774ecf5d20d4592276a4f822c64017c23', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i41', 'c13', 'STARTED', '2026-01-16 02:55:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-40-0', 'ea492f66b5f88df9c48c9256adcb13f35453c6c10abc4a071cf4ad0a87f16f30', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i40', 'c5', 'SIMULATION_RUN', '2026-01-16 04:17:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-15', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-35-1', 'b11adbfc46b5b25b860766ca702b18054a181d61126ffc07cd78770c38b72f08', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i35', 'c10', 'EXPIRED', '2026-01-16 08:33:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-37-1', 'a315a7e760b0446fba9583fe1700a0599881f284c87f1db635efc25e5f75673a', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i37', 'c11', 'EXPIRED', '2026-01-16 09:23:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-31-2', 'c9068144f71aa85c5c41f1bb620d974fe2c07fafc9657c4ca95eb3f3b22df0d6', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i31', 'c6', 'PARTIALLY_COMPLETED', '2026-01-16 11:10:00+00', '2026-11-29 00:59:22.319168+00', 0.77, '2026-01-16', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-48-0', 'd93c1c6031f1cd55ce187cd5694b825265b98ecc02e9b7b5dbf2d7e1722355f4', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i48', 'c13', 'INVITED', '2026-01-16 13:21:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-42-0', '6007a0bf4d30a848fc5e16c7dbac9519625489b9b8ff46520fe93d07171a083a', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i42', 'c2', 'INVITED', '2026-01-16 15:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-38-1', '981ba153dc30e62e3b6850816b2231015805609f112a39bd98b03cee4163ba89', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i38', 'c7', 'STARTED', '2026-01-16 15:54:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-25-4', '7e6b8c290434dec5079323911d14d00b3b98dfc2ecc09c452b23cb59f2c23606', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i25', 'c2', 'COMPLETED', '2026-01-16 16:12:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-44-0', 'aa5f6e028879263009c92571916a971e7726dbb14b6844078f0b32aa69d2fa2c', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i44', 'c7', 'INVITED', '2026-01-16 16:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-48-1', 'ec60b7d85741840e2f3d1abd0211df18fabc3b7116b7f6caeaa2229e4f3347b9', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i48', 'c5', 'STARTED', '2026-01-16 19:26:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-45-0', '43cf0458837a83df278cfb30d8e5ee94ec96def929379759f3f03af41ff08999', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i45', 'c10', 'INVITED', '2026-01-16 20:01:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-39-1', 'f8ed4488ff807550eb9f1fcc083220288e484651b52968279d39bd00b7a7d16c', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i39', 'c16', 'STARTED', '2026-01-16 21:55:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-46-0', 'b1710afe9ff83c72d7d8e39a4579678901e21d262d73ac95cdd754f6411b190b', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i46', 'c15', 'INVITED', '2026-01-16 22:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-43-0', '914949802dc7907bdf3a4ed45b180baa76dfadd4dbfb323f56a5f9c48a27fb24', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i43', 'c16', 'INVITED', '2026-01-17 00:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-42-1', '6ae8b946258ee04a3e923af21171f396093fbceb95af3e20f4a5637ae3b3aaf5', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i42', 'c4', 'EXPIRED', '2026-01-17 00:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-47-0', 'd661ae70a1f064ffca039eaf03f9e5e8402c1a8bf0685b85791ab2431f6c0040', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i47', 'c14', 'SIMULATION_RUN', '2026-01-17 01:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-16', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-35-2', 'd54acf5f027510721a84402a05dbf0c1ff64a200e5261241def04d8ef07c3c84', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i35', 'c7', 'SIMULATION_RUN', '2026-01-17 13:48:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-17', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-39-2', '0b9d5bb9119a4d7b23fa5545274b3c7767ae30f6d9c71862fab21c76522247a8', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i39', 'c14', 'COMPLETED', '2026-01-17 15:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-17', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-44-1', '137dfa93b182bb4e4f8bc687edd679353c145abfed7fa43e2dca014d2b0be567', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i44', 'c17', 'STARTED', '2026-01-17 21:28:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-17', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-44-2', 'd8323d634a44f074d40be004eefc98abb0b031d7c906703b321f1b6b6b58840a', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i44', 'c0', 'COMPLETED', '2026-01-17 22:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-17', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-49-0', 'a91793ae8b1e836355f66780f0a9436893982082b0c53312bbe3859c94c80f8f', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i49', 'c16', 'INVITED', '2026-01-18 10:49:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-18', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-49-1', '43db3c79613770f2176fcb0b9e1537a0d3488eed10c6946530225f6f813e2320', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i49', 'c8', 'STARTED', '2026-01-18 12:52:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-18', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-54-0', '97d4bf46d9fa86bb5b85957a0459310243e1ba256133284a2793c7bb6316be39', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i54', 'c2', 'INVITED', '2026-01-19 08:25:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-56-0', '056e0c7c173019e7537edd9872a3ba352498de0494af3bd8c7b7dd9f93318ba4', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i56', 'c18', 'INVITED', '2026-01-19 12:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-56-1', '3fddaac6faf6a4b66bade9e7c3cf031b843a09bf28ad86231784db2c911d4adf', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i56', 'c8', 'EXPIRED', '2026-01-19 13:47:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-49-2', 'bf0128cb82c987137dbe52918e1c15f1f510c6e54ae8f7e08e6bed30fd04092f', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i49', 'c16', 'PARTIALLY_COMPLETED', '2026-01-19 13:48:00+00', '2026-11-29 00:59:22.319168+00', 0.063, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-49-3', '5bc40849f7fa0e6bb5cae8b0d93a90413ba1a909181a5e440f90a81130aa1244', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i49', 'c1', 'COMPLETED', '2026-01-19 14:25:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-50-0', '1dbf67cdc20acfe1da9adb5d5d9626a2a2f2008e7fb9ca54c32e1939e71f1921', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i50', 'c8', 'INVITED', '2026-01-19 14:50:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-50-1', '7d8e078ef88baf40adb46a5d7a6dffc28b24841e0b127a3e64528505f6ceefc1', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i50', 'c13', 'STARTED', '2026-01-19 20:21:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-53-0', '68ce3e284d98f64f15b78ec4e51435ebaeb26a42c9f00f66278ab7446c38f1a2', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i53', 'c16', 'INVITED', '2026-01-19 23:00:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-52-0', '676fda30a679cc79bf5a1244ab7fab7f2e9f53df9c2c8d067a02a545be9c9ed2', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i52', 'c2', 'INVITED', '2026-01-20 01:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-55-0', '42ecb5e27740a801ef46da8340468dacdc5857345b2fb5f345f80a57c5b44f1d', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i55', 'c0', 'INVITED', '2026-01-20 01:57:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-51-0', '781b64095a2fece5b924648d79139ea7af1ceeb37a33d39160c80cebd18d6b07', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i51', 'c1', 'INVITED', '2026-01-20 03:20:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-19', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-54-1', 'f3a48f259822b78a809ddb11997376d3a9b80a8302241a0d816ea750964057d3', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i54', 'c20', 'STARTED', '2026-01-20 06:19:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-59-0', 'a9bffbd1a2a489ec8de7d07d16d09b56e238ee3d3ad4e430eb4df97505e793c7', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i59', 'c8', 'INVITED', '2026-01-20 09:24:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-53-1', '0a4c7649eb0fef1d51ba8fdec5036a50dc59da135f70bc675e2f71a1872e8bee', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i53', 'c20', 'STARTED', '2026-01-20 10:19:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-55-1', '283e55afe103f667cdc5c0b353960e65f54459d7a74039a37e475c6adc4caf25', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i55', 'c1', 'STARTED', '2026-01-20 14:00:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-58-0', 'cd156104f1642f37a759589adfa33fb21daecccafca29ecf0d566c4a2d71df00', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i58', 'c6', 'INVITED', '2026-01-20 15:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-60-0', 'a51763eee0a715c3a184aeefedcea092a0b2222c1d08d226b7a0c3f339775390', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i60', 'c13', 'INVITED', '2026-01-20 16:35:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-58-1', 'a14e9612f706a229985621b61daf02f993ac85924987a647cab558f37df0d9d6', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i58', 'c11', 'STARTED', '2026-01-20 17:51:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-62-0', '96ba62c002b42b4e9e6d57629a5265068657165d8ae7636ec83ed22191f0de12', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i62', 'c16', 'INVITED', '2026-01-20 18:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-50-2', '627cbcbc177173190dd99102372e3d5c0e0c791ffc2a1e1ab704cbb381382306', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i50', 'c23', 'PARTIALLY_COMPLETED', '2026-01-20 18:20:00+00', '2026-11-29 00:59:22.319168+00', 0.623, '2026-01-20', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-61-0', '66d86db7ad2d217beedde7de824fc8c6aa7e5252eb50ff03cabad5c944877bfa', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i61', 'c16', 'INVITED', '2026-01-20 19:27:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-57-0', 'd576abb0b948dd76c82395591d043fce3d83f7096a224aba43bcec753e048e4e', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i57', 'c24', 'INVITED', '2026-01-21 00:44:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-51-1', 'e17f359836efec3a71a90638daf4fd2afbda8c01aafef55cff31d1905c2cb7b2', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i51', 'c9', 'STARTED', '2026-01-21 01:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-60-1', 'f253e3b851090085e12f9a5126a56291b783c03ae8764b76b5437daf6fb27a42', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i60', 'c6', 'STARTED', '2026-01-21 03:20:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-59-1', 'c330a61ca32f2bec413564394ebde3174cf1d6de708c5c1248d0954044cf6949', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i59', 'c5', 'EXPIRED', '2026-01-21 04:49:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-50-3', '3531bcb11f6a779f05a10cdb223ac7b47375e2659774809c000f633daf4cb193', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i50', 'c16', 'COMPLETED', '2026-01-21 04:59:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-20', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-52-1', '7efeaebc9245ec0ae1cb575c56d1ca9d7112b5ac27ae0560184d27cefd29038f', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i52', 'c18', 'STARTED', '2026-01-21 06:08:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-53-2', 'eda32e8efcca5aaa58ea674d9b0f1838e9c2a53976ba183de8ea78bc5b054e1d', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i53', 'c16', 'PARTIALLY_COMPLETED', '2026-01-21 06:23:00+00', '2026-11-29 00:59:22.319168+00', 0.801, '2026-01-21', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-57-1', '1c314db3b0fea0be980f5db4eca432597a88f24dc1884535e6f01874a4643095', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i57', 'c3', 'STARTED', '2026-01-21 09:04:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-63-0', 'df467aaa86033f17b57e37d2fab53f289da68771f797d78b1e861687b1edd292', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i63', 'c22', 'INVITED', '2026-01-21 10:17:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-62-1', 'e6eb4692ee4d0d3d1135b821f54893903c31ed9d194a9c3c835bd5a5d6b31048', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i62', 'c19', 'STARTED', '2026-01-21 15:12:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-64-0', 'a12d993d50d9f8d545a252f179d72722870535cb136a269f40b236177fdb3564', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i64', 'c18', 'INVITED', '2026-01-21 15:27:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-58-2', 'c3ba97c42e8cdcd6dc8854d140f4ebae65cbea53727ad20f8b13d53725cbc5c9', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i58', 'c10', 'PARTIALLY_COMPLETED', '2026-01-21 15:58:00+00', '2026-11-29 00:59:22.319168+00', 0.681, '2026-01-21', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-61-1', 'fad256b4fc6dbd27b6402e53dd7d9d491f22caf01b24ad7cff2e720bf9557cac', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i61', 'c15', 'EXPIRED', '2026-01-21 18:12:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-65-0', '8e9b5c605daa46355de1f007153b66b0ac5ab2524cc12bc1965647193ee65a42', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i65', 'c6', 'INVITED', '2026-01-21 20:12:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-60-2', '7147361c1e45466c177ad70cd5510bd753b900d07fe65e1e7822b8d90f516229', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i60', 'c5', 'PARTIALLY_COMPLETED', '2026-01-21 21:50:00+00', '2026-11-29 00:59:22.319168+00', 0.789, '2026-01-21', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-53-3', '22e8dfeba35c4e6b17f5f3b879c75951bf49fa51160236da2d310253524ccec5', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i53', 'c6', 'COMPLETED', '2026-01-22 00:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-64-1', 'faba11a6e267b45168e5cae677c5d3cf03b332a0b272972e5b033e41a37b88eb', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i64', 'c24', 'EXPIRED', '2026-01-22 02:15:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-58-3', '958464479bc6a63ca1a70d89f90c86a4774a944159b1783c5d9ca8f7956a02d7', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i58', 'c12', 'COMPLETED', '2026-01-22 04:01:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-66-0', '1f6939e0eeaadc30982ab9a082bad3790626e89a95f31d7edf4bb36e9bd30d46', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i66', 'c22', 'INVITED', '2026-01-22 04:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-21', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-74-0', '9a513f8937e83b3b2522c8cc0ccf9bd12a1789859fdac88d07c3188e20e84067', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i74', 'c33', 'INVITED', '2026-01-22 07:10:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-52-2', 'e7a6f660b592c81e3ed40165694c2f8b01e7bd37b6b93a38cedd618fdcc43a66', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i52', 'c13', 'PARTIALLY_COMPLETED', '2026-01-22 07:12:00+00', '2026-11-29 00:59:22.319168+00', 0.162, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-63-1', '81d9f755933c1ec7a4e96163069ad90b3d36c99f0b2b9918dc64f12ace22374f', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i63', 'c0', 'STARTED', '2026-01-22 08:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-73-0', '30f26bdf6933b9a51ab001cf7c5556e8d23a5986ff2225ce8ec2a37be319c3b7', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i73', 'c18', 'INVITED', '2026-01-22 09:36:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-65-1', '94fa867d4ff717929f661b05c35bec048d23835dcbd15a3353a1c36866ebd9e9', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i65', 'c23', 'STARTED', '2026-01-22 09:58:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-67-0', '7bb504e8a29fdfa3e640bffa22d0aa2dea667f098acbe11fccfe77ad2ab29fd0', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i67', 'c8', 'SIMULATION_RUN', '2026-01-22 11:14:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-57-2', 'eae61b6cc5fd94a91dd0d398e3ae2f046701a1ca9dd8f1dbf651e1f6bce86406', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i57', 'c9', 'PARTIALLY_COMPLETED', '2026-01-22 11:34:00+00', '2026-11-29 00:59:22.319168+00', 0.573, '2026-01-22', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-57-3', '1b22c897f5bc6fceb8b8b94f364c2b651b7c6aa3e03f412928629c0e7ba6a512', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i57', 'c2', 'COMPLETED', '2026-01-22 12:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-71-0', 'a1135c4726ec290d13ddcf7bcc0d7e297b470947086cac2621b05df007d51915', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i71', 'c30', 'INVITED', '2026-01-22 14:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-68-0', 'acb3d87412e2acf291280778c1b29deafb37a9ad703d7dad64519de7d92e51a7', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i68', 'c20', 'INVITED', '2026-01-22 15:23:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-58-4', 'f79aedb602c57245e18f14e31d6e486a77dfb43588e9e29480f07d9b49995c8b', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i58', 'c22', 'SIMULATION_RUN', '2026-01-22 16:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-71-1', '99596fb5f842954b4fb7d19ec86bfb1043c056d457cb9e564e41b670fff25bc0', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i71', 'c15', 'STARTED', '2026-01-22 16:41:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-60-3', 'bf96cf853320f06f1cc985e87cc920f1a228e56a33ee3c718840a23244ea49da', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i60', 'c27', 'COMPLETED', '2026-01-22 19:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-74-1', 'f97864fdff9757fc565fa3a9fbc209ad11897a77fc6f279926916d2ce52daf64', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i74', 'c33', 'STARTED', '2026-01-22 19:58:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-70-0', '2c340d0e8fb027a46648285feedc4fc6b0db2cfd02b7144f29101b29bd097a58', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i70', 'c24', 'INVITED', '2026-01-22 20:33:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-72-0', 'c20905ffea37dbcfec2bca8840b41f137f40c17415a516bc59bf659c1304915a', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i72', 'c8', 'INVITED', '2026-01-22 21:17:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-65-2', 'b412365a862201e6fb4b02a75456d7a7859a9bfeae3a00007ad8884521dad779', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i65', 'c27', 'PARTIALLY_COMPLETED', '2026-01-22 22:25:00+00', '2026-11-29 00:59:22.319168+00', 0.604, '2026-01-22', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-69-0', '6b82928fd0a1f0935129bf461f334c8d53a010c112266c6968fd7917321ae6e3', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i69', 'c5', 'INVITED', '2026-01-23 00:07:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-70-1', 'e7f229d3e72d9e4d8942e03353a0f992a196a520d3f3d16f290a167539c59d3a', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i70', 'c26', 'STARTED', '2026-01-23 01:05:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-63-2', '9dd084b8b1cc3ce8a1742fb9cd4dc94cf2e3e996294c5a37740f49cac6c69ed4', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i63', 'c2', 'COMPLETED', '2026-01-23 01:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-72-1', '3d5581a239e417a605c1bec5eb636d2dcd47629ed4787e108a97cf576414a94c', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i72', 'c30', 'STARTED', '2026-01-23 01:32:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-22', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-78-0', 'fc8dc733292acd2ac736aaf93f83aceb55e040c7a3439e9042c27b40a5c9f0b4', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i78', 'c1', 'INVITED', '2026-01-23 07:10:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-73-1', 'b5f3e92b9f6587a8716bf43cc0fe399a1e79b234987d83bf4eb0486db896367a', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i73', 'c23', 'STARTED', '2026-01-23 07:15:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-65-3', '31d05c4cf3b73c6453b381de19bcb4d22601347dfd58805a3da0dca3d927efab', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i65', 'c24', 'COMPLETED', '2026-01-23 08:33:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-76-0', 'c1ed421433dda362e5cf2b5a1104519eefc0b1756f34da89e64a33cc0f697074', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i76', 'c8', 'INVITED', '2026-01-23 09:11:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-68-1', '338154864529e4f3b5c36c54c1638333e90734d6329811989ec4a84341b6a542', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i68', 'c7', 'STARTED', '2026-01-23 14:00:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-72-2', '1560e24198f9ac983ede9a7bdc7eb0188d93482577765da227cdddfd6b3f2c73', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i72', 'c6', 'PARTIALLY_COMPLETED', '2026-01-23 14:11:00+00', '2026-11-29 00:59:22.319168+00', 0.995, '2026-01-23', 750),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-77-0', 'f4273f920a12b43f828f49908ede2b720c75f94e341d7e1c0af268e2a7d933f7', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i77', 'c33', 'SIMULATION_RUN', '2026-01-23 17:51:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-70-2', '717770d2633caffbfa53bf403ab8388a38545d99971b7d10761ed0e8ec018e90', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i70', 'c4', 'COMPLETED', '2026-01-23 22:13:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-76-1', '7c1122a355959e7b26cdbbd2c1b7a3b08b5ed015670edfb4379358af63958318', '1e4f498e-be24-5757-9d77-535164bca27f', 'globex-i76', 'c17', 'STARTED', '2026-01-23 22:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-78-1', 'f31fd54e4f9567ce485d52dae6df8ce8786bff4666ee81a912fe6a7166776b56', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i78', 'c34', 'STARTED', '2026-01-24 04:19:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-75-0', '546c21f89d9d0dd114cbdb22d7d7d17d9d10b00e61d471034b917c759ae95c49', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i75', 'c32', 'INVITED', '2026-01-24 04:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-23', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-68-2', '80e1e050217191651a42bf91a12b7c676eea1929c5074c48b501ef5b553d734f', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i68', 'c10', 'COMPLETED', '2026-01-24 11:21:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-24', 1000);
INSERT INTO public.usage_event VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-75-1', '3dc1be1b1fc8b0eb20bc7b738c0e0c872a0e421f20621889c275937cb8d087ed', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i75', 'c23', 'EXPIRED', '2026-01-24 15:35:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-24', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-72-3', 'adac6f7d5575a9fb7567f31f20ae9b5e408ddab2a8fa0d116efd91370def5067', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i72', 'c35', 'COMPLETED', '2026-01-24 20:09:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-24', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-72-4', 'ad800db64edef4fe92bd5d1e2232409c34d9df177687e2c8f1ce55dc71fb4514', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i72', 'c5', 'VOIDED', '2026-01-24 20:53:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-24', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-78-2', '4b9588cb5ee90a0c1dae3db2863cfe1628532bd75cfb62d867fd31b068e30405', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i78', 'c14', 'COMPLETED', '2026-01-25 03:19:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-24', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-79-0', '2941777f6e1195ebde5ec934cb47ecbebb35e941a7c7a1e82847dd48d13322a6', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i79', 'c39', 'INVITED', '2026-01-25 22:16:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-25', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-81-0', 'c647c74ab277f1a3a3817963187bf16565b2bc852fb2540109375e89e80cbcee', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i81', 'c27', 'INVITED', '2026-01-26 06:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-80-0', '1b9b636a53425c2df5e42fb47ae6970fbb5a4e99a40d0fcb35a80cfdb5ad9221', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i80', 'c17', 'INVITED', '2026-01-26 06:16:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-80-1', 'b0217e97319aab9bf1d6fa3253bda68a430840b2dbd567b480b0c90fc0074792', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i80', 'c26', 'STARTED', '2026-01-26 06:42:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-79-1', 'd6025e68314c9840b7f79c1a239589c4fd80d5194fde3ffc21c3f3a37b918b18', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i79', 'c21', 'STARTED', '2026-01-26 08:13:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-86-0', 'f945533d6ca27e4fe0ab936423475b7ac17f9cbd40894245fcd1216f4e91f31b', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i86', 'c29', 'INVITED', '2026-01-26 08:38:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-81-1', '8ad3094110f644addef1cbfc5cb3666fc392834c126d412fb69f0eb42450e7b0', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i81', 'c5', 'STARTED', '2026-01-26 11:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-82-0', 'd83cc6cc6e9f8e176700fae58ab12e9b778e210c8e98eccc63cdbc2cfe9cd576', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i82', 'c41', 'INVITED', '2026-01-26 12:44:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-82-1', 'e88120d8df2f53e504539e700a86b4b27b233809908a11c48c27e87e3363e068', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i82', 'c6', 'STARTED', '2026-01-26 17:37:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-83-0', 'e81352e02a402f0c70b70e455679f65aa6eb72a3c03ab2db253b676f7c026484', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i83', 'c37', 'INVITED', '2026-01-26 20:25:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-85-0', '8f6f4fa0456ed0f7ec2ffe733056ea17c8ccb3e1006176efb9651ab6b97c2313', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i85', 'c32', 'INVITED', '2026-01-27 02:36:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-81-2', 'aed77e1ada3ab4fcb2b2900a32947ffc66c7eed72e2b909294a2a934b14435f4', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i81', 'c15', 'PARTIALLY_COMPLETED', '2026-01-27 03:02:00+00', '2026-11-29 00:59:22.319168+00', 0.734, '2026-01-26', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-84-0', '0fabf2399c4e018a9b680aee134ab4bdf2cf1de0cfa440afc82c468c338fa3e6', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i84', 'c23', 'INVITED', '2026-01-27 03:36:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-26', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-82-2', '05665e7d2465ed47c46e7e2fc6187965074d1ee80daa532e2a987468333c39b6', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i82', 'c6', 'PARTIALLY_COMPLETED', '2026-01-27 05:10:00+00', '2026-11-29 00:59:22.319168+00', 0.21, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-79-2', '55029895b9a4f96453004ec7640411dd9758005ed854c1b6ed2e7704201702fe', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i79', 'c21', 'COMPLETED', '2026-01-27 07:08:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-87-0', '73d97a239dcc644dacffd6164f8afcef3b4745f522d0cf2998b493d95be7b615', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i87', 'c3', 'INVITED', '2026-01-27 08:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-85-1', '931e6efeefcb40bf3a43787abdd562234aa4a09c21b4329c6389b7403f4dbfc1', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i85', 'c31', 'STARTED', '2026-01-27 11:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-87-1', '47de05b95f9ef55c5194b5b73f2edcb271df646be5bede4622247315c3cea74c', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i87', 'c2', 'STARTED', '2026-01-27 16:29:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-88-0', '99aea06a660e2a31037b0cbd4791f5e9f0f9a1356382bcdb17b877a029a73c8a', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i88', 'c34', 'INVITED', '2026-01-27 17:30:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-90-0', 'ad0f7ea54108f7f7b0cce32c421fec2992909892fb1b3b6e3ec546de12328899', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i90', 'c4', 'INVITED', '2026-01-27 19:38:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-88-1', 'e039c4439c21cf95e745c2539491eca42e5fb1da8499ed0304bec6bde6ce48dc', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i88', 'c41', 'STARTED', '2026-01-27 22:17:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-82-3', '8f32123bba0fb3a50d1d9e886f02c1e47866f8ab18498850dac96c9b8afb15d6', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i82', 'c5', 'COMPLETED', '2026-01-27 23:26:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-87-2', '0f0295b856ae2c958d4da13884c43535e25a86c0ae0fab3c3299637a7caab63d', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i87', 'c5', 'PARTIALLY_COMPLETED', '2026-01-27 23:37:00+00', '2026-11-29 00:59:22.319168+00', 0.748, '2026-01-27', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-85-2', '6b1658f27c415c27d19cd32ff617b304574d30f3ff8255f6e02f501eb4ffe9c0', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i85', 'c29', 'COMPLETED', '2026-01-28 00:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-83-1', '6ce531ed4273d48ca3417a1f9757d23270bf9b5181dd2c5d22de7839c7965df4', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i83', 'c21', 'STARTED', '2026-01-28 00:30:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-83-2', '4c1ba201d7bc233a0e63fdc599110150395b7d298e0ae2b5be66ba301aa0c568', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i83', 'c3', 'PARTIALLY_COMPLETED', '2026-01-28 02:29:00+00', '2026-11-29 00:59:22.319168+00', 0.645, '2026-01-27', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-87-3', '74e8f7f24b2eeef3f1c74ff2b869b5f5e983b2da299c74e3c06796fd3d0fb4bb', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i87', 'c25', 'COMPLETED', '2026-01-28 02:54:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-89-0', '7ed8a7cb41a1319626ff3bc279ecd4e6b5288f39e49ceafcb3bc0d97bc0c8d45', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i89', 'c19', 'INVITED', '2026-01-28 03:13:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-27', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-95-0', '031a816437d793b227712ec34b2a617617abf4bcc5ef0defb753faa6c6e4fc1d', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i95', 'c10', 'INVITED', '2026-01-28 05:28:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-91-0', '661b1f41c46d63a27c06f8613e5d492a74d366725a1c28d6895aa909dad1e9e4', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i91', 'c14', 'INVITED', '2026-01-28 08:51:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-93-0', 'a47e8a5cbe74c227dda2337465d3a53248d658d7ef2506c67c3755281cb9fd90', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i93', 'c42', 'INVITED', '2026-01-28 09:01:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-89-1', '912723641ae1291e54f1f291cddd09b8ee1617b7dc41a1f41dd1c07157beb328', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i89', 'c16', 'STARTED', '2026-01-28 09:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-91-1', '114be325d65f89a4545d67522b830f1d65395b6fddb27a6b2e5bc0f908619541', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i91', 'c33', 'STARTED', '2026-01-28 10:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-88-2', 'a7ea985c39d48cc5421e4d450d0bde901d1b3d4240058b611a7981f06ae17bdc', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i88', 'c23', 'COMPLETED', '2026-01-28 10:12:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-85-3', '0c3c195d5d3d87e14bbe030406c919c20a06eb593709c7b337f54a3ee3f5c7a2', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i85', 'c6', 'VOIDED', '2026-01-28 11:08:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-94-0', '266f3d0a199d8c2a023e7e87b6c8072e215bb1410907725dd34b744a4edabcda', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i94', 'c12', 'INVITED', '2026-01-28 13:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-92-0', 'f0f8c9bca8692799f54cb7040d78bc2f33492aa83c8bdc25678c0d8279dfaa56', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i92', 'c15', 'INVITED', '2026-01-28 15:30:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-83-3', 'f946277ae7d4855b803ef3783dadc54438a0ce721a8e393b000d14cc1eb4b648', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i83', 'c34', 'COMPLETED', '2026-01-28 16:46:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-94-1', '21358c0f229fbace0049638910366587c9d3835c37f6f872b46a101da414fc9f', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i94', 'c15', 'STARTED', '2026-01-28 17:59:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-97-0', 'cdeae10d4a675096eaeb5560c293fe7865b9e09977f66c93d91dba313b1ece90', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i97', 'c27', 'INVITED', '2026-01-28 18:29:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-96-0', 'b46f20c26f1538f30a1560f4d79296854d1be19174fed83e71719ebab6f11087', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i96', 'c40', 'INVITED', '2026-01-28 21:51:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-90-1', '19dca1742e6a838533c5ea8f610ca1c38b56a444cdfefbf7a78e11fd9a4c7fa2', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i90', 'c12', 'STARTED', '2026-01-28 23:43:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-92-1', '1c99d65450cf35d29da0ad052e0cfcf836a4871a6cf1a29e748dcf52eb9ce311', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i92', 'c28', 'STARTED', '2026-01-28 23:58:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-97-1', '0b9e1dfa0af2b191295b18b71b440c52668c3fec669734d1cfcdf133b253197f', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i97', 'c34', 'STARTED', '2026-01-29 03:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-93-1', '85a6edeb8fe6eca6d748860723f755569bf71073622b3906ec10307490001460', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i93', 'c44', 'EXPIRED', '2026-01-29 04:47:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-28', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-98-0', '2720bd155f267fce3bfd58b47d1a4d24d5c1226c30bdebbbf296d534a29d1cde', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i98', 'c6', 'INVITED', '2026-01-29 07:22:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-29', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-95-1', '037f52b24b8ace465c4fb2e7a97b8395fa0c0ca70bc9d2539c47b92ab5bbd856', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i95', 'c9', 'STARTED', '2026-01-29 07:27:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-29', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-90-2', '90b4b7477d053329116949d8d139b8ae78aa899c4b1bdd3d86077f52dfd8a985', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i90', 'c29', 'COMPLETED', '2026-01-29 11:24:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-29', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-99-0', 'fb421bfa42040f1cb22a9564a993b346a3d20a04ec60b463dd20beba1f44568e', '7ce9f3e2-614a-58e0-8660-d557274de7fc', 'globex-i99', 'c48', 'INVITED', '2026-01-29 13:50:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-29', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-92-2', 'c55c95a0cebb6657fc5fa3c4fc1937edcf827d75acaf3e7048c662398b65b81d', '87a186db-457e-5961-87fa-7a3fe955d29f', 'globex-i92', 'c34', 'COMPLETED', '2026-01-29 18:02:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-29', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-97-2', 'd303a49453955754ab65a66554fec09da07a31c84cc926f289303ec3f2aa1a02', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i97', 'c17', 'PARTIALLY_COMPLETED', '2026-01-29 18:39:00+00', '2026-11-29 00:59:22.319168+00', 0.193, '2026-01-29', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-95-2', '7f6e33d5cf48d870fd5b0e7511ceb66763dd99dba9955c465c320553f9a8ec81', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i95', 'c27', 'PARTIALLY_COMPLETED', '2026-01-30 02:04:00+00', '2026-11-29 00:59:22.319168+00', 0.205, '2026-01-29', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-96-1', 'ee933e0dd1a9d97dd404f4b2ca5f7b5c88fff51f7529c710d7fe647a40187fb7', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i96', 'c18', 'STARTED', '2026-01-30 03:43:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-29', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-98-1', '43a99c0f17973bdd77d0a2b97000c065a7924d70827e3159a8010895bfe892c2', 'd632feb5-ae62-5864-9458-8a201e2c9dbf', 'globex-i98', 'c1', 'STARTED', '2026-01-30 07:13:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-30', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-97-3', 'd8b9012aa0b1a944d44ce08c1a64cc0858dbb8b4157fe5ba7e1eb85b2bb1c512', 'e202750f-cdb3-582c-989a-a7e73ed76e7c', 'globex-i97', 'c15', 'COMPLETED', '2026-01-30 09:32:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-30', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-96-2', '230d821dc51d9d5dc47e886f5738559bfa87fb4fc270afcda5f9fce141211d4d', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i96', 'c39', 'PARTIALLY_COMPLETED', '2026-01-30 10:49:00+00', '2026-11-29 00:59:22.319168+00', 0.174, '2026-01-30', 0),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-95-3', '7b2878df1351862fa06f8ccbb1770d519bc0e6677a21d5ffe1ab45ca952aedc0', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i95', 'c8', 'PARTIALLY_COMPLETED', '2026-01-30 18:55:00+00', '2026-11-29 00:59:22.319168+00', 0.623, '2026-01-30', 500),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-96-3', '32fa984fc7dd8e90beb421366ff1ffbc216c6825d33279aff0e2bd0a207ff029', 'c2440a0b-7d0f-501c-abd1-ce069df28864', 'globex-i96', 'c25', 'COMPLETED', '2026-01-31 05:03:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-31', 1000),
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 'holdout', 'globex-95-4', 'a629fbcfb7d2741ef9776c5a0aaba44b3fecbb5ba57510fa1c0705b6fc20c3e4', '9dc717f7-fd8d-5836-8dfe-4f6a2c1f8c36', 'globex-i95', 'c20', 'COMPLETED', '2026-01-31 16:26:00+00', '2026-11-29 00:59:22.319168+00', NULL, '2026-01-31', 1000);
INSERT INTO public.wallet VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', 421500, 0, 124, 24, '25ac20b127daa72e15c3e36878f6c7b68b58ee83df9c0eca9fb224b8cb13fe98', 10, '2026-11-29 00:59:58.553394+00', '2026-12-01 05:00:00+00', false, 1, 1, false, 0);
INSERT INTO public.webhook VALUES
	('2549cd7c-10ce-40b4-8ad8-c1917bea655e', '77785726-cc49-491a-9f76-0a851b2a52e6', 'http://127.0.0.1:1/', 'BALANCE_CHANGED', 'frozen', '2026-11-29 00:59:59.00165+00', 'ACTIVE', 'MF5+h5gCfSic9b32NYFVKLh4ZnJLmwJULHe+2Lf8RUOmRn6r9Pb+rlPs2XC5bdge7NWOhqxPgSKfD4SUT/b0WFOtIN9JIiMY24/LXt2E', NULL, NULL, 0, 124, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT pg_catalog.setval('public.tortoise_migrations_id_seq', 17, true);
ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_pkey PRIMARY KEY (tenant_id, number);
ALTER TABLE ONLY public.alert_rule
    ADD CONSTRAINT alert_rule_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.alert_rule
    ADD CONSTRAINT alert_rule_tenant_id_kind_threshold_key UNIQUE (tenant_id, kind, threshold);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auto_top_up
    ADD CONSTRAINT auto_top_up_pkey PRIMARY KEY (tenant_id);
ALTER TABLE ONLY public.billing_period
    ADD CONSTRAINT billing_period_pkey PRIMARY KEY (tenant_id, number);
ALTER TABLE ONLY public.budget
    ADD CONSTRAINT budget_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.budget_threshold
    ADD CONSTRAINT budget_threshold_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.budget_threshold
    ADD CONSTRAINT budget_threshold_tenant_id_budget_id_kind_percent_key UNIQUE (tenant_id, budget_id, kind, percent);
ALTER TABLE ONLY public.candidate_day
    ADD CONSTRAINT candidate_day_pkey PRIMARY KEY (tenant_id, day, job_id, candidate_id);
ALTER TABLE ONLY public.credit_grant
    ADD CONSTRAINT credit_grant_pkey PRIMARY KEY (tenant_id, number);
ALTER TABLE ONLY public.debt
    ADD CONSTRAINT debt_pkey PRIMARY KEY (tenant_id, charge_sequence);
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_webhook_id_number_key UNIQUE (webhook_id, number);
ALTER TABLE ONLY public.entry_line
    ADD CONSTRAINT entry_line_pkey PRIMARY KEY (tenant_id, sequence, "position");
ALTER TABLE ONLY public.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (tenant_id, sequence);
ALTER TABLE ONLY public.export_claim_lock
    ADD CONSTRAINT export_claim_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.export
    ADD CONSTRAINT export_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (tenant_id, operation, key);
ALTER TABLE ONLY public.interview
    ADD CONSTRAINT interview_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_tenant_id_external_id_key UNIQUE (tenant_id, external_id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.persisted_operation
    ADD CONSTRAINT persisted_operation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plan_phase
    ADD CONSTRAINT plan_phase_pkey PRIMARY KEY (tenant_id, starts_at);
ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.purchase_event
    ADD CONSTRAINT purchase_event_pkey PRIMARY KEY (tenant_id, number);
ALTER TABLE ONLY public.purchase
    ADD CONSTRAINT purchase_pkey PRIMARY KEY (tenant_id, id);
ALTER TABLE ONLY public.run_out_forecast
    ADD CONSTRAINT run_out_forecast_pkey PRIMARY KEY (tenant_id);
ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.tenant
    ADD CONSTRAINT tenant_external_id_key UNIQUE (external_id);
ALTER TABLE ONLY public.tenant
    ADD CONSTRAINT tenant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT tortoise_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT uid_tortoise_mi_app_3803a5 UNIQUE (app, name);
ALTER TABLE ONLY public.usage_day
    ADD CONSTRAINT usage_day_pkey PRIMARY KEY (tenant_id, day, job_id);
ALTER TABLE ONLY public.usage_event
    ADD CONSTRAINT usage_event_pkey PRIMARY KEY (tenant_id, source, id);
ALTER TABLE ONLY public.wallet
    ADD CONSTRAINT wallet_pkey PRIMARY KEY (tenant_id);
ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);
CREATE INDEX alert_rule_due ON public.alert_rule USING btree (next_check_at) WHERE (next_check_at IS NOT NULL);
CREATE INDEX api_key_by_tenant ON public.api_key USING btree (tenant_id);
CREATE UNIQUE INDEX api_key_request ON public.api_key USING btree (tenant_id, idempotency_key);
CREATE UNIQUE INDEX api_key_request_of_no_tenant ON public.api_key USING btree (idempotency_key) WHERE (tenant_id IS NULL);
CREATE UNIQUE INDEX billing_period_open ON public.billing_period USING btree (tenant_id) WHERE (closing IS NULL);
CREATE INDEX budget_due ON public.budget USING btree (next_check_at) WHERE (next_check_at IS NOT NULL);
CREATE UNIQUE INDEX budget_of_job ON public.budget USING btree (tenant_id, job_id, per) WHERE (job_id IS NOT NULL);
CREATE UNIQUE INDEX budget_of_tenant ON public.budget USING btree (tenant_id, per) WHERE (job_id IS NULL);
CREATE INDEX candidate_day_by_job ON public.candidate_day USING btree (tenant_id, job_id, day);
CREATE INDEX credit_grant_unspent ON public.credit_grant USING btree (tenant_id) WHERE ((remaining > 0) OR (NOT started));
CREATE INDEX debt_by_interview ON public.debt USING btree (tenant_id, interview_id);
CREATE INDEX debt_owed ON public.debt USING btree (tenant_id, charge_sequence) WHERE (owed > 0);
CREATE INDEX delivery_finished ON public.delivery USING btree (finished_at) WHERE (finished_at IS NOT NULL);
CREATE INDEX delivery_waiting ON public.delivery USING btree (webhook_id, number) WHERE (status = 'PENDING'::text);
CREATE INDEX entry_by_interview ON public.entry USING btree (tenant_id, interview_id) WHERE (interview_id IS NOT NULL);
CREATE INDEX entry_by_occurrence ON public.entry USING btree (tenant_id, occurred_at) WHERE (reason = 'CONSUMPTION'::text);
CREATE INDEX entry_by_period ON public.entry USING btree (tenant_id, period);
CREATE INDEX entry_by_posting ON public.entry USING btree (tenant_id, posted_at);
CREATE INDEX entry_line_by_charge ON public.entry_line USING btree (tenant_id, charge_sequence) WHERE (charge_sequence IS NOT NULL);
CREATE INDEX entry_line_by_grant ON public.entry_line USING btree (tenant_id, grant_number) WHERE (grant_number IS NOT NULL);
CREATE INDEX entry_reversals ON public.entry USING btree (tenant_id, posted_at) WHERE (reason = 'REVERSAL'::text);
CREATE UNIQUE INDEX export_by_file ON public.export USING btree (file) WHERE (status = 'READY'::text);
CREATE INDEX export_by_request ON public.export USING btree (tenant_id, requested_at, id);
CREATE INDEX export_expiring ON public.export USING btree (expires_at) WHERE (status = 'READY'::text);
CREATE INDEX export_unfinished ON public.export USING btree (requested_at, id) WHERE (status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]));
CREATE INDEX interview_by_outcome ON public.interview USING btree (tenant_id, outcome, outcome_on, id) WHERE (outcome IS NOT NULL);
CREATE INDEX interview_of_job_by_outcome ON public.interview USING btree (tenant_id, job_id, outcome, outcome_on, id) WHERE (outcome IS NOT NULL);
CREATE INDEX job_by_creation ON public.job USING btree (tenant_id, created_at, id);
CREATE INDEX job_by_title ON public.job USING btree (tenant_id, sort_title, id);
CREATE INDEX member_of_all ON public.member USING btree (created_at, id);
CREATE INDEX member_of_subject ON public.member USING btree (issuer, subject);
CREATE INDEX member_of_tenant ON public.member USING btree (tenant_id, created_at, id);
CREATE UNIQUE INDEX purchase_by_crossing ON public.purchase USING btree (tenant_id, crossing) WHERE (crossing IS NOT NULL);
CREATE INDEX purchase_by_status ON public.purchase USING btree (status, purchased_at, id);
CREATE INDEX purchase_by_time ON public.purchase USING btree (tenant_id, purchased_at, id);
CREATE INDEX purchase_of_all ON public.purchase USING btree (purchased_at, id);
CREATE INDEX run_out_forecast_due ON public.run_out_forecast USING btree (due_at);
CREATE INDEX tenant_by_name ON public.tenant USING btree (sort_name, id);
CREATE INDEX usage_day_by_job ON public.usage_day USING btree (tenant_id, job_id, day);
CREATE INDEX usage_event_by_interview ON public.usage_event USING btree (tenant_id, interview_id);
CREATE INDEX wallet_by_due ON public.wallet USING btree (next_due_at);
CREATE INDEX webhook_by_tenant ON public.webhook USING btree (tenant_id);
CREATE INDEX webhook_due ON public.webhook USING btree (status, due_at) WHERE (due_at IS NOT NULL);
CREATE TRIGGER entry_line_no_change BEFORE UPDATE OR TRUNCATE ON public.entry_line FOR EACH STATEMENT EXECUTE FUNCTION public.entry_line_is_append_only();
CREATE TRIGGER entry_line_no_delete BEFORE DELETE ON public.entry_line FOR EACH ROW EXECUTE FUNCTION public.entry_line_goes_with_its_tenant();
CREATE TRIGGER entry_no_change BEFORE UPDATE OR TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION public.entry_is_append_only();
CREATE TRIGGER entry_no_delete BEFORE DELETE ON public.entry FOR EACH ROW EXECUTE FUNCTION public.entry_goes_with_its_tenant();
CREATE TRIGGER usage_event_no_change BEFORE UPDATE OR TRUNCATE ON public.usage_event FOR EACH STATEMENT EXECUTE FUNCTION public.usage_event_is_append_only();
CREATE TRIGGER usage_event_no_delete BEFORE DELETE ON public.usage_event FOR EACH ROW EXECUTE FUNCTION public.usage_event_goes_with_its_tenant();
ALTER TABLE ONLY public.alert_rule
    ADD CONSTRAINT alert_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.alert
    ADD CONSTRAINT alert_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.auto_top_up
    ADD CONSTRAINT auto_top_up_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.billing_period
    ADD CONSTRAINT billing_period_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.budget
    ADD CONSTRAINT budget_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.budget
    ADD CONSTRAINT budget_tenant_id_job_id_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES public.job(tenant_id, id);
ALTER TABLE ONLY public.budget_threshold
    ADD CONSTRAINT budget_threshold_tenant_id_budget_id_fkey FOREIGN KEY (tenant_id, budget_id) REFERENCES public.budget(tenant_id, id);
ALTER TABLE ONLY public.credit_grant
    ADD CONSTRAINT credit_grant_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhook(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.export
    ADD CONSTRAINT export_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.plan_phase
    ADD CONSTRAINT plan_phase_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.purchase_event
    ADD CONSTRAINT purchase_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.purchase_event
    ADD CONSTRAINT purchase_event_tenant_id_purchase_id_fkey FOREIGN KEY (tenant_id, purchase_id) REFERENCES public.purchase(tenant_id, id);
ALTER TABLE ONLY public.purchase
    ADD CONSTRAINT purchase_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.run_out_forecast
    ADD CONSTRAINT run_out_forecast_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.tenant
    ADD CONSTRAINT tenant_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plan(id);
ALTER TABLE ONLY public.wallet
    ADD CONSTRAINT wallet_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(id);
