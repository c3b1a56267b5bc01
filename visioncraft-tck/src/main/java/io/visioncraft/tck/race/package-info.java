/**
 * Lets two calls meet in every way in which they can: {@link io.visioncraft.tck.race.RaceExplorer} runs a {@link
 * io.visioncraft.tck.race.RacePair} in all interleavings of their port calls on a store in memory, and on real threads on
 * stores with locks. {@link io.visioncraft.tck.race.RacePairs} are those that the library is known to withstand. The suite
 * {@link io.visioncraft.tck.suite.RaceSuite} runs them as tests.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, its fixtures and {@link io.visioncraft.tck.probe}.
 */
@NullMarked
package io.visioncraft.tck.race;

import org.jspecify.annotations.NullMarked;
