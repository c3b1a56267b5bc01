package io.visioncraft.testkit.memory;

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
import io.visioncraft.testkit.memory.PlainRepositories.InMemoryCredentialsRepository;
import io.visioncraft.testkit.memory.PlainRepositories.InMemoryReceivableRepository;
import io.visioncraft.testkit.memory.PlainRepositories.InMemoryRefreshTokenRepository;
import java.time.Duration;

/**
 * A store in memory, empty when made, gone with the object. It keeps what the SPI asks of a database at READ COMMITTED:
 *
 * <ul>
 *   <li>A transaction sees its own writes over what others have committed; each call of a repository sees one committed state.
 *   <li>Versions and unique keys are checked when a record is saved, against what is visible then, and again at commit, when
 *       everything is applied at once or nothing is. As in a database, a refused write dooms the transaction.
 *   <li>Guards block, and they are the only locks: everything else runs side by side.
 *   <li>A repository, a guard or {@code afterCommit} used without a transaction is an {@link IllegalStateException}; so is a
 *       number series used without its guard.
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
    private final UserRepository users = new InMemoryUserRepository(transactions);
    private final RoleRepository roles = new InMemoryRoleRepository(transactions);
    private final CredentialsRepository credentials = new InMemoryCredentialsRepository(transactions);
    private final InMemorySessionRepository sessions = new InMemorySessionRepository(transactions);
    private final AccountRepository accounts =
            new InMemoryAccountRepository(transactions, users, roles, credentials, sessions);
    private final RefreshTokenRepository refreshTokens = new InMemoryRefreshTokenRepository(transactions);
    private final InMemoryCategoryRepository categories = new InMemoryCategoryRepository(transactions);
    private final ServiceRepository services = new InMemoryServiceRepository(transactions, categories);
    private final PriceRepository prices = new InMemoryPriceRepository(transactions);
    private final OrderRepository orders = new InMemoryOrderRepository(transactions);
    private final InvoiceRepository invoices = new InMemoryInvoiceRepository(transactions);
    private final ReceivableRepository receivables = new InMemoryReceivableRepository(transactions);
    private final CreditNoteRepository creditNotes = new InMemoryCreditNoteRepository(transactions);
    private final PaymentRepository payments = new InMemoryPaymentRepository(transactions);
    private final NumberSeriesRepository numberSeries;
    private final InMemoryCrmDeskRepository crmDesks =
            new InMemoryCrmDeskRepository(transactions, () -> this.crmRecords.records());
    private final InMemoryCrmRepository crmRecords = new InMemoryCrmRepository(transactions, crmDesks);

    private InMemoryPersistence(Duration patience) {
        guards = new BlockingGuards(transactions, patience);
        numberSeries = new InMemoryNumberSeriesRepository(transactions, guards);
    }

    /** An empty store, whose guards are waited for 10 seconds at most, and never beyond a transaction's deadline. */
    public static InMemoryPersistence create() {
        return create(PATIENCE);
    }

    /** An empty store, whose guards are waited for no longer than {@code patience}. */
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
    public AccountRepository accounts() {
        return accounts;
    }

    @Override
    public UserRepository users() {
        return users;
    }

    @Override
    public RoleRepository roles() {
        return roles;
    }

    @Override
    public CredentialsRepository credentials() {
        return credentials;
    }

    @Override
    public SessionRepository sessions() {
        return sessions;
    }

    @Override
    public RefreshTokenRepository refreshTokens() {
        return refreshTokens;
    }

    @Override
    public CategoryRepository categories() {
        return categories;
    }

    @Override
    public ServiceRepository services() {
        return services;
    }

    @Override
    public PriceRepository prices() {
        return prices;
    }

    @Override
    public OrderRepository orders() {
        return orders;
    }

    @Override
    public InvoiceRepository invoices() {
        return invoices;
    }

    @Override
    public ReceivableRepository receivables() {
        return receivables;
    }

    @Override
    public CreditNoteRepository creditNotes() {
        return creditNotes;
    }

    @Override
    public PaymentRepository payments() {
        return payments;
    }

    @Override
    public NumberSeriesRepository numberSeries() {
        return numberSeries;
    }

    @Override
    public CrmRepository crmRecords() {
        return crmRecords;
    }

    @Override
    public CrmDeskRepository crmDesks() {
        return crmDesks;
    }
}
