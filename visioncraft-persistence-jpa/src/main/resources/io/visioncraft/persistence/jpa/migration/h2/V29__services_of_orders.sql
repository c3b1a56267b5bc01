-- The rows by which orders are found by their services are derived, and lists of them join the order: no key to the order is checked
-- for each. Lists that ask for no status read the first rows of each status, by the indexes that have it.

ALTER TABLE vc_order_service DROP CONSTRAINT vc_order_service_owner;
DROP INDEX vc_order_service_by_service;
DROP INDEX vc_order_service_by_customer;

INSERT INTO vc_schema_version (version) VALUES (29);
