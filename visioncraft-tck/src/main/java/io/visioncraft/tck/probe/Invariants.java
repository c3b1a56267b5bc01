package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Id;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks statements that are true of a store after any calls: in any order, at the same time, or cut off half-way.
 *
 * <ul>
 *   <li>Where there are users, one ACTIVE user at least has the role ADMIN (ROL-4); no two have the same e-mail address
 *       (IDN-2), and every role that somebody has exists.
 *   <li>Categories are a tree of no more levels than allowed (CAT-2, CAT-3), siblings have names of their own and codes are
 *       unique (CAT-1); every service has its category (CAT-4).
 *   <li>Prices of a service in one currency do not overlap (PRC-1).
 *   <li>An order's total is that of its lines (MON-2). Placed, it has exactly one invoice, over the same amount (INV-1);
 *       cancelled, its invoice is credited or void (ORD-5).
 *   <li>Numbers of each series begin at 1, have no gap and no number twice, and go with the dates (INV-4).
 *   <li>A receivable is the sum of its payments and credit notes (INV-3), and no line is credited beyond its quantity and its
 *       amount, and no tax beyond that of its group (INV-5).
 *   <li>The lines of a document come to its tax groups: their nets to the bases and, where prices hold the tax, their amounts to
 *       what the buyer pays (MON-2, MON-3).
 *   <li>The tax of an invoice in the issuer's currency is its tax at the rate that it keeps, and its credit notes come to no more
 *       of it, and to all of it where all tax is credited (MON-8).
 *   <li>Every version of a record has its events in the outbox, no version has another's, and their ordinals have no gap
 *       (EVT-1); records that tell none by themselves are passed over. The events of a record that knows when it was last
 *       changed are dated in their order, none after that (GEN-8).
 *   <li>The figures of all days are the sums of the documents that count on them (TAX-2).
 *   <li>Every CRM record has its desk, which waits in the queue only while nobody works it (CRM-4).
 * </ul>
 *
 * <p>The library's invoicing policy must be the standard one, so that placing makes the invoice. The store is read through its
 * repositories, in a transaction of its own. Immutable and as thread-safe as the store.
 */
public final class Invariants {

    private final Persistence store;
    private final Currency currency;
    private final Map<String, Set<Id>> known;

    private Invariants(Persistence store, Currency currency, Map<String, Set<Id>> known) {
        this.store = store;
        this.currency = currency;
        this.known = Map.copyOf(known);
    }

    /**
     * The invariants of a store.
     *
     * @param store is read in a transaction of its own at each check
     * @param currency in which its services have prices
     * @return the invariants, not yet checked
     */
    public static Invariants of(Persistence store, Currency currency) {
        return new Invariants(store, currency, Map.of());
    }

    /** Also of the records under these ids, by the name of their repository, which may stand in none of the lists. */
    Invariants knowing(Map<String, Set<Id>> ids) {
        return new Invariants(store, currency, ids);
    }

    /**
     * Reads the store and looks at each invariant.
     *
     * @return a sentence for each that does not hold, empty if all do
     */
    public List<String> violations() {
        Contents contents = Contents.of(store, currency, known);
        List<String> violations = new ArrayList<>();
        IdentityInvariants.check(contents, violations);
        CatalogInvariants.check(contents, violations);
        BillingInvariants.check(contents, violations);
        TaxInvariants.check(contents, violations);
        CrmInvariants.check(contents, violations);
        OutboxInvariants.check(contents, violations);
        violations.addAll(PlainFigures.differences(store));
        return List.copyOf(violations);
    }

    /**
     * Reads the store and looks at each invariant.
     *
     * @throws AssertionError if one does not hold, with a sentence for each
     */
    public void check() {
        List<String> violations = violations();
        if (!violations.isEmpty()) {
            throw new AssertionError("The store breaks its invariants:\n" + String.join("\n", violations));
        }
    }
}
