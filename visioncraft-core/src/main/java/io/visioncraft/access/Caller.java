package io.visioncraft.access;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, the first argument of every use case (GEN-1): a user, optionally with its session, a visitor, or a named
 * system with a stated set of permissions, which only the host can make. A user's permissions are not in here: they are
 * resolved at each call (ROL-5). Immutable and thread-safe.
 *
 * @param kind who
 * @param user the user, null unless {@code kind} is USER
 * @param session the user's session if the call comes with one
 * @param systemName the name of the system, empty unless {@code kind} is SYSTEM
 * @param stated the permissions of the system, empty unless {@code kind} is SYSTEM
 * @param key the idempotency key (GEN-7), null for none
 * @param address the client's network address, used for throttling and never stored in an event; null if unknown
 * @param correlationId what the host correlates calls by, null for none
 */
public record Caller(
        Kind kind,
        @Nullable UserId user,
        @Nullable SessionId session,
        String systemName,
        Set<Permission> stated,
        @Nullable String key,
        @Nullable String address,
        @Nullable String correlationId) {

    /** The three kinds of caller. */
    public enum Kind {
        /** Somebody known. */
        USER,
        /** Anybody. */
        VISITOR,
        /** A job or another program of the host. */
        SYSTEM
    }

    /** Longest idempotency key. */
    public static final int MAX_KEY = 200;

    private static final int MAX_CONTEXT = 100;

    public Caller {
        if ((kind == Kind.USER) != (user != null) || (kind == Kind.SYSTEM) == systemName.isEmpty()) {
            throw new IllegalArgumentException("A user has an id, a system has a name, a visitor has neither");
        }
        if ((kind != Kind.USER && session != null) || (kind != Kind.SYSTEM && !stated.isEmpty())) {
            throw new IllegalArgumentException("Only a user has a session, only a system states permissions");
        }
        stated = Set.copyOf(stated);
        if (key != null
                && (key.isEmpty() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F))) {
            throw AccessCodes.MALFORMED_KEY.rejection(
                    "An idempotency key has 1 to " + MAX_KEY + " visible ASCII characters", "max", MAX_KEY);
        }
        address = address == null ? null : Text.line(address, MAX_CONTEXT);
        correlationId = correlationId == null ? null : Text.line(correlationId, MAX_CONTEXT);
    }

    /** A user that the host has authenticated by its own means. */
    public static Caller user(UserId user) {
        return new Caller(Kind.USER, user, null, "", Set.of(), null, null, null);
    }

    /** A user in a session. */
    public static Caller user(UserId user, SessionId session) {
        return new Caller(Kind.USER, user, session, "", Set.of(), null, null, null);
    }

    /** Anybody. */
    public static Caller visitor() {
        return new Caller(Kind.VISITOR, null, null, "", Set.of(), null, null, null);
    }

    /** A named system with exactly these permissions. */
    public static Caller system(String name, Set<Permission> permissions) {
        return new Caller(Kind.SYSTEM, null, null, Text.code(name), permissions, null, null, null);
    }

    /** A named system with exactly these permissions, each {@code area:action:scope}. */
    public static Caller system(String name, String... permissions) {
        Set<Permission> parsed = new TreeSet<>();
        for (String permission : permissions) {
            parsed.add(Permission.parse(permission));
        }
        return system(name, parsed);
    }

    /**
     * The same caller, asking for this command to take effect once (GEN-7).
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-idempotency-key}
     */
    public Caller withKey(String key) {
        return new Caller(kind, user, session, systemName, stated, key, address, correlationId);
    }

    /** The same caller, from that network address. */
    public Caller from(String address) {
        return new Caller(kind, user, session, systemName, stated, key, address, correlationId);
    }

    /** The same caller, with a correlation id that events carry. */
    public Caller correlatedBy(String correlationId) {
        return new Caller(kind, user, session, systemName, stated, key, address, correlationId);
    }

    /** The user's id, or the system's name, or empty for a visitor: how events and histories name the caller. */
    public String name() {
        return user != null ? user.toString() : systemName;
    }

    /** For example {@code USER 0190…}; never the key or the address. */
    @Override
    public String toString() {
        return kind + (name().isEmpty() ? "" : " " + name());
    }
}
