-- Parties get the length of every other long text: a text that MariaDB cannot keep in its row has the same type here and in
-- the mapping only from 16,384 characters, and Hibernate's update would change any other. MariaDB rewrites both tables.

ALTER TABLE vc_invoice
    DROP CONSTRAINT vc_invoice_seller_length,
    DROP CONSTRAINT vc_invoice_buyer_length,
    MODIFY COLUMN seller MEDIUMTEXT NOT NULL,
    MODIFY COLUMN buyer MEDIUMTEXT NOT NULL,
    ADD CONSTRAINT vc_invoice_seller_length CHECK (CHAR_LENGTH(seller) <= 20000),
    ADD CONSTRAINT vc_invoice_buyer_length CHECK (CHAR_LENGTH(buyer) <= 20000);
ALTER TABLE vc_credit_note
    DROP CONSTRAINT vc_credit_note_seller_length,
    DROP CONSTRAINT vc_credit_note_buyer_length,
    MODIFY COLUMN seller MEDIUMTEXT NOT NULL,
    MODIFY COLUMN buyer MEDIUMTEXT NOT NULL,
    ADD CONSTRAINT vc_credit_note_seller_length CHECK (CHAR_LENGTH(seller) <= 20000),
    ADD CONSTRAINT vc_credit_note_buyer_length CHECK (CHAR_LENGTH(buyer) <= 20000);

-- Holding a guard writes its row: + 1. On a cluster of several writing nodes a row that is only locked, or set to what it was,
-- guards nothing.
ALTER TABLE vc_guard ADD COLUMN taken BIGINT DEFAULT 0 NOT NULL;

INSERT INTO vc_schema_version (version) VALUES (8);
