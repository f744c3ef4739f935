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
    movements text COLLATE pg_catalog."C",
    CONSTRAINT billing_period_check CHECK ((starts_at < ends_at)),
    CONSTRAINT billing_period_check1 CHECK ((first_on <= last_on)),
    CONSTRAINT billing_period_check2 CHECK (((closing IS NOT NULL) OR (movements IS NULL))),
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
CREATE TABLE public.usage_total (
    tenant_id uuid NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    job_id uuid NOT NULL,
    starts_on date NOT NULL,
    invited bigint NOT NULL,
    started bigint NOT NULL,
    partially_completed bigint NOT NULL,
    completed bigint NOT NULL,
    voided bigint NOT NULL,
    expired bigint NOT NULL,
    simulations bigint NOT NULL,
    credits bigint NOT NULL,
    CONSTRAINT usage_total_completed_check CHECK ((completed >= 0)),
    CONSTRAINT usage_total_credits_check CHECK ((credits >= 0)),
    CONSTRAINT usage_total_expired_check CHECK ((expired >= 0)),
    CONSTRAINT usage_total_invited_check CHECK ((invited >= 0)),
    CONSTRAINT usage_total_partially_completed_check CHECK ((partially_completed >= 0)),
    CONSTRAINT usage_total_simulations_check CHECK ((simulations >= 0)),
    CONSTRAINT usage_total_started_check CHECK ((started >= 0)),
    CONSTRAINT usage_total_unit_check CHECK ((unit = ANY (ARRAY['TENANT_DAY'::text, 'TENANT_MONTH'::text, 'JOB_MONTH'::text]))),
    CONSTRAINT usage_total_voided_check CHECK ((voided >= 0))
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
    totals_version bigint DEFAULT '-1'::integer NOT NULL,
    totals_begin_on date,
    movements text COLLATE pg_catalog."C",
    movements_period bigint,
    movements_sequence bigint,
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
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 1, 'f7cacf18-1d5b-4b4a-a365-52bd9f2ab8aa', 'REMAINING_BELOW', '100000', 124, '2026-11-29 01:03:49.847051+00', '421.5 credits are left: below the alert threshold of 100000.', NULL);
INSERT INTO public.alert_rule VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'f7cacf18-1d5b-4b4a-a365-52bd9f2ab8aa', 'REMAINING_BELOW', '100000', true, '2026-11-29 01:03:49.847051+00', NULL, '2026-11-29 02:03:49.847051+00');
INSERT INTO public.api_key VALUES
	('159744f79c3c', 'frozen', 'OPERATOR', NULL, '4e452e7239105a3c42f2c8097d14722f91e08e56f70fb07e6be7682d14e4829a', '2026-11-29 01:03:27.518485+00', NULL, NULL, '', NULL, 'command line', NULL, NULL, NULL, '2026-11-29 01:03:50.131727+00', NULL, NULL);
