-- Lines keep how they are taxed, tax groups their country and reason, documents all their totals and the way in which they were
-- taxed; prices and documents say whether prices hold the tax. What is there already was taxed by the group of its category, in
-- a country that was not kept, at prices without tax. Columns for references, places of delivery, the buyer, discounts, what was
-- supplied and the tax in the issuer's currency.

ALTER TABLE vc_service ADD COLUMN tax_class VARCHAR(32);
UPDATE vc_service SET tax_class =
    CASE tax_category WHEN 'REVERSE_CHARGE' THEN 'DOMESTIC_REVERSE_CHARGE' ELSE tax_category END;
ALTER TABLE vc_service MODIFY COLUMN tax_class VARCHAR(32) NOT NULL;

ALTER TABLE vc_price ADD COLUMN price_basis VARCHAR(8) DEFAULT 'NET' NOT NULL;

ALTER TABLE vc_order ADD COLUMN total_gross DECIMAL(20, 4);
UPDATE vc_order SET total_gross = total_payable;
ALTER TABLE vc_order MODIFY COLUMN total_gross DECIMAL(20,4) NOT NULL;
ALTER TABLE vc_order ADD COLUMN total_prepaid DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_order ADD COLUMN total_rounding DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_order ADD COLUMN price_basis VARCHAR(8) DEFAULT 'NET' NOT NULL;
ALTER TABLE vc_order ADD COLUMN untaxed_gross VARCHAR(16) DEFAULT 'KEEP_GROSS' NOT NULL;
ALTER TABLE vc_order DROP CONSTRAINT vc_order_total;
ALTER TABLE vc_order ADD CONSTRAINT vc_order_gross CHECK (total_net + total_tax = total_gross);
ALTER TABLE vc_order ADD CONSTRAINT vc_order_due CHECK (total_gross - total_prepaid + total_rounding = total_payable);
ALTER TABLE vc_order ADD COLUMN purchase_order VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE vc_order ADD COLUMN contract VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE vc_order ADD COLUMN project VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE vc_order
    ADD COLUMN deliver_to MEDIUMTEXT,
    ADD CONSTRAINT vc_order_deliver_to_length CHECK (CHAR_LENGTH(deliver_to) <= 20000);
ALTER TABLE vc_order
    ADD COLUMN buyer MEDIUMTEXT,
    ADD CONSTRAINT vc_order_buyer_length CHECK (CHAR_LENGTH(buyer) <= 20000);
ALTER TABLE vc_order
    ADD COLUMN discounts MEDIUMTEXT,
    ADD CONSTRAINT vc_order_discounts_length CHECK (CHAR_LENGTH(discounts) <= 100000);

ALTER TABLE vc_order_line ADD COLUMN tax_class VARCHAR(32);
ALTER TABLE vc_order_line ADD COLUMN tax_code VARCHAR(3);
ALTER TABLE vc_order_line ADD COLUMN tax_rate DECIMAL(7, 4);
ALTER TABLE vc_order_line ADD COLUMN tax_country VARCHAR(2);
ALTER TABLE vc_order_line ADD COLUMN exemption_code VARCHAR(32);
ALTER TABLE vc_order_line ADD COLUMN exemption_text VARCHAR(300);
ALTER TABLE vc_order_line ADD COLUMN amount DECIMAL(20, 4);
ALTER TABLE vc_order_line
    ADD COLUMN discounts MEDIUMTEXT,
    ADD CONSTRAINT vc_order_line_discounts_length CHECK (CHAR_LENGTH(discounts) <= 100000);
UPDATE vc_order_line SET
    tax_class = CASE tax_category WHEN 'REVERSE_CHARGE' THEN 'DOMESTIC_REVERSE_CHARGE' ELSE tax_category END,
    tax_code = COALESCE((SELECT MAX(g.tax_code) FROM vc_order_tax_group g
        WHERE g.order_id = vc_order_line.order_id AND g.tax_category = vc_order_line.tax_category), 'O'),
    tax_rate = COALESCE((SELECT MAX(g.rate) FROM vc_order_tax_group g
        WHERE g.order_id = vc_order_line.order_id AND g.tax_category = vc_order_line.tax_category), 0),
    amount = net;
ALTER TABLE vc_order_line MODIFY COLUMN tax_class VARCHAR(32) NOT NULL;
ALTER TABLE vc_order_line MODIFY COLUMN tax_code VARCHAR(3) NOT NULL;
ALTER TABLE vc_order_line MODIFY COLUMN tax_rate DECIMAL(7,4) NOT NULL;
ALTER TABLE vc_order_line MODIFY COLUMN amount DECIMAL(20,4) NOT NULL;
ALTER TABLE vc_order_line ADD COLUMN supplied DECIMAL(12, 4);
ALTER TABLE vc_order_line ADD CONSTRAINT vc_order_line_supplied CHECK (supplied >= 0 AND supplied <= quantity);
ALTER TABLE vc_order_line ADD CONSTRAINT vc_order_line_rate CHECK (tax_rate BETWEEN 0 AND 100);

