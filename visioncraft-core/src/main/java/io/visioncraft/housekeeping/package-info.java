/**
 * Removes expired data (GEN-13), and names on documents whose retention is over (INV-7); a scheduler of the host calls it.
 *
 * <p>Main types: {@link io.visioncraft.housekeeping.Housekeeping}, which hosts call, and
 * {@link io.visioncraft.housekeeping.RetentionPolicy}. Stands above the features and uses their repositories. May use
 * {@code error}, {@code kernel}, {@code access}, {@code spi}, {@code internal} and the features below.
 */
@NullMarked
package io.visioncraft.housekeeping;

import org.jspecify.annotations.NullMarked;
