-- Users and CRM records have numbers that people can read out, unique, of eight characters of Crockford's base 32 behind a prefix.
-- Those of before get theirs by their age: each place in that order times an odd number, modulo 2 to the 40th, is another number
-- for each, and looks like those that are drawn at random from now on.

ALTER TABLE vc_user ADD COLUMN user_number {compared VARCHAR(64)};

CREATE TABLE vc_first_number (
    id   UUID   NOT NULL PRIMARY KEY,
    bits BIGINT NOT NULL
){table};

INSERT INTO vc_first_number (id, bits)
SELECT id, MOD(CAST(ROW_NUMBER() OVER (ORDER BY created_at, id) AS DECIMAL(38, 0)) * 679535556991, 1099511627776)
FROM vc_user;

UPDATE vc_user SET user_number = (SELECT {readable CUS bits}
FROM vc_first_number WHERE vc_first_number.id = vc_user.id);

DROP TABLE vc_first_number;

{required vc_user user_number VARCHAR(64)};
ALTER TABLE vc_user ADD CONSTRAINT vc_user_number UNIQUE (user_number);

ALTER TABLE vc_crm_record ADD COLUMN record_number {compared VARCHAR(64)};

CREATE TABLE vc_first_number (
    id   UUID   NOT NULL PRIMARY KEY,
    bits BIGINT NOT NULL
){table};

INSERT INTO vc_first_number (id, bits)
SELECT id, MOD(CAST(ROW_NUMBER() OVER (ORDER BY created_at, id) AS DECIMAL(38, 0)) * 679535556991, 1099511627776)
FROM vc_crm_record;

UPDATE vc_crm_record SET record_number = (SELECT {readable CRM bits}
FROM vc_first_number WHERE vc_first_number.id = vc_crm_record.id);

DROP TABLE vc_first_number;

{required vc_crm_record record_number VARCHAR(64)};
ALTER TABLE vc_crm_record ADD CONSTRAINT vc_crm_record_number UNIQUE (record_number);

INSERT INTO vc_schema_version (version) VALUES (20);
