package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.UserId;
import io.visioncraft.persistence.jpa.AggregateStore.Answer;
import io.visioncraft.persistence.jpa.AggregateStore.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement for what several repositories keep. What it read, the transaction has seen: asking those for the same record is
 * free. Thread-safe.
 */
final class JpaAccountRepository implements AccountRepository {

    /** Of a role there are as many tuples as it has permissions, and at least one. */
    private static final String ACCOUNT = "select u, r, p, c from VcUser u join VcRole r on r.id = u.roleId"
            + " left join VcRolePermission p on p.ownerId = u.roleId left join VcCredentials c on c.id = u.id where ";

    private static final String SIGN_INS = "select c, s from VcCredentials c"
            + " left join VcSession s on s.userId = c.id and s.ended = false"
            + " where c.id = ?1 order by s.lastUsedAt, s.id";

    private final Transactions transactions;

    JpaAccountRepository(Transactions transactions) {
        this.transactions = transactions;
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
        OpenTransaction transaction = transactions.current();
        List<Object[]> tuples = transaction.statements().tuples(ACCOUNT + condition, value);
        if (tuples.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = tuples.get(0);
        User user = StoredRow.mapped((UserEntity) first[0], UserMapper::record);
        Role role = StoredRow.mapped(role((RoleEntity) first[1], tuples), RoleMapper::record);
        transaction.memory().remember(new Answer<>(UserEntity.class, user.id()), user);
        transaction.memory().remember(new Answer<>(RoleEntity.class, role.id()), role);
        transaction.memory().remember(new Basis<>(RoleEntity.class, role.id()), role);
        return Optional.of(new Account(user, role, credentials(transaction, (CredentialsEntity) first[3])));
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

    private static @Nullable Credentials credentials(OpenTransaction transaction, @Nullable CredentialsEntity row) {
        if (row == null) {
            return null;
        }
        Credentials credentials = StoredRow.mapped(row, CredentialsMapper::record);
        transaction.memory().remember(new Answer<>(CredentialsEntity.class, credentials.id()), credentials);
        return credentials;
    }

    @Override
    public Optional<SignIns> signIns(UserId user) {
        OpenTransaction transaction = transactions.current();
        List<Object[]> tuples = transaction.statements().tuples(SIGN_INS, user.value());
        if (tuples.isEmpty()) {
            return Optional.empty();
        }
        List<Session> open = new ArrayList<>();
        for (Object[] tuple : tuples) {
            if (tuple[1] != null) {
                open.add(StoredRow.mapped((SessionEntity) tuple[1], SessionMapper::record));
            }
        }
        Credentials credentials = StoredRow.mapped((CredentialsEntity) tuples.get(0)[0], CredentialsMapper::record);
        transaction.memory().remember(new Answer<>(CredentialsEntity.class, credentials.id()), credentials);
        return Optional.of(new SignIns(credentials, open));
    }
}