INSERT INTO public.billing_period VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 1, '2026-01-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-01-01', '2026-01-31', 0, 0, '{"allocated":250000,"used":41250,"expired":83750,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 2, '2026-02-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-02-01', '2026-02-28', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 3, '2026-03-01 05:00:00+00', '2026-04-01 04:00:00+00', '2026-03-01', '2026-03-31', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 4, '2026-04-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-04-01', '2026-04-30', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 5, '2026-05-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-05-01', '2026-05-31', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 6, '2026-06-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-06-01', '2026-06-30', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 7, '2026-07-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-07-01', '2026-07-31', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 8, '2026-08-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-08-01', '2026-08-31', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 9, '2026-09-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-09-01', '2026-09-30', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 10, '2026-10-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-10-01', '2026-10-31', 0, 0, '{"allocated":250000,"rolled_in":125000,"expired":250000,"rolled_out":125000}'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 11, '2026-11-01 04:00:00+00', '2026-12-01 05:00:00+00', '2026-11-01', '2026-11-30', 0, NULL, NULL);
INSERT INTO public.candidate_day VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c0', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c0', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c1', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-06', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-06', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-06', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-06', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c5', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c0', 3),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c1', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c2', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c7', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c7', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c5', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-11', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-11', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c5', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c8', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c14', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c7', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c10', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c12', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c14', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c10', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c12', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c12', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c10', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c12', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c11', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c16', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c7', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c10', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c11', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c6', 1);
INSERT INTO public.candidate_day VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c7', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-17', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c14', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-17', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-17', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c17', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-18', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c16', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-18', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c1', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c16', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c16', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c20', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c20', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c24', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c16', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c16', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c23', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c22', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c19', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c24', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c16', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c6', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c22', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c20', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c13', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c24', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c26', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c27', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c30', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c23', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c27', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c0', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c30', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c33', 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c7', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c34', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c24', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c32', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c17', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c23', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c10', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c14', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c35', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c23', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-25', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c39', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c23', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c41', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c17', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c26', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c27', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c32', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c21', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c29', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c37', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c34', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c41', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c4', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c19', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c29', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c31', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c2', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c21', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c25', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c3', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c5', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c21', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c3', 1);
INSERT INTO public.candidate_day VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c23', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c42', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c44', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c10', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c12', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c14', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c16', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c28', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c33', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c12', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c27', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c34', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c40', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c34', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'c48', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c27', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c29', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c9', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'c34', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c17', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c18', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c6', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-30', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c8', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-30', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'c15', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-30', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c39', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-30', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'c1', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-31', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'c20', 1),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-31', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'c25', 1);
INSERT INTO public.credit_grant VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 1, 'ALLOCATION', 250000, 0, 20, '2026-01-01 05:00:00+00', '2026-02-01 05:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 2, 'ROLLOVER', 125000, 0, 10, '2026-02-01 05:00:00+00', '2026-03-01 05:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 3, 'ALLOCATION', 250000, 0, 20, '2026-02-01 05:00:00+00', '2026-03-01 05:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 4, 'ROLLOVER', 125000, 0, 10, '2026-03-01 05:00:00+00', '2026-04-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 5, 'ALLOCATION', 250000, 0, 20, '2026-03-01 05:00:00+00', '2026-04-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 6, 'ROLLOVER', 125000, 0, 10, '2026-04-01 04:00:00+00', '2026-05-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 7, 'ALLOCATION', 250000, 0, 20, '2026-04-01 04:00:00+00', '2026-05-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 8, 'ROLLOVER', 125000, 0, 10, '2026-05-01 04:00:00+00', '2026-06-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 9, 'ALLOCATION', 250000, 0, 20, '2026-05-01 04:00:00+00', '2026-06-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 10, 'ROLLOVER', 125000, 0, 10, '2026-06-01 04:00:00+00', '2026-07-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 11, 'ALLOCATION', 250000, 0, 20, '2026-06-01 04:00:00+00', '2026-07-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 12, 'ROLLOVER', 125000, 0, 10, '2026-07-01 04:00:00+00', '2026-08-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 13, 'ALLOCATION', 250000, 0, 20, '2026-07-01 04:00:00+00', '2026-08-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 14, 'ROLLOVER', 125000, 0, 10, '2026-08-01 04:00:00+00', '2026-09-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 15, 'ALLOCATION', 250000, 0, 20, '2026-08-01 04:00:00+00', '2026-09-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 16, 'ROLLOVER', 125000, 0, 10, '2026-09-01 04:00:00+00', '2026-10-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 17, 'ALLOCATION', 250000, 0, 20, '2026-09-01 04:00:00+00', '2026-10-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 18, 'ROLLOVER', 125000, 0, 10, '2026-10-01 04:00:00+00', '2026-11-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 19, 'ALLOCATION', 250000, 0, 20, '2026-10-01 04:00:00+00', '2026-11-01 04:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 21, 'ALLOCATION', 250000, 250000, 20, '2026-11-01 04:00:00+00', '2026-12-01 05:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 22, 'PURCHASE', 20000, 20000, 40, '2026-11-29 01:03:47.252015+00', '2028-11-28 01:03:47.252015+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 23, 'PURCHASE', 20000, 20000, 40, '2026-11-29 01:03:48.849279+00', '2028-11-28 01:03:48.849279+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 24, 'ADJUSTMENT', 7500, 7500, 30, '2026-11-29 01:03:49.254936+00', '2099-01-01 00:00:00+00', true),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 20, 'ROLLOVER', 125000, 124000, 10, '2026-11-01 04:00:00+00', '2026-12-01 05:00:00+00', true);
INSERT INTO public.entry VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 1, 'ALLOCATION', 250000, 250000, 0, '2026-01-01 05:00:00+00', '2026-01-01 05:00:00+00', '2026-11-29 01:03:08.999788+00', 1, NULL, NULL, NULL, NULL, '7eec3bdce39fb8aeb5946000359835d5a8605f248d4d40fc051320dca23ee307'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 2, 'CONSUMPTION', -500, 249500, 0, '2026-01-06 07:46:00+00', '2026-01-06 07:46:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i2', NULL, NULL, NULL, '92625019f037e09568b45de81f4a80788294edc358806082beddaa8797b3acbb'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 3, 'CONSUMPTION', -500, 249000, 0, '2026-01-06 13:20:00+00', '2026-01-06 13:20:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i5', NULL, NULL, NULL, 'f9a15fa0087a5061f4418cd2b583881d249d9a921afbd526b38e5280dc08c976'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 4, 'CONSUMPTION', -1000, 248000, 0, '2026-01-07 05:15:00+00', '2026-01-07 05:15:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i6', NULL, NULL, NULL, 'a3e8a7835e2c4d467448e4f3d65a3c4678c609dc0cc9b60ccc244cec5567d3e6'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 5, 'CONSUMPTION', -500, 247500, 0, '2026-01-07 06:33:00+00', '2026-01-07 06:33:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i2', NULL, NULL, NULL, 'ebae5ae1bf2836a6865d1fd5b99cf87991ffefc3bbadbf1ce1f7b1441235c803'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 6, 'REVERSAL', 1000, 248500, 0, '2026-01-07 08:54:00+00', '2026-01-07 08:54:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i2', 5, NULL, NULL, '7ecb133787b69c918ff71b62a250280e1b86412fe72e9907e3827252ec786361'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 7, 'CONSUMPTION', -1000, 247500, 0, '2026-01-07 11:43:00+00', '2026-01-07 11:43:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i12', NULL, NULL, NULL, 'd965f63070d3bd92d34157eae67b79ec45cc4baa4ab0fa5d3adb51f3901a46d8'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 8, 'CONSUMPTION', -250, 247250, 0, '2026-01-07 11:57:00+00', '2026-01-07 11:57:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i5', NULL, NULL, NULL, '3ed3e010bad89d75c1dd00ab2b4d0ac31b202e99b3c41143d65d88b99d87c1ed'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 9, 'CONSUMPTION', -1000, 246250, 0, '2026-01-07 17:47:00+00', '2026-01-07 17:47:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i7', NULL, NULL, NULL, 'a8d6e6aece3b1cff8309f3ab151fb0764134f1bd0c88eb6efd0ea4146d789efc'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 10, 'CONSUMPTION', -250, 246000, 0, '2026-01-07 18:01:00+00', '2026-01-07 18:01:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i5', NULL, NULL, NULL, 'cccca98c8e9ea7a45668eba5113c7c32464a92414628a2a61bb68267d0f9ee32'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 11, 'CONSUMPTION', -1000, 245000, 0, '2026-01-08 02:29:00+00', '2026-01-08 02:29:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i2', NULL, NULL, NULL, '9c0385fda28c06738f603507e9af77874311f5402511257d6cf6da6dc500801e'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 12, 'CONSUMPTION', -1000, 244000, 0, '2026-01-09 07:46:00+00', '2026-01-09 07:46:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i11', NULL, NULL, NULL, '1ac1ae61edcd0296afb86960738bb0c35b073b322c69f4438bddbefa0c08b898'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 13, 'CONSUMPTION', -1000, 243000, 0, '2026-01-09 10:50:00+00', '2026-01-09 10:50:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i10', NULL, NULL, NULL, '70cc6f7707c5e5f9d34c2043431f9aa85f971875460b0e84a800e00236b886cb'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 14, 'CONSUMPTION', -250, 242750, 0, '2026-01-09 23:26:00+00', '2026-01-09 23:26:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i9', NULL, NULL, NULL, '8befc1d65994607889c25a54e5833e5993492731ba5b567c6cfc0c98f7ba1e60'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 15, 'CONSUMPTION', -1000, 241750, 0, '2026-01-10 09:47:00+00', '2026-01-10 09:47:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i14', NULL, NULL, NULL, 'ac5ff0b29bd59650f7fde79e6cdabf214e3be6c0616393d4c5e5604063f1295e'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 16, 'CONSUMPTION', -750, 241000, 0, '2026-01-10 09:52:00+00', '2026-01-10 09:52:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i9', NULL, NULL, NULL, '6214a4ccbe4f823faf5845ff97eaa29a673abb80a20f8343e1678790f8158c5b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 17, 'CONSUMPTION', -750, 240250, 0, '2026-01-10 12:55:00+00', '2026-01-10 12:55:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i16', NULL, NULL, NULL, 'dea6c5d6d0bac100207316353ad35b0393ad46591f9f00f8df119c7e45327b1e'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 18, 'CONSUMPTION', -750, 239500, 0, '2026-01-10 18:55:00+00', '2026-01-10 18:55:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i17', NULL, NULL, NULL, 'a1b611b4f10ab6287f1b7912f1ee9bcf61d29bc9a114597513093acba2b4f5cb'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 19, 'CONSUMPTION', -250, 239250, 0, '2026-01-11 06:50:00+00', '2026-01-11 06:50:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i17', NULL, NULL, NULL, '69fec55fe3f6e0a273819a7285b28c9a2400dee7eb21473262f0e29487f62ba0'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 20, 'CONSUMPTION', -1000, 238250, 0, '2026-01-11 18:05:00+00', '2026-01-11 18:05:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i18', NULL, NULL, NULL, '78ce4a41aeab4fe2a028fd1c2b62728a1aa714f4fde5dcf271572fafde3b7ba9'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 21, 'CONSUMPTION', -500, 237750, 0, '2026-01-13 05:13:00+00', '2026-01-13 05:13:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i21', NULL, NULL, NULL, '8c0515139d950f4c34112eba61e1570fc7f48cd8935d574c98386b4ce7d91067'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 22, 'CONSUMPTION', -750, 237000, 0, '2026-01-14 18:04:00+00', '2026-01-14 18:04:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i25', NULL, NULL, NULL, '8ba0c8c5f7a982f8eb72fe455cb3c8a9d60352004c0edbf474b76a8512052ede'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 23, 'CONSUMPTION', -500, 236500, 0, '2026-01-14 22:49:00+00', '2026-01-14 22:49:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i22', NULL, NULL, NULL, '76471c22f3b31436b4362734cc4a648fef00e2a18bd3b83227c9d98fd6510d1c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 24, 'CONSUMPTION', -500, 236000, 0, '2026-01-14 22:53:00+00', '2026-01-14 22:53:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i21', NULL, NULL, NULL, '1e3a964f986ff38454b03cb23efd3dd0bed9e2586a7c5055406d9b46f88b13e5'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 25, 'CONSUMPTION', -750, 235250, 0, '2026-01-15 06:30:00+00', '2026-01-15 06:30:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i26', NULL, NULL, NULL, 'e8f1274a9f08c1ae2a5a45d1a37ed712187eb435adb2b1854dc1ef901e68e793'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 26, 'CONSUMPTION', -250, 235000, 0, '2026-01-15 11:19:00+00', '2026-01-15 11:19:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i29', NULL, NULL, NULL, 'ffa375ff5a3472c663365598e3f4b6872ff71980377ca4abe6bd9afbdfc2b26a'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 27, 'CONSUMPTION', -500, 234500, 0, '2026-01-15 12:46:00+00', '2026-01-15 12:46:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i22', NULL, NULL, NULL, '0584cfbfdbf632299f59973705f67d11317eeef25c4e8fbc2c65a46e37e16c51'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 28, 'CONSUMPTION', -1000, 233500, 0, '2026-01-15 13:44:00+00', '2026-01-15 13:44:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i32', NULL, NULL, NULL, '5063928bdb572e99aa41a20e6c2dd705fb19572f655e43bf3b2491207209243c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 29, 'CONSUMPTION', -250, 233250, 0, '2026-01-15 16:15:00+00', '2026-01-15 16:15:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i26', NULL, NULL, NULL, '0eccab5463984a79dc7078191f12f857d60829428e95517b9338b680497367f5'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 30, 'CONSUMPTION', -1000, 232250, 0, '2026-01-16 00:25:00+00', '2026-01-16 00:25:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i36', NULL, NULL, NULL, '277c699effca30a66d442f16211f0ed811403769cb38e5a5890956bb0509bb93'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 31, 'CONSUMPTION', -750, 231500, 0, '2026-01-16 11:10:00+00', '2026-01-16 11:10:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i31', NULL, NULL, NULL, '7b36c1cbfa346c011d556ed638af517fa65fdb2016050013cf7d55d915ddd8c6'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 32, 'CONSUMPTION', -250, 231250, 0, '2026-01-16 16:12:00+00', '2026-01-16 16:12:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i25', NULL, NULL, NULL, 'cacb662ade83ce7bd2eabc72271f4a6375c529db598e9528cc0fd40762402390'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 33, 'CONSUMPTION', -1000, 230250, 0, '2026-01-17 15:37:00+00', '2026-01-17 15:37:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i39', NULL, NULL, NULL, '8a147d6c0a6c426559cb994b4f9bc266239f53c7fd15a27f8e15892f8c9dd23c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 34, 'CONSUMPTION', -1000, 229250, 0, '2026-01-17 22:02:00+00', '2026-01-17 22:02:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i44', NULL, NULL, NULL, '49d360971eb47d586aaa80946a261bbf7ae15d6042cad88e785fa05b13a841e3'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 35, 'CONSUMPTION', -1000, 228250, 0, '2026-01-19 14:25:00+00', '2026-01-19 14:25:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i49', NULL, NULL, NULL, '73c0e3ba2d2f8a9a61514266e0d2d1180f5a702652efb7f296a7c710d0d66a90'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 36, 'CONSUMPTION', -500, 227750, 0, '2026-01-20 18:20:00+00', '2026-01-20 18:20:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i50', NULL, NULL, NULL, 'b2420d347af8ae3722a7af46befcf98038e4e107755da68a39374ba8fb84d55d'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 37, 'CONSUMPTION', -500, 227250, 0, '2026-01-21 04:59:00+00', '2026-01-21 04:59:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i50', NULL, NULL, NULL, '228abc06c4a4ff7f13a2f08de4281e464c56af7b39785882d6834aa20599b1af'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 38, 'CONSUMPTION', -750, 226500, 0, '2026-01-21 06:23:00+00', '2026-01-21 06:23:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i53', NULL, NULL, NULL, '7601fb0f215129a7f7ab3e26c1319b18033e4bab6befe62c5ab00fab6039a142'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 39, 'CONSUMPTION', -500, 226000, 0, '2026-01-21 15:58:00+00', '2026-01-21 15:58:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i58', NULL, NULL, NULL, '76acf75b715bd4594b78a07900f045d3f99fcf062aae904b144c2cdd6f22912f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 40, 'CONSUMPTION', -750, 225250, 0, '2026-01-21 21:50:00+00', '2026-01-21 21:50:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i60', NULL, NULL, NULL, 'e97c67cf53521f16d485472b2e08f013d400ba0d6f1a2ea87b36360f33121b0a'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 41, 'CONSUMPTION', -250, 225000, 0, '2026-01-22 00:41:00+00', '2026-01-22 00:41:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i53', NULL, NULL, NULL, '4ff90c26f52ede9e4b15e6ae71751ebbda2de2d9f9c7fd2836bf8c65e4ed9500'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 42, 'CONSUMPTION', -500, 224500, 0, '2026-01-22 04:01:00+00', '2026-01-22 04:01:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i58', NULL, NULL, NULL, '55985018b308fc5acfc6f15f1953ff9d40fd1a368ad1280e60c24b75578abc8a'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 43, 'CONSUMPTION', -500, 224000, 0, '2026-01-22 11:34:00+00', '2026-01-22 11:34:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i57', NULL, NULL, NULL, '450d672a102e92b08c0e3d69294500e3700f9374fd5b5b0283bb1453a6ef9170'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 44, 'CONSUMPTION', -500, 223500, 0, '2026-01-22 12:09:00+00', '2026-01-22 12:09:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i57', NULL, NULL, NULL, 'b6b3ed7d75de85092c8f30cd230bf0c0cb62cccba77f11978512da18d54cc247'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 45, 'REVERSAL', 1000, 224500, 0, '2026-01-22 16:09:00+00', '2026-01-22 16:09:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i58', 42, NULL, NULL, '4b74bcb37a492b38ca3b21258f6734fa12fb524e46912c5069c4464a29f585b4'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 46, 'CONSUMPTION', -250, 224250, 0, '2026-01-22 19:09:00+00', '2026-01-22 19:09:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i60', NULL, NULL, NULL, 'ac9659416370c797c2c9050ca8018899b55e2eea003c391e701f0e31780f375f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 47, 'CONSUMPTION', -500, 223750, 0, '2026-01-22 22:25:00+00', '2026-01-22 22:25:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i65', NULL, NULL, NULL, '6ce7063b17e5f38dd8af40b99ca028aae4b085d6fb31c02997ed0ac4e223c102'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 48, 'CONSUMPTION', -1000, 222750, 0, '2026-01-23 01:22:00+00', '2026-01-23 01:22:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i63', NULL, NULL, NULL, '8aece23c273a4da1111d1adca729811217987c2ad52b2aaf9be2e8795818bab0'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 49, 'CONSUMPTION', -500, 222250, 0, '2026-01-23 08:33:00+00', '2026-01-23 08:33:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i65', NULL, NULL, NULL, '2607a9766b5b92c6e58a1f748e1f1f62878726d118ad41a5e90895c27a7a557b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 50, 'CONSUMPTION', -750, 221500, 0, '2026-01-23 14:11:00+00', '2026-01-23 14:11:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i72', NULL, NULL, NULL, 'cee9ec7abb0ab628b83688bc04abea2f037d0a469f52cca185ff4fd9ed4bc17b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 51, 'CONSUMPTION', -1000, 220500, 0, '2026-01-23 22:13:00+00', '2026-01-23 22:13:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i70', NULL, NULL, NULL, '583c5feb32e840867e6d38ad5b80a1cf6a60b2f4fedf8eaf8d2120b4e69a060c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 52, 'CONSUMPTION', -1000, 219500, 0, '2026-01-24 11:21:00+00', '2026-01-24 11:21:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i68', NULL, NULL, NULL, '455d1bbccfa735ec73442933f5b7863e72bc8939dc0097f622729c21ea13d119'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 53, 'CONSUMPTION', -250, 219250, 0, '2026-01-24 20:09:00+00', '2026-01-24 20:09:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i72', NULL, NULL, NULL, '9ab0d586d64b36e45d03a7c0b084549ab0694485c1b2712fdb86853157b7582b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 54, 'REVERSAL', 1000, 220250, 0, '2026-01-24 20:53:00+00', '2026-01-24 20:53:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i72', 53, NULL, NULL, '37988e1d4b75a5b64626246bd57cc7528a545a77d53654d67f62994b8ad84fe7'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 55, 'CONSUMPTION', -1000, 219250, 0, '2026-01-25 03:19:00+00', '2026-01-25 03:19:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i78', NULL, NULL, NULL, 'dc90c66c799a470795ce315e3285e3acc8cefd69d43fd666924e95da6fb89a28'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 56, 'CONSUMPTION', -500, 218750, 0, '2026-01-27 03:02:00+00', '2026-01-27 03:02:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i81', NULL, NULL, NULL, 'a508d5971673f710fdb28290da6e4caaabe485d97d68edf0c88a18917f8bc005'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 57, 'CONSUMPTION', -1000, 217750, 0, '2026-01-27 07:08:00+00', '2026-01-27 07:08:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i79', NULL, NULL, NULL, '9e103208f9b775b42b34760f8cf641d3aeaf5f4dcf11221c822b52ebaf9f6399'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 58, 'CONSUMPTION', -1000, 216750, 0, '2026-01-27 23:26:00+00', '2026-01-27 23:26:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i82', NULL, NULL, NULL, '40f3c823efbf8ede98a685ab6e739ed8aee3db41cf5fbe497790b3306a864c5b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 59, 'CONSUMPTION', -500, 216250, 0, '2026-01-27 23:37:00+00', '2026-01-27 23:37:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i87', NULL, NULL, NULL, 'd52ffa66ee9df591d661b79e6d88938e0af0fbc1f2e8cf6609c994c7ddb6143f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 60, 'CONSUMPTION', -1000, 215250, 0, '2026-01-28 00:03:00+00', '2026-01-28 00:03:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i85', NULL, NULL, NULL, 'a7e9fc5b3a52b85abeca0fa0083bed33cc352e82b275de672655b83d2d01010c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 61, 'CONSUMPTION', -500, 214750, 0, '2026-01-28 02:29:00+00', '2026-01-28 02:29:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i83', NULL, NULL, NULL, 'a657060cbb6f839e93ad866c5585690b73da083969f4276665db4dba9676d8e8'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 62, 'CONSUMPTION', -500, 214250, 0, '2026-01-28 02:54:00+00', '2026-01-28 02:54:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i87', NULL, NULL, NULL, '23aea5a50ab27da254bdf2001bed70e21e2bc0396e0616b93c17622d52ba383b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 63, 'CONSUMPTION', -1000, 213250, 0, '2026-01-28 10:12:00+00', '2026-01-28 10:12:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i88', NULL, NULL, NULL, 'bfa8a84fd844cc4465f0e43330d684d0f8d743aa9ccfd52183a768545181c879'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 64, 'REVERSAL', 1000, 214250, 0, '2026-01-28 11:08:00+00', '2026-01-28 11:08:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i85', 60, NULL, NULL, 'f3cb914d5c747bb1d18a8bf1594fdd722ce2a8637cb965b52b7bc8254d090ec2'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 65, 'CONSUMPTION', -500, 213750, 0, '2026-01-28 16:46:00+00', '2026-01-28 16:46:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i83', NULL, NULL, NULL, '9182dcca3d9e53ac5ba283360f6b8bd71fc8d02725c3b8a12e7629b169a66fad'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 66, 'CONSUMPTION', -1000, 212750, 0, '2026-01-29 11:24:00+00', '2026-01-29 11:24:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i90', NULL, NULL, NULL, '95a8b59b64ee0ff948083800223b420a7f795a386a5feac3d78042d985f8da71'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 67, 'CONSUMPTION', -1000, 211750, 0, '2026-01-29 18:02:00+00', '2026-01-29 18:02:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i92', NULL, NULL, NULL, '5231d97bf2e13b3e77a9d832ddd81709ffeb412d3914d698139eb8c16f1fc33e'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 68, 'CONSUMPTION', -1000, 210750, 0, '2026-01-30 09:32:00+00', '2026-01-30 09:32:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i97', NULL, NULL, NULL, '4d6b1e408f1600b72ef3a4433000d641c60dc6a3626e2fd46f07bc7db8d69f14'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 69, 'CONSUMPTION', -500, 210250, 0, '2026-01-30 18:55:00+00', '2026-01-30 18:55:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i95', NULL, NULL, NULL, '5489e946ff1fcd16692c73ddaa3e503a04872ddc955ff3eb35ec11b2bfc53d40'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 70, 'CONSUMPTION', -1000, 209250, 0, '2026-01-31 05:03:00+00', '2026-01-31 05:03:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i96', NULL, NULL, NULL, 'ca0f675cd61cc65088326b2199f32eb4dd239f239b9a766c35ddc38858dc0ba0'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 71, 'CONSUMPTION', -500, 208750, 0, '2026-01-31 16:26:00+00', '2026-01-31 16:26:00+00', '2026-11-29 01:03:17.859467+00', 1, 'globex-i95', NULL, NULL, NULL, 'cc8fea14294d3989b42ef4c08a59486628ec245f8c78624b2930914e2bd15d9b'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 72, 'EXPIRY', -83750, 125000, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 1, NULL, NULL, NULL, NULL, 'cd792e2031d6b05aa91cac2dbd45e5d2a24def74159afbaf35412054bc19b82f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 73, 'ROLLOVER', -125000, 0, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 1, NULL, NULL, NULL, NULL, '556e8459df5b8ae932581f6ccdd4d5dda98cd4768dad13f561508239e10d4aad'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 74, 'ROLLOVER', 125000, 125000, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 2, NULL, NULL, NULL, NULL, 'b570750c0cc7945086b8a1bc1116137d87a8fa5fd5e7eaf30af2c5194a68e292'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 75, 'ALLOCATION', 250000, 375000, 0, '2026-02-01 05:00:00+00', '2026-02-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 2, NULL, NULL, NULL, NULL, '2d21dc8ad80b03c413d987f6cc6c9b603d5b007190c095effbe563af1842f0ee'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 76, 'EXPIRY', -125000, 250000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 2, NULL, NULL, NULL, NULL, '074f0bb07ff53ade14f18485e9cf001d0be5808b869fe2fc4085f0edfbf0bfe7'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 77, 'EXPIRY', -125000, 125000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 2, NULL, NULL, NULL, NULL, '18d136224ab8ef38e0a161839be9f1930b39eac9156d39ec61badf8b776c4ed2'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 78, 'ROLLOVER', -125000, 0, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 2, NULL, NULL, NULL, NULL, 'd0f41e0da434f0a30777f2262156a92fe46aab1eb9314e6cf146ddb8432b8928'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 79, 'ROLLOVER', 125000, 125000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 3, NULL, NULL, NULL, NULL, 'efef8c81e5f40571c55351e528bea677e920718b68dd6d4a79e0eb353ef70c05'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 80, 'ALLOCATION', 250000, 375000, 0, '2026-03-01 05:00:00+00', '2026-03-01 05:00:00+00', '2026-11-29 01:03:19.046771+00', 3, NULL, NULL, NULL, NULL, '834e0cbd1c0b921e376a123bd8a2e07c881077bc3810b1ae94ce42cbbe6f02de'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 81, 'EXPIRY', -125000, 250000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 3, NULL, NULL, NULL, NULL, '8dfa5e7e5b177179182cf24909dd0ab0d4cd53d5b4b050163ab99720858fb7e2'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 82, 'EXPIRY', -125000, 125000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 3, NULL, NULL, NULL, NULL, 'ae724db3f180c4d9ddf134545898f0c5e8e768a7c224e5564603c833d3f81f50'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 83, 'ROLLOVER', -125000, 0, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 3, NULL, NULL, NULL, NULL, 'bd5421693c8a48df6a62f6a10cb3e6a5c14ab796c7984102535a6c636032b3f7'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 84, 'ROLLOVER', 125000, 125000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 4, NULL, NULL, NULL, NULL, 'c42b6add03b4f7cb2fa3c29c127b0ec5730f2070b024d147341ed283169a67be'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 85, 'ALLOCATION', 250000, 375000, 0, '2026-04-01 04:00:00+00', '2026-04-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 4, NULL, NULL, NULL, NULL, '071b26ab877418d7eb70d24b761bae4a871fb0847274884efda41fa498bf8036'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 86, 'EXPIRY', -125000, 250000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 4, NULL, NULL, NULL, NULL, 'd09d0f480db24d76ead35ec9c3db91e8ab00bb5772b061d6b502976dd4bf5035'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 87, 'EXPIRY', -125000, 125000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 4, NULL, NULL, NULL, NULL, '658eb9196c880a8ea94f6d55bbaafe4cd1f7d88c8eaf6c578445bfbcea4f1bc5'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 88, 'ROLLOVER', -125000, 0, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 4, NULL, NULL, NULL, NULL, '7c0e474802978e424e6df22f375332b7143df5158e122bdb3394e3764527e08f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 89, 'ROLLOVER', 125000, 125000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 5, NULL, NULL, NULL, NULL, 'cfbff5e5a00b8e49aa05639a2d4bd3e9e7c479841e6e93de3e27060657768458'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 90, 'ALLOCATION', 250000, 375000, 0, '2026-05-01 04:00:00+00', '2026-05-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 5, NULL, NULL, NULL, NULL, '5b08c1c903c0db2d21d67f22fbfab10b53eca94083ea1f4f68c55e798a34046e'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 91, 'EXPIRY', -125000, 250000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 5, NULL, NULL, NULL, NULL, '4eeb81c3cfeae0f09e041209e2dec9eb56fd4e7c75470f6989412f57c12c7518'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 92, 'EXPIRY', -125000, 125000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 5, NULL, NULL, NULL, NULL, '9173f79985458c664ea4037c872b9a17690ee6316f1634423e2dcf8d632f0985'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 93, 'ROLLOVER', -125000, 0, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 5, NULL, NULL, NULL, NULL, '44f36cc35f334399cf5bbb0eed35692619cb8085621ed1946e1ae1d44afd9284'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 94, 'ROLLOVER', 125000, 125000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 6, NULL, NULL, NULL, NULL, '2697d591e4979053223cdf1f95d5382ac7ff7b6e3fe4af18df8d275ca6fb98dd'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 95, 'ALLOCATION', 250000, 375000, 0, '2026-06-01 04:00:00+00', '2026-06-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 6, NULL, NULL, NULL, NULL, 'ee938c20f81c4a7131ffebacc630c6c09b2b9842dbbf38e604ad20404bc8523c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 96, 'EXPIRY', -125000, 250000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 6, NULL, NULL, NULL, NULL, '790accd78b7318ac3977ea6a7ce5c07c68516fa6c83de8f212c309ce10b6c5dc'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 97, 'EXPIRY', -125000, 125000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 6, NULL, NULL, NULL, NULL, '122fe410a6a60b19a6747160936d81d7ee038122a877b86e1558819c7fe67f55'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 98, 'ROLLOVER', -125000, 0, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 6, NULL, NULL, NULL, NULL, 'bfa78c0e19d712c2e4bc85919ee60566e7a3489585f4b435c1386da060dcdc11'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 99, 'ROLLOVER', 125000, 125000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 7, NULL, NULL, NULL, NULL, 'ac9089bd4e0fd0a249ed5ec9cef9237d2a164dedbcff4df88199c4ff51d6dab1'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 100, 'ALLOCATION', 250000, 375000, 0, '2026-07-01 04:00:00+00', '2026-07-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 7, NULL, NULL, NULL, NULL, 'd576d4e36c1067c593c31e821617343d4b7c2fbe6e4e9727a7d70a19e29c5b32');
INSERT INTO public.entry VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 101, 'EXPIRY', -125000, 250000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 7, NULL, NULL, NULL, NULL, 'f91453aa034757cbce6b6861b8ed3f3249f26674eb54bb5f4f69fcfddcf9f5bf'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 102, 'EXPIRY', -125000, 125000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 7, NULL, NULL, NULL, NULL, '2e0b8d2679ef66561586fbdb52e9253930bd91569a79208c62038950f3a9caa1'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 103, 'ROLLOVER', -125000, 0, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 7, NULL, NULL, NULL, NULL, '654f099400b20a3f956a554a37e91efd78e6a1a9ce50b398bd4f7ad75dd908ad'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 104, 'ROLLOVER', 125000, 125000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 8, NULL, NULL, NULL, NULL, 'd48ca2a595a1837cddcb351032132b4b765c2a3e2ce1b6eb81287bf5fe36994d'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 105, 'ALLOCATION', 250000, 375000, 0, '2026-08-01 04:00:00+00', '2026-08-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 8, NULL, NULL, NULL, NULL, '7aeafe01d0b6c668157aa6485b0ce0161847c8c997a64d29d724eb0a3604ccb7'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 106, 'EXPIRY', -125000, 250000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 8, NULL, NULL, NULL, NULL, '41e9e5ff198badeb42b900feb3b3ae4915e35cb3297a7cd558b73eea7b1ad9b4'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 107, 'EXPIRY', -125000, 125000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 8, NULL, NULL, NULL, NULL, '12051dafe8cf88144f45055040f216b1a528a7220bec0ec1e33f45114aad2acc'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 108, 'ROLLOVER', -125000, 0, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 8, NULL, NULL, NULL, NULL, 'bda3bb0410294c9f90092e714d1c301dd0f89243c94294e5d2f3fa7e615e2eb1'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 109, 'ROLLOVER', 125000, 125000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 9, NULL, NULL, NULL, NULL, 'a778e5698389e00e362e15c6822ae0b5ea54f5bde55bb6986a27ca0debe6620a'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 110, 'ALLOCATION', 250000, 375000, 0, '2026-09-01 04:00:00+00', '2026-09-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 9, NULL, NULL, NULL, NULL, '9b787ad5632bf0fd742138bd5850bad0fa41ddb8b6a83d1ea3ca87a843fb270f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 111, 'EXPIRY', -125000, 250000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 9, NULL, NULL, NULL, NULL, 'b8fdafdb54ce74b51eaacd6b11dc80be2744889926b90f3cb5fa4082f75fad7d'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 112, 'EXPIRY', -125000, 125000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 9, NULL, NULL, NULL, NULL, '81f1a27d09e0ab787a18e3137785db3a97abab843400a0a8525671ad8eed83cf'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 113, 'ROLLOVER', -125000, 0, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 9, NULL, NULL, NULL, NULL, '3ba32de01613226b76a9f6c4822a824a246bc36d7c7711e872438bb6ca69132c'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 114, 'ROLLOVER', 125000, 125000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 10, NULL, NULL, NULL, NULL, 'ac90d7698e77da8dfa75687a49c67bb8ae6fc30f179edd53416b8378ca0437eb'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 115, 'ALLOCATION', 250000, 375000, 0, '2026-10-01 04:00:00+00', '2026-10-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 10, NULL, NULL, NULL, NULL, 'db1bcfb0abf6b5b9d6de50cd0f5fb7466257a7d88e97518c834bb648eb15e87f'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 116, 'EXPIRY', -125000, 250000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 10, NULL, NULL, NULL, NULL, '6f93fe6d86dd2964fe8ad7ad4275cbd854430d7c547ae9bf65e072fb372aaed3'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 117, 'EXPIRY', -125000, 125000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 10, NULL, NULL, NULL, NULL, 'f3bc0b33d918f7e5f0b3e3424ae45979ce7fda9056f5b10ab38dc425d8bfe648'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 118, 'ROLLOVER', -125000, 0, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 10, NULL, NULL, NULL, NULL, 'e4039a43b022b29e5b01d6f2ed3895b00a4066550f1b468c1f2cb5666a80bbf8'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 119, 'ROLLOVER', 125000, 125000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 11, NULL, NULL, NULL, NULL, '5bea9d459d4333d2bdad4b1a0368515357a2b70716d914e033a605fcc442dfbd'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 120, 'ALLOCATION', 250000, 375000, 0, '2026-11-01 04:00:00+00', '2026-11-01 04:00:00+00', '2026-11-29 01:03:19.046771+00', 11, NULL, NULL, NULL, NULL, 'bae8dde2d0fe21efaa5b384d15cd11cb076ee705829ee1553fedb70eea4abb45'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 121, 'PURCHASE', 20000, 395000, 0, '2026-11-29 01:03:47.252015+00', '2026-11-29 01:03:47.252015+00', '2026-11-29 01:03:47.252015+00', 11, NULL, NULL, 'payment 1', NULL, '776385339ff8b8b4232e8b269cd7b6e20917edca075884822d4033674d0af7dd'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 122, 'PURCHASE', 20000, 415000, 0, '2026-11-29 01:03:48.849279+00', '2026-11-29 01:03:48.849279+00', '2026-11-29 01:03:48.849279+00', 11, NULL, NULL, NULL, NULL, '28168bcf688822a284e998fbc38e81c318811b8bb815b570f8ae7d7cdad6dffa'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 123, 'ADJUSTMENT', 7500, 422500, 0, '2026-11-29 01:03:49.254936+00', '2026-11-29 01:03:49.254936+00', '2026-11-29 01:03:49.254936+00', 11, NULL, NULL, NULL, 'a gift', '6adb1f7890ad48a7c7f0f09f86de3ba6119941dd3e9a59f7f75bb4260c74e3a9'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 124, 'ADJUSTMENT', -1000, 421500, 0, '2026-11-29 01:03:49.627022+00', '2026-11-29 01:03:49.627022+00', '2026-11-29 01:03:49.627022+00', 11, NULL, NULL, NULL, 'a slip', 'f9fec6eb52fe3b34913fa34b6667f0bcae0a2ccf1778d1f569a62442ebb0d74c');
INSERT INTO public.entry_line VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 1, 0, 1, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 2, 0, 1, -500, 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 3, 0, 1, -500, 3),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 4, 0, 1, -1000, 4),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 5, 0, 1, -500, 5),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 6, 0, 1, 500, 5),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 6, 1, 1, 500, 2),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 7, 0, 1, -1000, 7),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 8, 0, 1, -250, 8),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 9, 0, 1, -1000, 9),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 10, 0, 1, -250, 10),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 11, 0, 1, -1000, 11),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 12, 0, 1, -1000, 12),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 13, 0, 1, -1000, 13),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 14, 0, 1, -250, 14),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 15, 0, 1, -1000, 15),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 16, 0, 1, -750, 16),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 17, 0, 1, -750, 17),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 18, 0, 1, -750, 18),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 19, 0, 1, -250, 19),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 20, 0, 1, -1000, 20),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 21, 0, 1, -500, 21),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 22, 0, 1, -750, 22),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 23, 0, 1, -500, 23),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 24, 0, 1, -500, 24),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 25, 0, 1, -750, 25),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 26, 0, 1, -250, 26),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 27, 0, 1, -500, 27),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 28, 0, 1, -1000, 28),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 29, 0, 1, -250, 29),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 30, 0, 1, -1000, 30),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 31, 0, 1, -750, 31),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 32, 0, 1, -250, 32),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 33, 0, 1, -1000, 33),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 34, 0, 1, -1000, 34),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 35, 0, 1, -1000, 35),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 36, 0, 1, -500, 36),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 37, 0, 1, -500, 37),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 38, 0, 1, -750, 38),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 39, 0, 1, -500, 39),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 40, 0, 1, -750, 40),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 41, 0, 1, -250, 41),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 42, 0, 1, -500, 42),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 43, 0, 1, -500, 43),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 44, 0, 1, -500, 44),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 45, 0, 1, 500, 42),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 45, 1, 1, 500, 39),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 46, 0, 1, -250, 46),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 47, 0, 1, -500, 47),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 48, 0, 1, -1000, 48),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 49, 0, 1, -500, 49),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 50, 0, 1, -750, 50),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 51, 0, 1, -1000, 51),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 52, 0, 1, -1000, 52),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 53, 0, 1, -250, 53),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 54, 0, 1, 250, 53),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 54, 1, 1, 750, 50),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 55, 0, 1, -1000, 55),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 56, 0, 1, -500, 56),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 57, 0, 1, -1000, 57),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 58, 0, 1, -1000, 58),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 59, 0, 1, -500, 59),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 60, 0, 1, -1000, 60),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 61, 0, 1, -500, 61),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 62, 0, 1, -500, 62),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 63, 0, 1, -1000, 63),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 64, 0, 1, 1000, 60),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 65, 0, 1, -500, 65),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 66, 0, 1, -1000, 66),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 67, 0, 1, -1000, 67),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 68, 0, 1, -1000, 68),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 69, 0, 1, -500, 69),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 70, 0, 1, -1000, 70),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 71, 0, 1, -500, 71),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 72, 0, 1, -83750, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 73, 0, 1, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 74, 0, 2, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 75, 0, 3, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 76, 0, 2, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 77, 0, 3, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 78, 0, 3, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 79, 0, 4, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 80, 0, 5, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 81, 0, 4, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 82, 0, 5, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 83, 0, 5, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 84, 0, 6, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 85, 0, 7, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 86, 0, 6, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 87, 0, 7, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 88, 0, 7, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 89, 0, 8, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 90, 0, 9, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 91, 0, 8, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 92, 0, 9, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 93, 0, 9, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 94, 0, 10, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 95, 0, 11, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 96, 0, 10, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 97, 0, 11, -125000, NULL);
INSERT INTO public.entry_line VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 98, 0, 11, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 99, 0, 12, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 100, 0, 13, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 101, 0, 12, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 102, 0, 13, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 103, 0, 13, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 104, 0, 14, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 105, 0, 15, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 106, 0, 14, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 107, 0, 15, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 108, 0, 15, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 109, 0, 16, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 110, 0, 17, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 111, 0, 16, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 112, 0, 17, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 113, 0, 17, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 114, 0, 18, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 115, 0, 19, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 116, 0, 18, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 117, 0, 19, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 118, 0, 19, -125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 119, 0, 20, 125000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 120, 0, 21, 250000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 121, 0, 22, 20000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 122, 0, 23, 20000, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 123, 0, 24, 7500, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 124, 0, 20, -1000, NULL);
INSERT INTO public.export_claim_lock VALUES
	(1, 0);
