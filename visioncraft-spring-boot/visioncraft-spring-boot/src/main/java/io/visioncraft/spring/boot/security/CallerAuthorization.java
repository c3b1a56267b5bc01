package io.visioncraft.spring.boot.security;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.CallerAccess;
import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asks the library whether the caller of the request holds a permission, anew at each call. Thread-safe.
 *
 * <pre>
 * requests.requestMatchers("/desk/**").access(authorization.holding("crm:read:any"))
 * &#64;PreAuthorize("@visionCraftAuthorization.holds('crm:read:any')")
 * </pre>
 *
 * The use cases of the library authorise themselves: ask here for the host's own functions only, and for a permission
 * {@code …:own} check also whose the record is.
 */
public final class CallerAuthorization {

    private final CallerAccess access;
    private final PermissionRegistry registry;
    private final RequestCallers callers;

    CallerAuthorization(CallerAccess access, PermissionRegistry registry, RequestCallers callers) {
        this.access = access;
        this.registry = registry;
        this.callers = callers;
    }

    /**
     * {@return a manager that lets callers pass who hold a permission}
     *
     * @param permission {@code area:action:scope}, which the library or the host has registered
     * @param <T> what is protected, for example a request
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-permission}, so that a wrong text stops the start
     */
    public <T> AuthorizationManager<T> holding(String permission) {
        if (!registry.knows(Permission.parse(permission))) {
            throw AccessCodes.UNKNOWN_PERMISSION.rejection(
                    "Nobody has registered the permission " + permission, "permission", permission);
        }
        return (authentication, object) -> new AuthorizationDecision(holds(authentication, object, permission));
    }

    /**
     * {@return whether the caller of the present request holds a permission} Without a request the authentication of the thread
     * counts; without a caller nobody holds anything. For expressions of method security.
     *
     * @param permission {@code area:action:scope}, which the library or the host has registered
     * @throws org.springframework.security.core.AuthenticationException for a request with bad credentials, or whose caller cannot be
     *     resolved now; the rejection of the library is its cause, and its answer is that of the rejection
     * @throws IllegalStateException if nobody has registered the permission: the mistake is the application's, not the client's
     */
    public boolean holds(String permission) {
        if (!isRegistered(permission)) {
            throw new IllegalStateException("Nobody has registered the permission " + permission
                    + ", which the code of this application asks for. Near ones: " + near(permission));
        }
        return holds(() -> SecurityContextHolder.getContext().getAuthentication(), null, permission);
    }

    private boolean isRegistered(String permission) {
        try {
            return registry.knows(Permission.parse(permission));
        } catch (InvalidInputException malformed) {
            return false;
        }
    }

    /** {@return the permissions of the same area; if there is no such area, those of the same action; else all areas} */
    private List<String> near(String permission) {
        String[] parts = permission.split(":", -1);
        List<String> near = registered(one -> one.area().equals(parts[0]));
        if (near.isEmpty() && parts.length > 1) {
            near = registered(one -> one.action().equals(parts[1]));
        }
        return near.isEmpty()
                ? registry.all().stream().map(Permission::area).distinct().toList()
                : near;
    }

    private List<String> registered(Predicate<Permission> near) {
        return registry.all().stream().filter(near).map(Permission::toString).toList();
    }

    private boolean holds(
            Supplier<? extends @Nullable Authentication> authentication, @Nullable Object object, String permission) {
        try {
            Caller caller = caller(authentication, object);
            return caller != null && access.holds(caller, permission);
        } catch (VisionCraftException rejection) {
            throw new RejectedAuthenticationException(rejection); // which Spring Security's filters answer, too
        }
    }

    private @Nullable Caller caller(
            Supplier<? extends @Nullable Authentication> authentication, @Nullable Object object) {
        HttpServletRequest request = object instanceof RequestAuthorizationContext context
                ? context.getRequest()
                : RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                        ? current.getRequest()
                        : null;
        if (request != null) {
            return callers.of(request).withKey(null);
        }
        return authentication.get() instanceof CallerAuthentication known ? known.caller() : null;
    }
}
