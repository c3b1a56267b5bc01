package io.visioncraft.authentication;

import java.time.Duration;

/**
 * The lives of sessions and tokens. A user whose role is not the built-in CUSTOMER counts as staff. Immutable and
 * thread-safe.
 *
 * @param idle how long a customer's session lives without a refresh, from 1 second to 3,660 days
 * @param absolute how long a customer's session lives at most, from 1 second to 3,660 days
 * @param staffIdle how long a staff session lives without a refresh, from 1 second to 3,660 days
 * @param staffAbsolute how long a staff session lives at most, from 1 second to 3,660 days
 * @param accessTokenLife how long an access token lives, from 1 second to 1 hour
 * @param grace how long a replaced refresh token still gives its successor, for retries and second tabs; zero for not
 *     at all
 * @param maxSessions how many sessions a user has at most, from 1. One more log-in ends the least recently used one;
 *     log-ins at the same moment may exceed the number until the next one
 * @param recheck how long a session that was found live counts as live when its access token is checked (IDN-7). Its
 *     end on the same instance is seen at once, on another instance within this time. Zero asks the store each time
 * @param permissionsRecheck how long the permissions of a user, with or without a session, count as they were found, for use
 *     cases that only read and run in no transaction of the host's (ROL-5). What changes them on the same instance is seen at
 *     once, on another instance within this time. Zero asks the store each time
 */
