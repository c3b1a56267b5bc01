/**
 * What the library does, written once as suites over {@link io.visioncraft.Persistence} and run on every store. A module with
 * a store extends each suite by one class that says how to make a fresh store.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit} and its other packages, JUnit and AssertJ; nothing of any
 * store.
 */
@NullMarked
package io.visioncraft.testkit.suite;

import org.jspecify.annotations.NullMarked;
