/** The testkit's suites over this store. */
@NullMarked
package io.visioncraft.examples.customadapter.suite;

import org.jspecify.annotations.NullMarked;
