package io.visioncraft.spring.boot.web;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.error.VisionCraftException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Makes the {@link Caller} of a request: who calls, by the {@link CallerResolver} beans, with the client's address and a
 * correlation id, and with the idempotency key of the header {@code Idempotency-Key}. Nothing of it is read from the query, a
 * form or the body. Thread-safe.
 *
 * <ul>
 *   <li><b>Who.</b> The first answer of a resolver counts. Without an answer, a request without credentials is a visitor's; one
 *       with a header {@code Authorization} is refused with {@code bad-token}; and one that the container or Spring Security
 *       has authenticated is refused with {@code not-authenticated}.
 *   <li><b>Address.</b> {@link HttpServletRequest#getRemoteAddr()}, so {@code server.forward-headers-strategy} decides whether
 *       headers of a proxy count. The zone of an IPv6 address is cut off.
 *   <li><b>Correlation id.</b> The header that {@code visioncraft.web.caller.correlation-header} names, of 1 to 100 letters,
 *       digits and {@code . _ : / = + -}; or else the id of the current trace; or else a random one. Never a reason to refuse.
 *   <li><b>Key.</b> With POST, PUT, PATCH and DELETE, quoted as the draft of the IETF has it or bare. Ignored with other
 *       methods.
 * </ul>
 *
 * Who calls is resolved once for a request, refusals included, and kept for its forwards, asynchronous dispatches and pages of
 * errors.
 */
public final class RequestCallers {

    private static final String CALLER = RequestCallers.class.getName() + ".caller";

    private final List<CallerResolver> resolvers;
    private final CorrelationIds correlationIds;

    RequestCallers(List<CallerResolver> resolvers, CorrelationIds correlationIds) {
        this.resolvers = List.copyOf(resolvers);
        this.correlationIds = correlationIds;
    }

    /**
     * {@return who makes a request}
     *
     * @param request the request
     * @throws io.visioncraft.error.DeniedException with {@code bad-token} or {@code not-authenticated} for credentials that are
     *     not good, or what a resolver throws
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-idempotency-key}
     */
    public Caller of(HttpServletRequest request) {
        Object known = request.getAttribute(CALLER);
        if (known instanceof VisionCraftException rejection) {
            throw rejection;
        }
        Caller caller = known instanceof Caller resolved ? resolved : resolve(request);
        return caller.withKey(IdempotencyKey.of(request));
    }

    private Caller resolve(HttpServletRequest request) {
        try {
            Caller caller = at(request, who(request).withKey(null));
            request.setAttribute(CALLER, caller);
            return caller;
        } catch (VisionCraftException rejection) {
            request.setAttribute(CALLER, rejection);
            throw rejection;
        }
    }

    /**
     * {@return a visitor at the client's address, with the correlation id and without a key} For log-in, refresh and
     * registration: they need nobody, take no key, and a client may still send a token that has expired.
     *
     * @param request the request
     */
    public Caller visitor(HttpServletRequest request) {
        return at(request, Caller.visitor());
    }

    /**
     * Resolves anew who makes a request, when somebody next asks: for a log-in or a log-out of the host's own, after which another
     * calls than before. {@code SessionLogIn} does so itself.
     *
     * @param request the request
     */
    public void forget(HttpServletRequest request) {
        request.removeAttribute(CALLER);
    }

    private Caller at(HttpServletRequest request, Caller caller) {
        return caller.from(ClientAddress.of(request)).correlatedBy(correlationIds.of(request));
    }

    private Caller who(HttpServletRequest request) {
        for (CallerResolver resolver : resolvers) {
            Caller caller = resolver.resolve(request);
            if (caller != null) {
                return caller;
            }
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw AuthenticationCodes.BAD_TOKEN.rejection("The credentials are not accepted");
        }
        if (request.getUserPrincipal() != null) {
            throw AccessCodes.NOT_AUTHENTICATED.rejection("The authenticated user is no user of the library");
        }
        return Caller.visitor();
    }
}
