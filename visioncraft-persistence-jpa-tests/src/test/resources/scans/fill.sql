-- 100,000 rows in every table of the library beside those of the use cases. Macros in braces: Fill.

INSERT INTO vc_user (id, version, user_number, email, email_key, name, role_id, status, billing_profile, created_at,
       changed_at)
SELECT {id 2 n}, 1, CONCAT('U', {text n}), CONCAT('u', {text n}, '@example.org'), CONCAT('u', {text n}, '@example.org'), CONCAT('User ', {text n}),
       {id 1 1}, CASE WHEN MOD(n, 1000) = 0 THEN 'ACTIVE' ELSE 'SUSPENDED' END, NULL, {at n}, {at n} FROM {rows};

INSERT INTO vc_credentials (id, version, password_hash, generation, changed_at)
SELECT {id 2 n}, 1, 'none', 1, {at n} FROM {rows};

INSERT INTO vc_session (id, version, user_id, credential_generation, created_at, last_used_at, expires_at, ended)
SELECT {id 3 n}, 1, {id 2 n}, 1, {at n}, {at n}, {at n} + 1000, MOD(n, 2) = 0 FROM {rows};

INSERT INTO vc_refresh_token (id, version, session_id, secret_hash, generation, successor_id, issued_at, rotated_at, expires_at)
SELECT {id 4 n}, 1, {id 3 n}, 'none', 1, {id 0 0}, {at n}, NULL, {at n} + 1000 FROM {rows};

INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth)
SELECT {id 5 n}, 1, {id 0 0}, CONCAT('Root ', {text n}), {bytes CONCAT('root ', {text n})}, CONCAT('C', {text n}), '', n,
       {segment n}, 1 FROM {rows} WHERE n <= 500;

INSERT INTO vc_category (id, version, parent_id, name, name_key, code, description, sibling_rank, path, depth)
SELECT {id 5 n}, 1, {id 5 MOD(n, 500) + 1}, CONCAT('Child ', {text n}), {bytes CONCAT('child ', {text n})},
       CONCAT('C', {text n}), '', n, CONCAT({segment MOD(n, 500) + 1}, {segment n}), 2 FROM {rows} WHERE n > 500;

INSERT INTO vc_category_word (category_id, position, word)
SELECT {id 5 n}, 0, {bytes CONCAT('w', {text n})} FROM {rows};

INSERT INTO vc_service (id, version, code, name, name_key, description, category_id, unit_code, tax_class, status, created_at,
       changed_at)
SELECT {id 6 n}, 1, CONCAT('S', {text n}), CONCAT('Service ', {text MOD(n * 7919, 100003)}), {bytes CONCAT('service ', {text MOD(n * 7919, 100003)})}, '', {id 5 n},
       'HUR', CASE WHEN MOD(n, 1000) = 5 THEN 'ZERO' WHEN MOD(n, 5) = 2 THEN 'REDUCED' ELSE 'STANDARD' END, CASE MOD(n, 20) WHEN 0 THEN 'DRAFT' WHEN 1 THEN 'RETIRED' ELSE 'ACTIVE' END, {at n}, {at n} FROM {rows};

INSERT INTO vc_service_word (service_id, position, word)
SELECT {id 6 n}, 0, {bytes CONCAT('w', {text n})} FROM {rows};

INSERT INTO vc_price (id, version, service_id, currency, unit_price, price_basis, valid_from, valid_until, created_at)
SELECT {id 7 n}, 1, {id 6 n}, CASE WHEN MOD(n, 9) = 4 THEN 'USD' ELSE 'EUR' END, 80, 'NET', {at n}, NULL, {at n} FROM {rows};

INSERT INTO vc_price (id, version, service_id, currency, unit_price, price_basis, valid_from, valid_until, created_at)
SELECT {id e n}, 1, {id 6 n}, 'CHF', 80, 'NET', {at n}, NULL, {at n} FROM {rows} WHERE MOD(n, 7000) = 3;

INSERT INTO vc_service_price (service_id, currency, tax_class, status, name_key, valid_until)
SELECT s.id, p.currency, s.tax_class, s.status, s.name_key, 9223372036854775807 FROM vc_price p JOIN vc_service s ON s.id = p.service_id
WHERE s.code LIKE 'S%' AND p.unit_price = 80;

INSERT INTO vc_order (id, version, reference, customer_id, status, currency, total_net, total_tax, total_gross, total_payable,
       tax_rounding, line_count, buyer_reference, note, supply_from, supply_until, created_at, placed_at, changed_at)
