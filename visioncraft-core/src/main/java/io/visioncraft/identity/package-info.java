/**
 * The users of the business's system: roles, profiles, personal data, and the permissions of a caller.
 *
 * <p>Main types: {@link io.visioncraft.identity.User}, {@link io.visioncraft.identity.Role},
 * {@link io.visioncraft.identity.UserManagement}, {@link io.visioncraft.identity.RoleManagement} and
 * {@link io.visioncraft.identity.CallerAccess}; a port to the outside world, {@link io.visioncraft.identity.TaxIdChecker}; and
 * two ports for the features above: {@link io.visioncraft.identity.UserMoments}, on which they act, and
 * {@link io.visioncraft.identity.PersonalData}, which each feature that holds data about a person implements. May use
 * {@code error}, {@code kernel}, {@code access}, {@code spi} and {@code internal}.
 */
@NullMarked
package io.visioncraft.identity;

import org.jspecify.annotations.NullMarked;
