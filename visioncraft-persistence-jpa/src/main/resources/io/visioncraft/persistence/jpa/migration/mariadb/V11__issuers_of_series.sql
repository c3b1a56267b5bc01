-- A series of numbers keeps the key of the issuer whose documents it numbers. One that was begun before becomes the series of
-- whoever takes its next number.
ALTER TABLE vc_number_series ADD COLUMN issuer_key VARCHAR(300) DEFAULT '' NOT NULL;

INSERT INTO vc_schema_version (version) VALUES (11);
