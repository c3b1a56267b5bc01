-- Users keep the last check of each tax id of their billing profile. Of what is there already nothing was checked.

ALTER TABLE vc_user
    ADD COLUMN tax_id_checks MEDIUMTEXT,
    ADD CONSTRAINT vc_user_tax_id_checks_length CHECK (CHAR_LENGTH(tax_id_checks) <= 20000);

INSERT INTO vc_schema_version (version) VALUES (14);
