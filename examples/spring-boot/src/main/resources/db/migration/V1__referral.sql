-- The shop's own: where an order came from. The library's tables are there before the shop's first migration runs.
CREATE TABLE referral (
    order_id UUID         NOT NULL PRIMARY KEY REFERENCES vc_order (id),
    source   VARCHAR(100) NOT NULL
);
