package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

@Rule({"INV-5", "MON-4"})
class CreditablePropertiesTest {

    @Property(tries = 300)
    void piecesAddUpToTheInvoiceAndAreNeverNegative(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal unitPrice,
            @ForAll @IntRange(min = 1, max = 40) int quantity,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> pieces) {
        Invoice invoice = issued(
                line(1, TaxCategory.STANDARD, unitPrice.toPlainString(), Integer.toString(quantity), "0"),
                line(2, TaxCategory.STANDARD, "3.333333", "3", "0.01"));
        List<CreditNote> notes = new ArrayList<>();

        int left = quantity;
        for (int piece : pieces) {
            if (left > 0) {
                int taken = Math.min(piece, left);
                left -= taken;
                notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(1), Quantity.of(taken))), 1));
            }
        }
        notes.add(note(invoice, new Creditable(invoice, notes).rest(), 2));

        assertThat(new Creditable(invoice, notes).exhausted()).isTrue();
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.totals().net().negative()).isFalse();
            assertThat(note.totals().tax().negative()).isFalse();
        });
        assertThat(notes.stream().map(note -> note.totals().net()).reduce(eur("0"), Money::plus))
                .isEqualTo(invoice.totals().net());
        assertThat(notes.stream().map(note -> note.totals().tax()).reduce(eur("0"), Money::plus))
                .isEqualTo(invoice.totals().tax());
    }
}
