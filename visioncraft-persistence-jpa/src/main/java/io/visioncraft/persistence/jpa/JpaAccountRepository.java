package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.authentication.SignedIn;
import io.visioncraft.authentication.TokenHolder;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.persistence.jpa.AccountRows.OfSession;
import io.visioncraft.persistence.jpa.AccountRows.OfToken;
import io.visioncraft.persistence.jpa.AccountRows.OfUser;
import io.visioncraft.persistence.jpa.AccountRows.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads records of several repositories in one statement. The transaction remembers them: reading the same record from its own
 * repository sends no statement. An account is one row, with the permissions of its role as one text. Thread-safe.
 */
final class JpaAccountRepository implements AccountRepository {

    private final Transactions transactions;
    private final AccountRows queries;
    private final RolesAsRead made = new RolesAsRead();
    private final JpaUserRepository users;
    private final JpaRoleRepository roles;
    private final JpaCredentialsRepository credentials;
    private final JpaSessionRepository sessions;
    private final JpaRefreshTokenRepository refreshTokens;

    JpaAccountRepository(
            Transactions transactions,
            SupportedDatabase database,
            JpaUserRepository users,
            JpaRoleRepository roles,
            JpaCredentialsRepository credentials,
            JpaSessionRepository sessions,
            JpaRefreshTokenRepository refreshTokens) {
        this.transactions = transactions;
        this.queries = new AccountRows(database);
        this.users = users;
        this.roles = roles;
        this.credentials = credentials;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
    }

    @Override
    public Optional<Account> find(UserId user) {
        Optional<Account> known = transactions.memory().recall(new Known(user));
        if (known.isPresent() && isAsRead(known.get())) {
            return known.map(this::seen);
        }
        return one(queries.byUser, user.value(), OfUser::read, this::account);
    }

    @Override
    public Optional<Account> findByEmail(String emailKey) {
        return one(queries.byEmail, emailKey, OfUser::read, this::account);
    }

    @Override
    public Optional<SignedIn> signedIn(SessionId session) {
        return one(queries.bySession, session.value(), OfSession::read, this::signedIn);
    }

    @Override
    public Optional<TokenHolder> holder(TokenId token) {
        return one(
                queries.byRefreshToken,
                token.value(),
                OfToken::read,
                row -> new TokenHolder(refreshTokens.seen(row.token()), signedIn(row.session())));
    }

    private <R, T> Optional<T> one(String query, Object value, RowReader<R> reader, Function<R, T> mapping) {
        return transactions.statements().query(query, List.of(value), reader).stream()
                .findFirst()
                .map(mapping);
    }

    private Account account(OfUser row) {
        Account account = new Account(
                users.seen(row.user()),
                roles.seen(made.of(row.role(), row.permissions(), this::role)),
                row.credentials() == null ? null : credentials.seen(row.credentials()));
        transactions.memory().remember(new Known(account.user().id()), account);
        return account;
    }

    /** Whether an account that the transaction has read is stored as it was then; nobody looks at what is only foreseen. */
    private boolean isAsRead(Account account) {
        Statements statements = transactions.statements();
        List<Versions> now = statements.query(
                AccountRows.VERSIONS, List.of(account.user().id().value()), Versions::read);
        return statements.foreseeing() || now.equals(List.of(Versions.of(account)));
    }

    private Account seen(Account account) {
        users.seen(account.user());
        roles.seen(account.role());
        if (account.credentials() != null) {
            credentials.seen(account.credentials());
        }
        return account;
    }

    /**
     * The key of an account that the transaction has read. Reading it again, as under a guard, asks for the versions of its records,
     * which change with whatever is in them.
     */
    private record Known(UserId user) implements Memory.Compared<Account> {}

    private Role role(RoleRow row) {
        return transactions.statements().mapped(row, RoleMapper::record);
    }

    private SignedIn signedIn(OfSession row) {
        return new SignedIn(account(row.user()), sessions.seen(row.session()));
    }

    @Override
    public Optional<SignIns> signIns(UserId user) {
        Statements statements = transactions.statements();
        Select<CredentialsRow> signIns = Select.from(CredentialsRow.class)
                .leftJoining(SessionRow.class, "s", "s.user_id = e.id AND s.ended = FALSE")
                .where("e.id = ?", user.value())
                .orderBy("s.last_used_at, s.id");
        List<Object[]> rows = statements.pairs(signIns, List.of("e", "s"), Integer.MAX_VALUE);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Session> unended = new ArrayList<>();
        for (Object[] row : rows) {
            if (row[1] != null) {
                unended.add(statements.mapped((SessionRow) row[1], SessionMapper::record));
            }
        }
        return Optional.of(new SignIns(credentials.seen((CredentialsRow) rows.get(0)[0]), unended));
    }
}
