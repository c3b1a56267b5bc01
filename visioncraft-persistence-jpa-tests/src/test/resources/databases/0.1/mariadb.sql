-- What every feature needs: the outbox, receipts of idempotency keys, guards, the history of states.
--
-- In all tables: ids are UUIDs that the library makes; a reference that may be absent is the UUID of zeros then. Instants are
-- whole microseconds since 1970 in UTC, dates whole days since 1970. What is compared or sorted under folding is kept as its
-- UTF-8 bytes, so that no collation decides; other text is compared by utf8mb4_nopad_bin, which tells case, accents and
-- trailing blanks apart. Foreign keys stay inside an aggregate. The library reads the names of constraints: the unique key
-- user-e-mail of a repository is vc_user_e_mail. Primary keys have no name of their own here: MariaDB calls each PRIMARY.
--
-- A row of VARCHARs takes 65,535 bytes at most and a character up to four: longer text is TEXT or MEDIUMTEXT, whose length a
-- check named after table and column holds. MariaDB commits at every statement of this kind: a migration that fails in the
-- middle leaves what it made.

CREATE TABLE vc_event (
    id                UUID         NOT NULL,
    event_type        VARCHAR(100) NOT NULL,
    type_version      INTEGER      NOT NULL,
    aggregate_type    VARCHAR(32)  NOT NULL,
    aggregate_id      UUID         NOT NULL,
    aggregate_version BIGINT       NOT NULL,
    ordinal           INTEGER      NOT NULL,
    occurred_at       BIGINT       NOT NULL,
    caller_kind       VARCHAR(16)  NOT NULL,
    caller_name       VARCHAR(64)  NOT NULL,
    correlation_id    VARCHAR(100),
    event_data        MEDIUMTEXT   NOT NULL,
    attempts          INTEGER      NOT NULL,
    not_before        BIGINT       NOT NULL,
    delivered         BOOLEAN      NOT NULL,
    dead              BOOLEAN      NOT NULL,
    CONSTRAINT vc_event_pk PRIMARY KEY (id),
    CONSTRAINT vc_event_place UNIQUE (aggregate_type, aggregate_id, aggregate_version, ordinal),
    CONSTRAINT vc_event_attempts CHECK (attempts >= 0),
    CONSTRAINT vc_event_dead CHECK (dead = FALSE OR delivered = FALSE),
    CONSTRAINT vc_event_event_data_length CHECK (CHAR_LENGTH(event_data) <= 1000000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
-- the oldest that are not delivered, for claims; the oldest that are, for their removal
CREATE INDEX vc_event_by_age ON vc_event (delivered, occurred_at, id);
-- what holds back the later events of an aggregate
CREATE INDEX vc_event_undelivered ON vc_event (aggregate_id, aggregate_type, delivered, aggregate_version, ordinal);

-- digest is the SHA-256 of scope, use case and key
CREATE TABLE vc_idempotency (
    digest          VARCHAR(64)  NOT NULL,
    caller_scope    VARCHAR(100) NOT NULL,
    use_case        VARCHAR(100) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    fingerprint     VARCHAR(64)  NOT NULL,
    result_id       UUID         NOT NULL,
    result_version  BIGINT       NOT NULL,
    created_at      BIGINT       NOT NULL,
    expires_at      BIGINT       NOT NULL,
    CONSTRAINT vc_idempotency_key UNIQUE (digest)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_idempotency_by_expiry ON vc_idempotency (expires_at, digest);

-- Locks for rules that span rows. The two that every store has are here from the beginning; others are made when they are
-- first held. Rows are never deleted.
CREATE TABLE vc_guard (
    guard_key VARCHAR(120) NOT NULL,
    CONSTRAINT vc_guard_pk PRIMARY KEY (guard_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
INSERT INTO vc_guard (guard_key) VALUES ('administrators'), ('tree');

CREATE TABLE vc_status_change (
    aggregate_type VARCHAR(32) NOT NULL,
    aggregate_id   UUID        NOT NULL,
    version        BIGINT      NOT NULL,
    ordinal        INTEGER     NOT NULL,
    from_status    VARCHAR(32),
    to_status      VARCHAR(32) NOT NULL,
    changed_at     BIGINT      NOT NULL,
    caller_kind    VARCHAR(16) NOT NULL,
    caller_name    VARCHAR(64) NOT NULL,
    reason         MEDIUMTEXT  NOT NULL,
    CONSTRAINT vc_status_change_pk PRIMARY KEY (aggregate_id, aggregate_type, version, ordinal),
    CONSTRAINT vc_status_change_reason_length CHECK (CHAR_LENGTH(reason) <= 20000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- Roles, users, and what proves who they are.

CREATE TABLE vc_role (
    id       UUID            NOT NULL,
    version  BIGINT          NOT NULL,
    name     VARCHAR(300)    NOT NULL,
    name_key VARBINARY(1200) NOT NULL,
    built_in VARCHAR(16),
    CONSTRAINT vc_role_pk PRIMARY KEY (id),
    CONSTRAINT vc_role_name UNIQUE (name_key),
    CONSTRAINT vc_role_built_in UNIQUE (built_in),
    CONSTRAINT vc_role_version CHECK (version > 0),
    CONSTRAINT vc_role_kind CHECK (built_in IN ('ADMIN', 'STAFF', 'CUSTOMER'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_role_permission (
    role_id    UUID         NOT NULL,
    position   INTEGER      NOT NULL,
    permission VARCHAR(100) NOT NULL,
    CONSTRAINT vc_role_permission_pk PRIMARY KEY (role_id, position),
    CONSTRAINT vc_role_permission_role FOREIGN KEY (role_id) REFERENCES vc_role (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_user (
    id              UUID          NOT NULL,
    version         BIGINT        NOT NULL,
    email           VARCHAR(254)  NOT NULL,
    email_key       VARCHAR(254)  NOT NULL,
    name            VARCHAR(300)  NOT NULL,
    role_id         UUID          NOT NULL,
    status          VARCHAR(16)   NOT NULL,
    billing_profile VARCHAR(8000),
    created_at      BIGINT        NOT NULL,
    CONSTRAINT vc_user_pk PRIMARY KEY (id),
    CONSTRAINT vc_user_e_mail UNIQUE (email_key),
    CONSTRAINT vc_user_version CHECK (version > 0),
    CONSTRAINT vc_user_status CHECK (status IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'ERASED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_user_by_creation ON vc_user (created_at, id);
CREATE INDEX vc_user_by_status ON vc_user (status, created_at, id);
CREATE INDEX vc_user_by_role ON vc_user (role_id, status);

CREATE TABLE vc_credentials (
    id            UUID         NOT NULL,
    version       BIGINT       NOT NULL,
    password_hash VARCHAR(512) NOT NULL,
    generation    BIGINT       NOT NULL,
    changed_at    BIGINT       NOT NULL,
    CONSTRAINT vc_credentials_pk PRIMARY KEY (id),
    CONSTRAINT vc_credentials_version CHECK (version > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_session (
    id                    UUID    NOT NULL,
    version               BIGINT  NOT NULL,
    user_id               UUID    NOT NULL,
    credential_generation BIGINT  NOT NULL,
    created_at            BIGINT  NOT NULL,
    last_used_at          BIGINT  NOT NULL,
    expires_at            BIGINT  NOT NULL,
    ended                 BOOLEAN NOT NULL,
    CONSTRAINT vc_session_pk PRIMARY KEY (id),
    CONSTRAINT vc_session_version CHECK (version > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_session_by_user ON vc_session (user_id, ended, last_used_at, id);

CREATE TABLE vc_refresh_token (
    id           UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    session_id   UUID        NOT NULL,
    secret_hash  VARCHAR(64) NOT NULL,
    generation   INTEGER     NOT NULL,
    successor_id UUID        NOT NULL,
    issued_at    BIGINT      NOT NULL,
    rotated_at   BIGINT,
    expires_at   BIGINT      NOT NULL,
    CONSTRAINT vc_refresh_token_pk PRIMARY KEY (id),
    CONSTRAINT vc_refresh_token_version CHECK (version > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_refresh_token_by_session ON vc_refresh_token (session_id, generation);

-- Categories, services and their prices.

-- The parent_id of a root is the UUID of zeros, so that names of roots are unique too: NULLs would not be. path is derived
-- from the parents: 22 characters of base64url for each level, so that a subtree is a range of the index.
CREATE TABLE vc_category (
    id           UUID            NOT NULL,
    version      BIGINT          NOT NULL,
    parent_id    UUID            NOT NULL,
    name         VARCHAR(300)    NOT NULL,
    name_key     VARBINARY(1200) NOT NULL,
    code         VARCHAR(64),
    description  VARCHAR(4000)   NOT NULL,
    sibling_rank BIGINT          NOT NULL,
    path         VARCHAR(704)    NOT NULL,
    depth        INTEGER         NOT NULL,
    CONSTRAINT vc_category_pk PRIMARY KEY (id),
    CONSTRAINT vc_category_sibling_name UNIQUE (parent_id, name_key),
    CONSTRAINT vc_category_code UNIQUE (code),
    CONSTRAINT vc_category_version CHECK (version > 0),
    CONSTRAINT vc_category_rank CHECK (sibling_rank >= 0),
    CONSTRAINT vc_category_depth CHECK (depth BETWEEN 1 AND 32)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_category_by_parent ON vc_category (parent_id, sibling_rank, id);
CREATE INDEX vc_category_by_path ON vc_category (path);
CREATE INDEX vc_category_by_name ON vc_category (name_key, id);

CREATE TABLE vc_category_word (
    category_id UUID           NOT NULL,
    position    INTEGER        NOT NULL,
    word        VARBINARY(256) NOT NULL,
    CONSTRAINT vc_category_word_pk PRIMARY KEY (category_id, position),
    CONSTRAINT vc_category_word_category FOREIGN KEY (category_id) REFERENCES vc_category (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_category_word_by_word ON vc_category_word (word, category_id);

CREATE TABLE vc_service (
    id           UUID            NOT NULL,
    version      BIGINT          NOT NULL,
    code         VARCHAR(64)     NOT NULL,
    name         VARCHAR(300)    NOT NULL,
    name_key     VARBINARY(1200) NOT NULL,
    description  VARCHAR(4000)   NOT NULL,
    category_id  UUID            NOT NULL,
    unit_code    VARCHAR(3)      NOT NULL,
    tax_category VARCHAR(16)     NOT NULL,
    status       VARCHAR(16)     NOT NULL,
    created_at   BIGINT          NOT NULL,
    CONSTRAINT vc_service_pk PRIMARY KEY (id),
    CONSTRAINT vc_service_code UNIQUE (code),
    CONSTRAINT vc_service_version CHECK (version > 0),
    CONSTRAINT vc_service_status CHECK (status IN ('DRAFT', 'ACTIVE', 'RETIRED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_service_by_category ON vc_service (category_id, id);
CREATE INDEX vc_service_by_name ON vc_service (name_key, id);
CREATE INDEX vc_service_by_status ON vc_service (status, name_key, id);

CREATE TABLE vc_service_word (
    service_id UUID           NOT NULL,
    position   INTEGER        NOT NULL,
    word       VARBINARY(256) NOT NULL,
    CONSTRAINT vc_service_word_pk PRIMARY KEY (service_id, position),
    CONSTRAINT vc_service_word_service FOREIGN KEY (service_id) REFERENCES vc_service (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_service_word_by_word ON vc_service_word (word, service_id);

CREATE TABLE vc_price (
    id          UUID           NOT NULL,
    version     BIGINT         NOT NULL,
    service_id  UUID           NOT NULL,
    currency    VARCHAR(3)     NOT NULL,
    unit_price  DECIMAL(22, 6) NOT NULL,
    valid_from  BIGINT         NOT NULL,
    valid_until BIGINT,
    created_at  BIGINT         NOT NULL,
    CONSTRAINT vc_price_pk PRIMARY KEY (id),
    CONSTRAINT vc_price_version CHECK (version > 0),
    CONSTRAINT vc_price_amount CHECK (unit_price >= 0),
    CONSTRAINT vc_price_window CHECK (valid_until > valid_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_price_by_service ON vc_price (service_id, currency, valid_from, id);

-- Orders with their lines and tax groups. An order keeps its currency once: every amount is in it.

CREATE TABLE vc_order (
    id              UUID           NOT NULL,
    version         BIGINT         NOT NULL,
    reference       VARCHAR(64)    NOT NULL,
    customer_id     UUID           NOT NULL,
    status          VARCHAR(16)    NOT NULL,
    currency        VARCHAR(3)     NOT NULL,
    total_net       DECIMAL(20, 4) NOT NULL,
    total_tax       DECIMAL(20, 4) NOT NULL,
    total_payable   DECIMAL(20, 4) NOT NULL,
    tax_rounding    VARCHAR(16)    NOT NULL,
    line_count      INTEGER        NOT NULL,
    buyer_reference VARCHAR(64)    NOT NULL,
    note            VARCHAR(4000)  NOT NULL,
    supply_from     INTEGER,
    supply_until    INTEGER,
    created_at      BIGINT         NOT NULL,
    placed_at       BIGINT,
    CONSTRAINT vc_order_pk PRIMARY KEY (id),
    CONSTRAINT vc_order_reference UNIQUE (reference),
    CONSTRAINT vc_order_version CHECK (version > 0),
    CONSTRAINT vc_order_status CHECK (status IN
        ('DRAFT', 'PLACED', 'CONFIRMED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT vc_order_total CHECK (total_net + total_tax = total_payable),
    CONSTRAINT vc_order_lines CHECK (line_count BETWEEN 0 AND 500),
    CONSTRAINT vc_order_supply CHECK (supply_until >= supply_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_order_by_creation ON vc_order (created_at, id);
CREATE INDEX vc_order_by_customer ON vc_order (customer_id, created_at, id);
CREATE INDEX vc_order_by_customer_and_status ON vc_order (customer_id, status, created_at, id);
CREATE INDEX vc_order_by_status ON vc_order (status, created_at, id);

CREATE TABLE vc_order_line (
    order_id       UUID           NOT NULL,
    position       INTEGER        NOT NULL,
    line_id        UUID           NOT NULL,
    service_id     UUID           NOT NULL,
    code           VARCHAR(64)    NOT NULL,
    description    VARCHAR(300)   NOT NULL,
    unit_code      VARCHAR(3)     NOT NULL,
    tax_category   VARCHAR(16)    NOT NULL,
    unit_price     DECIMAL(22, 6) NOT NULL,
    price_entry_id UUID           NOT NULL,
    price_reason   VARCHAR(4000)  NOT NULL,
    quantity       DECIMAL(12, 4) NOT NULL,
    discount       DECIMAL(20, 4) NOT NULL,
    net            DECIMAL(20, 4) NOT NULL,
    CONSTRAINT vc_order_line_pk PRIMARY KEY (order_id, position),
    CONSTRAINT vc_order_line_owner FOREIGN KEY (order_id) REFERENCES vc_order (id) ON DELETE CASCADE,
    CONSTRAINT vc_order_line_price CHECK (unit_price >= 0),
    CONSTRAINT vc_order_line_quantity CHECK (quantity > 0 AND quantity <= 1000000),
    CONSTRAINT vc_order_line_discount CHECK (discount >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_order_tax_group (
    order_id     UUID           NOT NULL,
    position     INTEGER        NOT NULL,
    tax_category VARCHAR(16)    NOT NULL,
    tax_code     VARCHAR(3)     NOT NULL,
    rate         DECIMAL(7, 4)  NOT NULL,
    base         DECIMAL(20, 4) NOT NULL,
    tax          DECIMAL(20, 4) NOT NULL,
    CONSTRAINT vc_order_tax_group_pk PRIMARY KEY (order_id, position),
    CONSTRAINT vc_order_tax_group_owner FOREIGN KEY (order_id) REFERENCES vc_order (id) ON DELETE CASCADE,
    CONSTRAINT vc_order_tax_group_rate CHECK (rate BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- Invoices, what became of them, credit notes, payments, and the series of gapless numbers. Parties are JSON texts: snapshots
-- that are read as a whole.

CREATE TABLE vc_invoice (
    id              UUID           NOT NULL,
    version         BIGINT         NOT NULL,
    order_id        UUID           NOT NULL,
    customer_id     UUID           NOT NULL,
    status          VARCHAR(16)    NOT NULL,
    seller          TEXT           NOT NULL,
    buyer           TEXT           NOT NULL,
    currency        VARCHAR(3)     NOT NULL,
    total_net       DECIMAL(20, 4) NOT NULL,
    total_tax       DECIMAL(20, 4) NOT NULL,
    total_payable   DECIMAL(20, 4) NOT NULL,
    tax_rounding    VARCHAR(16)    NOT NULL,
    order_reference VARCHAR(64)    NOT NULL,
    buyer_reference VARCHAR(64)    NOT NULL,
    supply_from     INTEGER,
    supply_until    INTEGER,
    invoice_number  VARCHAR(64),
    issue_date      INTEGER,
    due_date        INTEGER,
    created_at      BIGINT         NOT NULL,
    CONSTRAINT vc_invoice_pk PRIMARY KEY (id),
    CONSTRAINT vc_invoice_order UNIQUE (order_id),
    CONSTRAINT vc_invoice_number UNIQUE (invoice_number),
    CONSTRAINT vc_invoice_version CHECK (version > 0),
    CONSTRAINT vc_invoice_status CHECK (status IN ('DRAFT', 'ISSUED', 'VOID')),
    CONSTRAINT vc_invoice_issue CHECK (
        (status = 'ISSUED' AND invoice_number IS NOT NULL AND issue_date IS NOT NULL AND due_date IS NOT NULL)
        OR (status <> 'ISSUED' AND invoice_number IS NULL AND issue_date IS NULL AND due_date IS NULL)),
    CONSTRAINT vc_invoice_total CHECK (total_net + total_tax = total_payable),
    CONSTRAINT vc_invoice_seller_length CHECK (CHAR_LENGTH(seller) <= 8000),
    CONSTRAINT vc_invoice_buyer_length CHECK (CHAR_LENGTH(buyer) <= 8000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_invoice_by_creation ON vc_invoice (created_at, id);
CREATE INDEX vc_invoice_by_customer ON vc_invoice (customer_id, created_at, id);
CREATE INDEX vc_invoice_by_customer_and_status ON vc_invoice (customer_id, status, created_at, id);
CREATE INDEX vc_invoice_by_status ON vc_invoice (status, created_at, id);

CREATE TABLE vc_invoice_line (
    invoice_id    UUID           NOT NULL,
    position      INTEGER        NOT NULL,
    order_line_id UUID           NOT NULL,
    code          VARCHAR(64)    NOT NULL,
    description   VARCHAR(300)   NOT NULL,
    unit_code     VARCHAR(3)     NOT NULL,
    tax_category  VARCHAR(16)    NOT NULL,
    unit_price    DECIMAL(22, 6) NOT NULL,
    quantity      DECIMAL(12, 4) NOT NULL,
    discount      DECIMAL(20, 4) NOT NULL,
    net           DECIMAL(20, 4) NOT NULL,
    CONSTRAINT vc_invoice_line_pk PRIMARY KEY (invoice_id, position),
    CONSTRAINT vc_invoice_line_owner FOREIGN KEY (invoice_id) REFERENCES vc_invoice (id),
    CONSTRAINT vc_invoice_line_price CHECK (unit_price >= 0),
    CONSTRAINT vc_invoice_line_quantity CHECK (quantity > 0 AND quantity <= 1000000),
    CONSTRAINT vc_invoice_line_discount CHECK (discount >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_invoice_tax_group (
    invoice_id   UUID           NOT NULL,
    position     INTEGER        NOT NULL,
    tax_category VARCHAR(16)    NOT NULL,
    tax_code     VARCHAR(3)     NOT NULL,
    rate         DECIMAL(7, 4)  NOT NULL,
    base         DECIMAL(20, 4) NOT NULL,
    tax          DECIMAL(20, 4) NOT NULL,
    CONSTRAINT vc_invoice_tax_group_pk PRIMARY KEY (invoice_id, position),
    CONSTRAINT vc_invoice_tax_group_owner FOREIGN KEY (invoice_id) REFERENCES vc_invoice (id),
    CONSTRAINT vc_invoice_tax_group_rate CHECK (rate BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_receivable (
    id       UUID           NOT NULL,
    version  BIGINT         NOT NULL,
    currency VARCHAR(3)     NOT NULL,
    total    DECIMAL(20, 4) NOT NULL,
    received DECIMAL(20, 4) NOT NULL,
    credited DECIMAL(20, 4) NOT NULL,
    refunded DECIMAL(20, 4) NOT NULL,
    due_date INTEGER        NOT NULL,
    CONSTRAINT vc_receivable_pk PRIMARY KEY (id),
    CONSTRAINT vc_receivable_version CHECK (version > 0),
    CONSTRAINT vc_receivable_amounts CHECK (received >= 0 AND credited >= 0 AND refunded >= 0),
    CONSTRAINT vc_receivable_credited CHECK (credited <= total),
    CONSTRAINT vc_receivable_refunded CHECK (refunded <= received)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_receivable_by_due_date ON vc_receivable (due_date, id);

CREATE TABLE vc_credit_note (
    id                 UUID           NOT NULL,
    version            BIGINT         NOT NULL,
    invoice_id         UUID           NOT NULL,
    customer_id        UUID           NOT NULL,
    invoice_number     VARCHAR(64)    NOT NULL,
    seller             TEXT           NOT NULL,
    buyer              TEXT           NOT NULL,
    currency           VARCHAR(3)     NOT NULL,
    total_net          DECIMAL(20, 4) NOT NULL,
    total_tax          DECIMAL(20, 4) NOT NULL,
    total_payable      DECIMAL(20, 4) NOT NULL,
    tax_rounding       VARCHAR(16)    NOT NULL,
    credit_note_number VARCHAR(64)    NOT NULL,
    issue_date         INTEGER        NOT NULL,
    due_date           INTEGER        NOT NULL,
    reason             VARCHAR(4000)  NOT NULL,
    created_at         BIGINT         NOT NULL,
    CONSTRAINT vc_credit_note_pk PRIMARY KEY (id),
    CONSTRAINT vc_credit_note_number UNIQUE (credit_note_number),
    CONSTRAINT vc_credit_note_version CHECK (version > 0),
    CONSTRAINT vc_credit_note_total CHECK (total_net + total_tax = total_payable),
    CONSTRAINT vc_credit_note_seller_length CHECK (CHAR_LENGTH(seller) <= 8000),
    CONSTRAINT vc_credit_note_buyer_length CHECK (CHAR_LENGTH(buyer) <= 8000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_credit_note_by_invoice ON vc_credit_note (invoice_id, created_at, id);

CREATE TABLE vc_credit_note_line (
    credit_note_id UUID           NOT NULL,
    position       INTEGER        NOT NULL,
    order_line_id  UUID           NOT NULL,
    code           VARCHAR(64)    NOT NULL,
    description    VARCHAR(300)   NOT NULL,
    unit_code      VARCHAR(3)     NOT NULL,
    tax_category   VARCHAR(16)    NOT NULL,
    unit_price     DECIMAL(22, 6) NOT NULL,
    quantity       DECIMAL(12, 4) NOT NULL,
    discount       DECIMAL(20, 4) NOT NULL,
    net            DECIMAL(20, 4) NOT NULL,
    CONSTRAINT vc_credit_note_line_pk PRIMARY KEY (credit_note_id, position),
    CONSTRAINT vc_credit_note_line_owner FOREIGN KEY (credit_note_id) REFERENCES vc_credit_note (id),
    CONSTRAINT vc_credit_note_line_price CHECK (unit_price >= 0),
    CONSTRAINT vc_credit_note_line_quantity CHECK (quantity > 0 AND quantity <= 1000000),
    CONSTRAINT vc_credit_note_line_discount CHECK (discount >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_credit_note_tax_group (
    credit_note_id UUID           NOT NULL,
    position       INTEGER        NOT NULL,
    tax_category   VARCHAR(16)    NOT NULL,
    tax_code       VARCHAR(3)     NOT NULL,
    rate           DECIMAL(7, 4)  NOT NULL,
    base           DECIMAL(20, 4) NOT NULL,
    tax            DECIMAL(20, 4) NOT NULL,
    CONSTRAINT vc_credit_note_tax_group_pk PRIMARY KEY (credit_note_id, position),
    CONSTRAINT vc_credit_note_tax_group_owner FOREIGN KEY (credit_note_id) REFERENCES vc_credit_note (id),
    CONSTRAINT vc_credit_note_tax_group_rate CHECK (rate BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_payment (
    id             UUID           NOT NULL,
    version        BIGINT         NOT NULL,
    invoice_id     UUID           NOT NULL,
    currency       VARCHAR(3)     NOT NULL,
    amount         DECIMAL(20, 4) NOT NULL,
    status         VARCHAR(16)    NOT NULL,
    payment_method VARCHAR(64)    NOT NULL,
    reference      VARCHAR(64)    NOT NULL,
    received_at    BIGINT         NOT NULL,
    recorded_at    BIGINT         NOT NULL,
    CONSTRAINT vc_payment_pk PRIMARY KEY (id),
    CONSTRAINT vc_payment_reference UNIQUE (payment_method, reference),
    CONSTRAINT vc_payment_version CHECK (version > 0),
    CONSTRAINT vc_payment_amount CHECK (amount > 0),
    CONSTRAINT vc_payment_status CHECK (status IN ('SUCCEEDED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_payment_by_invoice ON vc_payment (invoice_id, recorded_at, id);

CREATE TABLE vc_number_series (
    series_key  VARCHAR(100) NOT NULL,
    last_date   INTEGER      NOT NULL,
    next_number BIGINT       NOT NULL,
    CONSTRAINT vc_number_series_pk PRIMARY KEY (series_key),
    CONSTRAINT vc_number_series_next CHECK (next_number > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- CRM records and what customers see of them; desks and what only the staff see.

CREATE TABLE vc_crm_record (
    id          UUID         NOT NULL,
    version     BIGINT       NOT NULL,
    customer_id UUID         NOT NULL,
    topic_type  VARCHAR(64)  NOT NULL,
    subject     VARCHAR(200) NOT NULL,
    description MEDIUMTEXT   NOT NULL,
    service_id  UUID         NOT NULL,
    order_id    UUID         NOT NULL,
    previous_id UUID         NOT NULL,
    status      VARCHAR(32)  NOT NULL,
    priority    VARCHAR(16)  NOT NULL,
    created_at  BIGINT       NOT NULL,
    closed_at   BIGINT,
    CONSTRAINT vc_crm_record_pk PRIMARY KEY (id),
    CONSTRAINT vc_crm_record_version CHECK (version > 0),
    CONSTRAINT vc_crm_record_status CHECK (status IN ('NEW', 'OPEN', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED')),
    CONSTRAINT vc_crm_record_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    CONSTRAINT vc_crm_record_closed CHECK (
        (status = 'CLOSED' AND closed_at IS NOT NULL) OR (status <> 'CLOSED' AND closed_at IS NULL)),
    CONSTRAINT vc_crm_record_description_length CHECK (CHAR_LENGTH(description) <= 20000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_crm_record_by_creation ON vc_crm_record (created_at, id);
CREATE INDEX vc_crm_record_by_customer ON vc_crm_record (customer_id, created_at, id);
CREATE INDEX vc_crm_record_by_customer_and_status ON vc_crm_record (customer_id, status, created_at, id);
CREATE INDEX vc_crm_record_by_status ON vc_crm_record (status, created_at, id);

CREATE TABLE vc_crm_message (
    crm_record_id UUID        NOT NULL,
    version       BIGINT      NOT NULL,
    ordinal       INTEGER     NOT NULL,
    caller_kind   VARCHAR(16) NOT NULL,
    caller_name   VARCHAR(64) NOT NULL,
    text          MEDIUMTEXT  NOT NULL,
    written_at    BIGINT      NOT NULL,
    from_customer BOOLEAN     NOT NULL,
    CONSTRAINT vc_crm_message_pk PRIMARY KEY (crm_record_id, version, ordinal),
    CONSTRAINT vc_crm_message_record FOREIGN KEY (crm_record_id) REFERENCES vc_crm_record (id),
    CONSTRAINT vc_crm_message_text_length CHECK (CHAR_LENGTH(text) <= 20000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

-- queue_key is the priority as a number, 1 for the most urgent, times 2 to the power of 58, and the time of creation: the
-- queue is an index, and so is a place in it
CREATE TABLE vc_crm_desk (
    id          UUID        NOT NULL,
    version     BIGINT      NOT NULL,
    assignee_id UUID        NOT NULL,
    queued      BOOLEAN     NOT NULL,
    priority    VARCHAR(16) NOT NULL,
    queue_key   BIGINT      NOT NULL,
    created_at  BIGINT      NOT NULL,
    CONSTRAINT vc_crm_desk_pk PRIMARY KEY (id),
    CONSTRAINT vc_crm_desk_version CHECK (version > 0),
    CONSTRAINT vc_crm_desk_priority CHECK (priority IN ('URGENT', 'HIGH', 'NORMAL', 'LOW')),
    CONSTRAINT vc_crm_desk_queue_key CHECK (queue_key = created_at + 288230376151711744
        * CASE priority WHEN 'URGENT' THEN 1 WHEN 'HIGH' THEN 2 WHEN 'NORMAL' THEN 3 ELSE 4 END),
    CONSTRAINT vc_crm_desk_queued CHECK (queued = FALSE OR assignee_id = '00000000-0000-0000-0000-000000000000')
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_crm_desk_queue ON vc_crm_desk (queued, queue_key, id);

CREATE TABLE vc_crm_note (
    crm_record_id UUID        NOT NULL,
    version       BIGINT      NOT NULL,
    ordinal       INTEGER     NOT NULL,
    caller_kind   VARCHAR(16) NOT NULL,
    caller_name   VARCHAR(64) NOT NULL,
    text          MEDIUMTEXT  NOT NULL,
    written_at    BIGINT      NOT NULL,
    CONSTRAINT vc_crm_note_pk PRIMARY KEY (crm_record_id, version, ordinal),
    CONSTRAINT vc_crm_note_desk FOREIGN KEY (crm_record_id) REFERENCES vc_crm_desk (id),
    CONSTRAINT vc_crm_note_text_length CHECK (CHAR_LENGTH(text) <= 20000)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;


CREATE TABLE `vc_schema_history` (
    `installed_rank` INT NOT NULL PRIMARY KEY,
    `version` VARCHAR(50),
    `description` VARCHAR(200) NOT NULL,
    `type` VARCHAR(20) NOT NULL,
    `script` VARCHAR(1000) NOT NULL,
    `checksum` INT,
    `installed_by` VARCHAR(100) NOT NULL,
    `installed_on` TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    `execution_time` INT NOT NULL,
    `success` BOOLEAN NOT NULL
);
INSERT INTO `vc_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`, `checksum`, `installed_by`, `execution_time`, `success`) VALUES (1, '1', 'foundation', 'SQL', 'V1__foundation.sql', 1871601340, 'visioncraft', 0, TRUE);
INSERT INTO `vc_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`, `checksum`, `installed_by`, `execution_time`, `success`) VALUES (2, '2', 'identity', 'SQL', 'V2__identity.sql', 1629572571, 'visioncraft', 0, TRUE);
INSERT INTO `vc_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`, `checksum`, `installed_by`, `execution_time`, `success`) VALUES (3, '3', 'catalogue', 'SQL', 'V3__catalogue.sql', 1001739754, 'visioncraft', 0, TRUE);
INSERT INTO `vc_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`, `checksum`, `installed_by`, `execution_time`, `success`) VALUES (4, '4', 'ordering', 'SQL', 'V4__ordering.sql', -1099962289, 'visioncraft', 0, TRUE);
INSERT INTO `vc_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`, `checksum`, `installed_by`, `execution_time`, `success`) VALUES (5, '5', 'billing', 'SQL', 'V5__billing.sql', -355447503, 'visioncraft', 0, TRUE);
INSERT INTO `vc_schema_history` (`installed_rank`, `version`, `description`, `type`, `script`, `checksum`, `installed_by`, `execution_time`, `success`) VALUES (6, '6', 'crm', 'SQL', 'V6__crm.sql', -480589244, 'visioncraft', 0, TRUE);
DELETE FROM vc_guard;
INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth) VALUES ('019cadc6-9aa7-7000-8000-000000000027', 1, '00000000-0000-0000-0000-000000000000', 'Trades', X'747261646573', 'T-1', 'Näh- und Flickarbeiten; 50 % \\ ''more''', 1048576, 'AZytxpqncACAAAAAAAAAJw', 1);
INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth) VALUES ('019cadc6-9aa9-7000-8000-000000000029', 1, '019cadc6-9aa7-7000-8000-000000000027', 'Plumbing', X'706c756d62696e67', NULL, '', 1048576, 'AZytxpqncACAAAAAAAAAJwAZytxpqpcACAAAAAAAAAKQ', 2);
INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth) VALUES ('019cadc6-9aad-7000-8000-00000000002d', 1, '00000000-0000-0000-0000-000000000000', 'Category 2', X'63617465676f72792032', NULL, '', 2097152, 'AZytxpqtcACAAAAAAAAALQ', 1);
INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth) VALUES ('019cadc6-9ac2-7000-8000-000000000042', 1, '00000000-0000-0000-0000-000000000000', 'Category 4', X'63617465676f72792034', NULL, '', 3145728, 'AZytxprCcACAAAAAAAAAQg', 1);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9a87-7000-8000-000000000007', 1, '{tests-only}1$0000000000000001$610866b5537449539c0169c4c3560567aaa859231241032dc955f7121a4e0edc', 1, 1772442000000000);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9a89-7000-8000-000000000009', 1, '{tests-only}1$0000000000000002$700d3e308e659b942521f7265afeb4706a9c12b6d663338211d0c8ce8ba04b92', 1, 1772442000000000);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9a8b-7000-8000-00000000000b', 1, '{tests-only}1$0000000000000003$ab4d71a755a97b98f592d9d3e1ab4c3825b39d788b8037fdf23f5aceb0fe55d0', 1, 1772442000000000);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9a90-7000-8000-000000000010', 1, '{tests-only}1$0000000000000004$99aa5f67210febf92549216e8277665a12910b57fcd08b3de47c986348a4c794', 1, 1772442000000000);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9a95-7000-8000-000000000015', 2, '{tests-only}1$0000000000000005$51821df73a459efa3b258b0ca0f37272ca133595796669c3a209f75cca75346e', 2, 1772442000000000);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9a98-7000-8000-000000000018', 2, '{erased}', 2, 1772442000000000);
INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at) VALUES ('019cadc6-9aeb-7000-8000-00000000006b', 1, '{tests-only}1$0000000000000007$f14b449a3ad3688de3d4a54f443eda9b93a8ea2684dbb2d94e9396194633d679', 1, 1772528400000000);
INSERT INTO vc_credit_note (id, version, invoice_id, customer_id, invoice_number, seller, buyer, currency, total_net, total_tax, total_payable, tax_rounding, credit_note_number, issue_date, due_date, reason, created_at) VALUES ('019cadc6-9ae1-7000-8000-000000000061', 1, '019cadc6-9ade-7000-8000-00000000005e', '019cadc6-9a89-7000-8000-000000000009', 'INV-2026-000004', '{"legalName":"Beispiel GmbH","address":{"lines":["Hauptstraße 1"],"city":"Berlin","postalCode":"10115","subdivision":"","country":"DE"},"taxIds":[],"email":""}', '{"legalName":"Ann Old","taxIds":[],"email":"ann@example.com"}', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 'CRN-2026-000001', 20515, 20515, 'The order ORD-31XT-C644 was cancelled', 1772528400000000);
INSERT INTO vc_credit_note (id, version, invoice_id, customer_id, invoice_number, seller, buyer, currency, total_net, total_tax, total_payable, tax_rounding, credit_note_number, issue_date, due_date, reason, created_at) VALUES ('019cadc6-9ae5-7000-8000-000000000065', 1, '019cadc6-9abe-7000-8000-00000000003e', '019cadc6-9a89-7000-8000-000000000009', 'INV-2026-000001', '{"legalName":"Beispiel GmbH","address":{"lines":["Hauptstraße 1"],"city":"Berlin","postalCode":"10115","subdivision":"","country":"DE"},"taxIds":[],"email":""}', '{"legalName":"Ann Old","taxIds":[],"email":"ann@example.com"}', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 'CRN-2026-000002', 20515, 20515, 'One was broken', 1772528400000000);
INSERT INTO vc_crm_desk (id, version, assignee_id, queued, priority, queue_key, created_at) VALUES ('019cadc6-9ae7-7000-8000-000000000067', 3, '019cadc6-9aeb-7000-8000-00000000006b', FALSE, 'NORMAL', 866463656855135232, 1772528400000000);
INSERT INTO vc_crm_desk (id, version, assignee_id, queued, priority, queue_key, created_at) VALUES ('019cadc6-9aef-7000-8000-00000000006f', 2, '00000000-0000-0000-0000-000000000000', FALSE, 'NORMAL', 866463656855135232, 1772528400000000);
INSERT INTO vc_crm_desk (id, version, assignee_id, queued, priority, queue_key, created_at) VALUES ('019cadc6-9af4-7000-8000-000000000074', 1, '00000000-0000-0000-0000-000000000000', TRUE, 'LOW', 1154694033006846976, 1772528400000000);
INSERT INTO vc_crm_desk (id, version, assignee_id, queued, priority, queue_key, created_at) VALUES ('019cadc6-9af6-7000-8000-000000000076', 1, '00000000-0000-0000-0000-000000000000', TRUE, 'URGENT', 290002904551711744, 1772528400000000);
INSERT INTO vc_crm_record (id, version, customer_id, topic_type, subject, description, service_id, order_id, previous_id, status, priority, created_at, closed_at) VALUES ('019cadc6-9ae7-7000-8000-000000000067', 2, '019cadc6-9a89-7000-8000-000000000009', 'ISSUE', 'No hot water', 'Since this morning.', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'OPEN', 'NORMAL', 1772528400000000, NULL);
INSERT INTO vc_crm_record (id, version, customer_id, topic_type, subject, description, service_id, order_id, previous_id, status, priority, created_at, closed_at) VALUES ('019cadc6-9aef-7000-8000-00000000006f', 4, '019cadc6-9a89-7000-8000-000000000009', 'ISSUE', 'No hot water', 'Since this morning.', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'CLOSED', 'NORMAL', 1772528400000000, 1772528400000000);
INSERT INTO vc_crm_record (id, version, customer_id, topic_type, subject, description, service_id, order_id, previous_id, status, priority, created_at, closed_at) VALUES ('019cadc6-9af4-7000-8000-000000000074', 1, '019cadc6-9a89-7000-8000-000000000009', 'ISSUE', 'No hot water', 'Since this morning.', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'NEW', 'LOW', 1772528400000000, NULL);
INSERT INTO vc_crm_record (id, version, customer_id, topic_type, subject, description, service_id, order_id, previous_id, status, priority, created_at, closed_at) VALUES ('019cadc6-9af6-7000-8000-000000000076', 1, '019cadc6-9a89-7000-8000-000000000009', 'ISSUE', 'No hot water', 'Since this morning.', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'NEW', 'URGENT', 1772528400000000, NULL);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a82-7000-8000-000000000002', 'role.created', 1, 'role', '019cadc6-9a81-7000-8000-000000000001', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"permissions":[]}', 1, 1772528460000000, TRUE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a84-7000-8000-000000000004', 'role.created', 1, 'role', '019cadc6-9a83-7000-8000-000000000003', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"permissions":["crm:open:any","crm:read:any","crm:reply:any","crm:work:any","invoice:credit:any","invoice:read:any","order:cancel:any","order:place:any","order:price:any","order:read:any","order:work:any","payment:record:any","price:read:any","service:read:any","user:change-password:own","user:create:any","user:read:any"]}', 1, 1772528460000000, FALSE, TRUE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a86-7000-8000-000000000006', 'role.created', 1, 'role', '019cadc6-9a85-7000-8000-000000000005', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"permissions":["crm:open:own","crm:read:own","crm:reply:own","invoice:read:own","order:cancel:own","order:place:own","order:read:own","user:change-password:own","user:change:own","user:export:own","user:read:own"]}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a88-7000-8000-000000000008', 'user.bootstrapped', 1, 'user', '019cadc6-9a87-7000-8000-000000000007', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a81-7000-8000-000000000001"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a8a-7000-8000-00000000000a', 'user.registered', 1, 'user', '019cadc6-9a89-7000-8000-000000000009', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a8c-7000-8000-00000000000c', 'user.registered', 1, 'user', '019cadc6-9a8b-7000-8000-00000000000b', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a8d-7000-8000-00000000000d', 'user.role-assigned', 1, 'user', '019cadc6-9a8b-7000-8000-00000000000b', 2, 0, 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{"from":"019cadc6-9a85-7000-8000-000000000005","to":"019cadc6-9a83-7000-8000-000000000003"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a8f-7000-8000-00000000000f', 'role.created', 1, 'role', '019cadc6-9a8e-7000-8000-00000000000e', 1, 0, 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{"permissions":["invoice:read:any","order:read:any"]}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a91-7000-8000-000000000011', 'user.registered', 1, 'user', '019cadc6-9a90-7000-8000-000000000010', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a92-7000-8000-000000000012', 'user.role-assigned', 1, 'user', '019cadc6-9a90-7000-8000-000000000010', 2, 0, 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{"from":"019cadc6-9a85-7000-8000-000000000005","to":"019cadc6-9a8e-7000-8000-00000000000e"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a94-7000-8000-000000000014', 'user.invited', 1, 'user', '019cadc6-9a93-7000-8000-000000000013', 1, 0, 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a96-7000-8000-000000000016', 'user.registered', 1, 'user', '019cadc6-9a95-7000-8000-000000000015', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a97-7000-8000-000000000017', 'user.suspended', 1, 'user', '019cadc6-9a95-7000-8000-000000000015', 2, 0, 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a99-7000-8000-000000000019', 'user.registered', 1, 'user', '019cadc6-9a98-7000-8000-000000000018', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a9a-7000-8000-00000000001a', 'user.erased', 1, 'user', '019cadc6-9a98-7000-8000-000000000018', 2, 0, 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9a9c-7000-8000-00000000001c', 'session.started', 1, 'session', '019cadc6-9a9b-7000-8000-00000000001b', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"user":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aa0-7000-8000-000000000020', 'session.refreshed', 1, 'session', '019cadc6-9a9b-7000-8000-00000000001b', 2, 0, 1772442000000000, 'VISITOR', '', NULL, '{"generation":2,"user":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aa3-7000-8000-000000000023', 'session.started', 1, 'session', '019cadc6-9aa2-7000-8000-000000000022', 1, 0, 1772442000000000, 'VISITOR', '', NULL, '{"user":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aa6-7000-8000-000000000026', 'session.ended', 1, 'session', '019cadc6-9aa2-7000-8000-000000000022', 2, 0, 1772442000000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"reason":"log-out","user":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aa8-7000-8000-000000000028', 'category.created', 1, 'category', '019cadc6-9aa7-7000-8000-000000000027', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"code":"T-1","rank":1048576}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aaa-7000-8000-00000000002a', 'category.created', 1, 'category', '019cadc6-9aa9-7000-8000-000000000029', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"parent":"019cadc6-9aa7-7000-8000-000000000027","rank":1048576}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aac-7000-8000-00000000002c', 'service.created', 1, 'service', '019cadc6-9aab-7000-8000-00000000002b', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"category":"019cadc6-9aa9-7000-8000-000000000029","code":"S-1"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aae-7000-8000-00000000002e', 'category.created', 1, 'category', '019cadc6-9aad-7000-8000-00000000002d', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"rank":2097152}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab0-7000-8000-000000000030', 'service.created', 1, 'service', '019cadc6-9aaf-7000-8000-00000000002f', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"category":"019cadc6-9aad-7000-8000-00000000002d","code":"S-3"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab1-7000-8000-000000000031', 'service.activated', 1, 'service', '019cadc6-9aaf-7000-8000-00000000002f', 2, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"from":"DRAFT"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab2-7000-8000-000000000032', 'service.retired', 1, 'service', '019cadc6-9aaf-7000-8000-00000000002f', 3, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab4-7000-8000-000000000034', 'service.created', 1, 'service', '019cadc6-9ab3-7000-8000-000000000033', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"category":"019cadc6-9aa9-7000-8000-000000000029","code":"OLD-1"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab5-7000-8000-000000000035', 'service.activated', 1, 'service', '019cadc6-9ab3-7000-8000-000000000033', 2, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"from":"DRAFT"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab7-7000-8000-000000000037', 'price.set', 1, 'price', '019cadc6-9ab6-7000-8000-000000000036', 1, 0, 1772442000000000, 'SYSTEM', 'catalogue manager', NULL, '{"amount":"75.00","currency":"EUR","from":"2026-03-02T09:00:00Z","service":"019cadc6-9ab3-7000-8000-000000000033"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ab8-7000-8000-000000000038', 'price.ended', 1, 'price', '019cadc6-9ab6-7000-8000-000000000036', 2, 0, 1772528400000000, 'SYSTEM', 'catalogue manager', NULL, '{"currency":"EUR","service":"019cadc6-9ab3-7000-8000-000000000033","until":"2026-03-03T09:00:00Z"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aba-7000-8000-00000000003a', 'price.set', 1, 'price', '019cadc6-9ab9-7000-8000-000000000039', 1, 0, 1772528400000000, 'SYSTEM', 'catalogue manager', NULL, '{"amount":"80.00","currency":"EUR","from":"2026-03-03T09:00:00Z","service":"019cadc6-9ab3-7000-8000-000000000033"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9abd-7000-8000-00000000003d', 'order.placed', 1, 'order', '019cadc6-9abc-7000-8000-00000000003c', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","lines":1,"total":"240.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9abf-7000-8000-00000000003f', 'invoice.issued', 1, 'invoice', '019cadc6-9abe-7000-8000-00000000003e', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","date":"2026-03-03","dueDate":"2026-03-17","number":"INV-2026-000001","order":"019cadc6-9abc-7000-8000-00000000003c","payable":"240.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ac1-7000-8000-000000000041', 'order.drafted', 1, 'order', '019cadc6-9ac0-7000-8000-000000000040', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ac3-7000-8000-000000000043', 'category.created', 1, 'category', '019cadc6-9ac2-7000-8000-000000000042', 1, 0, 1772528400000000, 'SYSTEM', 'catalogue manager', NULL, '{"rank":3145728}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ac5-7000-8000-000000000045', 'service.created', 1, 'service', '019cadc6-9ac4-7000-8000-000000000044', 1, 0, 1772528400000000, 'SYSTEM', 'catalogue manager', NULL, '{"category":"019cadc6-9ac2-7000-8000-000000000042","code":"S-5"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ac6-7000-8000-000000000046', 'service.activated', 1, 'service', '019cadc6-9ac4-7000-8000-000000000044', 2, 0, 1772528400000000, 'SYSTEM', 'catalogue manager', NULL, '{"from":"DRAFT"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ac8-7000-8000-000000000048', 'price.set', 1, 'price', '019cadc6-9ac7-7000-8000-000000000047', 1, 0, 1772528400000000, 'SYSTEM', 'catalogue manager', NULL, '{"amount":"80.00","currency":"EUR","from":"2026-03-03T09:00:00Z","service":"019cadc6-9ac4-7000-8000-000000000044"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aca-7000-8000-00000000004a', 'order.line-added', 1, 'order', '019cadc6-9ac0-7000-8000-000000000040', 2, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","line":"019cadc6-9ac9-7000-8000-000000000049","quantity":"1","service":"019cadc6-9ac4-7000-8000-000000000044","total":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9acd-7000-8000-00000000004d', 'order.placed', 1, 'order', '019cadc6-9acc-7000-8000-00000000004c', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","lines":1,"total":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9acf-7000-8000-00000000004f', 'invoice.issued', 1, 'invoice', '019cadc6-9ace-7000-8000-00000000004e', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","date":"2026-03-03","dueDate":"2026-03-17","number":"INV-2026-000002","order":"019cadc6-9acc-7000-8000-00000000004c","payable":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad0-7000-8000-000000000050', 'order.confirmed', 1, 'order', '019cadc6-9acc-7000-8000-00000000004c', 2, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad1-7000-8000-000000000051', 'order.started', 1, 'order', '019cadc6-9acc-7000-8000-00000000004c', 3, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad2-7000-8000-000000000052', 'order.completed', 1, 'order', '019cadc6-9acc-7000-8000-00000000004c', 4, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad5-7000-8000-000000000055', 'order.placed', 1, 'order', '019cadc6-9ad4-7000-8000-000000000054', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","lines":1,"total":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad7-7000-8000-000000000057', 'invoice.issued', 1, 'invoice', '019cadc6-9ad6-7000-8000-000000000056', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","date":"2026-03-03","dueDate":"2026-03-17","number":"INV-2026-000003","order":"019cadc6-9ad4-7000-8000-000000000054","payable":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad8-7000-8000-000000000058', 'order.confirmed', 1, 'order', '019cadc6-9ad4-7000-8000-000000000054', 2, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ad9-7000-8000-000000000059', 'order.started', 1, 'order', '019cadc6-9ad4-7000-8000-000000000054', 3, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ada-7000-8000-00000000005a', 'order.held', 1, 'order', '019cadc6-9ad4-7000-8000-000000000054', 4, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9add-7000-8000-00000000005d', 'order.placed', 1, 'order', '019cadc6-9adc-7000-8000-00000000005c', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","lines":1,"total":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9adf-7000-8000-00000000005f', 'invoice.issued', 1, 'invoice', '019cadc6-9ade-7000-8000-00000000005e', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","date":"2026-03-03","dueDate":"2026-03-17","number":"INV-2026-000004","order":"019cadc6-9adc-7000-8000-00000000005c","payable":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ae0-7000-8000-000000000060', 'order.cancelled', 1, 'order', '019cadc6-9adc-7000-8000-00000000005c', 2, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","from":"PLACED"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ae2-7000-8000-000000000062', 'credit-note.issued', 1, 'credit-note', '019cadc6-9ae1-7000-8000-000000000061', 1, 0, 1772528400000000, 'SYSTEM', 'desk', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","date":"2026-03-03","invoice":"019cadc6-9ade-7000-8000-00000000005e","number":"CRN-2026-000001","payable":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ae4-7000-8000-000000000064', 'payment.recorded', 1, 'payment', '019cadc6-9ae3-7000-8000-000000000063', 1, 0, 1772528400000000, 'SYSTEM', 'accounts', NULL, '{"amount":"100.00","balance":"140.00","currency":"EUR","invoice":"019cadc6-9abe-7000-8000-00000000003e","settlement":"PART_PAID"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ae6-7000-8000-000000000066', 'credit-note.issued', 1, 'credit-note', '019cadc6-9ae5-7000-8000-000000000065', 1, 0, 1772528400000000, 'SYSTEM', 'accounts', NULL, '{"currency":"EUR","customer":"019cadc6-9a89-7000-8000-000000000009","date":"2026-03-03","invoice":"019cadc6-9abe-7000-8000-00000000003e","number":"CRN-2026-000002","payable":"80.00"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ae8-7000-8000-000000000068', 'crm-record.opened', 1, 'crm-record', '019cadc6-9ae7-7000-8000-000000000067', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","priority":"NORMAL","recordType":"ISSUE"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9ae9-7000-8000-000000000069', 'crm-record.replied', 1, 'crm-record', '019cadc6-9ae7-7000-8000-000000000067', 2, 0, 1772528400000000, 'SYSTEM', 'helpdesk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","fromCustomer":false,"status":"OPEN"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aea-7000-8000-00000000006a', 'crm-desk.noted', 1, 'crm-desk', '019cadc6-9ae7-7000-8000-000000000067', 2, 0, 1772528400000000, 'SYSTEM', 'helpdesk', NULL, '{}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aec-7000-8000-00000000006c', 'user.registered', 1, 'user', '019cadc6-9aeb-7000-8000-00000000006b', 1, 0, 1772528400000000, 'VISITOR', '', NULL, '{"role":"019cadc6-9a85-7000-8000-000000000005"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aed-7000-8000-00000000006d', 'user.role-assigned', 1, 'user', '019cadc6-9aeb-7000-8000-00000000006b', 2, 0, 1772528400000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', NULL, '{"from":"019cadc6-9a85-7000-8000-000000000005","to":"019cadc6-9a83-7000-8000-000000000003"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9aee-7000-8000-00000000006e', 'crm-desk.assigned', 1, 'crm-desk', '019cadc6-9ae7-7000-8000-000000000067', 3, 0, 1772528400000000, 'SYSTEM', 'helpdesk', NULL, '{"assignee":"019cadc6-9aeb-7000-8000-00000000006b"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9af0-7000-8000-000000000070', 'crm-record.opened', 1, 'crm-record', '019cadc6-9aef-7000-8000-00000000006f', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","priority":"NORMAL","recordType":"ISSUE"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9af1-7000-8000-000000000071', 'crm-record.replied', 1, 'crm-record', '019cadc6-9aef-7000-8000-00000000006f', 2, 0, 1772528400000000, 'SYSTEM', 'helpdesk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","fromCustomer":false,"status":"OPEN"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9af2-7000-8000-000000000072', 'crm-record.resolved', 1, 'crm-record', '019cadc6-9aef-7000-8000-00000000006f', 3, 0, 1772528400000000, 'SYSTEM', 'helpdesk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9af3-7000-8000-000000000073', 'crm-record.closed', 1, 'crm-record', '019cadc6-9aef-7000-8000-00000000006f', 4, 0, 1772528400000000, 'SYSTEM', 'helpdesk', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9af5-7000-8000-000000000075', 'crm-record.opened', 1, 'crm-record', '019cadc6-9af4-7000-8000-000000000074', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","priority":"LOW","recordType":"ISSUE"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead) VALUES ('019cadc6-9af7-7000-8000-000000000077', 'crm-record.opened', 1, 'crm-record', '019cadc6-9af6-7000-8000-000000000076', 1, 0, 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', NULL, '{"customer":"019cadc6-9a89-7000-8000-000000000009","priority":"URGENT","recordType":"ISSUE"}', 0, 0, FALSE, FALSE);
INSERT INTO vc_guard (guard_key) VALUES ('administrators');
INSERT INTO vc_guard (guard_key) VALUES ('person:019cadc6-9a89-7000-8000-000000000009');
INSERT INTO vc_guard (guard_key) VALUES ('person:019cadc6-9a98-7000-8000-000000000018');
INSERT INTO vc_guard (guard_key) VALUES ('prices:019cadc6-9ab3-7000-8000-000000000033:EUR');
INSERT INTO vc_guard (guard_key) VALUES ('prices:019cadc6-9ac4-7000-8000-000000000044:EUR');
INSERT INTO vc_guard (guard_key) VALUES ('series:credit-note:CRN');
INSERT INTO vc_guard (guard_key) VALUES ('series:invoice:INV');
INSERT INTO vc_guard (guard_key) VALUES ('tree');
INSERT INTO vc_idempotency (digest, caller_scope, use_case, idempotency_key, fingerprint, result_id, result_version, created_at, expires_at) VALUES ('83df0eed357f1b73b982b2b27e4344213f0441abdaa174f226f4467262c52b52', 'USER:019cadc6-9a89-7000-8000-000000000009', 'orders.place', 'from-before-the-upgrade', 'dafa2b237d102e63badb881e025442f3d257c3aa8baffe45428dd80cd7286e1b', '019cadc6-9abc-7000-8000-00000000003c', 1, 1772528400000000, 1775120400000000);
INSERT INTO vc_invoice (id, version, order_id, customer_id, status, seller, buyer, currency, total_net, total_tax, total_payable, tax_rounding, order_reference, buyer_reference, supply_from, supply_until, invoice_number, issue_date, due_date, created_at) VALUES ('019cadc6-9abe-7000-8000-00000000003e', 1, '019cadc6-9abc-7000-8000-00000000003c', '019cadc6-9a89-7000-8000-000000000009', 'ISSUED', '{"legalName":"Beispiel GmbH","address":{"lines":["Hauptstraße 1"],"city":"Berlin","postalCode":"10115","subdivision":"","country":"DE"},"taxIds":[],"email":""}', '{"legalName":"Ann Old","taxIds":[],"email":"ann@example.com"}', 'EUR', 240.0000, 0.0000, 240.0000, 'GROUP', 'ORD-YG92-06KH', '', 20515, 20515, 'INV-2026-000001', 20515, 20529, 1772528400000000);
INSERT INTO vc_invoice (id, version, order_id, customer_id, status, seller, buyer, currency, total_net, total_tax, total_payable, tax_rounding, order_reference, buyer_reference, supply_from, supply_until, invoice_number, issue_date, due_date, created_at) VALUES ('019cadc6-9ace-7000-8000-00000000004e', 1, '019cadc6-9acc-7000-8000-00000000004c', '019cadc6-9a89-7000-8000-000000000009', 'ISSUED', '{"legalName":"Beispiel GmbH","address":{"lines":["Hauptstraße 1"],"city":"Berlin","postalCode":"10115","subdivision":"","country":"DE"},"taxIds":[],"email":""}', '{"legalName":"Ann Old","taxIds":[],"email":"ann@example.com"}', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 'ORD-DQHT-7CYP', '', 20515, 20515, 'INV-2026-000002', 20515, 20529, 1772528400000000);
INSERT INTO vc_invoice (id, version, order_id, customer_id, status, seller, buyer, currency, total_net, total_tax, total_payable, tax_rounding, order_reference, buyer_reference, supply_from, supply_until, invoice_number, issue_date, due_date, created_at) VALUES ('019cadc6-9ad6-7000-8000-000000000056', 1, '019cadc6-9ad4-7000-8000-000000000054', '019cadc6-9a89-7000-8000-000000000009', 'ISSUED', '{"legalName":"Beispiel GmbH","address":{"lines":["Hauptstraße 1"],"city":"Berlin","postalCode":"10115","subdivision":"","country":"DE"},"taxIds":[],"email":""}', '{"legalName":"Ann Old","taxIds":[],"email":"ann@example.com"}', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 'ORD-W2KQ-ZQPY', '', 20515, 20515, 'INV-2026-000003', 20515, 20529, 1772528400000000);
INSERT INTO vc_invoice (id, version, order_id, customer_id, status, seller, buyer, currency, total_net, total_tax, total_payable, tax_rounding, order_reference, buyer_reference, supply_from, supply_until, invoice_number, issue_date, due_date, created_at) VALUES ('019cadc6-9ade-7000-8000-00000000005e', 1, '019cadc6-9adc-7000-8000-00000000005c', '019cadc6-9a89-7000-8000-000000000009', 'ISSUED', '{"legalName":"Beispiel GmbH","address":{"lines":["Hauptstraße 1"],"city":"Berlin","postalCode":"10115","subdivision":"","country":"DE"},"taxIds":[],"email":""}', '{"legalName":"Ann Old","taxIds":[],"email":"ann@example.com"}', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 'ORD-31XT-C644', '', 20515, 20515, 'INV-2026-000004', 20515, 20529, 1772528400000000);
INSERT INTO vc_number_series (series_key, last_date, next_number) VALUES ('credit-note:CRN', 20515, 3);
INSERT INTO vc_number_series (series_key, last_date, next_number) VALUES ('invoice:INV', 20515, 5);
INSERT INTO vc_order (id, version, reference, customer_id, status, currency, total_net, total_tax, total_payable, tax_rounding, line_count, buyer_reference, note, supply_from, supply_until, created_at, placed_at) VALUES ('019cadc6-9abc-7000-8000-00000000003c', 1, 'ORD-YG92-06KH', '019cadc6-9a89-7000-8000-000000000009', 'PLACED', 'EUR', 240.0000, 0.0000, 240.0000, 'GROUP', 1, '', '', NULL, NULL, 1772528400000000, 1772528400000000);
INSERT INTO vc_order (id, version, reference, customer_id, status, currency, total_net, total_tax, total_payable, tax_rounding, line_count, buyer_reference, note, supply_from, supply_until, created_at, placed_at) VALUES ('019cadc6-9ac0-7000-8000-000000000040', 2, 'ORD-893Y-G57X', '019cadc6-9a89-7000-8000-000000000009', 'DRAFT', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 1, '', '', NULL, NULL, 1772528400000000, NULL);
INSERT INTO vc_order (id, version, reference, customer_id, status, currency, total_net, total_tax, total_payable, tax_rounding, line_count, buyer_reference, note, supply_from, supply_until, created_at, placed_at) VALUES ('019cadc6-9acc-7000-8000-00000000004c', 4, 'ORD-DQHT-7CYP', '019cadc6-9a89-7000-8000-000000000009', 'COMPLETED', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 1, '', '', NULL, NULL, 1772528400000000, 1772528400000000);
INSERT INTO vc_order (id, version, reference, customer_id, status, currency, total_net, total_tax, total_payable, tax_rounding, line_count, buyer_reference, note, supply_from, supply_until, created_at, placed_at) VALUES ('019cadc6-9ad4-7000-8000-000000000054', 4, 'ORD-W2KQ-ZQPY', '019cadc6-9a89-7000-8000-000000000009', 'ON_HOLD', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 1, '', '', NULL, NULL, 1772528400000000, 1772528400000000);
INSERT INTO vc_order (id, version, reference, customer_id, status, currency, total_net, total_tax, total_payable, tax_rounding, line_count, buyer_reference, note, supply_from, supply_until, created_at, placed_at) VALUES ('019cadc6-9adc-7000-8000-00000000005c', 2, 'ORD-31XT-C644', '019cadc6-9a89-7000-8000-000000000009', 'CANCELLED', 'EUR', 80.0000, 0.0000, 80.0000, 'GROUP', 1, '', '', NULL, NULL, 1772528400000000, 1772528400000000);
INSERT INTO vc_payment (id, version, invoice_id, currency, amount, status, payment_method, reference, received_at, recorded_at) VALUES ('019cadc6-9ae3-7000-8000-000000000063', 1, '019cadc6-9abe-7000-8000-00000000003e', 'EUR', 100.0000, 'SUCCEEDED', 'transfer', 'ref-1', 1772442000000000, 1772528400000000);
INSERT INTO vc_price (id, version, service_id, currency, unit_price, valid_from, valid_until, created_at) VALUES ('019cadc6-9ab6-7000-8000-000000000036', 2, '019cadc6-9ab3-7000-8000-000000000033', 'EUR', 75.000000, 1772442000000000, 1772528400000000, 1772442000000000);
INSERT INTO vc_price (id, version, service_id, currency, unit_price, valid_from, valid_until, created_at) VALUES ('019cadc6-9ab9-7000-8000-000000000039', 1, '019cadc6-9ab3-7000-8000-000000000033', 'EUR', 80.000000, 1772528400000000, NULL, 1772528400000000);
INSERT INTO vc_price (id, version, service_id, currency, unit_price, valid_from, valid_until, created_at) VALUES ('019cadc6-9ac7-7000-8000-000000000047', 1, '019cadc6-9ac4-7000-8000-000000000044', 'EUR', 80.000000, 1772528400000000, NULL, 1772528400000000);
INSERT INTO vc_receivable (id, version, currency, total, received, credited, refunded, due_date) VALUES ('019cadc6-9abe-7000-8000-00000000003e', 3, 'EUR', 240.0000, 100.0000, 80.0000, 0.0000, 20529);
INSERT INTO vc_receivable (id, version, currency, total, received, credited, refunded, due_date) VALUES ('019cadc6-9ace-7000-8000-00000000004e', 1, 'EUR', 80.0000, 0.0000, 0.0000, 0.0000, 20529);
INSERT INTO vc_receivable (id, version, currency, total, received, credited, refunded, due_date) VALUES ('019cadc6-9ad6-7000-8000-000000000056', 1, 'EUR', 80.0000, 0.0000, 0.0000, 0.0000, 20529);
INSERT INTO vc_receivable (id, version, currency, total, received, credited, refunded, due_date) VALUES ('019cadc6-9ade-7000-8000-00000000005e', 2, 'EUR', 80.0000, 0.0000, 80.0000, 0.0000, 20529);
INSERT INTO vc_refresh_token (id, version, session_id, secret_hash, generation, successor_id, issued_at, rotated_at, expires_at) VALUES ('019cadc6-9a9d-7000-8000-00000000001d', 2, '019cadc6-9a9b-7000-8000-00000000001b', '88a09e02e2a3a5cc9c3d43e9ce4ab5ddb093a882587e290384db5d30cacff03f', 1, '019cadc6-9a9f-7000-8000-00000000001f', 1772442000000000, 1772442000000000, 1773651600000000);
INSERT INTO vc_refresh_token (id, version, session_id, secret_hash, generation, successor_id, issued_at, rotated_at, expires_at) VALUES ('019cadc6-9a9f-7000-8000-00000000001f', 1, '019cadc6-9a9b-7000-8000-00000000001b', 'c25ee8f94cf91706eee5c4fbd0bb4104b5fb81af1a557d04b29536da5d95c66b', 2, '00000000-0000-0000-0000-000000000000', 1772442000000000, NULL, 1773651600000000);
INSERT INTO vc_refresh_token (id, version, session_id, secret_hash, generation, successor_id, issued_at, rotated_at, expires_at) VALUES ('019cadc6-9aa4-7000-8000-000000000024', 1, '019cadc6-9aa2-7000-8000-000000000022', '34116ff805a8db45b40415294a659772c87a84ab82f7f6b5ce245bb7c7cd1d1e', 1, '00000000-0000-0000-0000-000000000000', 1772442000000000, NULL, 1773651600000000);
INSERT INTO vc_role (id, version, name, name_key, built_in) VALUES ('019cadc6-9a81-7000-8000-000000000001', 1, 'ADMIN', X'61646d696e', 'ADMIN');
INSERT INTO vc_role (id, version, name, name_key, built_in) VALUES ('019cadc6-9a83-7000-8000-000000000003', 1, 'STAFF', X'7374616666', 'STAFF');
INSERT INTO vc_role (id, version, name, name_key, built_in) VALUES ('019cadc6-9a85-7000-8000-000000000005', 1, 'CUSTOMER', X'637573746f6d6572', 'CUSTOMER');
INSERT INTO vc_role (id, version, name, name_key, built_in) VALUES ('019cadc6-9a8e-7000-8000-00000000000e', 1, 'Role 2', X'726f6c652032', NULL);
INSERT INTO vc_service (id, version, code, name, name_key, description, category_id, unit_code, tax_category, status, created_at) VALUES ('019cadc6-9aab-7000-8000-00000000002b', 1, 'S-1', 'Service 1', X'736572766963652031', '', '019cadc6-9aa9-7000-8000-000000000029', 'C62', 'STANDARD', 'DRAFT', 1772442000000000);
INSERT INTO vc_service (id, version, code, name, name_key, description, category_id, unit_code, tax_category, status, created_at) VALUES ('019cadc6-9aaf-7000-8000-00000000002f', 3, 'S-3', 'Service 3', X'736572766963652033', '', '019cadc6-9aad-7000-8000-00000000002d', 'C62', 'STANDARD', 'RETIRED', 1772442000000000);
INSERT INTO vc_service (id, version, code, name, name_key, description, category_id, unit_code, tax_category, status, created_at) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 2, 'OLD-1', 'Boiler check', X'626f696c657220636865636b', 'Once a year', '019cadc6-9aa9-7000-8000-000000000029', 'C62', 'STANDARD', 'ACTIVE', 1772442000000000);
INSERT INTO vc_service (id, version, code, name, name_key, description, category_id, unit_code, tax_category, status, created_at) VALUES ('019cadc6-9ac4-7000-8000-000000000044', 2, 'S-5', 'Service 5', X'736572766963652035', '', '019cadc6-9ac2-7000-8000-000000000042', 'C62', 'STANDARD', 'ACTIVE', 1772528400000000);
INSERT INTO vc_session (id, version, user_id, credential_generation, created_at, last_used_at, expires_at, ended) VALUES ('019cadc6-9a9b-7000-8000-00000000001b', 2, '019cadc6-9a89-7000-8000-000000000009', 1, 1772442000000000, 1772442000000000, 1775034000000000, FALSE);
INSERT INTO vc_session (id, version, user_id, credential_generation, created_at, last_used_at, expires_at, ended) VALUES ('019cadc6-9aa2-7000-8000-000000000022', 2, '019cadc6-9a89-7000-8000-000000000009', 1, 1772442000000000, 1772442000000000, 1775034000000000, TRUE);
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a87-7000-8000-000000000007', 1, 0, NULL, 'ACTIVE', 1772442000000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a89-7000-8000-000000000009', 1, 0, NULL, 'ACTIVE', 1772442000000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a8b-7000-8000-00000000000b', 1, 0, NULL, 'ACTIVE', 1772442000000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a90-7000-8000-000000000010', 1, 0, NULL, 'ACTIVE', 1772442000000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a93-7000-8000-000000000013', 1, 0, NULL, 'INVITED', 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a95-7000-8000-000000000015', 1, 0, NULL, 'ACTIVE', 1772442000000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a95-7000-8000-000000000015', 2, 0, 'ACTIVE', 'SUSPENDED', 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', 'Chargebacks');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a98-7000-8000-000000000018', 1, 0, NULL, 'ACTIVE', 1772442000000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9a98-7000-8000-000000000018', 2, 0, 'ACTIVE', 'ERASED', 1772442000000000, 'USER', '019cadc6-9a87-7000-8000-000000000007', 'Asked for it');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9aab-7000-8000-00000000002b', 1, 0, NULL, 'DRAFT', 1772442000000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9aaf-7000-8000-00000000002f', 1, 0, NULL, 'DRAFT', 1772442000000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9aaf-7000-8000-00000000002f', 2, 0, 'DRAFT', 'ACTIVE', 1772442000000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9aaf-7000-8000-00000000002f', 3, 0, 'ACTIVE', 'RETIRED', 1772442000000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9ab3-7000-8000-000000000033', 1, 0, NULL, 'DRAFT', 1772442000000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9ab3-7000-8000-000000000033', 2, 0, 'DRAFT', 'ACTIVE', 1772442000000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9abc-7000-8000-00000000003c', 1, 0, NULL, 'PLACED', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9ac0-7000-8000-000000000040', 1, 0, NULL, 'DRAFT', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9ac4-7000-8000-000000000044', 1, 0, NULL, 'DRAFT', 1772528400000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('service', '019cadc6-9ac4-7000-8000-000000000044', 2, 0, 'DRAFT', 'ACTIVE', 1772528400000000, 'SYSTEM', 'catalogue manager', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9acc-7000-8000-00000000004c', 1, 0, NULL, 'PLACED', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9acc-7000-8000-00000000004c', 2, 0, 'PLACED', 'CONFIRMED', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9acc-7000-8000-00000000004c', 3, 0, 'CONFIRMED', 'IN_PROGRESS', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9acc-7000-8000-00000000004c', 4, 0, 'IN_PROGRESS', 'COMPLETED', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9ad4-7000-8000-000000000054', 1, 0, NULL, 'PLACED', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9ad4-7000-8000-000000000054', 2, 0, 'PLACED', 'CONFIRMED', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9ad4-7000-8000-000000000054', 3, 0, 'CONFIRMED', 'IN_PROGRESS', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9ad4-7000-8000-000000000054', 4, 0, 'IN_PROGRESS', 'ON_HOLD', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9adc-7000-8000-00000000005c', 1, 0, NULL, 'PLACED', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('order', '019cadc6-9adc-7000-8000-00000000005c', 2, 0, 'PLACED', 'CANCELLED', 1772528400000000, 'SYSTEM', 'desk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9ae7-7000-8000-000000000067', 1, 0, NULL, 'NEW', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9ae7-7000-8000-000000000067', 2, 1, 'NEW', 'OPEN', 1772528400000000, 'SYSTEM', 'helpdesk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('user', '019cadc6-9aeb-7000-8000-00000000006b', 1, 0, NULL, 'ACTIVE', 1772528400000000, 'VISITOR', '', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9aef-7000-8000-00000000006f', 1, 0, NULL, 'NEW', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9aef-7000-8000-00000000006f', 3, 0, 'OPEN', 'RESOLVED', 1772528400000000, 'SYSTEM', 'helpdesk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9aef-7000-8000-00000000006f', 4, 0, 'RESOLVED', 'CLOSED', 1772528400000000, 'SYSTEM', 'helpdesk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9aef-7000-8000-00000000006f', 2, 1, 'NEW', 'OPEN', 1772528400000000, 'SYSTEM', 'helpdesk', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9af4-7000-8000-000000000074', 1, 0, NULL, 'NEW', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind, caller_name, reason) VALUES ('crm-record', '019cadc6-9af6-7000-8000-000000000076', 1, 0, NULL, 'NEW', 1772528400000000, 'USER', '019cadc6-9a89-7000-8000-000000000009', '');
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a87-7000-8000-000000000007', 1, 'admin@example.com', 'admin@example.com', 'Ada Admin', '019cadc6-9a81-7000-8000-000000000001', 'ACTIVE', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a89-7000-8000-000000000009', 1, 'ann@example.com', 'ann@example.com', 'Ann Old', '019cadc6-9a85-7000-8000-000000000005', 'ACTIVE', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a8b-7000-8000-00000000000b', 2, 'customer1@example.com', 'customer1@example.com', 'Customer 1', '019cadc6-9a83-7000-8000-000000000003', 'ACTIVE', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a90-7000-8000-000000000010', 2, 'customer3@example.com', 'customer3@example.com', 'Customer 3', '019cadc6-9a8e-7000-8000-00000000000e', 'ACTIVE', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a93-7000-8000-000000000013', 1, 'invited4@example.com', 'invited4@example.com', 'Invited 4', '019cadc6-9a85-7000-8000-000000000005', 'INVITED', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a95-7000-8000-000000000015', 2, 'customer5@example.com', 'customer5@example.com', 'Customer 5', '019cadc6-9a85-7000-8000-000000000005', 'SUSPENDED', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9a98-7000-8000-000000000018', 2, 'erased-019cadc6-9a98-7000-8000-000000000018@erased.invalid', 'erased-019cadc6-9a98-7000-8000-000000000018@erased.invalid', '[erased]', '019cadc6-9a85-7000-8000-000000000005', 'ERASED', NULL, 1772442000000000);
INSERT INTO vc_user (id, version, email, email_key, name, role_id, status, billing_profile, created_at) VALUES ('019cadc6-9aeb-7000-8000-00000000006b', 2, 'customer7@example.com', 'customer7@example.com', 'Customer 7', '019cadc6-9a83-7000-8000-000000000003', 'ACTIVE', NULL, 1772528400000000);
INSERT INTO vc_category_word (category_id, position, word) VALUES ('019cadc6-9aa7-7000-8000-000000000027', 0, X'747261646573');
INSERT INTO vc_category_word (category_id, position, word) VALUES ('019cadc6-9aa9-7000-8000-000000000029', 0, X'706c756d62696e67');
INSERT INTO vc_category_word (category_id, position, word) VALUES ('019cadc6-9aad-7000-8000-00000000002d', 0, X'63617465676f7279');
INSERT INTO vc_category_word (category_id, position, word) VALUES ('019cadc6-9aad-7000-8000-00000000002d', 1, X'32');
INSERT INTO vc_category_word (category_id, position, word) VALUES ('019cadc6-9ac2-7000-8000-000000000042', 0, X'63617465676f7279');
INSERT INTO vc_category_word (category_id, position, word) VALUES ('019cadc6-9ac2-7000-8000-000000000042', 1, X'34');
INSERT INTO vc_credit_note_line (credit_note_id, position, order_line_id, code, description, unit_code, tax_category, unit_price, quantity, discount, net) VALUES ('019cadc6-9ae1-7000-8000-000000000061', 0, '019cadc6-9adb-7000-8000-00000000005b', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, 1.0000, 0.0000, 80.0000);
INSERT INTO vc_credit_note_line (credit_note_id, position, order_line_id, code, description, unit_code, tax_category, unit_price, quantity, discount, net) VALUES ('019cadc6-9ae5-7000-8000-000000000065', 0, '019cadc6-9abb-7000-8000-00000000003b', 'OLD-1', 'Boiler check', 'C62', 'STANDARD', 80.000000, 1.0000, 0.0000, 80.0000);
INSERT INTO vc_credit_note_tax_group (credit_note_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ae1-7000-8000-000000000061', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_credit_note_tax_group (credit_note_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ae5-7000-8000-000000000065', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_crm_message (crm_record_id, version, ordinal, caller_kind, caller_name, text, written_at, from_customer) VALUES ('019cadc6-9ae7-7000-8000-000000000067', 2, 0, 'SYSTEM', 'helpdesk', 'We are on it.', 1772528400000000, FALSE);
INSERT INTO vc_crm_message (crm_record_id, version, ordinal, caller_kind, caller_name, text, written_at, from_customer) VALUES ('019cadc6-9aef-7000-8000-00000000006f', 2, 0, 'SYSTEM', 'helpdesk', 'We are on it.', 1772528400000000, FALSE);
INSERT INTO vc_crm_note (crm_record_id, version, ordinal, caller_kind, caller_name, text, written_at) VALUES ('019cadc6-9ae7-7000-8000-000000000067', 2, 0, 'SYSTEM', 'helpdesk', 'Third time this year', 1772528400000000);
INSERT INTO vc_invoice_line (invoice_id, position, order_line_id, code, description, unit_code, tax_category, unit_price, quantity, discount, net) VALUES ('019cadc6-9abe-7000-8000-00000000003e', 0, '019cadc6-9abb-7000-8000-00000000003b', 'OLD-1', 'Boiler check', 'C62', 'STANDARD', 80.000000, 3.0000, 0.0000, 240.0000);
INSERT INTO vc_invoice_line (invoice_id, position, order_line_id, code, description, unit_code, tax_category, unit_price, quantity, discount, net) VALUES ('019cadc6-9ace-7000-8000-00000000004e', 0, '019cadc6-9acb-7000-8000-00000000004b', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, 1.0000, 0.0000, 80.0000);
INSERT INTO vc_invoice_line (invoice_id, position, order_line_id, code, description, unit_code, tax_category, unit_price, quantity, discount, net) VALUES ('019cadc6-9ad6-7000-8000-000000000056', 0, '019cadc6-9ad3-7000-8000-000000000053', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, 1.0000, 0.0000, 80.0000);
INSERT INTO vc_invoice_line (invoice_id, position, order_line_id, code, description, unit_code, tax_category, unit_price, quantity, discount, net) VALUES ('019cadc6-9ade-7000-8000-00000000005e', 0, '019cadc6-9adb-7000-8000-00000000005b', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, 1.0000, 0.0000, 80.0000);
INSERT INTO vc_invoice_tax_group (invoice_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9abe-7000-8000-00000000003e', 0, 'STANDARD', 'O', 0.0000, 240.0000, 0.0000);
INSERT INTO vc_invoice_tax_group (invoice_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ace-7000-8000-00000000004e', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_invoice_tax_group (invoice_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ad6-7000-8000-000000000056', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_invoice_tax_group (invoice_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ade-7000-8000-00000000005e', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_order_line (order_id, position, line_id, service_id, code, description, unit_code, tax_category, unit_price, price_entry_id, price_reason, quantity, discount, net) VALUES ('019cadc6-9abc-7000-8000-00000000003c', 0, '019cadc6-9abb-7000-8000-00000000003b', '019cadc6-9ab3-7000-8000-000000000033', 'OLD-1', 'Boiler check', 'C62', 'STANDARD', 80.000000, '019cadc6-9ab9-7000-8000-000000000039', '', 3.0000, 0.0000, 240.0000);
INSERT INTO vc_order_line (order_id, position, line_id, service_id, code, description, unit_code, tax_category, unit_price, price_entry_id, price_reason, quantity, discount, net) VALUES ('019cadc6-9ac0-7000-8000-000000000040', 0, '019cadc6-9ac9-7000-8000-000000000049', '019cadc6-9ac4-7000-8000-000000000044', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, '019cadc6-9ac7-7000-8000-000000000047', '', 1.0000, 0.0000, 80.0000);
INSERT INTO vc_order_line (order_id, position, line_id, service_id, code, description, unit_code, tax_category, unit_price, price_entry_id, price_reason, quantity, discount, net) VALUES ('019cadc6-9acc-7000-8000-00000000004c', 0, '019cadc6-9acb-7000-8000-00000000004b', '019cadc6-9ac4-7000-8000-000000000044', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, '019cadc6-9ac7-7000-8000-000000000047', '', 1.0000, 0.0000, 80.0000);
INSERT INTO vc_order_line (order_id, position, line_id, service_id, code, description, unit_code, tax_category, unit_price, price_entry_id, price_reason, quantity, discount, net) VALUES ('019cadc6-9ad4-7000-8000-000000000054', 0, '019cadc6-9ad3-7000-8000-000000000053', '019cadc6-9ac4-7000-8000-000000000044', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, '019cadc6-9ac7-7000-8000-000000000047', '', 1.0000, 0.0000, 80.0000);
INSERT INTO vc_order_line (order_id, position, line_id, service_id, code, description, unit_code, tax_category, unit_price, price_entry_id, price_reason, quantity, discount, net) VALUES ('019cadc6-9adc-7000-8000-00000000005c', 0, '019cadc6-9adb-7000-8000-00000000005b', '019cadc6-9ac4-7000-8000-000000000044', 'S-5', 'Service 5', 'C62', 'STANDARD', 80.000000, '019cadc6-9ac7-7000-8000-000000000047', '', 1.0000, 0.0000, 80.0000);
INSERT INTO vc_order_tax_group (order_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9abc-7000-8000-00000000003c', 0, 'STANDARD', 'O', 0.0000, 240.0000, 0.0000);
INSERT INTO vc_order_tax_group (order_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ac0-7000-8000-000000000040', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_order_tax_group (order_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9acc-7000-8000-00000000004c', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_order_tax_group (order_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9ad4-7000-8000-000000000054', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_order_tax_group (order_id, position, tax_category, tax_code, rate, base, tax) VALUES ('019cadc6-9adc-7000-8000-00000000005c', 0, 'STANDARD', 'O', 0.0000, 80.0000, 0.0000);
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 0, 'crm:open:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 0, 'crm:open:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a8e-7000-8000-00000000000e', 0, 'invoice:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 1, 'crm:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 1, 'crm:read:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a8e-7000-8000-00000000000e', 1, 'order:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 2, 'crm:reply:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 2, 'crm:reply:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 3, 'crm:work:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 3, 'invoice:read:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 4, 'invoice:credit:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 4, 'order:cancel:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 5, 'invoice:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 5, 'order:place:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 6, 'order:cancel:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 6, 'order:read:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 7, 'order:place:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 7, 'user:change-password:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 8, 'order:price:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 8, 'user:change:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 9, 'order:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 9, 'user:export:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 10, 'order:work:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a85-7000-8000-000000000005', 10, 'user:read:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 11, 'payment:record:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 12, 'price:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 13, 'service:read:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 14, 'user:change-password:own');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 15, 'user:create:any');
INSERT INTO vc_role_permission (role_id, position, permission) VALUES ('019cadc6-9a83-7000-8000-000000000003', 16, 'user:read:any');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9aab-7000-8000-00000000002b', 0, X'73');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9aaf-7000-8000-00000000002f', 0, X'73');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 0, X'6f6c64');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ac4-7000-8000-000000000044', 0, X'73');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9aab-7000-8000-00000000002b', 1, X'31');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9aaf-7000-8000-00000000002f', 1, X'33');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 1, X'31');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ac4-7000-8000-000000000044', 1, X'35');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9aab-7000-8000-00000000002b', 2, X'73657276696365');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9aaf-7000-8000-00000000002f', 2, X'73657276696365');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 2, X'626f696c6572');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ac4-7000-8000-000000000044', 2, X'73657276696365');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 3, X'636865636b');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 4, X'6f6e6365');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 5, X'61');
INSERT INTO vc_service_word (service_id, position, word) VALUES ('019cadc6-9ab3-7000-8000-000000000033', 6, X'79656172');
