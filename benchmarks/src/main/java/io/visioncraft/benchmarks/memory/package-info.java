/**
 * Measures in memory, with JMH: placing an order in the store in memory, checking a token beside bare Nimbus, making the library.
 * {@link io.visioncraft.benchmarks.memory.InMemory} runs it.
 */
@NullMarked
package io.visioncraft.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
