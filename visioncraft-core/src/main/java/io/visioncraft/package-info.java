/**
 * The entry of the library: {@link io.visioncraft.VisionCraft} with its builder, which hosts use, and
 * {@link io.visioncraft.Persistence}, which adapters implement. Stands above all features and may use all of them.
 */
@NullMarked
package io.visioncraft;

import org.jspecify.annotations.NullMarked;
