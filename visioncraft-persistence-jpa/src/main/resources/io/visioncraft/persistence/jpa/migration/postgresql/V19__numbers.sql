-- Documents keep the date by which figures count them: what is there counts by its date of supply, where that was stated, and else by
-- its date of issue. Series of numbers keep the last day of the books that is closed, and may have a row before their first document.

ALTER TABLE vc_invoice ADD COLUMN accounting_date INTEGER;
UPDATE vc_invoice SET accounting_date = COALESCE(supply_until, supply_from, issue_date) WHERE status = 'ISSUED';
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_accounted CHECK (
    (status = 'ISSUED' AND accounting_date IS NOT NULL) OR (status <> 'ISSUED' AND accounting_date IS NULL));

ALTER TABLE vc_credit_note ADD COLUMN accounting_date INTEGER;
UPDATE vc_credit_note SET accounting_date = issue_date;
ALTER TABLE vc_credit_note ALTER COLUMN accounting_date SET NOT NULL;

ALTER TABLE vc_number_series ALTER COLUMN last_date DROP NOT NULL;
ALTER TABLE vc_number_series ADD COLUMN closed_until INTEGER;

INSERT INTO vc_schema_version (version) VALUES (19);
