/**
 * A store on plain SQL, to learn from: {@link io.visioncraft.examples.customadapter.JdbiPersistence} implements every port of
 * {@link io.visioncraft.Persistence} through Jdbi on H2.
 *
 * <p>How it works: each aggregate has one table, which keeps the record as JSON in {@code body} beside its {@code id}, its
 * {@code version} and the keys that uniqueness, lists and searches need. {@code Mapping} names those keys, {@code
 * AggregateTable} reads and writes by it, and a repository adds its own questions as {@code Select}. {@code Transactions} runs
 * every statement and {@code Failure} says what a failed one means. May use the core except {@code internal}, Jdbi and
 * Jackson. {@code docs/guides/writing-an-adapter.md} walks through it.
 */
@NullMarked
package io.visioncraft.examples.customadapter;

import org.jspecify.annotations.NullMarked;
