package io.visioncraft.authentication;

import java.time.Duration;

/**
 * How long sessions and tokens live. Users whose role is not the built-in CUSTOMER count as staff. Immutable and thread-safe.
 *
 * @param idle how long a customer's session may go without a refresh
 * @param absolute how long a customer's session lives at most
 * @param staffIdle how long a staff session may go without a refresh
 * @param staffAbsolute how long a staff session lives at most
 * @param accessTokenLife how long an access token lives, at most one hour
 * @param grace how long a replaced refresh token still gives its successor, for retries and second tabs; zero for not at all
 * @param maxSessions how many sessions a user has at most; another log-in ends the least recently used. Log-ins at the same
 *     moment may exceed it until the next one
 * @param recheck how long a session that was found to be live counts as such when its access token is checked (IDN-7): what
 *     ends it on the same instance is felt at once, on another one within that time; zero looks into the store each time
 */
public record SessionPolicy(
        Duration idle,
        Duration absolute,
        Duration staffIdle,
        Duration staffAbsolute,
        Duration accessTokenLife,
        Duration grace,
        int maxSessions,
        Duration recheck) {

    /** The longest life of an access token. */
    public static final Duration MAX_ACCESS_TOKEN_LIFE = Duration.ofHours(1);

    /** The shortest life of a session or a token: access tokens count in whole seconds. */
    public static final Duration MIN_LIFE = Duration.ofSeconds(1);

    /** The longest life of a session. */
    public static final Duration MAX_LIFE = Duration.ofDays(3_660);

    private static final SessionPolicy STANDARD = new SessionPolicy(
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            20,
            Duration.ofSeconds(5));

    /**
     * Takes the figures.
     *
     * @throws IllegalArgumentException for a life of less than a second or more than ten years, an access token that lives too long, a negative
     *     grace or time to the next look, or no session at all: mistakes of the host
     */
    public SessionPolicy {
        requireLife("idle", idle);
        requireLife("absolute", absolute);
        requireLife("staffIdle", staffIdle);
        requireLife("staffAbsolute", staffAbsolute);
        requireLife("accessTokenLife", accessTokenLife);
        if (accessTokenLife.compareTo(MAX_ACCESS_TOKEN_LIFE) > 0) {
            throw new IllegalArgumentException("An access token lives at most an hour, not " + accessTokenLife);
        }
        if (grace.isNegative() || maxSessions < 1) {
            throw new IllegalArgumentException("The grace is not negative, and there is at least one session");
        }
        if (recheck.isNegative()) {
            throw new IllegalArgumentException("A session is looked up again after a time, not " + recheck);
        }
    }

    /** 14 and 30 days, for staff 1 and 24 hours; access tokens of 10 minutes, a grace of 10 seconds, 20 sessions, another look
     *  after 5 seconds. */
    public static SessionPolicy standard() {
        return STANDARD;
    }

    /** With other lives of customers' sessions. */
    public SessionPolicy customers(Duration idle, Duration absolute) {
        return new SessionPolicy(
                idle, absolute, staffIdle, staffAbsolute, accessTokenLife, grace, maxSessions, recheck);
    }

    /** With other lives of staff sessions. */
    public SessionPolicy staff(Duration idle, Duration absolute) {
        return new SessionPolicy(
                this.idle, this.absolute, idle, absolute, accessTokenLife, grace, maxSessions, recheck);
    }

    /** With another life of access tokens. */
    public SessionPolicy accessTokens(Duration life) {
        return new SessionPolicy(idle, absolute, staffIdle, staffAbsolute, life, grace, maxSessions, recheck);
    }

    /** With another grace for replaced refresh tokens. */
    public SessionPolicy grace(Duration grace) {
        return new SessionPolicy(
                idle, absolute, staffIdle, staffAbsolute, accessTokenLife, grace, maxSessions, recheck);
    }

    /** With another number of sessions a user. */
    public SessionPolicy atMost(int sessions) {
        return new SessionPolicy(idle, absolute, staffIdle, staffAbsolute, accessTokenLife, grace, sessions, recheck);
    }

    /** With another time after which a session is looked up again. */
    public SessionPolicy recheckedAfter(Duration time) {
        return new SessionPolicy(idle, absolute, staffIdle, staffAbsolute, accessTokenLife, grace, maxSessions, time);
    }

    private static void requireLife(String name, Duration life) {
        if (life.compareTo(MIN_LIFE) < 0 || life.compareTo(MAX_LIFE) > 0) {
            throw new IllegalArgumentException(
                    name + " is a time to live from " + MIN_LIFE + " to " + MAX_LIFE + ", not " + life);
        }
    }
}
