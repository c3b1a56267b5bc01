package io.visioncraft.testkit.memory;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The repositories that only find by id. */
final class PlainRepositories {

    private PlainRepositories() {}

    static final class InMemoryCredentialsRepository extends AggregateTable<Credentials, UserId>
            implements CredentialsRepository {
        InMemoryCredentialsRepository(Transactions transactions) {
            super(transactions, "credentials", List.of(), List.of(), Set.of());
        }
    }

    static final class InMemoryRefreshTokenRepository extends AggregateTable<RefreshToken, TokenId>
            implements RefreshTokenRepository {

        private static final Index<RefreshToken> BY_EXPIRY = Index.by(token -> Key.of(token.expiresAt(), token.id()));

        InMemoryRefreshTokenRepository(Transactions transactions) {
            super(transactions, "refresh-token", List.of(), List.of(BY_EXPIRY), Set.of());
        }

        @Override
        public int removeExpired(Instant before, int limit) {
            return removeFirst(BY_EXPIRY, token -> token.expiresAt().isBefore(before), limit);
        }
    }
}
