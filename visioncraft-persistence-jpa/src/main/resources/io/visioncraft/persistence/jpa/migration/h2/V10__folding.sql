-- By which folding the keys and words of names were made. The store makes them anew when it opens with another one. Until this
-- migration it was the JDK's lower case, 1.

CREATE TABLE vc_folding (
    only_row INTEGER     NOT NULL,
    version  VARCHAR(32) NOT NULL,
    CONSTRAINT vc_folding_pk PRIMARY KEY (only_row),
    CONSTRAINT vc_folding_only_row CHECK (only_row = 1)
);
INSERT INTO vc_folding (only_row, version) VALUES (1, '1');

INSERT INTO vc_schema_version (version) VALUES (10);
