/**
 * How users let themselves in: registration, passwords, log-in, sessions and tokens.
 *
 * <p>Main types: {@link io.visioncraft.authentication.Authentication}, the use cases;
 * {@link io.visioncraft.authentication.Credentials}, {@link io.visioncraft.authentication.Session},
 * {@link io.visioncraft.authentication.RefreshToken}; the ports {@link io.visioncraft.authentication.PasswordHasher},
 * {@link io.visioncraft.authentication.AccessTokens} and {@link io.visioncraft.authentication.LoginThrottle}. It acts on the
 * moments of {@code identity}, which does not know it. May use {@code error}, {@code kernel}, {@code access}, {@code spi},
 * {@code internal} and {@code identity}.
 */
@NullMarked
package io.visioncraft.authentication;

import org.jspecify.annotations.NullMarked;
