package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * By which day the tax of a cart is decided, on every store. Tax was 16 % until the day before the clock's, is 19 %, and will be
 * 21 % from the day after it.
 */
@Rule({"TAX-1", "ORD-1"})
abstract class CartTaxPointSuite extends OrderingSuite {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final OrderDescription YESTERDAY = OrderDescription.none().supplied(TODAY.minusDays(1));
    private static final OrderDescription TOMORROW = OrderDescription.none().supplied(TODAY.plusDays(1));
    private static final String PAST = "92.80";
    private static final String NOW = "95.20";
    private static final String FUTURE = "96.80";

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(question -> {
            int past = question.taxPoint().compareTo(TODAY);
            return TaxDecision.charged("DE", TaxRate.of(past < 0 ? "16" : past == 0 ? "19" : "21"));
        }));
    }

    @Test
    void placesACartAsItWasShownWhoeverSaidThatItsDayOfSupplyIsOver() {
        for (Caller says : List.of(ann, STAFF)) {
            for (Caller places : List.of(ann, STAFF)) {
                Order cart = orders.aCartOf(customer);

                Order described = vc.orders().describe(says, DescribeOrder.of(cart.id(), YESTERDAY));
                OrderPreview preview = vc.orders().previewDraft(places, cart.id());
                Order placed = vc.orders().placeDraft(places, PlaceDraft.of(cart.id()));

                assertThat(described.details().supplyUntil()).isEqualTo(TODAY.minusDays(1));
                assertThat(described.payable()).isEqualTo(eur(NOW));
                assertThat(preview.payable()).isEqualTo(eur(NOW));
                assertThat(placed.payable()).isEqualTo(eur(NOW));
                assertThat(placed.details()).isEqualTo(described.details());
            }
        }
    }

    @Test
    @Rule("ORD-3")
    void taxesEachChangeOfSuchACartByToday() {
        Order cart = orders.aCartOf(customer);
        vc.orders().describe(STAFF, DescribeOrder.of(cart.id(), YESTERDAY));

        Order added = vc.orders().addLine(STAFF, AddLine.to(cart.id(), cleaning.id(), 1));

        assertThat(added.payable()).isEqualTo(eur("190.40"));
    }

    @Test
    void taxesACartByADayToComeUntilThatIsOver() {
        Order cart = orders.aCartOf(customer);

        assertThat(vc.orders()
                        .describe(ann, DescribeOrder.of(cart.id(), TOMORROW))
                        .payable())
                .isEqualTo(eur(FUTURE));
        clock.advance(Duration.ofDays(30));
        assertThat(vc.orders().placeDraft(STAFF, PlaceDraft.of(cart.id())).payable())
                .isEqualTo(eur(FUTURE));
    }

    @Test
    void letsStaffEnterASupplyOfThePastInOneStep() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1).described(YESTERDAY);

        assertThat(vc.orders().preview(ann, command).payable()).isEqualTo(eur(NOW));
        assertThat(vc.orders().place(ann, command).payable()).isEqualTo(eur(NOW));
        assertThat(vc.orders()
                        .preview(STAFF, command.forCustomer(customer.id()))
                        .payable())
                .isEqualTo(eur(PAST));
        assertThat(vc.orders().place(STAFF, command.forCustomer(customer.id())).payable())
                .isEqualTo(eur(PAST));
    }
}
