/**
 * The library's front door: {@link io.visioncraft.VisionCraft}, its builder, and {@link io.visioncraft.Persistence}, which an adapter writes. Stands above all features and may use them all.
 */
@NullMarked
package io.visioncraft;

import org.jspecify.annotations.NullMarked;
