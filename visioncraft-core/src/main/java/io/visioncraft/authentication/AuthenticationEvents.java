package io.visioncraft.authentication;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of registration, credentials and sessions, for hosts that branch on them. They are API: stores and
 * subscribers keep them. {@code docs/events.md} lists the data of each.
 */
public final class AuthenticationEvents {

    /**
     * Somebody registered an e-mail address that a user has already, and was answered as if it were new (IDN-2). The host
     * can tell the owner by mail. It tells of no change to the user, and stands alone.
     */
    public static final String USER_REGISTRATION_REPEATED = "user.registration-repeated";

    /** A user put another password in the place of the one before; all sessions ended with it (IDN-7). */
    public static final String CREDENTIALS_PASSWORD_CHANGED = "credentials.password-changed";

    /** A password's hash was brought to today's parameters at a log-in; the password is the same (IDN-4). */
    public static final String CREDENTIALS_REHASHED = "credentials.rehashed";

    /**
     * Somebody tried to log in against a stored hash that nobody can use: it was damaged or made by other means. It tells
     * of no change to the credentials, and stands alone.
     */
    public static final String CREDENTIALS_UNUSABLE = "credentials.unusable";

    /** A user logged in. */
    public static final String SESSION_STARTED = "session.started";

    /** A session goes on with its next refresh token. */
    public static final String SESSION_REFRESHED = "session.refreshed";

    /** A session and its refresh tokens were ended. */
    public static final String SESSION_ENDED = "session.ended";

    private AuthenticationEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                RegistrationRepeated.TYPE,
                PasswordChanged.TYPE,
                PasswordRehashed.TYPE,
                PasswordUnusable.TYPE,
                SessionStarted.TYPE,
                SessionRefreshed.TYPE,
                SessionEnded.TYPE);
    }
}
