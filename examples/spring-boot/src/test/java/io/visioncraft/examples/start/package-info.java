/** What the library adds to the start of an application: the same one is started with and without it. */
@NullMarked
package io.visioncraft.examples.start;

import org.jspecify.annotations.NullMarked;
