-- Services are found by whether they have a price. A row for each service and currency of which there are price entries, once
-- however many there are, with what lists of services are filtered and sorted by, and with the time when the last entry ends. The
-- foreign key keeps name, status and tax class those of the service. Its columns in vc_service are an index, which becomes a key.

DROP INDEX vc_service_by_class_and_status ON vc_service;
ALTER TABLE vc_service ADD CONSTRAINT vc_service_place UNIQUE (tax_class, status, name_key, id);

CREATE TABLE vc_service_price (
    service_id  UUID                   NOT NULL,
    currency    VARCHAR(3)  NOT NULL,
    tax_class   VARCHAR(32)            NOT NULL,
    status      VARCHAR(16) NOT NULL,
    valid_until BIGINT                 NOT NULL,
    CONSTRAINT vc_service_price_pk PRIMARY KEY (service_id, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
ALTER TABLE vc_service_price ADD COLUMN name_key VARBINARY(1200) NOT NULL;

INSERT INTO vc_service_price (service_id, currency, tax_class, status, name_key, valid_until)
SELECT s.id, p.currency, s.tax_class, s.status, s.name_key, MAX(COALESCE(p.valid_until, 9223372036854775807))
FROM vc_service s JOIN vc_price p ON p.service_id = s.id
GROUP BY s.id, p.currency, s.tax_class, s.status, s.name_key;

CREATE INDEX vc_service_price_by_place ON vc_service_price (tax_class, status, name_key, service_id);
ALTER TABLE vc_service_price ADD CONSTRAINT vc_service_price_place FOREIGN KEY (tax_class, status, name_key, service_id)
    REFERENCES vc_service (tax_class, status, name_key, id) ON UPDATE CASCADE ON DELETE CASCADE;
CREATE INDEX vc_service_price_by_name ON vc_service_price (currency, name_key, service_id, valid_until);
CREATE INDEX vc_service_price_by_status ON vc_service_price (currency, status, name_key, service_id, valid_until);
CREATE INDEX vc_service_price_by_class ON vc_service_price (currency, tax_class, name_key, service_id, valid_until);
CREATE INDEX vc_service_price_by_class_and_status
    ON vc_service_price (currency, tax_class, status, name_key, service_id, valid_until);

INSERT INTO vc_schema_version (version) VALUES (16);
