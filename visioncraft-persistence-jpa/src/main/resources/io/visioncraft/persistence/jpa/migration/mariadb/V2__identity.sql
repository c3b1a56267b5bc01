-- Roles, users, and what proves who they are.

CREATE TABLE vc_role (
    id       UUID            NOT NULL,
    version  BIGINT          NOT NULL,
    name     VARCHAR(300)    NOT NULL,
    name_key VARBINARY(1200) NOT NULL,
    built_in VARCHAR(16),
    CONSTRAINT vc_role_pk PRIMARY KEY (id),
    CONSTRAINT vc_role_name UNIQUE (name_key),
    CONSTRAINT vc_role_built_in UNIQUE (built_in),
    CONSTRAINT vc_role_version CHECK (version > 0),
    CONSTRAINT vc_role_kind CHECK (built_in IN ('ADMIN', 'STAFF', 'CUSTOMER'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_role_permission (
    role_id    UUID         NOT NULL,
    position   INTEGER      NOT NULL,
    permission VARCHAR(100) NOT NULL,
    CONSTRAINT vc_role_permission_pk PRIMARY KEY (role_id, position),
    CONSTRAINT vc_role_permission_role FOREIGN KEY (role_id) REFERENCES vc_role (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_user (
    id              UUID          NOT NULL,
    version         BIGINT        NOT NULL,
    email           VARCHAR(254)  NOT NULL,
    email_key       VARCHAR(254)  NOT NULL,
    name            VARCHAR(300)  NOT NULL,
    role_id         UUID          NOT NULL,
    status          VARCHAR(16)   NOT NULL,
    billing_profile VARCHAR(8000),
    created_at      BIGINT        NOT NULL,
    CONSTRAINT vc_user_pk PRIMARY KEY (id),
    CONSTRAINT vc_user_e_mail UNIQUE (email_key),
    CONSTRAINT vc_user_version CHECK (version > 0),
    CONSTRAINT vc_user_status CHECK (status IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'ERASED'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_user_by_creation ON vc_user (created_at, id);
CREATE INDEX vc_user_by_status ON vc_user (status, created_at, id);
CREATE INDEX vc_user_by_role ON vc_user (role_id, status);

CREATE TABLE vc_credentials (
    id            UUID         NOT NULL,
    version       BIGINT       NOT NULL,
    password_hash VARCHAR(512) NOT NULL,
    generation    BIGINT       NOT NULL,
    changed_at    BIGINT       NOT NULL,
    CONSTRAINT vc_credentials_pk PRIMARY KEY (id),
    CONSTRAINT vc_credentials_version CHECK (version > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;

CREATE TABLE vc_session (
    id                    UUID    NOT NULL,
    version               BIGINT  NOT NULL,
    user_id               UUID    NOT NULL,
    credential_generation BIGINT  NOT NULL,
    created_at            BIGINT  NOT NULL,
    last_used_at          BIGINT  NOT NULL,
    expires_at            BIGINT  NOT NULL,
    ended                 BOOLEAN NOT NULL,
    CONSTRAINT vc_session_pk PRIMARY KEY (id),
    CONSTRAINT vc_session_version CHECK (version > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_session_by_user ON vc_session (user_id, ended, last_used_at, id);

CREATE TABLE vc_refresh_token (
    id           UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    session_id   UUID        NOT NULL,
    secret_hash  VARCHAR(64) NOT NULL,
    generation   INTEGER     NOT NULL,
    successor_id UUID        NOT NULL,
    issued_at    BIGINT      NOT NULL,
    rotated_at   BIGINT,
    expires_at   BIGINT      NOT NULL,
    CONSTRAINT vc_refresh_token_pk PRIMARY KEY (id),
    CONSTRAINT vc_refresh_token_version CHECK (version > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
CREATE INDEX vc_refresh_token_by_session ON vc_refresh_token (session_id, generation);
