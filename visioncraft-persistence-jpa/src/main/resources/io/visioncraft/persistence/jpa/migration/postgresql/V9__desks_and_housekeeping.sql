-- A desk keeps its record's status: the queue holds what nobody works and is NEW or OPEN, and an agent's records are found by
-- status.
ALTER TABLE vc_crm_desk ADD COLUMN status VARCHAR(32);
UPDATE vc_crm_desk SET status = (SELECT r.status FROM vc_crm_record r WHERE r.id = vc_crm_desk.id);
ALTER TABLE vc_crm_desk ALTER COLUMN status SET NOT NULL;
ALTER TABLE vc_crm_desk DROP CONSTRAINT vc_crm_desk_queued;
UPDATE vc_crm_desk SET queued = FALSE WHERE status = 'WAITING_ON_CUSTOMER';
ALTER TABLE vc_crm_desk ADD CONSTRAINT vc_crm_desk_status
    CHECK (status IN ('NEW', 'OPEN', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'));
ALTER TABLE vc_crm_desk ADD CONSTRAINT vc_crm_desk_queued
    CHECK (queued = (assignee_id = '00000000-0000-0000-0000-000000000000' AND status IN ('NEW', 'OPEN')));
CREATE INDEX vc_crm_desk_by_assignee ON vc_crm_desk (assignee_id, created_at, id);
CREATE INDEX vc_crm_desk_by_assignee_and_status ON vc_crm_desk (assignee_id, status, created_at, id);

-- the users of a role, part by part
CREATE INDEX vc_user_by_role_and_id ON vc_user (role_id, id);

-- what housekeeping removes first
CREATE INDEX vc_session_by_expiry ON vc_session (expires_at, id);
CREATE INDEX vc_refresh_token_by_expiry ON vc_refresh_token (expires_at, id);

INSERT INTO vc_schema_version (version) VALUES (9);
