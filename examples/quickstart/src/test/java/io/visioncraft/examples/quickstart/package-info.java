/** Tests of the quickstart. */
@NullMarked
package io.visioncraft.examples.quickstart;

import org.jspecify.annotations.NullMarked;
