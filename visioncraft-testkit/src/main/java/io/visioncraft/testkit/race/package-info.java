/**
 * Lets two calls meet in every way in which they can: {@link io.visioncraft.testkit.race.RaceExplorer} runs a {@link
 * io.visioncraft.testkit.race.RacePair} in all interleavings of their port calls on a store in memory, and on real threads on
 * stores with locks. {@link io.visioncraft.testkit.race.RacePairs} are those that the library is known to withstand. The suite
 * {@link io.visioncraft.testkit.suite.RaceSuite} runs them as tests.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, its fixtures and {@link io.visioncraft.testkit.probe}.
 */
@NullMarked
package io.visioncraft.testkit.race;

import org.jspecify.annotations.NullMarked;