INSERT INTO public.idempotency VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'buyCredits', 'purchase 0', 'dea020ec93d188e30128383779951ae490a1a4ecff013ee165bab271a2021771', 'cc4b4369-43e9-469c-830a-db61026b8b30', '2026-11-29 01:03:47.252015+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'buyCredits', 'purchase 1', '873609f6f3019211e354410467267878a12ecd1e9eb80efb7b1be517e70b4b10', '19997b20-09bb-461c-a506-a1be8ba0b675', '2026-11-29 01:03:48.849279+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'adjustCredits', 'gift', '8f7dcc6e599b48d34f3e7e49e84f00b758f617af54b061d6c836d1dc8c2de73e', '123', '2026-11-29 01:03:49.254936+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'adjustCredits', 'slip', '2db1f396ee2fe2b9036b63a405893a1071fcc15e7458657c2df2c60f1b74b460', '124', '2026-11-29 01:03:49.627022+00');
INSERT INTO public.interview VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i1', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'EXPIRED', 0, '2026-01-05', NULL, '2026-01-05', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i10', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-07', '2026-01-08', '2026-01-09', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i11', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'COMPLETED', 1000, '2026-01-07', '2026-01-08', '2026-01-09', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i12', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-07', '2026-01-07', '2026-01-07', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i13', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', NULL, 0, '2026-01-08', '2026-01-08', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i14', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-08', '2026-01-09', '2026-01-10', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i15', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', NULL, 0, '2026-01-09', '2026-01-10', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i16', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'PARTIALLY_COMPLETED', 750, '2026-01-09', '2026-01-10', '2026-01-10', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i17', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'COMPLETED', 1000, '2026-01-09', '2026-01-09', '2026-01-11', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i18', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-10', '2026-01-10', '2026-01-11', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i19', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'PARTIALLY_COMPLETED', 0, '2026-01-12', NULL, '2026-01-14', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i2', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'COMPLETED', 1000, '2026-01-05', '2026-01-05', '2026-01-07', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i20', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, '2026-01-12', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i21', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'COMPLETED', 1000, '2026-01-12', '2026-01-12', '2026-01-14', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i22', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'COMPLETED', 1000, '2026-01-13', '2026-01-13', '2026-01-15', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i23', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-13', '2026-01-14', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i24', '19059451-9893-57f5-9b1c-a7b1ab121e1f', NULL, 0, NULL, NULL, NULL, '2026-01-13'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i25', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-13', '2026-01-14', '2026-01-16', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i26', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'COMPLETED', 1000, '2026-01-13', '2026-01-14', '2026-01-15', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i27', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'EXPIRED', 0, '2026-01-13', NULL, '2026-01-13', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i28', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', NULL, 0, '2026-01-13', '2026-01-13', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i29', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'PARTIALLY_COMPLETED', 250, '2026-01-13', '2026-01-14', '2026-01-15', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i3', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, NULL, NULL, NULL, '2026-01-05'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i30', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, '2026-01-14', '2026-01-15', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i31', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'PARTIALLY_COMPLETED', 750, '2026-01-14', '2026-01-15', '2026-01-16', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i32', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-14', '2026-01-15', '2026-01-15', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i33', '19059451-9893-57f5-9b1c-a7b1ab121e1f', NULL, 0, '2026-01-14', '2026-01-15', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i34', 'c12d2f0a-f418-578d-a14b-a2247bf67367', NULL, 0, '2026-01-14', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i35', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, NULL, NULL, NULL, '2026-01-17'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i36', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'COMPLETED', 1000, '2026-01-14', '2026-01-14', '2026-01-15', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i37', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'EXPIRED', 0, '2026-01-15', NULL, '2026-01-16', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i38', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-15', '2026-01-16', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i39', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'COMPLETED', 1000, '2026-01-15', '2026-01-16', '2026-01-17', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i4', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, NULL, NULL, NULL, '2026-01-05'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i40', '529f9dd1-97ce-5d4a-8959-64505a18e497', NULL, 0, NULL, NULL, NULL, '2026-01-15'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i41', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', NULL, 0, '2026-01-15', '2026-01-15', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i42', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'EXPIRED', 0, '2026-01-16', NULL, '2026-01-16', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i43', '529f9dd1-97ce-5d4a-8959-64505a18e497', NULL, 0, '2026-01-16', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i44', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'COMPLETED', 1000, '2026-01-16', '2026-01-17', '2026-01-17', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i45', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', NULL, 0, '2026-01-16', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i46', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-16', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i47', '19059451-9893-57f5-9b1c-a7b1ab121e1f', NULL, 0, NULL, NULL, NULL, '2026-01-16'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i48', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, '2026-01-16', '2026-01-16', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i49', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-18', '2026-01-18', '2026-01-19', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i5', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'COMPLETED', 1000, '2026-01-05', '2026-01-05', '2026-01-07', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i50', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'COMPLETED', 1000, '2026-01-19', '2026-01-19', '2026-01-20', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i51', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', NULL, 0, '2026-01-19', '2026-01-20', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i52', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'PARTIALLY_COMPLETED', 0, '2026-01-19', '2026-01-21', '2026-01-22', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i53', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-19', '2026-01-20', '2026-01-21', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i54', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-19', '2026-01-20', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i55', '529f9dd1-97ce-5d4a-8959-64505a18e497', NULL, 0, '2026-01-19', '2026-01-20', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i56', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'EXPIRED', 0, '2026-01-19', NULL, '2026-01-19', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i57', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-20', '2026-01-21', '2026-01-22', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i58', 'c12d2f0a-f418-578d-a14b-a2247bf67367', NULL, 0, NULL, NULL, NULL, '2026-01-22'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i59', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'EXPIRED', 0, '2026-01-20', NULL, '2026-01-20', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i6', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-05', '2026-01-05', '2026-01-07', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i60', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-20', '2026-01-20', '2026-01-22', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i61', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'EXPIRED', 0, '2026-01-20', NULL, '2026-01-21', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i62', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-20', '2026-01-21', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i63', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'COMPLETED', 1000, '2026-01-21', '2026-01-22', '2026-01-22', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i64', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'EXPIRED', 0, '2026-01-21', NULL, '2026-01-21', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i65', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-21', '2026-01-22', '2026-01-23', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i66', '19059451-9893-57f5-9b1c-a7b1ab121e1f', NULL, 0, '2026-01-21', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i67', '529f9dd1-97ce-5d4a-8959-64505a18e497', NULL, 0, NULL, NULL, NULL, '2026-01-22'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i68', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-22', '2026-01-23', '2026-01-24', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i69', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, '2026-01-22', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i7', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'COMPLETED', 1000, '2026-01-05', '2026-01-06', '2026-01-07', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i70', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-22', '2026-01-22', '2026-01-23', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i71', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', NULL, 0, '2026-01-22', '2026-01-22', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i72', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'VOIDED', 0, '2026-01-22', '2026-01-22', '2026-01-24', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i73', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', NULL, 0, '2026-01-22', '2026-01-23', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i74', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', NULL, 0, '2026-01-22', '2026-01-22', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i75', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'EXPIRED', 0, '2026-01-23', NULL, '2026-01-24', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i76', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, '2026-01-23', '2026-01-23', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i77', 'c12d2f0a-f418-578d-a14b-a2247bf67367', NULL, 0, NULL, NULL, NULL, '2026-01-23'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i78', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-23', '2026-01-23', '2026-01-24', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i79', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-25', '2026-01-26', '2026-01-27', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i8', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', NULL, 0, '2026-01-06', '2026-01-07', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i80', '529f9dd1-97ce-5d4a-8959-64505a18e497', NULL, 0, '2026-01-26', '2026-01-26', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i81', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'PARTIALLY_COMPLETED', 500, '2026-01-26', '2026-01-26', '2026-01-26', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i82', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-26', '2026-01-26', '2026-01-27', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i83', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'COMPLETED', 1000, '2026-01-26', '2026-01-27', '2026-01-28', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i84', '19059451-9893-57f5-9b1c-a7b1ab121e1f', NULL, 0, '2026-01-26', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i85', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'VOIDED', 0, '2026-01-26', '2026-01-27', '2026-01-28', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i86', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', NULL, 0, '2026-01-26', NULL, NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i87', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-27', '2026-01-27', '2026-01-27', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i88', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'COMPLETED', 1000, '2026-01-27', '2026-01-27', '2026-01-28', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i89', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-27', '2026-01-28', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i9', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-07', '2026-01-08', '2026-01-10', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i90', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'COMPLETED', 1000, '2026-01-27', '2026-01-28', '2026-01-29', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i91', '83770a05-de38-5004-a84a-f05dbb1ed6ce', NULL, 0, '2026-01-28', '2026-01-28', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i92', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'COMPLETED', 1000, '2026-01-28', '2026-01-28', '2026-01-29', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i93', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'EXPIRED', 0, '2026-01-28', NULL, '2026-01-28', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i94', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', NULL, 0, '2026-01-28', '2026-01-28', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i95', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'COMPLETED', 1000, '2026-01-28', '2026-01-29', '2026-01-31', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i96', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'COMPLETED', 1000, '2026-01-28', '2026-01-29', '2026-01-31', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i97', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'COMPLETED', 1000, '2026-01-28', '2026-01-28', '2026-01-30', NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i98', 'c12d2f0a-f418-578d-a14b-a2247bf67367', NULL, 0, '2026-01-29', '2026-01-30', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex-i99', '19059451-9893-57f5-9b1c-a7b1ab121e1f', NULL, 0, '2026-01-29', NULL, NULL, NULL);
INSERT INTO public.job VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'job-3', '=Role 3, Berlin é🚀', '=role 3, berlin e🚀', '2026-01-29 13:50:00+00', 'OPEN', NULL, '2026-01-07 11:43:00+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'job-5', 'Role 5, Berlin é🚀', 'role 5, berlin e🚀', '2026-01-31 16:26:00+00', 'OPEN', NULL, '2026-01-09 22:50:00+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'job-4', 'Role 4, Berlin é🚀', 'role 4, berlin e🚀', '2026-01-29 18:02:00+00', 'OPEN', NULL, '2026-01-06 03:42:00+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'job-2', 'Role 2, Berlin é🚀', 'role 2, berlin e🚀', '2026-01-30 09:32:00+00', 'OPEN', NULL, '2026-01-05 10:16:00+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'job-6', 'Role 6, Berlin é🚀', 'role 6, berlin e🚀', '2026-01-23 22:37:00+00', 'OPEN', NULL, '2026-01-05 23:59:00+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'job-1', 'Role 1, Berlin é🚀', 'role 1, berlin e🚀', '2026-01-31 05:03:00+00', 'OPEN', NULL, '2026-01-05 08:37:00+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'job-0', 'Role 0, Berlin é🚀', 'role 0, berlin e🚀', '2026-01-30 07:13:00+00', 'OPEN', NULL, '2026-01-05 05:15:00+00');
INSERT INTO public.plan VALUES
	('starter', 'Starter', '{"id":"starter","name":"Starter","creditsPerPeriod":50000,"billingInterval":"MONTH","rollover":["NONE",null],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["2.40","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":365,"purchaseStep":1000}', 0, true),
	('growth', 'Growth', '{"id":"growth","name":"Growth","creditsPerPeriod":250000,"billingInterval":"MONTH","rollover":["CAPPED",125000],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.90","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":730,"purchaseStep":1000}', 1, true),
	('scale', 'Scale', '{"id":"scale","name":"Scale","creditsPerPeriod":2500000,"billingInterval":"QUARTER","rollover":["ALL",null],"overage":"FORGIVE","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.45","USD"],"paymentTerms":"PREPAID","purchasedCreditsLastDays":null,"purchaseStep":1000}', 2, true);
