-- Which invoice of an order is in force is a row of its own: of what is there already, the one invoice of each order, whatever its
-- status. An order can have several invoices from now on, of which all but the first name the one before.

CREATE TABLE vc_order_invoice (
    id         UUID   NOT NULL,
    version    BIGINT NOT NULL,
    invoice_id UUID   NOT NULL,
    CONSTRAINT vc_order_invoice_pk PRIMARY KEY (id),
    CONSTRAINT vc_invoice_in_force UNIQUE (invoice_id),
    CONSTRAINT vc_order_invoice_version CHECK (version > 0)
);

INSERT INTO vc_order_invoice (id, version, invoice_id) SELECT order_id, 1, id FROM vc_invoice;

ALTER TABLE vc_invoice ADD COLUMN preceding_invoice_id UUID;
ALTER TABLE vc_invoice ADD COLUMN preceding_number VARCHAR(64);
ALTER TABLE vc_invoice ADD COLUMN preceding_date INTEGER;
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_preceding CHECK (
    (preceding_invoice_id IS NULL AND preceding_number IS NULL AND preceding_date IS NULL)
    OR (preceding_invoice_id IS NOT NULL AND preceding_number IS NOT NULL AND preceding_date IS NOT NULL));

CREATE INDEX vc_invoice_by_order ON vc_invoice (order_id, created_at, id);

-- last, since MariaDB commits at each of these statements: what is lost here is not needed any more
ALTER TABLE vc_invoice DROP CONSTRAINT vc_invoice_order;

INSERT INTO vc_schema_version (version) VALUES (24);
