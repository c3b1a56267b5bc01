package io.visioncraft.persistence.jpa;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link ServicePriceEntity}, as Jakarta Persistence wants it. A new one is the key of no row. */
class ServicePriceKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    UUID serviceId = new UUID(0, 0);
    String currency = "";

    @Override
    public boolean equals(Object other) {
        return other instanceof ServicePriceKey that
                && Objects.equals(serviceId, that.serviceId)
                && Objects.equals(currency, that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(serviceId, currency);
    }
}
