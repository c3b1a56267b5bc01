package io.visioncraft.testkit;

import io.visioncraft.Persistence;
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

/**
 * Forwards each call to another store. A test extends it and overrides the methods that shall fail or be watched. As
 * thread-safe as the other store.
 */
public abstract class ForwardingPersistence implements Persistence {

    private final Persistence store;

    /**
     * Forwards to a store.
     *
     * @param store the other store
     */
    protected ForwardingPersistence(Persistence store) {
        this.store = store;
    }

    @Override
    public TransactionRunner transactions() {
        return store.transactions();
    }

    @Override
    public Guards guards() {
        return store.guards();
    }

    @Override
    public EventRepository events() {
        return store.events();
    }

    @Override
    public IdempotencyRepository idempotency() {
        return store.idempotency();
    }

    @Override
    public IdentityRepositories identity() {
        return store.identity();
    }

    @Override
    public AuthenticationRepositories authentication() {
        return store.authentication();
    }

    @Override
    public CatalogRepositories catalog() {
        return store.catalog();
    }

    @Override
    public PricingRepositories pricing() {
        return store.pricing();
    }

    @Override
    public OrderingRepositories ordering() {
        return store.ordering();
    }

    @Override
    public BillingRepositories billing() {
        return store.billing();
    }

    @Override
    public CrmRepositories crm() {
        return store.crm();
    }
}
