/**
 * For tests of applications that embed VisionCraft: a clock to move, ids in sequence, recorded events and assertions on
 * rejections. The store in memory is in {@link io.visioncraft.testkit.memory}, the behaviour that every adapter must show in
 * {@link io.visioncraft.testkit.suite}.
 *
 * <p>May use the core's API and SPI, JUnit and AssertJ.
 */
@NullMarked
package io.visioncraft.testkit;

import org.jspecify.annotations.NullMarked;
