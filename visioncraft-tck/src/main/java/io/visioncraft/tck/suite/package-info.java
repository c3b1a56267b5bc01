/**
 * What the library does, written once as suites over {@link io.visioncraft.Persistence} and run on every store: by one class
 * nested in the store's test class, as {@link io.visioncraft.tck.contract} shows.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit} and its other packages, JUnit and AssertJ; nothing of any
 * store.
 */
@NullMarked
package io.visioncraft.tck.suite;

import org.jspecify.annotations.NullMarked;
