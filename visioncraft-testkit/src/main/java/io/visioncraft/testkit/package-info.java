/**
 * For tests of applications that embed VisionCraft: {@link io.visioncraft.testkit.InMemoryVisionCraft}, the whole library in
 * memory, ready in one line, with steps to start from, a clock to move, ids in sequence, recorded events and fast stand-ins
 * for hashing and tokens; {@link io.visioncraft.testkit.Rejections}, assertions on rejections;
 * {@link io.visioncraft.testkit.Race}, threads that meet; {@link io.visioncraft.testkit.Shown}, records for the eye;
 * {@link io.visioncraft.testkit.Like}, a record like another one save for what a test names.
 * Assertions in the domain's language are in {@link io.visioncraft.testkit.assertion}, all situations to start from in
 * {@link io.visioncraft.testkit.fixture}, the store in memory in {@link io.visioncraft.testkit.memory}. What every adapter must
 * show is in another module, {@code visioncraft-tck}.
 *
 * <p>May use the core's API and SPI, Jakarta Validation's API and AssertJ.
 */
@NullMarked
package io.visioncraft.testkit;

import org.jspecify.annotations.NullMarked;
