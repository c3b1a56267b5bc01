/**
 * Measures the library beside SQL that is written by hand, on one durable database. {@link io.visioncraft.benchmarks.Load} runs
 * it: each {@link io.visioncraft.benchmarks.Work} is done by each {@link io.visioncraft.benchmarks.Contender}, in turns.
 *
 * <p>Depends on everything that is published but the modules for Spring Boot. Nothing depends on it.
 */
@NullMarked
package io.visioncraft.benchmarks;

import org.jspecify.annotations.NullMarked;
