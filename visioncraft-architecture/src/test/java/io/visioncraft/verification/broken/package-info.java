/**
 * A root that breaks every rule of the architecture once, to show that each rule can fail. Its packages are laid out like
 * those of the library.
 */
@NullMarked
package io.visioncraft.verification.broken;

import org.jspecify.annotations.NullMarked;
