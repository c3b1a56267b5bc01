/**
 * For tests of applications that embed VisionCraft: {@link io.visioncraft.testkit.InMemoryVisionCraft}, the whole library in
 * memory with a clock to move, ids in sequence, recorded events and fast stand-ins for hashing and tokens;
 * {@link io.visioncraft.testkit.Rejections}, assertions on rejections; {@link io.visioncraft.testkit.Race}, threads that meet.
 * Situations to start from are in {@link io.visioncraft.testkit.fixture}, the store in memory in
 * {@link io.visioncraft.testkit.memory}, what every adapter must show in {@link io.visioncraft.testkit.contract} and
 * {@link io.visioncraft.testkit.suite}.
 *
 * <p>May use the core's API and SPI, JUnit and AssertJ.
 */
@NullMarked
package io.visioncraft.testkit;

import org.jspecify.annotations.NullMarked;
