package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores receivables, one for each issued invoice, by the invoice's id; {@code save} appends nothing.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface ReceivableRepository extends AggregateRepository<Receivable, InvoiceId> {

    /**
     * Sums up what is owed, by the days since it was due.
     *
     * @param customer of that customer's invoices; null for all
     * @param today the date in the issuer's zone
     * @return one for each currency in which something is owed, by the code of the currency
     */
    List<AgedReceivables> aged(@Nullable UserId customer, LocalDate today);
}
