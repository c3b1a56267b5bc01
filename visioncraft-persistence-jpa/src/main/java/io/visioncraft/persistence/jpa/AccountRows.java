package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The queries of accounts, and the rows of several tables that one row of their answer holds. Immutable and thread-safe. */
final class AccountRows {

    private static final RowType<UserRow> USERS = RowType.of(UserRow.class);
    private static final RowType<RoleRow> ROLES = RowType.of(RoleRow.class);
    private static final RowType<CredentialsRow> CREDENTIALS = RowType.of(CredentialsRow.class);
    private static final RowType<SessionRow> SESSIONS = RowType.of(SessionRow.class);
    private static final RowType<RefreshTokenRow> TOKENS = RowType.of(RefreshTokenRow.class);

    private static final int ROLE = 1 + USERS.columns().size();
    private static final int PERMISSIONS = ROLE + ROLES.columns().size();
    private static final int CREDENTIAL = PERMISSIONS + 1;
    private static final int SESSION = CREDENTIAL + CREDENTIALS.columns().size();
    private static final int TOKEN = SESSION + SESSIONS.columns().size();

    private static final String BESIDE_USER =
            " JOIN vc_role r ON r.id = u.role_id LEFT JOIN vc_credentials c ON c.id = u.id WHERE ";
    private static final String USER_OF_SESSION = " JOIN vc_user u ON u.id = s.user_id" + BESIDE_USER;

    /** The versions of user, role and credentials. */
    static final String VERSIONS = "SELECT u.version, r.version, c.version FROM vc_user u" + BESIDE_USER + "u.id = ?";

    /** User, role and credentials. */
    final String byUser;

    /** User, role and credentials. */
    final String byEmail;

    /** User, role, credentials and session. */
    final String bySession;

    /** User, role, credentials, session and refresh token. */
    final String byRefreshToken;

    AccountRows(SupportedDatabase database) {
        // the permissions as one text: a row for each of them would send the user as often
        String account = database.uncut() + "SELECT " + USERS.head("u") + ", " + ROLES.head("r") + ", (SELECT "
                + database.joined("p.permission") + " FROM vc_role_permission p WHERE p.role_id = r.id), "
                + CREDENTIALS.head("c");
        String signedIn = account + ", " + SESSIONS.head("s");
        byUser = account + " FROM vc_user u" + BESIDE_USER + "u.id = ?";
        byEmail = account + " FROM vc_user u" + BESIDE_USER + "u.email_key = ?";
        bySession = signedIn + " FROM vc_session s" + USER_OF_SESSION + "s.id = ?";
        byRefreshToken = signedIn + ", " + TOKENS.head("t")
                + " FROM vc_refresh_token t JOIN vc_session s ON s.id = t.session_id" + USER_OF_SESSION + "t.id = ?";
    }

    /**
     * User, role and credentials of one row of an answer.
     *
     * @param permissions those of the role, with a blank between two; null for none
     * @param credentials null where the user has none
     */
    record OfUser(
            UserRow user,
            RoleRow role,
            @Nullable String permissions,
            @Nullable CredentialsRow credentials) {

        static OfUser read(ResultSet rows) throws SQLException {
            return new OfUser(
                    USERS.read(rows, 1),
                    ROLES.read(rows, ROLE),
                    rows.getString(PERMISSIONS),
                    CREDENTIALS.readIfThere(rows, CREDENTIAL));
        }
    }

    /**
     * The versions of an account's records.
     *
     * @param credentials null where the user has none
     */
    record Versions(long user, long role, @Nullable Long credentials) {

        static Versions read(ResultSet rows) throws SQLException {
            return new Versions(rows.getLong(1), rows.getLong(2), rows.getObject(3, Long.class));
        }

        static Versions of(Account account) {
            return new Versions(
                    account.user().version(),
                    account.role().version(),
                    account.credentials() == null ? null : account.credentials().version());
        }
    }

    /** The same with the session of a row. */
    record OfSession(OfUser user, SessionRow session) {

        static OfSession read(ResultSet rows) throws SQLException {
            return new OfSession(OfUser.read(rows), SESSIONS.read(rows, SESSION));
        }
    }

    /** The same with the refresh token of a row. */
    record OfToken(OfSession session, RefreshTokenRow token) {

        static OfToken read(ResultSet rows) throws SQLException {
            return new OfToken(OfSession.read(rows), TOKENS.read(rows, TOKEN));
        }
    }
}
