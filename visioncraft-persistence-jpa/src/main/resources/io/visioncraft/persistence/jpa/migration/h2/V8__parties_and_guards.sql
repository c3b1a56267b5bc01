-- Parties get the length of every other long text: a text that MariaDB cannot keep in its row has the same type there in the
-- migrations and in the mapping only from 16,384 characters, and Hibernate's update would change any other.

ALTER TABLE vc_invoice ALTER COLUMN seller SET DATA TYPE VARCHAR(20000);
ALTER TABLE vc_invoice ALTER COLUMN buyer SET DATA TYPE VARCHAR(20000);
ALTER TABLE vc_credit_note ALTER COLUMN seller SET DATA TYPE VARCHAR(20000);
ALTER TABLE vc_credit_note ALTER COLUMN buyer SET DATA TYPE VARCHAR(20000);

-- Holding a guard writes its row: + 1. The rows "making:…" are held by whoever makes the row of another key, because H2 finds
-- no deadlock among insertions.
ALTER TABLE vc_guard ADD COLUMN taken BIGINT DEFAULT 0 NOT NULL;
INSERT INTO vc_guard (guard_key, taken) SELECT 'making:' || x, 0 FROM SYSTEM_RANGE(0, 255);

INSERT INTO vc_schema_version (version) VALUES (8);
