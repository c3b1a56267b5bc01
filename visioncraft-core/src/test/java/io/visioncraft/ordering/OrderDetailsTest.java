package io.visioncraft.ordering;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** References, note, place and period of supply. */
@Rule("ORD-1")
class OrderDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Delivery DELIVERY = new Delivery("Gate 3", Address.of("Ring 2", "1010", "Wien", "AT"));
    private static final OrderReferences REFERENCES = new OrderReferences("L-1", "PO-1", "C-1", "");

    @Test
    @Rule("GEN-4")
    void normalisesItsTexts() {
        OrderReferences references = new OrderReferences(" L-1 ", "PO-1", " C-1", " ");
        Delivery delivery = new Delivery(" Gate 3 ", DELIVERY.address());

        assertThat(references).isEqualTo(REFERENCES);
        assertThat(delivery).isEqualTo(DELIVERY);
        assertRefused(KernelCodes.TOO_LONG, () -> new OrderReferences("", "", "", "x".repeat(65)));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> new OrderReferences("a\nb", "", "", ""));
        assertRefused(KernelCodes.TOO_LONG, () -> new Delivery("x".repeat(301), DELIVERY.address()));
    }

    /** Details that say one thing each. */
    private static Stream<OrderDetails> texts() {
        return Stream.of(
                new OrderDetails(new OrderReferences("", "", "", "P-1"), "", null, null, null),
                new OrderDetails(OrderReferences.NONE, "Ring twice", null, null, null),
                new OrderDetails(OrderReferences.NONE, "", DELIVERY, null, null));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Rule("IDN-8")
    void knowsThatItHoldsTexts(OrderDetails details) {
        assertThat(details.hasText()).isTrue();
        assertThat(OrderDetails.NONE.hasText()).isFalse();
        assertThat(new OrderDetails(OrderReferences.NONE, "", null, DAY, DAY).hasText())
                .isFalse();
    }

    @Test
    @Rule("IDN-8")
    void losesItsTextsAndAllButTheCountryOfItsPlaceWhenItsCustomerIsErased() {
        OrderDetails details = new OrderDetails(REFERENCES, "Ring twice", DELIVERY, DAY, DAY.plusDays(1));

        OrderDetails erased = details.erased();

        assertThat(erased.references().buyer()).isNotEmpty().doesNotContain("L-1");
        assertThat(erased.references().purchaseOrder()).isNotEmpty().doesNotContain("PO-1");
        assertThat(erased.references().contract()).isNotEmpty().doesNotContain("C-1");
        assertThat(erased.references().project()).isEmpty();
        assertThat(erased.note()).isNotEmpty().doesNotContain("Ring");
        assertThat(erased.deliverTo()).isNotNull().satisfies(place -> {
            assertThat(place.name()).isEmpty();
            assertThat(place.address())
                    .isEqualTo(Address.of(
                            Tombstone.TEXT,
                            "",
                            Tombstone.TEXT,
                            DELIVERY.address().country()));
        });
        assertThat(erased.supplyFrom()).isEqualTo(DAY);
        assertThat(erased.supplyUntil()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    @Rule("TAX-1")
    void isTaxedAlikeAtOnePlaceAndOneLastDay() {
        OrderDetails details = new OrderDetails(REFERENCES, "Ring twice", DELIVERY, DAY, DAY.plusDays(1));

        assertThat(details.suppliedLike(
                        new OrderDetails(OrderReferences.NONE, "", DELIVERY, DAY.plusDays(1), DAY.plusDays(1))))
                .isTrue();
        assertThat(details.suppliedLike(new OrderDetails(REFERENCES, "Ring twice", DELIVERY, DAY, DAY)))
                .isFalse();
        assertThat(details.suppliedLike(new OrderDetails(REFERENCES, "Ring twice", null, DAY, DAY.plusDays(1))))
                .isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresReferencesAndTheAddressOfAPlace() {
        assertThatNullPointerException()
                .isThrownBy(() -> new OrderDetails(null, "", null, null, null))
                .withMessage("references");
        assertThatNullPointerException()
                .isThrownBy(() -> new Delivery("", null))
                .withMessage("address");
    }
}
