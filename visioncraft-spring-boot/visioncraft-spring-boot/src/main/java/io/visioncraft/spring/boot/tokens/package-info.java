/**
 * Access tokens and the hashing of passwords, where {@code visioncraft-auth} is on the class path: keys of files, tokens that are
 * signed with them, and Argon2id at the cost that the host chooses.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.tokens.TokensAutoConfiguration}. May use the core, {@code visioncraft-auth}
 * and Spring Boot's auto-configuration.
 */
@NullMarked
package io.visioncraft.spring.boot.tokens;

import org.jspecify.annotations.NullMarked;
