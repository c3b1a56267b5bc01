package io.visioncraft;

import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.billing.BillingRepositories;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.crm.CrmRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.pricing.PricingRepositories;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a store gives: one transaction runner that spans all of it, the guards, and the repositories of each feature.
 * All or nothing on purpose. Thread-safe; every method answers with the same object each time. Repositories join the open
 * transaction, or for what they read the open reading, and throw {@link IllegalStateException} where there is none.
 */
public interface Persistence {

    /** Opens transactions, or joins those that are open (TXN-1). */
    TransactionRunner transactions();

    /** Lets use cases wait for each other (GRD-1). */
    Guards guards();

    /** What happened, and what of it is still to be delivered. */
    EventRepository events();

    /** What was done under an idempotency key (GEN-7). */
    IdempotencyRepository idempotency();

    /** Users and roles. */
    IdentityRepositories identity();

    /** Credentials, sessions and tokens. */
    AuthenticationRepositories authentication();

    /** Categories and services. */
    CatalogRepositories catalog();

    /** Prices. */
    PricingRepositories pricing();

    /** Orders. */
    OrderingRepositories ordering();

    /** Invoices, receivables, credit notes, payments and series of numbers. */
    BillingRepositories billing();

    /** CRM records and their desks. */
    CrmRepositories crm();

    /** Every unique key that a repository keeps: an adapter finds among them what a constraint of its store stands for. */
    static List<UniqueKey> uniqueKeys() {
        return Stream.of(
                        List.of(IdempotencyRepository.KEY),
                        IdentityRepositories.UNIQUE_KEYS,
                        CatalogRepositories.UNIQUE_KEYS,
                        OrderingRepositories.UNIQUE_KEYS,
                        BillingRepositories.UNIQUE_KEYS)
                .flatMap(List::stream)
                .toList();
    }
}
