-- Documents keep their tax point, the terms that they state and the day until which they are kept. What is there had the end of its
-- supply as tax point, where that was stated, and else its date of issue; it was due so many days after its issue. How long it is kept
-- was not said then and stays open.

ALTER TABLE vc_invoice ADD COLUMN tax_point INTEGER;
ALTER TABLE vc_invoice ADD COLUMN terms_days INTEGER;
ALTER TABLE vc_invoice ADD COLUMN terms_from VARCHAR(16);
ALTER TABLE vc_invoice ADD COLUMN discount_percent DECIMAL(7, 4);
ALTER TABLE vc_invoice ADD COLUMN discount_days INTEGER;
ALTER TABLE vc_invoice ADD COLUMN retained_until INTEGER;
UPDATE vc_invoice SET
    tax_point = COALESCE(supply_until, supply_from, issue_date),
    terms_days = due_date - issue_date,
    terms_from = 'ISSUE'
    WHERE status = 'ISSUED';
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_terms CHECK (
    (status = 'ISSUED' AND tax_point IS NOT NULL AND terms_days IS NOT NULL AND terms_from IS NOT NULL)
    OR (status <> 'ISSUED' AND tax_point IS NULL AND terms_days IS NULL AND terms_from IS NULL));
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_discount CHECK (
    (discount_percent IS NULL AND discount_days IS NULL)
    OR (discount_percent IS NOT NULL AND discount_days IS NOT NULL AND terms_days IS NOT NULL));

ALTER TABLE vc_credit_note ADD COLUMN tax_point INTEGER;
UPDATE vc_credit_note SET tax_point = issue_date;
ALTER TABLE vc_credit_note ALTER COLUMN tax_point SET NOT NULL;
ALTER TABLE vc_credit_note ADD COLUMN retained_until INTEGER;

INSERT INTO vc_schema_version (version) VALUES (23);
