-- Parties get the length of every other long text: a text that MariaDB cannot keep in its row has the same type there in the
-- migrations and in the mapping only from 16,384 characters, and Hibernate's update would change any other. PostgreSQL
-- rewrites no row for this.

ALTER TABLE vc_invoice
    ALTER COLUMN seller TYPE VARCHAR(20000),
    ALTER COLUMN buyer TYPE VARCHAR(20000);
ALTER TABLE vc_credit_note
    ALTER COLUMN seller TYPE VARCHAR(20000),
    ALTER COLUMN buyer TYPE VARCHAR(20000);

-- Holding a guard writes its row: + 1. Half of each page is left free, so that a row and what became of it stay in one page and
-- no index entry is written.
ALTER TABLE vc_guard ADD COLUMN taken BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE vc_guard SET (fillfactor = 50);

INSERT INTO vc_schema_version (version) VALUES (8);
