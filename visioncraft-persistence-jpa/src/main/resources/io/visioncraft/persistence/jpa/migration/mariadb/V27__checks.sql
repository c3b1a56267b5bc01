-- Only H2 needs other checks.

INSERT INTO vc_schema_version (version) VALUES (27);
