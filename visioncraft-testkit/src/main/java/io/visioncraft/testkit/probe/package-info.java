/**
 * Looks into a library and its store from outside, for tests that must leave nothing out: {@link
 * io.visioncraft.testkit.probe.UseCase}, every use case by reflection; {@link io.visioncraft.testkit.probe.WatchedPersistence}, a
 * store whose every call is heard of and can be stopped; {@link io.visioncraft.testkit.probe.Invariants}, what is true of a
 * store whatever happened; {@link io.visioncraft.testkit.probe.World}, a library with all of this around it.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit} and its fixtures.
 */
@NullMarked
package io.visioncraft.testkit.probe;

import org.jspecify.annotations.NullMarked;
