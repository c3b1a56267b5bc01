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
 * A whole store, as an adapter gives it to the library: one transaction runner, the guards, and the repositories of each
 * feature. An adapter implements all of it: one transaction spans the repositories of all features. Thread-safe.
 *
 * <p>Each method returns the same object at each call (TXN-19), never null, and asks nothing of the store. The repositories
 * join the transaction of this thread, or for reads its reading. Without either they throw {@link IllegalStateException}
 * (TXN-18). A store that cannot be reached is {@link io.visioncraft.error.UnavailableException} with
 * {@code store-unavailable}.
 */
public interface Persistence {

    /** {@return the runner that begins transactions and readings, or joins those of this thread (TXN-1)} */
    TransactionRunner transactions();

    /** {@return the locks by which use cases wait for each other; a lock belongs to the transaction of this thread (GRD-1)} */
    Guards guards();

    /**
     * {@return the outbox: the events of all features, and their state of delivery (EVT-1, EVT-2)} An event is stored in the
     * transaction of its change.
     */
    EventRepository events();

    /**
     * {@return the receipts of commands with an idempotency key (GEN-7)} A receipt is stored in the transaction of its
     * command.
     */
    IdempotencyRepository idempotency();

    /** {@return the repositories of users and roles} */
    IdentityRepositories identity();

    /** {@return the repositories of credentials, sessions and tokens} */
    AuthenticationRepositories authentication();

    /** {@return the repositories of categories and services} */
    CatalogRepositories catalog();

    /** {@return the repositories of prices} */
    PricingRepositories pricing();

    /** {@return the repositories of orders} */
    OrderingRepositories ordering();

    /** {@return the repositories of invoices, receivables, credit notes, payments and series of numbers} */
    BillingRepositories billing();

    /** {@return the repositories of CRM records and their desks} */
    CrmRepositories crm();

    /**
     * {@return every unique key of all repositories} An adapter finds among them the key of a violated constraint, and throws
     * {@link UniqueKey#violated()}.
     */
    static List<UniqueKey> uniqueKeys() {
        return Stream.of(
                        List.of(IdempotencyRepository.KEY),
                        IdentityRepositories.UNIQUE_KEYS,
                        CatalogRepositories.UNIQUE_KEYS,
                        OrderingRepositories.UNIQUE_KEYS,
                        BillingRepositories.UNIQUE_KEYS,
                        CrmRepositories.UNIQUE_KEYS)
                .flatMap(List::stream)
                .toList();
    }
}
