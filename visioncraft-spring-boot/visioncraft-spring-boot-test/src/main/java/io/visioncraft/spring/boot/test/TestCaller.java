package io.visioncraft.spring.boot.test;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * States who makes a request to {@code MockMvc} or {@code MockMvcTester}, in a test with {@link AutoConfigureVisionCraft}:
 *
 * <pre>{@code
 * mvc.get().uri("/orders").with(TestCaller.as(ann))
 * mvc.post().uri("/orders").with(TestCaller.as(ann).withKey("k-1").from("192.0.2.7"))
 * mvc.get().uri("/orders").with(TestCaller.system("nightly", "order:read:any"))
 * }</pre>
 *
 * <p>The statement is an attribute of the request, which nobody can send over HTTP; it goes before every other
 * {@link io.visioncraft.spring.boot.web.CallerResolver}. Where Spring Security's test support is on the class path, the request
 * is authenticated for the host's filter chain too, without authorities: as the user or system, or not at all for a visitor.
 * Requests over HTTP take {@link TestTokens}. Immutable and thread-safe.
 */
public final class TestCaller implements RequestPostProcessor {

    private static final String ATTRIBUTE = TestCaller.class.getName();

    private static final String CORRELATION_PROPERTY = "visioncraft.web.caller.correlation-header";
    private static final String CORRELATION_HEADER = "X-Correlation-Id";

    private static final boolean SECURED = ClassUtils.isPresent(
            "org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors",
            TestCaller.class.getClassLoader());

    private final Caller caller;

    private TestCaller(Caller caller) {
        this.caller = caller;
    }

    /**
     * {@return a user without a session}
     *
     * @param user any user, for example of the fixtures
     */
    public static TestCaller as(User user) {
        return as(Caller.user(user.id()));
    }

    /**
     * {@return a caller as it stands}
     *
     * @param caller any caller, for example a user in a session
     */
    public static TestCaller as(Caller caller) {
        return new TestCaller(caller);
    }

    /** {@return anybody, without a log-in} */
    public static TestCaller visitor() {
        return as(Caller.visitor());
    }

    /**
     * {@return a named system with exactly these permissions}
     *
     * @param name the name, at most 64 characters
     * @param permissions the permissions, each {@code area:action:scope}
     * @throws io.visioncraft.error.InvalidInputException as {@link Caller#system(String, String...)}
     */
    public static TestCaller system(String name, String... permissions) {
        return as(Caller.system(name, permissions));
    }

    /**
     * {@return the same caller, whose request has a header {@code Idempotency-Key}}
     *
     * @param key the header's value; 1 to 200 visible ASCII characters
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-idempotency-key}
     */
    public TestCaller withKey(String key) {
        return as(caller.withKey(key));
    }

    /**
     * {@return the same caller at a network address, the remote address of the request}
     *
     * @param address the client's address, at most 100 characters
     * @throws io.visioncraft.error.InvalidInputException as {@link Caller#from}
     */
    public TestCaller from(String address) {
        return as(caller.from(address));
    }

    /**
     * {@return the same caller with a correlation id, in the header of {@code visioncraft.web.caller.correlation-header}}
     *
     * @param correlationId the id, at most 100 characters
     * @throws io.visioncraft.error.InvalidInputException as {@link Caller#correlatedBy}
     */
    public TestCaller correlatedBy(String correlationId) {
        return as(caller.correlatedBy(correlationId));
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, caller);
        if (caller.key() != null) {
            request.addHeader("Idempotency-Key", quotedIfNeeded(caller.key()));
        }
        if (caller.address() != null) {
            request.setRemoteAddr(caller.address());
        }
        String header = correlationHeader(request);
        if (caller.correlationId() != null && !header.isEmpty()) {
            request.addHeader(header, caller.correlationId());
        }
        return SECURED ? Secured.as(caller, request) : request;
    }

    /** A key that begins like a string of structured fields (RFC 9651, 3.3.3) is sent as one. */
    private static String quotedIfNeeded(String key) {
        return key.startsWith("\"") ? '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : key;
    }

    private static String correlationHeader(MockHttpServletRequest request) {
        WebApplicationContext context =
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return context == null
                ? CORRELATION_HEADER
                : context.getEnvironment().getProperty(CORRELATION_PROPERTY, CORRELATION_HEADER);
    }

    static @Nullable Caller statedIn(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}
