package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A line of an invoice or of a credit note. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class BilledLineEntity extends LineEntity {

    @Column(name = "order_line_id")
    UUID orderLineId;
}
