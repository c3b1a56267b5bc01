-- H2 2.4.240 evaluates a check with a list (x IN ('A', 'B')) by the connection that made it, and refuses each row once that
-- connection is closed. A CASE is evaluated by the connection that stores the row.

ALTER TABLE vc_role DROP CONSTRAINT vc_role_kind;
ALTER TABLE vc_role ADD CONSTRAINT vc_role_kind CHECK (CASE built_in
    WHEN 'ADMIN' THEN TRUE
    WHEN 'STAFF' THEN TRUE
    WHEN 'CUSTOMER' THEN TRUE
    ELSE built_in IS NULL END);

ALTER TABLE vc_user DROP CONSTRAINT vc_user_status;
ALTER TABLE vc_user ADD CONSTRAINT vc_user_status CHECK (CASE status
    WHEN 'INVITED' THEN TRUE
    WHEN 'ACTIVE' THEN TRUE
    WHEN 'SUSPENDED' THEN TRUE
    WHEN 'ERASED' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_service DROP CONSTRAINT vc_service_status;
ALTER TABLE vc_service ADD CONSTRAINT vc_service_status CHECK (CASE status
    WHEN 'DRAFT' THEN TRUE
    WHEN 'ACTIVE' THEN TRUE
    WHEN 'RETIRED' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_order DROP CONSTRAINT vc_order_status;
ALTER TABLE vc_order ADD CONSTRAINT vc_order_status CHECK (CASE status
    WHEN 'DRAFT' THEN TRUE
    WHEN 'PLACED' THEN TRUE
    WHEN 'CONFIRMED' THEN TRUE
    WHEN 'IN_PROGRESS' THEN TRUE
    WHEN 'ON_HOLD' THEN TRUE
    WHEN 'COMPLETED' THEN TRUE
    WHEN 'CANCELLED' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_invoice DROP CONSTRAINT vc_invoice_status;
ALTER TABLE vc_invoice ADD CONSTRAINT vc_invoice_status CHECK (CASE status
    WHEN 'DRAFT' THEN TRUE
    WHEN 'ISSUED' THEN TRUE
    WHEN 'VOID' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_payment DROP CONSTRAINT vc_payment_status;
ALTER TABLE vc_payment ADD CONSTRAINT vc_payment_status CHECK (CASE status
    WHEN 'SUCCEEDED' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_crm_record DROP CONSTRAINT vc_crm_record_status;
ALTER TABLE vc_crm_record ADD CONSTRAINT vc_crm_record_status CHECK (CASE status
    WHEN 'NEW' THEN TRUE
    WHEN 'OPEN' THEN TRUE
    WHEN 'WAITING_ON_CUSTOMER' THEN TRUE
    WHEN 'RESOLVED' THEN TRUE
    WHEN 'CLOSED' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_crm_record DROP CONSTRAINT vc_crm_record_priority;
ALTER TABLE vc_crm_record ADD CONSTRAINT vc_crm_record_priority CHECK (CASE priority
    WHEN 'LOW' THEN TRUE
    WHEN 'NORMAL' THEN TRUE
    WHEN 'HIGH' THEN TRUE
    WHEN 'URGENT' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_crm_desk DROP CONSTRAINT vc_crm_desk_priority;
ALTER TABLE vc_crm_desk ADD CONSTRAINT vc_crm_desk_priority CHECK (CASE priority
    WHEN 'URGENT' THEN TRUE
    WHEN 'HIGH' THEN TRUE
    WHEN 'NORMAL' THEN TRUE
    WHEN 'LOW' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_crm_desk DROP CONSTRAINT vc_crm_desk_status;
ALTER TABLE vc_crm_desk ADD CONSTRAINT vc_crm_desk_status CHECK (CASE status
    WHEN 'NEW' THEN TRUE
    WHEN 'OPEN' THEN TRUE
    WHEN 'WAITING_ON_CUSTOMER' THEN TRUE
    WHEN 'RESOLVED' THEN TRUE
    WHEN 'CLOSED' THEN TRUE
    ELSE FALSE END);

ALTER TABLE vc_crm_desk DROP CONSTRAINT vc_crm_desk_queued;
ALTER TABLE vc_crm_desk ADD CONSTRAINT vc_crm_desk_queued CHECK (queued = (
    assignee_id = '00000000-0000-0000-0000-000000000000'
    AND CASE status WHEN 'NEW' THEN TRUE WHEN 'OPEN' THEN TRUE ELSE FALSE END));

INSERT INTO vc_schema_version (version) VALUES (27);
