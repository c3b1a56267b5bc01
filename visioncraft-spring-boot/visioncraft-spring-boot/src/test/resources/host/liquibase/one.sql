--liquibase formatted sql logicalFilePath:one
--changeset host:customers
CREATE TABLE host_customer (id INT PRIMARY KEY);
INSERT INTO host_customer (id) VALUES (1);
