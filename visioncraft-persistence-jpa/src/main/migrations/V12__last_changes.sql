-- Users, orders, services, CRM records and desks keep when they were last changed. Of those that are there already it is the
-- latest time that is known: of the record itself, its history, its messages or notes, or its events that are kept still.

ALTER TABLE vc_user ADD COLUMN changed_at BIGINT;
UPDATE vc_user SET changed_at = GREATEST(
    created_at,
    COALESCE((SELECT MAX(s.changed_at) FROM vc_status_change s
        WHERE s.aggregate_type = 'user' AND s.aggregate_id = vc_user.id), created_at),
    COALESCE((SELECT MAX(e.occurred_at) FROM vc_event e
        WHERE e.aggregate_type = 'user' AND e.aggregate_id = vc_user.id), created_at));
{required vc_user changed_at BIGINT};

ALTER TABLE vc_service ADD COLUMN changed_at BIGINT;
UPDATE vc_service SET changed_at = GREATEST(
    created_at,
    COALESCE((SELECT MAX(s.changed_at) FROM vc_status_change s
        WHERE s.aggregate_type = 'service' AND s.aggregate_id = vc_service.id), created_at),
    COALESCE((SELECT MAX(e.occurred_at) FROM vc_event e
        WHERE e.aggregate_type = 'service' AND e.aggregate_id = vc_service.id), created_at));
{required vc_service changed_at BIGINT};

ALTER TABLE vc_order ADD COLUMN changed_at BIGINT;
UPDATE vc_order SET changed_at = GREATEST(
    created_at,
    COALESCE(placed_at, created_at),
    COALESCE((SELECT MAX(s.changed_at) FROM vc_status_change s
        WHERE s.aggregate_type = 'order' AND s.aggregate_id = vc_order.id), created_at),
    COALESCE((SELECT MAX(e.occurred_at) FROM vc_event e
        WHERE e.aggregate_type = 'order' AND e.aggregate_id = vc_order.id), created_at));
{required vc_order changed_at BIGINT};

ALTER TABLE vc_crm_record ADD COLUMN changed_at BIGINT;
UPDATE vc_crm_record SET changed_at = GREATEST(
    created_at,
    COALESCE(closed_at, created_at),
    COALESCE((SELECT MAX(s.changed_at) FROM vc_status_change s
        WHERE s.aggregate_type = 'crm-record' AND s.aggregate_id = vc_crm_record.id), created_at),
    COALESCE((SELECT MAX(w.written_at) FROM vc_crm_message w WHERE w.crm_record_id = vc_crm_record.id), created_at),
    COALESCE((SELECT MAX(e.occurred_at) FROM vc_event e
        WHERE e.aggregate_type = 'crm-record' AND e.aggregate_id = vc_crm_record.id), created_at));
{required vc_crm_record changed_at BIGINT};

ALTER TABLE vc_crm_desk ADD COLUMN changed_at BIGINT;
UPDATE vc_crm_desk SET changed_at = GREATEST(
    created_at,
    COALESCE((SELECT MAX(w.written_at) FROM vc_crm_note w WHERE w.crm_record_id = vc_crm_desk.id), created_at),
    COALESCE((SELECT MAX(e.occurred_at) FROM vc_event e
        WHERE e.aggregate_type = 'crm-desk' AND e.aggregate_id = vc_crm_desk.id), created_at));
{required vc_crm_desk changed_at BIGINT};

INSERT INTO vc_schema_version (version) VALUES (12);
