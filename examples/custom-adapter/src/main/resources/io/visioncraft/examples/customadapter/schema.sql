-- One table per aggregate: the whole record as JSON in "body", and beside it what the database itself has to know.
-- Text that is sorted or searched is kept as UTF-8 bytes; where it is only compared, a VARCHAR of H2 is exact enough:
-- case and blanks count. Instants are microseconds since 1970.
-- A unique index bears the name of the core's UniqueKey, by which Failure finds out which key a statement violated.

CREATE TABLE IF NOT EXISTS vc_guard (
    guard_key VARCHAR(120) PRIMARY KEY
);
-- The two that every store has; the others are made when they are first held, under the lock of one of those with a number.
MERGE INTO vc_guard (guard_key) KEY (guard_key) VALUES ('administrators'), ('tree');
MERGE INTO vc_guard (guard_key) KEY (guard_key) SELECT 'making:' || x FROM SYSTEM_RANGE(0, 255);

-- By which folding the keys of names and the words were made: none yet.
CREATE TABLE IF NOT EXISTS vc_folding (version VARCHAR NOT NULL) AS SELECT '';

-- What changes append: the id of the record, and the name of the entry's class.
CREATE TABLE IF NOT EXISTS vc_entry (
    owner   UUID        NOT NULL,
    type    VARCHAR(40) NOT NULL,
    version BIGINT      NOT NULL,
    ordinal INT         NOT NULL,
    body    VARCHAR     NOT NULL,
    PRIMARY KEY (owner, type, version, ordinal)
);

-- The words by which categories and services are found; the services by which orders are.
CREATE TABLE IF NOT EXISTS vc_word (
    word  VARBINARY(256) NOT NULL,
    owner UUID           NOT NULL,
    PRIMARY KEY (word, owner)
);
CREATE INDEX IF NOT EXISTS word_owner ON vc_word (owner);

