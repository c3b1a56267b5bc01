package io.visioncraft.testkit.memory;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.authentication.SignedIn;
import io.visioncraft.authentication.TokenHolder;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.util.Optional;

/** Asks several tables in one statement, so that all answer as of one committed state. */
record InMemoryAccountRepository(
        Transactions transactions,
        UserRepository users,
        RoleRepository roles,
        CredentialsRepository credentials,
        InMemorySessionRepository sessions,
        RefreshTokenRepository refreshTokens)
        implements AccountRepository {

    @Override
    public Optional<Account> find(UserId user) {
        return transactions.statement(() -> users.find(user).flatMap(this::account));
    }

    @Override
    public Optional<Account> findByEmail(String emailKey) {
        return transactions.statement(() -> users.findByEmail(emailKey).flatMap(this::account));
    }

    private Optional<Account> account(User user) {
        return roles.find(user.role())
                .map(role -> new Account(user, role, credentials.find(user.id()).orElse(null)));
    }

    @Override
    public Optional<SignedIn> signedIn(SessionId session) {
        return transactions.statement(() -> sessions.find(session)
                .flatMap(found -> find(found.user()).map(account -> new SignedIn(account, found))));
    }

    @Override
    public Optional<TokenHolder> holder(TokenId token) {
        return transactions.statement(() -> refreshTokens
                .find(token)
                .flatMap(found -> signedIn(found.session()).map(signedIn -> new TokenHolder(found, signedIn))));
    }

    @Override
    public Optional<SignIns> signIns(UserId user) {
        return transactions.statement(
                () -> credentials.find(user).map(present -> new SignIns(present, sessions.unended(user))));
    }
}
