/** Use cases in memory, and what the TCK promises as a whole. */
@NullMarked
package io.visioncraft.tck;

import org.jspecify.annotations.NullMarked;
