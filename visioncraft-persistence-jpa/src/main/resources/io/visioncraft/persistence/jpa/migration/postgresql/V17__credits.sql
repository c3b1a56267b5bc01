-- Credit notes have the code of their reason. Those that the library made are known by the sentence that it wrote; their text stays.
-- A line of a credit note can be the share of an amount, which takes no units back: its quantity is 0.

ALTER TABLE vc_credit_note ADD COLUMN reason_code VARCHAR(32);
UPDATE vc_credit_note SET reason_code =
    CASE WHEN reason LIKE 'The order % was cancelled' THEN 'CANCELLED'
        WHEN reason LIKE 'The order % was completed with less than was ordered' THEN 'SUPPLIED_LESS'
        ELSE 'OTHER' END;
ALTER TABLE vc_credit_note ALTER COLUMN reason_code SET NOT NULL;

ALTER TABLE vc_credit_note_line DROP CONSTRAINT vc_credit_note_line_quantity;
ALTER TABLE vc_credit_note_line ADD CONSTRAINT vc_credit_note_line_units CHECK (quantity >= 0 AND quantity <= 1000000);

INSERT INTO vc_schema_version (version) VALUES (17);
