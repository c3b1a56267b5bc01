-- CRM records and what customers see of them; desks and what only the staff see.

CREATE TABLE vc_crm_record (
    id          UUID                    NOT NULL,
    version     BIGINT                  NOT NULL,
    customer_id UUID                    NOT NULL,
    topic_type  VARCHAR(64)             NOT NULL,
    subject     VARCHAR(200)            NOT NULL,
    description VARCHAR(20000)          NOT NULL,
    service_id  UUID                    NOT NULL,
    order_id    UUID                    NOT NULL,
    previous_id UUID                    NOT NULL,
    status      VARCHAR(32) COLLATE "C" NOT NULL,
    priority    VARCHAR(16)             NOT NULL,
    created_at  BIGINT                  NOT NULL,
    closed_at   BIGINT,
    CONSTRAINT vc_crm_record_pk PRIMARY KEY (id),
    CONSTRAINT vc_crm_record_version CHECK (version > 0),
    CONSTRAINT vc_crm_record_status CHECK (status IN ('NEW', 'OPEN', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED')),
    CONSTRAINT vc_crm_record_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    CONSTRAINT vc_crm_record_closed CHECK (
        (status = 'CLOSED' AND closed_at IS NOT NULL) OR (status <> 'CLOSED' AND closed_at IS NULL))
);
CREATE INDEX vc_crm_record_by_creation ON vc_crm_record (created_at, id);
CREATE INDEX vc_crm_record_by_customer ON vc_crm_record (customer_id, created_at, id);
CREATE INDEX vc_crm_record_by_customer_and_status ON vc_crm_record (customer_id, status, created_at, id);
CREATE INDEX vc_crm_record_by_status ON vc_crm_record (status, created_at, id);

CREATE TABLE vc_crm_message (
    crm_record_id UUID           NOT NULL,
    version       BIGINT         NOT NULL,
    ordinal       INTEGER        NOT NULL,
    caller_kind   VARCHAR(16)    NOT NULL,
    caller_name   VARCHAR(64)    NOT NULL,
    text          VARCHAR(20000) NOT NULL,
    written_at    BIGINT         NOT NULL,
    from_customer BOOLEAN        NOT NULL,
    CONSTRAINT vc_crm_message_pk PRIMARY KEY (crm_record_id, version, ordinal),
    CONSTRAINT vc_crm_message_record FOREIGN KEY (crm_record_id) REFERENCES vc_crm_record (id)
);

-- queue_key is the priority as a number, 1 for the most urgent, times 2 to the power of 58, and the time of creation: the
-- queue is an index, and so is a place in it
CREATE TABLE vc_crm_desk (
    id          UUID        NOT NULL,
    version     BIGINT      NOT NULL,
    assignee_id UUID        NOT NULL,
    queued      BOOLEAN     NOT NULL,
    priority    VARCHAR(16) NOT NULL,
    queue_key   BIGINT      NOT NULL,
    created_at  BIGINT      NOT NULL,
    CONSTRAINT vc_crm_desk_pk PRIMARY KEY (id),
    CONSTRAINT vc_crm_desk_version CHECK (version > 0),
    CONSTRAINT vc_crm_desk_priority CHECK (priority IN ('URGENT', 'HIGH', 'NORMAL', 'LOW')),
    CONSTRAINT vc_crm_desk_queue_key CHECK (queue_key = created_at + 288230376151711744
        * CASE priority WHEN 'URGENT' THEN 1 WHEN 'HIGH' THEN 2 WHEN 'NORMAL' THEN 3 ELSE 4 END),
    CONSTRAINT vc_crm_desk_queued CHECK (queued = FALSE OR assignee_id = '00000000-0000-0000-0000-000000000000')
);
CREATE INDEX vc_crm_desk_queue ON vc_crm_desk (queued, queue_key, id);

CREATE TABLE vc_crm_note (
    crm_record_id UUID           NOT NULL,
    version       BIGINT         NOT NULL,
    ordinal       INTEGER        NOT NULL,
    caller_kind   VARCHAR(16)    NOT NULL,
    caller_name   VARCHAR(64)    NOT NULL,
    text          VARCHAR(20000) NOT NULL,
    written_at    BIGINT         NOT NULL,
    CONSTRAINT vc_crm_note_pk PRIMARY KEY (crm_record_id, version, ordinal),
    CONSTRAINT vc_crm_note_desk FOREIGN KEY (crm_record_id) REFERENCES vc_crm_desk (id)
);
