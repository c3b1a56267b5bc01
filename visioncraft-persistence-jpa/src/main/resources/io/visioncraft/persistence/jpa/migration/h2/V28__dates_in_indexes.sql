-- Lists of invoices that are sorted by one date and limited by the other find both in their index, and read no row that does not fit.
-- The categories below another are found in the index of paths alone.

DROP INDEX vc_receivable_by_standing;
CREATE INDEX vc_receivable_by_standing ON vc_receivable (standing, issue_date, id, due_date);
DROP INDEX vc_receivable_by_urgency;
CREATE INDEX vc_receivable_by_urgency ON vc_receivable (standing, due_date, id, issue_date);
DROP INDEX vc_receivable_by_customer_and_standing;
CREATE INDEX vc_receivable_by_customer_and_standing ON vc_receivable (customer_id, standing, issue_date, id, due_date);
DROP INDEX vc_receivable_by_customer_and_urgency;
CREATE INDEX vc_receivable_by_customer_and_urgency ON vc_receivable (customer_id, standing, due_date, id, issue_date);

DROP INDEX vc_invoice_by_day_and_status;
CREATE INDEX vc_invoice_by_day_and_status ON vc_invoice (status, listed_on, id, due_date);
DROP INDEX vc_invoice_by_day_customer_and_status;
CREATE INDEX vc_invoice_by_day_customer_and_status ON vc_invoice (customer_id, status, listed_on, id, due_date);

DROP INDEX vc_category_by_path;
CREATE INDEX vc_category_by_path ON vc_category (path, id);

INSERT INTO vc_schema_version (version) VALUES (28);
