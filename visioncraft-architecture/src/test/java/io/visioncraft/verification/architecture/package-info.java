/**
 * The architecture as rules that the build checks. {@link io.visioncraft.verification.architecture.Architecture} states\n *
 * them; one test holds the modules to them, another proves with the classes of the package {@code broken} that each rule\n *
 * can fail.
 */
@NullMarked
package io.visioncraft.verification.architecture;

import org.jspecify.annotations.NullMarked;
