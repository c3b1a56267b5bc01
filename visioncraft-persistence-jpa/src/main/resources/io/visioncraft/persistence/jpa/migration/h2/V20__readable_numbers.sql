-- Users and CRM records have numbers that people can read out, unique, of eight characters of Crockford's base 32 behind a prefix.
-- Those of before get theirs by their age: each place in that order times an odd number, modulo 2 to the 40th, is another number
-- for each, and looks like those that are drawn at random from now on.

ALTER TABLE vc_user ADD COLUMN user_number VARCHAR(64);

CREATE TABLE vc_first_number (
    id   UUID   NOT NULL PRIMARY KEY,
    bits BIGINT NOT NULL
);

INSERT INTO vc_first_number (id, bits)
SELECT id, MOD(CAST(ROW_NUMBER() OVER (ORDER BY created_at, id) AS DECIMAL(38, 0)) * 679535556991, 1099511627776)
FROM vc_user;

UPDATE vc_user SET user_number = (SELECT CONCAT('CUS-',
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 34359738368)) / 34359738368, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 1073741824)) / 1073741824, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 33554432)) / 33554432, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 1048576)) / 1048576, 32) AS INTEGER) + 1, 1), '-',
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 32768)) / 32768, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 1024)) / 1024, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 32)) / 32, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD(bits, 32) AS INTEGER) + 1, 1))
FROM vc_first_number WHERE vc_first_number.id = vc_user.id);

DROP TABLE vc_first_number;

ALTER TABLE vc_user ALTER COLUMN user_number SET NOT NULL;
ALTER TABLE vc_user ADD CONSTRAINT vc_user_number UNIQUE (user_number);

ALTER TABLE vc_crm_record ADD COLUMN record_number VARCHAR(64);

CREATE TABLE vc_first_number (
    id   UUID   NOT NULL PRIMARY KEY,
    bits BIGINT NOT NULL
);

INSERT INTO vc_first_number (id, bits)
SELECT id, MOD(CAST(ROW_NUMBER() OVER (ORDER BY created_at, id) AS DECIMAL(38, 0)) * 679535556991, 1099511627776)
FROM vc_crm_record;

UPDATE vc_crm_record SET record_number = (SELECT CONCAT('CRM-',
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 34359738368)) / 34359738368, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 1073741824)) / 1073741824, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 33554432)) / 33554432, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 1048576)) / 1048576, 32) AS INTEGER) + 1, 1), '-',
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 32768)) / 32768, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 1024)) / 1024, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD((bits - MOD(bits, 32)) / 32, 32) AS INTEGER) + 1, 1),
    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD(bits, 32) AS INTEGER) + 1, 1))
FROM vc_first_number WHERE vc_first_number.id = vc_crm_record.id);

DROP TABLE vc_first_number;

ALTER TABLE vc_crm_record ALTER COLUMN record_number SET NOT NULL;
ALTER TABLE vc_crm_record ADD CONSTRAINT vc_crm_record_number UNIQUE (record_number);

INSERT INTO vc_schema_version (version) VALUES (20);
