/**
 * What the library does, written once as suites over {@link io.visioncraft.Persistence} and run on every store, each by a class
 * nested in {@link io.visioncraft.tck.suite.StoreTests}. That is the one class that the author of a store extends. A suite is
 * public only where tests of a store name it, as those that a store leaves to full builds.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, the other packages of the TCK, JUnit and AssertJ; nothing
 * of any store.
 */
@NullMarked
package io.visioncraft.tck.suite;

import org.jspecify.annotations.NullMarked;
