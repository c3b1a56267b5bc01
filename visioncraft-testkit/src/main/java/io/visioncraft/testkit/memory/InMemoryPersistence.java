package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.authentication.RefreshTokenRepository;
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
import io.visioncraft.testkit.memory.PlainRepositories.InMemoryCredentialsRepository;
import io.visioncraft.testkit.memory.PlainRepositories.InMemoryRefreshTokenRepository;
import java.time.Duration;

/**
 * A store in memory: empty when made, gone with the object. It keeps the promises of the SPI as a database at READ
 * COMMITTED does:
 *
 * <ul>
 *   <li>A transaction sees its own writes over the commits of others; each call of a repository sees one committed
 *       state.
 *   <li>Versions and unique keys are checked when a record is saved, against the rows that are visible then, and again
 *       at commit, when all writes are applied at once or none is. A refused write dooms the transaction, as in a
 *       database.
 *   <li>Guards block, and they are the only locks: all other calls run side by side.
 *   <li>A repository, a guard or {@code afterCommit} used without a transaction is an {@link IllegalStateException}; so
 *       is a number series used without its guard.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class InMemoryPersistence implements Persistence {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Transactions transactions = new Transactions();
    private final BlockingGuards guards;
    private final EventRepository events = new InMemoryEventRepository(transactions);
    private final IdempotencyRepository idempotency = new InMemoryIdempotencyRepository(transactions);
    private final IdentityRepositories identity;
    private final AuthenticationRepositories authentication;
    private final CatalogRepositories catalog;
    private final PricingRepositories pricing;
    private final OrderingRepositories ordering;
    private final BillingRepositories billing;
    private final CrmRepositories crm;

    private final InMemoryReceivableRepository receivables = new InMemoryReceivableRepository(transactions);
    private final InMemoryInvoiceInForceRepository inForce = new InMemoryInvoiceInForceRepository(transactions);
    private final InMemoryCreditNoteRepository creditNotes =
            new InMemoryCreditNoteRepository(transactions, invoice -> this.invoices.anonymous(invoice));
    private final InMemoryInvoiceRepository invoices =
            new InMemoryInvoiceRepository(transactions, receivables, creditNotes, inForce);

    private final InMemoryCrmDeskRepository desks =
            new InMemoryCrmDeskRepository(transactions, () -> this.records.records());
    private final InMemoryCrmRepository records = new InMemoryCrmRepository(transactions, desks);

    private InMemoryPersistence(Duration patience) {
        guards = new BlockingGuards(transactions, patience);
        identity = new IdentityRepositories(
                new InMemoryUserRepository(transactions), new InMemoryRoleRepository(transactions));
        authentication = authentication(transactions, identity);
        InMemoryCategoryRepository categories = new InMemoryCategoryRepository(transactions);
        InMemoryServiceRepository services = new InMemoryServiceRepository(transactions, categories);
        catalog = new CatalogRepositories(categories, services);
        pricing = new PricingRepositories(new InMemoryPriceRepository(transactions, services));
        InMemoryOrderRepository orders = new InMemoryOrderRepository(transactions);
        ordering = new OrderingRepositories(orders);
        billing = new BillingRepositories(
                invoices,
                receivables,
                creditNotes,
                new InMemoryPaymentRepository(transactions),
                new InMemoryNumberSeriesRepository(transactions, guards),
                inForce,
                new InMemoryFiguresRepository(transactions, invoices, creditNotes, orders, services, categories));
        crm = new CrmRepositories(records, desks);
    }

    private static AuthenticationRepositories authentication(Transactions transactions, IdentityRepositories identity) {
        CredentialsRepository credentials = new InMemoryCredentialsRepository(transactions);
        InMemorySessionRepository sessions = new InMemorySessionRepository(transactions);
        RefreshTokenRepository tokens = new InMemoryRefreshTokenRepository(transactions);
        return new AuthenticationRepositories(
                new InMemoryAccountRepository(
                        transactions, identity.users(), identity.roles(), credentials, sessions, tokens),
                credentials,
                sessions,
                tokens);
    }

    /**
     * {@return an empty store, in which a transaction waits for a guard for 10 seconds at most, and never beyond its
     * deadline}
     */
    public static InMemoryPersistence create() {
        return create(PATIENCE);
    }

    /**
     * {@return an empty store, in which a transaction waits for a guard for a limited time, and never beyond its
     * deadline}
     *
     * @param patience how long a transaction waits at most
     */
    public static InMemoryPersistence create(Duration patience) {
        return new InMemoryPersistence(patience);
    }

    @Override
    public TransactionRunner transactions() {
        return transactions;
    }

    @Override
    public Guards guards() {
        return guards;
    }

    @Override
    public EventRepository events() {
        return events;
    }

    @Override
    public IdempotencyRepository idempotency() {
        return idempotency;
    }

    @Override
    public IdentityRepositories identity() {
        return identity;
    }

    @Override
    public AuthenticationRepositories authentication() {
        return authentication;
    }

    @Override
    public CatalogRepositories catalog() {
        return catalog;
    }

    @Override
    public PricingRepositories pricing() {
        return pricing;
    }

    @Override
    public OrderingRepositories ordering() {
        return ordering;
    }

    @Override
    public BillingRepositories billing() {
        return billing;
    }

    @Override
    public CrmRepositories crm() {
        return crm;
    }
}
