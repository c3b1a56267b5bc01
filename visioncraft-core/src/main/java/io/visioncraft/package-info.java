/**
 * The library's front door: {@link io.visioncraft.VisionCraft}, its builder, and {@link io.visioncraft.Persistence}, which an
 * adapter writes.
 */
@NullMarked
package io.visioncraft;

import org.jspecify.annotations.NullMarked;
