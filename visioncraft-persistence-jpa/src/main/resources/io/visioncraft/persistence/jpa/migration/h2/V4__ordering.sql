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
);
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
);

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
);
