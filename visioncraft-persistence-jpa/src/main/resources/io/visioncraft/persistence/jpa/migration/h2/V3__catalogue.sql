-- Categories, services and their prices.

-- The parent_id of a root is the UUID of zeros, so that names of roots are unique too: NULLs would not be. path is derived
-- from the parents: 22 characters of base64url for each level, so that a subtree is a range of the index.
CREATE TABLE vc_category (
    id           UUID            NOT NULL,
    version      BIGINT          NOT NULL,
    parent_id    UUID            NOT NULL,
    name         VARCHAR(300)    NOT NULL,
    name_key     VARBINARY(1200) NOT NULL,
    code         VARCHAR(64),
    description  VARCHAR(4000)   NOT NULL,
    sibling_rank BIGINT          NOT NULL,
    path         VARCHAR(704)    NOT NULL,
    depth        INTEGER         NOT NULL,
    CONSTRAINT vc_category_pk PRIMARY KEY (id),
    CONSTRAINT vc_category_sibling_name UNIQUE (parent_id, name_key),
    CONSTRAINT vc_category_code UNIQUE (code),
    CONSTRAINT vc_category_version CHECK (version > 0),
    CONSTRAINT vc_category_rank CHECK (sibling_rank >= 0),
    CONSTRAINT vc_category_depth CHECK (depth BETWEEN 1 AND 32)
);
CREATE INDEX vc_category_by_parent ON vc_category (parent_id, sibling_rank, id);
CREATE INDEX vc_category_by_path ON vc_category (path);
CREATE INDEX vc_category_by_name ON vc_category (name_key, id);

CREATE TABLE vc_category_word (
    category_id UUID           NOT NULL,
    position    INTEGER        NOT NULL,
    word        VARBINARY(256) NOT NULL,
    CONSTRAINT vc_category_word_pk PRIMARY KEY (category_id, position),
    CONSTRAINT vc_category_word_category FOREIGN KEY (category_id) REFERENCES vc_category (id) ON DELETE CASCADE
);
CREATE INDEX vc_category_word_by_word ON vc_category_word (word, category_id);

CREATE TABLE vc_service (
    id           UUID            NOT NULL,
    version      BIGINT          NOT NULL,
    code         VARCHAR(64)     NOT NULL,
    name         VARCHAR(300)    NOT NULL,
    name_key     VARBINARY(1200) NOT NULL,
    description  VARCHAR(4000)   NOT NULL,
    category_id  UUID            NOT NULL,
    unit_code    VARCHAR(3)      NOT NULL,
    tax_category VARCHAR(16)     NOT NULL,
    status       VARCHAR(16)     NOT NULL,
    created_at   BIGINT          NOT NULL,
    CONSTRAINT vc_service_pk PRIMARY KEY (id),
    CONSTRAINT vc_service_code UNIQUE (code),
    CONSTRAINT vc_service_version CHECK (version > 0),
    CONSTRAINT vc_service_status CHECK (status IN ('DRAFT', 'ACTIVE', 'RETIRED'))
);
CREATE INDEX vc_service_by_category ON vc_service (category_id, id);
CREATE INDEX vc_service_by_name ON vc_service (name_key, id);
CREATE INDEX vc_service_by_status ON vc_service (status, name_key, id);

CREATE TABLE vc_service_word (
    service_id UUID           NOT NULL,
    position   INTEGER        NOT NULL,
    word       VARBINARY(256) NOT NULL,
    CONSTRAINT vc_service_word_pk PRIMARY KEY (service_id, position),
    CONSTRAINT vc_service_word_service FOREIGN KEY (service_id) REFERENCES vc_service (id) ON DELETE CASCADE
);
CREATE INDEX vc_service_word_by_word ON vc_service_word (word, service_id);

CREATE TABLE vc_price (
    id          UUID           NOT NULL,
    version     BIGINT         NOT NULL,
    service_id  UUID           NOT NULL,
    currency    VARCHAR(3)     NOT NULL,
    unit_price  DECIMAL(22, 6) NOT NULL,
    valid_from  BIGINT         NOT NULL,
    valid_until BIGINT,
    created_at  BIGINT         NOT NULL,
    CONSTRAINT vc_price_pk PRIMARY KEY (id),
    CONSTRAINT vc_price_version CHECK (version > 0),
    CONSTRAINT vc_price_amount CHECK (unit_price >= 0),
    CONSTRAINT vc_price_window CHECK (valid_until > valid_from)
);
CREATE INDEX vc_price_by_service ON vc_price (service_id, currency, valid_from, id);
