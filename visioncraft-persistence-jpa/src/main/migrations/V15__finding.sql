-- Orders are found by the services of their lines. A row for each service of an order, once however many lines have it, with what
-- lists of orders are filtered and sorted by: the newest orders of a service are the end of an index, however many there are.

CREATE TABLE vc_order_service (
    order_id    UUID                    NOT NULL,
    position    INTEGER                 NOT NULL,
    service_id  UUID                    NOT NULL,
    customer_id UUID                    NOT NULL,
    status      {compared VARCHAR(16)} NOT NULL,
    created_at  BIGINT                  NOT NULL,
    CONSTRAINT vc_order_service_pk PRIMARY KEY (order_id, position),
    CONSTRAINT vc_order_service_owner FOREIGN KEY (order_id) REFERENCES vc_order (id) ON DELETE CASCADE
){table};

INSERT INTO vc_order_service (order_id, position, service_id, customer_id, status, created_at)
SELECT first_line.order_id,
    ROW_NUMBER() OVER (PARTITION BY first_line.order_id ORDER BY first_line.position) - 1,
    first_line.service_id, o.customer_id, o.status, o.created_at
FROM (SELECT l.order_id, l.service_id, MIN(l.position) AS position
    FROM vc_order_line l GROUP BY l.order_id, l.service_id) first_line
JOIN vc_order o ON o.id = first_line.order_id;

CREATE INDEX vc_order_service_by_service ON vc_order_service (service_id, created_at, order_id);
CREATE INDEX vc_order_service_by_service_and_status ON vc_order_service (service_id, status, created_at, order_id);
CREATE INDEX vc_order_service_by_customer ON vc_order_service (customer_id, service_id, created_at, order_id);
CREATE INDEX vc_order_service_by_customer_and_status
    ON vc_order_service (customer_id, service_id, status, created_at, order_id);

-- Services are found by their tax class.

CREATE INDEX vc_service_by_class ON vc_service (tax_class, name_key, id);
CREATE INDEX vc_service_by_class_and_status ON vc_service (tax_class, status, name_key, id);

INSERT INTO vc_schema_version (version) VALUES (15);
