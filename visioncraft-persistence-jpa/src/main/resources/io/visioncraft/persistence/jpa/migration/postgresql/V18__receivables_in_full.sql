-- Receivables keep what is allocated to their invoice, what is pending, discounted and written off, and what came in beyond that and
-- is not used: the customer's money. What was received, less what was refunded, is allocated up to the total that is not credited;
-- the rest is the excess. Payments stay as they are. Receivables repeat the customer and the date of issue, by which lists of
-- invoices are found, and keep their standing: the settlement, with a suffix where there is an excess.

ALTER TABLE vc_receivable ADD COLUMN customer_id UUID;
ALTER TABLE vc_receivable ADD COLUMN issue_date INTEGER;
UPDATE vc_receivable SET
    customer_id = (SELECT i.customer_id FROM vc_invoice i WHERE i.id = vc_receivable.id),
    issue_date = (SELECT i.issue_date FROM vc_invoice i WHERE i.id = vc_receivable.id);
ALTER TABLE vc_receivable ALTER COLUMN customer_id SET NOT NULL;
ALTER TABLE vc_receivable ALTER COLUMN issue_date SET NOT NULL;

ALTER TABLE vc_receivable ADD COLUMN allocated DECIMAL(20, 4);
ALTER TABLE vc_receivable ADD COLUMN excess DECIMAL(20, 4);
UPDATE vc_receivable SET
    allocated = CASE WHEN received - refunded > total - credited THEN total - credited ELSE received - refunded END,
    excess = CASE WHEN received - refunded > total - credited THEN received - refunded - (total - credited) ELSE 0 END;
ALTER TABLE vc_receivable ALTER COLUMN allocated SET NOT NULL;
ALTER TABLE vc_receivable ALTER COLUMN excess SET NOT NULL;
ALTER TABLE vc_receivable ADD COLUMN pending DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_receivable ADD COLUMN discounted DECIMAL(20, 4) DEFAULT 0 NOT NULL;
ALTER TABLE vc_receivable ADD COLUMN written_off DECIMAL(20, 4) DEFAULT 0 NOT NULL;

ALTER TABLE vc_receivable ADD COLUMN standing VARCHAR(32) COLLATE "C";
UPDATE vc_receivable SET standing = CASE
    WHEN total - credited - allocated > 0 THEN CASE WHEN allocated > 0 THEN 'PART_PAID' ELSE 'UNPAID' END
    WHEN total > 0 AND credited = total THEN CASE WHEN excess > 0 THEN 'CREDITED_EXCESS' ELSE 'CREDITED' END
    WHEN excess > 0 THEN 'PAID_EXCESS'
    ELSE 'PAID' END;
ALTER TABLE vc_receivable ALTER COLUMN standing SET NOT NULL;

ALTER TABLE vc_receivable DROP CONSTRAINT vc_receivable_amounts;
ALTER TABLE vc_receivable DROP CONSTRAINT vc_receivable_credited;
ALTER TABLE vc_receivable DROP CONSTRAINT vc_receivable_refunded;
ALTER TABLE vc_receivable ADD CONSTRAINT vc_receivable_amounts CHECK (credited >= 0 AND allocated >= 0 AND pending >= 0
    AND discounted >= 0 AND written_off >= 0 AND excess >= 0);
ALTER TABLE vc_receivable ADD CONSTRAINT vc_receivable_settled
    CHECK (credited + allocated + discounted + written_off <= total);
ALTER TABLE vc_receivable ADD CONSTRAINT vc_receivable_excess
    CHECK (excess = 0 OR credited + allocated + discounted + written_off = total);
ALTER TABLE vc_receivable ADD CONSTRAINT vc_receivable_due CHECK (due_date >= issue_date);

CREATE INDEX vc_receivable_by_standing ON vc_receivable (standing, issue_date, id);
CREATE INDEX vc_receivable_by_urgency ON vc_receivable (standing, due_date, id);
CREATE INDEX vc_receivable_by_customer_and_standing ON vc_receivable (customer_id, standing, issue_date, id);
CREATE INDEX vc_receivable_by_customer_and_urgency ON vc_receivable (customer_id, standing, due_date, id);

-- Invoices are listed by their date of issue; those that are not issued by the day on which they were made, in UTC.

ALTER TABLE vc_invoice ADD COLUMN listed_on INTEGER;
UPDATE vc_invoice SET listed_on = COALESCE(issue_date, FLOOR(created_at / 86400000000));
ALTER TABLE vc_invoice ALTER COLUMN listed_on SET NOT NULL;

CREATE INDEX vc_invoice_by_day ON vc_invoice (listed_on, id);
CREATE INDEX vc_invoice_by_day_and_customer ON vc_invoice (customer_id, listed_on, id);
CREATE INDEX vc_invoice_by_day_and_status ON vc_invoice (status, listed_on, id);
CREATE INDEX vc_invoice_by_day_customer_and_status ON vc_invoice (customer_id, status, listed_on, id);

CREATE INDEX vc_credit_note_by_date ON vc_credit_note (issue_date, id);
CREATE INDEX vc_credit_note_by_date_and_customer ON vc_credit_note (customer_id, issue_date, id);

-- last, since MariaDB commits at each of these statements: what is lost here is not needed any more
DROP INDEX vc_receivable_by_due_date;
DROP INDEX vc_invoice_by_creation;
DROP INDEX vc_invoice_by_customer;
DROP INDEX vc_invoice_by_customer_and_status;
ALTER TABLE vc_receivable DROP COLUMN received;
ALTER TABLE vc_receivable DROP COLUMN refunded;

INSERT INTO vc_schema_version (version) VALUES (18);