ALTER TABLE vc_order_tax_group ADD COLUMN tax_country VARCHAR(2);
ALTER TABLE vc_order_tax_group ADD COLUMN exemption_code VARCHAR(32);
ALTER TABLE vc_order_tax_group ADD COLUMN exemption_text VARCHAR(300);

ALTER TABLE vc_invoice ADD COLUMN total_gross DECIMAL(20, 4);
UPDATE vc_invoice SET total_gross = total_payable;
ALTER TABLE vc_invoice MODIFY COLUMN total_gross DECIMAL(20,4) NOT NULL;
ALTER TABLE vc_invoice ADD COLUMN total_prepaid DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_invoice ADD COLUMN total_rounding DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_invoice ADD COLUMN price_basis VARCHAR(8) DEFAULT 'NET' NOT NULL;
ALTER TABLE vc_invoice ADD COLUMN untaxed_gross VARCHAR(16) DEFAULT 'KEEP_GROSS' NOT NULL;
ALTER TABLE vc_invoice DROP CONSTRAINT vc_invoice_total;
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_gross CHECK (total_net + total_tax = total_gross);
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_due CHECK (total_gross - total_prepaid + total_rounding = total_payable);
ALTER TABLE vc_invoice ADD COLUMN purchase_order VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE vc_invoice ADD COLUMN contract VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE vc_invoice ADD COLUMN project VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE vc_invoice
    ADD COLUMN deliver_to MEDIUMTEXT,
    ADD CONSTRAINT vc_invoice_deliver_to_length CHECK (CHAR_LENGTH(deliver_to) <= 20000);
ALTER TABLE vc_invoice ADD COLUMN exchange_rate DECIMAL(20, 10);
ALTER TABLE vc_invoice ADD COLUMN exchange_source VARCHAR(64);
ALTER TABLE vc_invoice ADD COLUMN exchange_day INTEGER;
ALTER TABLE vc_invoice ADD COLUMN own_currency VARCHAR(3);
ALTER TABLE vc_invoice ADD COLUMN own_tax DECIMAL(20, 4);

ALTER TABLE vc_invoice_line ADD COLUMN tax_class VARCHAR(32);
ALTER TABLE vc_invoice_line ADD COLUMN tax_code VARCHAR(3);
ALTER TABLE vc_invoice_line ADD COLUMN tax_rate DECIMAL(7, 4);
ALTER TABLE vc_invoice_line ADD COLUMN tax_country VARCHAR(2);
ALTER TABLE vc_invoice_line ADD COLUMN exemption_code VARCHAR(32);
ALTER TABLE vc_invoice_line ADD COLUMN exemption_text VARCHAR(300);
ALTER TABLE vc_invoice_line ADD COLUMN amount DECIMAL(20, 4);
ALTER TABLE vc_invoice_line
    ADD COLUMN discounts MEDIUMTEXT,
    ADD CONSTRAINT vc_invoice_line_discounts_length CHECK (CHAR_LENGTH(discounts) <= 100000);
UPDATE vc_invoice_line SET
    tax_class = CASE tax_category WHEN 'REVERSE_CHARGE' THEN 'DOMESTIC_REVERSE_CHARGE' ELSE tax_category END,
    tax_code = COALESCE((SELECT MAX(g.tax_code) FROM vc_invoice_tax_group g
        WHERE g.invoice_id = vc_invoice_line.invoice_id AND g.tax_category = vc_invoice_line.tax_category), 'O'),
    tax_rate = COALESCE((SELECT MAX(g.rate) FROM vc_invoice_tax_group g
        WHERE g.invoice_id = vc_invoice_line.invoice_id AND g.tax_category = vc_invoice_line.tax_category), 0),
    amount = net;
ALTER TABLE vc_invoice_line MODIFY COLUMN tax_class VARCHAR(32) NOT NULL;
ALTER TABLE vc_invoice_line MODIFY COLUMN tax_code VARCHAR(3) NOT NULL;
ALTER TABLE vc_invoice_line MODIFY COLUMN tax_rate DECIMAL(7,4) NOT NULL;
ALTER TABLE vc_invoice_line MODIFY COLUMN amount DECIMAL(20,4) NOT NULL;
ALTER TABLE vc_invoice_line ADD CONSTRAINT vc_invoice_line_rate CHECK (tax_rate BETWEEN 0 AND 100);

ALTER TABLE vc_invoice_tax_group ADD COLUMN tax_country VARCHAR(2);
ALTER TABLE vc_invoice_tax_group ADD COLUMN exemption_code VARCHAR(32);
ALTER TABLE vc_invoice_tax_group ADD COLUMN exemption_text VARCHAR(300);