INSERT INTO public.plan_phase VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-01 05:00:00+00', '2026-01-01', 'America/New_York', '{"id":"growth","name":"Growth","creditsPerPeriod":250000,"billingInterval":"MONTH","rollover":["CAPPED",125000],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.90","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":730,"purchaseStep":1000}', '2026-01-01', 1);
INSERT INTO public.purchase VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'cc4b4369-43e9-469c-830a-db61026b8b30', 20000, '38', 'EUR', 'SETTLED', '2026-11-29 01:03:47.252015+00', '2026-11-29 01:03:47.252015+00', '2028-11-28 01:03:47.252015+00', 22, 121, 0, 20000, 'payment 1', NULL, 'frozen', NULL, NULL),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '19997b20-09bb-461c-a506-a1be8ba0b675', 20000, '38', 'EUR', 'SETTLED', '2026-11-29 01:03:48.849279+00', '2026-11-29 01:03:48.849279+00', '2028-11-28 01:03:48.849279+00', 23, 122, 0, 20000, NULL, NULL, 'frozen', NULL, NULL);
INSERT INTO public.purchase_event VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 1, 'cc4b4369-43e9-469c-830a-db61026b8b30', 'SETTLED', '2026-11-29 01:03:47.252015+00'),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 2, '19997b20-09bb-461c-a506-a1be8ba0b675', 'SETTLED', '2026-11-29 01:03:48.849279+00');
INSERT INTO public.run_out_forecast VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'NOT_WITHIN_HORIZON', NULL, NULL, NULL, 0, '2026-11-29 01:03:46.112155+00', 20000000, '2026-11-29 01:08:46.112155+00', '2026-11-29 01:08:46.112155+00');
INSERT INTO public.setting VALUES
	('pepper_fingerprint', '4a2f2731f51e22a265da6df7864628d83c2edd6d6e4738b8d40aa7f57a1ed664'),
	('verified_at', '2026-11-29T01:04:12.011638+00:00');
INSERT INTO public.tenant VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'globex', 'Globex', 'globex', 'America/New_York', 'growth', '2026-01-01 05:00:00+00', '2026-11-29 01:03:08.999788+00', NULL, NULL);
INSERT INTO public.tortoise_migrations VALUES
	(1, 'models', '0001_initial', '2026-11-29 01:02:50.618948+00'),
	(2, 'models', '0002_offered_plans', '2026-11-29 01:02:50.64072+00'),
	(3, 'models', '0003_settings', '2026-11-29 01:02:50.651556+00'),
	(4, 'models', '0004_quiet_alert_rules', '2026-11-29 01:02:50.65737+00'),
	(5, 'models', '0005_tenant_country', '2026-11-29 01:02:50.658609+00'),
	(6, 'models', '0006_tenant_state', '2026-11-29 01:02:50.764889+00'),
	(7, 'models', '0007_tenant_end', '2026-11-29 01:02:50.87913+00'),
	(8, 'models', '0008_purchase_events', '2026-11-29 01:02:51.293285+00'),
	(9, 'models', '0009_entry_indexes', '2026-11-29 01:02:51.378838+00'),
	(10, 'models', '0010_api_keys', '2026-11-29 01:02:51.590898+00'),
	(11, 'models', '0011_members', '2026-11-29 01:02:51.787515+00'),
	(12, 'models', '0012_persisted_operations', '2026-11-29 01:02:51.871482+00'),
	(13, 'models', '0013_budgets', '2026-11-29 01:02:52.198841+00'),
	(14, 'models', '0014_auto_top_up', '2026-11-29 01:02:52.295232+00'),
	(15, 'models', '0015_charges', '2026-11-29 01:02:52.408337+00'),
	(16, 'models', '0016_run_out_forecasts', '2026-11-29 01:02:52.5351+00'),
	(17, 'models', '0017_export_contents', '2026-11-29 01:02:52.579291+00'),
	(18, 'models', '0018_usage_totals', '2026-11-29 01:02:52.723506+00'),
	(19, 'models', '0019_period_sums', '2026-11-29 01:02:53.107256+00');
