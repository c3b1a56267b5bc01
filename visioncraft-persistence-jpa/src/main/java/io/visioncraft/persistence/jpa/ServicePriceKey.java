package io.visioncraft.persistence.jpa;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link ServicePriceEntity}, as Jakarta Persistence wants it. */
@SuppressWarnings("NullAway.Init") // filled by the provider
class ServicePriceKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    UUID serviceId;
    String currency;

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
