/**
 * Who may use the business's system: users, roles, credentials, sessions, log-in.
 *
 * <p>Main types: {@link io.visioncraft.identity.User}, {@link io.visioncraft.identity.Role},
 * {@link io.visioncraft.identity.UserManagement}, {@link io.visioncraft.identity.RoleManagement},
 * {@link io.visioncraft.identity.Authentication}; ports {@link io.visioncraft.identity.PasswordHasher} and
 * {@link io.visioncraft.identity.AccessTokens}; and {@link io.visioncraft.identity.PersonalData}, which every feature that
 * holds something about a person implements. May use {@code error}, {@code kernel}, {@code access}, {@code spi} and
 * {@code internal}.
 */
@NullMarked
package io.visioncraft.identity;

import org.jspecify.annotations.NullMarked;
