package io.visioncraft.tax;

import static io.visioncraft.Like.like;
import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.DAY;
import static io.visioncraft.tax.Taxing.ISSUER;
import static io.visioncraft.tax.Taxing.SETTINGS;
import static io.visioncraft.tax.Taxing.VAT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any document, for a consumer at home or a business of another member state, in any way of taxing, against {@link Reckoning}.
 */
class DocumentTotallerPropertiesTest {

    /**
     * A document to tax.
     *
     * @param method how
     * @param currency of all lines
     * @param abroad whether the buyer is a business of another member state
     * @param lines classes and amounts
     */
    record Document(TaxMethod method, Currency currency, boolean abroad, List<TaxableLine> lines) {

        TaxedDocument taxed() {
            return taxed(lines);
        }

        TaxedDocument taxed(List<TaxableLine> others) {
            TaxSettings settings = like(SETTINGS, "method", method);
            Party buyer = abroad ? AUSTRIAN : null;
            TaxTerms terms =
                    new TaxTerms(currency, method.basis(), buyer, abroad ? Set.of(VAT_ID) : Set.of(), null, DAY);
            return new DocumentTotaller(settings, ISSUER).tax(terms, others);
        }
    }

    @Property(tries = 1000)
    @Rule({"MON-2", "MON-3", "MON-4"})
    void linesAndGroupsAreThoseOfTheDefinition(@ForAll("documents") Document document) {
        TaxedDocument taxed = document.taxed();

        Reckoning expected = Reckoning.of(document.method(), document.abroad(), document.lines());
        assertThat(taxed.lines()).extracting(line -> line.net().minorUnits()).isEqualTo(expected.nets);
        assertThat(taxed.totals().groups())
                .extracting(group -> group.decision().code() + " "
                        + group.decision().rate() + " " + group.base().minorUnits() + " "
                        + group.tax().minorUnits())
                .isEqualTo(expected.groups());
        assertThat(taxed.totals().method()).isEqualTo(document.method());
    }

    /** EN 16931 BR-CO-10 to BR-CO-16; a document has no allowances and charges beside its lines (BT-107, BT-108). */
    @Property(tries = 1000)
    @Rule({"MON-2", "MON-5"})
    void sumsAddUpExactly(@ForAll("documents") Document document) {
        TaxedDocument taxed = document.taxed();

        DocumentTotals totals = taxed.totals();
        assertThat(totals.net().minorUnits())
                .isEqualTo(taxed.lines().stream()
                        .mapToLong(line -> line.net().minorUnits())
                        .sum())
                .isEqualTo(totals.groups().stream()
                        .mapToLong(group -> group.base().minorUnits())
                        .sum());
        assertThat(totals.tax().minorUnits())
                .isEqualTo(totals.groups().stream()
                        .mapToLong(group -> group.tax().minorUnits())
                        .sum());
        assertThat(totals.gross().minorUnits())
                .isEqualTo(totals.net().minorUnits() + totals.tax().minorUnits());
        assertThat(totals.due().minorUnits())
                .isEqualTo(totals.gross().minorUnits()
                        - totals.prepaid().minorUnits()
                        + totals.rounding().minorUnits());
        for (TaxGroup group : totals.groups()) {
            assertThat(group.base().minorUnits())
                    .isEqualTo(taxed.lines().stream()
                            .filter(line -> line.tax().decision().equals(group.decision()))
                            .mapToLong(line -> line.net().minorUnits())
                            .sum());
        }
    }

    @Property(tries = 500)
    @Rule("MON-2")
    void theGrossThatABuyerPaysIsTheSumOfThePrices(@ForAll("documents") Document document) {
        boolean stripped = document.abroad() && document.method().untaxedGross() == UntaxedGross.STRIP_HOME_TAX;

        TaxedDocument taxed = document.taxed();

        long amounts = document.lines().stream()
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
        if (document.method().basis() == PriceBasis.NET) {
            assertThat(taxed.totals().net().minorUnits()).isEqualTo(amounts);
        } else if (stripped) {
            assertThat(taxed.totals().due().minorUnits()).isLessThanOrEqualTo(amounts);
        } else {
            assertThat(taxed.totals().due().minorUnits()).isEqualTo(amounts);
        }
        for (int i = 0; i < taxed.lines().size(); i++) {
            assertThat(taxed.lines().get(i).net())
                    .isBetween(
                            Money.zero(document.currency()),
                            document.lines().get(i).amount());
        }
    }

    @Property
    @Rule("MON-3")
    void theOrderOfLinesChangesNoTotal(@ForAll("documents") Document document, @ForAll Random random) {
        List<TaxableLine> shuffled = new ArrayList<>(document.lines());
        Collections.shuffle(shuffled, random);

        TaxedDocument taxed = document.taxed(shuffled);

        assertThat(taxed.totals()).isEqualTo(document.taxed().totals());
    }

    @Provide
    Arbitrary<Document> documents() {
        Arbitrary<TaxMethod> methods = Combinators.combine(
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(TaxRounding.class),
                        Arbitraries.of(UntaxedGross.class))
                .as(TaxMethod::new);
        return Arbitraries.of("JPY", "EUR", "KWD")
                .map(Currency::getInstance)
                .flatMap(currency -> Combinators.combine(methods, Arbitraries.of(true, false), lines(currency))
                        .as((method, abroad, lines) -> new Document(method, currency, abroad, lines)));
    }

    private static Arbitrary<List<TaxableLine>> lines(Currency currency) {
        Arbitrary<TaxClassCode> classes = Arbitraries.of(Reckoning.RATES.keySet());
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 9),
                Arbitraries.longs().between(0, 9_999),
                Arbitraries.longs().between(0, 100_000_000_000L));
        return Combinators.combine(classes, amounts)
                .as((taxClass, minor) -> new TaxableLine(taxClass, Money.ofMinor(minor, currency)))
                .list()
                .ofMaxSize(60)
                .withoutEdgeCases(); // there are more than tries
    }
}
