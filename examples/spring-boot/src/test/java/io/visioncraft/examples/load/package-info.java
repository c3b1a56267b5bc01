/** The shop under load, with its database killed meanwhile. For full builds. */
@NullMarked
package io.visioncraft.examples.load;

import org.jspecify.annotations.NullMarked;
