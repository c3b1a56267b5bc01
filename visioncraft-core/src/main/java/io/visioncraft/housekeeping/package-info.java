/**
 * Removing what has served its time (GEN-13), for a scheduler of the host's.
 *
 * <p>Main types: {@link io.visioncraft.housekeeping.Housekeeping}, which hosts call, and
 * {@link io.visioncraft.housekeeping.RetentionPolicy}. Stands above the features, of which it uses the repositories. May use
 * {@code error}, {@code kernel}, {@code access}, {@code spi}, {@code internal} and the features below.
 */
@NullMarked
package io.visioncraft.housekeeping;

import org.jspecify.annotations.NullMarked;
