/**
 * Looks back at the finished modules. What several of its chapters need: the modules of the reactor and where they lie.
 */
@NullMarked
package io.visioncraft.verification;

import org.jspecify.annotations.NullMarked;
