package io.visioncraft.examples.customadapter;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceInForceRepository;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The repositories that find by id alone. */
final class PlainRepositories {

    private PlainRepositories() {}

    static final class JdbiCredentialsRepository extends AggregateTable<Credentials, UserId>
            implements CredentialsRepository {
        JdbiCredentialsRepository(Transactions transactions) {
            super(transactions, Mapping.of(Credentials.class, "credentials"));
        }
    }

    static final class JdbiRefreshTokenRepository extends AggregateTable<RefreshToken, TokenId>
            implements RefreshTokenRepository {
        JdbiRefreshTokenRepository(Transactions transactions) {
            super(
                    transactions,
                    Mapping.of(RefreshToken.class, "refresh-token")
                            .column("session_id", RefreshToken::session)
                            .column("expires_at", RefreshToken::expiresAt));
        }
    }

    static final class JdbiInvoiceInForceRepository extends AggregateTable<InvoiceInForce, OrderId>
            implements InvoiceInForceRepository {
        JdbiInvoiceInForceRepository(Transactions transactions) {
            super(
                    transactions,
                    Mapping.of(InvoiceInForce.class, "order-invoice").column("invoice_id", InvoiceInForce::invoice));
        }
    }

    static final class JdbiReceivableRepository extends AggregateTable<Receivable, InvoiceId>
            implements ReceivableRepository {
        JdbiReceivableRepository(Transactions transactions) {
            super(
                    transactions,
                    Mapping.of(Receivable.class, "receivable")
                            .column("settlement", Receivable::settlement)
                            .column("excess", receivable -> receivable.excess().amount())
                            .column(
                                    "pending",
                                    receivable -> receivable.pending().amount())
                            .column(
                                    "due_date",
                                    receivable -> receivable.dueDate().toEpochDay()));
        }

        @Override
        public List<AgedReceivables> aged(@Nullable UserId customer, LocalDate today) {
            List<Receivable> open =
                    select().whereIn("settlement", Settlement.OPEN).all();
            return AgedReceivables.of(
                    open.stream()
                            .filter(one -> customer == null || customer.equals(one.customer()))
                            .toList(),
                    today);
        }
    }
}
