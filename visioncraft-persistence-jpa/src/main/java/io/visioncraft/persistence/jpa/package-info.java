/**
 * The store on Jakarta Persistence: {@link io.visioncraft.persistence.jpa.JpaPersistence} keeps the records of the core in
 * tables {@code vc_…}, with the host's choice of provider.
 *
 * <p>How it works:
 *
 * <ul>
 *   <li>A row is a class whose fields name their columns. Mappers turn rows into records and back. There are no entities: the
 *       provider gives connections and transactions.
 *   <li>A repository describes its rows in a {@code Mapping}. {@code AggregateTable} reads and writes them; other queries of
 *       the repository are a {@code Select}, or SQL that all supported databases take.
 *   <li>An {@code OpenTransaction} has {@code Statements}, which all reads and writes go through, and a {@code Memory}.
 *   <li>{@code Statements} sends through {@code OwnSql}, in one round trip with what has waited for it ({@code Waiting}) and
 *       what will probably be asked ({@code Foreseen}). {@code Queries} makes the texts of reads.
 *   <li>Each read sees the database. Changes are SQL updates that compare the version and are sent in batches.
 *   <li>The library begins its transactions itself or, through {@link io.visioncraft.persistence.jpa.HostTransactions}, joins
 *       those of a host.
 * </ul>
 *
 * May use the core except {@code internal}, and the Jakarta Persistence API; never a provider's types.
 */
@NullMarked
package io.visioncraft.persistence.jpa;

import org.jspecify.annotations.NullMarked;
