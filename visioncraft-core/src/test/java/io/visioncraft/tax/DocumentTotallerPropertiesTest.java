package io.visioncraft.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentTotallerPropertiesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Issuer ISSUER = Issuer.of(
            Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
            ZoneId.of("Europe/Berlin"),
            "EUR");
    private static final DocumentTotaller TOTALLER =
            new DocumentTotaller((seller, buyer, category, date) -> new TaxDecision(rate(category), "S"), ISSUER);

    @Property
    @Rule({"MON-2", "MON-3"})
    void sumsAgreeWithTheDefinition(@ForAll("lines") List<TaxableLine> lines) {
        DocumentTotals totals = TOTALLER.total(EUR, lines, null, Instant.EPOCH);

        assertThat(totals.net())
                .isEqualTo(Money.total(EUR, lines.stream().map(TaxableLine::net).toList()));
        for (TaxGroup group : totals.groups()) {
            BigDecimal base = lines.stream()
                    .filter(line -> line.category() == group.category())
                    .map(line -> line.net().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal exact = base.multiply(rate(group.category()).percent()).movePointLeft(2);
            assertThat(group.base().amount()).isEqualByComparingTo(base);
            assertThat(group.tax().amount()).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
        }
        assertThat(totals.groups()).extracting(TaxGroup::category).isSorted().doesNotHaveDuplicates();
    }

    @Property
    @Rule("MON-3")
    void theOrderOfLinesChangesNothing(@ForAll("lines") List<TaxableLine> lines, @ForAll Random random) {
        List<TaxableLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        assertThat(TOTALLER.total(EUR, shuffled, null, Instant.EPOCH))
                .isEqualTo(TOTALLER.total(EUR, lines, null, Instant.EPOCH));
    }

    @Provide
    Arbitrary<List<TaxableLine>> lines() {
        return Combinators.combine(
                        Arbitraries.of(TaxCategory.class), Arbitraries.longs().between(0, 100_000_000_000L))
                .as((category, cents) -> new TaxableLine(category, Money.ofMinor(cents, EUR)))
                .list()
                .ofMaxSize(60);
    }

    private static TaxRate rate(TaxCategory category) {
        return switch (category) {
            case STANDARD -> TaxRate.of("19");
            case REDUCED -> TaxRate.of("5.5");
            case ZERO, EXEMPT, REVERSE_CHARGE, OUT_OF_SCOPE -> TaxRate.ZERO;
        };
    }
}
