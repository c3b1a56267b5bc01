package io.visioncraft;

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
 * Everything that a store gives: one transaction runner that spans all of it, the guards and the repositories. All or nothing
 * on purpose. Thread-safe; every method answers with the same object each time. Repositories join the open transaction and
 * throw {@link IllegalStateException} where none is open.
 */
public interface Persistence {

    TransactionRunner transactions();

    Guards guards();

    EventRepository events();

    IdempotencyRepository idempotency();

    AccountRepository accounts();

    UserRepository users();

    RoleRepository roles();

    CredentialsRepository credentials();

    SessionRepository sessions();

    RefreshTokenRepository refreshTokens();

    CategoryRepository categories();

    ServiceRepository services();

    PriceRepository prices();

    OrderRepository orders();

    InvoiceRepository invoices();

    ReceivableRepository receivables();

    CreditNoteRepository creditNotes();

    PaymentRepository payments();

    NumberSeriesRepository numberSeries();

    CrmRepository crmRecords();

    CrmDeskRepository crmDesks();
}