ALTER TABLE vc_credit_note ADD COLUMN total_gross DECIMAL(20, 4);
UPDATE vc_credit_note SET total_gross = total_payable;
ALTER TABLE vc_credit_note MODIFY COLUMN total_gross DECIMAL(20,4) NOT NULL;
ALTER TABLE vc_credit_note ADD COLUMN total_prepaid DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_credit_note ADD COLUMN total_rounding DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_credit_note ADD COLUMN price_basis VARCHAR(8) DEFAULT 'NET' NOT NULL;
ALTER TABLE vc_credit_note ADD COLUMN untaxed_gross VARCHAR(16) DEFAULT 'KEEP_GROSS' NOT NULL;
ALTER TABLE vc_credit_note DROP CONSTRAINT vc_credit_note_total;
ALTER TABLE vc_credit_note ADD CONSTRAINT vc_credit_note_gross CHECK (total_net + total_tax = total_gross);
ALTER TABLE vc_credit_note ADD CONSTRAINT vc_credit_note_due CHECK (total_gross - total_prepaid + total_rounding = total_payable);
ALTER TABLE vc_credit_note ADD COLUMN exchange_rate DECIMAL(20, 10);
ALTER TABLE vc_credit_note ADD COLUMN exchange_source VARCHAR(64);
ALTER TABLE vc_credit_note ADD COLUMN exchange_day INTEGER;
ALTER TABLE vc_credit_note ADD COLUMN own_currency VARCHAR(3);
ALTER TABLE vc_credit_note ADD COLUMN own_tax DECIMAL(20, 4);

ALTER TABLE vc_credit_note_line ADD COLUMN tax_class VARCHAR(32);
ALTER TABLE vc_credit_note_line ADD COLUMN tax_code VARCHAR(3);
ALTER TABLE vc_credit_note_line ADD COLUMN tax_rate DECIMAL(7, 4);
ALTER TABLE vc_credit_note_line ADD COLUMN tax_country VARCHAR(2);
ALTER TABLE vc_credit_note_line ADD COLUMN exemption_code VARCHAR(32);
ALTER TABLE vc_credit_note_line ADD COLUMN exemption_text VARCHAR(300);
ALTER TABLE vc_credit_note_line ADD COLUMN amount DECIMAL(20, 4);
ALTER TABLE vc_credit_note_line
    ADD COLUMN discounts MEDIUMTEXT,
    ADD CONSTRAINT vc_credit_note_line_discounts_length CHECK (CHAR_LENGTH(discounts) <= 100000);
UPDATE vc_credit_note_line SET
    tax_class = CASE tax_category WHEN 'REVERSE_CHARGE' THEN 'DOMESTIC_REVERSE_CHARGE' ELSE tax_category END,
    tax_code = COALESCE((SELECT MAX(g.tax_code) FROM vc_credit_note_tax_group g
        WHERE g.credit_note_id = vc_credit_note_line.credit_note_id AND g.tax_category = vc_credit_note_line.tax_category), 'O'),
    tax_rate = COALESCE((SELECT MAX(g.rate) FROM vc_credit_note_tax_group g
        WHERE g.credit_note_id = vc_credit_note_line.credit_note_id AND g.tax_category = vc_credit_note_line.tax_category), 0),
    amount = net;
ALTER TABLE vc_credit_note_line MODIFY COLUMN tax_class VARCHAR(32) NOT NULL;
ALTER TABLE vc_credit_note_line MODIFY COLUMN tax_code VARCHAR(3) NOT NULL;
ALTER TABLE vc_credit_note_line MODIFY COLUMN tax_rate DECIMAL(7,4) NOT NULL;
ALTER TABLE vc_credit_note_line MODIFY COLUMN amount DECIMAL(20,4) NOT NULL;
ALTER TABLE vc_credit_note_line ADD CONSTRAINT vc_credit_note_line_rate CHECK (tax_rate BETWEEN 0 AND 100);

ALTER TABLE vc_credit_note_tax_group ADD COLUMN tax_country VARCHAR(2);
ALTER TABLE vc_credit_note_tax_group ADD COLUMN exemption_code VARCHAR(32);
ALTER TABLE vc_credit_note_tax_group ADD COLUMN exemption_text VARCHAR(300);

-- last, since MariaDB commits at each of these statements: what is lost here is not needed any more
ALTER TABLE vc_service DROP COLUMN tax_category;
ALTER TABLE vc_order_line DROP COLUMN tax_category;
ALTER TABLE vc_order_tax_group DROP COLUMN tax_category;
ALTER TABLE vc_invoice_line DROP COLUMN tax_category;
ALTER TABLE vc_invoice_tax_group DROP COLUMN tax_category;
ALTER TABLE vc_credit_note_line DROP COLUMN tax_category;
ALTER TABLE vc_credit_note_tax_group DROP COLUMN tax_category;

INSERT INTO vc_schema_version (version) VALUES (13);
