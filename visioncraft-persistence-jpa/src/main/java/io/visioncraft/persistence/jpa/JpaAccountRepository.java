package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads records of several repositories in one statement. The transaction remembers them: reading the same record from its own
 * repository sends no statement. Thread-safe.
 */
final class JpaAccountRepository implements AccountRepository {

    /** Returns one tuple for each permission of the role, and at least one. */
    private static final String ACCOUNT = "select u, r, p, c from VcUser u join VcRole r on r.id = u.roleId"
            + " left join VcRolePermission p on p.ownerId = u.roleId left join VcCredentials c on c.id = u.id where ";

    private static final String SIGN_INS = "select c, s from VcCredentials c"
            + " left join VcSession s on s.userId = c.id and s.ended = false"
            + " where c.id = ?1 order by s.lastUsedAt, s.id";

    private final Transactions transactions;
    private final JpaUserRepository users;
    private final JpaRoleRepository roles;
    private final JpaCredentialsRepository credentials;

    JpaAccountRepository(
            Transactions transactions,
            JpaUserRepository users,
            JpaRoleRepository roles,
            JpaCredentialsRepository credentials) {
        this.transactions = transactions;
        this.users = users;
        this.roles = roles;
        this.credentials = credentials;
    }

    @Override
    public Optional<Account> find(UserId user) {
        return account("u.id = ?1", user.value());
    }

    @Override
    public Optional<Account> findByEmail(String emailKey) {
        return account("u.emailKey = ?1", emailKey);
    }

    private Optional<Account> account(String condition, Object value) {
        List<Object[]> tuples = transactions.statements().tuples(ACCOUNT + condition, value);
        if (tuples.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = tuples.get(0);
        return Optional.of(new Account(
                users.seen((UserEntity) first[0]),
                roles.seen(role((RoleEntity) first[1], tuples)),
                first[3] == null ? null : credentials.seen((CredentialsEntity) first[3])));
    }

    private static RoleEntity role(RoleEntity row, List<Object[]> tuples) {
        List<RolePermissionEntity> permissions = new ArrayList<>();
        for (Object[] tuple : tuples) {
            if (tuple[2] != null) {
                permissions.add((RolePermissionEntity) tuple[2]);
            }
        }
        row.permissions = permissions;
        return row;
    }

    @Override
    public Optional<SignIns> signIns(UserId user) {
        Statements statements = transactions.statements();
        List<Object[]> tuples = statements.tuples(SIGN_INS, user.value());
        if (tuples.isEmpty()) {
            return Optional.empty();
        }
        List<Session> unended = new ArrayList<>();
        for (Object[] tuple : tuples) {
            if (tuple[1] != null) {
                unended.add(statements.mapped((SessionEntity) tuple[1], SessionMapper::record));
            }
        }
        return Optional.of(new SignIns(credentials.seen((CredentialsEntity) tuples.get(0)[0]), unended));
    }
}
