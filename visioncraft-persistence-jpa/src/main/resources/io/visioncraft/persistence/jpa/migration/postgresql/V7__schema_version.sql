-- Which migrations have run, by whatever means: the library asks for them when it starts. Each later migration adds its number.

CREATE TABLE vc_schema_version (
    version INTEGER NOT NULL,
    CONSTRAINT vc_schema_version_pk PRIMARY KEY (version)
);
INSERT INTO vc_schema_version (version) VALUES (1), (2), (3), (4), (5), (6), (7);