INSERT INTO public.usage_day VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 0, 0, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 1, 0, 0, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 1, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-05', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 2, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-06', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 2, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 0, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-07', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 0, 0, 2, 0, 0, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-08', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-09', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 2, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-10', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 1, 1, 0, 0, 0, 0, 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-11', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-11', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-12', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 2, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 0, 0, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '529f9dd1-97ce-5d4a-8959-64505a18e497', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 3, 0, 0, 0, 0, 1, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-13', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 2, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 0, 1, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 3, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-14', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 0, 2, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '529f9dd1-97ce-5d4a-8959-64505a18e497', 1, 0, 0, 1, 0, 0, 1, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 0, 1, 0, 0, 0, 0, 250),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 0, 2, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-15', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 0, 0, 0, 1, 0, 0, 1, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '529f9dd1-97ce-5d4a-8959-64505a18e497', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 2, 0, 0, 0, 0, 2, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 1, 1, 1, 0, 0, 0, 0, 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-16', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-17', '529f9dd1-97ce-5d4a-8959-64505a18e497', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-17', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 0, 0, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-17', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 0, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-18', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '529f9dd1-97ce-5d4a-8959-64505a18e497', 2, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 2, 0, 0, 0, 0, 1, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 2, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-19', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '529f9dd1-97ce-5d4a-8959-64505a18e497', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 2, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-20', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 1, 0, 0, 1, 0, 1, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '529f9dd1-97ce-5d4a-8959-64505a18e497', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 1, 0, 0, 0, 1, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-21', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 1, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '529f9dd1-97ce-5d4a-8959-64505a18e497', 0, 0, 1, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 2, 2, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 3, 3, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-22', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 0, 0, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-23', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 0, 0, 0, 0, 0, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 0, 0, 1, 1, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-24', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 0, 0, 0, 0, 1, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-25', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 2, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '529f9dd1-97ce-5d4a-8959-64505a18e497', 2, 2, 1, 0, 0, 0, 0, 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-26', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '529f9dd1-97ce-5d4a-8959-64505a18e497', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 1, 1, 0, 2, 0, 0, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-27', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 0, 0, 1, 0, 1, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '529f9dd1-97ce-5d4a-8959-64505a18e497', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 2, 3, 0, 0, 1, 0, 0, 0);
INSERT INTO public.usage_day VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 2, 2, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-28', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '529f9dd1-97ce-5d4a-8959-64505a18e497', 0, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-29', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-30', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-30', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 0, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-31', '529f9dd1-97ce-5d4a-8959-64505a18e497', 0, 0, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '2026-01-31', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 0, 0, 0, 1, 0, 0, 0, 1000);
INSERT INTO public.usage_event VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-1-0', '169222c0bdd22aa0ecbc6dd6231a7f5af8a0721ef6b422f449f4cf8333a6ea65', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i1', 'c0', 'INVITED', '2026-01-05 05:15:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-2-0', '89de0ad2d8068d9d9523720b3a31a328c3e3c3f23609bb07e906dcb4bd098838', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i2', 'c0', 'INVITED', '2026-01-05 06:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-5-0', '0122a502ff31e6399851fe98051fb43315fd6307b5c9c80778c50d23591d0c7d', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i5', 'c1', 'INVITED', '2026-01-05 07:36:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-1-1', 'f8ce5a039102d0b620c89919076a9af73ce80861eff35a39656372a5c6af30ed', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i1', 'c0', 'EXPIRED', '2026-01-05 08:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-6-0', '2986ea6f35f70f285d88d36f2ca27297ddf95ecb2201b84fc76934aef4ec10e4', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i6', 'c3', 'INVITED', '2026-01-05 10:16:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-5-1', 'af074b0e2a362c6783823f011109f8c4440ce2350b59260967aa728f22b1f6a6', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i5', 'c0', 'STARTED', '2026-01-05 23:07:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-2-1', 'fd896e71755b36ce9abeb1cce0495dba73cdfbb0feb21822efb15566396cb44d', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i2', 'c1', 'STARTED', '2026-01-05 23:14:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-3-0', '499bab8d6159d80d5a22820f75cc8b11b8c72bf2cb558b0ad46e9d6b89d46fc3', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i3', 'c0', 'SIMULATION_RUN', '2026-01-05 23:59:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-7-0', '2a0ca10aa75541ee84bd45cec5d91ba870fad29047b1227d0d3aa4244121452d', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i7', 'c1', 'INVITED', '2026-01-06 01:18:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-6-1', '19c1e2aa7cdb4a15bd839be4a436017f95e2166edd5dd81587490d78dee4df05', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i6', 'c0', 'STARTED', '2026-01-06 02:31:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-4-0', 'ccd5afd84c5abddef8d161f1b3b9b047f4fd6582790e0f47b047bc227dd8c558', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i4', 'c1', 'SIMULATION_RUN', '2026-01-06 03:42:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-05', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-2-2', 'd01b39a701c3f9550e61fb92232a8a4194fef0d42a05c8f53bc80e3820fdcf69', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i2', 'c0', 'PARTIALLY_COMPLETED', '2026-01-06 07:46:00+00', '2026-11-29 01:03:17.859467+00', 0.648, '2026-01-06', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-5-2', '6f9a6f498e875d36678de203941754b656e3876399e25a193e7a33af771186e7', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i5', 'c1', 'PARTIALLY_COMPLETED', '2026-01-06 13:20:00+00', '2026-11-29 01:03:17.859467+00', 0.557, '2026-01-06', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-7-1', 'd38dacf536028f65405009988dc1b5853e8ce46b3a97fade12569fe37a403eeb', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i7', 'c3', 'STARTED', '2026-01-06 15:31:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-06', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-8-0', '34e7efd455d2d3b542731d7e7e75c7d65bdbaff0af98ada96d42643e86be74b0', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i8', 'c0', 'INVITED', '2026-01-06 21:33:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-06', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-4-1', '199583541795473f58a784b0a4dd3b60b843927540003cafbcdeea31a7f61bea', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i4', 'c1', 'SIMULATION_RUN', '2026-01-07 02:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-06', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-6-2', '64eb763414728bff2918f3dac0e71d7f6efa69c971fd317acfca4f94af90983d', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i6', 'c3', 'COMPLETED', '2026-01-07 05:15:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-2-3', '1032b46e818e2426da925f6a19579bd27e02a7718f325dbf1a4cac726a549b06', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i2', 'c1', 'COMPLETED', '2026-01-07 06:33:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-12-0', 'd92f308c7f7b201151f970dd42ef83b5f1eea8bf9cbecc3c641df33f270d4399', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i12', 'c5', 'INVITED', '2026-01-07 06:38:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-12-1', '3fbf9ca711b84993ad20a77a9fa8b998ec53f8d890397b668baf94225765d6be', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i12', 'c5', 'STARTED', '2026-01-07 08:43:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-2-4', '7fdcc5f1c8860e8f42bfe85f647d96622ca591757834ae54e28cc92ddebe1b0e', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i2', 'c0', 'VOIDED', '2026-01-07 08:54:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-12-2', 'af799fd493b29ed292fdcd8744cab758ab85eb10d832abe64873f162d3127f12', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i12', 'c6', 'COMPLETED', '2026-01-07 11:43:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-5-3', 'c6722c077082dafa1d8b9a96d545adb8af30373b3c5e2199e83eeb652531f73f', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i5', 'c0', 'PARTIALLY_COMPLETED', '2026-01-07 11:57:00+00', '2026-11-29 01:03:17.859467+00', 0.937, '2026-01-07', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-10-0', '80086c7d3ac1ebed992606023d1d5ba9a6123f184e1062a545ce3062ad71c783', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i10', 'c3', 'INVITED', '2026-01-07 13:47:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-9-0', 'e793a3004b69448d63fdb19256b207fe802d3538c1ca57f0e485837453d7ed36', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i9', 'c4', 'INVITED', '2026-01-07 16:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-7-2', 'b893eac042fc870d2564229f7b8043749109b84a67869c296f503ede1a059e39', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i7', 'c0', 'COMPLETED', '2026-01-07 17:47:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-5-4', '2fa48b721692cc97b6f049e955243eae1e8bc9ab25d0c4e7870b8d4b9cd871a7', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i5', 'c1', 'COMPLETED', '2026-01-07 18:01:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-8-1', 'dfc1419d20dae67ac2943d2a25e3df3c755d9f78ba49d05428f97348522105af', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i8', 'c1', 'STARTED', '2026-01-07 21:33:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-11-0', '19cee3c0cc464ab6902f6ce7c58d8c7e63da34193ef3e5dbc1edd3d5f0ab00a5', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i11', 'c1', 'INVITED', '2026-01-07 22:34:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-2-5', '290b6cc06771f0c35b01da3fea92c377ee95c110c5993e25339f802f91543a70', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i2', 'c0', 'COMPLETED', '2026-01-08 02:29:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-07', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-13-0', 'efc5fe0ede940d55991145d6404af68c43041f719d9ea8c40a97ef6197879827', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i13', 'c2', 'INVITED', '2026-01-08 06:21:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-08', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-10-1', '7771763c5e4926d011828082e04cec8dd3b375094c608b5c3f6248c9b802c1b7', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i10', 'c1', 'STARTED', '2026-01-08 06:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-08', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-11-1', '0b9333b7c4230cfd05f8bcfac862de5a4c87467190291eeb5aacc6ebf09fe861', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i11', 'c4', 'STARTED', '2026-01-08 15:38:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-08', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-14-0', 'e5ffda8613a8d98041489e2f8b2614bde20a2f6d59387f10166e1c7debc2b1f0', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i14', 'c4', 'INVITED', '2026-01-08 15:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-08', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-9-1', '67ae22a9b3553e9d49610fc42c0e15ac3f2031d986ecfad8aeb52e75bb0fcccf', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i9', 'c0', 'STARTED', '2026-01-08 20:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-08', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-13-1', 'd40d091c59fef2322be88b3d89ea3dfc5301e82da38670fc94a9ca2b325dad1e', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i13', 'c5', 'STARTED', '2026-01-09 00:42:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-08', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-16-0', '8e1b70d9a544ed3c6bbe6b1ba70c7a7a7aa8d5f5166e6b4e6d715d5dd284ab44', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i16', 'c5', 'INVITED', '2026-01-09 07:30:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-11-2', 'c37fc2e606db1c5a50e2e83512ce975002297d7496a06c1fec0a7879f91b701c', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i11', 'c2', 'COMPLETED', '2026-01-09 07:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-14-1', '3f7bb5d2d4692d8cc7e5777b98e798024b7b8cb944c5d17bd86c1bb437af90e1', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i14', 'c1', 'STARTED', '2026-01-09 09:50:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-10-2', '1815731903998371bb244f114d9c7aae49b98ad9f3680130e545053ced2a96b5', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i10', 'c2', 'COMPLETED', '2026-01-09 10:50:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-17-0', '869dab68765129863cb43bd8996a0303d3a23d010136b21eca7859b9098031eb', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i17', 'c7', 'INVITED', '2026-01-09 20:36:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-17-1', '68c01cd7ee2e237739f5554654e74de9ab9e854222b1e52d05b30148e2835fb7', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i17', 'c2', 'STARTED', '2026-01-09 22:50:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-9-2', 'c2cd4e60917fe7710a98558ebd9684faf8229045450a71a9b5faf1f77b0d0c21', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i9', 'c2', 'PARTIALLY_COMPLETED', '2026-01-09 23:26:00+00', '2026-11-29 01:03:17.859467+00', 0.395, '2026-01-09', 250),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-15-0', '6bef9d67915599be4ca05597dd9b7217f1dd0b79f4e394047b1d9fe5e5170368', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i15', 'c7', 'INVITED', '2026-01-10 01:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-09', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-16-1', '95e89cf1743de16d56238a67b03428b90b2a36c9e0dac43f0bb7268d027b2f8f', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i16', 'c5', 'STARTED', '2026-01-10 05:52:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-10', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-15-1', '9c3fca89f027964d5e37b6d7e8387424a6a45c5de2a654a5fe252be2007cd963', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i15', 'c6', 'STARTED', '2026-01-10 06:42:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-10', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-14-2', '9a40be32481bd02c228060a1033ee78a9c33ca054a3d42343abdcee70621c008', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i14', 'c6', 'COMPLETED', '2026-01-10 09:47:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-10', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-9-3', '90fc7e37a2871cc5f447ff9ff9d79e94a99949b93c346fe9770f0140eaf907a0', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i9', 'c3', 'COMPLETED', '2026-01-10 09:52:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-10', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-16-2', '095d0e6678a388e4f972c21ccbe1d8bfcf4de88f152866b0750b38c7fdeae009', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i16', 'c2', 'PARTIALLY_COMPLETED', '2026-01-10 12:55:00+00', '2026-11-29 01:03:17.859467+00', 0.842, '2026-01-10', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-18-0', 'ee232000681e26627b54a254d30eed64ee3e362d0b1ac490167c6b9adcc20d4a', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i18', 'c8', 'INVITED', '2026-01-10 15:01:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-10', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-17-2', '2d41595312dbea77ff0eb9ad043c650931b0f99598ea0a47b6739a6d76f8d13f', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i17', 'c5', 'PARTIALLY_COMPLETED', '2026-01-10 18:55:00+00', '2026-11-29 01:03:17.859467+00', 0.796, '2026-01-10', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-18-1', '17874aa777b87cf2d6ab2e259c8c481ae31d5ab33fcb62d21378aa5203bebcf3', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i18', 'c5', 'STARTED', '2026-01-11 02:26:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-10', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-17-3', '9ad664f3292d6ab9b31315bba969747632bfa863534152bb15e6676dd22293c6', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i17', 'c4', 'COMPLETED', '2026-01-11 06:50:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-11', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-18-2', 'fdb3307d7156c6167b49f65c29f592d277444469dee34c21bc3a147a338d555d', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i18', 'c4', 'COMPLETED', '2026-01-11 18:05:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-11', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-21-0', '6fdb71805a7d674e165b7ae7c008537844960a4b155cda9776ba1bac45401577', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i21', 'c8', 'INVITED', '2026-01-12 05:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-12', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-20-0', '1d6d08955420eaa998ee845e4e542f09d62e43dc36fc45d0a2a52202f2c2363d', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i20', 'c1', 'INVITED', '2026-01-12 15:24:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-12', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-19-0', '0ccfea73cd65396e8766f2b22af6f6153620070aa81c5a83b648116709f08772', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i19', 'c2', 'INVITED', '2026-01-12 17:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-12', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-21-1', '3d9a2e43858b409efc96e6b252b80e70a68964b009379e006a2a04fc3216fabf', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i21', 'c9', 'STARTED', '2026-01-13 02:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-12', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-19-1', '27d5aeb7e5f9f7fa927ae5c1bf89e17c7bd10e89d52c66795ecdcb65b2c7629c', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i19', 'c8', 'EXPIRED', '2026-01-13 04:23:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-12', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-21-2', '0a7b683d99e4b46a975f0d717caa0402c1164012e33d92c55cf32f1dcb1920f1', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i21', 'c2', 'PARTIALLY_COMPLETED', '2026-01-13 05:13:00+00', '2026-11-29 01:03:17.859467+00', 0.564, '2026-01-13', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-24-0', '884396bc84e2e93e06a50d6fef08f169cffe4700c81c3640ee2380ad5ef68a1b', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i24', 'c5', 'SIMULATION_RUN', '2026-01-13 06:47:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-23-0', 'b77f624674e79a450c3d09878d51c7dc258aff840c7e94493aee1570e60e957e', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i23', 'c8', 'INVITED', '2026-01-13 07:25:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-27-0', '5aa3d576403dc0379ffe76ab204930245c2d798bcbc28298e1327bfeb97114ab', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i27', 'c9', 'INVITED', '2026-01-13 14:04:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-28-0', '86e38897ec142e908f9fcbc4e8bf79d56803ea5cad4ab55530aa6b6071c331b1', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i28', 'c7', 'INVITED', '2026-01-13 14:59:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-19-2', '8a7334e1913d2f45e952ff984d29ba058083ef356653390588a488e74effde20', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i19', 'c6', 'VOIDED', '2026-01-13 16:31:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-22-0', '213627a8faaed7031aca8960dc2fc74f7893ee7396e3b7971c30929937e28f52', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i22', 'c5', 'INVITED', '2026-01-13 18:25:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-22-1', '0f5a7b0fa94b7dec32f6c3de1961d4b63a9238134d6af1537e4536ff87b10286', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i22', 'c5', 'STARTED', '2026-01-13 20:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-28-1', '179e53f82229eba489fead7b8f131a33d409edd6610e61fe547f480a160bc7a8', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i28', 'c14', 'STARTED', '2026-01-13 20:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-21-3', 'c032ffbaa561bc2e8c17360828789dfaa43bdb5baf7f72167c9d6109fe5c6c57', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i21', 'c3', 'PARTIALLY_COMPLETED', '2026-01-13 23:22:00+00', '2026-11-29 01:03:17.859467+00', 0.499, '2026-01-13', 250),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-27-1', '70d3b6e1cac2e53325daff8e1f04950dda082b93fdfd57a913050c1ae59fbbd3', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i27', 'c8', 'EXPIRED', '2026-01-14 02:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-26-0', '1b3971b4257260ca3ee006ba2f87772728e477cf29740902dcaacccad843e352', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i26', 'c6', 'INVITED', '2026-01-14 04:00:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-25-0', '20117b3f4dae1396d14516166fde220211bae69d08bd72bcec79499c4f695445', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i25', 'c0', 'INVITED', '2026-01-14 04:06:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-29-0', '1593e0d71622d801b541fafd105c7ccc24d5ef0ee07fabec4f8907cb3269d6f2', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i29', 'c13', 'INVITED', '2026-01-14 04:44:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-13', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-23-1', 'fc3189855d6aef2e0d2a41f3b07f4ec8de0eb12de49580b85b5586acf26cb5ef', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i23', 'c6', 'STARTED', '2026-01-14 06:57:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-19-3', 'aba1f51263fee702ded8dc42853f462a4a59ec12c7b1d28adcf89434506cf118', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i19', 'c1', 'PARTIALLY_COMPLETED', '2026-01-14 10:07:00+00', '2026-11-29 01:03:17.859467+00', 0.037, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-33-0', '1e3b158c02cfed343b9dc55568ef0a83d24b6e91966b49d521d858b48b57c0cd', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i33', 'c10', 'INVITED', '2026-01-14 10:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-25-1', '0245ef439e070cd341eed7f11d6669ed5549b972b4acb7e109a142996d69c041', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i25', 'c12', 'STARTED', '2026-01-14 11:21:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-36-0', 'ae8602c8d2b31a2f4dd538cbd5f5ec7a5c45d51d74acaaec9e522e0eb90935ae', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i36', 'c13', 'INVITED', '2026-01-14 11:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-26-1', '9bb72d7262cd425de6073833131ce8c20cedb079da24687fa5399a3edb55c59f', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i26', 'c12', 'STARTED', '2026-01-14 17:56:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-25-2', '2f9010f4e73b3c4047e7607fe3fb0257991b967a5f97e25be3824edc98329135', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i25', 'c9', 'PARTIALLY_COMPLETED', '2026-01-14 18:04:00+00', '2026-11-29 01:03:17.859467+00', 0.984, '2026-01-14', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-29-1', 'd6afe86ad3233a4121194c1c8708d3c785f6800fa509872f41540d93319b72c1', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i29', 'c8', 'STARTED', '2026-01-14 18:43:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-31-0', '9aa7a6e08a0a81f7b37bef1b8d0a319fd16fde66e1301c5915bf3cd370a0fe3b', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i31', 'c9', 'INVITED', '2026-01-14 21:01:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-30-0', '5c8a1f5b55fd415f4090b07ba6d44a213121999d13d3d0aebc6c8aa6b507a810', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i30', 'c12', 'INVITED', '2026-01-14 21:23:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-22-2', 'de803b5ec7b9fb83982ad40eb6df0d23ec6ca9e59154e0071610ff2a0f738f63', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i22', 'c10', 'PARTIALLY_COMPLETED', '2026-01-14 22:49:00+00', '2026-11-29 01:03:17.859467+00', 0.708, '2026-01-14', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-21-4', 'd57e78b8dd2f819a03c3b43f2fc8a684e032fde34d0431304a4bfe7abd626ca6', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i21', 'c2', 'COMPLETED', '2026-01-14 22:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-36-1', '9a762555853397be8bdcd5e387197e9e0ba016f1a76b7e81bfbb2c7c5aca9e35', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i36', 'c8', 'STARTED', '2026-01-15 01:00:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-32-0', 'a27f29ac1aeae6a1c46b1c20f4814b52a1663aa7616394e456b5fa57ebe0a3c2', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i32', 'c14', 'INVITED', '2026-01-15 04:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-34-0', 'b8b1e948f03c7206f94aa6859cdb916d99698aa48d17654657c61ba837c2e10a', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i34', 'c13', 'INVITED', '2026-01-15 04:11:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-35-0', 'ad6a191ec453e43e2e06f225634fae4a73dbb71eb9739fe267a0e01a9e390263', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i35', 'c9', 'INVITED', '2026-01-15 04:13:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-14', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-26-2', 'cc4edef99fd5ecc491b14ed2284090c0ed986e03d81459372fc9751b502b6bbf', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i26', 'c3', 'PARTIALLY_COMPLETED', '2026-01-15 06:30:00+00', '2026-11-29 01:03:17.859467+00', 0.914, '2026-01-15', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-32-1', '15e7bbe177f030a8a8709352bf77e413093f99238998889e757d30c774fad219', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i32', 'c2', 'STARTED', '2026-01-15 06:59:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-33-1', '0d6e30cf77044654b378f92dcc78a5b4e01c7db887d346df7ba4b4a0ace4cf68', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i33', 'c3', 'STARTED', '2026-01-15 07:27:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-29-2', '1d751d0217dfe6ac35497695d5c438298d9ba6764cc40088810e50c93131143d', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i29', 'c12', 'PARTIALLY_COMPLETED', '2026-01-15 11:19:00+00', '2026-11-29 01:03:17.859467+00', 0.273, '2026-01-15', 250),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-38-0', 'f45fd2cf368a3c80b02ee72941514adc813aa50c71756b8edafe04945ab245f0', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i38', 'c2', 'INVITED', '2026-01-15 12:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-22-3', '6acdd0ca0810b54bd20f93c02ae9cbb12d711d841f13f2f591baed401c06b762', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i22', 'c0', 'COMPLETED', '2026-01-15 12:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-32-2', '9b007bb75309e3e07c1f4db6db7469c233a508eccb9d87292e1c4dc5b9919036', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i32', 'c5', 'COMPLETED', '2026-01-15 13:44:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-37-0', '2f757561bfa906f383bf91cf9736336eab438ac7afbb766ab00313776cc6f17d', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i37', 'c18', 'INVITED', '2026-01-15 14:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-25-3', 'ced80db2d454e36e0933dbbeeaae56cd674a80f420094d5daa1a06fba3984624', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i25', 'c8', 'PARTIALLY_COMPLETED', '2026-01-15 15:15:00+00', '2026-11-29 01:03:17.859467+00', 0.738, '2026-01-15', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-26-3', 'a36579117a38148f334fb2df78547399b33d83ec20e7d2abfd720847d053af84', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i26', 'c0', 'COMPLETED', '2026-01-15 16:15:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-41-0', 'a20ffcc9c6a9a67435704f79f1e023d15b4fbd6337c642e3dcc8ef90f2c69e28', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i41', 'c4', 'INVITED', '2026-01-15 17:48:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0);
INSERT INTO public.usage_event VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-39-0', 'fcc1afe26b71b75ebb0249092a4944c2948ff32514952970469026d140b6d219', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i39', 'c10', 'INVITED', '2026-01-15 18:00:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-31-1', '9be17ecd19aebc72ce7442de4303188c6550c7b500217fbe7c2b9504962caf1d', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i31', 'c11', 'STARTED', '2026-01-15 21:19:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-36-2', 'c09b2fb1fc0580ff214076b5232d0ce513c94bcca9d9531cf65b663bc9030715', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i36', 'c18', 'COMPLETED', '2026-01-16 00:25:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-30-1', 'f697c9ad1608ad972594c82cc36848c0ad7694f6142b6c87fc91e536677fd090', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i30', 'c4', 'STARTED', '2026-01-16 01:52:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-41-1', '810568eb9644784870744660f70bd60774ecf5d20d4592276a4f822c64017c23', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i41', 'c13', 'STARTED', '2026-01-16 02:55:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-40-0', 'ea492f66b5f88df9c48c9256adcb13f35453c6c10abc4a071cf4ad0a87f16f30', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i40', 'c5', 'SIMULATION_RUN', '2026-01-16 04:17:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-15', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-35-1', 'b11adbfc46b5b25b860766ca702b18054a181d61126ffc07cd78770c38b72f08', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i35', 'c10', 'EXPIRED', '2026-01-16 08:33:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-37-1', 'a315a7e760b0446fba9583fe1700a0599881f284c87f1db635efc25e5f75673a', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i37', 'c11', 'EXPIRED', '2026-01-16 09:23:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-31-2', 'c9068144f71aa85c5c41f1bb620d974fe2c07fafc9657c4ca95eb3f3b22df0d6', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i31', 'c6', 'PARTIALLY_COMPLETED', '2026-01-16 11:10:00+00', '2026-11-29 01:03:17.859467+00', 0.77, '2026-01-16', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-48-0', 'd93c1c6031f1cd55ce187cd5694b825265b98ecc02e9b7b5dbf2d7e1722355f4', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i48', 'c13', 'INVITED', '2026-01-16 13:21:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-42-0', '6007a0bf4d30a848fc5e16c7dbac9519625489b9b8ff46520fe93d07171a083a', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i42', 'c2', 'INVITED', '2026-01-16 15:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-38-1', '981ba153dc30e62e3b6850816b2231015805609f112a39bd98b03cee4163ba89', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i38', 'c7', 'STARTED', '2026-01-16 15:54:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-25-4', '7e6b8c290434dec5079323911d14d00b3b98dfc2ecc09c452b23cb59f2c23606', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i25', 'c2', 'COMPLETED', '2026-01-16 16:12:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-44-0', 'aa5f6e028879263009c92571916a971e7726dbb14b6844078f0b32aa69d2fa2c', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i44', 'c7', 'INVITED', '2026-01-16 16:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-48-1', 'ec60b7d85741840e2f3d1abd0211df18fabc3b7116b7f6caeaa2229e4f3347b9', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i48', 'c5', 'STARTED', '2026-01-16 19:26:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-45-0', '43cf0458837a83df278cfb30d8e5ee94ec96def929379759f3f03af41ff08999', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i45', 'c10', 'INVITED', '2026-01-16 20:01:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-39-1', 'f8ed4488ff807550eb9f1fcc083220288e484651b52968279d39bd00b7a7d16c', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i39', 'c16', 'STARTED', '2026-01-16 21:55:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-46-0', 'b1710afe9ff83c72d7d8e39a4579678901e21d262d73ac95cdd754f6411b190b', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i46', 'c15', 'INVITED', '2026-01-16 22:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-43-0', '914949802dc7907bdf3a4ed45b180baa76dfadd4dbfb323f56a5f9c48a27fb24', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i43', 'c16', 'INVITED', '2026-01-17 00:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-42-1', '6ae8b946258ee04a3e923af21171f396093fbceb95af3e20f4a5637ae3b3aaf5', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i42', 'c4', 'EXPIRED', '2026-01-17 00:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-47-0', 'd661ae70a1f064ffca039eaf03f9e5e8402c1a8bf0685b85791ab2431f6c0040', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i47', 'c14', 'SIMULATION_RUN', '2026-01-17 01:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-16', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-35-2', 'd54acf5f027510721a84402a05dbf0c1ff64a200e5261241def04d8ef07c3c84', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i35', 'c7', 'SIMULATION_RUN', '2026-01-17 13:48:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-17', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-39-2', '0b9d5bb9119a4d7b23fa5545274b3c7767ae30f6d9c71862fab21c76522247a8', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i39', 'c14', 'COMPLETED', '2026-01-17 15:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-17', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-44-1', '137dfa93b182bb4e4f8bc687edd679353c145abfed7fa43e2dca014d2b0be567', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i44', 'c17', 'STARTED', '2026-01-17 21:28:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-17', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-44-2', 'd8323d634a44f074d40be004eefc98abb0b031d7c906703b321f1b6b6b58840a', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i44', 'c0', 'COMPLETED', '2026-01-17 22:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-17', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-49-0', 'a91793ae8b1e836355f66780f0a9436893982082b0c53312bbe3859c94c80f8f', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i49', 'c16', 'INVITED', '2026-01-18 10:49:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-18', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-49-1', '43db3c79613770f2176fcb0b9e1537a0d3488eed10c6946530225f6f813e2320', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i49', 'c8', 'STARTED', '2026-01-18 12:52:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-18', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-54-0', '97d4bf46d9fa86bb5b85957a0459310243e1ba256133284a2793c7bb6316be39', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i54', 'c2', 'INVITED', '2026-01-19 08:25:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-56-0', '056e0c7c173019e7537edd9872a3ba352498de0494af3bd8c7b7dd9f93318ba4', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i56', 'c18', 'INVITED', '2026-01-19 12:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-56-1', '3fddaac6faf6a4b66bade9e7c3cf031b843a09bf28ad86231784db2c911d4adf', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i56', 'c8', 'EXPIRED', '2026-01-19 13:47:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-49-2', 'bf0128cb82c987137dbe52918e1c15f1f510c6e54ae8f7e08e6bed30fd04092f', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i49', 'c16', 'PARTIALLY_COMPLETED', '2026-01-19 13:48:00+00', '2026-11-29 01:03:17.859467+00', 0.063, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-49-3', '5bc40849f7fa0e6bb5cae8b0d93a90413ba1a909181a5e440f90a81130aa1244', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i49', 'c1', 'COMPLETED', '2026-01-19 14:25:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-50-0', '1dbf67cdc20acfe1da9adb5d5d9626a2a2f2008e7fb9ca54c32e1939e71f1921', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i50', 'c8', 'INVITED', '2026-01-19 14:50:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-50-1', '7d8e078ef88baf40adb46a5d7a6dffc28b24841e0b127a3e64528505f6ceefc1', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i50', 'c13', 'STARTED', '2026-01-19 20:21:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-53-0', '68ce3e284d98f64f15b78ec4e51435ebaeb26a42c9f00f66278ab7446c38f1a2', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i53', 'c16', 'INVITED', '2026-01-19 23:00:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-52-0', '676fda30a679cc79bf5a1244ab7fab7f2e9f53df9c2c8d067a02a545be9c9ed2', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i52', 'c2', 'INVITED', '2026-01-20 01:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-55-0', '42ecb5e27740a801ef46da8340468dacdc5857345b2fb5f345f80a57c5b44f1d', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i55', 'c0', 'INVITED', '2026-01-20 01:57:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-51-0', '781b64095a2fece5b924648d79139ea7af1ceeb37a33d39160c80cebd18d6b07', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i51', 'c1', 'INVITED', '2026-01-20 03:20:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-19', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-54-1', 'f3a48f259822b78a809ddb11997376d3a9b80a8302241a0d816ea750964057d3', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i54', 'c20', 'STARTED', '2026-01-20 06:19:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-59-0', 'a9bffbd1a2a489ec8de7d07d16d09b56e238ee3d3ad4e430eb4df97505e793c7', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i59', 'c8', 'INVITED', '2026-01-20 09:24:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-53-1', '0a4c7649eb0fef1d51ba8fdec5036a50dc59da135f70bc675e2f71a1872e8bee', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i53', 'c20', 'STARTED', '2026-01-20 10:19:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-55-1', '283e55afe103f667cdc5c0b353960e65f54459d7a74039a37e475c6adc4caf25', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i55', 'c1', 'STARTED', '2026-01-20 14:00:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-58-0', 'cd156104f1642f37a759589adfa33fb21daecccafca29ecf0d566c4a2d71df00', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i58', 'c6', 'INVITED', '2026-01-20 15:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-60-0', 'a51763eee0a715c3a184aeefedcea092a0b2222c1d08d226b7a0c3f339775390', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i60', 'c13', 'INVITED', '2026-01-20 16:35:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-58-1', 'a14e9612f706a229985621b61daf02f993ac85924987a647cab558f37df0d9d6', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i58', 'c11', 'STARTED', '2026-01-20 17:51:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-62-0', '96ba62c002b42b4e9e6d57629a5265068657165d8ae7636ec83ed22191f0de12', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i62', 'c16', 'INVITED', '2026-01-20 18:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-50-2', '627cbcbc177173190dd99102372e3d5c0e0c791ffc2a1e1ab704cbb381382306', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i50', 'c23', 'PARTIALLY_COMPLETED', '2026-01-20 18:20:00+00', '2026-11-29 01:03:17.859467+00', 0.623, '2026-01-20', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-61-0', '66d86db7ad2d217beedde7de824fc8c6aa7e5252eb50ff03cabad5c944877bfa', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i61', 'c16', 'INVITED', '2026-01-20 19:27:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-57-0', 'd576abb0b948dd76c82395591d043fce3d83f7096a224aba43bcec753e048e4e', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i57', 'c24', 'INVITED', '2026-01-21 00:44:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-51-1', 'e17f359836efec3a71a90638daf4fd2afbda8c01aafef55cff31d1905c2cb7b2', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i51', 'c9', 'STARTED', '2026-01-21 01:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-60-1', 'f253e3b851090085e12f9a5126a56291b783c03ae8764b76b5437daf6fb27a42', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i60', 'c6', 'STARTED', '2026-01-21 03:20:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-59-1', 'c330a61ca32f2bec413564394ebde3174cf1d6de708c5c1248d0954044cf6949', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i59', 'c5', 'EXPIRED', '2026-01-21 04:49:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-50-3', '3531bcb11f6a779f05a10cdb223ac7b47375e2659774809c000f633daf4cb193', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i50', 'c16', 'COMPLETED', '2026-01-21 04:59:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-20', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-52-1', '7efeaebc9245ec0ae1cb575c56d1ca9d7112b5ac27ae0560184d27cefd29038f', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i52', 'c18', 'STARTED', '2026-01-21 06:08:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-53-2', 'eda32e8efcca5aaa58ea674d9b0f1838e9c2a53976ba183de8ea78bc5b054e1d', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i53', 'c16', 'PARTIALLY_COMPLETED', '2026-01-21 06:23:00+00', '2026-11-29 01:03:17.859467+00', 0.801, '2026-01-21', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-57-1', '1c314db3b0fea0be980f5db4eca432597a88f24dc1884535e6f01874a4643095', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i57', 'c3', 'STARTED', '2026-01-21 09:04:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-63-0', 'df467aaa86033f17b57e37d2fab53f289da68771f797d78b1e861687b1edd292', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i63', 'c22', 'INVITED', '2026-01-21 10:17:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-62-1', 'e6eb4692ee4d0d3d1135b821f54893903c31ed9d194a9c3c835bd5a5d6b31048', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i62', 'c19', 'STARTED', '2026-01-21 15:12:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-64-0', 'a12d993d50d9f8d545a252f179d72722870535cb136a269f40b236177fdb3564', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i64', 'c18', 'INVITED', '2026-01-21 15:27:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-58-2', 'c3ba97c42e8cdcd6dc8854d140f4ebae65cbea53727ad20f8b13d53725cbc5c9', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i58', 'c10', 'PARTIALLY_COMPLETED', '2026-01-21 15:58:00+00', '2026-11-29 01:03:17.859467+00', 0.681, '2026-01-21', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-61-1', 'fad256b4fc6dbd27b6402e53dd7d9d491f22caf01b24ad7cff2e720bf9557cac', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i61', 'c15', 'EXPIRED', '2026-01-21 18:12:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-65-0', '8e9b5c605daa46355de1f007153b66b0ac5ab2524cc12bc1965647193ee65a42', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i65', 'c6', 'INVITED', '2026-01-21 20:12:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-60-2', '7147361c1e45466c177ad70cd5510bd753b900d07fe65e1e7822b8d90f516229', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i60', 'c5', 'PARTIALLY_COMPLETED', '2026-01-21 21:50:00+00', '2026-11-29 01:03:17.859467+00', 0.789, '2026-01-21', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-53-3', '22e8dfeba35c4e6b17f5f3b879c75951bf49fa51160236da2d310253524ccec5', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i53', 'c6', 'COMPLETED', '2026-01-22 00:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-64-1', 'faba11a6e267b45168e5cae677c5d3cf03b332a0b272972e5b033e41a37b88eb', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i64', 'c24', 'EXPIRED', '2026-01-22 02:15:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-58-3', '958464479bc6a63ca1a70d89f90c86a4774a944159b1783c5d9ca8f7956a02d7', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i58', 'c12', 'COMPLETED', '2026-01-22 04:01:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-66-0', '1f6939e0eeaadc30982ab9a082bad3790626e89a95f31d7edf4bb36e9bd30d46', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i66', 'c22', 'INVITED', '2026-01-22 04:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-21', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-74-0', '9a513f8937e83b3b2522c8cc0ccf9bd12a1789859fdac88d07c3188e20e84067', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i74', 'c33', 'INVITED', '2026-01-22 07:10:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-52-2', 'e7a6f660b592c81e3ed40165694c2f8b01e7bd37b6b93a38cedd618fdcc43a66', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i52', 'c13', 'PARTIALLY_COMPLETED', '2026-01-22 07:12:00+00', '2026-11-29 01:03:17.859467+00', 0.162, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-63-1', '81d9f755933c1ec7a4e96163069ad90b3d36c99f0b2b9918dc64f12ace22374f', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i63', 'c0', 'STARTED', '2026-01-22 08:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-73-0', '30f26bdf6933b9a51ab001cf7c5556e8d23a5986ff2225ce8ec2a37be319c3b7', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i73', 'c18', 'INVITED', '2026-01-22 09:36:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-65-1', '94fa867d4ff717929f661b05c35bec048d23835dcbd15a3353a1c36866ebd9e9', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i65', 'c23', 'STARTED', '2026-01-22 09:58:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-67-0', '7bb504e8a29fdfa3e640bffa22d0aa2dea667f098acbe11fccfe77ad2ab29fd0', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i67', 'c8', 'SIMULATION_RUN', '2026-01-22 11:14:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-57-2', 'eae61b6cc5fd94a91dd0d398e3ae2f046701a1ca9dd8f1dbf651e1f6bce86406', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i57', 'c9', 'PARTIALLY_COMPLETED', '2026-01-22 11:34:00+00', '2026-11-29 01:03:17.859467+00', 0.573, '2026-01-22', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-57-3', '1b22c897f5bc6fceb8b8b94f364c2b651b7c6aa3e03f412928629c0e7ba6a512', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i57', 'c2', 'COMPLETED', '2026-01-22 12:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-71-0', 'a1135c4726ec290d13ddcf7bcc0d7e297b470947086cac2621b05df007d51915', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i71', 'c30', 'INVITED', '2026-01-22 14:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-68-0', 'acb3d87412e2acf291280778c1b29deafb37a9ad703d7dad64519de7d92e51a7', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i68', 'c20', 'INVITED', '2026-01-22 15:23:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-58-4', 'f79aedb602c57245e18f14e31d6e486a77dfb43588e9e29480f07d9b49995c8b', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i58', 'c22', 'SIMULATION_RUN', '2026-01-22 16:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-71-1', '99596fb5f842954b4fb7d19ec86bfb1043c056d457cb9e564e41b670fff25bc0', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i71', 'c15', 'STARTED', '2026-01-22 16:41:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-60-3', 'bf96cf853320f06f1cc985e87cc920f1a228e56a33ee3c718840a23244ea49da', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i60', 'c27', 'COMPLETED', '2026-01-22 19:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-74-1', 'f97864fdff9757fc565fa3a9fbc209ad11897a77fc6f279926916d2ce52daf64', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i74', 'c33', 'STARTED', '2026-01-22 19:58:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-70-0', '2c340d0e8fb027a46648285feedc4fc6b0db2cfd02b7144f29101b29bd097a58', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i70', 'c24', 'INVITED', '2026-01-22 20:33:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-72-0', 'c20905ffea37dbcfec2bca8840b41f137f40c17415a516bc59bf659c1304915a', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i72', 'c8', 'INVITED', '2026-01-22 21:17:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-65-2', 'b412365a862201e6fb4b02a75456d7a7859a9bfeae3a00007ad8884521dad779', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i65', 'c27', 'PARTIALLY_COMPLETED', '2026-01-22 22:25:00+00', '2026-11-29 01:03:17.859467+00', 0.604, '2026-01-22', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-69-0', '6b82928fd0a1f0935129bf461f334c8d53a010c112266c6968fd7917321ae6e3', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i69', 'c5', 'INVITED', '2026-01-23 00:07:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-70-1', 'e7f229d3e72d9e4d8942e03353a0f992a196a520d3f3d16f290a167539c59d3a', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i70', 'c26', 'STARTED', '2026-01-23 01:05:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-63-2', '9dd084b8b1cc3ce8a1742fb9cd4dc94cf2e3e996294c5a37740f49cac6c69ed4', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i63', 'c2', 'COMPLETED', '2026-01-23 01:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-72-1', '3d5581a239e417a605c1bec5eb636d2dcd47629ed4787e108a97cf576414a94c', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i72', 'c30', 'STARTED', '2026-01-23 01:32:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-22', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-78-0', 'fc8dc733292acd2ac736aaf93f83aceb55e040c7a3439e9042c27b40a5c9f0b4', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i78', 'c1', 'INVITED', '2026-01-23 07:10:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-73-1', 'b5f3e92b9f6587a8716bf43cc0fe399a1e79b234987d83bf4eb0486db896367a', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i73', 'c23', 'STARTED', '2026-01-23 07:15:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-65-3', '31d05c4cf3b73c6453b381de19bcb4d22601347dfd58805a3da0dca3d927efab', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i65', 'c24', 'COMPLETED', '2026-01-23 08:33:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-76-0', 'c1ed421433dda362e5cf2b5a1104519eefc0b1756f34da89e64a33cc0f697074', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i76', 'c8', 'INVITED', '2026-01-23 09:11:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-68-1', '338154864529e4f3b5c36c54c1638333e90734d6329811989ec4a84341b6a542', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i68', 'c7', 'STARTED', '2026-01-23 14:00:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-72-2', '1560e24198f9ac983ede9a7bdc7eb0188d93482577765da227cdddfd6b3f2c73', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i72', 'c6', 'PARTIALLY_COMPLETED', '2026-01-23 14:11:00+00', '2026-11-29 01:03:17.859467+00', 0.995, '2026-01-23', 750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-77-0', 'f4273f920a12b43f828f49908ede2b720c75f94e341d7e1c0af268e2a7d933f7', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i77', 'c33', 'SIMULATION_RUN', '2026-01-23 17:51:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-70-2', '717770d2633caffbfa53bf403ab8388a38545d99971b7d10761ed0e8ec018e90', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i70', 'c4', 'COMPLETED', '2026-01-23 22:13:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-76-1', '7c1122a355959e7b26cdbbd2c1b7a3b08b5ed015670edfb4379358af63958318', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', 'globex-i76', 'c17', 'STARTED', '2026-01-23 22:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-78-1', 'f31fd54e4f9567ce485d52dae6df8ce8786bff4666ee81a912fe6a7166776b56', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i78', 'c34', 'STARTED', '2026-01-24 04:19:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-75-0', '546c21f89d9d0dd114cbdb22d7d7d17d9d10b00e61d471034b917c759ae95c49', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i75', 'c32', 'INVITED', '2026-01-24 04:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-23', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-68-2', '80e1e050217191651a42bf91a12b7c676eea1929c5074c48b501ef5b553d734f', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i68', 'c10', 'COMPLETED', '2026-01-24 11:21:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-24', 1000);
INSERT INTO public.usage_event VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-75-1', '3dc1be1b1fc8b0eb20bc7b738c0e0c872a0e421f20621889c275937cb8d087ed', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i75', 'c23', 'EXPIRED', '2026-01-24 15:35:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-24', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-72-3', 'adac6f7d5575a9fb7567f31f20ae9b5e408ddab2a8fa0d116efd91370def5067', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i72', 'c35', 'COMPLETED', '2026-01-24 20:09:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-24', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-72-4', 'ad800db64edef4fe92bd5d1e2232409c34d9df177687e2c8f1ce55dc71fb4514', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i72', 'c5', 'VOIDED', '2026-01-24 20:53:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-24', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-78-2', '4b9588cb5ee90a0c1dae3db2863cfe1628532bd75cfb62d867fd31b068e30405', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i78', 'c14', 'COMPLETED', '2026-01-25 03:19:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-24', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-79-0', '2941777f6e1195ebde5ec934cb47ecbebb35e941a7c7a1e82847dd48d13322a6', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i79', 'c39', 'INVITED', '2026-01-25 22:16:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-25', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-81-0', 'c647c74ab277f1a3a3817963187bf16565b2bc852fb2540109375e89e80cbcee', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i81', 'c27', 'INVITED', '2026-01-26 06:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-80-0', '1b9b636a53425c2df5e42fb47ae6970fbb5a4e99a40d0fcb35a80cfdb5ad9221', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i80', 'c17', 'INVITED', '2026-01-26 06:16:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-80-1', 'b0217e97319aab9bf1d6fa3253bda68a430840b2dbd567b480b0c90fc0074792', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i80', 'c26', 'STARTED', '2026-01-26 06:42:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-79-1', 'd6025e68314c9840b7f79c1a239589c4fd80d5194fde3ffc21c3f3a37b918b18', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i79', 'c21', 'STARTED', '2026-01-26 08:13:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-86-0', 'f945533d6ca27e4fe0ab936423475b7ac17f9cbd40894245fcd1216f4e91f31b', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i86', 'c29', 'INVITED', '2026-01-26 08:38:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-81-1', '8ad3094110f644addef1cbfc5cb3666fc392834c126d412fb69f0eb42450e7b0', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i81', 'c5', 'STARTED', '2026-01-26 11:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-82-0', 'd83cc6cc6e9f8e176700fae58ab12e9b778e210c8e98eccc63cdbc2cfe9cd576', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i82', 'c41', 'INVITED', '2026-01-26 12:44:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-82-1', 'e88120d8df2f53e504539e700a86b4b27b233809908a11c48c27e87e3363e068', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i82', 'c6', 'STARTED', '2026-01-26 17:37:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-83-0', 'e81352e02a402f0c70b70e455679f65aa6eb72a3c03ab2db253b676f7c026484', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i83', 'c37', 'INVITED', '2026-01-26 20:25:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-85-0', '8f6f4fa0456ed0f7ec2ffe733056ea17c8ccb3e1006176efb9651ab6b97c2313', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i85', 'c32', 'INVITED', '2026-01-27 02:36:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-81-2', 'aed77e1ada3ab4fcb2b2900a32947ffc66c7eed72e2b909294a2a934b14435f4', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i81', 'c15', 'PARTIALLY_COMPLETED', '2026-01-27 03:02:00+00', '2026-11-29 01:03:17.859467+00', 0.734, '2026-01-26', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-84-0', '0fabf2399c4e018a9b680aee134ab4bdf2cf1de0cfa440afc82c468c338fa3e6', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i84', 'c23', 'INVITED', '2026-01-27 03:36:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-26', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-82-2', '05665e7d2465ed47c46e7e2fc6187965074d1ee80daa532e2a987468333c39b6', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i82', 'c6', 'PARTIALLY_COMPLETED', '2026-01-27 05:10:00+00', '2026-11-29 01:03:17.859467+00', 0.21, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-79-2', '55029895b9a4f96453004ec7640411dd9758005ed854c1b6ed2e7704201702fe', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i79', 'c21', 'COMPLETED', '2026-01-27 07:08:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-87-0', '73d97a239dcc644dacffd6164f8afcef3b4745f522d0cf2998b493d95be7b615', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i87', 'c3', 'INVITED', '2026-01-27 08:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-85-1', '931e6efeefcb40bf3a43787abdd562234aa4a09c21b4329c6389b7403f4dbfc1', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i85', 'c31', 'STARTED', '2026-01-27 11:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-87-1', '47de05b95f9ef55c5194b5b73f2edcb271df646be5bede4622247315c3cea74c', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i87', 'c2', 'STARTED', '2026-01-27 16:29:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-88-0', '99aea06a660e2a31037b0cbd4791f5e9f0f9a1356382bcdb17b877a029a73c8a', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i88', 'c34', 'INVITED', '2026-01-27 17:30:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-90-0', 'ad0f7ea54108f7f7b0cce32c421fec2992909892fb1b3b6e3ec546de12328899', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i90', 'c4', 'INVITED', '2026-01-27 19:38:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-88-1', 'e039c4439c21cf95e745c2539491eca42e5fb1da8499ed0304bec6bde6ce48dc', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i88', 'c41', 'STARTED', '2026-01-27 22:17:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-82-3', '8f32123bba0fb3a50d1d9e886f02c1e47866f8ab18498850dac96c9b8afb15d6', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i82', 'c5', 'COMPLETED', '2026-01-27 23:26:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-87-2', '0f0295b856ae2c958d4da13884c43535e25a86c0ae0fab3c3299637a7caab63d', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i87', 'c5', 'PARTIALLY_COMPLETED', '2026-01-27 23:37:00+00', '2026-11-29 01:03:17.859467+00', 0.748, '2026-01-27', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-85-2', '6b1658f27c415c27d19cd32ff617b304574d30f3ff8255f6e02f501eb4ffe9c0', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i85', 'c29', 'COMPLETED', '2026-01-28 00:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-83-1', '6ce531ed4273d48ca3417a1f9757d23270bf9b5181dd2c5d22de7839c7965df4', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i83', 'c21', 'STARTED', '2026-01-28 00:30:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-83-2', '4c1ba201d7bc233a0e63fdc599110150395b7d298e0ae2b5be66ba301aa0c568', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i83', 'c3', 'PARTIALLY_COMPLETED', '2026-01-28 02:29:00+00', '2026-11-29 01:03:17.859467+00', 0.645, '2026-01-27', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-87-3', '74e8f7f24b2eeef3f1c74ff2b869b5f5e983b2da299c74e3c06796fd3d0fb4bb', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i87', 'c25', 'COMPLETED', '2026-01-28 02:54:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-89-0', '7ed8a7cb41a1319626ff3bc279ecd4e6b5288f39e49ceafcb3bc0d97bc0c8d45', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i89', 'c19', 'INVITED', '2026-01-28 03:13:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-27', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-95-0', '031a816437d793b227712ec34b2a617617abf4bcc5ef0defb753faa6c6e4fc1d', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i95', 'c10', 'INVITED', '2026-01-28 05:28:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-91-0', '661b1f41c46d63a27c06f8613e5d492a74d366725a1c28d6895aa909dad1e9e4', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i91', 'c14', 'INVITED', '2026-01-28 08:51:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-93-0', 'a47e8a5cbe74c227dda2337465d3a53248d658d7ef2506c67c3755281cb9fd90', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i93', 'c42', 'INVITED', '2026-01-28 09:01:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-89-1', '912723641ae1291e54f1f291cddd09b8ee1617b7dc41a1f41dd1c07157beb328', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i89', 'c16', 'STARTED', '2026-01-28 09:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-91-1', '114be325d65f89a4545d67522b830f1d65395b6fddb27a6b2e5bc0f908619541', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i91', 'c33', 'STARTED', '2026-01-28 10:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-88-2', 'a7ea985c39d48cc5421e4d450d0bde901d1b3d4240058b611a7981f06ae17bdc', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i88', 'c23', 'COMPLETED', '2026-01-28 10:12:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-85-3', '0c3c195d5d3d87e14bbe030406c919c20a06eb593709c7b337f54a3ee3f5c7a2', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i85', 'c6', 'VOIDED', '2026-01-28 11:08:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-94-0', '266f3d0a199d8c2a023e7e87b6c8072e215bb1410907725dd34b744a4edabcda', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i94', 'c12', 'INVITED', '2026-01-28 13:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-92-0', 'f0f8c9bca8692799f54cb7040d78bc2f33492aa83c8bdc25678c0d8279dfaa56', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i92', 'c15', 'INVITED', '2026-01-28 15:30:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-83-3', 'f946277ae7d4855b803ef3783dadc54438a0ce721a8e393b000d14cc1eb4b648', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i83', 'c34', 'COMPLETED', '2026-01-28 16:46:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-94-1', '21358c0f229fbace0049638910366587c9d3835c37f6f872b46a101da414fc9f', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i94', 'c15', 'STARTED', '2026-01-28 17:59:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-97-0', 'cdeae10d4a675096eaeb5560c293fe7865b9e09977f66c93d91dba313b1ece90', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i97', 'c27', 'INVITED', '2026-01-28 18:29:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-96-0', 'b46f20c26f1538f30a1560f4d79296854d1be19174fed83e71719ebab6f11087', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i96', 'c40', 'INVITED', '2026-01-28 21:51:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-90-1', '19dca1742e6a838533c5ea8f610ca1c38b56a444cdfefbf7a78e11fd9a4c7fa2', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i90', 'c12', 'STARTED', '2026-01-28 23:43:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-92-1', '1c99d65450cf35d29da0ad052e0cfcf836a4871a6cf1a29e748dcf52eb9ce311', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i92', 'c28', 'STARTED', '2026-01-28 23:58:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-97-1', '0b9e1dfa0af2b191295b18b71b440c52668c3fec669734d1cfcdf133b253197f', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i97', 'c34', 'STARTED', '2026-01-29 03:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-93-1', '85a6edeb8fe6eca6d748860723f755569bf71073622b3906ec10307490001460', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i93', 'c44', 'EXPIRED', '2026-01-29 04:47:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-28', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-98-0', '2720bd155f267fce3bfd58b47d1a4d24d5c1226c30bdebbbf296d534a29d1cde', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i98', 'c6', 'INVITED', '2026-01-29 07:22:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-29', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-95-1', '037f52b24b8ace465c4fb2e7a97b8395fa0c0ca70bc9d2539c47b92ab5bbd856', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i95', 'c9', 'STARTED', '2026-01-29 07:27:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-29', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-90-2', '90b4b7477d053329116949d8d139b8ae78aa899c4b1bdd3d86077f52dfd8a985', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i90', 'c29', 'COMPLETED', '2026-01-29 11:24:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-29', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-99-0', 'fb421bfa42040f1cb22a9564a993b346a3d20a04ec60b463dd20beba1f44568e', '19059451-9893-57f5-9b1c-a7b1ab121e1f', 'globex-i99', 'c48', 'INVITED', '2026-01-29 13:50:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-29', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-92-2', 'c55c95a0cebb6657fc5fa3c4fc1937edcf827d75acaf3e7048c662398b65b81d', '83770a05-de38-5004-a84a-f05dbb1ed6ce', 'globex-i92', 'c34', 'COMPLETED', '2026-01-29 18:02:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-29', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-97-2', 'd303a49453955754ab65a66554fec09da07a31c84cc926f289303ec3f2aa1a02', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i97', 'c17', 'PARTIALLY_COMPLETED', '2026-01-29 18:39:00+00', '2026-11-29 01:03:17.859467+00', 0.193, '2026-01-29', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-95-2', '7f6e33d5cf48d870fd5b0e7511ceb66763dd99dba9955c465c320553f9a8ec81', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i95', 'c27', 'PARTIALLY_COMPLETED', '2026-01-30 02:04:00+00', '2026-11-29 01:03:17.859467+00', 0.205, '2026-01-29', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-96-1', 'ee933e0dd1a9d97dd404f4b2ca5f7b5c88fff51f7529c710d7fe647a40187fb7', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i96', 'c18', 'STARTED', '2026-01-30 03:43:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-29', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-98-1', '43a99c0f17973bdd77d0a2b97000c065a7924d70827e3159a8010895bfe892c2', 'c12d2f0a-f418-578d-a14b-a2247bf67367', 'globex-i98', 'c1', 'STARTED', '2026-01-30 07:13:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-30', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-97-3', 'd8b9012aa0b1a944d44ce08c1a64cc0858dbb8b4157fe5ba7e1eb85b2bb1c512', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', 'globex-i97', 'c15', 'COMPLETED', '2026-01-30 09:32:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-30', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-96-2', '230d821dc51d9d5dc47e886f5738559bfa87fb4fc270afcda5f9fce141211d4d', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i96', 'c39', 'PARTIALLY_COMPLETED', '2026-01-30 10:49:00+00', '2026-11-29 01:03:17.859467+00', 0.174, '2026-01-30', 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-95-3', '7b2878df1351862fa06f8ccbb1770d519bc0e6677a21d5ffe1ab45ca952aedc0', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i95', 'c8', 'PARTIALLY_COMPLETED', '2026-01-30 18:55:00+00', '2026-11-29 01:03:17.859467+00', 0.623, '2026-01-30', 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-96-3', '32fa984fc7dd8e90beb421366ff1ffbc216c6825d33279aff0e2bd0a207ff029', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', 'globex-i96', 'c25', 'COMPLETED', '2026-01-31 05:03:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-31', 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'holdout', 'globex-95-4', 'a629fbcfb7d2741ef9776c5a0aaba44b3fecbb5ba57510fa1c0705b6fc20c3e4', '529f9dd1-97ce-5d4a-8959-64505a18e497', 'globex-i95', 'c20', 'COMPLETED', '2026-01-31 16:26:00+00', '2026-11-29 01:03:17.859467+00', NULL, '2026-01-31', 1000);
INSERT INTO public.usage_total VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', '19059451-9893-57f5-9b1c-a7b1ab121e1f', '2026-01-01', 12, 8, 0, 7, 0, 1, 2, 7000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', '529f9dd1-97ce-5d4a-8959-64505a18e497', '2026-01-01', 9, 8, 2, 4, 0, 0, 2, 4500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', '83770a05-de38-5004-a84a-f05dbb1ed6ce', '2026-01-01', 20, 16, 1, 7, 2, 3, 2, 7250),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', '8bb86e34-072f-5dcb-9a1e-684e22ce5fd0', '2026-01-01', 17, 12, 1, 8, 0, 3, 0, 8000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', 'b006cc77-cff2-5be9-9f07-3be73ab5b177', '2026-01-01', 10, 8, 1, 3, 0, 0, 1, 3750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', 'baa2ffa2-ac89-5cbd-9885-e818462fed3b', '2026-01-01', 13, 10, 0, 5, 0, 2, 0, 5000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'JOB_MONTH', 'c12d2f0a-f418-578d-a14b-a2247bf67367', '2026-01-01', 9, 7, 1, 5, 0, 1, 2, 5750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-05', 5, 3, 0, 0, 0, 1, 2, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-06', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-07', 4, 2, 0, 5, 0, 0, 0, 5000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-08', 2, 4, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-09', 3, 2, 0, 2, 0, 0, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-10', 1, 3, 1, 2, 0, 0, 0, 2750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-11', 0, 0, 0, 2, 0, 0, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-12', 3, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-13', 7, 2, 0, 0, 0, 1, 1, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-14', 6, 5, 1, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-15', 4, 5, 1, 4, 0, 0, 1, 4250),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-16', 6, 3, 1, 1, 0, 2, 1, 1750),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-17', 0, 1, 0, 2, 0, 0, 1, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-18', 1, 1, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-19', 7, 1, 0, 1, 0, 1, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-20', 5, 5, 0, 1, 0, 1, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-21', 4, 3, 0, 1, 0, 2, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-22', 7, 6, 1, 3, 0, 0, 2, 3000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-23', 3, 4, 0, 2, 0, 0, 1, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-24', 0, 0, 0, 2, 1, 1, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-25', 1, 0, 0, 0, 0, 0, 0, 0),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-26', 7, 4, 1, 0, 0, 0, 0, 500),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-27', 4, 4, 0, 3, 0, 0, 0, 3000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-28', 7, 6, 0, 2, 1, 1, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-29', 2, 2, 0, 2, 0, 0, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-30', 0, 1, 0, 1, 0, 0, 0, 1000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_DAY', '00000000-0000-0000-0000-000000000000', '2026-01-31', 0, 0, 0, 2, 0, 0, 0, 2000),
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 'TENANT_MONTH', '00000000-0000-0000-0000-000000000000', '2026-01-01', 90, 69, 6, 39, 2, 10, 9, 41250);
INSERT INTO public.wallet VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', 421500, 0, 124, 24, 'f9fec6eb52fe3b34913fa34b6667f0bcae0a2ccf1778d1f569a62442ebb0d74c', 20, '2026-11-29 01:03:49.847051+00', '2026-12-01 05:00:00+00', false, 1, 1, false, 0, 20, NULL, '{"allocated":250000,"rolled_in":125000,"purchased":40000,"adjusted":6500}', 11, 124);
INSERT INTO public.webhook VALUES
	('b4b24709-0fcf-432d-99a1-2d82a4c8c3e7', '6e7d0f54-27c5-4da7-badb-2b0fcc3bd23d', 'http://127.0.0.1:1/', 'BALANCE_CHANGED', 'frozen', '2026-11-29 01:03:50.131727+00', 'ACTIVE', 'qjV0H/aRhg5gYk2d8dq+bUj+cqphmP3BxEUltDotmOwfnPNbi7Xf7Oaq2PrtEXxw/VWDXjYkqAdgnnSP8/aMSVAWToJVWDtFVXdAUywG', NULL, NULL, 0, 124, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT pg_catalog.setval('public.tortoise_migrations_id_seq', 19, true);
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
ALTER TABLE ONLY public.usage_total
    ADD CONSTRAINT usage_total_pkey PRIMARY KEY (tenant_id, unit, job_id, starts_on);
ALTER TABLE ONLY public.wallet
    ADD CONSTRAINT wallet_pkey PRIMARY KEY (tenant_id);
ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);
CREATE INDEX alert_rule_due ON public.alert_rule USING btree (next_check_at) WHERE (next_check_at IS NOT NULL);
CREATE INDEX api_key_by_tenant ON public.api_key USING btree (tenant_id);
CREATE UNIQUE INDEX api_key_request ON public.api_key USING btree (tenant_id, idempotency_key);
CREATE UNIQUE INDEX api_key_request_of_no_tenant ON public.api_key USING btree (idempotency_key) WHERE (tenant_id IS NULL);
CREATE UNIQUE INDEX billing_period_open ON public.billing_period USING btree (tenant_id) WHERE (closing IS NULL);
CREATE INDEX billing_period_unsummed ON public.billing_period USING btree (tenant_id, number) WHERE ((closing IS NOT NULL) AND (movements IS NULL));
CREATE INDEX budget_due ON public.budget USING btree (next_check_at) WHERE (next_check_at IS NOT NULL);
CREATE UNIQUE INDEX budget_of_job ON public.budget USING btree (tenant_id, job_id, per) WHERE (job_id IS NOT NULL);
CREATE UNIQUE INDEX budget_of_tenant ON public.budget USING btree (tenant_id, per) WHERE (job_id IS NULL);
CREATE INDEX candidate_day_by_job ON public.candidate_day USING btree (tenant_id, job_id, day);
CREATE INDEX credit_grant_burn_order ON public.credit_grant USING btree (tenant_id, priority, ((expires_at IS NULL)), expires_at, effective_at, number) WHERE (remaining > 0);
CREATE INDEX credit_grant_pending ON public.credit_grant USING btree (tenant_id) WHERE (NOT started);
CREATE INDEX credit_grant_unspent ON public.credit_grant USING btree (tenant_id) WHERE ((remaining > 0) OR (NOT started));
CREATE INDEX debt_by_interview ON public.debt USING btree (tenant_id, interview_id);
CREATE INDEX debt_owed ON public.debt USING btree (tenant_id, charge_sequence) WHERE (owed > 0);
CREATE INDEX delivery_finished ON public.delivery USING btree (finished_at) WHERE (finished_at IS NOT NULL);
CREATE INDEX delivery_waiting ON public.delivery USING btree (webhook_id, number) WHERE (status = 'PENDING'::text);
CREATE INDEX entry_by_interview ON public.entry USING btree (tenant_id, interview_id) WHERE (interview_id IS NOT NULL);
CREATE INDEX entry_by_occurrence ON public.entry USING btree (tenant_id, occurred_at) WHERE (reason = 'CONSUMPTION'::text);
CREATE INDEX entry_by_period ON public.entry USING btree (tenant_id, period);
CREATE INDEX entry_by_posting ON public.entry USING btree (tenant_id, posted_at);
CREATE INDEX entry_by_reason ON public.entry USING btree (tenant_id, reason, sequence);
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
