/**
 * Password hashing with Argon2id: an adapter of the port {@link io.visioncraft.identity.PasswordHasher}.
 *
 * <p>Main type: {@link io.visioncraft.auth.Argon2idPasswordHasher}. May use the core's {@code error}, {@code kernel} and
 * {@code identity}; Spring Security Crypto and Bouncy Castle stay inside.
 */
@NullMarked
package io.visioncraft.auth;

import org.jspecify.annotations.NullMarked;
