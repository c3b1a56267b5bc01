-- Which migrations have run, by whatever means: the library asks for them when it starts. Each later migration adds its number.

CREATE TABLE vc_schema_version (
    version INTEGER NOT NULL,
    CONSTRAINT vc_schema_version_pk PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
INSERT INTO vc_schema_version (version) VALUES (1), (2), (3), (4), (5), (6), (7);
