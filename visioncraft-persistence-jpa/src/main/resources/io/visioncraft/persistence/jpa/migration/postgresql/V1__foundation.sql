-- What every feature needs: the outbox, receipts of idempotency keys, guards, the history of states.
--
-- In all tables: ids are UUIDs that the library makes; a reference that may be absent is the UUID of zeros then. Instants are
-- whole microseconds since 1970 in UTC, dates whole days since 1970. What is compared or sorted under folding is kept as its
-- UTF-8 bytes, so that no collation decides; other text that stands in a key or an index is compared as bytes too, by the
-- collation "C", which no update of the operating system changes. Foreign keys stay inside an aggregate. The library reads
-- the names of constraints: the unique key user-e-mail of a repository is vc_user_e_mail, the primary key of the aggregate
-- user vc_user_pk.
--
-- BYTEA knows no length: checks named after table and column hold it.

CREATE TABLE vc_event (
    id                UUID                    NOT NULL,
    event_type        VARCHAR(100)            NOT NULL,
    type_version      INTEGER                 NOT NULL,
    aggregate_type    VARCHAR(32) COLLATE "C" NOT NULL,
    aggregate_id      UUID                    NOT NULL,
    aggregate_version BIGINT                  NOT NULL,
    ordinal           INTEGER                 NOT NULL,
    occurred_at       BIGINT                  NOT NULL,
    caller_kind       VARCHAR(16)             NOT NULL,
    caller_name       VARCHAR(64)             NOT NULL,
    correlation_id    VARCHAR(100),
    event_data        VARCHAR(1000000)        NOT NULL,
    attempts          INTEGER                 NOT NULL,
    not_before        BIGINT                  NOT NULL,
    delivered         BOOLEAN                 NOT NULL,
    dead              BOOLEAN                 NOT NULL,
    CONSTRAINT vc_event_pk PRIMARY KEY (id),
    CONSTRAINT vc_event_place UNIQUE (aggregate_type, aggregate_id, aggregate_version, ordinal),
    CONSTRAINT vc_event_attempts CHECK (attempts >= 0),
    CONSTRAINT vc_event_dead CHECK (dead = FALSE OR delivered = FALSE)
);
-- the oldest that are not delivered, for claims; the oldest that are, for their removal
CREATE INDEX vc_event_by_age ON vc_event (delivered, occurred_at, id);
-- what holds back the later events of an aggregate
CREATE INDEX vc_event_undelivered ON vc_event (aggregate_id, aggregate_type, delivered, aggregate_version, ordinal);

-- digest is the SHA-256 of scope, use case and key
CREATE TABLE vc_idempotency (
    digest          VARCHAR(64) COLLATE "C" NOT NULL,
    caller_scope    VARCHAR(100)            NOT NULL,
    use_case        VARCHAR(100)            NOT NULL,
    idempotency_key VARCHAR(200)            NOT NULL,
    fingerprint     VARCHAR(64)             NOT NULL,
    result_id       UUID                    NOT NULL,
    result_version  BIGINT                  NOT NULL,
    created_at      BIGINT                  NOT NULL,
    expires_at      BIGINT                  NOT NULL,
    CONSTRAINT vc_idempotency_key UNIQUE (digest)
);
CREATE INDEX vc_idempotency_by_expiry ON vc_idempotency (expires_at, digest);

-- Locks for rules that span rows. The two that every store has are here from the beginning; others are made when they are
-- first held. Rows are never deleted.
CREATE TABLE vc_guard (
    guard_key VARCHAR(120) COLLATE "C" NOT NULL,
    CONSTRAINT vc_guard_pk PRIMARY KEY (guard_key)
);
INSERT INTO vc_guard (guard_key) VALUES ('administrators'), ('tree');

CREATE TABLE vc_status_change (
    aggregate_type VARCHAR(32) COLLATE "C" NOT NULL,
    aggregate_id   UUID                    NOT NULL,
    version        BIGINT                  NOT NULL,
    ordinal        INTEGER                 NOT NULL,
    from_status    VARCHAR(32),
    to_status      VARCHAR(32)             NOT NULL,
    changed_at     BIGINT                  NOT NULL,
    caller_kind    VARCHAR(16)             NOT NULL,
    caller_name    VARCHAR(64)             NOT NULL,
    reason         VARCHAR(20000)          NOT NULL,
    CONSTRAINT vc_status_change_pk PRIMARY KEY (aggregate_id, aggregate_type, version, ordinal)
);
