package io.visioncraft.tck.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Invoices and credit notes of random businesses: tables, both bases, both strategies, three currencies, books in
 * four, and rates that change between placing and completing. Each business has
 * {@value RandomShops#PURCHASES} orders, which are completed, supplied in part or cancelled, and what was billed is given back in
 * parts, by quantities and by amounts in any order, until nothing is left. A full build tries more than 20,000 invoices, and
 * three times as many credit notes.
 */
class RandomDocumentsTest {

    @Test
    @Rule({"MON-2", "MON-3", "MON-4", "MON-5", "MON-6", "MON-8", "TAX-1", "ORD-5", "INV-2", "INV-5", "PAY-8"})
    void documentsAreThoseOfTheDefinitionAndKeepTheRulesOfTheStandard(TestReporter reporter) {
        Trade.Figures figures = new Trade.Figures();
        AtomicInteger shops = new AtomicInteger();

        Tries.of(RandomShops.shops()).shownAs(RandomShop::terms).check(shop -> {
            new Trade(shop, figures).happens();
            shops.incrementAndGet();
        });

        assertThat(figures.orders()).isEqualTo((long) RandomShops.PURCHASES * shops.get());
        reporter.publishEntry("invoices", Long.toString(figures.invoices));
        reporter.publishEntry("credit notes", Long.toString(figures.creditNotes));
        reporter.publishEntry("credit notes of amounts", Long.toString(figures.amounts));
        reporter.publishEntry("documents that state their tax in another currency", Long.toString(figures.foreign));
        reporter.publishEntry("invoices that are taxed by other rates than their orders", Long.toString(figures.anew));
        reporter.publishEntry("orders supplied in part", Long.toString(figures.partly));
        reporter.publishEntry(
                "orders without an invoice, of which nothing was supplied", Long.toString(figures.nothing));
        reporter.publishEntry("orders that EN 16931 refuses", Long.toString(figures.refused));
    }
}
