package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** A line of an invoice or of a credit note. */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class BilledLineRow extends LineRow {

    @Column("order_line_id")
    UUID orderLineId;
}
