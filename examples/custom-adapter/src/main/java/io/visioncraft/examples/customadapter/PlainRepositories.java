package io.visioncraft.examples.customadapter;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;

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
                    Mapping.of(RefreshToken.class, "refresh-token").column("expires_at", RefreshToken::expiresAt));
        }
    }

    static final class JdbiReceivableRepository extends AggregateTable<Receivable, InvoiceId>
            implements ReceivableRepository {
        JdbiReceivableRepository(Transactions transactions) {
            super(transactions, Mapping.of(Receivable.class, "receivable"));
        }
    }
}
