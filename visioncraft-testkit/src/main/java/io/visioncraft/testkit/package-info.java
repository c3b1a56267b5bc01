/**
 * For tests of applications that embed VisionCraft. {@link io.visioncraft.testkit.InMemoryVisionCraft} is the whole
 * library in memory, ready in one line: with steps to start from, a clock to move, ids in sequence, recorded events,
 * and fast stand-ins for hashing, tokens and the check of tax ids. {@link io.visioncraft.testkit.Rejections} asserts rejections,
 * {@link io.visioncraft.testkit.Race} runs calls at the same moment, {@link io.visioncraft.testkit.Shown} writes
 * records out for the reader of a failed test, and {@link io.visioncraft.testkit.Like} copies a record with some
 * components replaced. Assertions in the domain's language are in {@link io.visioncraft.testkit.assertion}, all
 * situations to start from in {@link io.visioncraft.testkit.fixture}, the store in memory in
 * {@link io.visioncraft.testkit.memory}. The contracts for adapters are in another module, {@code visioncraft-tck}.
 *
 * <p>May use the core's API and SPI, Jakarta Validation's API and AssertJ.
 */
@NullMarked
package io.visioncraft.testkit;

import org.jspecify.annotations.NullMarked;
