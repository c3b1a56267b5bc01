package io.visioncraft.spring.boot.web;

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

    /**
     * The argument {@code Caller} of controllers.
     *
     * @param enabled Whether controllers get a Caller as an argument.
     * @param correlationHeader Request header with the correlation id that events carry. Empty to read none.
     */
    record CallerSettings(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("X-Correlation-Id") String correlationHeader) {

        /**
         * Checks the name of the header.
         *
         * @param enabled whether controllers get a caller
         * @param correlationHeader the name of a header; empty for none
         */
        CallerSettings {
            require(
                    correlationHeader.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]*"),
                    "visioncraft.web.caller.correlation-header is the name of a header");
        }
    }

    /**
     * The answers to rejections.
     *
     * @param enabled Whether a rejection of the library is answered as a problem of RFC 9457.
     * @param typeBase Absolute URI that the rejection's code is appended to for the type of a problem, for example
     *     https://example.com/problems/. Without it the type is about:blank.
     * @param realm Realm in the header WWW-Authenticate of an answer 401.
     * @param retryAfter After how many whole seconds to try again, where the rejection itself does not say.
     */
    record ProblemSettings(
            @DefaultValue("true") boolean enabled,
            @Nullable URI typeBase,
            @DefaultValue("api") String realm,
            @DefaultValue("1s") Duration retryAfter) {

        /**
         * Checks the values.
         *
         * @param enabled whether rejections are answered as problems
         * @param typeBase an absolute URI; null for none
         * @param realm visible ASCII and blanks, without quotation mark and backslash
         * @param retryAfter 1 s to 1 h
         */
        ProblemSettings {
            require(typeBase == null || typeBase.isAbsolute(), "visioncraft.web.problems.type-base is an absolute URI");
            require(
                    realm.matches("[ -~&&[^\"\\\\]]+"),
                    "visioncraft.web.problems.realm is visible ASCII without quotation mark and backslash");
            require(
                    retryAfter.toSeconds() >= 1 && retryAfter.compareTo(Duration.ofHours(1)) <= 0,
                    "visioncraft.web.problems.retry-after is 1s to 1h");
        }
    }

    /**
     * The endpoint with the public keys of access tokens.
     *
     * @param enabled Whether the public keys of access tokens are published. A program that verifies tokens by them does not
     *     see that a session has ended.
     * @param path Path of the endpoint.
     * @param maxAge How long caches may keep the answer, in whole seconds.
     */
    record JwksSettings(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("/.well-known/jwks.json") String path,
            @DefaultValue("5m") Duration maxAge) {

        /**
         * Checks the values.
         *
         * @param enabled whether the keys are published
         * @param path begins with a slash
         * @param maxAge 0 s to 1 day
         */
        JwksSettings {
            require(path.startsWith("/"), "visioncraft.web.jwks.path begins with a slash");
            require(
                    !maxAge.isNegative() && maxAge.compareTo(Duration.ofDays(1)) <= 0,
                    "visioncraft.web.jwks.max-age is 0s to 1d");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
