/**
 * Inspects a library and its store, for tests that cover every use case, port and record: {@link
 * io.visioncraft.tck.probe.UseCaseMethod} finds every use case by reflection, {@link
 * io.visioncraft.tck.probe.WatchedPersistence} reports every port call and can stop it, {@link
 * io.visioncraft.tck.probe.Invariants} checks a store, and {@link io.visioncraft.tck.probe.World} is a library with all of
 * these.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit} and its fixtures.
 */
@NullMarked
package io.visioncraft.tck.probe;

import org.jspecify.annotations.NullMarked;