CREATE TABLE IF NOT EXISTS vc_event (
    id                UUID        PRIMARY KEY,
    aggregate_type    VARCHAR(40) NOT NULL,
    aggregate_id      UUID        NOT NULL,
    aggregate_version BIGINT      NOT NULL,
    ordinal           INT         NOT NULL,
    occurred_at       BIGINT      NOT NULL,
    body              VARCHAR     NOT NULL,
    not_before        BIGINT      NOT NULL,
    attempts          INT         NOT NULL,
    delivered         BOOLEAN     NOT NULL,
    dead              BOOLEAN     NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS event_place ON vc_event (aggregate_type, aggregate_id, aggregate_version, ordinal);
CREATE INDEX IF NOT EXISTS event_undelivered
    ON vc_event (aggregate_type, aggregate_id, delivered, aggregate_version, ordinal);
CREATE INDEX IF NOT EXISTS event_age ON vc_event (delivered, occurred_at, id);

CREATE TABLE IF NOT EXISTS vc_receipt (
    scope       VARCHAR NOT NULL,
    use_case    VARCHAR NOT NULL,
    receipt_key VARCHAR NOT NULL,
    expires_at  BIGINT  NOT NULL,
    body        VARCHAR NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS idempotency_key ON vc_receipt (scope, use_case, receipt_key);
CREATE INDEX IF NOT EXISTS receipt_expiry ON vc_receipt (expires_at);

-- Identity

CREATE TABLE IF NOT EXISTS vc_user (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    email_key  VARCHAR     NOT NULL,
    number     VARCHAR(64) NOT NULL,
    role_id    UUID        NOT NULL,
    status     VARCHAR(20) NOT NULL,
    created_at BIGINT      NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS user_e_mail ON vc_user (email_key);
CREATE UNIQUE INDEX IF NOT EXISTS user_number ON vc_user (number);
CREATE INDEX IF NOT EXISTS user_role ON vc_user (role_id, status);
CREATE INDEX IF NOT EXISTS user_creation ON vc_user (created_at, id);

CREATE TABLE IF NOT EXISTS vc_role (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    name_key VARBINARY NOT NULL,
    built_in VARCHAR(20)
);
CREATE UNIQUE INDEX IF NOT EXISTS role_name ON vc_role (name_key);

CREATE TABLE IF NOT EXISTS vc_credentials (id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL);

CREATE TABLE IF NOT EXISTS vc_session (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    user_id UUID NOT NULL, ended BOOLEAN NOT NULL, last_used_at BIGINT NOT NULL, expires_at BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS session_expiry ON vc_session (expires_at);
CREATE INDEX IF NOT EXISTS session_use ON vc_session (user_id, ended, last_used_at, id);

CREATE TABLE IF NOT EXISTS vc_refresh_token (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL, session_id UUID NOT NULL, expires_at BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS refresh_token_expiry ON vc_refresh_token (expires_at);

-- Catalogue

CREATE TABLE IF NOT EXISTS vc_category (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    parent       UUID,
    code         VARCHAR,
    name_key     VARBINARY NOT NULL,
    sibling_rank BIGINT    NOT NULL
);
-- Roots are siblings too, though they have no parent.
CREATE UNIQUE NULLS NOT DISTINCT INDEX IF NOT EXISTS category_sibling_name ON vc_category (parent, name_key);
CREATE UNIQUE INDEX IF NOT EXISTS category_code ON vc_category (code);
CREATE INDEX IF NOT EXISTS category_order ON vc_category (parent, sibling_rank, id);
CREATE INDEX IF NOT EXISTS category_name ON vc_category (name_key, id);

CREATE TABLE IF NOT EXISTS vc_service (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    code        VARCHAR     NOT NULL,
    category_id UUID        NOT NULL,
    name_key    VARBINARY   NOT NULL,
    tax_class   VARCHAR(32) NOT NULL,
    status      VARCHAR(20) NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS service_code ON vc_service (code);
CREATE INDEX IF NOT EXISTS service_category ON vc_service (category_id, id);
CREATE INDEX IF NOT EXISTS service_name ON vc_service (name_key, id);

CREATE TABLE IF NOT EXISTS vc_price (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    service_id UUID       NOT NULL,
    currency   VARCHAR(3) NOT NULL,
    starts_at  BIGINT     NOT NULL,
    ends_at    BIGINT
);
CREATE INDEX IF NOT EXISTS price_start ON vc_price (service_id, currency, starts_at);

-- Ordering and billing

CREATE TABLE IF NOT EXISTS vc_order (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    reference   VARCHAR     NOT NULL,
    customer_id UUID        NOT NULL,
    status      VARCHAR(20) NOT NULL,
    created_at  BIGINT      NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS order_reference ON vc_order (reference);
CREATE INDEX IF NOT EXISTS order_creation ON vc_order (created_at, id);
CREATE INDEX IF NOT EXISTS order_customer ON vc_order (customer_id, created_at, id);

CREATE TABLE IF NOT EXISTS vc_invoice (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    order_id    UUID        NOT NULL,
    number      VARCHAR,
    customer_id UUID        NOT NULL,
    status      VARCHAR(20) NOT NULL,
    created_at  BIGINT      NOT NULL,
    listed_on   BIGINT      NOT NULL,
    accounted_on BIGINT,
    named_until BIGINT,
    named_since BIGINT
);
CREATE INDEX IF NOT EXISTS invoice_of_order ON vc_invoice (order_id, created_at, id);
CREATE UNIQUE INDEX IF NOT EXISTS invoice_number ON vc_invoice (number);
CREATE INDEX IF NOT EXISTS invoice_day ON vc_invoice (listed_on, id);
CREATE INDEX IF NOT EXISTS invoice_customer ON vc_invoice (customer_id, listed_on, id);
CREATE INDEX IF NOT EXISTS invoice_accounting ON vc_invoice (accounted_on, id);
CREATE INDEX IF NOT EXISTS invoice_status ON vc_invoice (status, created_at, id);
CREATE INDEX IF NOT EXISTS invoice_retention ON vc_invoice (named_until, id);
CREATE INDEX IF NOT EXISTS invoice_unstated_retention ON vc_invoice (named_since, id);

CREATE TABLE IF NOT EXISTS vc_order_invoice (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    invoice_id UUID NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS invoice_in_force ON vc_order_invoice (invoice_id);

CREATE TABLE IF NOT EXISTS vc_receivable (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    settlement VARCHAR(20) NOT NULL, excess DECIMAL(20, 4) NOT NULL, due_date BIGINT NOT NULL,
    pending DECIMAL(20, 4) NOT NULL
);
CREATE INDEX IF NOT EXISTS receivable_urgency ON vc_receivable (settlement, due_date, id);

CREATE TABLE IF NOT EXISTS vc_credit_note (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    invoice_id UUID NOT NULL, number VARCHAR NOT NULL, created_at BIGINT NOT NULL,
    customer_id UUID NOT NULL, issued_on BIGINT NOT NULL, accounted_on BIGINT NOT NULL,
    named_until BIGINT, named_since BIGINT
);
CREATE INDEX IF NOT EXISTS credit_note_retention ON vc_credit_note (named_until, id);
CREATE INDEX IF NOT EXISTS credit_note_unstated_retention ON vc_credit_note (named_since, id);
CREATE UNIQUE INDEX IF NOT EXISTS credit_note_number ON vc_credit_note (number);
CREATE INDEX IF NOT EXISTS credit_note_day ON vc_credit_note (issued_on, id);
CREATE INDEX IF NOT EXISTS credit_note_accounting ON vc_credit_note (accounted_on, id);
CREATE INDEX IF NOT EXISTS credit_note_invoice ON vc_credit_note (invoice_id, created_at, id);

CREATE TABLE IF NOT EXISTS vc_payment (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    invoice_id UUID NOT NULL, recorded_at BIGINT NOT NULL,
    method VARCHAR NOT NULL, reference VARCHAR NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS payment_reference ON vc_payment (method, reference);
CREATE INDEX IF NOT EXISTS payment_invoice ON vc_payment (invoice_id, recorded_at, id);

CREATE TABLE IF NOT EXISTS vc_number_series (series VARCHAR PRIMARY KEY, body VARCHAR NOT NULL);

-- CRM

CREATE TABLE IF NOT EXISTS vc_crm_record (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    number      VARCHAR(64) NOT NULL,
    customer_id UUID        NOT NULL,
    status      VARCHAR(30) NOT NULL,
    created_at  BIGINT      NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS crm_record_number ON vc_crm_record (number);
CREATE INDEX IF NOT EXISTS crm_record_creation ON vc_crm_record (created_at, id);
CREATE INDEX IF NOT EXISTS crm_record_customer ON vc_crm_record (customer_id, created_at, id);

-- The queue: the most urgent first, so that a higher urgency has a lower rank.
CREATE TABLE IF NOT EXISTS vc_crm_desk (
    id UUID PRIMARY KEY, version BIGINT NOT NULL, body VARCHAR NOT NULL,
    queued BOOLEAN NOT NULL, queue_rank INT NOT NULL, created_at BIGINT NOT NULL,
    assignee_id UUID, status VARCHAR(30) NOT NULL
);
CREATE INDEX IF NOT EXISTS crm_desk_queue ON vc_crm_desk (queued, queue_rank, created_at, id);
CREATE INDEX IF NOT EXISTS crm_desk_assignee ON vc_crm_desk (assignee_id, status, created_at, id);
