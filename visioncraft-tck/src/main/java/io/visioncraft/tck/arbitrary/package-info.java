/**
 * Generators for properties, on jqwik, which a module that uses this package adds to its test class path
 * ({@code net.jqwik:jqwik}). Elsewhere in the TCK, only the generated calls of {@link io.visioncraft.tck.call} and
 * {@link io.visioncraft.tck.contract.Kind#generated} need it. The package generates {@link io.visioncraft.tck.arbitrary.Values}
 * at their edges, {@link io.visioncraft.tck.arbitrary.Records} in any state that commands lead to, and
 * {@link io.visioncraft.tck.arbitrary.Sequences} of commands by several callers. They work in jqwik's own properties and,
 * run by {@link io.visioncraft.tck.arbitrary.Tries}, in tests of JUnit Jupiter.
 * {@link io.visioncraft.tck.arbitrary.Agreement} runs a sequence on two stores and compares all that can be seen.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, its fixtures and the store in memory,
 * {@link io.visioncraft.tck.call}, and jqwik.
 */
@NullMarked
package io.visioncraft.tck.arbitrary;

import org.jspecify.annotations.NullMarked;