public record SessionPolicy(
        Duration idle,
        Duration absolute,
        Duration staffIdle,
        Duration staffAbsolute,
        Duration accessTokenLife,
        Duration grace,
        int maxSessions,
        Duration recheck,
        Duration permissionsRecheck) {

    /** The longest life of an access token. */
    public static final Duration MAX_ACCESS_TOKEN_LIFE = Duration.ofHours(1);

    /** The shortest life of a session or a token: access tokens count in whole seconds. */
    public static final Duration MIN_LIFE = Duration.ofSeconds(1);

    /** The longest life of a session. */
    public static final Duration MAX_LIFE = Duration.ofDays(3_660);

    /** The longest time for which permissions count as they were found. */
    public static final Duration MAX_PERMISSIONS_RECHECK = Duration.ofHours(1);

    private static final SessionPolicy STANDARD = new SessionPolicy(
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            20,
            Duration.ofSeconds(5),
            Duration.ZERO);

    /**
     * Checks the figures.
     *
     * @param idle how long a customer's session lives without a refresh, from 1 second to 3,660 days
     * @param absolute how long a customer's session lives at most, from 1 second to 3,660 days
     * @param staffIdle how long a staff session lives without a refresh, from 1 second to 3,660 days
     * @param staffAbsolute how long a staff session lives at most, from 1 second to 3,660 days
     * @param accessTokenLife how long an access token lives, from 1 second to 1 hour
     * @param grace how long a replaced refresh token still gives its successor, for retries and second tabs; zero for
     *     not at all
     * @param maxSessions how many sessions a user has at most, from 1. One more log-in ends the least recently used
     *     one; log-ins at the same moment may exceed the number until the next one
     * @param recheck how long a session that was found live counts as live when its access token is checked (IDN-7).
     *     Its end on the same instance is seen at once, on another instance within this time. Zero asks the store each
     *     time
     * @param permissionsRecheck how long the permissions of a user count as they were found, for use cases that only read and
     *     run in no transaction of the host's (ROL-5), from zero to 1 hour
     * @throws IllegalArgumentException for a figure outside its limits
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
        if (permissionsRecheck.isNegative() || permissionsRecheck.compareTo(MAX_PERMISSIONS_RECHECK) > 0) {
            throw new IllegalArgumentException("Permissions are looked up again after a time from zero to "
                    + MAX_PERMISSIONS_RECHECK + ", not " + permissionsRecheck);
        }
    }

    /**
     * {@return the standard policy: 14 and 30 days, for staff 1 and 24 hours; access tokens of 10 minutes, a grace of
     * 10 seconds, 20 sessions, a recheck after 5 seconds, and of permissions at each call}
     */
    public static SessionPolicy standard() {
        return STANDARD;
    }

    /**
     * {@return this policy with other lives of customers' sessions}
     *
     * @param idle how long a session lives without a refresh
     * @param absolute how long a session lives at most
     * @throws IllegalArgumentException for a life outside 1 second to 3,660 days
     */
    public SessionPolicy customers(Duration idle, Duration absolute) {
        return new SessionPolicy(
                idle,
                absolute,
                staffIdle,
                staffAbsolute,
                accessTokenLife,
                grace,
                maxSessions,
                recheck,
                permissionsRecheck);
    }

    /**
     * {@return this policy with other lives of staff sessions}
     *
     * @param idle how long a session lives without a refresh
     * @param absolute how long a session lives at most
     * @throws IllegalArgumentException for a life outside 1 second to 3,660 days
     */
    public SessionPolicy staff(Duration idle, Duration absolute) {
        return new SessionPolicy(
                this.idle,
                this.absolute,
                idle,
                absolute,
                accessTokenLife,
                grace,
                maxSessions,
                recheck,
                permissionsRecheck);
    }

    /**
     * {@return this policy with another life of access tokens}
     *
     * @param life how long an access token lives
     * @throws IllegalArgumentException for a life outside 1 second to 1 hour
     */
    public SessionPolicy accessTokens(Duration life) {
        return new SessionPolicy(
                idle, absolute, staffIdle, staffAbsolute, life, grace, maxSessions, recheck, permissionsRecheck);
    }

    /**
     * {@return this policy with another grace for replaced refresh tokens}
     *
     * @param grace how long a replaced token still gives its successor; zero for not at all
     * @throws IllegalArgumentException for a negative grace
     */
    public SessionPolicy grace(Duration grace) {
        return new SessionPolicy(
                idle,
                absolute,
                staffIdle,
                staffAbsolute,
                accessTokenLife,
                grace,
                maxSessions,
                recheck,
                permissionsRecheck);
    }

    /**
     * {@return this policy with another number of sessions for each user}
     *
     * @param sessions how many sessions a user has at most
     * @throws IllegalArgumentException for a number below 1
     */
    public SessionPolicy atMost(int sessions) {
        return new SessionPolicy(
                idle,
                absolute,
                staffIdle,
                staffAbsolute,
                accessTokenLife,
                grace,
                sessions,
                recheck,
                permissionsRecheck);
    }

    /**
     * {@return this policy with another time after which a session is looked up again}
     *
     * @param time how long a session that was found live counts as live; zero asks the store each time
     * @throws IllegalArgumentException for a negative time
     */
    public SessionPolicy recheckedAfter(Duration time) {
        return new SessionPolicy(
                idle,
                absolute,
                staffIdle,
                staffAbsolute,
                accessTokenLife,
                grace,
                maxSessions,
                time,
                permissionsRecheck);
    }

    /**
     * {@return this policy with another time after which the permissions of a user are looked up again} A use case that changes
     * something looks them up each time, and so does every one in a transaction of the host's.
     *
     * @param time how long permissions count as they were found, for use cases that only read; zero asks the store each time
     * @throws IllegalArgumentException for a time outside zero to 1 hour
     */
    public SessionPolicy permissionsRecheckedAfter(Duration time) {
        return new SessionPolicy(
                idle, absolute, staffIdle, staffAbsolute, accessTokenLife, grace, maxSessions, recheck, time);
    }

    private static void requireLife(String name, Duration life) {
        if (life.compareTo(MIN_LIFE) < 0 || life.compareTo(MAX_LIFE) > 0) {
            throw new IllegalArgumentException(
                    name + " is a time to live from " + MIN_LIFE + " to " + MAX_LIFE + ", not " + life);
        }
    }
}
