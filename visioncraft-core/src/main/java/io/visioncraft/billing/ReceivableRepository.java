package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.spi.AggregateRepository;

/** Stores receivables, one for each issued invoice. No entries. */
public interface ReceivableRepository extends AggregateRepository<Receivable, InvoiceId> {}
