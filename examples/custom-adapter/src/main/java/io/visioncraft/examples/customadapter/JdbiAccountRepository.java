package io.visioncraft.examples.customadapter;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Joins the tables of users, roles, credentials and sessions, so that one statement sees all of an account. */
record JdbiAccountRepository(Transactions transactions) implements AccountRepository {

    private static final String ACCOUNT = """
            SELECT u.id, u.body AS user_body, r.body AS role_body, c.body AS credentials_body
            FROM vc_user u JOIN vc_role r ON r.id = u.role_id LEFT JOIN vc_credentials c ON c.id = u.id
            WHERE\s""";
    private static final String SIGN_INS = """
            SELECT c.id, c.body AS credentials_body, s.body AS session_body
            FROM vc_credentials c LEFT JOIN vc_session s ON s.user_id = c.id AND NOT s.ended
            WHERE c.id = ? ORDER BY s.last_used_at, s.id""";

    private static final Json<User> USER = Json.of("user", User.class);
    private static final Json<Role> ROLE = Json.of("role", Role.class);
    private static final Json<Credentials> CREDENTIALS = Json.of("credentials", Credentials.class);
    private static final Json<Session> SESSION = Json.of("session", Session.class);

    @Override
    public Optional<Account> find(UserId user) {
        return account("u.id = ?", user);
    }

    @Override
    public Optional<Account> findByEmail(String emailKey) {
        return account("u.email_key = ?", emailKey);
    }

    private Optional<Account> account(String condition, Object value) {
        return transactions.sql(sql -> sql.select(ACCOUNT + condition, value)
                .map((row, context) -> new Account(
                        Objects.requireNonNull(part(row, USER)),
                        Objects.requireNonNull(part(row, ROLE)),
                        part(row, CREDENTIALS)))
                .findFirst());
    }

    @Override
    public Optional<SignIns> signIns(UserId user) {
        List<SignIns> rows = transactions.sql(sql ->
                sql.select(SIGN_INS, user).map(JdbiAccountRepository::signIn).list());
        return rows.stream()
                .findFirst()
                .map(first -> new SignIns(
                        first.credentials(),
                        rows.stream().flatMap(row -> row.unended().stream()).toList()));
    }

    /** A row holds one session at most. */
    private static SignIns signIn(ResultSet row, StatementContext context) throws SQLException {
        Session unended = part(row, SESSION);
        return new SignIns(
                Objects.requireNonNull(part(row, CREDENTIALS)), unended == null ? List.of() : List.of(unended));
    }

    /** The record in the column that is named after its kind. */
    private static <T> @Nullable T part(ResultSet row, Json<T> json) throws SQLException {
        String body = row.getString(json.name() + "_body");
        return body == null ? null : json.read(body, row.getObject("id"));
    }
}
