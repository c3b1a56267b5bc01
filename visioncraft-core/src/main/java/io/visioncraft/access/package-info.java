/**
 * Callers, permissions, and the way in which a use case demands them (GEN-1, GEN-2).
 *
 * <p>Main types: {@link io.visioncraft.access.Caller}, {@link io.visioncraft.access.Permission},
 * {@link io.visioncraft.access.Privilege}, {@link io.visioncraft.access.Grants}, the
 * {@link io.visioncraft.access.PermissionRegistry} and the {@link io.visioncraft.access.Authoriser} port that authentication
 * implements. May use {@code error} and {@code kernel}.
 */
@NullMarked
package io.visioncraft.access;

import org.jspecify.annotations.NullMarked;
