package io.visioncraft.authentication;

/**
 * Where a store keeps how users log in. Immutable and thread-safe.
 *
 * @param accounts all that decides what a caller may do, read at once
 * @param credentials what users log in with
 * @param sessions who is logged in
 * @param refreshTokens how sessions go on
 */
public record AuthenticationRepositories(
        AccountRepository accounts,
        CredentialsRepository credentials,
        SessionRepository sessions,
        RefreshTokenRepository refreshTokens) {}
