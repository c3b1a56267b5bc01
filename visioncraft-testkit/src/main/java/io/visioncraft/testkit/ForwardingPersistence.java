package io.visioncraft.testkit;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.NumberSeriesRepository;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.PriceRepository;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.identity.AccountRepository;
import io.visioncraft.identity.CredentialsRepository;
import io.visioncraft.identity.RefreshTokenRepository;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.identity.SessionRepository;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.TransactionRunner;

/**
 * Another store with something in its place: a test extends it and overrides what shall fail or be watched. As thread-safe as
 * the other store.
 */
public abstract class ForwardingPersistence implements Persistence {

    private final Persistence store;

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
    public AccountRepository accounts() {
        return store.accounts();
    }

    @Override
    public UserRepository users() {
        return store.users();
    }

    @Override
    public RoleRepository roles() {
        return store.roles();
    }

    @Override
    public CredentialsRepository credentials() {
        return store.credentials();
    }

    @Override
    public SessionRepository sessions() {
        return store.sessions();
    }

    @Override
    public RefreshTokenRepository refreshTokens() {
        return store.refreshTokens();
    }

    @Override
    public CategoryRepository categories() {
        return store.categories();
    }

    @Override
    public ServiceRepository services() {
        return store.services();
    }

    @Override
    public PriceRepository prices() {
        return store.prices();
    }

    @Override
    public OrderRepository orders() {
        return store.orders();
    }

    @Override
    public InvoiceRepository invoices() {
        return store.invoices();
    }

    @Override
    public ReceivableRepository receivables() {
        return store.receivables();
    }

    @Override
    public CreditNoteRepository creditNotes() {
        return store.creditNotes();
    }

    @Override
    public PaymentRepository payments() {
        return store.payments();
    }

    @Override
    public NumberSeriesRepository numberSeries() {
        return store.numberSeries();
    }

    @Override
    public CrmRepository crmRecords() {
        return store.crmRecords();
    }

    @Override
    public CrmDeskRepository crmDesks() {
        return store.crmDesks();
    }
}
