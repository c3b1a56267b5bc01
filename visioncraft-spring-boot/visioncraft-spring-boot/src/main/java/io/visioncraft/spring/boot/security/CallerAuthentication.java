package io.visioncraft.spring.boot.security;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.UserId;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A caller of the library as Spring Security's authentication. Its principal is the {@link UserId}, or the name of a system. It
 * has no authorities: permissions can change between two calls, so they are asked for by {@link CallerAuthorization}. It counts
 * for one request: one that an HTTP session has kept is ignored, and one that was serialised is a visitor's. Immutable but for
 * the details.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** {@return the caller, without an idempotency key} */
    public Caller caller() {
        return caller == null ? Caller.visitor() : caller;
    }

    @Override
    public Object getPrincipal() {
        UserId user = caller().user();
        return user == null ? caller().systemName() : user;
    }

    /** {@return null: the token is not kept} */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return caller().name();
    }

    /** Compares the callers. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller().equals(that.caller());
    }

    @Override
    public int hashCode() {
        return caller().hashCode();
    }
}
