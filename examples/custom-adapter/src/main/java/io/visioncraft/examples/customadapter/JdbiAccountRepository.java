package io.visioncraft.examples.customadapter;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.authentication.SignedIn;
import io.visioncraft.authentication.TokenHolder;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Joins the tables of users, roles, credentials, sessions and refresh tokens, so that one statement sees all of an account. */
record JdbiAccountRepository(Transactions transactions) implements AccountRepository {

    private static final String ACCOUNT =
            "SELECT u.id, u.body AS user_body, r.body AS role_body, c.body AS credentials_body";
    private static final String SESSION_TOO = ACCOUNT + ", s.body AS session_body";
    private static final String TOKEN_TOO = SESSION_TOO + ", t.body AS token_body";
    private static final String OF_USER = """
             JOIN vc_role r ON r.id = u.role_id LEFT JOIN vc_credentials c ON c.id = u.id
            WHERE\s""";
    private static final String BY_USER = ACCOUNT + " FROM vc_user u" + OF_USER;
    private static final String BY_SESSION =
            SESSION_TOO + " FROM vc_session s JOIN vc_user u ON u.id = s.user_id" + OF_USER + "s.id = ?";
    private static final String BY_TOKEN =
            TOKEN_TOO + " FROM vc_refresh_token t JOIN vc_session s ON s.id = t.session_id"
                    + " JOIN vc_user u ON u.id = s.user_id" + OF_USER + "t.id = ?";
    private static final String SIGN_INS = """
            SELECT c.id, c.body AS credentials_body, s.body AS session_body
            FROM vc_credentials c LEFT JOIN vc_session s ON s.user_id = c.id AND NOT s.ended
            WHERE c.id = ? ORDER BY s.last_used_at, s.id""";

    private static final Json<User> USER = Json.of("user", User.class);
    private static final Json<Role> ROLE = Json.of("role", Role.class);
    private static final Json<Credentials> CREDENTIALS = Json.of("credentials", Credentials.class);
    private static final Json<Session> SESSION = Json.of("session", Session.class);
    private static final Json<RefreshToken> TOKEN = Json.of("token", RefreshToken.class);

    @Override
    public Optional<Account> find(UserId user) {
        return one(BY_USER + "u.id = ?", user, JdbiAccountRepository::account);
    }

    @Override
    public Optional<Account> findByEmail(String emailKey) {
        return one(BY_USER + "u.email_key = ?", emailKey, JdbiAccountRepository::account);
    }

    @Override
    public Optional<SignedIn> signedIn(SessionId session) {
        return one(BY_SESSION, session, JdbiAccountRepository::signedIn);
    }

    @Override
    public Optional<TokenHolder> holder(TokenId token) {
        return one(BY_TOKEN, token, (row, context) -> new TokenHolder(whole(row, TOKEN), signedIn(row, context)));
    }

    private <T> Optional<T> one(String query, Object value, RowMapper<T> mapper) {
        return transactions.sql(sql -> sql.select(query, value).map(mapper).findFirst());
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(whole(row, USER), whole(row, ROLE), part(row, CREDENTIALS));
    }

    private static SignedIn signedIn(ResultSet row, StatementContext context) throws SQLException {
        return new SignedIn(account(row, context), whole(row, SESSION));
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
        return new SignIns(whole(row, CREDENTIALS), unended == null ? List.of() : List.of(unended));
    }

    /** The record in a column that always has one. */
    private static <T> T whole(ResultSet row, Json<T> json) throws SQLException {
        return Objects.requireNonNull(part(row, json));
    }

    /** The record in the column that is named after its kind. */
    private static <T> @Nullable T part(ResultSet row, Json<T> json) throws SQLException {
        String body = row.getString(json.name() + "_body");
        return body == null ? null : json.read(body, row.getObject("id"));
    }
}