SELECT {id 8 n}, 1, CONCAT('F-', {text n}), {id 2 CASE WHEN MOD(n, 10) = 0 THEN 1 ELSE n END},
       CASE MOD(n, 8) WHEN 0 THEN 'DRAFT' WHEN 1 THEN 'PLACED' WHEN 2 THEN 'CANCELLED' ELSE 'COMPLETED' END,
       'EUR', 80, 0, 80, 80, 'GROUP', 1, '', '', NULL, NULL, {at n}, {at n}, {at n} FROM {rows};

INSERT INTO vc_order_line (order_id, position, line_id, service_id, code, description, unit_code, tax_class, tax_code, tax_rate,
       unit_price, price_entry_id, price_reason, quantity, discount, amount, net)
SELECT {id 8 n}, 0, {id 8 n}, {id 6 CASE WHEN MOD(n, 20) IN (0, 3) THEN 1 ELSE n END}, 'S', 'Service', 'HUR', 'STANDARD', 'S', 0,
       80, {id 7 n}, '', 1, 0, 80, 80 FROM {rows};

INSERT INTO vc_order_service (order_id, position, service_id, customer_id, status, created_at)
SELECT l.order_id, 0, l.service_id, o.customer_id, o.status, o.created_at FROM vc_order_line l JOIN vc_order o ON o.id = l.order_id
WHERE o.reference LIKE 'F-%';

INSERT INTO vc_order_tax_group (order_id, position, tax_code, rate, base, tax)
SELECT {id 8 n}, 0, 'S', 0, 80, 0 FROM {rows};

INSERT INTO vc_invoice (id, version, order_id, customer_id, status, seller, buyer, currency, total_net, total_tax, total_gross,
       total_payable, tax_rounding, order_reference, buyer_reference, supply_from, supply_until, invoice_number, issue_date,
       due_date, accounting_date, tax_point, terms_days, terms_from, retained_until, named_until, named_since, listed_on, created_at)
SELECT {id 9 n}, 1, {id 8 n}, {id 2 CASE WHEN MOD(n, 10) = 0 THEN 1 ELSE n END}, 'ISSUED', '', '{"legalName":"Fill","taxIds":[],"email":"fill@example.org"}',
       'EUR', 80, 0, 80, 80, 'GROUP',
       CONCAT('F-', {text n}), '', NULL, NULL, CONCAT('FILL-', {text n}), 19000 + n / 100, 19014 + n / 100, 19000 + n / 100,
       19000 + n / 100, 14, 'ISSUE', CASE WHEN MOD(n, 2) = 0 THEN 30000 + n / 100 END, CASE WHEN MOD(n, 2) = 0 THEN 30000 + n / 100 END,
       CASE WHEN MOD(n, 2) = 1 THEN 30000 + n / 100 END, 19000 + n / 100, {at n}
FROM {rows};

INSERT INTO vc_order_invoice (id, version, invoice_id) SELECT {id 8 n}, 1, {id 9 n} FROM {rows};

INSERT INTO vc_invoice_line (invoice_id, position, order_line_id, code, description, unit_code, tax_class, tax_code, tax_rate,
       unit_price, quantity, discount, amount, net)
SELECT {id 9 n}, 0, {id 8 n}, 'S', 'Service', 'HUR', 'STANDARD', 'S', 0, 80, 1, 0, 80, 80 FROM {rows};

INSERT INTO vc_invoice_tax_group (invoice_id, position, tax_code, rate, base, tax)
SELECT {id 9 n}, 0, 'S', 0, 80, 0 FROM {rows};

INSERT INTO vc_receivable (id, version, customer_id, currency, total, credited, allocated, pending, discounted, written_off, excess,
       standing, issue_date, due_date)
SELECT {id 9 n}, 1, {id 2 CASE WHEN MOD(n, 10) = 0 THEN 1 ELSE n END}, 'EUR', 80, CASE WHEN MOD(n, 20) = 0 THEN 80 ELSE 0 END,
       CASE WHEN MOD(n, 20) = 0 THEN 0 WHEN MOD(n, 1000) = 7 THEN 0 WHEN MOD(n, 1000) = 10 THEN 8 ELSE 80 END, 0, 0, 0,
       CASE WHEN MOD(n, 500) = 0 THEN 5 ELSE 0 END,
       CASE WHEN MOD(n, 500) = 0 THEN 'CREDITED_EXCESS' WHEN MOD(n, 20) = 0 THEN 'CREDITED' WHEN MOD(n, 1000) = 7 THEN 'UNPAID'
            WHEN MOD(n, 1000) = 10 THEN 'PART_PAID' ELSE 'PAID' END,
       19000 + n / 100, 19014 + n / 100 FROM {rows};

