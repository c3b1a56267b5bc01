-- Billing profiles have a trade name, a registration and another id, an electronic address and a contact, so that their text grows.
-- What is there already stays as it is. Seller and buyer of documents were wide enough before.

ALTER TABLE vc_user ALTER COLUMN billing_profile SET DATA TYPE VARCHAR(20000);

INSERT INTO vc_schema_version (version) VALUES (22);
