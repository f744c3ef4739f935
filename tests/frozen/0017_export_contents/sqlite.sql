BEGIN TRANSACTION;
CREATE TABLE alert (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number > 0),
    rule_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    threshold TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    raised_at TEXT NOT NULL,
    message_id TEXT NOT NULL, budget_id TEXT,
    PRIMARY KEY (tenant_id, number)
);
INSERT INTO "alert" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',1,'95b659a8-a73a-4b72-8311-0253c477e0c8','REMAINING_BELOW','100000',124,'2026-11-29 00:58:29.233333+00:00','421.5 credits are left: below the alert threshold of 100000.',NULL);
CREATE TABLE "alert_rule" (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW',
        'RUN_OUT_WITHIN_DAYS', 'EXPIRY_WITHIN_DAYS', 'END_WITHIN_DAYS')),
    threshold TEXT NOT NULL,
    raised BOOLEAN NOT NULL,
    raised_at TEXT,
    next_check_at TEXT,
    quiet_until TEXT,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kind, threshold),
    CHECK (raised_at IS NOT NULL OR NOT raised),
    CHECK ((next_check_at IS NULL)
        = (kind IN ('REMAINING_BELOW', 'PERCENT_OF_ALLOCATION_BELOW')))
);
INSERT INTO "alert_rule" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','95b659a8-a73a-4b72-8311-0253c477e0c8','REMAINING_BELOW','100000',1,'2026-11-29 00:58:29.233333+00:00',NULL,'2026-11-29 01:58:29.233333+00:00');
CREATE TABLE api_key (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('TENANT_ADMIN', 'PARTNER', 'PLATFORM', 'OPERATOR')),
    tenant_id TEXT REFERENCES tenant (id),
    digest TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT,
    scopes TEXT NOT NULL DEFAULT '', only_scopes TEXT, created_by TEXT, created_by_key TEXT, revoked_by TEXT, revoked_by_key TEXT, last_used_at TEXT, idempotency_key TEXT, request_digest TEXT
    CHECK ((request_digest IS NULL) = (idempotency_key IS NULL)),
    CHECK ((tenant_id IS NOT NULL) = (role IN ('TENANT_ADMIN', 'PARTNER')))
);
INSERT INTO "api_key" VALUES('4b1f22833d5c','frozen','OPERATOR',NULL,'91bb13d37d8f5855c49ec698280353a4cad9f53467b1504ebe1233ade9e105be','2026-11-29 00:58:10.663130+00:00',NULL,NULL,'',NULL,'command line',NULL,NULL,NULL,'2026-11-29 00:58:29.635187+00:00',NULL,NULL);
CREATE TABLE auto_top_up (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenant (id),
    below BIGINT NOT NULL CHECK (below >= 0),
    credits BIGINT CHECK (credits > 0),
    up_to BIGINT CHECK (up_to > 0),
    at_most_per_period INTEGER NOT NULL CHECK (at_most_per_period > 0),
    plan TEXT NOT NULL,
    price TEXT NOT NULL,
    currency TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL,
    armed BOOLEAN NOT NULL,
    off_reason TEXT CHECK (off_reason IN ('TURNED_OFF', 'PURCHASE_DECLINED',
        'PURCHASE_REFUNDED', 'PLAN_CHANGED', 'PRICE_CHANGED', 'TENANT_ENDED')),
    off_at TEXT,
    period BIGINT NOT NULL CHECK (period > 0),
    bought INTEGER NOT NULL CHECK (bought >= 0),
    pending_purchase TEXT,
    last_purchase TEXT,
    CHECK ((credits IS NULL) <> (up_to IS NULL)),
    CHECK (up_to IS NULL OR up_to >= below),
    CHECK ((off_reason IS NULL) = (off_at IS NULL)),
    CHECK (off_reason IS NULL OR NOT armed)
);
CREATE TABLE billing_period (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    opening BIGINT NOT NULL,
    closing BIGINT,
    PRIMARY KEY (tenant_id, number),
    CHECK (starts_at < ends_at),
    CHECK (first_on <= last_on)
);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',1,'2026-01-01 05:00:00.000000+00:00','2026-02-01 05:00:00.000000+00:00','2026-01-01','2026-01-31',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',2,'2026-02-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00','2026-02-01','2026-02-28',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',3,'2026-03-01 05:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00','2026-03-01','2026-03-31',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',4,'2026-04-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00','2026-04-01','2026-04-30',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',5,'2026-05-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00','2026-05-01','2026-05-31',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',6,'2026-06-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00','2026-06-01','2026-06-30',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',7,'2026-07-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00','2026-07-01','2026-07-31',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',8,'2026-08-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00','2026-08-01','2026-08-31',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',9,'2026-09-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00','2026-09-01','2026-09-30',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',10,'2026-10-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00','2026-10-01','2026-10-31',0,0);
INSERT INTO "billing_period" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',11,'2026-11-01 04:00:00.000000+00:00','2026-12-01 05:00:00.000000+00:00','2026-11-01','2026-11-30',0,NULL);
CREATE TABLE budget (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    job_id TEXT,
    per TEXT NOT NULL CHECK (per IN ('BILLING_PERIOD', 'MONTH')),
    credits BIGINT NOT NULL CHECK (credits > 0),
    on_forecast BOOLEAN NOT NULL,
    paused BOOLEAN NOT NULL,
    set_at TEXT NOT NULL,
    next_check_at TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id),
    CHECK ((next_check_at IS NOT NULL) = (on_forecast AND NOT paused))
);
CREATE TABLE budget_threshold (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    budget_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('BUDGET_USED', 'BUDGET_FORECAST')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 1000),
    range_on TEXT,
    raised BOOLEAN NOT NULL,
    raised_at TEXT,
    quiet_until TEXT,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, budget_id, kind, percent),
    FOREIGN KEY (tenant_id, budget_id) REFERENCES budget (tenant_id, id),
    CHECK (raised_at IS NOT NULL OR NOT raised),
    CHECK (range_on IS NOT NULL OR NOT raised)
);
CREATE TABLE candidate_day (
    tenant_id TEXT NOT NULL,
    day TEXT NOT NULL,
    job_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    events BIGINT NOT NULL CHECK (events >= 0),
    PRIMARY KEY (tenant_id, day, job_id, candidate_id)
);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c0',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','5183e33c-ff3d-59ba-b599-0cba222d035f','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','5183e33c-ff3d-59ba-b599-0cba222d035f','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c0',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c1',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','90c64b20-3adc-596d-b37c-7b241d6cdddc','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-06','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-06','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-06','90c64b20-3adc-596d-b37c-7b241d6cdddc','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-06','90c64b20-3adc-596d-b37c-7b241d6cdddc','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','5183e33c-ff3d-59ba-b599-0cba222d035f','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c0',3);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c1',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','90c64b20-3adc-596d-b37c-7b241d6cdddc','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','90c64b20-3adc-596d-b37c-7b241d6cdddc','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c5',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c2',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','5183e33c-ff3d-59ba-b599-0cba222d035f','c7',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c7',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','5183e33c-ff3d-59ba-b599-0cba222d035f','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c5',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-11','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-11','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','5183e33c-ff3d-59ba-b599-0cba222d035f','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','5183e33c-ff3d-59ba-b599-0cba222d035f','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','90c64b20-3adc-596d-b37c-7b241d6cdddc','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','90c64b20-3adc-596d-b37c-7b241d6cdddc','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','90c64b20-3adc-596d-b37c-7b241d6cdddc','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c8',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c5',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','5183e33c-ff3d-59ba-b599-0cba222d035f','c14',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','5183e33c-ff3d-59ba-b599-0cba222d035f','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','5183e33c-ff3d-59ba-b599-0cba222d035f','c7',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','90c64b20-3adc-596d-b37c-7b241d6cdddc','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','90c64b20-3adc-596d-b37c-7b241d6cdddc','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c12',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c10',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','5183e33c-ff3d-59ba-b599-0cba222d035f','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','90c64b20-3adc-596d-b37c-7b241d6cdddc','c12',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','90c64b20-3adc-596d-b37c-7b241d6cdddc','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','90c64b20-3adc-596d-b37c-7b241d6cdddc','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','90c64b20-3adc-596d-b37c-7b241d6cdddc','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','90c64b20-3adc-596d-b37c-7b241d6cdddc','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c10',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c12',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c14',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c12',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c10',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','5183e33c-ff3d-59ba-b599-0cba222d035f','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','90c64b20-3adc-596d-b37c-7b241d6cdddc','c11',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','90c64b20-3adc-596d-b37c-7b241d6cdddc','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','90c64b20-3adc-596d-b37c-7b241d6cdddc','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c7',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c7',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c16',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','5183e33c-ff3d-59ba-b599-0cba222d035f','c10',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','5183e33c-ff3d-59ba-b599-0cba222d035f','c11',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','5183e33c-ff3d-59ba-b599-0cba222d035f','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','5183e33c-ff3d-59ba-b599-0cba222d035f','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','90c64b20-3adc-596d-b37c-7b241d6cdddc','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','90c64b20-3adc-596d-b37c-7b241d6cdddc','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','90c64b20-3adc-596d-b37c-7b241d6cdddc','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-17','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-17','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c17',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-17','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c14',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-18','5183e33c-ff3d-59ba-b599-0cba222d035f','c16',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-18','5183e33c-ff3d-59ba-b599-0cba222d035f','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','5183e33c-ff3d-59ba-b599-0cba222d035f','c1',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','5183e33c-ff3d-59ba-b599-0cba222d035f','c16',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c16',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c20',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c16',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','5183e33c-ff3d-59ba-b599-0cba222d035f','c20',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','5183e33c-ff3d-59ba-b599-0cba222d035f','c24',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','5183e33c-ff3d-59ba-b599-0cba222d035f','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c16',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c23',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c19',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c24',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c22',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','5183e33c-ff3d-59ba-b599-0cba222d035f','c16',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','5183e33c-ff3d-59ba-b599-0cba222d035f','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','5183e33c-ff3d-59ba-b599-0cba222d035f','c6',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c22',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c24',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c26',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c27',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c30',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c0',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c30',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c33',2);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c13',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','5183e33c-ff3d-59ba-b599-0cba222d035f','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','5183e33c-ff3d-59ba-b599-0cba222d035f','c23',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','5183e33c-ff3d-59ba-b599-0cba222d035f','c27',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','5183e33c-ff3d-59ba-b599-0cba222d035f','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','90c64b20-3adc-596d-b37c-7b241d6cdddc','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c20',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c34',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c23',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','5183e33c-ff3d-59ba-b599-0cba222d035f','c24',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','5183e33c-ff3d-59ba-b599-0cba222d035f','c32',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','90c64b20-3adc-596d-b37c-7b241d6cdddc','c17',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','90c64b20-3adc-596d-b37c-7b241d6cdddc','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c7',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c14',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c35',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','5183e33c-ff3d-59ba-b599-0cba222d035f','c23',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c10',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-25','5183e33c-ff3d-59ba-b599-0cba222d035f','c39',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c32',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c29',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c17',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c26',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c27',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','5183e33c-ff3d-59ba-b599-0cba222d035f','c21',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c37',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c23',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c41',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c19',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c29',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c31',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c4',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','5183e33c-ff3d-59ba-b599-0cba222d035f','c2',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','5183e33c-ff3d-59ba-b599-0cba222d035f','c21',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','5183e33c-ff3d-59ba-b599-0cba222d035f','c25',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','5183e33c-ff3d-59ba-b599-0cba222d035f','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','5183e33c-ff3d-59ba-b599-0cba222d035f','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c21',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c3',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c34',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c41',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c5',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c14',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c16',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c28',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c33',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c40',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c10',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c12',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','5183e33c-ff3d-59ba-b599-0cba222d035f','c12',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','5183e33c-ff3d-59ba-b599-0cba222d035f','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','5183e33c-ff3d-59ba-b599-0cba222d035f','c27',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','5183e33c-ff3d-59ba-b599-0cba222d035f','c34',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c34',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c23',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c42',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c44',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','c34',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c18',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c27',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c29',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c9',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','5183e33c-ff3d-59ba-b599-0cba222d035f','c17',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c6',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','c48',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-30','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c39',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-30','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c8',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-30','5183e33c-ff3d-59ba-b599-0cba222d035f','c15',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-30','55fdb363-1d2b-5f74-be1d-682ebe2a054f','c1',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-31','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','c25',1);
INSERT INTO "candidate_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-31','4f1161c6-caf7-5782-a6dd-6e169eabefe3','c20',1);
CREATE TABLE credit_grant (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('ROLLOVER', 'ALLOCATION', 'ADJUSTMENT', 'PURCHASE')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    remaining BIGINT NOT NULL CHECK (remaining >= 0),
    priority INTEGER NOT NULL,
    effective_at TEXT NOT NULL,
    expires_at TEXT,
    started BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, number),
    CHECK (remaining <= amount),
    CHECK (expires_at IS NULL OR effective_at < expires_at),
    CHECK (started OR remaining = 0)
);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',1,'ALLOCATION',250000,0,20,'2026-01-01 05:00:00.000000+00:00','2026-02-01 05:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',2,'ROLLOVER',125000,0,10,'2026-02-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',3,'ALLOCATION',250000,0,20,'2026-02-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',4,'ROLLOVER',125000,0,10,'2026-03-01 05:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',5,'ALLOCATION',250000,0,20,'2026-03-01 05:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',6,'ROLLOVER',125000,0,10,'2026-04-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',7,'ALLOCATION',250000,0,20,'2026-04-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',8,'ROLLOVER',125000,0,10,'2026-05-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',9,'ALLOCATION',250000,0,20,'2026-05-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',10,'ROLLOVER',125000,0,10,'2026-06-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',11,'ALLOCATION',250000,0,20,'2026-06-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',12,'ROLLOVER',125000,0,10,'2026-07-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',13,'ALLOCATION',250000,0,20,'2026-07-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',14,'ROLLOVER',125000,0,10,'2026-08-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',15,'ALLOCATION',250000,0,20,'2026-08-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',16,'ROLLOVER',125000,0,10,'2026-09-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',17,'ALLOCATION',250000,0,20,'2026-09-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',18,'ROLLOVER',125000,0,10,'2026-10-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',19,'ALLOCATION',250000,0,20,'2026-10-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',20,'ROLLOVER',125000,124000,10,'2026-11-01 04:00:00.000000+00:00','2026-12-01 05:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',21,'ALLOCATION',250000,250000,20,'2026-11-01 04:00:00.000000+00:00','2026-12-01 05:00:00.000000+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',22,'PURCHASE',20000,20000,40,'2026-11-29 00:58:27.727666+00:00','2028-11-28 00:58:27.727666+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',23,'PURCHASE',20000,20000,40,'2026-11-29 00:58:27.865474+00:00','2028-11-28 00:58:27.865474+00:00',1);
INSERT INTO "credit_grant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',24,'ADJUSTMENT',7500,7500,30,'2026-11-29 00:58:28.127558+00:00','2099-01-01 00:00:00.000000+00:00',1);
CREATE TABLE debt (
    tenant_id TEXT NOT NULL,
    charge_sequence BIGINT NOT NULL,
    interview_id TEXT NOT NULL,
    owed BIGINT NOT NULL CHECK (owed >= 0),
    forgiven BIGINT NOT NULL CHECK (forgiven >= 0),
    forgiven_by BIGINT,
    PRIMARY KEY (tenant_id, charge_sequence)
);
CREATE TABLE "delivery" (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    event TEXT NOT NULL CHECK (event IN (
    'BALANCE_CHANGED', 'ALERT_RAISED', 'EXPORT_FINISHED', 'PURCHASE_REQUESTED', 'PURCHASE_SETTLED',
    'PURCHASE_DECLINED', 'PURCHASE_REFUNDED'
)),
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    message_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    data TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    response_status INTEGER,
    error TEXT,
    next_attempt_at TEXT,
    finished_at TEXT,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (webhook_id, number),
    FOREIGN KEY (webhook_id) REFERENCES "webhook" (id) ON DELETE CASCADE,
    CHECK ((status = 'PENDING') = (finished_at IS NULL))
);
CREATE TABLE entry (
    tenant_id TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    reason TEXT NOT NULL CHECK (reason IN ('ALLOCATION', 'ROLLOVER', 'PURCHASE', 'REFUND',
        'CONSUMPTION', 'REVERSAL', 'EXPIRY', 'ADJUSTMENT', 'OVERAGE_FORGIVEN')),
    credits BIGINT NOT NULL CHECK (credits <> 0),
    balance_after BIGINT NOT NULL CHECK (balance_after >= 0),
    overage_after BIGINT NOT NULL CHECK (overage_after >= 0),
    occurred_at TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    period BIGINT NOT NULL,
    interview_id TEXT,
    reverses BIGINT,
    reference TEXT,
    note TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (tenant_id, sequence),
    CHECK (balance_after = 0 OR overage_after = 0)
);
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',1,'ALLOCATION',250000,250000,0,'2026-01-01 05:00:00.000000+00:00','2026-01-01 05:00:00.000000+00:00','2026-11-29 00:57:58.636893+00:00',1,NULL,NULL,NULL,NULL,'8435b249357fea1fc48e8a25b118abc4419cd7cbc1bbe54e198cc6b01c31c670');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',2,'CONSUMPTION',-500,249500,0,'2026-01-06 07:46:00.000000+00:00','2026-01-06 07:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i2',NULL,NULL,NULL,'061b569ea7895fcae321cf7b0dcd862fa9866af5607c00b911ae1ee28d745c7b');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',3,'CONSUMPTION',-500,249000,0,'2026-01-06 13:20:00.000000+00:00','2026-01-06 13:20:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i5',NULL,NULL,NULL,'07a2d3246f958f6ef0382822dc5cd5f2b045a19077b6b041b582862343c76dc3');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',4,'CONSUMPTION',-1000,248000,0,'2026-01-07 05:15:00.000000+00:00','2026-01-07 05:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i6',NULL,NULL,NULL,'ce6681a4a6346da743c6f01c4de299905146498fa8c3a0332ed3c34867d48dbd');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',5,'CONSUMPTION',-500,247500,0,'2026-01-07 06:33:00.000000+00:00','2026-01-07 06:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i2',NULL,NULL,NULL,'3fadbe92950881c06f2c436dedfb6fc021fa19e8d6c9d1f1a3ef4f447b8dd830');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',6,'REVERSAL',1000,248500,0,'2026-01-07 08:54:00.000000+00:00','2026-01-07 08:54:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i2',5,NULL,NULL,'bfaf037144fb266ef94b1695cc4e87aa98c7cfc4df887f3e0fd085c912186b71');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',7,'CONSUMPTION',-1000,247500,0,'2026-01-07 11:43:00.000000+00:00','2026-01-07 11:43:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i12',NULL,NULL,NULL,'b7bd32ee267f435574fff228d520eb43f6d2612f5fb12d377f16804a853866d5');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',8,'CONSUMPTION',-250,247250,0,'2026-01-07 11:57:00.000000+00:00','2026-01-07 11:57:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i5',NULL,NULL,NULL,'21631995c20137a2060fc04b85932a6f41836db0c6a33227983e500c57acd868');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',9,'CONSUMPTION',-1000,246250,0,'2026-01-07 17:47:00.000000+00:00','2026-01-07 17:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i7',NULL,NULL,NULL,'4279ba5b45005aba1c8ff2736203999cf4a9ae0d69eadeb1a4d377c3bbefe091');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',10,'CONSUMPTION',-250,246000,0,'2026-01-07 18:01:00.000000+00:00','2026-01-07 18:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i5',NULL,NULL,NULL,'8f283248eafaeba2bbddfd2c29cc53c8e5b105c042e63efcc47a61e0f8546282');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',11,'CONSUMPTION',-1000,245000,0,'2026-01-08 02:29:00.000000+00:00','2026-01-08 02:29:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i2',NULL,NULL,NULL,'46b68216d08684a75250b3aa80542e090e7c0e35ce5591e77b592e8ab78a54e1');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',12,'CONSUMPTION',-1000,244000,0,'2026-01-09 07:46:00.000000+00:00','2026-01-09 07:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i11',NULL,NULL,NULL,'4e2d10588f4e0ed60be31fd73b771098c628ccbe9cc5794f39eb0360a936ab0d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',13,'CONSUMPTION',-1000,243000,0,'2026-01-09 10:50:00.000000+00:00','2026-01-09 10:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i10',NULL,NULL,NULL,'df7e2e8667afdac62026d272e7b601feedd67d18a826354e47afd1da53e99092');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',14,'CONSUMPTION',-250,242750,0,'2026-01-09 23:26:00.000000+00:00','2026-01-09 23:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i9',NULL,NULL,NULL,'292e7f8e1c9d22dbfb25c3530c653980d44f9834ede1fa757c1aa929eb10b66a');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',15,'CONSUMPTION',-1000,241750,0,'2026-01-10 09:47:00.000000+00:00','2026-01-10 09:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i14',NULL,NULL,NULL,'c3c9d49381cfe766c1354de244f0c9c5cd66428031db40b0f2154c919cb265af');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',16,'CONSUMPTION',-750,241000,0,'2026-01-10 09:52:00.000000+00:00','2026-01-10 09:52:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i9',NULL,NULL,NULL,'e2f4bbc17d251adf4bcd6396eef162dd306784dfd2e0b8bd6d3a8217c3bb864e');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',17,'CONSUMPTION',-750,240250,0,'2026-01-10 12:55:00.000000+00:00','2026-01-10 12:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i16',NULL,NULL,NULL,'de2a88e36128157cc1418d182437427724f31eff173a271f08f76d3339e765b0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',18,'CONSUMPTION',-750,239500,0,'2026-01-10 18:55:00.000000+00:00','2026-01-10 18:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i17',NULL,NULL,NULL,'ea56a8321b4872ded229f6659984d1841d1b73fc6ec7450f8a3962900429f50d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',19,'CONSUMPTION',-250,239250,0,'2026-01-11 06:50:00.000000+00:00','2026-01-11 06:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i17',NULL,NULL,NULL,'f557ee0d4c61ad924dd805dd7ddc340a2bca485b313cac01cd55c8d17e9890a6');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',20,'CONSUMPTION',-1000,238250,0,'2026-01-11 18:05:00.000000+00:00','2026-01-11 18:05:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i18',NULL,NULL,NULL,'23e8aa1ec3e7464531dcb18b56f165af6f2756fc51c009a46a3e3817c322db69');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',21,'CONSUMPTION',-500,237750,0,'2026-01-13 05:13:00.000000+00:00','2026-01-13 05:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i21',NULL,NULL,NULL,'ef39fa14114793094ebd191e6cb43f84dc901aa592469033993f47da9da16c86');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',22,'CONSUMPTION',-750,237000,0,'2026-01-14 18:04:00.000000+00:00','2026-01-14 18:04:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i25',NULL,NULL,NULL,'1daafa5c12a6899e28c6f3a42e90514328519a65bc60238d9555b2245973746c');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',23,'CONSUMPTION',-500,236500,0,'2026-01-14 22:49:00.000000+00:00','2026-01-14 22:49:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i22',NULL,NULL,NULL,'f1aa10b83cc0988fd8fb384bdf69d58b00a66706d8bfc1f999150fd19a769ed2');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',24,'CONSUMPTION',-500,236000,0,'2026-01-14 22:53:00.000000+00:00','2026-01-14 22:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i21',NULL,NULL,NULL,'c0bf47d3da9225ea2b284dc767cfc94ab9e91039a1f6dd0fea105a8038893357');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',25,'CONSUMPTION',-750,235250,0,'2026-01-15 06:30:00.000000+00:00','2026-01-15 06:30:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i26',NULL,NULL,NULL,'277c57a37ffe088a75771b284b1836dd1ef875111fdd39beaa9161a9cca4c3a3');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',26,'CONSUMPTION',-250,235000,0,'2026-01-15 11:19:00.000000+00:00','2026-01-15 11:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i29',NULL,NULL,NULL,'5687a18cf61f8a8adc00607843cb6d9e57f83211b6d6c595f669fa5b7b51b6df');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',27,'CONSUMPTION',-500,234500,0,'2026-01-15 12:46:00.000000+00:00','2026-01-15 12:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i22',NULL,NULL,NULL,'edd026f0621d094a2e02fdf0031f0535f7a24f695df082bbd05a8b8b78e68ba2');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',28,'CONSUMPTION',-1000,233500,0,'2026-01-15 13:44:00.000000+00:00','2026-01-15 13:44:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i32',NULL,NULL,NULL,'290aa6ef431a5aea92c27db621197b04c416b5ebcbe274c6089164038ed7e358');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',29,'CONSUMPTION',-250,233250,0,'2026-01-15 16:15:00.000000+00:00','2026-01-15 16:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i26',NULL,NULL,NULL,'013501daf0824e4ea2cc918cbf9e02c6716572b40042bd415a6508de8da0b51b');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',30,'CONSUMPTION',-1000,232250,0,'2026-01-16 00:25:00.000000+00:00','2026-01-16 00:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i36',NULL,NULL,NULL,'83972ddc0af7dce04db39c22bbd199aa9726f2344ec1714644bd5c77b7c7c5e4');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',31,'CONSUMPTION',-750,231500,0,'2026-01-16 11:10:00.000000+00:00','2026-01-16 11:10:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i31',NULL,NULL,NULL,'dfa905c1dc3829e67e9f543a32d441cb70577565a54b68cd628f56547b95316e');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',32,'CONSUMPTION',-250,231250,0,'2026-01-16 16:12:00.000000+00:00','2026-01-16 16:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i25',NULL,NULL,NULL,'5d30dc9b4af7c2ce3d161a654b06c11432f4ffe17a9a487a84e5e5798600f6c3');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',33,'CONSUMPTION',-1000,230250,0,'2026-01-17 15:37:00.000000+00:00','2026-01-17 15:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i39',NULL,NULL,NULL,'fcfa343c34266054427c42c9d805f6b9f2642c464c2fd5c9c353ebe7ba45dbf0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',34,'CONSUMPTION',-1000,229250,0,'2026-01-17 22:02:00.000000+00:00','2026-01-17 22:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i44',NULL,NULL,NULL,'e7e288056f06e959819034933d71c10bca5ad0b843ac9a32b51c559d7377249e');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',35,'CONSUMPTION',-1000,228250,0,'2026-01-19 14:25:00.000000+00:00','2026-01-19 14:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i49',NULL,NULL,NULL,'f8004b23b2c88b88ed0e09f87c9f707e7ae6ecbbdc8ec2b2004c925b4c4b4654');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',36,'CONSUMPTION',-500,227750,0,'2026-01-20 18:20:00.000000+00:00','2026-01-20 18:20:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i50',NULL,NULL,NULL,'9a7f71183bce100ebc2bc17de0dbdb121776bc01272002f2a9ea25e56cbf65e1');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',37,'CONSUMPTION',-500,227250,0,'2026-01-21 04:59:00.000000+00:00','2026-01-21 04:59:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i50',NULL,NULL,NULL,'deb21999c7ecb407f64d6664161c5d44a16959d441f2f6318bdfacbcb94eabc0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',38,'CONSUMPTION',-750,226500,0,'2026-01-21 06:23:00.000000+00:00','2026-01-21 06:23:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i53',NULL,NULL,NULL,'a9a040af74c207dbfb8ee0eb613344aa351fa29d76934b14f39dea389c8a1c44');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',39,'CONSUMPTION',-500,226000,0,'2026-01-21 15:58:00.000000+00:00','2026-01-21 15:58:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i58',NULL,NULL,NULL,'824e90dd13e875f7ca207baaeaa396ba213456ab2e4abd613209f0098037ab3c');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',40,'CONSUMPTION',-750,225250,0,'2026-01-21 21:50:00.000000+00:00','2026-01-21 21:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i60',NULL,NULL,NULL,'e2ea6f5e5f7833b8a5e8f80c30e288072a7c95e30b5432dc69e4685c4621958a');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',41,'CONSUMPTION',-250,225000,0,'2026-01-22 00:41:00.000000+00:00','2026-01-22 00:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i53',NULL,NULL,NULL,'57a44126ab6126fb0cfdcafaa94c39cce16f920b309280d4db4f645f4dce6586');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',42,'CONSUMPTION',-500,224500,0,'2026-01-22 04:01:00.000000+00:00','2026-01-22 04:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i58',NULL,NULL,NULL,'4486380dc6e1a7eaa3dfbfc9817d68a504ba933e4582e81ada4b1a496350fcc0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',43,'CONSUMPTION',-500,224000,0,'2026-01-22 11:34:00.000000+00:00','2026-01-22 11:34:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i57',NULL,NULL,NULL,'ea14a7d0f36960bd6d30b1a0a4c118a08d11d06f56d9cda9303561264c8ff396');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',44,'CONSUMPTION',-500,223500,0,'2026-01-22 12:09:00.000000+00:00','2026-01-22 12:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i57',NULL,NULL,NULL,'7f056e5744ec949d094d78e04202a7b8aa8606e16ea28b2c1c336070a5de1a89');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',45,'REVERSAL',1000,224500,0,'2026-01-22 16:09:00.000000+00:00','2026-01-22 16:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i58',42,NULL,NULL,'50f42ff0b69e7bd0331c884a10d55a18831699e59292a15d45232cc65ca4b782');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',46,'CONSUMPTION',-250,224250,0,'2026-01-22 19:09:00.000000+00:00','2026-01-22 19:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i60',NULL,NULL,NULL,'e16c736dac869184cef049e1af4c84f0b20264de348d566636d8c469118f6a0e');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',47,'CONSUMPTION',-500,223750,0,'2026-01-22 22:25:00.000000+00:00','2026-01-22 22:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i65',NULL,NULL,NULL,'338a87467942ff6200e9ff4f0f4ed2efc0f6e3bd2d43db88b2e1bf1b59a9c9ee');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',48,'CONSUMPTION',-1000,222750,0,'2026-01-23 01:22:00.000000+00:00','2026-01-23 01:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i63',NULL,NULL,NULL,'f7b3aaa94b82df5f44c87ef2c8f0ebbc7407b17aa75367cf31e5a7fd5f297292');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',49,'CONSUMPTION',-500,222250,0,'2026-01-23 08:33:00.000000+00:00','2026-01-23 08:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i65',NULL,NULL,NULL,'b2314d427581e8340f195ae7d0c68b02c630f05c5f4e5d206e8a5bb125b81b24');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',50,'CONSUMPTION',-750,221500,0,'2026-01-23 14:11:00.000000+00:00','2026-01-23 14:11:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i72',NULL,NULL,NULL,'c3f2c42099d65d6e69836edf51d7ab076263932df5bc0f92691b23606310af9d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',51,'CONSUMPTION',-1000,220500,0,'2026-01-23 22:13:00.000000+00:00','2026-01-23 22:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i70',NULL,NULL,NULL,'d8f78788bf8d9be047347e7163a86280f5c69c4ba9f04e53d90384c8d9f0ac79');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',52,'CONSUMPTION',-1000,219500,0,'2026-01-24 11:21:00.000000+00:00','2026-01-24 11:21:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i68',NULL,NULL,NULL,'e4801d236e418e322a7222ee0abdb6a20a855b045cdeea5a0c7add4387b1d0ba');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',53,'CONSUMPTION',-250,219250,0,'2026-01-24 20:09:00.000000+00:00','2026-01-24 20:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i72',NULL,NULL,NULL,'4c2c02c765d804a71c1415894eebd01e1c332490bd748f672d059b259d7d39d1');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',54,'REVERSAL',1000,220250,0,'2026-01-24 20:53:00.000000+00:00','2026-01-24 20:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i72',53,NULL,NULL,'3f68ed87cd680de8b8a2f7d80a2c61a554143166795e8acffc6ab3fe654c581c');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',55,'CONSUMPTION',-1000,219250,0,'2026-01-25 03:19:00.000000+00:00','2026-01-25 03:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i78',NULL,NULL,NULL,'1a1037e4d63e2e1d90d7e9d25d4f88652ec1a69c9fbf9874bcc214acf29f64c8');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',56,'CONSUMPTION',-500,218750,0,'2026-01-27 03:02:00.000000+00:00','2026-01-27 03:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i81',NULL,NULL,NULL,'ac543de7f12630b50c6ca7690cdaa4386115be18a5d47dbb61ebdf702b56d12f');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',57,'CONSUMPTION',-1000,217750,0,'2026-01-27 07:08:00.000000+00:00','2026-01-27 07:08:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i79',NULL,NULL,NULL,'d15dffd97cadfbec1c26d5cdced30996e2e857c5b93b25a070764dea083bc5dd');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',58,'CONSUMPTION',-1000,216750,0,'2026-01-27 23:26:00.000000+00:00','2026-01-27 23:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i82',NULL,NULL,NULL,'8159472d3926c90b65a705ab9372c87805a69e3ccb84178b451775b644b17c5d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',59,'CONSUMPTION',-500,216250,0,'2026-01-27 23:37:00.000000+00:00','2026-01-27 23:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i87',NULL,NULL,NULL,'e6f85da773b6fe1d148bdd05d93bdc21182750beb62d98320c07f7ebf2cc3419');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',60,'CONSUMPTION',-1000,215250,0,'2026-01-28 00:03:00.000000+00:00','2026-01-28 00:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i85',NULL,NULL,NULL,'17ef9f6e9af6ba443d0b8587936a54749b8ab384f5990acd5e7aaf4d91654561');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',61,'CONSUMPTION',-500,214750,0,'2026-01-28 02:29:00.000000+00:00','2026-01-28 02:29:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i83',NULL,NULL,NULL,'901592140758f09335c774e7f0fb14ffcc2d30d644a70affdf5dd79a0faec485');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',62,'CONSUMPTION',-500,214250,0,'2026-01-28 02:54:00.000000+00:00','2026-01-28 02:54:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i87',NULL,NULL,NULL,'191e06e0b7bd5b95f93aaaf38d86bd0833120753067b863f0a2326479ba9ab58');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',63,'CONSUMPTION',-1000,213250,0,'2026-01-28 10:12:00.000000+00:00','2026-01-28 10:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i88',NULL,NULL,NULL,'8f98bcd6dfc4495ed0e67d516770e45f63096f7e2816460b3225261d8d80def8');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',64,'REVERSAL',1000,214250,0,'2026-01-28 11:08:00.000000+00:00','2026-01-28 11:08:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i85',60,NULL,NULL,'0887a37fdfb6e153c3d076479a764abc407b36965ff1e9cab4ee1a2968b08d79');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',65,'CONSUMPTION',-500,213750,0,'2026-01-28 16:46:00.000000+00:00','2026-01-28 16:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i83',NULL,NULL,NULL,'07ad937a2c42f72853a5a9ebb6692045968c212694d9500c0ced68670cfb2598');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',66,'CONSUMPTION',-1000,212750,0,'2026-01-29 11:24:00.000000+00:00','2026-01-29 11:24:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i90',NULL,NULL,NULL,'7a75847545d3c1f44aee056f06bc85f5ac38d9b4179638c9ca95914b0c773cfb');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',67,'CONSUMPTION',-1000,211750,0,'2026-01-29 18:02:00.000000+00:00','2026-01-29 18:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i92',NULL,NULL,NULL,'ab31e8a9f1df80272b35d804ff7288ad05e3b75fb9e813561a93a9412dfc9577');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',68,'CONSUMPTION',-1000,210750,0,'2026-01-30 09:32:00.000000+00:00','2026-01-30 09:32:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i97',NULL,NULL,NULL,'ba9cb4b48b3dbc716364e7d2dfd8dcb1abfc12bf06bb38be8e5f726a3d2ffa09');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',69,'CONSUMPTION',-500,210250,0,'2026-01-30 18:55:00.000000+00:00','2026-01-30 18:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i95',NULL,NULL,NULL,'b15464309fcfdb73eaa1fb29b426d01c6426952b4e36fb2f4d4dcc55efa6dfee');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',70,'CONSUMPTION',-1000,209250,0,'2026-01-31 05:03:00.000000+00:00','2026-01-31 05:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i96',NULL,NULL,NULL,'5affc7bbdd54be78821743ced09703f402d79a4b78a10424e870d6d29b8533cf');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',71,'CONSUMPTION',-500,208750,0,'2026-01-31 16:26:00.000000+00:00','2026-01-31 16:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',1,'globex-i95',NULL,NULL,NULL,'1b629b3650b38f016f0fa622c3f167bd621037cdec9955305041b0c18341b464');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',72,'EXPIRY',-83750,125000,0,'2026-02-01 05:00:00.000000+00:00','2026-02-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',1,NULL,NULL,NULL,NULL,'107a137cf8be1588626ef788fd1ab657d92b74bda7ceffdcf5d9c6444de95600');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',73,'ROLLOVER',-125000,0,0,'2026-02-01 05:00:00.000000+00:00','2026-02-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',1,NULL,NULL,NULL,NULL,'b81f37ee92c6aaa0158a27a105596cd2e6dff43ba01cf23b8d4d5265341f1523');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',74,'ROLLOVER',125000,125000,0,'2026-02-01 05:00:00.000000+00:00','2026-02-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',2,NULL,NULL,NULL,NULL,'f9f8196f63b3f92197714e32a8e95f5061cbfd0daf4beab36320c590439de616');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',75,'ALLOCATION',250000,375000,0,'2026-02-01 05:00:00.000000+00:00','2026-02-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',2,NULL,NULL,NULL,NULL,'8de6030eaf1bdcb2e32ae1f8a7cbc4244f75fdb03babaacba831b0d02adee5fe');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',76,'EXPIRY',-125000,250000,0,'2026-03-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',2,NULL,NULL,NULL,NULL,'0f3698501b1bb16628d1e144cbc96a0041fb036244d5caeeb11cd4c9bd4bcfe1');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',77,'EXPIRY',-125000,125000,0,'2026-03-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',2,NULL,NULL,NULL,NULL,'e680b69ae8e260d3380d307d0ddcb20fcd89b93dda5c5f3c5d352bf8ea5e539f');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',78,'ROLLOVER',-125000,0,0,'2026-03-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',2,NULL,NULL,NULL,NULL,'bbc2020cb7b7c55d2007c14119235fb61fb60da6a405cc58347ff6d02e931abf');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',79,'ROLLOVER',125000,125000,0,'2026-03-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',3,NULL,NULL,NULL,NULL,'62083d9fa2a93497ceec49bf6d6a92abdbd57bdb9071330eb53e1a35553d76c2');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',80,'ALLOCATION',250000,375000,0,'2026-03-01 05:00:00.000000+00:00','2026-03-01 05:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',3,NULL,NULL,NULL,NULL,'c8296e0c0ea8c834467911786123c2bb63e6aabfc82bc300f7de7a59a66842fe');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',81,'EXPIRY',-125000,250000,0,'2026-04-01 04:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',3,NULL,NULL,NULL,NULL,'e430b410197f1911447040d626153faaf50f61b50829ff9682ec018295197f97');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',82,'EXPIRY',-125000,125000,0,'2026-04-01 04:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',3,NULL,NULL,NULL,NULL,'8914e01f69724b83571c172cf405b57a793d4a0374c8d20e54a7c3fb0e4ac536');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',83,'ROLLOVER',-125000,0,0,'2026-04-01 04:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',3,NULL,NULL,NULL,NULL,'730036ce569b1b7d2deaf85eaf3b22a7a4b2c4670e38e75eadb8cb3c2801c1ef');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',84,'ROLLOVER',125000,125000,0,'2026-04-01 04:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',4,NULL,NULL,NULL,NULL,'5b05d14769b241b34cdedd20ad1a3ab0e417edcbf5e4c9e257d8bc61550f335b');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',85,'ALLOCATION',250000,375000,0,'2026-04-01 04:00:00.000000+00:00','2026-04-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',4,NULL,NULL,NULL,NULL,'b6b000409e0048b291000e3d1bff54c584d28956296d766080a59e897fe4a213');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',86,'EXPIRY',-125000,250000,0,'2026-05-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',4,NULL,NULL,NULL,NULL,'da1143a0db34b5bfdde8cbdaedb8756318fea23c34c10be89c14c195b0821431');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',87,'EXPIRY',-125000,125000,0,'2026-05-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',4,NULL,NULL,NULL,NULL,'69a6b10f7a3b3afd652a3863bcf00ba14b1f51a5aa0fddead381129e3631f1c3');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',88,'ROLLOVER',-125000,0,0,'2026-05-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',4,NULL,NULL,NULL,NULL,'00017553aaab18fba16686b4e476511989f7884fb6bc79ce8fffe6dde23d5362');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',89,'ROLLOVER',125000,125000,0,'2026-05-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',5,NULL,NULL,NULL,NULL,'c017538d32836d7b1b103f3ec36a73f635254956669f85e50b52f9b5297cf567');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',90,'ALLOCATION',250000,375000,0,'2026-05-01 04:00:00.000000+00:00','2026-05-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',5,NULL,NULL,NULL,NULL,'82e32954b919f94f09886318f12f82ef9fcdde5a7467e536f4f8e3f65c693abf');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',91,'EXPIRY',-125000,250000,0,'2026-06-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',5,NULL,NULL,NULL,NULL,'70056b7512e4c87347fc0efca38d004c7bd76fca0020325235a0a2a5dccf35a0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',92,'EXPIRY',-125000,125000,0,'2026-06-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',5,NULL,NULL,NULL,NULL,'7915b81bfb3771f7d30c560cdc22cb9e5d1e49917e62a9e30965bf1ef8490548');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',93,'ROLLOVER',-125000,0,0,'2026-06-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',5,NULL,NULL,NULL,NULL,'96911209b3e0e7f9b204a37c756a970cc8c726958e0234244a561c4fce54aaf3');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',94,'ROLLOVER',125000,125000,0,'2026-06-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',6,NULL,NULL,NULL,NULL,'35a5b7e9844110979612d32c5bf9e3a0ad559dc592c3c2479a569511bc728786');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',95,'ALLOCATION',250000,375000,0,'2026-06-01 04:00:00.000000+00:00','2026-06-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',6,NULL,NULL,NULL,NULL,'a25e0feeb8b9b0fd327f12a53356505d1b91ec3b1e2bc154ad4ba3534c5f9d5b');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',96,'EXPIRY',-125000,250000,0,'2026-07-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',6,NULL,NULL,NULL,NULL,'798dc2768d26d7c2fefa6546765db1f445348aa902e8dd1f2eb7413dee7e11ed');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',97,'EXPIRY',-125000,125000,0,'2026-07-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',6,NULL,NULL,NULL,NULL,'c6dc5f24e254483c24d541c39f569d2dfd0365357809d49d8330a930da018d40');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',98,'ROLLOVER',-125000,0,0,'2026-07-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',6,NULL,NULL,NULL,NULL,'7b31cd4cffd8c99cbf46364fdf755ad27a28b8496dcaded49fe58408552ec09d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',99,'ROLLOVER',125000,125000,0,'2026-07-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',7,NULL,NULL,NULL,NULL,'961da2b5a9cd29f814528dc6c56dade1ba9310a4ff0805dcaf6ac57d635c6b8c');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',100,'ALLOCATION',250000,375000,0,'2026-07-01 04:00:00.000000+00:00','2026-07-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',7,NULL,NULL,NULL,NULL,'caf854d210c46316beeea8aa065f39ba03e2a8367771a30d11b4e579681b6433');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',101,'EXPIRY',-125000,250000,0,'2026-08-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',7,NULL,NULL,NULL,NULL,'2e384944a06e3a6c8d18dbae6bfc97ffe0b13f0a179c71fe7e47fdb464d51f16');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',102,'EXPIRY',-125000,125000,0,'2026-08-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',7,NULL,NULL,NULL,NULL,'ac7ab6245ed39029b8dc02f11a2245895e587d8e9baa3e6683e1d771d3e657be');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',103,'ROLLOVER',-125000,0,0,'2026-08-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',7,NULL,NULL,NULL,NULL,'b23b34f9df3bfd418aa0829b7c931f8c5deed6d3d7291a45c172dbcb57340ece');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',104,'ROLLOVER',125000,125000,0,'2026-08-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',8,NULL,NULL,NULL,NULL,'c064c151274ba9f1ef03c8c0a97830814757f54b2d3a2693658151e435876374');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',105,'ALLOCATION',250000,375000,0,'2026-08-01 04:00:00.000000+00:00','2026-08-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',8,NULL,NULL,NULL,NULL,'3654fee5c5f5034345f0c7e5609688a37d8fc8626d1c32b321910356bba3d36b');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',106,'EXPIRY',-125000,250000,0,'2026-09-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',8,NULL,NULL,NULL,NULL,'4b4dbef89c872ddb3376fa0cbd7b4a5c6e7341386370c9f72347eddb0821e661');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',107,'EXPIRY',-125000,125000,0,'2026-09-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',8,NULL,NULL,NULL,NULL,'3f24ef5e91623d8716174a4b3cd04f0bf80f1be7a147411c5b290701e4ba3ef5');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',108,'ROLLOVER',-125000,0,0,'2026-09-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',8,NULL,NULL,NULL,NULL,'55d6c985f8dc68772b06c9e23a4ed00812bc3bb42aaabba7e2e20747c9e6475c');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',109,'ROLLOVER',125000,125000,0,'2026-09-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',9,NULL,NULL,NULL,NULL,'0d8163b40297c6d943228c6be3c17ed8769fe0a67fcb503b757c7766b39a06af');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',110,'ALLOCATION',250000,375000,0,'2026-09-01 04:00:00.000000+00:00','2026-09-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',9,NULL,NULL,NULL,NULL,'6ab3eb50a8970253f6c2b2666d3094f40bfa1c7c957dac15743c4b827a70baee');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',111,'EXPIRY',-125000,250000,0,'2026-10-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',9,NULL,NULL,NULL,NULL,'22f1dc08493a235858a4706c2b1cb2c1c2b26ecef1ed2d77f97ba75bfddb8448');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',112,'EXPIRY',-125000,125000,0,'2026-10-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',9,NULL,NULL,NULL,NULL,'96aaf8c5115dbf9c3dfa327377835ca85c3073c81c93c8dc338d9fef27c0bd5d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',113,'ROLLOVER',-125000,0,0,'2026-10-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',9,NULL,NULL,NULL,NULL,'f59bced2bf933fc3eefbcf38b9ffcba4095dfce0d390a6c19212698e5fda2a80');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',114,'ROLLOVER',125000,125000,0,'2026-10-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',10,NULL,NULL,NULL,NULL,'ab55f93b1bb443afb4119749179ddb036e70397698d6ae077a7bee75bc3da9a9');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',115,'ALLOCATION',250000,375000,0,'2026-10-01 04:00:00.000000+00:00','2026-10-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',10,NULL,NULL,NULL,NULL,'160fd03056bd18fceef657a175636de965558c44f99fda4fa18bfe96739e5b84');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',116,'EXPIRY',-125000,250000,0,'2026-11-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',10,NULL,NULL,NULL,NULL,'add021b9c440c63e8c594a00db62e86c4cfe06749ff9c5847a8c8d9d52e5d2a0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',117,'EXPIRY',-125000,125000,0,'2026-11-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',10,NULL,NULL,NULL,NULL,'5cccce0e2ac38a67202753e7824b47c32c03a448bf70f39a30728d7563b3ed1d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',118,'ROLLOVER',-125000,0,0,'2026-11-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',10,NULL,NULL,NULL,NULL,'ae478fb23e780b648509f9e382e288b854660f9213ce4b278d811496f0338994');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',119,'ROLLOVER',125000,125000,0,'2026-11-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',11,NULL,NULL,NULL,NULL,'8cf4c9125b894a9fd330ab253246ab78ef4a4eda93e641c1f2af495515096386');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',120,'ALLOCATION',250000,375000,0,'2026-11-01 04:00:00.000000+00:00','2026-11-01 04:00:00.000000+00:00','2026-11-29 00:58:05.274799+00:00',11,NULL,NULL,NULL,NULL,'a759d75b0250370a470502d07670b4f662839c430bf4bd762564d1f34f358b8f');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',121,'PURCHASE',20000,395000,0,'2026-11-29 00:58:27.727666+00:00','2026-11-29 00:58:27.727666+00:00','2026-11-29 00:58:27.727666+00:00',11,NULL,NULL,'payment 1',NULL,'39e0382bc077f59504a18f1794c80719ac380bd7d14d20058f00601f81366b6d');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',122,'PURCHASE',20000,415000,0,'2026-11-29 00:58:27.865474+00:00','2026-11-29 00:58:27.865474+00:00','2026-11-29 00:58:27.865474+00:00',11,NULL,NULL,NULL,NULL,'d479d1c6bb75c5acf7f2751700f6d7dc7119db6a0a21a029a6f1d603676eb214');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',123,'ADJUSTMENT',7500,422500,0,'2026-11-29 00:58:28.127558+00:00','2026-11-29 00:58:28.127558+00:00','2026-11-29 00:58:28.127558+00:00',11,NULL,NULL,NULL,'a gift','9a5c36aa53d291fbc097c904648970887d83cb1f635a0be604e08337af7942d0');
INSERT INTO "entry" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',124,'ADJUSTMENT',-1000,421500,0,'2026-11-29 00:58:28.513722+00:00','2026-11-29 00:58:28.513722+00:00','2026-11-29 00:58:28.513722+00:00',11,NULL,NULL,NULL,'a slip','17c7997518e798a3b6e5fbf0b0ae3ce458e82e4629675c42de51b2c3e7b0f228');
CREATE TABLE entry_line (
    tenant_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    position INTEGER NOT NULL,
    grant_number BIGINT,
    credits BIGINT NOT NULL CHECK (credits <> 0),
    charge_sequence BIGINT,
    PRIMARY KEY (tenant_id, sequence, position)
);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',1,0,1,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',2,0,1,-500,2);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',3,0,1,-500,3);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',4,0,1,-1000,4);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',5,0,1,-500,5);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',6,0,1,500,5);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',6,1,1,500,2);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',7,0,1,-1000,7);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',8,0,1,-250,8);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',9,0,1,-1000,9);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',10,0,1,-250,10);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',11,0,1,-1000,11);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',12,0,1,-1000,12);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',13,0,1,-1000,13);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',14,0,1,-250,14);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',15,0,1,-1000,15);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',16,0,1,-750,16);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',17,0,1,-750,17);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',18,0,1,-750,18);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',19,0,1,-250,19);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',20,0,1,-1000,20);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',21,0,1,-500,21);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',22,0,1,-750,22);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',23,0,1,-500,23);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',24,0,1,-500,24);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',25,0,1,-750,25);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',26,0,1,-250,26);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',27,0,1,-500,27);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',28,0,1,-1000,28);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',29,0,1,-250,29);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',30,0,1,-1000,30);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',31,0,1,-750,31);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',32,0,1,-250,32);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',33,0,1,-1000,33);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',34,0,1,-1000,34);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',35,0,1,-1000,35);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',36,0,1,-500,36);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',37,0,1,-500,37);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',38,0,1,-750,38);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',39,0,1,-500,39);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',40,0,1,-750,40);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',41,0,1,-250,41);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',42,0,1,-500,42);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',43,0,1,-500,43);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',44,0,1,-500,44);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',45,0,1,500,42);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',45,1,1,500,39);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',46,0,1,-250,46);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',47,0,1,-500,47);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',48,0,1,-1000,48);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',49,0,1,-500,49);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',50,0,1,-750,50);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',51,0,1,-1000,51);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',52,0,1,-1000,52);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',53,0,1,-250,53);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',54,0,1,250,53);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',54,1,1,750,50);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',55,0,1,-1000,55);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',56,0,1,-500,56);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',57,0,1,-1000,57);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',58,0,1,-1000,58);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',59,0,1,-500,59);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',60,0,1,-1000,60);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',61,0,1,-500,61);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',62,0,1,-500,62);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',63,0,1,-1000,63);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',64,0,1,1000,60);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',65,0,1,-500,65);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',66,0,1,-1000,66);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',67,0,1,-1000,67);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',68,0,1,-1000,68);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',69,0,1,-500,69);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',70,0,1,-1000,70);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',71,0,1,-500,71);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',72,0,1,-83750,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',73,0,1,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',74,0,2,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',75,0,3,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',76,0,2,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',77,0,3,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',78,0,3,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',79,0,4,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',80,0,5,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',81,0,4,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',82,0,5,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',83,0,5,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',84,0,6,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',85,0,7,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',86,0,6,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',87,0,7,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',88,0,7,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',89,0,8,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',90,0,9,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',91,0,8,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',92,0,9,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',93,0,9,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',94,0,10,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',95,0,11,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',96,0,10,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',97,0,11,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',98,0,11,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',99,0,12,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',100,0,13,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',101,0,12,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',102,0,13,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',103,0,13,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',104,0,14,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',105,0,15,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',106,0,14,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',107,0,15,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',108,0,15,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',109,0,16,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',110,0,17,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',111,0,16,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',112,0,17,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',113,0,17,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',114,0,18,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',115,0,19,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',116,0,18,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',117,0,19,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',118,0,19,-125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',119,0,20,125000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',120,0,21,250000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',121,0,22,20000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',122,0,23,20000,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',123,0,24,7500,NULL);
INSERT INTO "entry_line" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',124,0,20,-1000,NULL);
CREATE TABLE export (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('CSV', 'XLSX')),
    byte_order_mark BOOLEAN NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    job_ids TEXT,
    file_name TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED',
        'EXPIRED')),
    progress DOUBLE PRECISION NOT NULL CHECK (progress BETWEEN 0 AND 1),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    lease TEXT,
    leased_until TEXT,
    finished_at TEXT,
    expires_at TEXT,
    file TEXT,
    rows BIGINT CHECK (rows >= 0),
    size BIGINT CHECK (size >= 0),
    digest TEXT,
    credits BIGINT,
    sequence BIGINT,
    opening BIGINT,
    closing BIGINT,
    error TEXT, contents TEXT NOT NULL DEFAULT 'CONSUMPTION'
    CHECK (contents IN ('CONSUMPTION', 'LEDGER', 'PURCHASES')),
    PRIMARY KEY (tenant_id, id),
    CHECK (first_on <= last_on),
    CHECK ((status = 'RUNNING') = (lease IS NOT NULL)),
    CHECK ((lease IS NULL) = (leased_until IS NULL)),
    CHECK (status <> 'READY' OR (file IS NOT NULL AND digest IS NOT NULL AND size IS NOT NULL AND rows IS NOT NULL))
);
CREATE TABLE export_claim_lock (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    claims BIGINT NOT NULL
);
INSERT INTO "export_claim_lock" VALUES(1,0);
CREATE TABLE idempotency (
    tenant_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    answer TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, operation, key)
);
INSERT INTO "idempotency" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','buyCredits','purchase 0','dea020ec93d188e30128383779951ae490a1a4ecff013ee165bab271a2021771','4ed836f7-b206-4265-81c3-dba8803e0a2f','2026-11-29 00:58:27.727666+00:00');
INSERT INTO "idempotency" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','buyCredits','purchase 1','873609f6f3019211e354410467267878a12ecd1e9eb80efb7b1be517e70b4b10','70f673ea-9c68-4aca-87ee-a6c3bc123de2','2026-11-29 00:58:27.865474+00:00');
INSERT INTO "idempotency" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','adjustCredits','gift','8f7dcc6e599b48d34f3e7e49e84f00b758f617af54b061d6c836d1dc8c2de73e','123','2026-11-29 00:58:28.127558+00:00');
INSERT INTO "idempotency" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','adjustCredits','slip','2db1f396ee2fe2b9036b63a405893a1071fcc15e7458657c2df2c60f1b74b460','124','2026-11-29 00:58:28.513722+00:00');
CREATE TABLE interview (
    tenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    job_id TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('EXPIRED', 'PARTIALLY_COMPLETED', 'COMPLETED', 'VOIDED')),
    price BIGINT NOT NULL CHECK (price >= 0),
    invited_on TEXT,
    started_on TEXT,
    outcome_on TEXT,
    simulated_on TEXT,
    PRIMARY KEY (tenant_id, id)
);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i1','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','EXPIRED',0,'2026-01-05',NULL,'2026-01-05',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i10','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-07','2026-01-08','2026-01-09',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i11','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','COMPLETED',1000,'2026-01-07','2026-01-08','2026-01-09',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i12','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-07','2026-01-07','2026-01-07',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i13','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',NULL,0,'2026-01-08','2026-01-08',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i14','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-08','2026-01-09','2026-01-10',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i15','5183e33c-ff3d-59ba-b599-0cba222d035f',NULL,0,'2026-01-09','2026-01-10',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i16','55fdb363-1d2b-5f74-be1d-682ebe2a054f','PARTIALLY_COMPLETED',750,'2026-01-09','2026-01-10','2026-01-10',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i17','55fdb363-1d2b-5f74-be1d-682ebe2a054f','COMPLETED',1000,'2026-01-09','2026-01-09','2026-01-11',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i18','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-10','2026-01-10','2026-01-11',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i19','5183e33c-ff3d-59ba-b599-0cba222d035f','PARTIALLY_COMPLETED',0,'2026-01-12',NULL,'2026-01-14',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i2','55fdb363-1d2b-5f74-be1d-682ebe2a054f','COMPLETED',1000,'2026-01-05','2026-01-05','2026-01-07',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i20','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,'2026-01-12',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i21','90c64b20-3adc-596d-b37c-7b241d6cdddc','COMPLETED',1000,'2026-01-12','2026-01-12','2026-01-14',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i22','4f1161c6-caf7-5782-a6dd-6e169eabefe3','COMPLETED',1000,'2026-01-13','2026-01-13','2026-01-15',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i23','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-13','2026-01-14',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i24','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',NULL,0,NULL,NULL,NULL,'2026-01-13');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i25','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-13','2026-01-14','2026-01-16',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i26','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','COMPLETED',1000,'2026-01-13','2026-01-14','2026-01-15',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i27','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','EXPIRED',0,'2026-01-13',NULL,'2026-01-13',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i28','5183e33c-ff3d-59ba-b599-0cba222d035f',NULL,0,'2026-01-13','2026-01-13',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i29','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','PARTIALLY_COMPLETED',250,'2026-01-13','2026-01-14','2026-01-15',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i3','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,NULL,NULL,NULL,'2026-01-05');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i30','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,'2026-01-14','2026-01-15',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i31','90c64b20-3adc-596d-b37c-7b241d6cdddc','PARTIALLY_COMPLETED',750,'2026-01-14','2026-01-15','2026-01-16',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i32','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-14','2026-01-15','2026-01-15',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i33','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',NULL,0,'2026-01-14','2026-01-15',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i34','55fdb363-1d2b-5f74-be1d-682ebe2a054f',NULL,0,'2026-01-14',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i35','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,NULL,NULL,NULL,'2026-01-17');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i36','90c64b20-3adc-596d-b37c-7b241d6cdddc','COMPLETED',1000,'2026-01-14','2026-01-14','2026-01-15',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i37','5183e33c-ff3d-59ba-b599-0cba222d035f','EXPIRED',0,'2026-01-15',NULL,'2026-01-16',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i38','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-15','2026-01-16',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i39','4f1161c6-caf7-5782-a6dd-6e169eabefe3','COMPLETED',1000,'2026-01-15','2026-01-16','2026-01-17',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i4','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,NULL,NULL,NULL,'2026-01-05');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i40','4f1161c6-caf7-5782-a6dd-6e169eabefe3',NULL,0,NULL,NULL,NULL,'2026-01-15');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i41','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',NULL,0,'2026-01-15','2026-01-15',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i42','5183e33c-ff3d-59ba-b599-0cba222d035f','EXPIRED',0,'2026-01-16',NULL,'2026-01-16',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i43','4f1161c6-caf7-5782-a6dd-6e169eabefe3',NULL,0,'2026-01-16',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i44','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','COMPLETED',1000,'2026-01-16','2026-01-17','2026-01-17',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i45','5183e33c-ff3d-59ba-b599-0cba222d035f',NULL,0,'2026-01-16',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i46','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-16',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i47','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',NULL,0,NULL,NULL,NULL,'2026-01-16');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i48','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,'2026-01-16','2026-01-16',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i49','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-18','2026-01-18','2026-01-19',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i5','55fdb363-1d2b-5f74-be1d-682ebe2a054f','COMPLETED',1000,'2026-01-05','2026-01-05','2026-01-07',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i50','55fdb363-1d2b-5f74-be1d-682ebe2a054f','COMPLETED',1000,'2026-01-19','2026-01-19','2026-01-20',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i51','5183e33c-ff3d-59ba-b599-0cba222d035f',NULL,0,'2026-01-19','2026-01-20',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i52','4f1161c6-caf7-5782-a6dd-6e169eabefe3','PARTIALLY_COMPLETED',0,'2026-01-19','2026-01-21','2026-01-22',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i53','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-19','2026-01-20','2026-01-21',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i54','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-19','2026-01-20',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i55','4f1161c6-caf7-5782-a6dd-6e169eabefe3',NULL,0,'2026-01-19','2026-01-20',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i56','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','EXPIRED',0,'2026-01-19',NULL,'2026-01-19',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i57','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-20','2026-01-21','2026-01-22',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i58','55fdb363-1d2b-5f74-be1d-682ebe2a054f',NULL,0,NULL,NULL,NULL,'2026-01-22');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i59','55fdb363-1d2b-5f74-be1d-682ebe2a054f','EXPIRED',0,'2026-01-20',NULL,'2026-01-20',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i6','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-05','2026-01-05','2026-01-07',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i60','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-20','2026-01-20','2026-01-22',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i61','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','EXPIRED',0,'2026-01-20',NULL,'2026-01-21',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i62','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-20','2026-01-21',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i63','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','COMPLETED',1000,'2026-01-21','2026-01-22','2026-01-22',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i64','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','EXPIRED',0,'2026-01-21',NULL,'2026-01-21',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i65','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-21','2026-01-22','2026-01-23',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i66','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',NULL,0,'2026-01-21',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i67','4f1161c6-caf7-5782-a6dd-6e169eabefe3',NULL,0,NULL,NULL,NULL,'2026-01-22');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i68','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-22','2026-01-23','2026-01-24',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i69','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,'2026-01-22',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i7','90c64b20-3adc-596d-b37c-7b241d6cdddc','COMPLETED',1000,'2026-01-05','2026-01-06','2026-01-07',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i70','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-22','2026-01-22','2026-01-23',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i71','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',NULL,0,'2026-01-22','2026-01-22',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i72','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','VOIDED',0,'2026-01-22','2026-01-22','2026-01-24',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i73','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',NULL,0,'2026-01-22','2026-01-23',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i74','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',NULL,0,'2026-01-22','2026-01-22',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i75','5183e33c-ff3d-59ba-b599-0cba222d035f','EXPIRED',0,'2026-01-23',NULL,'2026-01-24',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i76','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,'2026-01-23','2026-01-23',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i77','55fdb363-1d2b-5f74-be1d-682ebe2a054f',NULL,0,NULL,NULL,NULL,'2026-01-23');
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i78','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-23','2026-01-23','2026-01-24',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i79','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-25','2026-01-26','2026-01-27',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i8','90c64b20-3adc-596d-b37c-7b241d6cdddc',NULL,0,'2026-01-06','2026-01-07',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i80','4f1161c6-caf7-5782-a6dd-6e169eabefe3',NULL,0,'2026-01-26','2026-01-26',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i81','4f1161c6-caf7-5782-a6dd-6e169eabefe3','PARTIALLY_COMPLETED',500,'2026-01-26','2026-01-26','2026-01-26',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i82','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-26','2026-01-26','2026-01-27',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i83','55fdb363-1d2b-5f74-be1d-682ebe2a054f','COMPLETED',1000,'2026-01-26','2026-01-27','2026-01-28',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i84','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',NULL,0,'2026-01-26',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i85','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','VOIDED',0,'2026-01-26','2026-01-27','2026-01-28',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i86','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',NULL,0,'2026-01-26',NULL,NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i87','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-27','2026-01-27','2026-01-27',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i88','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','COMPLETED',1000,'2026-01-27','2026-01-27','2026-01-28',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i89','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-27','2026-01-28',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i9','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-07','2026-01-08','2026-01-10',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i90','4f1161c6-caf7-5782-a6dd-6e169eabefe3','COMPLETED',1000,'2026-01-27','2026-01-28','2026-01-29',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i91','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',NULL,0,'2026-01-28','2026-01-28',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i92','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','COMPLETED',1000,'2026-01-28','2026-01-28','2026-01-29',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i93','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','EXPIRED',0,'2026-01-28',NULL,'2026-01-28',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i94','5183e33c-ff3d-59ba-b599-0cba222d035f',NULL,0,'2026-01-28','2026-01-28',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i95','4f1161c6-caf7-5782-a6dd-6e169eabefe3','COMPLETED',1000,'2026-01-28','2026-01-29','2026-01-31',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i96','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','COMPLETED',1000,'2026-01-28','2026-01-29','2026-01-31',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i97','5183e33c-ff3d-59ba-b599-0cba222d035f','COMPLETED',1000,'2026-01-28','2026-01-28','2026-01-30',NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i98','55fdb363-1d2b-5f74-be1d-682ebe2a054f',NULL,0,'2026-01-29','2026-01-30',NULL,NULL);
INSERT INTO "interview" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex-i99','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',NULL,0,'2026-01-29',NULL,NULL,NULL);
CREATE TABLE job (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    sort_title TEXT NOT NULL,
    titled_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    status_at TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id)
);
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','job-4','Role 4, Berlin é🚀','role 4, berlin e🚀','2026-01-29 18:02:00.000000+00:00','OPEN',NULL,'2026-01-06 03:42:00.000000+00:00');
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','job-1','Role 1, Berlin é🚀','role 1, berlin e🚀','2026-01-31 05:03:00.000000+00:00','OPEN',NULL,'2026-01-05 08:37:00.000000+00:00');
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','4f1161c6-caf7-5782-a6dd-6e169eabefe3','job-5','Role 5, Berlin é🚀','role 5, berlin e🚀','2026-01-31 16:26:00.000000+00:00','OPEN',NULL,'2026-01-09 22:50:00.000000+00:00');
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','5183e33c-ff3d-59ba-b599-0cba222d035f','job-2','Role 2, Berlin é🚀','role 2, berlin e🚀','2026-01-30 09:32:00.000000+00:00','OPEN',NULL,'2026-01-05 10:16:00.000000+00:00');
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','55fdb363-1d2b-5f74-be1d-682ebe2a054f','job-0','Role 0, Berlin é🚀','role 0, berlin e🚀','2026-01-30 07:13:00.000000+00:00','OPEN',NULL,'2026-01-05 05:15:00.000000+00:00');
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','90c64b20-3adc-596d-b37c-7b241d6cdddc','job-6','Role 6, Berlin é🚀','role 6, berlin e🚀','2026-01-23 22:37:00.000000+00:00','OPEN',NULL,'2026-01-05 23:59:00.000000+00:00');
INSERT INTO "job" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','job-3','=Role 3, Berlin é🚀','=role 3, berlin e🚀','2026-01-29 13:50:00.000000+00:00','OPEN',NULL,'2026-01-07 11:43:00.000000+00:00');
CREATE TABLE member (
    id TEXT NOT NULL PRIMARY KEY,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('TENANT_ADMIN', 'PARTNER', 'PLATFORM', 'OPERATOR')),
    tenant_id TEXT REFERENCES tenant (id),
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    CHECK ((tenant_id IS NOT NULL) = (role IN ('TENANT_ADMIN', 'PARTNER')))
);
CREATE TABLE persisted_operation (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('QUERY', 'MUTATION', 'SUBSCRIPTION')),
    document TEXT NOT NULL,
    imported_at TEXT NOT NULL
);
CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    position INTEGER NOT NULL
, is_offered BOOLEAN NOT NULL DEFAULT TRUE);
INSERT INTO "plan" VALUES('starter','Starter','{"id":"starter","name":"Starter","creditsPerPeriod":50000,"billingInterval":"MONTH","rollover":["NONE",null],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["2.40","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":365,"purchaseStep":1000}',0,1);
INSERT INTO "plan" VALUES('growth','Growth','{"id":"growth","name":"Growth","creditsPerPeriod":250000,"billingInterval":"MONTH","rollover":["CAPPED",125000],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.90","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":730,"purchaseStep":1000}',1,1);
INSERT INTO "plan" VALUES('scale','Scale','{"id":"scale","name":"Scale","creditsPerPeriod":2500000,"billingInterval":"QUARTER","rollover":["ALL",null],"overage":"FORGIVE","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.45","USD"],"paymentTerms":"PREPAID","purchasedCreditsLastDays":null,"purchaseStep":1000}',2,1);
CREATE TABLE plan_phase (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    starts_at TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    zone TEXT NOT NULL,
    plan TEXT NOT NULL,
    anchor_on TEXT NOT NULL,
    anchor_day INTEGER NOT NULL CHECK (anchor_day BETWEEN 1 AND 31),
    PRIMARY KEY (tenant_id, starts_at)
);
INSERT INTO "plan_phase" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-01 05:00:00.000000+00:00','2026-01-01','America/New_York','{"id":"growth","name":"Growth","creditsPerPeriod":250000,"billingInterval":"MONTH","rollover":["CAPPED",125000],"overage":"ALLOW","partialRates":[["0",0],["0.25",250],["0.5",500],["0.75",750]],"creditPrice":["1.90","EUR"],"paymentTerms":"ON_ACCOUNT","purchasedCreditsLastDays":730,"purchaseStep":1000}','2026-01-01',1);
CREATE TABLE purchase (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    id TEXT NOT NULL,
    credits BIGINT NOT NULL CHECK (credits > 0),
    price TEXT NOT NULL,
    currency TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'SETTLED', 'DECLINED', 'REFUNDED')),
    purchased_at TEXT NOT NULL,
    settled_at TEXT,
    expires_at TEXT,
    grant_number BIGINT,
    sequence BIGINT,
    refunded BIGINT NOT NULL CHECK (refunded >= 0),
    refund_limit BIGINT NOT NULL CHECK (refund_limit >= 0),
    payment_reference TEXT,
    decline_reason TEXT, requested_by TEXT, payment_url TEXT
    CHECK (payment_url IS NULL OR status = 'PENDING'), crossing BIGINT CHECK (crossing >= 0),
    PRIMARY KEY (tenant_id, id),
    CHECK (refunded + refund_limit <= credits),
    CHECK ((settled_at IS NULL) = (status IN ('PENDING', 'DECLINED'))),
    CHECK ((settled_at IS NULL) = (grant_number IS NULL))
);
INSERT INTO "purchase" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','4ed836f7-b206-4265-81c3-dba8803e0a2f',20000,'38','EUR','SETTLED','2026-11-29 00:58:27.727666+00:00','2026-11-29 00:58:27.727666+00:00','2028-11-28 00:58:27.727666+00:00',22,121,0,20000,'payment 1',NULL,'frozen',NULL,NULL);
INSERT INTO "purchase" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','70f673ea-9c68-4aca-87ee-a6c3bc123de2',20000,'38','EUR','SETTLED','2026-11-29 00:58:27.865474+00:00','2026-11-29 00:58:27.865474+00:00','2028-11-28 00:58:27.865474+00:00',23,122,0,20000,NULL,NULL,'frozen',NULL,NULL);
CREATE TABLE purchase_event (
    tenant_id TEXT NOT NULL REFERENCES tenant (id),
    number BIGINT NOT NULL CHECK (number > 0),
    purchase_id TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('REQUESTED', 'PAYMENT_URL_SET', 'SETTLED', 'DECLINED',
        'REFUNDED')),
    happened_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, number),
    FOREIGN KEY (tenant_id, purchase_id) REFERENCES purchase (tenant_id, id)
);
INSERT INTO "purchase_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',1,'4ed836f7-b206-4265-81c3-dba8803e0a2f','SETTLED','2026-11-29 00:58:27.727666+00:00');
INSERT INTO "purchase_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',2,'70f673ea-9c68-4aca-87ee-a6c3bc123de2','SETTLED','2026-11-29 00:58:27.865474+00:00');
CREATE TABLE run_out_forecast (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenant (id),
    status TEXT CHECK (
        status IN ('RUN_OUT', 'LIKELY', 'POSSIBLE', 'NOT_WITHIN_HORIZON', 'NO_USAGE')
    ),
    expected_on TEXT,
    earliest_on TEXT,
    latest_on TEXT,
    probability DOUBLE PRECISION CHECK (probability BETWEEN 0 AND 1),
    computed_at TEXT,
    place INTEGER NOT NULL,
    due_at TEXT NOT NULL,
    renewable_at TEXT NOT NULL,
    CHECK ((status IS NULL) = (computed_at IS NULL))
);
INSERT INTO "run_out_forecast" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','NOT_WITHIN_HORIZON',NULL,NULL,NULL,0.0,'2026-11-29 00:58:27.119095+00:00',20000000,'2026-11-29 01:03:27.119095+00:00','2026-11-29 01:03:27.119095+00:00');
CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
INSERT INTO "setting" VALUES('pepper_fingerprint','4a2f2731f51e22a265da6df7864628d83c2edd6d6e4738b8d40aa7f57a1ed664');
INSERT INTO "setting" VALUES('room_for_writes','540B7307714D0103800D1F7425FF6EC1F77B056295BFB80EA6640011B6F9A8C5D68237A11ACE2DD70F601A144153A9B2E004C19A103E7534A2DED3147B5E5D6714CBD0931417C3716097647AA67EFCB03343021F584F48A0046C2D8656838DA8CA794B3C8C6FBCC6B06CCF69B3371C2509E41B2117A20B03D4442952960E997F6FF1A78668C8CF4334675A6D7A2EFBB53F8B029AD7CEC210889A13A3F0E0AA3FFF36F7CEB4265629EECDDBF0791B371EE4220FCEBD394A5A8B83C3DBB3FAA27AA2157773CBDE6ADB616AF0B5E0531DF731CA4942BFBAD1AF63C2CBD08743B49751529B88E3C21E651F9F52E6F2FD9BEB01B25BC735A71875F6E3511C65503FC1E6EA0B160BA84A36DE0C0E4863034B27D486FADE8E191CC7D5711589F560F88E4819DB85C2857FEBB9CAC14B035305DD09B6038704A7BBA42BFFCDC06ED0DD126BCF58C3775A78CEA08A2376481DDDF6DAB544035CB435264F95CAFE9FCB491F397A9794804723B4F8D0DB526B0B6E4BF8E19D55D5B04E7C64979B7ED926FFFAC75BFD349F9DD1A34585950C34A858144F99165D2C33C65EDB66E3BD0E7DBF1FFB0BEB5A7BA4CBDA61AAB9E33CAB87CA235903ED65B1736015D53727F68C6924B91BC1A9B685602B551F97E299A7784455D1A121E9E9692F3FFA560F24ED012F084CB6C1CD2760B906FB8AF3F90ED8589511E70F9A7D4B756E27B3418847B1C92C4520ECDD91CCB8973DE9AFF0F0998A1DA7EB558D69E5EE3B9ECD9C392C26E6AA72785911D03F791EB48FC667EDE4512733DBC4661EE07B9FCC4B68DD4CD9084D87603AFA7EEFB65E1AB6FFF0596EB7AC8F9DF79AFE455362F7539EA669FD007BE7DE89344836F69D406F67F954F351AE320DB173883544041B9CF3F958F0A574BB5AB8244F87B08B6BABFFD0B18F2F7A9C7970FB043EBFD13BB1B50181BD79EAB69489A311158074E7AF5150F1E95F9F99E001A166D8A1FBDDAFE5CDDA3A454267710EF7D1EDBF2F6D7320C2281BE39A26ABDB5DAFC6B97215B4ACA4CE07258F05D5130FD4B49875B8A787FAEEDE42A7119081E2E2AAF0EA3AD5755095EE2CABC187B90E44959012A4242869D220EF7499491AEAC7F7C77BB8A069AC6071296ADB317090BFBC77ACFAAEAC047E2D24A23303B4EBB0E0A532B7A44F33ABE84F4D3A2E336A0253FE973A039841509A71DE95961EEF6EAFEB87EA3C58A1F9F3E73C7002EF0D17077BB27745C1FB78BB09A639DB5B3D61C50E2B1BDC93812B68B34CA6F3A9B97C08802FF558AC9CA97BA303D72B5E65E6BB4CAEF38649625C0E549C4BA944FCF7F14172F50C9BE5EAA4AD74E61FB9BED5BA8D2EEF9EEAC284C54F4BE565C327264B2665DC7C513D0F56470A562AEA16CA5D3E7C218F3367D31333D66ECF8BA4306495844844C2D30E94F8B122BDCB8542A85912C6425F949FB62916ACD4FA7D09E3E3808BFADFC7FD9C80831B652FB5F4F0840246F45A7496B03C9620853D90093060CF3416AE507669E929F8BE3531D18BACEE8801843DA1735705F20DA14CF705F0BD47BA6C04818388C0545EC0FA79E6561C7E61DE1450F590FFF40ED08F9D26DC0A01E7188746E60C80A7560555756BAB8AFCB56CDDEC768850E22C1D32BF8E8C5C1E0899EC004BED06BD8EB4076BA6CBC1252E2C1BEF537C00EABE038C9F005DF7EF5B0C937F16DE4A7C26754FA5637339963B85640375D6606AB608C17E60A8F2397F339D487A7C3E693E6DC21DE628A8642950FBFC21A8D8B81AA960F6DB071074375B2EACE1674F08718843326B29971F61FB4B195FD60832D256BD916D1C1855DFCAB4A1AD97323F4F256ABC5483B8DE0A56FF6CCA50890A19F983ADF1F74EFC2500AF051CACF89755B24DC75A063DF95A14A431B120714BB069AF140AD0A22FE01E741EF9C6BED4D843971274DFC31443383095FB12C7E797876D0F4634F80F5AB5FC7A6A39476C7A0D9FE9270CF896B99A9BDE11240C4208CA8F5CE74FFEC53EF9FFD0E5D68264A77FF29EE8E456A0C375E4F133C2576738EBF67BF6601B1C7C94D885B43A261F3741A26E41EE35ED6F6D26E95AD74C9E2214D6859BE235EC801C52B860E85844AA690DB1BA27FE1A61B0027E093E8FFA983F0F226A368A70F408E3C758375B540A75DAAFA5B2CA590ED26368FFBB4E0F4F1B11E62AADC1FBA607C40C79B76158E9ED02DA47FB97A15072C76FCC28F49FD756FA8C455EC00C29C719B71C79A9B6F92BB966E0D6759C4D7F472D1DD511A5BDB8CC770653E534BD1A1DD659B813AA50C33E76F438AD9D7BADED43D33DD553467E890562EA4B13C2E7AFE84B14CB26A2227DF97D6A60CD6A33A9AF7A098648FF70A0AD0C4B70853C31466E6DA9994B52B999F449CBE42B304F7B1A4626787DC636E820338605D6B6BB0A15F6A43E1CF1A000C57C47DAF227BD63EA5BFDB9E10DA9C3D5E09BE36E4AD8C79E71A9F9952F241731620FF3CFE344CE671BFAC18481081334EA4C09DB814281175C2336D8EBBEF47E103E1BCB1DF20DFBF7464AA0329DD2EC88D2BCC3502047405E17E0676719892234307BF3220A2BDB116C1CF0E5D06461F9B5C328172CCA9E91912259D164C76AE43BE8E43AC6B3DB771665D3CA7EF4AA99A53FF1ACDAF4583E02AF7389A5A4C766B618A8AC87177323B11214992A437C0F9A9F1969FC5471F0F649AF84B8A555A1E3217F0C62408531A8290596655C409837CE367E112C6849E43B1AC9C8401CB00378557A64B7D701CCBAE0CB058237991BD5646B8685E23843174B6CB4AC2CC7F4FF3B7034B865EE98FF6323FDEE3A8BD6EEA461FC87A0683A403FFF2F7EA7E2D3FD44CF1C8FD753D1A45AFD8D803694E797427711262AF7F237EBD0D55B9EBA1BAAD5D016C5DFB5E686254282A1FFB47D9B1CD20D248AE938B67C86BAF51C7D4915970D6D0D2B60C1373D5EB1A0F686D4E9DBA02B2D5CA5B0991E02E110DD3A2F82CDE89F85B44A844CE262F2425234FC9633319AC3E5359A7098702054111B833A5266F94D860566BB19A653B91812E41CE29E867CD6D9A662B1E7A8B38D4B1373E2ADD2054B9BB00A390606D9774DE1401AF81EB450D43664B1C7C2868ACD36DA01DC65D01117D068E4A0528122451762528C074A486B3F0A38AB9CEED4B3536E18288951ADB0118843925BC532672C85D2BD399F858E42D4D812F706FDA5F448EC415A10F2B510470E8B60D4A63AE9F320AA9A5D4BE34372CCFDB116C001779226996E96FEAA5241F49551F8CBFAAEA685DA701748AF96603B0BF3AC3473BB23BDA016772EAD93E5D83DA52C103297DFBAE26BC6B93D144A723C457E7FB9D4BC6472662F49CCEEF260EF330EE27A9FC63D74D9B8151D9D2BB9858F00D6101DD0FE939BFE80B083DD003AFEB882A237466B122DE736B2B67642FBCF58B3EF31D37FD56D78A7808891BBDCFAE697C588F319658AAD726508670ADBE998B34FFA27C0434F1E2E959E1ABF7D1009E96D76A26900D86F2BB1F6B031BB1EE7634A0EABEF166019BD7C1879E7DEEB290E68032B030825329B1F6F4037F6FD73B25CB9B8AABF3B961788100D556D3D382AC27663C451A23056C6D6837A6EF357263835CE2757B56A8F8B7B6267B3FB0A4AA962DC7C6E5226389CE2CACE45DD517FBF08A1C1C3B15EDB57BF89D9D2C1F73C9E91748491C31E1B8EF51696C55FB21475E580FD10123F0DA853528CAA0E9B808B0D532C9C6C8F409524066AB8C5B73E0777BD3D15F673010DB6A3AEBB61CE95113B3C27FF3980D3402F7EF6A4C63EE54F2EBFF2592953DFBBBB18225F0357183433032B78DA6909B2BB0CB5BF628A819E55B8849C2AD9D7C13B20D1BB609A6EAFE728E037956CFD19AA57668869987D8E12A5B2A2360DCEB7CFF31B743C7E638C4D1B3900AE8D3A403DECABB603D3A5747670BD5C3FFD4F234E0B773579561A2AF17A9F979CCD47737A6976F6164C3CDDFFC0AA3B328ECCA3071B9E675AA54D660FC3A25291AA1E235BCB4B853982A7465EE8A0F2AE39E97282875ADFC5C3A782A0C7077EFE664297F5E0CDF435004DD004F56D39947A0A0A883C6C6816EE756C9C896A75D684D943ADFCD452AA4D4F85E6B70C4C9286209079E55DD514EE4E4C785FD2259EB8E8F4DADC80636D4F34F4CD4D766F921B796AE649DDB7909DCE69DD5334DD3E8D9838D0864CAF389B56FAF0C096D976104ED9E44D1E9AE7FC90FA1C8830B1D8DA6188CDE26DA226BF03CC7132AA50E0DF8F30B68F383883F1D79A8AE283E94EF4CA99E5E21FDE5C0A2C6639A6DAFBF957E5B7B3C61ABD304EA816FE2A666E34DE5A52B0D1101755036BE3D8AD9CD0EF93D6BAA23C44BDFEBC1486DC157F6C51ACB171D1AB11BCEEC3313B9F54600FFD42E37C4A0EC0B871C4314F71198B1936EB4C03BE3F61B288593B4101AF040AFA9EBAE37ED4C62CCC10D04F2D1EC3CE4A533595DAD4DEE8799AC1CE9734262DD8B2FBD4AD9C1A6C7F796DF0DF3BE92A0454BAA93300ABBDDF960A2E32CB65A233C8149AE230ADD00C18CD61D1F136AD0192109D57FA3ADAB9971753A53A5B8C50AC253C2C751323961192D39AE8CD4F754280DD99A8379C80AF53A0245593A1608A7ED9402E75690D7B6EE303062D8F816FCBDCBDEE66AAD6041C69AF677CCA6F3278CCC6F754BA91451F075EB63DA08970746C9BDFD0ABCB7C2B5E7BA4CFF4D267C3855C5A28C1EFA953D4AC45F7AE816CC6046F83BA3BCE0F322860B71FF019CC1433822260B2F5828A433BD446EEC849F49C23B919E8D0CFA5077CA44221EFA58BB74C0C095E0BCB8DF2A138603A45D25217FB6664078D1B39DC035F7F070B163AAA767F21B6A4D3A8F732B7EE7C282B2D193AF27D819FB2AC1B9ACD924D0DF75A69DDFCB558DCA385BD29C98D5BD94752F4926AB0342EA6C45603CD15B7F7C71882ECC3A9E8E49845DC2CC7E4F89CA34E74481CCFB84C4709EB620BA8B47E308C25D45270B9B9B0B4AF80AF1F6F42FB231E83C9CE59F51ACDFE76A11F4DB8AAFAAA4D181E5910AE1B1A9F68C9A93CCF2F471281FA380AC27ECE0143FD6C13CD3029745D82B1B81958F278A6DA76A669CDCDCA3CFDC6FE653C703D6D0DEFF972E4177338FACDBE2111F2A36EEB2790D9E3DDF48426B84EE3ABB675F2E8E84C61449A0A94D8A6D239EDB470F9BC0704A4736D47A38C97DDBD9F1938886330EA19CE9C85174F35C0B7E707B26198AE711DD76B6268D792071095AA96A5902F57646DAE8E65BCE50386C83250EC8DD5B83D71FCA547C7C3828FDB1BC7E84F09AD6A9BD048461535B9477FAE7D424AFE924D63AEBEEDEBB322FDC76A94E711AC6C59FA1B8C3C73903CE87CD1B8D7B6AD511373AA2018F8160AE913418E89D0B32D1A9A589502776ADD48C170425E7AE88A0645077DD923F87A0A0C9BE810D2F685CCE568DFD90816BA80A0BF19FDC1230A25328A01DC0CF32506C8B2963195F0DAF7F0607FF02A84D26FD5FE2FC9CA358951C22654E8770B5A23FA4C5984AA9856F3356A2AA7DA925A6D739895147F177CFF8BB86C04F7D400A1D7633D4E7F8702B109B6E2C332F38EE83DAE53CE431F7F024094D03631274012101A4C741A37126A35860A735D9A829D01AFD01D147CA90F726865A7318CA95C28B334D966A4BDAF8006F6F486101E492CF4782FD7BE7739690486858C7936C884A54D63A32D02FA21CC06249D10AD999C2D5F805FFF7040FB7094FBF769A199E57D32EBEFE80AE108A73891625F598232F762688D9E4C0253490E4F3AFAEA76F8828002D263C850C6A05387A4141602AC86E08916253A447B6F93C8CB8EDAF81CD6EE5B7E9D09CA9B1EB0189DB68F8FC18096EEE391BDC3508ED12EC320033C2BEC909B99F9CD870A91392098E76D201EFAEF5DE8CF67E84FC93816E1420C24250296EA84E3BD4BF65883D523CCAF9F0D0D447BDF4AC8FD82FB4702C98C8CF80A4CA0961328DB4D0C136DCB4E151797DD7F821CB2FF32CC47EFD67FC82766075D26C2DE5155FF53D5627B4649C6657A0164FE386BEC787E61E24CA5EA8BE3428482E179B28B44C014B9C1C177B0C61195CEB2856728C99C8A15C65EDFB64B9C11998DA0538FCD6AE09DCAC2E4AEF00C5B6C61826CA4F4591948FE78D51AB2139C6F235B4B044135D210CC646758FECC2D0B9BDBC9CC43F084216EBD0053320560EA9D91587353AB5DF8BC6642A5BBD86CF99323E3E1682AF9B89C77733405873EE9E3E0A3038C1E8C29002B1DE9E4B63F4556C27C4C8591F6EC3A7DB96AF5F27BAA43E1217E9C798DABD71C0903D2E620D312EFDB9B205AE55AA9D44BD8F266F69CF207E7434004F37C4BEA35E2EE7666D697BEE1370FCBDCF43FF3EAC82F9E612A0F24B3A902ECD41B2169E7FE9256D9F6569888759A9087EF1A695CD358477C3D7BB539D33A3B32628DD19123F38D53545C8CAF0FF1C3C04B9D517A61FA248C60A6B6AD1F1BD22C93F962DE759880D63C714DFB61F06B1CC3C9AF1106B723143D32717CB9B3E9600DECED904A56EF34C3F2D00AAF3B25738FA27718EDC4F4FDC5124E645E5DC024DA5E74CD727C1ABC1ED64079DAFF638C009B8E8A3F64C36068B68B75C5DCF56D0A8D5FBBA2638C6ACEBFAEE8316AAD99F53E981778E67CF007946608E9F93C10C2514E2D9E7DA81FFAF9FB6CEDDF4D2D3F4883D7220E6733464FBC7F8A7A356C182158624882BD7DAC2CFD5786233678F6D5971CDA872D956A2B3783DA7AEE5454CA78021CDD58B26D36D69C1C0B6DD16AA80F474EE656FCAD9CF09024A721A2D9C496B81AA9EB27A805C08920A30C5B94A786589F6F571CFE5DD47171747D4D21200F7A4D82DB2E0B732382E9A3ABF5617A25F5EAE44C417E8142F1F171B5A4F3935DC27F5DA17533A3C365BF7C00D701755F4D5C0377E4FF3E9D014E4AB5711893CDD2DDCB147AB1FF462CF05027F92940B74A47A676A611E1584B4C6B5E9BE06101AFD6B0E636E0060662C0203C21A7B0EF87F4823C1BFED6C959162F078A6694A422D1CE1A7D9CEB57346149AE16DA18AA7CBF24FF25E6E250309DDAF3760198F0A75F77C35C25390F6E55910CDE095AD30E46F8C1AB6EA8B0B78EB7D298C56FFC6094160BAABD6C98454F7BA6F8143370A9EDF5E8308B3FB22370EF0848D9BDB722EA0C30716F9C1D6F03E4E1A7450022595AAA26F7B83E16AB11A14163856A91F478519B954C752F8E57AB7B507FAF81F347072804CA543A5FAFC59EFAB5E31C30AF306F5AD1CF015314415F7D493B7E2643D4E131BD51C369AF449FAAD4C1D3B424D41A87069235A777F3711630185C73EB38406AC84ACDF58B5960C5193EB951F674DEAC897D61F67518FF77AC23852893218CFEBA9E12CAF2761C7BB169516236A0C8234113D8439768B1AD60F7E8A5ACDC257F135DEDE566680D125AEDF755A50D7464D48FE381AC7E3E90D50D091FDE07D4AD3B449EB4292713D7622DDB7FD03B63DBAA65AC3086E39F11F2D38979BEAF901F14619AE431816F9E6B4F97568F3B7435C07EC79021EB0DB594CCE26236BF9867FE356C58E601BE42CC62593D3545795A2AA4168BBB8F82996873F3EC604701FB86AF498FA6530B68C6A74801B07B3F94F9B19279942FB4F524E8CEC83A3E7F9E2877E5F3A783D4C8E75D671C8E51BBF64F3FC9447D712C52CEEF2D294D71F78BB46B0308EC9C3DEA12A7452F726770C175BDB2BFF81C171AB863D430677176F9A361150148EE23EA03DC0F48D23D66732BC98AAFBF618F6DD5C2430CEA2EA1134F4DBEA423E2B05A032962213A59E37EE0AFC9E3AB1C5EE86F76371E526F6621F7691175AEF574983A617FBFF95855979D3C8BC535ACEDF3C024391B7B2961B746A3A39EF49F60DAB6772225B459A005EA46B53CED04A0CD7C43F2B1BA8BD982F7AD11D783389C168C4517B47F528433249B117E19DAF38AAB83B0C862C64BBE9E9B523F0B9C765D88FC3D8F1FB47A26705813A9E56C3A35971BC6465EB45122F67B05BDF48E3E62A25A70D9862C1D46108C27CCDA6DAC604FF55C89E0E0FB5E7257D78138FE8B01C6101A290CAF88407265E05485D44F530638AFBC12CB44CFD4FC88E5F5AE7FF05CAE43E1AEDCB5D49531F1D7A18E7DEED141C7A6F9B7691987D2483CA14256166BBF6C5778FCEC4239F87B9577A62ABA8B754389AA6C86221EDF8A5ED599C67D62EE66E9E15FB2FBBE151A35E28281200B33F71C593912901AE281E63D927DB5FCD87B8722202B1808C79D78D642C03734B774894193DFF4F85C90C24B43E66DF98D665671C69E39370EB4AD65C966583E5381C670BCB899DA232CFC4FC297D3BAB6D02D3436CE49EDFF5377B0107B63A4C1C2F0F736D615614AF85770B43AFD2600F86E6BCE59CEF7599B3E59A582B04527613707C09DE6D5066B3CB944BF42AF32BFF49560E0EF67AE1B8F49AC4B1F52FFCB7F4F13025927B7FA60BBC4C86907D46D2A141130383024CCD0715C1EA238F3DCFBD1BDADCC35762AEA9913CD013B7A8415140A1795F6E82E0395978DDD1B2A58D55395CE38F61758F4D826A816838E4C8AE0BB2E2ECC33EBDDB7B7D6C1B68DE472EF09529D63F65AEA9C1D5B3A69E739A2B60E3883F496764D047D29435632F0CD02EB15AB960999B5229540AAFD61CE6FCC29E7234773F7BFEE37B29F87B8B6004B5319C011E60B27E47E49C9CC333E2812323AF25A89ED8374ED803EC296D37140E91BD3AE7CE8854553AAC7FFC6ACFAC8D38097F4DD3E52412A58E1CC28D4F16A51D4D3915FC35DD012499A8627B51BEC88B83302A05520F8929AC785C6677B8B9A856373C7D20145E82ECBE7151B415B7072070D04F8A7389393B3D88A77A00B708832B13752E54BC9AFAA56F3C224D4A4C55AE0B46EE19A75D7D532F46C38B82624C650571456D151C5FD83302DBEB61DB09D30D4DF07B0AE93B71AF5DD34E021B4FDDC33B26779759191B350DFA0069D753CE678F6A68200CCFF3A1ED44F0A4E83CD654AF78AC8927683EE58EA25BFDF2CCC51CA24E976C9C4F8BBBA0A68D73B88F86357D37705B5C6CE9FA70730A5F9954E8F373258B6A080F819DF4CB566A467284CE3E840D99B47B058281E49B35B3715C688B23C10785835B24DA8C847DA83D2818430447006AB2DED9DA84EE2CC6D52451D212955A78A1CA033C0C90331E5B03920CA9C3B1DC2B66F785C1D5043987CE2D8328160FDF4C6FB620098A2596BA162E7E87149EE56F4F51FB8B790075248A1C1ECC961EDEBFDE3B100A6267C4E33BCA6F87F7356FA3E6090AA8CF69F372221B80219F3317A76A02F540E34CBC4A23ABB1A461EF3CF24CF0BE96722EB1E1820A429AE2D890B001287637F89576940B87C4F1D9D8596694E28177694872A6856B6348635982643DD8E741E3DF5C03D36C0F9A911504DF7A4A72A4AB4C643ADC9DD2B9D67E0BFF4ADE9C19DBAE26D2FAE7629245543B411B0D62694CF365A0E32F34CC48039159A86EE4379CA22698771E6794A68A573DE09441D22C641022F0959C6705916B5F02C3F42425725FE435508BC551C691E9BBC212FD1B2F86A793CC16CD7F656A196FC254B54E6D1AFA48EB370C3F2921C7DDA9C7D1328C897D62217EAF995655244098516F81021E16E1391C82519EC0A1B986A17CDFAC7C47DB23B2C25DAE2181C6280E2ECA4D70A5C59D210C860BB254FC24217E1F935BAA839B18A57F7598217EA9C0E1ADE1B4449436C139F4F6B3EB8F61B910FC892F13E9C9F9ACC4F5566FEE737AB0EEEE69104DDD8171E4DE2E5AC7719C46DA4ADF20E28CB3C27C69BF418C2F8613C6EEECAEB16A3459A865239A01EF9AD745D024140A6BBE95B18BD06161D66FFC32AAB4D9267D3959F6F8E700BBCD695EF2A5276EDAE95046E8F044724B4FD2FE11C3BF001419EF8D31981EBC22386EEB001D63CA66440DDB12513A4E24E52AE3A4E04E0CA746FDDC469D3C82067ABBCE0FFB853EB0383A9B5B711C9588C5101044ECDAA0F4285352924BD38AAA10D8A58CB3531E0B372218E9A07367FBB6CCFA906AAA16B38FD9D72A0B51DCE93A864C150C192CE3A93553A75A67F126A95243C2804604D0D37026F498BB4D0D1E35ECEF676B4C0FC903374C80F1CA0715A0D3EA4FF07F2413DE20C5EA7B719DC8CF18E1EE93C256DEC40D5DCAF6C59676225E56156690D9054309C14A8BD4E418E4D5C1B894D77145E58EA3D9368D96B24CF2CD90CD4D940CC9EF7E808563751AEAA2F0CC8AD99EC2D0A1EC471CC7BF8670032F4DB1BD13238A6F7AFAF235D0AA1522F3BE9060B857DBE6DF89EE3620DDE1A9E0275918C06A39EA21452B1BB1AD9B5136CB57B8ED57A110A207783D67FD303B4F8F69D7A1F83A2948CAA037F58412D0E24AF92E4E165B9FDB2235565785BA8154D924DA5AD5562428B5CB0D80055104EF009711DC78D520B50A00928FED6702526D39E44DA3B24E730A0B3A72C0A3E930237C2161B4AA9EAA6231A20B72DC028E87B0BFBF24C308E4F712DFA0EB8B6B8755DA8F95460A993FAC5B161F18AA216CFB3E9E9A492EDFB6F409B6392DA03177956D243EAA8B5A5B381716EE60C23F87698173D0B84D825CEC9B09FF0B2987DA78ED1E3C1A743C7E2E73B1F587556DB9FD100054F399ED2D78ACBEB3B355AC9F3151B4207254BE895401EF4A56D0D189AFEBFFE9548FEAF159DB2B91C68F8E5D9F732F54A4C48F4CFB4907A2A5E6C845559FD2B6C382CA28DC444230F28790A4D6630ADD4ADD2CD2CC21A7831C69EB54D612B491DED1DDBBFE4CDA3E99064F685D757A87873EDC78237C8C3CA7BC86617286DCC8C7EA2EBDB5933544775252A6833D8D29612F7C20B3210E16273D3DD41C5CBFA1B4CE0BDB2F1245BE9E098C9317CBCB1F961C9FBB5BDB642901D7FDF00324EC5A803AE53AC4EBF2E4C253BB11F160664DF6916D56014C00820ECAC820E13F4C23A27FD1ED1E2E28432D61601F82734D2C678D46701A65AC63B0464FBADDEF227220901E3172B4FE87D34B147D09D5895D3896A1DFC5BE7C7C7D7687F1C23BC1438908C3B265DFDE3D4DC04CF0D018B058CB214A04938DC373DEA470A4CDE926731A7EE674AD442B289D165BDA4F35CF968CBAC1E3A13970276719176EAE0B508CF3012507CFAD0D3607A4AD2696DE39FFCAC8F7F118D810B69800AE0C2C5D50A498A1F0174810E6F79712574E99F1A131F1E8B20499D935D4F1BE37D5ABBFEDD6FCF7B36BFEAAAB2F2DC3E4B16071A410C334883C90E0926F2992FA37E89B08C9C893350E971753867B40FF39C68EC0E4743E399A27CD04437EC454C4E49E6336DE05A944A26BB9ED17E1562B4DA7281730AEBA20F51E88E4B8F71E675D6DC720711340F3A4B9DAF0BC1118C5104B33227D8CDF7E4A5368D884512A4B804F429F7D18F230ACA58A003B602546C99F5D619465BAA3CED1134A23BBA4F7008C36CE97BE8C41ED8CCD6C9803811F14EFBAF53FC38602BB4158A7CAFA9D8290DB295C0430F41F584AF15C1D60FB714E57BE560A561C0F2570BA47464C23830EF13C281099C9A78F5655FDEAE127E6DC073BBCAAD3AABE6D41AB3B070C323C0C02266D9D2F38F418BC7B5339D16B21D1ADE16CA50223923542C92F145E2F5DAAA664BD8399D1E11BA2164023A15847D72C304680B1444AB47648BB496455F6AC692E313B18F6A3AE533BE69119CDBFF14B3D31D35A2C6BB2840E122DEE33AC2E76324F1E444672781704539967105E435EF048E99C8452D3293F20C719943BF14A5F087A04619C7C5AD0DBC44C44D32650313B56A4982518D191B9ACE55F1B7C2B77B8C350DB28705D7D73C1A95EE10BE7E55CD06117F0D75A7C24289EF6A22D82A74792302FD94233294FBCD97B414F483B065932E57EEBF989F350222E9BE8BA9C610F7E6B7ED0D3E2496FA8D9874B0F084EFBDF88E18F589E297F782A730DA73CC2A75A6B477C3BB9EE180162257F3A7C652DA34EEA94FD2CDA629423AC847284EF3E8BAECBAD7A6ABE195BDB0F98517C6AD550953367C2AC6D1364A1CD91958B8D3378A9416E91D22838D1ABDEC47EF4293B8A4CE8296FE408B6308EA0F538E023841015998FE68925130BD3BAE3AFD342081315D47D8699694FC776821A73651F6D691D62F48CA8A0DD921FACD41811DA9D18E21AA9A98CAFFCC4478A6C7969015812F2E01449E2881AB8C5307FDCF929B0C3885C1638821575C13EAD65F59FDCBDE17112B9F75FC0F56A3442817C1BA219E56F68D63335455F71C702D1D44B6A5405F7D105AF5EEB2C2D8B452D2C0816822E850F8DBEBA16596A15CF46914044C2DC23BCA4DB4613409273FA2A83D316CEF8966B148A7A5BCF346B1BF85D18544960E3026D7962579C7FFCF31810F921C45F3B812448E7B91F3BEEB57AB45BE819746070A61DDFA3624FDA84DB212656B08F7CD6CE867EEDAE54B481992052FE80E7FCB1169349E8398A05BEFABC8387F92070FD321E34DCF00046D1E5F24635DF28C523CCD845A73DC1E15EE6FF3E14AB0E3D871C319B7F9ED2C39BCFFB6FD76E5B99F04358D249037F290EF38A2FE1D89AD68721C5A8EF7B3A04A7CB94DD3842E44583382C3C0C0B5B471A701CB35103A492D029E4CCC26A20B29BCF85D8A536EE5AE1FEBBEAB1D235E7BF98590F10D1A690DD04921B5DDB79E3C20E0E556F68F8814BA4E84268748345D6BD58BAA491D8C61A163096BB3470BFD56741D977F3F48EB8A32CBAC2996D19B609697B42917DF2266170AD8A6CEAF6EBAD0AAB553A56E959C84C4AB923EDE9319F554B4C9406B16FB4B4577506F76B8740CCDEDE86CC6FBBC2BC32B03C13C68AED5911B4B20468A370CC76F125D6A9D1FE32028504C64CFB5DD1640CBDF806A0E724062F6AFC3C77B19AA4CD45824C6B02A0732CA0720F94DFD788884B72041FD0C158D96906CB124FF291A0391C8BFFD7747754B5393D54F1467174E06955DEF6F86C9C856CA33A1428B1BA9FA541A3CA9EB09F1F921E64A670544EDF305E2364F71FDC479FD629507F45B6E90F8F7131A65BE56C72262177EE42532D1DF01B109FCDF95DC858B852AEEF94902E3B83373D12F06FE255AE3A137642B46817C87759E2C5E8C22394BCDF4E35DB2851E07C46B62DB690B8CA60656EB7239D8A1EFD7E51BA06C8EFB328A88225CAD1C1EACB9E2AD068D509950D22BC30EC048D2EC4B68B2FA3BC1F13F53E90DB1E73E890265D987F67E96AD53A8C083C75D3EE58B53ECAD8C0CEE2A587330F3B19B14CFDAFD13714F8828B4EE897BF699FDEFA84452C8DD29529DE652C83295EA45FC09CD555D069EAF2F20D69326B1FD19C12FD5ECAE0C0FC0F460D1D7858EB31F5C987C75EB5B1DD893FA0257B1D7181300A7C0ED8FC05833E0A6C6160C4006810C936E7C68D8B1560D7D73587B52C1E59F3BF2398D8ED74F3400F16CC27652407F22267AAD8AA15F761C7F8EA2FF80F9D7E0FBEE365E4D271C507B9AEC57018D37457B8E910A59227AEE09E791D0F13E2B69ACCA1211EC5DDA441F8A1E306847DD50BD7DFB9727F9A931DC02F204B67BB0B356079BA9F92BA55E8A10779A0701282226573B21CA1F3EAB62E10AD70B9605E7315A618F176185FADDD7E39C64F285C24BA087CDD1E21E9C0EADFB69C4EBB36D183E63B56FCCDE96478C0C774CEB6F861DC6BEBCFF8D373251371CD80E8D58E3ED74D5282572E8972C63D4C58B41A0E7E72AA0889BE781F324923F199C01D102CFA5D0B6E0347082348B70F009071AF22E084C33016CA55BB02D2EC7808561989CDAD113562AED91ADDF9379070B4F8D541286918A269B76DE02262B4BCD7E9957CD3776DC55CF828883150298E8B6DBC1288B98F6145BD7C16C3F2FD79BBBF8BC220EEDBE2B067FE2B9A7A47B4EC558BCBABAEDD6704C23EEEE86614836A060C08D9CA4B77DD547109262EC8BE809E3C198689FA7169D0AEDF9BF5DFFFE17806AFCA95620FFA1D6664D18BA61DD137E71BB7917AB89CF423B9B6369EAC3E65BE20ADB2960D93ADE40884E9E118E5518EE1E2D499BE11528BE823AA9BD4CF5D877F718DB7BB8D9F2ED1A10E850309A655CFB7B73A1280276C6826768E47AFE128EEB03B696DE3456F6159FB39FC076134CB6E1716588D24FFE7DD0443EFBB866B5658E1095B4AB29D91591B5BBDCD734030A8C7EF6D1EB27FCA1E4678474EEFD8947A795FE6068BA85679A706676E0C2574029636333FA00E3C093B4241A9AA6C4E2350D06199950DAD1ACE50DA63D204668C4266BE15FBF98409D15A42C59963B79796508DC26D8E11841997A24D243B67070CEFE107893DC41562B33EF11BBB10CD938F73A54289BA35931EC57AD56348B50F0F6BAF78D96D2E38CA66EA18FED6027D06BF8DEE73D649582B1D2E807B02C6EEC4FE89796407A949DA77B6BC649A002F9A6A97F3A8D38D53ACD8BC95C2B90C40CB7E934D7EF23C33E74D44EA9C8D48BC5BF3D19A3ECFBA695B23C6D916A2DF062217C27BF5A478433A268AD8E7756EEDE6E23623372A11707A2BC1440894E80A6222FBB5007677635BA36F98BC6781F46755A8CB34320598D77708451C596FF9AB2BC23C1FF3CF6375A97C247B572A554EB04C86059C96A486C173A0C55C0D9C04D0067707A5127E0B107AC250177947981B8DA32F00560F4FADD8458183FD45801A0BA869454CC3B6EBE9608D3A4378EDCC6343E5BD1A35F531CA2B351E04D9EFD736817D56F7DFF6648FC69F37B9EA52BA0E702C21BC5F826666A9474E73BA72D5FB6ED31768E77274963D5E3D4F30755B3BE319AEDBA27C32F5B19A9D0F886602A4542B77911DA0651E01E75EF112C0E843A45BFDB6A326348CD0E900A86E6C74F2F14B3F39E9F2EAE8D231BD2E8E1729953141B3E189BF9BDFC4E9049F052AE7AE5901A03202B8EFCF4B62BC385E9DFAC3F1D475DE75395FB682EC81C6164ABFE7E21F633C378581497D7123B6A92AEA1A4F1DA24ACA4E1C88A7B97526D9408A98C7163F0B31A19D84EED1C162FDAAB1BCAD911269B5528D3BA5AAF4755713081316AE97A96BA63A51A07EFF24518C82EABE0E43A39FF87EB38C18D9FF01D093DB730374C43C1E8AF65789C95527870CE984E855C3DA919F9A13E74FF0A6E0C86A45B96D9051362128BE98D11143E54B85F835FFBE87FC641D979B2E406DD24667F37A50E789451858ECA2429D7F91ADAB7F11B11240B45075D7AB08C790F58B0267E714235E25AAAACE18BD4CE4A77031613EA72E2757BCEBA9704BCB9ADFDD4218D6E891F169CC3383E5EBE0D4AA13B55150A2D28435C833F4B13E915C0952BB0D084401DAB9D481A2D613B5CFFA0CE6CB07D084025E2EFCD68B8C57685CB4EC4392D32D05D40B38060AF510F52C119E59893904C5794838A0E6CBEBE8D44870B9D62BF662DEE351F77A431E3A0A5668AB75CE5942688BF1ED246C497D976A51B3B5FD0BCF5C8ABE31546D723D699B2BF0646FB8962BB8558196154CC62D4D222008EA0CC74B446E20C3695684231D045B87C6ADC1B98D1DB6F9ED10385D058F072FA1C4BAC1050A8375E37BEFCA03A00C2C41AB3C68D4668ED3E5316273375B47C7FCA216DB584036BACFED07B68259608748409B926566FDE91685872B7F1BF507C439F0BAF7A8BFC112AD7E74587A24DCCF39974E41143B679E5B4A6FC19276330D09B4515EF96CE6A0451C2A9E8565C9F997FCBD4D3037FECDC34558FFE1354CEE84695337011D11D788B7519F143047209B3BA5CF52D6CF219FA817134987348BB57678E7557B1F267389E980C7F999546DFC4388CCB0ADD279ECF3C73B25CA213B880340BE35366A01E5D923B9F06082A15EA1DAF26C5C8B120DDD564056737F38AEB678AB2013D5873E0E72FE10F22559495ECAB0729DEFADDC6F4561D22856E21320C196F0E55FA1FBF08BCCD3555F5F4E2A92C44A2E35F10EC384E508DBA48B98EDBAD67DB0A71C34789557171E0737CCF2B343B17D6C17F4887EBF1FD017907662CD80F154AF421515833A6A29E1D2192784572294967BBAFE79F87CF3F7BD0CDE59B154E3E418FE0AE84FB9808666F0ED3F80BE56BFF1100BDAEDBF770F0105386DEFB70756994FDECE05B58DC24CD2D8010566DB3E40AF0E1292E80A3C6F591280F0A7ED7D9548D9F4AE562AB8A630D4ED5D1C4756DF93168AC9DB8203A7ABC205B8E6E7F482AB100C308D44450321654D59F2657AFB69F3CA9CA5618DD2B69EBB3DAC7841EC23D32B1A696E579867D2A4228954E5D08D36CDE03D786DAE83E43646F3CFCB0DBE34A4DC7F222CBB8692FA1C9983AC7794ABCB15A0742899BE287537C29E4E4DE42E64B293900D76214BA02C2265E734B4F267B18320F64E22B7265E59E7928F3B7E0C5CE6B923880B3A64825C38A4704C00770C4F21CE18274D27793BBD612F719143BE2B5B6758BD31473D4E661F92B5148F4828C10A5F9146E024055048C1823C5A9AB80404589403C5ED794B65011954DA72B966D6108D3CCDB010707007B8CF4225BFFD02195272ECF601D27557B320E1C37FBC60D98705BEB031A955AE5F4D86A637D10335E8C22FA69F9FBE4F25B14117A30D5E182261420CE492F7B80BFFA6DD5E3B8BB2680F632199A2B812CFCC87248DEECF849A55AF3E7BAB8EDF646E914AFA3779097881B9959C4F1ACE03EC81478E1FA288FE4023C4F2C36F255BBE68BC7B68167FD28CA78C03B5E28307E7F767DDF6275CADE7D701C33D3F5F677032142F2C135B90CFD882E34153E81464DDA9CFC972CD8B9F45401F8EC3D0FB3366A3FD3B75BD836678E4FDCE24FDC55AC42199D234C2FE145D9F26F34903E7B978F3BCC33977C174527B637C7E8DD4F85FE3969F9BE75EF4085AD43D20B81FB70BD809C2A2825C1CB78332D9FD13533F90F76D26AFE606868060E73D502C21C07FEAF5022B80217544A66B3DC3F0EE38A7D1C646D80C8967A6B6BE96EEEEA1DDE9B25827DAE410B45AFA977BD8361D512357FBB716C358592AE0EC76491FBD4C1499C2C1BCE94705D8B3021D00DB5CD51709767A561E87E6E0B4340E3B46AD7E204D5E746AC8954E1064AAECE74CC97AA33BF7A81179E6953FE2547E1B678EF78B103194AA7F222CDDB7230BDF31666A8C782B74FD63BD9EAE7339860A321867590BC119FFB246C75A4A7AD842721CC79A244C66948FD19FDC3339ADD54D95AC4A79966ED697C4892FB6245BFA21564B116203CAE627348E002F01EA22E79B39628319E73294064BF4C5372CF21621CE82A3691EAD5B8E7B25190E7D3F42332EB5AF19FBB4877E12164936FC5A36A279BAF1F6158C093F280ABC426833FC1A6E9F15C77EA7F60DC9D23B934CD5F6F08033A71D0C6325E130701407A73062814DB233F8490584396DE00B5D0DF2EA9C66B62A3DF5DE7BDA0AF25D9831D08D181FC944A0395F60E2530EF72E2EB73668D738D5A5B75D6B025F239342751B227506FC3D319A8C97965BC1296A9729B1C8D27599A9423DBBC36F52B0210F29B59ADC37A22A77E86E6023F9B57439F13C7FC93A1462AB623B06B180F9A6A8497CEBDA4D7B848BC0E07C28FE1D036852C4AA9A15848430F163A78792A098B6ACBE737142671892256E276972613DFD50D6A19DFF6C08B8B96ED26DA2A9F465A32A8C8D1C5944D04912D03E67D6286B5AE97E453C1B411F12DFBA5DC497CA7FC7BB70595526BC943E6CE391DA6D3AAE9CA5C5B5797FD4C9DB2AF92ECC218877B155B963C2D1AD31048569C669C05DE3FDFD6D83D5FB468A8E83F96A66477F040C267C933B2A50C8CCC61A77425F997B3AD82CD4F0004B7B60D7DA82BEAEE9FC805CFB02EF243A7D405E762B187297E3973A74EB612497FCBEEA7DFD305CD52FB18F6F71FC0FF8C318EA62E69FE6C4B925A6DC38F163C6DB60F9FBB0A2DE333F989CF572B1355E2F9AC3D343EAD159455B1D264360AFA8CAB33D009DF9A1E57ECD786F2FAB3D4BBAF20F17EE5541C68428683B277DEA81F16BC88302068D6EF5BC7B5719F25154AE1E06558A100E446A5670EE894016A83A33C1D20A5EB43BCB3074E699777564010CE377819A668714FDEE43329EF7AB1E6642773D9E1BFCCB3E193F1A969AD3D4D60982637184A9C8E5B118ED528FF391315338FAAD438C636F59393790D8924C9227DD2721176BE815CBCD5271041A462A7D7B3D1B798D2730E27DDB02262047B1AFF27F43BB5CAFF2961447F051A178AE954718419AE067A0B4B2E11AD6B55526632B4C546B44DF066B1537A3B5257040F3A99993A181DB8D5B79C92632852E2980EEE10103F064CCC360D7348A4B33D189837AE50AD31B791CDAC88280D5A8411F715CC100392645851A8A283A33DF16A5BA54364D3988E66B477E442E5955F94B3478FEC7AE67D98938123A3E78423BE9313C219055333288BEF1AC4E3FA84BB73E76F294B31A5A818F4E45CB15CF718021FB9ADA6DCD51083F50416947F8A2CDC7F37B5659579546A313E4636B2DA426055944ED3F4219AFD9E382F1BA561150FF1ECC33674B7F2CAFF59C2841F304379715FB540F87EFD30927A36F0FA9A38A70BE5A819AACEB1D13538D80EA690303C22E6297897EE6AA215FA832AF5C7153FF6320873EF4801017CF416A6C6E05574F34D6ED6E59328F5339FC6B0A784B284E1729BDAD1A6145FCB0C1789B4BF0FF6E8AFF93F7DE1FB0DF7C1CC78040D0F3EB9FDB4827125FACB10FCC2D2D3714C5A6C66256FEEFEB3893443D291EFE55B6163005C4EDA3FFD1497129CC2A7DA4DC5C0DB13CAC263DF6125C8F43D3EDAB2A30145FC7936B45B8D8948D4C347732098B528728F976726C6CA92C58D131AD7C7152FBF5A768C6EBC16F7B36D28804AE98630B57A442ECFE936A126BC0200011C3F4A2354C4BA912526205DA2686258DA3F5B5ADAECAA5B441764058D2EB9577B6D0BA96D883E0AD2EE9C6E0A53FA70C67E51B6BC7EEA8E80C05242049FC6986505975DD976463445ED9CC5DF1AD2F2C9478F1C87E28892B958592DBFF271AE09FA93B2B8763F3F613D9F8CE66FC0823904A27B86A59A3FF4B27422CBDAEA2077EEDCED89A7A99B2989E5968F7047D731FD549B7ED1065B9EF8689B24FC4522AFD6E2310545BB6FA88B1644EFE1C07DEBFDEB9FA1135178AB9402B18C0D394C8F1522BB218CDBFE1027DCB8E4DE6224E6221F401BBB6A1694C1B169BD498259B9683DE14144318C2D8E4265AD690832BBAAFD400C7BA500B9A470E341070F5EE8C13C77F23CA2B87590A880EDC09ED399DB54B214F64D6DD827199B9995E7BBADCE2FC972755B0BFA1DFB7C91C2BC544A0537B38F9EAAEB3807E2EE073BDC823EAAB1798EDE187B74E41A755ED92460BFF0B8175A8F341FFCBF50D5F678ECDD6EC6351F3D28C4BE2B9BF7038AFA92CBB24BDC9039A9B35C26B60F42B275221B4683204B46E8DD466517465B4AFF7FDA25E5FDE08B0FEB841A873EE2F5C1B8CAEC9D5B4B523B8E52B8F1703090DC3E8B4277BF97AA63241D4AD9E0B05D7BAC2BCC39D419BC63A080A754611D89501CD7BC3EC032D56E7E416EEDD29185579184D95D36E2A02D827733C41D8DA7C5F426E39AB23220354D442EBD80A6DC37AB874235C7EAE15A6E6518631B33AC82DF5FCAF4C360B7F63BCFF555EC305666E1F7E15736D141CCAEFD217C81512E3CE746CCAB9736733C7D46315395B81BCB305C5234E5317B008FB601D2110341FC0264C0905D59C62B9E8B71F52D0F8060B08156A2F59C91BBB4C46FC33DD90D0E9844DE29F4C09890A739656E5ECD9021124DFBDADCCB54C0F8BF39DD2704B2888E91095E5755C53C6C92E182D406AEFF7517E15A88EDED623E9A1DEE68ECB9776CDDF505573A94FFBF4935B92CC7C6B219D13671BEB896BEF768E9A4EAE975F5D9ACD0B2DFF14A477A7A7F865EAB0CC35F942E229DF42A7F9D5092898654990E44F80A0DA6706711EAF085F8B6BDAAAD0D8972EDA8BB177E44D50696F9B7CBEECB96F236B61875C69EE6040321B77249FFE11763F000D234CAA1F4FCCFC0FBFE9A36B58C10785648FC32516CDC47ECECFC9BEB71AB416BE6C200B1093B0CE81ECAF279BD4582C1FD4A4F8F3F0410C2D98D0CE41727EF99C15EA4F2731744515DA1BE0A987FE2C8ABB870E64B8517D44ED76275F3F2A0526FB43524E1DBCD972E6CDAB82AFCAD3F697FEB332BECEA299A130B931109BF2F0D4ADE951BFF4C5D799667D3FFE4BEAEF429A99B07F407431BE79B0F7E88F79F951E398042979AA6A796A6D726E715C286116169D183836E7E0C092351BB24E0FFA43516D25DA84C1C2980B10CB79F4E8FCB80FD58CF8D0F1214258BB332341431C992CA8851E09F35DEE738E3C539BFA12B519D22698B8DF1A4A8086D8BBCA4A2088B9C15F915113B83384850B851F66069102681B3C1AA4CDE3954E9A6DB33D95A769F96EB1DDEA1DC1025BEDB80F34DEF90915FA815254CADE1A7094A430659D67B9B22838A9125C87C1FE676445848C5A00EE77D268709052FCCECE934F35A6604EC2DE3FF9B63AA9C2E57A4BDDF332FAF46818111A5185C5B762FC37DA8EF50352B215B4E8BE110D7325223A7DED261E084EAEECDC825E0FDBDD9282D6581A82A54D02DEE4A1AC51E59E64777CE1C84608B966346AECF14A93CD0F0F87569553457A3D454B7F5C9FCE1C1DEC465DBC0DE47D7BC837FF17D39B66CF5AE63C5273C07F8971379D56D7725165144C57952609B24A7511630FD06BC01CEB1790004E0F56733ED3A0A007FFEAC5DCFCA5DDAF6C219E65F4C2A8E815C69D32E539D25FDF2ADA995DD3156F52861599963EF75E39DDBE49CCC13FCB4E253A00264E2E25271B811DF8EB740E35B247D8878C163258EF4018C221B6914F79122D37CE5B5D321238C6396868D89B470B9FACE517B8E517080D2E049DC04AB3C307BC3EA871A6B37C9FD1E39E4BE15414C234DD4D6FEC80BB4EDC1C242B6EFFF1F13EA7E6493DB7966CEF9590C051C7EF4378C4FAC05A6094D52C51042E6C85419F821FDDA9FD14BF13879111C592AA3D5FF9B674A1488EE51147ED1A9F496A98C4721E809720D0CC2B5C1D67BC60EDDCB551A8FB799C4244596BEF40B802FD7C56D2A5DF6ED74160BEE149E21E3A9527C95B83C08444F81EAF4C6D8BB924F5FD7B1D36F7260D3B6173709D0DA0FA8487159B62BA0F71C9442313DCB75C98BE37B674D53F6F352E85CFD7CAA560C5A54C414B46ACFAFB5674B33BE268AB5C9E4D91F9D76DF127BD99BED700FFC7AC7D00218971C7D1B951A434905F337607F3EB54C979E29F25B90310F20A54E5AA6226D01404519F8DDF0F3DA6D64E5F1484077EF5ED2F23E0E1D4D616B51880C22094F572701891F8B5A6B17A80F8882BC711F776EB83434DA647DD26020657B04FEA5DDF6F7A66996BA8BC72BCEFB620FB4FDEBBD4FB0A3E2A27C86142DB7BA8302D3FA5F9A5F0F49F05B0EE3FBC042AEE44BD8F06D2723C763802D0D0F2CECBB68B29CF4FD7E27B51119856550A65485F089B39AD3CF1653573B917CEB825C554DBC6E34CB117D65FCC6FA9A47A0D6B599F1DF1E54DC54508ADE698E025A5D0CDE32E31B312038F22DB4B64ECA0A924329257DC64F4856E050A4836959118D8DD28B6E99F226BA55F534D967BC737DA7979F314BC0735988F4200C92BA70C1ABD786FDCDFB0FBA3104763128B1BE7998BDF721BBD3EB32219A08625B8F726C2A7DFFF45F168CBDB9CCFDEADFE74A24E80E04846AD45CDC1A65B99C7128B66D5EF5B1C46B510809EA595CE85FD3714582D7089FCC2E126AE3C67040577A26A2D6736D5263E3EEDF3B5E3286483BFF94471C949DE583B9B4E499761201267A4BE30BF3CF7035F767064A575E292D27D007F0C55320B011C0736D6BE54A0E24D2630C71A18296FE7E3F45B096D8A36CAECCCACF6C690713433F688AB13A3D79D64BCF8CDDE586C1327F703ED702756D3397AD133ACB5051DCFBB511A9D486423D4F71EB98714DBF0FB299C7C0AB9DB465F5B1D3DFD17DA38458436B8691AA1C18EC47A0C80ED6339FDCE4825C2DF5AED9223EA14BB40C7F6758F2F75EBE15E34BA183C34A322D9AAC1B39CF2EA6AE29750A1EE3839DFCD84D4A4FC92293EB4D1E59751F517A84717C56CB7C8C55C4EB4405CB923F2F8193CBF9991AEA7AD465F00080DFF0C4D33A0D0BBFCA79BE1348538A05544A88C61071E46C6021B2670AAA08CE90A2561B4BF902D5B7F534CE2AE14297D133F7AC12E5320B1A37F2C86170D7EB632EA6AA71A10CA6863A7E085FA9541D8CF0DE5021127393EBE4BA5942A9A0C897318DE89533D2BCE464E63BEB2745D39CB140D9A9B301853BA19C79713529F4411C94FDD66B24845EA3684113567298A7C3CA61F6CE42B5F9830046363D0E507E1E7E86E19C8A21C12D09211F717A7BBC38C6DDEBCBBE5121C96955A01721A25EA15509B754CA1AA64F24D86B71C8E8026242439182FDF6ECF716EF7257CD5EB604EA5976C1CCE3E54A4757A9E88DA8DF54CF6EE3DEC1133AF43A221AB55754DF21CB9826E7E56182890192BF3D4F110D600E8B3E614368D7EF43BE1514A6D0AA238F870CAF4FE4B6A785E19CB0DD9DDA47AFB2902B3ACECA7B64AC811AF2D23BEC06BC5BC741D82C84A1B41AFCDC68D386FED2188235FC73FB841188757E2E827AF598036F74D2ED5FF2A0C3016E9B6932E1CC5E8474DECE5832B2D7151D754D6AFEDA6F3E491242E471C0EFB6A10E2C9B69985DDA9A63471CF3481D08103028E37F61AF6D9D9211AE2E75B0B21C1B7F8638D0A4E87BEB0C67C0084EDE0CD6ED1CE848C10179607F15260C29C4BE9BE32E1B5B4F75B336C8E27CF6DC49167F341B6CE9DD67D2B58E7765C12BC20402FDE425C1405E4C4AD7A56F65EEE6228D3BD03D9869275570DEDB9D324130C77CA220C9213EDE9473D9B4B86D736AE0AE0514F48A060AC947156D39A733FFF3A878A1368EB3C35F36526F31AC5872D7A6CB6E9D8B2CBDBFA19DC7FAF7CDF9ABEF496A41796D67CB53314AEFD720A0F259DE993001684AC86AD862EE44AB905B022EEF57E09D02E5D58DBCBC4CDDA0D28D6C79DCA173A81BA8E93C83491EF7C52EEB95B8DB2AD854736406DACA2C3A8482C2AB35D4588FBE4B3DE1DF25D3719F71F75DCD87E722F0B5002F31D83DFF13BE8DB56B81F64351411B1D4A3D37B4DF1E492995924FC9BF458F39B242A82457EF9073D9D392B34C988EB732D48A5AFEE51517D8192559D4FA59F67AA9CAE62A3D6E2FCED5C2419C43DDFBAB3F829EBB6DF5DAF73661B826B2D1B46DF76EFED3BF646AF4CF13BEF39945C7A65D618FAEDEF9B1B141D5B3A735C6D03E1C3EBF394F3A0FF30C052B229B0382B2D88EDA98A3A0C6CEC8FF9783F1FD2736B77631483D8B43B6F978987B3870CEADF5119120F9DE8B0B38D6737D1A408180B39A5E3874FCFA4F2505205461D4FA7865F950B9DF4729D63E36684C82EC9F1D194BD56BEA7513F03A5D871A91910DF0B866AD0B06C32C1FB4C79C02ED71D732B0049F57AD7F1F2AA9A72CA1D5CBE45F1143E1174B142D4CC59E9DF0030A8B838387895A6CD73AFCB097F8B250E3B50F8A19E834947486DACD5F24D0AE28F4BD296DA48D7E1D22C79683C89796612DD1B7389CD58B7E123BEC03D1F1B654C78646C2AC2255C81C73C14E66D018FD8715A9B971A79A04AF9CA1D7A62275CA049D4C3DBAB415DB96B5814328CD61A4231D39B793ED974921E4099F6ECB60684E6C66FADA54F8B6C1C69D4044E08AA417DF96E1836BF82320044F941132A61154CFC81F0BB2AC3D1D154A3C01665B091BBB5338D87115A8044444328B16ACA55C0956177876F13B2D9ADF8888897E69106715A12209217838D1942A417FCB310B0370B0FD61DFEC28FC2A3660AA3ECDC77E985AECA54BDB4A21B3DD4602B32CC79F6D7C8D974FE01117B5DA32B8AA9664BD8D2211E82D077E3E8C5BB7D003123ECFF4A40974247B5B49941C4934D231283AA757D6FEE04F43E9C1E5D69C3492EF15A0B2C14E645D067F7CF903071DEE18BDA063828966D11300D4ADE9148F0D406F4CE47F7FB8DF19675EBC1A963133C35A26EADA641D437002FE02183A4BFE531750162E2A25A4F41018544996D98A709278BB63A000E895EDA9828456F9CB32019098F817E2BDDF99071196F0A436BA205800BDB50C35789DF03A9556A24237CB9472F05536704889CE93665F418614F43DA91B1FE28D9AC6118EE25C7FFFB0BAB7512807D13CA0086A5038F8473CE07B7FA310313FD67E3FCC1DCE068627EC74B2F6E2D1FBB2FCECD611F2717FD60A5B93421B11C349406A4E203849954184223F0213CB8DDF6F2F749B1696A977AEA6121EACD2596138FF634EB10A76E59F3BC04439F0B1B456A4DD3DA4CF9DFBC4BE6A6943A69BD2C96BEACD90F5E5A5A6169806F18A0B00BD4DA8D1101623AAD2E470D8BB8835AE207C373750CD5978DFA86A4C5EE3E896FE4A0686C6B1961391067100889ADDC87FD16A9CDE81074D034935F10D9D0434A6F53546164CDA813A5C2C4106EB8BA2810FF17890579070C138C0C34425FC3BB8A10039217CCB427A1E96217C98A8B81E9287163D423255D11D6C113ADCEB1B6A5E7F1B974082777059083F43F5116D5594E7E3CDF56A81BC90C3F5BF729F0786BF02965CE9851011A3A3079ABB3777A528A5EA22272BC35B8647B81FACF8168BC8E1442A18BF30F51D39A42E08F125F386AA9CB28DFC91FE54B89D5CCD7CDE12B06F71E12116EDA0310E8D4B3CC476A2A49BD8CDF697C69ECF0869BC333739F01D9F22C83E056F173F5801CB7002C27F029FDE1F288AA19EC173D4C5120C903ED2EB77D110263CF80BC6B3EBAE2DBFA0D683D55E16AAE8B54EA367EB65E8A026DF95F7BD11908D0C0011C589A45A3CEA23D98D2057743405C614F117E1AFD4A94F1B0D97440F99F40B1B03027A4F5F87ECF10A7BFF8B3C990ACE7A97E54D186EB5643F591671ADF92F3B11AE6AC280351B1486FF7E524BE0F80F4714B5585976C2AFAB5FE6FB47F64072D5F05CC851A091435A43BCD3ADCBD68159CF6BAEF6016C6FAEF78B07232C7B08CE3954973231C3A23A9459C982127941A81FBB101EC002CFC6AA23D9897048B6E8582E12A21746EF4B8F5131B226E8743248A191E776D231ECD8D307C26CDAF9382A14E29D4D5FE89DF15AE7CE7D5BDEF149F2F616047A6D9764903CE0FB8B14DD6216FEE60E007CCD45D90858DE2F528463334EA2FAE88A075E7A94861E580024252FC6DF1AA99912F4078217EA74A6AC087E97F3BF865D17403A235D8266684AB2AF4A4BA02F2F7506500FE1F7E06722015E00877CCF70D087D9815001DC07A879D0CA183843E72E5E3655C6B076221AC8C29581FE6EB2B6FAFC3BFEAFE0B888B1478A3FED84AE93E7EF496F170E1A8CB9D8FDCB7483B99410FCACA627DBBEF3EDDBB4BC2D1CEC75D066C747844C8E6DE266178A82259ABFCDBBBDA72910616E20730FDE4CD472E9B8137ED26F9CB044545C43B25B09A921DCB16AE6EDC72B56B7870748297F5BA549022B32430DA1FFD79B52F7E3F16777D4BD7EA24B28BF4F40128069B0617559340C8F49D785CF87DDF68B6051918A9CDED01D39D810F0044DB7600CFB39F8B5974F5B8217F8861D39B5384C1C2178F23EF25B6A94711A5D3A859511A9E01BE1BAEA4F8A47C1E66BC3A68221796CC75B742EEC557BB879C1A4167AC49035521AA137AAE8F70FF0A4292647125D8408AAEE882862F647F6B8ADED269FC72F270E5ABDF2A800F7BF6E7C8471C5654EBDFBAE621F1A7BD60B49970C43F60B7E2845DF7E3439C5EB309E18A5C5F41AE88C804C1074C404B883F71DFC5BC47A353708255D5F85F69E613ABB19A8A55CE6AD3023D9F6370DE6926C09D8FB26CA4E289BBD139ECDDAD9A734C12AF658A63084DEF176CE54ACD40CF3687E53CEE33C6DA51FA92D8B48009010000D73C5EE160B1C0BB4FA3481F6D3F69817A730AF78232CB6B7FD8804D55EAC05D9ADCE3C58DC2CEB3B6DDC05E076E0318A709B32120EF64EDFD1E4DF556337F24ECEB1DC764AB9EC6AB119B4D5D16EDF6E0CD8ECCBBF50371D32B36736FE4F5BA9FA013FD1B4B69860DE5A90D6AB999C945549BD77305CACF78ABE28E1A902B313EB457DC0486F46674469B6BA7B7D262C079ABC79B69641871D8D1A8A6EEFB0E7E3CCE2F76437BF98D74332017B7570AFCE0646C7F67A7B06713A172DFF8C8DB0DAF34BE8811032944CAAEB6F389ECB6BCFDECDF0637D387818BC089F9A329D62DCD80B990DC9B356334DB8254066382154D5C220D92D12FC566D6192AC24BCB03C931AC52891E7260D429A68993B850912F8B1CD175582045647C12B5D6499A177A61887E2A4CAF673DF1A2771D06F2DBD75ED5572ECEDF1CBE1C9E98D331C429DFDE7E53B68FBBA5C156077750FBA7D3FD755E32A907A21C7A059DC39DF65C6E08D6709153574C16B66373D0DFD44D9D90FBD81E18E64C8A365CA4A9089ADEDC7B59C8EE1A86D4E64E2584ABFFA000A1ED85FBBD581B99089660889ADDA8EE0EBE5EBB5A3AA156C729DFEEBEEFCC93DA34970D166BCE25F1370AEAEDC93CB990D5FFE002F25C9AD185A6ED29DCDAAEDB5EFDE2F6308F334C73657D204A1EB0AE50E75A43329703B19D761BC5228A34D960F525BC8F9D3F7455AC3F16BF84FE67CE6BEAF5A66EDDF9716443DEEC9EC5E6C0F08A8999CE64CED3F71F7B6C559ECF5157153DC9955EEE0EA9DC5F84C1A6BF2AF75A626B5A32B9085F28B6384EBB74D432044550E27BAD94F7C55A19BA009899355066DC66C16C466C10C20DE6585E5644FE859DA8D63BF862C46D9721C50D9D42314B8B07C8D946D8FD8074B3C71F97429592023A33CBA86ED8FB7EE3FF1CA0DC54873000239DAE2133308C1DE630B2E396655D628E5CC5A5EA59A01BC04F03A40BC18F393256A0B52F5E92A6EA5C172C9CF8F022CBF369AB6787F47F104A10774788E09913EB0E6F0737B5E2664B7D4565645341B1BFB13C2D2C381900F7E2857F03AA490063CACB56D42C9AE29246D1F33F6137F40E9AF364E83217E0AB96930309F677CE79ADC250023EC232F4198B3FB736E977A04F32E60BB08D464A5384B9D1D71683823AFDFB2CC13BBD454726ED874AC4638123FACF1DF254D792D51AE3F8433BE2FE32D914D4C0F206837D7E9705EBB6A657F67E531035F96E18F34DA5528FB7D253471EAE545F56FA0A292B4A683211587DF0F4714CC68A4ACDFDB92DE4C27357DF399B49D8C275E5D00201A46F94AB05C145904832AD49DFC4899BF78DD3ECE76B26337B5C46338ACD0A7936B1AE2972B4B1F110D3D12B3843A7B956F3BF382F8ADCA4F9EA18210D8549848AC0B8EEF92617059E033B3D837B4B6DFA36C6D081E98BA41CAE098D30CDC5372ABB57E75538B4CAE209E12302DDEC183C41313B1A2161CFA730CFB4E15C8561704809A16EB04A4400877634CEF338586A1F3AFC48CC848B07DD53AEA82B9E40677A0660977CE7ED442149208BD0F71839C31FCE02CBF235F7847C0FFA5016C69CDCBED88108A4D63D518180357E956141221F694D3FD6EAB3C09D885A235173B3A3E9CAE124E9EC1288CCC412778DB552A05871FDC9BC7A0FE14504EB9E7EA9F2C04F853293A730FDA0EA4065F9E54914EB499E2992D5439283A7B78633BFDD0DE94D963D4B8D8DDDF7DB6543D7414097535A1ED032DEAAD611A9478D474F6F83AC7E6B7984AC75C7486347BF43625E8341E5721158C9DF081A362EFF1270AC5493AA6464074C70F77F701712828D0784AC1A8EF067875684017AB4AD50E4E0C52C0D3B755F81D8E682E431688A9EF3CC2F12F17874E9B93B62A6CA843B2798242A45C34BC45E5DF5578F23083196F9C72DBDBF04424875412115EFFDABBD9E22B7EB7B44B7CEF6A73CF172EA9E95A6CDA07A668EC7643CA8A45EFC2ED8A5F364A99FB354EF6661D6C075F8CD594CC9067DD90F28B430C7DAF65A95799617753474D52D8B9AE57BA5D63825BE9CC85639E84321A9C4F047A4B48B5AD423859E82B93DAAC2A2227DC1D524D828CF39660F1372D2EB4EBD7CEB552DF3E175B0C79D91D1ABDD19BDB755137654B93891468D3E053E1B1646B6DEF837A264B2D383173858B407F76C488D753597F7AE5514866160D239B91E94632E1854AFA953B5F657033788DFC29F8D3F0C1538B8698C71F4457A403DC0897EDCB24BE14DFECC0830457978CE3DEF11FC7A810CC6D815ABF4B6EE65572A02247528AB97A2CD2582358C7C044B95D976151EF6605675A59E5A3732018D64D12E5AFA6AE8432C29F55D2CD08BE2D98536E0E50358E7EFD51CD3A9339783BE110769916A6C06F39FA58F650E4976D824850235D153BD4B5CF5DD7C4010FFFF9A197F8D1AC9EA8B32554A0E495371172F5D8557C8C3B81C272EB965F6F1BA49BE80EAC6B612A8C922EFA1C423ABB9816232A75B2D18B0179D25BF01B468351C6AFEABDD0383BDA6E69D92DFEB15B9E0AFB133C90A49B1652CE3EF1C2F665298DB213237505405B5B9AA963227B1CE2F567B47495F3E9DF82636A7CFE1F8937A3AB879B80C47780885DE88953F5E9C9E414BFEDCE4955FD0993EE4ECD03E7717EB329550877E67D57FE5CF2DF614BDEE98E60103071F11C3D98317949A012D8074F51CDBACC591C2E8551F3DB59DC6400F472F85479C92BBC1646A66B915DE02006B44E9713C138B00BACAB389182D2E0330C9ED3B8C1529AC4F6A7E3A6B449D908126D546E21476863A22D2321E99C2AF4B88F9FD021C824AFC5176F4179E3472E39E4587B427C40AD0E5A64164DB3ACA2A5E2CC8D9153C73E01C33EBDD481725827B656ECEDFBD7D8A193F8877E333E0FF50BE57DAD10E04E44B10589775847C8CDFE2AFB5405482B2A00DA234C9572C6C8B03C2E7A9CBF992C569235740CC1E7075AB9D89E3E79CBB599D85FFC87B63341AF796A3FFCF0C80DF952AE757D8B11E93958EF894EF923D29180EAF62ADBDA2AB49878B5DBFCBD2D1BB237EC0DBACB1E06B6BA03E53CB44F18A0FA41A2FA49813380A8F3CA3A4C8DA03A1529A09F980526CB9DDBBF1DC55C25B32DFCAB27F57571364BB8AB624FD90525733F63CCC346F6DDDF85CEEE9B320C1E15A38D90D6C1413D74554174445260BA78EA5B7682F036EC7BE229C05D4BA94170759F0543FAE9D630ED8CDE42B485AD1A028E02C88FFAB95C16FFC4071C8A5A1F780D78088AB57B083276A79CFA3E5B34B2C1E02B7645059876CD0B79E1A46AE8E2325CD2D038C792DB6D1EED1D53F2665D205E3DA6BB0F1B0EBD67B5E889EAC4EE607B3C1E87E24AC0180D6FA522AF40E435035BB1AAC503808CAE3CDB69C3744BDC464385E5595772E263286B1A7D2E527DBA6DB8ECC3E9F710F81004AF384DB5F3E61B0E9F0948E3566E24B32B3B30C83696CA535F65C606ABBF8400B1C62A17A94C6C68C36F6F0F3D7F046887C72B01678587D2ABF0FA0FC8878BB07F73DF2B766E8DEA78A495DCFBD246B7521D6B5B987FEBF9AA2BE98D7E7A6B4F10A35D78CE770BA684136E22EBC2C1D2DE4E78593AF1BE39FA520E25038F5B8E062AEF6B6655E9D32CBB55A96DF83DCF395A013CDF7A6043F3F23C50F258464A050E87BCDF173933D08AD73F5194A517B20811BE8A87430A368A13CF0C090193671330D76E10D9C21422CF12228D5CCB3976735623269A89195770AE741FCC923D6851E1A5BFE414FA5E06402611599FDC84C819CD84773CADB2925F22D33419A9E2277BA32905C7100C0DE821575CC83CFDBC724338A29BF9CB01CAA0B7234E4EEEBA6833FC992B627A03C89D6B34B976485B03D82DE8929321370F78F7DAE1CD6967E94E6D2A04900E7600AF4654DCE791A12F4435081C5A743AFDDAF029B234355720376DE330AE491486EA9CDC971EB7B8441925E4535BD32C1360F125C75E28108FA0348757DB7A51B234D197D6770E27FE73435CA54E7A0B16CABED165F2DEC729A154BADE0C0EDF9E9BA48F255527271D0764F473F82BC49ADB6E6C9E2717A3DC83BB167A960EC724A835493D8ABB4714462E87A71CA1AF663138B53619533750846E9D00A8F0A4564A4D3BD9CDD86FDE85501F572362E4B353FC70F6270CB4A709E5844A0BAD31711D0A891946C13F9753E53234A329B52C59198129E3985C79DEFBA9DA3C219585941A743E20FD7F97A01133CA2F9BD62C610DBD82532E80CBA8307505F82F90D68EB21AA7BDCA7D313CE66F9F72377058ED194D096E5BC56FEDFFDF324C6E19585A464180654E7814EAAC94921E3D2F0B336A72755ADE053F7D51B5C6EEEEFF4F1ECB46909FAB745459CDAB451FBB9D8E8D2C2DBA332DF0F7FB661904BB9F3BE6DEF43A2DBF627F94D7818C1CC60E7FD043AEBC3909FE7DCE7806C87B43184FD2E513EC650F3D727E8AC2F35AB1649F87A3B11270D5D74D5A082592BAFDA2CD14D304DD89DF27B969F9365E2FB04371F37830CE6EB664BA9A38F8AF222E60B7B5C71577124042579630DF4CADCEE224E407C83F4074C4E54964B73D6DDDBAA51953D181A9F9EF8B4972AF82A2E4DEC730AB7B4D4000FE9D4775F36268F7F5B10B3ECB17325F14CD2DE42C6478D43E9A39E2BA9016A9D55AD3EC3B24D7615E5A7CC0A985CBF3BD7D6BC9EC53E1D4AC23FD5F52615FC360F211C601C80C105EB41560EFB24BCDFA6863D9B41D6C583E64267B421EE8AAAC8DA5E34EC631A634A79D3A6B1F2D6D5EFC1BD8417761A4BBDB76D869B2EC8F73B8B1D834D002A8CA18F8DBE19FADE27BB0ADBA4D57AA5A3195652BEC8F331F3AB1CC50BF451802AC9A62293C46871AB1D843AE3262B5F34E5440F4B37F37EE6E48AE6C6B623BCF307BD4E17C545D8B506AF73BA212AE5E83133AC572614A70B6FBF1AD406C409535365868CC2DCB63B4FFE0EBD263C83E33C733E82D064D52FC4575BEB88DA950592D0F5C4478E7A91C3071245CFBD2E1EFAF45295B786E4CE9A268195E1734EF613A553AA0C65D82FBFCC78B0206FAD064821399BA831744B2CE70B43033A14AFBC8022049BB8BE6EE9CE974EA20CB5C23061CEE2DC671691002C277AB56089172EDB584E786C3D3A1B639E11561260A012A49C5CA79431BD964D7FD82ACBD26C522E0C560876352FEB8C0141BC94349F4F179968DE01916A50019B05C08C28CDD514432C956C839A2C21840D657C9E5FD5ACAEF6715CEF396C2FD92F6065CC8990572CD4A4C45B8F1DE43934F71F009E55652F57C49C415EF623851899A6E46816F142DCED4BAB83A14A98FDB6DB075F69A84BBE7C81F7738A619EC2E083BCAA7328643EB22A85F42687A67DFAACCC73CAA6C5E2768FBD4243E7EB13BB8E38954BE5ED24843BE11EE495D8C8EF94AE1F2BD83C71D77B3BC598056C0C17B070232F4C17087CDD3667CE7C1844A68272236A62EE409D07719BEB3CEE8ADB329D2C887F1282C49948763BA22262CE6CACA96DC1E4FF4176416A95D02D5629141D0585EBD81D55E2F49E32B27D339CA74333750B4C5E1226A205CD503232A8F7AAD568B43E61011E904BB71EE18C750418044AB24045A0900553671133F299C12D6C2315652E05D08CFE902803D700E8B5EBD683282DFCFA0DF7B5A748A36031438127DA223E06E7507CD5E36F60ACFC740A96E791034968AF2997DA7C9B5405ED6F057BB40B7B697096B6CFE9A8809C426FDD2325C15465C50016DBC897A8D6358B7ADE1FC295E610CF6D6A8B72B50D9D577EC43992CB3B2B8B1AC8D9D99B18D8A4901731D4C6FCDBD6DBE5FEEC3D0BACD2750779CA5AD1412BD6BD49512C0E8E0FC63FCDF017EFC98F83454805B9762CC36766FC35B579B97C368845F6B3833D0191CE83C455F2A51670E6EFE554D5868321D0E56398ADC2951C646EBBA1C7A77E5E421E90334B8A5D70819A3829968220CE2DCED3F95516CE45DB5F38D4418AEC0062EECB8288A5E667728A33BAE5FA17D90873B2CAB7925AEC7A14BF1F465CFCD555FC330854248E5DB66656C85935052C923AD14954FFC78AAA3AFEE955DCA6EC6BCE95B554709162BD918FBB831297AA4BEF5FDE246A2F51E092F99A7F355CFD7E30A21862F9F8D3BCABA6A17015A7DCB3C80DDCBE843D2F5EDBD9E16763108B5FC1FE5C48DE618ED070535EA586CC681C930DA5359A24EE7AC7B15CB87186866E4351F611E1DA83F7F7DC14AF5AFCF23DDE551546BA356FCAEC912CA4CAECBFD5076C0A49C066EEDFD8B1ABE6D04A2F0B4623BEF7E94953EFEEC984C7B0FED48B031AF90D9C36BA81EC3A713D2FE175EDF26B938CB10A5C7067D48FED7FE70ED1DC1251F09462357E2E8AF2BCC7A228D9FCF89748705C1CEC1FDF0AB47949BAD440D0C9589B342211A6E7ACC4C2AA8281F0301B106FBB3A8D6DBC5E35A10A89FF085F20D635B0E914F16C8A0298BC0D109DB0598A79ED828811E80E6F9BDCEC8A1CE73FDE6D466E35A71826E4A999E2F20CD7438793A99378AF9053A6569A2AC874F244ED03AB2E3DE068D0A16144F725FC95E873392B7FF936C5FACCC5BB0B7A624226AFF31733A313EE3665FEEB91ADD3FFC6FB2F0367FD141CE598B622DD05CB0E849F30BF286F4AA3956E8A916227A9B14D385595DE3784ABDC166262A2373CD1EE1F2DE7B2AC310588EF1649057DFE99CDFADE2DFB046221C3C6E4BDB9DEC6AAF646783A7DF76B1A8B9839A6FFC342FBE5155BA1095A397F16397A0DBE6E3277AE6D1A5B4E1EC26D37FEAC6C27226814A252EA6281150F41B5A9AA582A93CABA07EE520CE1DB04AE42B16526F61C008945531477ED2DE98D44C37E550B06848B2760C1BF1DB290B49368D3B8F57F07E38DC31BF32CCADA6C5D03C97A03AD41592F3F182D8D45E9E5B18AF40BB8CC347CAE7DD807E00C7C89C922C71D515CE71B33DD9448B0F623015235A857D885936303177014A2536D02CE28AE3B9062D137488437D2B9761720EA787E23544D3BA60F75C13732152C3065ADF351ACE1F40493271507DC063BCFF4D08C794C392C3615EF8F95ADEDA70954F83C169C847795D2302F30EA667CB03E7637F60BD29FE8C5E54F30EDD1AE71EC1A22BFFFA42D58AB577A0AF1794B6E9BF9D28B8C73DD7A7134B4B40A33AD515B40E5C4CE0AA905775CD2EF1A1A99EB669937CE8CEA2A0CE07611F91DFEDD029270C14706261F62D615067FC7F1539F2FA5405B3F622DD93D990BEEBB338E5714D8974104B0371CA368EDC14BC4BFEB79C5FACEF87651B1A40E2DE95B61FBB03C1FAE1381CEBFD0A0E072149C6474FC976BCD6C8F8E73659F2A12E672556AAD5F91A6C31339C2AD6470F2C354B7C5941C43C064DEED447B1DBC641D42FCAE9BD82089835852E0BDB26720581EF825E091658C5CAB1985DE263187C46EDA68989F30A3F47CCFE69C312B049A292C030B178AD0FDD23F5F50C974DDE6B98383753239FB4D7897895B20BD163CCDDE40060584D87F735A089C9CF09050BB7EA9F05C2596339ED8CE49FAB07F60BAF74B4DB7B1F2529B9F5EE30B5F10DDDB6B9ECD70CB3DBAF582D8E3B90DADE59D83E3432184E5EF60D82A9FFD8845B1895409D18C82627EAAA61BCAB252416B641B7449DE389C3C8830FDC058472DCD7F505D5DF98124BB360ECD8BB714556AD9B1338A380A834E865429D8242BE036791F853793E9049FEA99C6DE4B82CE46302D75791ADCC48AF942BBDCC0C2AA9687E4BA2C343E54EA18DEBB1430374F62F106176558C134E6E2C5DAC07422B2E29AEFEA338D1BC823EDC085D6BC688F335E1B355890FDF5333AD4A05E4DC299F525DBE23B1195FE50F3F0DD4D753B5BB02ADA3ED73F16781DAD35BCFD01848702FE1866851F1A4137931386D979F9B74649104BDD2B66D1400021714613E1D430CB00E5D871D7A3477A32EFD1B2D31331B08F0972A29B4E1DBEFEF4E92670222C08773380E562FECC719A23146F860D8946CD86E0C0D416CF5580B61AB5D');
CREATE TABLE tenant (
    id TEXT NOT NULL PRIMARY KEY,
    external_id TEXT NOT NULL UNIQUE CHECK (length(external_id) BETWEEN 1 AND 200),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sort_name TEXT NOT NULL,
    zone TEXT NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    starts_at TEXT NOT NULL,
    created_at TEXT NOT NULL
, country TEXT, last_day_on TEXT);
INSERT INTO "tenant" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','globex','Globex','globex','America/New_York','growth','2026-01-01 05:00:00.000000+00:00','2026-11-29 00:57:58.636893+00:00',NULL,NULL);
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'models','0001_initial','2026-11-29 00:57:46.691203+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'models','0002_offered_plans','2026-11-29 00:57:46.693026+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'models','0003_settings','2026-11-29 00:57:46.694123+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'models','0004_quiet_alert_rules','2026-11-29 00:57:46.695830+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'models','0005_tenant_country','2026-11-29 00:57:46.698605+00:00');
INSERT INTO "tortoise_migrations" VALUES(6,'models','0006_tenant_state','2026-11-29 00:57:46.703936+00:00');
INSERT INTO "tortoise_migrations" VALUES(7,'models','0007_tenant_end','2026-11-29 00:57:46.708232+00:00');
INSERT INTO "tortoise_migrations" VALUES(8,'models','0008_purchase_events','2026-11-29 00:57:46.715573+00:00');
INSERT INTO "tortoise_migrations" VALUES(9,'models','0009_entry_indexes','2026-11-29 00:57:46.717272+00:00');
INSERT INTO "tortoise_migrations" VALUES(10,'models','0010_api_keys','2026-11-29 00:57:46.738339+00:00');
INSERT INTO "tortoise_migrations" VALUES(11,'models','0011_members','2026-11-29 00:57:46.740442+00:00');
INSERT INTO "tortoise_migrations" VALUES(12,'models','0012_persisted_operations','2026-11-29 00:57:46.741671+00:00');
INSERT INTO "tortoise_migrations" VALUES(13,'models','0013_budgets','2026-11-29 00:57:46.744731+00:00');
INSERT INTO "tortoise_migrations" VALUES(14,'models','0014_auto_top_up','2026-11-29 00:57:46.757912+00:00');
INSERT INTO "tortoise_migrations" VALUES(15,'models','0015_charges','2026-11-29 00:57:46.770002+00:00');
INSERT INTO "tortoise_migrations" VALUES(16,'models','0016_run_out_forecasts','2026-11-29 00:57:46.780156+00:00');
INSERT INTO "tortoise_migrations" VALUES(17,'models','0017_export_contents','2026-11-29 00:57:46.783743+00:00');
CREATE TABLE usage_day (
    tenant_id TEXT NOT NULL,
    day TEXT NOT NULL,
    job_id TEXT NOT NULL,
    invited BIGINT NOT NULL CHECK (invited >= 0),
    started BIGINT NOT NULL CHECK (started >= 0),
    partially_completed BIGINT NOT NULL CHECK (partially_completed >= 0),
    completed BIGINT NOT NULL CHECK (completed >= 0),
    voided BIGINT NOT NULL CHECK (voided >= 0),
    expired BIGINT NOT NULL CHECK (expired >= 0),
    simulations BIGINT NOT NULL CHECK (simulations >= 0),
    credits BIGINT NOT NULL CHECK (credits >= 0),
    PRIMARY KEY (tenant_id, day, job_id)
);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,0,0,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,1,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','5183e33c-ff3d-59ba-b599-0cba222d035f',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','55fdb363-1d2b-5f74-be1d-682ebe2a054f',2,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-05','90c64b20-3adc-596d-b37c-7b241d6cdddc',1,0,0,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-06','90c64b20-3adc-596d-b37c-7b241d6cdddc',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',2,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','5183e33c-ff3d-59ba-b599-0cba222d035f',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,0,0,2,0,0,0,2000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','90c64b20-3adc-596d-b37c-7b241d6cdddc',0,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-07','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-08','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','5183e33c-ff3d-59ba-b599-0cba222d035f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','55fdb363-1d2b-5f74-be1d-682ebe2a054f',2,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-09','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','5183e33c-ff3d-59ba-b599-0cba222d035f',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,1,1,0,0,0,0,750);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-10','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-11','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-11','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','5183e33c-ff3d-59ba-b599-0cba222d035f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-12','90c64b20-3adc-596d-b37c-7b241d6cdddc',2,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',3,0,0,0,0,1,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','4f1161c6-caf7-5782-a6dd-6e169eabefe3',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','5183e33c-ff3d-59ba-b599-0cba222d035f',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-13','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,0,0,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','5183e33c-ff3d-59ba-b599-0cba222d035f',0,0,1,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','55fdb363-1d2b-5f74-be1d-682ebe2a054f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','90c64b20-3adc-596d-b37c-7b241d6cdddc',3,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-14','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',2,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,0,1,0,0,0,0,250);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','4f1161c6-caf7-5782-a6dd-6e169eabefe3',1,0,0,1,0,0,1,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','5183e33c-ff3d-59ba-b599-0cba222d035f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','90c64b20-3adc-596d-b37c-7b241d6cdddc',0,2,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-15','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',0,2,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','4f1161c6-caf7-5782-a6dd-6e169eabefe3',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','5183e33c-ff3d-59ba-b599-0cba222d035f',2,0,0,0,0,2,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','90c64b20-3adc-596d-b37c-7b241d6cdddc',1,1,1,0,0,0,0,750);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-16','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',0,0,0,1,0,0,1,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-17','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,0,0,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-17','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',0,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-17','4f1161c6-caf7-5782-a6dd-6e169eabefe3',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-18','5183e33c-ff3d-59ba-b599-0cba222d035f',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',2,0,0,0,0,1,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','4f1161c6-caf7-5782-a6dd-6e169eabefe3',2,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','5183e33c-ff3d-59ba-b599-0cba222d035f',2,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-19','55fdb363-1d2b-5f74-be1d-682ebe2a054f',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',2,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','4f1161c6-caf7-5782-a6dd-6e169eabefe3',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','5183e33c-ff3d-59ba-b599-0cba222d035f',1,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-20','55fdb363-1d2b-5f74-be1d-682ebe2a054f',1,0,0,1,0,1,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,1,0,0,0,1,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,1,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','4f1161c6-caf7-5782-a6dd-6e169eabefe3',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','5183e33c-ff3d-59ba-b599-0cba222d035f',1,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-21','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',2,2,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',3,3,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','4f1161c6-caf7-5782-a6dd-6e169eabefe3',0,0,1,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','5183e33c-ff3d-59ba-b599-0cba222d035f',0,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,0,0,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','90c64b20-3adc-596d-b37c-7b241d6cdddc',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-22','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','5183e33c-ff3d-59ba-b599-0cba222d035f',1,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,0,0,0,0,0,1,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','90c64b20-3adc-596d-b37c-7b241d6cdddc',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-23','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,0,0,1,1,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','5183e33c-ff3d-59ba-b599-0cba222d035f',0,0,0,0,0,1,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-24','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-25','5183e33c-ff3d-59ba-b599-0cba222d035f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','4f1161c6-caf7-5782-a6dd-6e169eabefe3',2,2,1,0,0,0,0,500);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','5183e33c-ff3d-59ba-b599-0cba222d035f',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','55fdb363-1d2b-5f74-be1d-682ebe2a054f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-26','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',2,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','4f1161c6-caf7-5782-a6dd-6e169eabefe3',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','5183e33c-ff3d-59ba-b599-0cba222d035f',1,1,0,2,0,0,0,2000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-27','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',2,3,0,0,1,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','4f1161c6-caf7-5782-a6dd-6e169eabefe3',1,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','5183e33c-ff3d-59ba-b599-0cba222d035f',2,2,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-28','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,0,0,1,0,1,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','2388d30b-d168-5f3c-a71f-a3ff1e7b557b',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','4f1161c6-caf7-5782-a6dd-6e169eabefe3',0,1,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','55fdb363-1d2b-5f74-be1d-682ebe2a054f',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-29','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804',1,0,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-30','5183e33c-ff3d-59ba-b599-0cba222d035f',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-30','55fdb363-1d2b-5f74-be1d-682ebe2a054f',0,1,0,0,0,0,0,0);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-31','3536b8ef-ecee-5aa0-9770-7bb68496e9a0',0,0,0,1,0,0,0,1000);
INSERT INTO "usage_day" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','2026-01-31','4f1161c6-caf7-5782-a6dd-6e169eabefe3',0,0,0,1,0,0,0,1000);
CREATE TABLE usage_event (
    tenant_id TEXT NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    job_id TEXT NOT NULL,
    interview_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('INVITED', 'STARTED', 'PARTIALLY_COMPLETED',
        'COMPLETED', 'EXPIRED', 'VOIDED', 'SIMULATION_RUN')),
    occurred_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    progress DOUBLE PRECISION CHECK (progress BETWEEN 0 AND 1),
    day TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    PRIMARY KEY (tenant_id, source, id)
);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-1-0','169222c0bdd22aa0ecbc6dd6231a7f5af8a0721ef6b422f449f4cf8333a6ea65','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i1','c0','INVITED','2026-01-05 05:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-2-0','89de0ad2d8068d9d9523720b3a31a328c3e3c3f23609bb07e906dcb4bd098838','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i2','c0','INVITED','2026-01-05 06:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-5-0','0122a502ff31e6399851fe98051fb43315fd6307b5c9c80778c50d23591d0c7d','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i5','c1','INVITED','2026-01-05 07:36:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-1-1','f8ce5a039102d0b620c89919076a9af73ce80861eff35a39656372a5c6af30ed','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i1','c0','EXPIRED','2026-01-05 08:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-6-0','2986ea6f35f70f285d88d36f2ca27297ddf95ecb2201b84fc76934aef4ec10e4','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i6','c3','INVITED','2026-01-05 10:16:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-5-1','af074b0e2a362c6783823f011109f8c4440ce2350b59260967aa728f22b1f6a6','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i5','c0','STARTED','2026-01-05 23:07:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-2-1','fd896e71755b36ce9abeb1cce0495dba73cdfbb0feb21822efb15566396cb44d','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i2','c1','STARTED','2026-01-05 23:14:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-3-0','499bab8d6159d80d5a22820f75cc8b11b8c72bf2cb558b0ad46e9d6b89d46fc3','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i3','c0','SIMULATION_RUN','2026-01-05 23:59:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-7-0','2a0ca10aa75541ee84bd45cec5d91ba870fad29047b1227d0d3aa4244121452d','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i7','c1','INVITED','2026-01-06 01:18:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-6-1','19c1e2aa7cdb4a15bd839be4a436017f95e2166edd5dd81587490d78dee4df05','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i6','c0','STARTED','2026-01-06 02:31:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-4-0','ccd5afd84c5abddef8d161f1b3b9b047f4fd6582790e0f47b047bc227dd8c558','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i4','c1','SIMULATION_RUN','2026-01-06 03:42:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-05',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-2-2','d01b39a701c3f9550e61fb92232a8a4194fef0d42a05c8f53bc80e3820fdcf69','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i2','c0','PARTIALLY_COMPLETED','2026-01-06 07:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.648,'2026-01-06',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-5-2','6f9a6f498e875d36678de203941754b656e3876399e25a193e7a33af771186e7','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i5','c1','PARTIALLY_COMPLETED','2026-01-06 13:20:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.557,'2026-01-06',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-7-1','d38dacf536028f65405009988dc1b5853e8ce46b3a97fade12569fe37a403eeb','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i7','c3','STARTED','2026-01-06 15:31:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-06',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-8-0','34e7efd455d2d3b542731d7e7e75c7d65bdbaff0af98ada96d42643e86be74b0','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i8','c0','INVITED','2026-01-06 21:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-06',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-4-1','199583541795473f58a784b0a4dd3b60b843927540003cafbcdeea31a7f61bea','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i4','c1','SIMULATION_RUN','2026-01-07 02:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-06',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-6-2','64eb763414728bff2918f3dac0e71d7f6efa69c971fd317acfca4f94af90983d','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i6','c3','COMPLETED','2026-01-07 05:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-2-3','1032b46e818e2426da925f6a19579bd27e02a7718f325dbf1a4cac726a549b06','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i2','c1','COMPLETED','2026-01-07 06:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-12-0','d92f308c7f7b201151f970dd42ef83b5f1eea8bf9cbecc3c641df33f270d4399','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i12','c5','INVITED','2026-01-07 06:38:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-12-1','3fbf9ca711b84993ad20a77a9fa8b998ec53f8d890397b668baf94225765d6be','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i12','c5','STARTED','2026-01-07 08:43:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-2-4','7fdcc5f1c8860e8f42bfe85f647d96622ca591757834ae54e28cc92ddebe1b0e','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i2','c0','VOIDED','2026-01-07 08:54:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-12-2','af799fd493b29ed292fdcd8744cab758ab85eb10d832abe64873f162d3127f12','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i12','c6','COMPLETED','2026-01-07 11:43:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-5-3','c6722c077082dafa1d8b9a96d545adb8af30373b3c5e2199e83eeb652531f73f','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i5','c0','PARTIALLY_COMPLETED','2026-01-07 11:57:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.937,'2026-01-07',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-10-0','80086c7d3ac1ebed992606023d1d5ba9a6123f184e1062a545ce3062ad71c783','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i10','c3','INVITED','2026-01-07 13:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-9-0','e793a3004b69448d63fdb19256b207fe802d3538c1ca57f0e485837453d7ed36','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i9','c4','INVITED','2026-01-07 16:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-7-2','b893eac042fc870d2564229f7b8043749109b84a67869c296f503ede1a059e39','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i7','c0','COMPLETED','2026-01-07 17:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-5-4','2fa48b721692cc97b6f049e955243eae1e8bc9ab25d0c4e7870b8d4b9cd871a7','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i5','c1','COMPLETED','2026-01-07 18:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-8-1','dfc1419d20dae67ac2943d2a25e3df3c755d9f78ba49d05428f97348522105af','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i8','c1','STARTED','2026-01-07 21:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-11-0','19cee3c0cc464ab6902f6ce7c58d8c7e63da34193ef3e5dbc1edd3d5f0ab00a5','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i11','c1','INVITED','2026-01-07 22:34:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-2-5','290b6cc06771f0c35b01da3fea92c377ee95c110c5993e25339f802f91543a70','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i2','c0','COMPLETED','2026-01-08 02:29:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-07',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-13-0','efc5fe0ede940d55991145d6404af68c43041f719d9ea8c40a97ef6197879827','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i13','c2','INVITED','2026-01-08 06:21:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-08',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-10-1','7771763c5e4926d011828082e04cec8dd3b375094c608b5c3f6248c9b802c1b7','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i10','c1','STARTED','2026-01-08 06:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-08',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-11-1','0b9333b7c4230cfd05f8bcfac862de5a4c87467190291eeb5aacc6ebf09fe861','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i11','c4','STARTED','2026-01-08 15:38:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-08',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-14-0','e5ffda8613a8d98041489e2f8b2614bde20a2f6d59387f10166e1c7debc2b1f0','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i14','c4','INVITED','2026-01-08 15:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-08',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-9-1','67ae22a9b3553e9d49610fc42c0e15ac3f2031d986ecfad8aeb52e75bb0fcccf','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i9','c0','STARTED','2026-01-08 20:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-08',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-13-1','d40d091c59fef2322be88b3d89ea3dfc5301e82da38670fc94a9ca2b325dad1e','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i13','c5','STARTED','2026-01-09 00:42:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-08',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-16-0','8e1b70d9a544ed3c6bbe6b1ba70c7a7a7aa8d5f5166e6b4e6d715d5dd284ab44','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i16','c5','INVITED','2026-01-09 07:30:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-11-2','c37fc2e606db1c5a50e2e83512ce975002297d7496a06c1fec0a7879f91b701c','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i11','c2','COMPLETED','2026-01-09 07:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-14-1','3f7bb5d2d4692d8cc7e5777b98e798024b7b8cb944c5d17bd86c1bb437af90e1','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i14','c1','STARTED','2026-01-09 09:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-10-2','1815731903998371bb244f114d9c7aae49b98ad9f3680130e545053ced2a96b5','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i10','c2','COMPLETED','2026-01-09 10:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-17-0','869dab68765129863cb43bd8996a0303d3a23d010136b21eca7859b9098031eb','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i17','c7','INVITED','2026-01-09 20:36:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-17-1','68c01cd7ee2e237739f5554654e74de9ab9e854222b1e52d05b30148e2835fb7','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i17','c2','STARTED','2026-01-09 22:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-9-2','c2cd4e60917fe7710a98558ebd9684faf8229045450a71a9b5faf1f77b0d0c21','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i9','c2','PARTIALLY_COMPLETED','2026-01-09 23:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.395,'2026-01-09',250);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-15-0','6bef9d67915599be4ca05597dd9b7217f1dd0b79f4e394047b1d9fe5e5170368','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i15','c7','INVITED','2026-01-10 01:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-09',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-16-1','95e89cf1743de16d56238a67b03428b90b2a36c9e0dac43f0bb7268d027b2f8f','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i16','c5','STARTED','2026-01-10 05:52:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-10',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-15-1','9c3fca89f027964d5e37b6d7e8387424a6a45c5de2a654a5fe252be2007cd963','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i15','c6','STARTED','2026-01-10 06:42:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-10',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-14-2','9a40be32481bd02c228060a1033ee78a9c33ca054a3d42343abdcee70621c008','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i14','c6','COMPLETED','2026-01-10 09:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-10',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-9-3','90fc7e37a2871cc5f447ff9ff9d79e94a99949b93c346fe9770f0140eaf907a0','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i9','c3','COMPLETED','2026-01-10 09:52:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-10',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-16-2','095d0e6678a388e4f972c21ccbe1d8bfcf4de88f152866b0750b38c7fdeae009','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i16','c2','PARTIALLY_COMPLETED','2026-01-10 12:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.842,'2026-01-10',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-18-0','ee232000681e26627b54a254d30eed64ee3e362d0b1ac490167c6b9adcc20d4a','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i18','c8','INVITED','2026-01-10 15:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-10',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-17-2','2d41595312dbea77ff0eb9ad043c650931b0f99598ea0a47b6739a6d76f8d13f','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i17','c5','PARTIALLY_COMPLETED','2026-01-10 18:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.796,'2026-01-10',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-18-1','17874aa777b87cf2d6ab2e259c8c481ae31d5ab33fcb62d21378aa5203bebcf3','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i18','c5','STARTED','2026-01-11 02:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-10',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-17-3','9ad664f3292d6ab9b31315bba969747632bfa863534152bb15e6676dd22293c6','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i17','c4','COMPLETED','2026-01-11 06:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-11',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-18-2','fdb3307d7156c6167b49f65c29f592d277444469dee34c21bc3a147a338d555d','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i18','c4','COMPLETED','2026-01-11 18:05:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-11',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-21-0','6fdb71805a7d674e165b7ae7c008537844960a4b155cda9776ba1bac45401577','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i21','c8','INVITED','2026-01-12 05:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-12',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-20-0','1d6d08955420eaa998ee845e4e542f09d62e43dc36fc45d0a2a52202f2c2363d','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i20','c1','INVITED','2026-01-12 15:24:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-12',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-19-0','0ccfea73cd65396e8766f2b22af6f6153620070aa81c5a83b648116709f08772','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i19','c2','INVITED','2026-01-12 17:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-12',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-21-1','3d9a2e43858b409efc96e6b252b80e70a68964b009379e006a2a04fc3216fabf','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i21','c9','STARTED','2026-01-13 02:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-12',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-19-1','27d5aeb7e5f9f7fa927ae5c1bf89e17c7bd10e89d52c66795ecdcb65b2c7629c','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i19','c8','EXPIRED','2026-01-13 04:23:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-12',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-21-2','0a7b683d99e4b46a975f0d717caa0402c1164012e33d92c55cf32f1dcb1920f1','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i21','c2','PARTIALLY_COMPLETED','2026-01-13 05:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.564,'2026-01-13',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-24-0','884396bc84e2e93e06a50d6fef08f169cffe4700c81c3640ee2380ad5ef68a1b','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i24','c5','SIMULATION_RUN','2026-01-13 06:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-23-0','b77f624674e79a450c3d09878d51c7dc258aff840c7e94493aee1570e60e957e','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i23','c8','INVITED','2026-01-13 07:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-27-0','5aa3d576403dc0379ffe76ab204930245c2d798bcbc28298e1327bfeb97114ab','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i27','c9','INVITED','2026-01-13 14:04:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-28-0','86e38897ec142e908f9fcbc4e8bf79d56803ea5cad4ab55530aa6b6071c331b1','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i28','c7','INVITED','2026-01-13 14:59:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-19-2','8a7334e1913d2f45e952ff984d29ba058083ef356653390588a488e74effde20','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i19','c6','VOIDED','2026-01-13 16:31:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-22-0','213627a8faaed7031aca8960dc2fc74f7893ee7396e3b7971c30929937e28f52','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i22','c5','INVITED','2026-01-13 18:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-22-1','0f5a7b0fa94b7dec32f6c3de1961d4b63a9238134d6af1537e4536ff87b10286','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i22','c5','STARTED','2026-01-13 20:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-28-1','179e53f82229eba489fead7b8f131a33d409edd6610e61fe547f480a160bc7a8','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i28','c14','STARTED','2026-01-13 20:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-21-3','c032ffbaa561bc2e8c17360828789dfaa43bdb5baf7f72167c9d6109fe5c6c57','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i21','c3','PARTIALLY_COMPLETED','2026-01-13 23:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.499,'2026-01-13',250);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-27-1','70d3b6e1cac2e53325daff8e1f04950dda082b93fdfd57a913050c1ae59fbbd3','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i27','c8','EXPIRED','2026-01-14 02:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-26-0','1b3971b4257260ca3ee006ba2f87772728e477cf29740902dcaacccad843e352','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i26','c6','INVITED','2026-01-14 04:00:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-25-0','20117b3f4dae1396d14516166fde220211bae69d08bd72bcec79499c4f695445','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i25','c0','INVITED','2026-01-14 04:06:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-29-0','1593e0d71622d801b541fafd105c7ccc24d5ef0ee07fabec4f8907cb3269d6f2','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i29','c13','INVITED','2026-01-14 04:44:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-13',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-23-1','fc3189855d6aef2e0d2a41f3b07f4ec8de0eb12de49580b85b5586acf26cb5ef','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i23','c6','STARTED','2026-01-14 06:57:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-19-3','aba1f51263fee702ded8dc42853f462a4a59ec12c7b1d28adcf89434506cf118','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i19','c1','PARTIALLY_COMPLETED','2026-01-14 10:07:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.037,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-33-0','1e3b158c02cfed343b9dc55568ef0a83d24b6e91966b49d521d858b48b57c0cd','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i33','c10','INVITED','2026-01-14 10:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-25-1','0245ef439e070cd341eed7f11d6669ed5549b972b4acb7e109a142996d69c041','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i25','c12','STARTED','2026-01-14 11:21:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-36-0','ae8602c8d2b31a2f4dd538cbd5f5ec7a5c45d51d74acaaec9e522e0eb90935ae','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i36','c13','INVITED','2026-01-14 11:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-26-1','9bb72d7262cd425de6073833131ce8c20cedb079da24687fa5399a3edb55c59f','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i26','c12','STARTED','2026-01-14 17:56:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-25-2','2f9010f4e73b3c4047e7607fe3fb0257991b967a5f97e25be3824edc98329135','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i25','c9','PARTIALLY_COMPLETED','2026-01-14 18:04:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.984,'2026-01-14',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-29-1','d6afe86ad3233a4121194c1c8708d3c785f6800fa509872f41540d93319b72c1','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i29','c8','STARTED','2026-01-14 18:43:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-31-0','9aa7a6e08a0a81f7b37bef1b8d0a319fd16fde66e1301c5915bf3cd370a0fe3b','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i31','c9','INVITED','2026-01-14 21:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-30-0','5c8a1f5b55fd415f4090b07ba6d44a213121999d13d3d0aebc6c8aa6b507a810','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i30','c12','INVITED','2026-01-14 21:23:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-22-2','de803b5ec7b9fb83982ad40eb6df0d23ec6ca9e59154e0071610ff2a0f738f63','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i22','c10','PARTIALLY_COMPLETED','2026-01-14 22:49:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.708,'2026-01-14',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-21-4','d57e78b8dd2f819a03c3b43f2fc8a684e032fde34d0431304a4bfe7abd626ca6','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i21','c2','COMPLETED','2026-01-14 22:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-36-1','9a762555853397be8bdcd5e387197e9e0ba016f1a76b7e81bfbb2c7c5aca9e35','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i36','c8','STARTED','2026-01-15 01:00:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-32-0','a27f29ac1aeae6a1c46b1c20f4814b52a1663aa7616394e456b5fa57ebe0a3c2','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i32','c14','INVITED','2026-01-15 04:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-34-0','b8b1e948f03c7206f94aa6859cdb916d99698aa48d17654657c61ba837c2e10a','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i34','c13','INVITED','2026-01-15 04:11:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-35-0','ad6a191ec453e43e2e06f225634fae4a73dbb71eb9739fe267a0e01a9e390263','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i35','c9','INVITED','2026-01-15 04:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-14',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-26-2','cc4edef99fd5ecc491b14ed2284090c0ed986e03d81459372fc9751b502b6bbf','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i26','c3','PARTIALLY_COMPLETED','2026-01-15 06:30:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.914,'2026-01-15',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-32-1','15e7bbe177f030a8a8709352bf77e413093f99238998889e757d30c774fad219','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i32','c2','STARTED','2026-01-15 06:59:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-33-1','0d6e30cf77044654b378f92dcc78a5b4e01c7db887d346df7ba4b4a0ace4cf68','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i33','c3','STARTED','2026-01-15 07:27:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-29-2','1d751d0217dfe6ac35497695d5c438298d9ba6764cc40088810e50c93131143d','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i29','c12','PARTIALLY_COMPLETED','2026-01-15 11:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.273,'2026-01-15',250);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-38-0','f45fd2cf368a3c80b02ee72941514adc813aa50c71756b8edafe04945ab245f0','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i38','c2','INVITED','2026-01-15 12:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-22-3','6acdd0ca0810b54bd20f93c02ae9cbb12d711d841f13f2f591baed401c06b762','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i22','c0','COMPLETED','2026-01-15 12:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-32-2','9b007bb75309e3e07c1f4db6db7469c233a508eccb9d87292e1c4dc5b9919036','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i32','c5','COMPLETED','2026-01-15 13:44:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-37-0','2f757561bfa906f383bf91cf9736336eab438ac7afbb766ab00313776cc6f17d','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i37','c18','INVITED','2026-01-15 14:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-25-3','ced80db2d454e36e0933dbbeeaae56cd674a80f420094d5daa1a06fba3984624','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i25','c8','PARTIALLY_COMPLETED','2026-01-15 15:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.738,'2026-01-15',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-26-3','a36579117a38148f334fb2df78547399b33d83ec20e7d2abfd720847d053af84','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i26','c0','COMPLETED','2026-01-15 16:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-41-0','a20ffcc9c6a9a67435704f79f1e023d15b4fbd6337c642e3dcc8ef90f2c69e28','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i41','c4','INVITED','2026-01-15 17:48:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-39-0','fcc1afe26b71b75ebb0249092a4944c2948ff32514952970469026d140b6d219','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i39','c10','INVITED','2026-01-15 18:00:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-31-1','9be17ecd19aebc72ce7442de4303188c6550c7b500217fbe7c2b9504962caf1d','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i31','c11','STARTED','2026-01-15 21:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-36-2','c09b2fb1fc0580ff214076b5232d0ce513c94bcca9d9531cf65b663bc9030715','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i36','c18','COMPLETED','2026-01-16 00:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-30-1','f697c9ad1608ad972594c82cc36848c0ad7694f6142b6c87fc91e536677fd090','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i30','c4','STARTED','2026-01-16 01:52:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-41-1','810568eb9644784870744660f70bd60774ecf5d20d4592276a4f822c64017c23','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i41','c13','STARTED','2026-01-16 02:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-40-0','ea492f66b5f88df9c48c9256adcb13f35453c6c10abc4a071cf4ad0a87f16f30','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i40','c5','SIMULATION_RUN','2026-01-16 04:17:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-15',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-35-1','b11adbfc46b5b25b860766ca702b18054a181d61126ffc07cd78770c38b72f08','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i35','c10','EXPIRED','2026-01-16 08:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-37-1','a315a7e760b0446fba9583fe1700a0599881f284c87f1db635efc25e5f75673a','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i37','c11','EXPIRED','2026-01-16 09:23:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-31-2','c9068144f71aa85c5c41f1bb620d974fe2c07fafc9657c4ca95eb3f3b22df0d6','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i31','c6','PARTIALLY_COMPLETED','2026-01-16 11:10:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.77,'2026-01-16',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-48-0','d93c1c6031f1cd55ce187cd5694b825265b98ecc02e9b7b5dbf2d7e1722355f4','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i48','c13','INVITED','2026-01-16 13:21:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-42-0','6007a0bf4d30a848fc5e16c7dbac9519625489b9b8ff46520fe93d07171a083a','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i42','c2','INVITED','2026-01-16 15:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-38-1','981ba153dc30e62e3b6850816b2231015805609f112a39bd98b03cee4163ba89','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i38','c7','STARTED','2026-01-16 15:54:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-25-4','7e6b8c290434dec5079323911d14d00b3b98dfc2ecc09c452b23cb59f2c23606','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i25','c2','COMPLETED','2026-01-16 16:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-44-0','aa5f6e028879263009c92571916a971e7726dbb14b6844078f0b32aa69d2fa2c','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i44','c7','INVITED','2026-01-16 16:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-48-1','ec60b7d85741840e2f3d1abd0211df18fabc3b7116b7f6caeaa2229e4f3347b9','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i48','c5','STARTED','2026-01-16 19:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-45-0','43cf0458837a83df278cfb30d8e5ee94ec96def929379759f3f03af41ff08999','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i45','c10','INVITED','2026-01-16 20:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-39-1','f8ed4488ff807550eb9f1fcc083220288e484651b52968279d39bd00b7a7d16c','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i39','c16','STARTED','2026-01-16 21:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-46-0','b1710afe9ff83c72d7d8e39a4579678901e21d262d73ac95cdd754f6411b190b','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i46','c15','INVITED','2026-01-16 22:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-43-0','914949802dc7907bdf3a4ed45b180baa76dfadd4dbfb323f56a5f9c48a27fb24','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i43','c16','INVITED','2026-01-17 00:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-42-1','6ae8b946258ee04a3e923af21171f396093fbceb95af3e20f4a5637ae3b3aaf5','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i42','c4','EXPIRED','2026-01-17 00:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-47-0','d661ae70a1f064ffca039eaf03f9e5e8402c1a8bf0685b85791ab2431f6c0040','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i47','c14','SIMULATION_RUN','2026-01-17 01:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-16',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-35-2','d54acf5f027510721a84402a05dbf0c1ff64a200e5261241def04d8ef07c3c84','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i35','c7','SIMULATION_RUN','2026-01-17 13:48:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-17',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-39-2','0b9d5bb9119a4d7b23fa5545274b3c7767ae30f6d9c71862fab21c76522247a8','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i39','c14','COMPLETED','2026-01-17 15:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-17',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-44-1','137dfa93b182bb4e4f8bc687edd679353c145abfed7fa43e2dca014d2b0be567','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i44','c17','STARTED','2026-01-17 21:28:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-17',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-44-2','d8323d634a44f074d40be004eefc98abb0b031d7c906703b321f1b6b6b58840a','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i44','c0','COMPLETED','2026-01-17 22:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-17',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-49-0','a91793ae8b1e836355f66780f0a9436893982082b0c53312bbe3859c94c80f8f','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i49','c16','INVITED','2026-01-18 10:49:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-18',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-49-1','43db3c79613770f2176fcb0b9e1537a0d3488eed10c6946530225f6f813e2320','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i49','c8','STARTED','2026-01-18 12:52:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-18',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-54-0','97d4bf46d9fa86bb5b85957a0459310243e1ba256133284a2793c7bb6316be39','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i54','c2','INVITED','2026-01-19 08:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-56-0','056e0c7c173019e7537edd9872a3ba352498de0494af3bd8c7b7dd9f93318ba4','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i56','c18','INVITED','2026-01-19 12:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-56-1','3fddaac6faf6a4b66bade9e7c3cf031b843a09bf28ad86231784db2c911d4adf','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i56','c8','EXPIRED','2026-01-19 13:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-49-2','bf0128cb82c987137dbe52918e1c15f1f510c6e54ae8f7e08e6bed30fd04092f','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i49','c16','PARTIALLY_COMPLETED','2026-01-19 13:48:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.063,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-49-3','5bc40849f7fa0e6bb5cae8b0d93a90413ba1a909181a5e440f90a81130aa1244','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i49','c1','COMPLETED','2026-01-19 14:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-50-0','1dbf67cdc20acfe1da9adb5d5d9626a2a2f2008e7fb9ca54c32e1939e71f1921','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i50','c8','INVITED','2026-01-19 14:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-50-1','7d8e078ef88baf40adb46a5d7a6dffc28b24841e0b127a3e64528505f6ceefc1','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i50','c13','STARTED','2026-01-19 20:21:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-53-0','68ce3e284d98f64f15b78ec4e51435ebaeb26a42c9f00f66278ab7446c38f1a2','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i53','c16','INVITED','2026-01-19 23:00:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-52-0','676fda30a679cc79bf5a1244ab7fab7f2e9f53df9c2c8d067a02a545be9c9ed2','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i52','c2','INVITED','2026-01-20 01:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-55-0','42ecb5e27740a801ef46da8340468dacdc5857345b2fb5f345f80a57c5b44f1d','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i55','c0','INVITED','2026-01-20 01:57:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-51-0','781b64095a2fece5b924648d79139ea7af1ceeb37a33d39160c80cebd18d6b07','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i51','c1','INVITED','2026-01-20 03:20:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-19',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-54-1','f3a48f259822b78a809ddb11997376d3a9b80a8302241a0d816ea750964057d3','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i54','c20','STARTED','2026-01-20 06:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-59-0','a9bffbd1a2a489ec8de7d07d16d09b56e238ee3d3ad4e430eb4df97505e793c7','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i59','c8','INVITED','2026-01-20 09:24:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-53-1','0a4c7649eb0fef1d51ba8fdec5036a50dc59da135f70bc675e2f71a1872e8bee','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i53','c20','STARTED','2026-01-20 10:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-55-1','283e55afe103f667cdc5c0b353960e65f54459d7a74039a37e475c6adc4caf25','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i55','c1','STARTED','2026-01-20 14:00:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-58-0','cd156104f1642f37a759589adfa33fb21daecccafca29ecf0d566c4a2d71df00','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i58','c6','INVITED','2026-01-20 15:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-60-0','a51763eee0a715c3a184aeefedcea092a0b2222c1d08d226b7a0c3f339775390','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i60','c13','INVITED','2026-01-20 16:35:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-58-1','a14e9612f706a229985621b61daf02f993ac85924987a647cab558f37df0d9d6','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i58','c11','STARTED','2026-01-20 17:51:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-62-0','96ba62c002b42b4e9e6d57629a5265068657165d8ae7636ec83ed22191f0de12','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i62','c16','INVITED','2026-01-20 18:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-50-2','627cbcbc177173190dd99102372e3d5c0e0c791ffc2a1e1ab704cbb381382306','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i50','c23','PARTIALLY_COMPLETED','2026-01-20 18:20:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.623,'2026-01-20',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-61-0','66d86db7ad2d217beedde7de824fc8c6aa7e5252eb50ff03cabad5c944877bfa','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i61','c16','INVITED','2026-01-20 19:27:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-57-0','d576abb0b948dd76c82395591d043fce3d83f7096a224aba43bcec753e048e4e','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i57','c24','INVITED','2026-01-21 00:44:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-51-1','e17f359836efec3a71a90638daf4fd2afbda8c01aafef55cff31d1905c2cb7b2','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i51','c9','STARTED','2026-01-21 01:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-60-1','f253e3b851090085e12f9a5126a56291b783c03ae8764b76b5437daf6fb27a42','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i60','c6','STARTED','2026-01-21 03:20:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-59-1','c330a61ca32f2bec413564394ebde3174cf1d6de708c5c1248d0954044cf6949','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i59','c5','EXPIRED','2026-01-21 04:49:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-50-3','3531bcb11f6a779f05a10cdb223ac7b47375e2659774809c000f633daf4cb193','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i50','c16','COMPLETED','2026-01-21 04:59:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-20',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-52-1','7efeaebc9245ec0ae1cb575c56d1ca9d7112b5ac27ae0560184d27cefd29038f','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i52','c18','STARTED','2026-01-21 06:08:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-53-2','eda32e8efcca5aaa58ea674d9b0f1838e9c2a53976ba183de8ea78bc5b054e1d','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i53','c16','PARTIALLY_COMPLETED','2026-01-21 06:23:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.801,'2026-01-21',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-57-1','1c314db3b0fea0be980f5db4eca432597a88f24dc1884535e6f01874a4643095','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i57','c3','STARTED','2026-01-21 09:04:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-63-0','df467aaa86033f17b57e37d2fab53f289da68771f797d78b1e861687b1edd292','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i63','c22','INVITED','2026-01-21 10:17:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-62-1','e6eb4692ee4d0d3d1135b821f54893903c31ed9d194a9c3c835bd5a5d6b31048','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i62','c19','STARTED','2026-01-21 15:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-64-0','a12d993d50d9f8d545a252f179d72722870535cb136a269f40b236177fdb3564','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i64','c18','INVITED','2026-01-21 15:27:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-58-2','c3ba97c42e8cdcd6dc8854d140f4ebae65cbea53727ad20f8b13d53725cbc5c9','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i58','c10','PARTIALLY_COMPLETED','2026-01-21 15:58:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.681,'2026-01-21',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-61-1','fad256b4fc6dbd27b6402e53dd7d9d491f22caf01b24ad7cff2e720bf9557cac','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i61','c15','EXPIRED','2026-01-21 18:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-65-0','8e9b5c605daa46355de1f007153b66b0ac5ab2524cc12bc1965647193ee65a42','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i65','c6','INVITED','2026-01-21 20:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-60-2','7147361c1e45466c177ad70cd5510bd753b900d07fe65e1e7822b8d90f516229','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i60','c5','PARTIALLY_COMPLETED','2026-01-21 21:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.789,'2026-01-21',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-53-3','22e8dfeba35c4e6b17f5f3b879c75951bf49fa51160236da2d310253524ccec5','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i53','c6','COMPLETED','2026-01-22 00:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-64-1','faba11a6e267b45168e5cae677c5d3cf03b332a0b272972e5b033e41a37b88eb','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i64','c24','EXPIRED','2026-01-22 02:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-58-3','958464479bc6a63ca1a70d89f90c86a4774a944159b1783c5d9ca8f7956a02d7','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i58','c12','COMPLETED','2026-01-22 04:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-66-0','1f6939e0eeaadc30982ab9a082bad3790626e89a95f31d7edf4bb36e9bd30d46','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i66','c22','INVITED','2026-01-22 04:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-21',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-74-0','9a513f8937e83b3b2522c8cc0ccf9bd12a1789859fdac88d07c3188e20e84067','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i74','c33','INVITED','2026-01-22 07:10:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-52-2','e7a6f660b592c81e3ed40165694c2f8b01e7bd37b6b93a38cedd618fdcc43a66','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i52','c13','PARTIALLY_COMPLETED','2026-01-22 07:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.162,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-63-1','81d9f755933c1ec7a4e96163069ad90b3d36c99f0b2b9918dc64f12ace22374f','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i63','c0','STARTED','2026-01-22 08:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-73-0','30f26bdf6933b9a51ab001cf7c5556e8d23a5986ff2225ce8ec2a37be319c3b7','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i73','c18','INVITED','2026-01-22 09:36:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-65-1','94fa867d4ff717929f661b05c35bec048d23835dcbd15a3353a1c36866ebd9e9','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i65','c23','STARTED','2026-01-22 09:58:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-67-0','7bb504e8a29fdfa3e640bffa22d0aa2dea667f098acbe11fccfe77ad2ab29fd0','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i67','c8','SIMULATION_RUN','2026-01-22 11:14:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-57-2','eae61b6cc5fd94a91dd0d398e3ae2f046701a1ca9dd8f1dbf651e1f6bce86406','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i57','c9','PARTIALLY_COMPLETED','2026-01-22 11:34:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.573,'2026-01-22',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-57-3','1b22c897f5bc6fceb8b8b94f364c2b651b7c6aa3e03f412928629c0e7ba6a512','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i57','c2','COMPLETED','2026-01-22 12:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-71-0','a1135c4726ec290d13ddcf7bcc0d7e297b470947086cac2621b05df007d51915','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i71','c30','INVITED','2026-01-22 14:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-68-0','acb3d87412e2acf291280778c1b29deafb37a9ad703d7dad64519de7d92e51a7','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i68','c20','INVITED','2026-01-22 15:23:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-58-4','f79aedb602c57245e18f14e31d6e486a77dfb43588e9e29480f07d9b49995c8b','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i58','c22','SIMULATION_RUN','2026-01-22 16:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-71-1','99596fb5f842954b4fb7d19ec86bfb1043c056d457cb9e564e41b670fff25bc0','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i71','c15','STARTED','2026-01-22 16:41:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-60-3','bf96cf853320f06f1cc985e87cc920f1a228e56a33ee3c718840a23244ea49da','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i60','c27','COMPLETED','2026-01-22 19:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-74-1','f97864fdff9757fc565fa3a9fbc209ad11897a77fc6f279926916d2ce52daf64','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i74','c33','STARTED','2026-01-22 19:58:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-70-0','2c340d0e8fb027a46648285feedc4fc6b0db2cfd02b7144f29101b29bd097a58','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i70','c24','INVITED','2026-01-22 20:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-72-0','c20905ffea37dbcfec2bca8840b41f137f40c17415a516bc59bf659c1304915a','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i72','c8','INVITED','2026-01-22 21:17:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-65-2','b412365a862201e6fb4b02a75456d7a7859a9bfeae3a00007ad8884521dad779','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i65','c27','PARTIALLY_COMPLETED','2026-01-22 22:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.604,'2026-01-22',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-69-0','6b82928fd0a1f0935129bf461f334c8d53a010c112266c6968fd7917321ae6e3','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i69','c5','INVITED','2026-01-23 00:07:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-70-1','e7f229d3e72d9e4d8942e03353a0f992a196a520d3f3d16f290a167539c59d3a','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i70','c26','STARTED','2026-01-23 01:05:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-63-2','9dd084b8b1cc3ce8a1742fb9cd4dc94cf2e3e996294c5a37740f49cac6c69ed4','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i63','c2','COMPLETED','2026-01-23 01:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-72-1','3d5581a239e417a605c1bec5eb636d2dcd47629ed4787e108a97cf576414a94c','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i72','c30','STARTED','2026-01-23 01:32:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-22',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-78-0','fc8dc733292acd2ac736aaf93f83aceb55e040c7a3439e9042c27b40a5c9f0b4','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i78','c1','INVITED','2026-01-23 07:10:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-73-1','b5f3e92b9f6587a8716bf43cc0fe399a1e79b234987d83bf4eb0486db896367a','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i73','c23','STARTED','2026-01-23 07:15:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-65-3','31d05c4cf3b73c6453b381de19bcb4d22601347dfd58805a3da0dca3d927efab','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i65','c24','COMPLETED','2026-01-23 08:33:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-76-0','c1ed421433dda362e5cf2b5a1104519eefc0b1756f34da89e64a33cc0f697074','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i76','c8','INVITED','2026-01-23 09:11:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-68-1','338154864529e4f3b5c36c54c1638333e90734d6329811989ec4a84341b6a542','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i68','c7','STARTED','2026-01-23 14:00:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-72-2','1560e24198f9ac983ede9a7bdc7eb0188d93482577765da227cdddfd6b3f2c73','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i72','c6','PARTIALLY_COMPLETED','2026-01-23 14:11:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.995,'2026-01-23',750);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-77-0','f4273f920a12b43f828f49908ede2b720c75f94e341d7e1c0af268e2a7d933f7','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i77','c33','SIMULATION_RUN','2026-01-23 17:51:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-70-2','717770d2633caffbfa53bf403ab8388a38545d99971b7d10761ed0e8ec018e90','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i70','c4','COMPLETED','2026-01-23 22:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-76-1','7c1122a355959e7b26cdbbd2c1b7a3b08b5ed015670edfb4379358af63958318','90c64b20-3adc-596d-b37c-7b241d6cdddc','globex-i76','c17','STARTED','2026-01-23 22:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-78-1','f31fd54e4f9567ce485d52dae6df8ce8786bff4666ee81a912fe6a7166776b56','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i78','c34','STARTED','2026-01-24 04:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-75-0','546c21f89d9d0dd114cbdb22d7d7d17d9d10b00e61d471034b917c759ae95c49','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i75','c32','INVITED','2026-01-24 04:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-23',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-68-2','80e1e050217191651a42bf91a12b7c676eea1929c5074c48b501ef5b553d734f','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i68','c10','COMPLETED','2026-01-24 11:21:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-24',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-75-1','3dc1be1b1fc8b0eb20bc7b738c0e0c872a0e421f20621889c275937cb8d087ed','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i75','c23','EXPIRED','2026-01-24 15:35:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-24',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-72-3','adac6f7d5575a9fb7567f31f20ae9b5e408ddab2a8fa0d116efd91370def5067','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i72','c35','COMPLETED','2026-01-24 20:09:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-24',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-72-4','ad800db64edef4fe92bd5d1e2232409c34d9df177687e2c8f1ce55dc71fb4514','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i72','c5','VOIDED','2026-01-24 20:53:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-24',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-78-2','4b9588cb5ee90a0c1dae3db2863cfe1628532bd75cfb62d867fd31b068e30405','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i78','c14','COMPLETED','2026-01-25 03:19:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-24',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-79-0','2941777f6e1195ebde5ec934cb47ecbebb35e941a7c7a1e82847dd48d13322a6','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i79','c39','INVITED','2026-01-25 22:16:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-25',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-81-0','c647c74ab277f1a3a3817963187bf16565b2bc852fb2540109375e89e80cbcee','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i81','c27','INVITED','2026-01-26 06:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-80-0','1b9b636a53425c2df5e42fb47ae6970fbb5a4e99a40d0fcb35a80cfdb5ad9221','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i80','c17','INVITED','2026-01-26 06:16:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-80-1','b0217e97319aab9bf1d6fa3253bda68a430840b2dbd567b480b0c90fc0074792','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i80','c26','STARTED','2026-01-26 06:42:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-79-1','d6025e68314c9840b7f79c1a239589c4fd80d5194fde3ffc21c3f3a37b918b18','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i79','c21','STARTED','2026-01-26 08:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-86-0','f945533d6ca27e4fe0ab936423475b7ac17f9cbd40894245fcd1216f4e91f31b','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i86','c29','INVITED','2026-01-26 08:38:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-81-1','8ad3094110f644addef1cbfc5cb3666fc392834c126d412fb69f0eb42450e7b0','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i81','c5','STARTED','2026-01-26 11:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-82-0','d83cc6cc6e9f8e176700fae58ab12e9b778e210c8e98eccc63cdbc2cfe9cd576','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i82','c41','INVITED','2026-01-26 12:44:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-82-1','e88120d8df2f53e504539e700a86b4b27b233809908a11c48c27e87e3363e068','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i82','c6','STARTED','2026-01-26 17:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-83-0','e81352e02a402f0c70b70e455679f65aa6eb72a3c03ab2db253b676f7c026484','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i83','c37','INVITED','2026-01-26 20:25:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-85-0','8f6f4fa0456ed0f7ec2ffe733056ea17c8ccb3e1006176efb9651ab6b97c2313','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i85','c32','INVITED','2026-01-27 02:36:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-81-2','aed77e1ada3ab4fcb2b2900a32947ffc66c7eed72e2b909294a2a934b14435f4','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i81','c15','PARTIALLY_COMPLETED','2026-01-27 03:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.734,'2026-01-26',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-84-0','0fabf2399c4e018a9b680aee134ab4bdf2cf1de0cfa440afc82c468c338fa3e6','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i84','c23','INVITED','2026-01-27 03:36:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-26',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-82-2','05665e7d2465ed47c46e7e2fc6187965074d1ee80daa532e2a987468333c39b6','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i82','c6','PARTIALLY_COMPLETED','2026-01-27 05:10:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.21,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-79-2','55029895b9a4f96453004ec7640411dd9758005ed854c1b6ed2e7704201702fe','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i79','c21','COMPLETED','2026-01-27 07:08:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-87-0','73d97a239dcc644dacffd6164f8afcef3b4745f522d0cf2998b493d95be7b615','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i87','c3','INVITED','2026-01-27 08:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-85-1','931e6efeefcb40bf3a43787abdd562234aa4a09c21b4329c6389b7403f4dbfc1','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i85','c31','STARTED','2026-01-27 11:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-87-1','47de05b95f9ef55c5194b5b73f2edcb271df646be5bede4622247315c3cea74c','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i87','c2','STARTED','2026-01-27 16:29:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-88-0','99aea06a660e2a31037b0cbd4791f5e9f0f9a1356382bcdb17b877a029a73c8a','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i88','c34','INVITED','2026-01-27 17:30:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-90-0','ad0f7ea54108f7f7b0cce32c421fec2992909892fb1b3b6e3ec546de12328899','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i90','c4','INVITED','2026-01-27 19:38:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-88-1','e039c4439c21cf95e745c2539491eca42e5fb1da8499ed0304bec6bde6ce48dc','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i88','c41','STARTED','2026-01-27 22:17:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-82-3','8f32123bba0fb3a50d1d9e886f02c1e47866f8ab18498850dac96c9b8afb15d6','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i82','c5','COMPLETED','2026-01-27 23:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-87-2','0f0295b856ae2c958d4da13884c43535e25a86c0ae0fab3c3299637a7caab63d','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i87','c5','PARTIALLY_COMPLETED','2026-01-27 23:37:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.748,'2026-01-27',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-85-2','6b1658f27c415c27d19cd32ff617b304574d30f3ff8255f6e02f501eb4ffe9c0','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i85','c29','COMPLETED','2026-01-28 00:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-83-1','6ce531ed4273d48ca3417a1f9757d23270bf9b5181dd2c5d22de7839c7965df4','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i83','c21','STARTED','2026-01-28 00:30:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-83-2','4c1ba201d7bc233a0e63fdc599110150395b7d298e0ae2b5be66ba301aa0c568','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i83','c3','PARTIALLY_COMPLETED','2026-01-28 02:29:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.645,'2026-01-27',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-87-3','74e8f7f24b2eeef3f1c74ff2b869b5f5e983b2da299c74e3c06796fd3d0fb4bb','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i87','c25','COMPLETED','2026-01-28 02:54:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-89-0','7ed8a7cb41a1319626ff3bc279ecd4e6b5288f39e49ceafcb3bc0d97bc0c8d45','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i89','c19','INVITED','2026-01-28 03:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-27',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-95-0','031a816437d793b227712ec34b2a617617abf4bcc5ef0defb753faa6c6e4fc1d','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i95','c10','INVITED','2026-01-28 05:28:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-91-0','661b1f41c46d63a27c06f8613e5d492a74d366725a1c28d6895aa909dad1e9e4','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i91','c14','INVITED','2026-01-28 08:51:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-93-0','a47e8a5cbe74c227dda2337465d3a53248d658d7ef2506c67c3755281cb9fd90','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i93','c42','INVITED','2026-01-28 09:01:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-89-1','912723641ae1291e54f1f291cddd09b8ee1617b7dc41a1f41dd1c07157beb328','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i89','c16','STARTED','2026-01-28 09:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-91-1','114be325d65f89a4545d67522b830f1d65395b6fddb27a6b2e5bc0f908619541','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i91','c33','STARTED','2026-01-28 10:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-88-2','a7ea985c39d48cc5421e4d450d0bde901d1b3d4240058b611a7981f06ae17bdc','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i88','c23','COMPLETED','2026-01-28 10:12:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-85-3','0c3c195d5d3d87e14bbe030406c919c20a06eb593709c7b337f54a3ee3f5c7a2','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i85','c6','VOIDED','2026-01-28 11:08:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-94-0','266f3d0a199d8c2a023e7e87b6c8072e215bb1410907725dd34b744a4edabcda','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i94','c12','INVITED','2026-01-28 13:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-92-0','f0f8c9bca8692799f54cb7040d78bc2f33492aa83c8bdc25678c0d8279dfaa56','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i92','c15','INVITED','2026-01-28 15:30:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-83-3','f946277ae7d4855b803ef3783dadc54438a0ce721a8e393b000d14cc1eb4b648','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i83','c34','COMPLETED','2026-01-28 16:46:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-94-1','21358c0f229fbace0049638910366587c9d3835c37f6f872b46a101da414fc9f','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i94','c15','STARTED','2026-01-28 17:59:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-97-0','cdeae10d4a675096eaeb5560c293fe7865b9e09977f66c93d91dba313b1ece90','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i97','c27','INVITED','2026-01-28 18:29:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-96-0','b46f20c26f1538f30a1560f4d79296854d1be19174fed83e71719ebab6f11087','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i96','c40','INVITED','2026-01-28 21:51:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-90-1','19dca1742e6a838533c5ea8f610ca1c38b56a444cdfefbf7a78e11fd9a4c7fa2','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i90','c12','STARTED','2026-01-28 23:43:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-92-1','1c99d65450cf35d29da0ad052e0cfcf836a4871a6cf1a29e748dcf52eb9ce311','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i92','c28','STARTED','2026-01-28 23:58:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-97-1','0b9e1dfa0af2b191295b18b71b440c52668c3fec669734d1cfcdf133b253197f','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i97','c34','STARTED','2026-01-29 03:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-93-1','85a6edeb8fe6eca6d748860723f755569bf71073622b3906ec10307490001460','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i93','c44','EXPIRED','2026-01-29 04:47:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-28',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-98-0','2720bd155f267fce3bfd58b47d1a4d24d5c1226c30bdebbbf296d534a29d1cde','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i98','c6','INVITED','2026-01-29 07:22:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-29',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-95-1','037f52b24b8ace465c4fb2e7a97b8395fa0c0ca70bc9d2539c47b92ab5bbd856','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i95','c9','STARTED','2026-01-29 07:27:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-29',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-90-2','90b4b7477d053329116949d8d139b8ae78aa899c4b1bdd3d86077f52dfd8a985','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i90','c29','COMPLETED','2026-01-29 11:24:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-29',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-99-0','fb421bfa42040f1cb22a9564a993b346a3d20a04ec60b463dd20beba1f44568e','cffcbbf2-c58c-52ca-83b2-fd6f2dc8b804','globex-i99','c48','INVITED','2026-01-29 13:50:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-29',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-92-2','c55c95a0cebb6657fc5fa3c4fc1937edcf827d75acaf3e7048c662398b65b81d','2388d30b-d168-5f3c-a71f-a3ff1e7b557b','globex-i92','c34','COMPLETED','2026-01-29 18:02:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-29',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-97-2','d303a49453955754ab65a66554fec09da07a31c84cc926f289303ec3f2aa1a02','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i97','c17','PARTIALLY_COMPLETED','2026-01-29 18:39:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.193,'2026-01-29',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-95-2','7f6e33d5cf48d870fd5b0e7511ceb66763dd99dba9955c465c320553f9a8ec81','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i95','c27','PARTIALLY_COMPLETED','2026-01-30 02:04:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.205,'2026-01-29',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-96-1','ee933e0dd1a9d97dd404f4b2ca5f7b5c88fff51f7529c710d7fe647a40187fb7','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i96','c18','STARTED','2026-01-30 03:43:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-29',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-98-1','43a99c0f17973bdd77d0a2b97000c065a7924d70827e3159a8010895bfe892c2','55fdb363-1d2b-5f74-be1d-682ebe2a054f','globex-i98','c1','STARTED','2026-01-30 07:13:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-30',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-97-3','d8b9012aa0b1a944d44ce08c1a64cc0858dbb8b4157fe5ba7e1eb85b2bb1c512','5183e33c-ff3d-59ba-b599-0cba222d035f','globex-i97','c15','COMPLETED','2026-01-30 09:32:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-30',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-96-2','230d821dc51d9d5dc47e886f5738559bfa87fb4fc270afcda5f9fce141211d4d','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i96','c39','PARTIALLY_COMPLETED','2026-01-30 10:49:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.174,'2026-01-30',0);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-95-3','7b2878df1351862fa06f8ccbb1770d519bc0e6677a21d5ffe1ab45ca952aedc0','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i95','c8','PARTIALLY_COMPLETED','2026-01-30 18:55:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',0.623,'2026-01-30',500);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-96-3','32fa984fc7dd8e90beb421366ff1ffbc216c6825d33279aff0e2bd0a207ff029','3536b8ef-ecee-5aa0-9770-7bb68496e9a0','globex-i96','c25','COMPLETED','2026-01-31 05:03:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-31',1000);
INSERT INTO "usage_event" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','holdout','globex-95-4','a629fbcfb7d2741ef9776c5a0aaba44b3fecbb5ba57510fa1c0705b6fc20c3e4','4f1161c6-caf7-5782-a6dd-6e169eabefe3','globex-i95','c20','COMPLETED','2026-01-31 16:26:00.000000+00:00','2026-11-29 00:58:04.836580+00:00',NULL,'2026-01-31',1000);
CREATE TABLE wallet (
    tenant_id TEXT NOT NULL PRIMARY KEY REFERENCES tenant (id),
    balance BIGINT NOT NULL CHECK (balance >= 0),
    overage BIGINT NOT NULL CHECK (overage >= 0),
    last_sequence BIGINT NOT NULL CHECK (last_sequence >= 0),
    last_grant BIGINT NOT NULL CHECK (last_grant >= 0),
    head_digest TEXT NOT NULL,
    version BIGINT NOT NULL,
    advanced_to TEXT NOT NULL,
    next_due_at TEXT NOT NULL,
    awaits_history BOOLEAN NOT NULL,
    webhooks INTEGER NOT NULL DEFAULT 0 CHECK (webhooks >= 0),
    alert_rules INTEGER NOT NULL DEFAULT 0 CHECK (alert_rules >= 0), deleting BOOLEAN NOT NULL DEFAULT FALSE, budgets INTEGER NOT NULL DEFAULT 0 CHECK (budgets >= 0),
    CHECK (balance = 0 OR overage = 0)
);
INSERT INTO "wallet" VALUES('0d3befb7-6e12-436e-9285-a376170b9994',421500,0,124,24,'17c7997518e798a3b6e5fbf0b0ae3ce458e82e4629675c42de51b2c3e7b0f228',10,'2026-11-29 00:58:29.233333+00:00','2026-12-01 05:00:00.000000+00:00',0,1,1,0,0);
CREATE TABLE "webhook" (
    tenant_id TEXT REFERENCES tenant (id),
    id TEXT NOT NULL,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'FAILING', 'DISABLED')),
    secret TEXT NOT NULL,
    old_secret TEXT,
    old_secret_until TEXT,
    last_number BIGINT NOT NULL CHECK (last_number >= 0),
    last_delivered_sequence BIGINT NOT NULL CHECK (last_delivered_sequence >= 0),
    failing_since TEXT,
    last_attempt_at TEXT,
    last_response_status INTEGER,
    last_error TEXT,
    due_at TEXT,
    lease TEXT,
    PRIMARY KEY (id),
    CHECK ((old_secret IS NULL) = (old_secret_until IS NULL)),
    CHECK (status <> 'DISABLED' OR due_at IS NULL),
    CHECK ((status = 'ACTIVE') = (failing_since IS NULL))
);
INSERT INTO "webhook" VALUES('0d3befb7-6e12-436e-9285-a376170b9994','00938bf3-6e88-4318-bcf9-d2643d676025','http://127.0.0.1:1/','BALANCE_CHANGED','frozen','2026-11-29 00:58:29.290869+00:00','ACTIVE','PrnpVfyYqmIh3bdjMwy9tZxdviIMtBy9KfytFU4fUgP2WFxGsXRCv+85DrU9+T75XD4UVv73BUlpB8Y9EHrh7Xlfjr2dxE80G3bt7mTW',NULL,NULL,0,124,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE INDEX tenant_by_name ON tenant (sort_name, id);
CREATE INDEX job_by_title ON job (tenant_id, sort_title, id);
CREATE INDEX job_by_creation ON job (tenant_id, created_at, id);
CREATE INDEX wallet_by_due ON wallet (next_due_at);
CREATE UNIQUE INDEX billing_period_open ON billing_period (tenant_id)
    WHERE closing IS NULL;
CREATE INDEX credit_grant_unspent ON credit_grant (tenant_id)
    WHERE remaining > 0 OR NOT started;
CREATE INDEX entry_by_period ON entry (tenant_id, period);
CREATE INDEX entry_by_posting ON entry (tenant_id, posted_at);
CREATE INDEX entry_by_interview ON entry (tenant_id, interview_id)
    WHERE interview_id IS NOT NULL;
CREATE INDEX entry_line_by_charge ON entry_line (tenant_id, charge_sequence)
    WHERE charge_sequence IS NOT NULL;
CREATE INDEX entry_line_by_grant ON entry_line (tenant_id, grant_number)
    WHERE grant_number IS NOT NULL;
CREATE INDEX debt_owed ON debt (tenant_id, charge_sequence) WHERE owed > 0;
CREATE INDEX debt_by_interview ON debt (tenant_id, interview_id);
CREATE INDEX usage_event_by_interview ON usage_event (tenant_id, interview_id);
CREATE INDEX usage_day_by_job ON usage_day (tenant_id, job_id, day);
CREATE INDEX candidate_day_by_job ON candidate_day (tenant_id, job_id, day);
CREATE INDEX api_key_by_tenant ON api_key (tenant_id);
CREATE INDEX purchase_by_time ON purchase (tenant_id, purchased_at, id);
CREATE INDEX export_by_request ON export (tenant_id, requested_at, id);
CREATE INDEX export_unfinished ON export (requested_at, id)
    WHERE status IN ('QUEUED', 'RUNNING');
CREATE UNIQUE INDEX export_by_file ON export (file) WHERE status = 'READY';
CREATE INDEX export_expiring ON export (expires_at) WHERE status = 'READY';
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry is append only'); END;
CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE tenant_id = NEW.tenant_id AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'entry is append only'); END;
CREATE TRIGGER entry_line_no_update BEFORE UPDATE ON entry_line
BEGIN SELECT RAISE(ABORT, 'entry_line is append only'); END;
CREATE TRIGGER entry_line_no_replace BEFORE INSERT ON entry_line
WHEN EXISTS (SELECT 1 FROM entry_line WHERE tenant_id = NEW.tenant_id AND sequence = NEW.sequence AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'entry_line is append only'); END;
CREATE TRIGGER usage_event_no_update BEFORE UPDATE ON usage_event
BEGIN SELECT RAISE(ABORT, 'usage_event is append only'); END;
CREATE TRIGGER usage_event_no_replace BEFORE INSERT ON usage_event
WHEN EXISTS (SELECT 1 FROM usage_event WHERE tenant_id = NEW.tenant_id AND source = NEW.source AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'usage_event is append only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
WHEN NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting)
BEGIN SELECT RAISE(ABORT, 'entry is append only'); END;
CREATE TRIGGER entry_line_no_delete BEFORE DELETE ON entry_line
WHEN NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting)
BEGIN SELECT RAISE(ABORT, 'entry_line is append only'); END;
CREATE TRIGGER usage_event_no_delete BEFORE DELETE ON usage_event
WHEN NOT EXISTS (SELECT 1 FROM wallet WHERE tenant_id = OLD.tenant_id AND deleting)
BEGIN SELECT RAISE(ABORT, 'usage_event is append only'); END;
CREATE INDEX alert_rule_due ON alert_rule (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX purchase_by_status ON purchase (status, purchased_at, id);
CREATE INDEX purchase_of_all ON purchase (purchased_at, id);
CREATE INDEX webhook_due ON webhook (status, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX delivery_finished ON delivery (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX webhook_by_tenant ON webhook (tenant_id);
CREATE INDEX delivery_waiting ON delivery (webhook_id, number) WHERE status = 'PENDING';
CREATE INDEX entry_by_occurrence ON entry (tenant_id, occurred_at)
    WHERE reason = 'CONSUMPTION';
CREATE INDEX entry_reversals ON entry (tenant_id, posted_at)
    WHERE reason = 'REVERSAL';
CREATE UNIQUE INDEX api_key_request ON api_key (tenant_id, idempotency_key);
CREATE UNIQUE INDEX api_key_request_of_no_tenant ON api_key (idempotency_key)
    WHERE tenant_id IS NULL;
CREATE INDEX member_of_subject ON member (issuer, subject);
CREATE INDEX member_of_tenant ON member (tenant_id, created_at, id);
CREATE INDEX member_of_all ON member (created_at, id);
CREATE UNIQUE INDEX budget_of_job ON budget (tenant_id, job_id, per)
    WHERE job_id IS NOT NULL;
CREATE UNIQUE INDEX budget_of_tenant ON budget (tenant_id, per)
    WHERE job_id IS NULL;
CREATE INDEX budget_due ON budget (next_check_at)
    WHERE next_check_at IS NOT NULL;
CREATE UNIQUE INDEX purchase_by_crossing ON purchase (tenant_id, crossing)
    WHERE crossing IS NOT NULL;
CREATE INDEX interview_by_outcome ON interview (tenant_id, outcome, outcome_on, id)
    WHERE outcome IS NOT NULL;
CREATE INDEX interview_of_job_by_outcome
    ON interview (tenant_id, job_id, outcome, outcome_on, id) WHERE outcome IS NOT NULL;
CREATE INDEX run_out_forecast_due ON run_out_forecast (due_at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',17);
COMMIT;
