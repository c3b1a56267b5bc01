package io.visioncraft.authentication;

import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies access tokens. Thread-safe. Called with no transaction open.
 *
 * <p>An adapter guarantees: a token that it issued verifies until it expires (plus a skew of at most 30 s) and gives
 * the same claims. Every other text is {@link Refused}: never an exception, and no part of the token in a message or a
 * log. The adapter checks form, header, signature, claim types, issuer, audience and time. The library checks session
 * and credential generation.
 */
public interface AccessTokens {

    /**
     * {@return a signed token with these claims}
     *
     * @param claims the claims, whose instants are whole seconds
     * @throws IllegalArgumentException if {@code expiresAt} is not after {@code issuedAt}
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} if the adapter has no key to sign with
     */
    String issue(AccessClaims claims);

    /**
     * {@return whether the token is accepted, with its claims, or refused}
     *
     * @param token the text as it came from the network; null, empty, huge and hostile texts are refused
     */
    Check verify(@Nullable String token);

    /** The result of a check. */
    sealed interface Check {}

    /**
     * The token is genuine and within its time. Immutable and thread-safe.
     *
     * @param claims the claims of the token
     */
    record Accepted(AccessClaims claims) implements Check {}

    /**
     * The token is not to be trusted. Immutable and thread-safe.
     *
     * @param reason a short constant for audit and metrics, for example {@code expired}; a client gets
     *     {@code bad-token} for each
     */
    record Refused(String reason) implements Check {}
}
