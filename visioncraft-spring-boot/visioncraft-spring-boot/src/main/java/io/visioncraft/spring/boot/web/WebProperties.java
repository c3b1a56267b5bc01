package io.visioncraft.spring.boot.web;

import io.visioncraft.spring.boot.PropertyFaults;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The edge of a web application. Immutable and thread-safe.
 *
 * @param caller the argument {@code Caller} of controllers
 * @param problems the answers to rejections
 * @param jwks the endpoint with the public keys of access tokens
 */
@ConfigurationProperties(value = "visioncraft.web", ignoreUnknownFields = false)
record WebProperties(
        @DefaultValue CallerSettings caller,
        @DefaultValue ProblemSettings problems,
        @DefaultValue JwksSettings jwks) {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_CACHE = Duration.ofDays(1);

    /**
     * Checks the values of all three.
     *
     * @param caller with the name of a header, or with none
     * @param problems with an absolute URI or none, a realm without quotation mark and backslash, and 1 s to 1 h
     * @param jwks with a path that begins with a slash, and 0 s to 1 day
     */
    WebProperties {
        PropertyFaults faults = new PropertyFaults("visioncraft.web");
        faults.check(
                "caller.correlation-header",
                caller.correlationHeader().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]*"),
                "It is the name of a header, or empty for none");
        URI base = problems.typeBase();
        faults.check("problems.type-base", base == null || base.isAbsolute(), "It is an absolute URI");
        faults.check(
                "problems.realm",
                problems.realm().matches("[ -~&&[^\"\\\\]]+"),
                "It is visible ASCII without quotation mark and backslash");
        Duration wait = problems.retryAfter();
        faults.check(
                "problems.retry-after", wait.toSeconds() >= 1 && wait.compareTo(LONGEST_WAIT) <= 0, "It is 1s to 1h");
        faults.check("jwks.path", jwks.path().startsWith("/"), "It begins with a slash");
        Duration age = jwks.maxAge();
        faults.check("jwks.max-age", !age.isNegative() && age.compareTo(LONGEST_CACHE) <= 0, "It is 0s to 1d");
        faults.throwIfAny();
    }

    /**
     * The argument {@code Caller} of controllers.
     *
     * @param enabled Whether controllers get a Caller as an argument.
     * @param correlationHeader Request header with the correlation id that events carry. Empty to read none.
     */
    record CallerSettings(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("X-Correlation-Id") String correlationHeader) {}

    /**
     * The answers to rejections.
     *
     * @param enabled Whether a rejection of the library is answered as a problem of RFC 9457.
     * @param typeBase Absolute URI that the rejection's code is appended to for the type of a problem, for example
     *     https://example.com/problems/. Without it the type is about:blank.
     * @param realm Realm in the header WWW-Authenticate of an answer 401.
     * @param retryAfter After how many whole seconds to try again, where the rejection itself does not say. With its unit, as
     *     in 1s.
     */
    record ProblemSettings(
            @DefaultValue("true") boolean enabled,
            @Nullable URI typeBase,
            @DefaultValue("api") String realm,
            @DefaultValue("1s") Duration retryAfter) {}

    /**
     * The endpoint with the public keys of access tokens.
     *
     * @param enabled Whether the public keys of access tokens are published. A program that verifies tokens by them does not
     *     see that a session has ended.
     * @param path Path of the endpoint.
     * @param maxAge How long caches may keep the answer, in whole seconds. With its unit, as in 5m.
     */
    record JwksSettings(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("/.well-known/jwks.json") String path,
            @DefaultValue("5m") Duration maxAge) {}
}
