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
