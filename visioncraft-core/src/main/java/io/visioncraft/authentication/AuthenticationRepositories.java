package io.visioncraft.authentication;

/**
 * The repositories of credentials and sessions. Immutable and thread-safe.
 *
 * @param accounts reads user, role and credentials in one statement
 * @param credentials stores the password hashes
 * @param sessions stores the sessions
 * @param refreshTokens stores the refresh tokens
 */
public record AuthenticationRepositories(
        AccountRepository accounts,
        CredentialsRepository credentials,
        SessionRepository sessions,
        RefreshTokenRepository refreshTokens) {}
