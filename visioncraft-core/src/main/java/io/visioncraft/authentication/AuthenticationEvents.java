package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;
import java.util.List;
import java.util.Locale;

/**
 * The types of the events of registration, credentials and sessions, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
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
                UserRegistrationRepeated.TYPE,
                CredentialsPasswordChanged.TYPE,
                CredentialsRehashed.TYPE,
                CredentialsUnusable.TYPE,
                SessionStarted.TYPE,
                SessionRefreshed.TYPE,
                SessionEnded.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record UserRegistrationRepeated(UserId user) implements DomainEvent {

        static final EventType<UserRegistrationRepeated> TYPE = EventType.of(
                        UserRegistrationRepeated.class,
                        USER_REGISTRATION_REPEATED,
                        1,
                        "Somebody registered an e-mail address that a user has already, and was answered as if it "
                                + "were new (IDN-2). The host can tell the owner by mail. It tells of no change to the user, "
                                + "and stands alone.")
                .id("user", UserId.class, "the owner of the address", UserRegistrationRepeated::user);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CredentialsPasswordChanged() implements DomainEvent {

        static final EventType<CredentialsPasswordChanged> TYPE = EventType.of(
                CredentialsPasswordChanged.class,
                CREDENTIALS_PASSWORD_CHANGED,
                1,
                "A user put another password in the place of the one before; all sessions ended with it " + "(IDN-7).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CredentialsRehashed() implements DomainEvent {

        static final EventType<CredentialsRehashed> TYPE = EventType.of(
                CredentialsRehashed.class,
                CREDENTIALS_REHASHED,
                1,
                "A password's hash was brought to today's parameters at a log-in; the password is the same "
                        + "(IDN-4).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CredentialsUnusable(UserId user) implements DomainEvent {

        static final EventType<CredentialsUnusable> TYPE = EventType.of(
                        CredentialsUnusable.class,
                        CREDENTIALS_UNUSABLE,
                        1,
                        "Somebody tried to log in against a stored hash that nobody can use: it was damaged or made "
                                + "by other means. It tells of no change to the credentials, and stands alone.")
                .id("user", UserId.class, "whose hash it is", CredentialsUnusable::user);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record SessionStarted(UserId user) implements DomainEvent {

        static final EventType<SessionStarted> TYPE = EventType.of(
                        SessionStarted.class, SESSION_STARTED, 1, "A user logged in.")
                .id("user", UserId.class, "the user", SessionStarted::user);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record SessionRefreshed(UserId user, int generation) implements DomainEvent {

        static final EventType<SessionRefreshed> TYPE = EventType.of(
                        SessionRefreshed.class, SESSION_REFRESHED, 1, "A session goes on with its next refresh token.")
                .id("user", UserId.class, "whose", SessionRefreshed::user)
                .whole("generation", "of the new token, counted from 1 at log-in", SessionRefreshed::generation);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record SessionEnded(UserId user, String reason) implements DomainEvent {

        static final EventType<SessionEnded> TYPE = EventType.of(
                        SessionEnded.class, SESSION_ENDED, 1, "A session and its refresh tokens were ended.")
                .id("user", UserId.class, "whose", SessionEnded::user)
                .text(
                        "reason",
                        "why: log-out, suspension, password-change, erasure, displaced, expired or "
                                + "token-reuse, which is worth an alarm",
                        SessionEnded::reason);

        static SessionEnded of(UserId user, EndReason reason) {
            return new SessionEnded(user, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
