package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.spi.AggregateRepository;

/**
 * Stores receivables, one for each issued invoice, by the invoice's id; {@code save} appends nothing.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface ReceivableRepository extends AggregateRepository<Receivable, InvoiceId> {}
