package io.visioncraft.persistence.jpa;

import java.util.UUID;

/**
 * A service that has, or had, a price in a currency, once however many entries there are. It repeats what lists of services are
 * filtered and sorted by, so that those with a price are read from an index, however many services have none. A foreign key keeps
 * name, status and tax class those of the service.
 */
@Table("vc_service_price")
@SuppressWarnings("NullAway.Init") // rows are written by PricedServices and read
class ServicePriceRow {

    @Key
    @Column("service_id")
    UUID serviceId;

    @Key
    @Column("currency")
    String currency;

    @Column("tax_class")
    String taxClass;

    @Column("status")
    String status;

    @Column("name_key")
    byte[] nameKey;

    /** When the last of the entries ends. */
    @Column("valid_until")
    long validUntil;
}
