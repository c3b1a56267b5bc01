/**
 * Looks into a library and its store from outside, for tests that must leave nothing out: {@link
 * io.visioncraft.tck.probe.UseCaseMethod}, every use case by reflection; {@link io.visioncraft.tck.probe.WatchedPersistence}, a
 * store whose every call is heard of and can be stopped; {@link io.visioncraft.tck.probe.Invariants}, what is true of a
 * store whatever happened; {@link io.visioncraft.tck.probe.World}, a library with all of this around it.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit} and its fixtures.
 */
@NullMarked
package io.visioncraft.tck.probe;

import org.jspecify.annotations.NullMarked;
