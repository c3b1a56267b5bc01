CREATE TABLE host_customer (id INT PRIMARY KEY);
INSERT INTO host_customer (id) VALUES (1);
