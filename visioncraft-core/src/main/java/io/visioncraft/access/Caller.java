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
 * The maker of a call, the first argument of every use case (GEN-1): a user, with or without its session; a visitor; or a
 * named system with a stated set of permissions, which only the host can make. A user's permissions are not part of it: each
 * call resolves them (ROL-5). Immutable and thread-safe.
 *
 * <p>No framework can make one from a request: there is no public constructor, no single private one, no factory with a
 * single text argument ({@code valueOf}, {@code fromString}), and nothing that a JSON library could use.
 */
public final class Caller {

    /** The three kinds of caller. */
    public enum Kind {
        /** A user of the library, known by its id. */
        USER,
        /** Anybody, without a log-in. */
        VISITOR,
        /** A job or another program of the host. */
        SYSTEM
    }

    /** The most characters of an idempotency key. */
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

    /**
     * {@return a user that the host has authenticated by its own means}
     *
     * @param user the user's id
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static Caller user(UserId user) {
        return new Caller(Kind.USER, Arguments.required("user", user), null, "", Set.of());
    }

    /**
     * {@return a user in a session, whose calls end with the session}
     *
     * @param user the user's id
     * @param session the session's id, as an access token names it
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static Caller user(UserId user, SessionId session) {
        return new Caller(
                Kind.USER, Arguments.required("user", user), Arguments.required("session", session), "", Set.of());
    }

    /** {@return a visitor, without any permission} */
    public static Caller visitor() {
        return new Caller(Kind.VISITOR, null, null, "", Set.of());
    }

    /**
     * {@return a named system with exactly these permissions}
     *
     * @param name the name, at most 64 characters; events and histories show it
     * @param permissions all that the system may do
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or a code of {@link Text#code}
     */
    public static Caller system(String name, Set<Permission> permissions) {
        String code = Text.code(Arguments.required("name", name));
        Set<Permission> stated = new TreeSet<>();
        for (Permission permission : Arguments.required("permissions", permissions)) {
            stated.add(Arguments.required("permissions", permission));
        }
        return new Caller(Kind.SYSTEM, null, null, code, stated);
    }

    /**
     * {@return a named system with exactly these permissions}
     *
     * @param name the name, at most 64 characters; events and histories show it
     * @param permissions the permissions, each {@code area:action:scope}
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, {@code unknown-permission}, or a
     *     code of {@link Text#code}
     */
    public static Caller system(String name, String... permissions) {
        Set<Permission> parsed = new TreeSet<>();
        for (String permission : Arguments.required("permissions", permissions)) {
            parsed.add(Permission.parse(Arguments.required("permissions", permission)));
        }
        return system(name, parsed);
    }

    /**
     * {@return the same caller, whose next command takes effect once for this key (GEN-7)}
     *
     * @param key 1 to 200 visible ASCII characters; null for no key
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

    /**
     * {@return the same caller at a network address}
     *
     * @param address the client's address, at most 100 characters; null if unknown
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#line}
     */
    public Caller from(@Nullable String address) {
        return new Caller(this, key, address == null ? null : Text.line(address, MAX_CONTEXT), correlationId);
    }

    /**
     * {@return the same caller with a correlation id, which events carry}
     *
     * @param correlationId the id, at most 100 characters; null for none
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#line}
     */
    public Caller correlatedBy(@Nullable String correlationId) {
        return new Caller(this, key, address, correlationId == null ? null : Text.line(correlationId, MAX_CONTEXT));
    }

    /** {@return the kind of this caller} */
    public Kind kind() {
        return kind;
    }

    /** {@return the user's id; null unless the kind is USER} */
    public @Nullable UserId user() {
        return user;
    }

    /** {@return the id of the user's session; null if the call comes without one} */
    public @Nullable SessionId session() {
        return session;
    }

    /** {@return the name of the system; empty unless the kind is SYSTEM} */
    public String systemName() {
        return systemName;
    }

    /** {@return the permissions of the system; empty unless the kind is SYSTEM} */
    public Set<Permission> stated() {
        return stated;
    }

    /** {@return the idempotency key (GEN-7); null for none} */
    public @Nullable String key() {
        return key;
    }

    /** {@return the client's network address, used for throttling and never stored in an event; null if unknown} */
    public @Nullable String address() {
        return address;
    }

    /** {@return the id by which the host correlates calls; null for none} */
    public @Nullable String correlationId() {
        return correlationId;
    }

    /** {@return the name in events and histories: the user's id, the system's name, or empty for a visitor} */
    public String name() {
        return user != null ? user.toString() : systemName;
    }

    /** Compares kind, user, session, system name, stated permissions, key, address and correlation id. */
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

    /** {@return kind and name} For example, {@code USER 0190…}; never the key or the address. */
    @Override
    public String toString() {
        return kind + (name().isEmpty() ? "" : " " + name());
    }
}
