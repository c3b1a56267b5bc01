/**
 * The store on Jakarta Persistence: {@link io.visioncraft.persistence.jpa.JpaPersistence} keeps the records of the core in
 * tables {@code vc_…} with whatever provider the host has.
 *
 * <p>How it works: entities are bare rows, and mappers turn them into records and back. A repository hands a {@code Mapping} of
 * these to {@code AggregateTable}, which reads and writes, and asks what else it needs in portable JPQL. An
 * {@code OpenTransaction} has its {@code Statements}, through which all goes, and its {@code Memory}. The persistence context
 * is never a cache, so that every read sees the database; changes are updates in SQL that compare the version themselves and go
 * in batches. Transactions are the library's own or, through {@link io.visioncraft.persistence.jpa.HostTransactions}, those of
 * a host. May use the core except {@code internal}, and the Jakarta Persistence API; never a provider's own types.
 */
@NullMarked
package io.visioncraft.persistence.jpa;

import org.jspecify.annotations.NullMarked;
