package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A service that has, or had, a price in a currency, once however many entries there are. It repeats what lists of services are
 * filtered and sorted by, so that those with a price are read from an index, however many services have none. A foreign key keeps
 * name, status and tax class those of the service.
 */
@Entity(name = "VcServicePrice")
@Table(name = "vc_service_price")
@IdClass(ServicePriceKey.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are written by PricedServices and read by the provider
class ServicePriceEntity {

    @Id
    @Column(name = "service_id")
    UUID serviceId;

    @Id
    @Column(name = "currency", length = 3)
    String currency;

    @Column(name = "tax_class", length = 32)
    String taxClass;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "name_key", length = 1200)
    byte[] nameKey;

    /** When the last of the entries ends. */
    @Column(name = "valid_until")
    long validUntil;
}
