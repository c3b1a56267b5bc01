package io.visioncraft.authentication;

import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies access tokens. Thread-safe. Called with no transaction open.
 *
 * <p>An adapter guarantees: a token that it issued verifies until it expires (plus a skew of at most 30 s) and gives the same
 * claims; anything else is {@link Refused}, never an exception, and nothing of the token is echoed. It checks form, header,
 * signature, claim types, issuer, audience and time; session and credential generation are the library's to check.
 */
public interface AccessTokens {

    /** A signed token that says these claims. */
    String issue(AccessClaims claims);

    /** Checks a token as it came from the network: null, empty, huge and hostile text included. */
    Check verify(@Nullable String token);

    /** What a check found. */
    sealed interface Check {}

    /**
     * The token is genuine and within its time.
     *
     * @param claims what it says
     */
    record Accepted(AccessClaims claims) implements Check {}

    /**
     * The token is not to be trusted.
     *
     * @param reason a short constant for audit and metrics, for example {@code expired}; clients are all told the same
     */
    record Refused(String reason) implements Check {}
}
