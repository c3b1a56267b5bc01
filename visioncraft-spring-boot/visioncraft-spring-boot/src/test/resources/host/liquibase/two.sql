--liquibase formatted sql logicalFilePath:two
--changeset host:shipments
CREATE TABLE host_shipment (id INT PRIMARY KEY, order_id UUID, CONSTRAINT host_shipment_order FOREIGN KEY (order_id) REFERENCES vc_order (id));
