package io.visioncraft.billing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names off documents whose retention is over; amounts stay (INV-7). The documents of an invoice go together: it keeps
 * its names as long as one of its credit notes is to be kept, and as long as something is owed on it. What is the customer's of
 * its money stays the customer's by its id, and keeps no names. No API. Immutable
 * and thread-safe.
 */
@Internal
public final class DocumentRetention {

    /** The most invoices whose documents one transaction changes. */
    public static final int MOST = 100;

    /** For how many days after its last document a business is believed to issue none, so that its clock is borne out. */
    static final int CONFIRMED_DAYS = 31;

    private final Ledger ledger;
    private final Books books;
    private final Issuer issuer;
    private final Retention retention;

    DocumentRetention(Ledger ledger, Books books, Issuer issuer, Retention retention) {
        this.ledger = ledger;
        this.books = books;
        this.issuer = issuer;
        this.retention = retention;
    }

    /**
     * {@return a day by which retention can be judged}
     *
     * @param stated any day
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, unless it is of the years 1 to 9999
     */
    public static LocalDate day(LocalDate stated) {
        return Days.kept(stated);
    }

    /**
     * Takes the names off the documents of some invoices.
     *
     * @param stated the day by which retention is judged, where the caller knows it; never later than the clock says
     * @param most the most invoices, 1 or more; never more than {@link #MOST}
     * @param work the work of the use case
     * @return how many documents were changed, and whether nothing is left
     * @throws io.visioncraft.error.UnavailableException with {@code series-ahead-of-clock}, if the last document of a series is
     *     dated later than tomorrow; with {@code clock-unconfirmed}, if documents are over by the clock alone
     */
    public Done anonymise(@Nullable LocalDate stated, int most, UnitOfWork work) {
        NumberSeries last = books.lastIssued().orElse(null);
        if (last == null) {
            return new Done(0, true);
        }
        LocalDate today = issuer.dateOf(work.byTheClock());
        Books.requireNotAhead(last, last.date(), today);
        LocalDate known = stated == null ? last.date().plusDays(CONFIRMED_DAYS) : stated;
        RetentionOver over = retention.overOn(today.isAfter(known) ? known : today);
        int limit = Math.min(most, MOST);
        Set<InvoiceId> due = due(over, limit);
        if (due.isEmpty() && stated == null && today.isAfter(known)) {
            requireNothingOver(today, last);
        }
        return new Done(anonymise(due, over, work), due.size() < limit);
    }

    /** Nothing else may be over by the clock, since nothing bears the clock out. */
    private void requireNothingOver(LocalDate today, NumberSeries last) {
        if (!due(retention.overOn(today), 1).isEmpty()) {
            throw BillingCodes.CLOCK_UNCONFIRMED.rejection(
                    "By the clock, which says " + today
                            + ", the retention of documents is over, but the last document is of " + last.date()
                            + ": state the day by RunHousekeeping.asOf if the clock is right",
                    "today",
                    today,
                    "last",
                    last.date());
        }
    }

    /** Invoices that still have names, and those whose credit notes have, as they were credited after that. */
    private Set<InvoiceId> due(RetentionOver over, int limit) {
        Set<InvoiceId> due = new LinkedHashSet<>(ledger.invoices().retentionOver(over, limit));
        if (due.size() < limit) {
            due.addAll(ledger.creditNotes().retentionOver(over, limit - due.size()));
        }
        return due;
    }

    private int anonymise(Collection<InvoiceId> due, RetentionOver over, UnitOfWork work) {
        // receivables first, since each credit changes one: a credit note that is issued after this read makes it stale
        Map<InvoiceId, Receivable> receivables =
                ledger.receivables().findAll(due).stream().collect(toMap(Receivable::id, identity()));
        Map<InvoiceId, List<CreditNote>> notes =
                ledger.creditNotes().ofInvoices(due).stream().collect(groupingBy(CreditNote::invoice));
        int changed = 0;
        for (Invoice invoice : ledger.invoices().findAll(due)) {
            Receivable receivable = receivables.get(invoice.id());
            List<CreditNote> credits = notes.getOrDefault(invoice.id(), List.of());
            if (receivable != null && (invoice.anonymous() || over(invoice, receivable, credits, over))) {
                changed += anonymise(invoice, receivable, credits, over, work);
            }
        }
        return changed;
    }

    /** Whether all documents of an invoice go now. */
    private static boolean over(Invoice invoice, Receivable receivable, List<CreditNote> credits, RetentionOver over) {
        return !receivable.open()
                && over.of(invoice.requireIssue())
                && credits.stream().allMatch(note -> note.anonymous() || over.of(note.issue()));
    }

    private int anonymise(
            Invoice invoice, Receivable receivable, List<CreditNote> credits, RetentionOver over, UnitOfWork work) {
        int changed = 0;
        Change<Invoice> anonymised = invoice.anonymise();
        if (anonymised.something()) {
            work.save(ledger.invoices(), anonymised);
            work.save(
                    ledger.receivables(),
                    Change.of(receivable)); // one version on: whoever credits meanwhile looks again
            changed++;
        }
        for (CreditNote note : credits) {
            Change<CreditNote> without = note.anonymise();
            if (without.something() && over.of(note.issue())) {
                work.save(ledger.creditNotes(), without);
                changed++;
            }
        }
        return changed;
    }

    /** The last day on which the documents of an invoice keep their names; empty for a draft. */
    Optional<LocalDate> endOf(Invoice invoice, List<CreditNote> credits) {
        return Optional.ofNullable(invoice.issue())
                .map(issue -> credits.stream()
                        .map(note -> retention.endOf(note.issue()))
                        .reduce(retention.endOf(issue), (one, other) -> one.isAfter(other) ? one : other));
    }

    /**
     * What was done in one transaction.
     *
     * @param documents how many documents were changed
     * @param finished whether nothing was left
     */
    public record Done(int documents, boolean finished) {}
}
