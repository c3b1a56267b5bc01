package io.visioncraft.examples.customadapter;

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
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiCredentialsRepository;
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiReceivableRepository;
import io.visioncraft.examples.customadapter.PlainRepositories.JdbiRefreshTokenRepository;
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
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** A store on H2 through Jdbi: all of the ports, on one transaction runner. Thread-safe. */
public final class JdbiPersistence implements Persistence {

    private static final String SCHEMA = "io/visioncraft/examples/customadapter/schema.sql";

    private final Transactions transactions;
    private final Guards guards;
    private final EventRepository events;
    private final IdempotencyRepository idempotency;
    private final AccountRepository accounts;
    private final UserRepository users;
    private final RoleRepository roles;
    private final CredentialsRepository credentials;
    private final SessionRepository sessions;
    private final RefreshTokenRepository refreshTokens;
    private final CategoryRepository categories;
    private final ServiceRepository services;
    private final PriceRepository prices;
    private final OrderRepository orders;
    private final InvoiceRepository invoices;
    private final ReceivableRepository receivables;
    private final CreditNoteRepository creditNotes;
    private final PaymentRepository payments;
    private final NumberSeriesRepository numberSeries;
    private final CrmRepository crmRecords;
    private final CrmDeskRepository crmDesks;

    private JdbiPersistence(Transactions transactions) {
        this.transactions = transactions;
        guards = new RowGuards(transactions);
        events = new JdbiEventRepository(transactions);
        idempotency = new JdbiIdempotencyRepository(transactions);
        accounts = new JdbiAccountRepository(transactions);
        users = new JdbiUserRepository(transactions);
        roles = new JdbiRoleRepository(transactions);
        credentials = new JdbiCredentialsRepository(transactions);
        sessions = new JdbiSessionRepository(transactions);
        refreshTokens = new JdbiRefreshTokenRepository(transactions);
        categories = new JdbiCategoryRepository(transactions);
        services = new JdbiServiceRepository(transactions);
        prices = new JdbiPriceRepository(transactions);
        orders = new JdbiOrderRepository(transactions);
        invoices = new JdbiInvoiceRepository(transactions);
        receivables = new JdbiReceivableRepository(transactions);
        creditNotes = new JdbiCreditNoteRepository(transactions);
        payments = new JdbiPaymentRepository(transactions);
        numberSeries = new JdbiNumberSeriesRepository(transactions);
        crmRecords = new JdbiCrmRepository(transactions);
        crmDesks = new JdbiCrmDeskRepository(transactions);
    }

    /**
     * Opens the store, and makes what is missing of its tables in the connection's default schema.
     *
     * @param dataSource connections to H2 that commit by themselves, at READ COMMITTED; a pool is advised
     * @throws io.visioncraft.error.UnavailableException with code {@code store-unavailable}, if there is no connection
     */
    public static JdbiPersistence open(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).registerArgument(new Binding());
        jdbi.configure(SqlStatements.class, sql -> sql.setTemplateEngine(TemplateEngine.NOP));
        Transactions transactions = new Transactions(jdbi);
        String schema = ClasspathSqlLocator.create().getResource(JdbiPersistence.class.getClassLoader(), SCHEMA);
        transactions.inTransaction(
                () -> transactions.sql(sql -> sql.createScript(schema).execute()));
        return new JdbiPersistence(transactions);
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
