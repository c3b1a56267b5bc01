package io.visioncraft.access;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, the first argument of every use case (GEN-1): a user, optionally with its session, a visitor, or a named
 * system with a stated set of permissions, which only the host can make. A user's permissions are not in here: they are
 * resolved at each call (ROL-5). Immutable and thread-safe.
 *
 * <p>No framework can make one from a request: there is no public constructor and not one alone, nothing here reads a text, and
 * no JSON library finds a way in.
 */
public final class Caller {

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

    private final Kind kind;
    private final @Nullable UserId user;
    private final @Nullable SessionId session;
    private final String systemName;
    private final Set<Permission> stated;
    private final @Nullable String key;
    private final @Nullable String address;
    private final @Nullable String correlationId;

    private Caller(
            Kind kind, @Nullable UserId user, @Nullable SessionId session, String systemName, Set<Permission> stated) {
        this.kind = kind;
        this.user = user;
        this.session = session;
        this.systemName = systemName;
        this.stated = Set.copyOf(stated);
        this.key = null;
        this.address = null;
        this.correlationId = null;
    }

    /** The second of two, so that a framework that would take a private constructor which stands alone takes none. */
    private Caller(Caller who, @Nullable String key, @Nullable String address, @Nullable String correlationId) {
        this.kind = who.kind;
        this.user = who.user;
        this.session = who.session;
        this.systemName = who.systemName;
        this.stated = who.stated;
        this.key = key;
        this.address = address;
        this.correlationId = correlationId;
    }

    /** A user that the host has authenticated by its own means. */
    public static Caller user(UserId user) {
        return new Caller(Kind.USER, Arguments.required("user", user), null, "", Set.of());
    }

    /** A user in a session. */
    public static Caller user(UserId user, SessionId session) {
        return new Caller(
                Kind.USER, Arguments.required("user", user), Arguments.required("session", session), "", Set.of());
    }

    /** Anybody. */
    public static Caller visitor() {
        return new Caller(Kind.VISITOR, null, null, "", Set.of());
    }

    /** A named system with exactly these permissions. */
    public static Caller system(String name, Set<Permission> permissions) {
        String code = Text.code(Arguments.required("name", name));
        Set<Permission> stated = new TreeSet<>();
        for (Permission permission : Arguments.required("permissions", permissions)) {
            stated.add(Arguments.required("permissions", permission));
        }
        return new Caller(Kind.SYSTEM, null, null, code, stated);
    }

    /** A named system with exactly these permissions, each {@code area:action:scope}. */
    public static Caller system(String name, String... permissions) {
        Set<Permission> parsed = new TreeSet<>();
        for (String permission : Arguments.required("permissions", permissions)) {
            parsed.add(Permission.parse(Arguments.required("permissions", permission)));
        }
        return system(name, parsed);
    }

    /**
     * The same caller, asking for this command to take effect once (GEN-7); as often as it is called where the key is null.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-idempotency-key}
     */
    public Caller withKey(@Nullable String key) {
        if (key != null
                && (key.isEmpty() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F))) {
            throw AccessCodes.MALFORMED_KEY.rejection(
                    "An idempotency key has 1 to " + MAX_KEY + " visible ASCII characters", "max", MAX_KEY);
        }
        return new Caller(this, key, address, correlationId);
    }

    /** The same caller, from that network address; from an unknown one where it is null. */
    public Caller from(@Nullable String address) {
        return new Caller(this, key, address == null ? null : Text.line(address, MAX_CONTEXT), correlationId);
    }

    /** The same caller, with a correlation id that events carry; with none where it is null. */
    public Caller correlatedBy(@Nullable String correlationId) {
        return new Caller(this, key, address, correlationId == null ? null : Text.line(correlationId, MAX_CONTEXT));
    }

    /** Which kind of caller. */
    public Kind kind() {
        return kind;
    }

    /** The user; null unless the kind is USER. */
    public @Nullable UserId user() {
        return user;
    }

    /** The user's session; null if the call comes without one. */
    public @Nullable SessionId session() {
        return session;
    }

    /** The name of the system; empty unless the kind is SYSTEM. */
    public String systemName() {
        return systemName;
    }

    /** The permissions of the system; empty unless the kind is SYSTEM. */
    public Set<Permission> stated() {
        return stated;
    }

    /** The idempotency key (GEN-7); null for none. */
    public @Nullable String key() {
        return key;
    }

    /** The client's network address, used for throttling and never stored in an event; null if unknown. */
    public @Nullable String address() {
        return address;
    }

    /** What the host correlates calls by; null for none. */
    public @Nullable String correlationId() {
        return correlationId;
    }

    /** The user's id, or the system's name, or empty for a visitor: how events and histories name the caller. */
    public String name() {
        return user != null ? user.toString() : systemName;
    }

    /** Callers are equal who are the same and call with the same key, address and correlation id. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller that
                && kind == that.kind
                && Objects.equals(user, that.user)
                && Objects.equals(session, that.session)
                && systemName.equals(that.systemName)
                && stated.equals(that.stated)
                && Objects.equals(key, that.key)
                && Objects.equals(address, that.address)
                && Objects.equals(correlationId, that.correlationId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, user, session, systemName, stated, key, address, correlationId);
    }

    /** For example {@code USER 0190…}; never the key or the address. */
    @Override
    public String toString() {
        return kind + (name().isEmpty() ? "" : " " + name());
    }
}
