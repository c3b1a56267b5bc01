/**
 * Password hashing with Argon2id and access tokens signed with ES256: adapters of the ports
 * {@link io.visioncraft.authentication.PasswordHasher} and {@link io.visioncraft.authentication.AccessTokens}.
 *
 * <p>Main types: {@link io.visioncraft.auth.Argon2idPasswordHasher}, {@link io.visioncraft.auth.SignedAccessTokens},
 * {@link io.visioncraft.auth.SigningKeys}, {@link io.visioncraft.auth.SigningKey}. May use the core's {@code authentication},
 * {@code error} and {@code kernel}. Types of Nimbus JOSE+JWT, Spring Security Crypto and Bouncy Castle appear in no public
 * signature. Nothing here registers a security provider, opens a connection or starts a thread.
 */
@NullMarked
package io.visioncraft.auth;

import org.jspecify.annotations.NullMarked;
