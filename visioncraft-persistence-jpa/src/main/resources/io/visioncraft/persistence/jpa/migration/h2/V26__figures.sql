-- Figures read the documents of a period by their accounting date, and an export continues after a document of a day.

CREATE INDEX vc_invoice_by_accounting_date ON vc_invoice (accounting_date, id);
CREATE INDEX vc_credit_note_by_accounting_date ON vc_credit_note (accounting_date, id);

INSERT INTO vc_schema_version (version) VALUES (26);
