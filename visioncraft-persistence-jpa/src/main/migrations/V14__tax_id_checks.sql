-- Users keep the last check of each tax id of their billing profile. Of what is there already nothing was checked.

{text vc_user tax_id_checks 20000};

INSERT INTO vc_schema_version (version) VALUES (14);