INSERT INTO vc_credit_note (id, version, invoice_id, customer_id, invoice_number, seller, buyer, currency, total_net, total_tax,
       total_gross, total_payable, tax_rounding, credit_note_number, issue_date, due_date, accounting_date, tax_point, named_until,
       named_since, reason_code, reason, created_at)
SELECT {id a n}, 1, {id 9 n}, {id 2 CASE WHEN MOD(n, 10) = 0 THEN 1 ELSE n END}, CONCAT('FILL-', {text n}), '',
       '{"legalName":"Fill","taxIds":[],"email":"fill@example.org"}', 'EUR', 1, 0, 1, 1,
       'GROUP', CONCAT('FILL-', {text n}), 19000 + n / 100, 19000 + n / 100, 19000 + n / 100, 19000 + n / 100,
       CASE WHEN MOD(n, 2) = 0 THEN 30000 + n / 100 END, CASE WHEN MOD(n, 2) = 1 THEN 30000 + n / 100 END, 'OTHER', 'Fill',
       {at n} FROM {rows};

INSERT INTO vc_credit_note_line (credit_note_id, position, order_line_id, code, description, unit_code, tax_class, tax_code,
       tax_rate, unit_price, quantity, discount, amount, net)
SELECT {id a n}, 0, {id 8 n}, 'S', 'Service', 'HUR', 'STANDARD', 'S', 0, 1, 1, 0, 1, 1 FROM {rows};

INSERT INTO vc_credit_note_tax_group (credit_note_id, position, tax_code, rate, base, tax)
SELECT {id a n}, 0, 'S', 0, 1, 0 FROM {rows};

INSERT INTO vc_payment (id, version, invoice_id, currency, amount, status, payment_method, reference, received_at, recorded_at)
SELECT {id b n}, 1, {id 9 n}, 'EUR', 1, 'SUCCEEDED', 'fill', {text n}, {at n}, {at n} FROM {rows};

INSERT INTO vc_crm_record (id, version, record_number, customer_id, topic_type, subject, description, service_id, order_id, previous_id, status,
       priority, created_at, closed_at, changed_at)
SELECT {id c n}, 1, CONCAT('C', {text n}), {id 2 CASE WHEN MOD(n, 10) = 0 THEN 1 ELSE n END}, 'ISSUE', 'Fill', 'Fill', {id 0 0}, {id 0 0}, {id 0 0},
       CASE MOD(n, 4) WHEN 0 THEN 'NEW' WHEN 1 THEN 'OPEN' ELSE 'RESOLVED' END, 'NORMAL', {at n}, NULL, {at n} FROM {rows};

INSERT INTO vc_crm_desk (id, version, assignee_id, queued, status, priority, queue_key, created_at, changed_at)
SELECT {id c n}, 1, CASE WHEN MOD(n, 10) = 1 THEN {id 2 1} ELSE {id 0 0} END, MOD(n, 50) = 0,
       CASE WHEN MOD(n, 50) = 0 THEN 'NEW' WHEN MOD(n, 500) = 1 THEN 'OPEN' ELSE 'CLOSED' END,
       'NORMAL', {at n} + 3 * 288230376151711744, {at n}, {at n} FROM {rows};

INSERT INTO vc_crm_message (crm_record_id, version, ordinal, caller_kind, caller_name, text, written_at, from_customer)
SELECT {id c n}, 1, 0, 'SYSTEM', 'fill', 'Fill', {at n}, TRUE FROM {rows};

INSERT INTO vc_crm_note (crm_record_id, version, ordinal, caller_kind, caller_name, text, written_at)
SELECT {id c n}, 1, 0, 'SYSTEM', 'fill', 'Fill', {at n} FROM {rows};

INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, from_status, to_status, changed_at, caller_kind,
       caller_name, reason)
SELECT 'order', {id 8 n}, 1, 0, NULL, 'PLACED', {at n}, 'SYSTEM', 'fill', '' FROM {rows};

INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at,
       caller_kind, caller_name, correlation_id, event_data, attempts, not_before, delivered, dead)
SELECT {id d n}, 'fill.filled', 1, 'order', {id 8 n}, 1, 0, {at n}, 'SYSTEM', 'fill', NULL, '{}', 0, 0,
       MOD(n, 1000) <> 0, MOD(n, 2000) = 0 FROM {rows};

INSERT INTO vc_idempotency (digest, caller_scope, use_case, idempotency_key, fingerprint, result_id, result_version, created_at,
       expires_at)
SELECT CONCAT('f', {segment n}), 'SYSTEM:fill', 'fill', {text n}, 'none', {id 8 n}, 1, {at n}, {at n} + 1000 FROM {rows}
