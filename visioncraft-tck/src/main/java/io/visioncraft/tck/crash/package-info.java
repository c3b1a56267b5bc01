/**
 * Shows that a use case happens as a whole or not at all, wherever it is cut off:
 * {@link io.visioncraft.tck.crash.CrashConsistency} runs every use case of the library on any store and makes its first,
 * second, … last port call fail, before and after its effect. {@link io.visioncraft.tck.call.Scenarios} says how each is
 * called. The suite {@link io.visioncraft.tck.suite.CrashSuite} runs it as a test.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, its fixtures, {@link io.visioncraft.tck.probe} and
 * {@link io.visioncraft.tck.call}.
 */
@NullMarked
package io.visioncraft.tck.crash;

import org.jspecify.annotations.NullMarked;
