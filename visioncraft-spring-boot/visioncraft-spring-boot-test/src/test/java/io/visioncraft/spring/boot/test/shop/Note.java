package io.visioncraft.spring.boot.test.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A row of the host's own table, about an order. */
@Entity
class Note {

    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String orderId = "";
}
