-- Documents that name people are found by the end of their retention or, where they state none, by their date of issue; both are
-- empty once the names are taken off. What is there names people.

ALTER TABLE vc_invoice ADD COLUMN named_until INTEGER;
ALTER TABLE vc_invoice ADD COLUMN named_since INTEGER;
UPDATE vc_invoice SET
    named_until = retained_until,
    named_since = CASE WHEN retained_until IS NULL THEN issue_date END
    WHERE status = 'ISSUED';
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_named CHECK (named_until IS NULL OR named_since IS NULL);
CREATE INDEX vc_invoice_by_retention ON vc_invoice (named_until, id);
CREATE INDEX vc_invoice_by_unstated_retention ON vc_invoice (named_since, id);

ALTER TABLE vc_credit_note ADD COLUMN named_until INTEGER;
ALTER TABLE vc_credit_note ADD COLUMN named_since INTEGER;
UPDATE vc_credit_note SET
    named_until = retained_until,
    named_since = CASE WHEN retained_until IS NULL THEN issue_date END;
ALTER TABLE vc_credit_note ADD CONSTRAINT vc_credit_note_named CHECK (named_until IS NULL OR named_since IS NULL);
CREATE INDEX vc_credit_note_by_retention ON vc_credit_note (named_until, id);
CREATE INDEX vc_credit_note_by_unstated_retention ON vc_credit_note (named_since, id);

INSERT INTO vc_schema_version (version) VALUES (25);
