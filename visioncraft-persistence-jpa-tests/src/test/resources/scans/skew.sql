-- What the rows of fill.sql have most of: one category and one word with a ninth of all services, one day with a tenth of all
-- invoices and credit notes, and a twentieth of all invoices that is not paid. Macros in braces: Fill.

UPDATE vc_service SET category_id = {id 5 500} WHERE id IN (SELECT r.id FROM (SELECT {id 6 n} AS id FROM {rows} WHERE MOD(n, 9) = 0) r);

INSERT INTO vc_service_word (service_id, position, word)
SELECT {id 6 n}, 1, {bytes CONCAT('common', {text n})} FROM {rows} WHERE MOD(n, 9) = 0;

UPDATE vc_receivable SET standing = 'UNPAID', credited = 0, allocated = 0, excess = 0
WHERE id IN (SELECT r.id FROM (SELECT {id 9 n} AS id FROM {rows} WHERE MOD(n, 20) = 1) r);

UPDATE vc_receivable SET issue_date = 19500, due_date = 19514
WHERE id IN (SELECT r.id FROM (SELECT {id 9 n} AS id FROM {rows} WHERE MOD(n, 10) = 5) r);

UPDATE vc_invoice SET listed_on = 19500, issue_date = 19500, due_date = 19514
WHERE id IN (SELECT r.id FROM (SELECT {id 9 n} AS id FROM {rows} WHERE MOD(n, 10) = 5) r);

UPDATE vc_credit_note SET issue_date = 19500
WHERE id IN (SELECT r.id FROM (SELECT {id a n} AS id FROM {rows} WHERE MOD(n, 10) = 5) r)
