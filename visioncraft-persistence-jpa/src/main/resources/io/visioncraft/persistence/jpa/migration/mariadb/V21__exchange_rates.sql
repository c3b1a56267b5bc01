-- Documents in another currency than the issuer's keep the rate as it was published: one unit of the base is so many units of the
-- other currency. No version before stated a rate; a row that has one was meant for one unit of the document's currency.

ALTER TABLE vc_invoice ADD COLUMN exchange_base VARCHAR(3);
UPDATE vc_invoice SET exchange_base = currency WHERE exchange_rate IS NOT NULL;

ALTER TABLE vc_credit_note ADD COLUMN exchange_base VARCHAR(3);
UPDATE vc_credit_note SET exchange_base = currency WHERE exchange_rate IS NOT NULL;

INSERT INTO vc_schema_version (version) VALUES (21);
