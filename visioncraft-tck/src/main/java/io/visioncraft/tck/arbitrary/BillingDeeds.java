package io.visioncraft.tck.arbitrary;

import static io.visioncraft.tck.arbitrary.Parts.numbers;
import static io.visioncraft.tck.arbitrary.Parts.quantities;
import static io.visioncraft.tck.arbitrary.Parts.texts;

import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.kernel.OrderId;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What is done with invoices, each of which is named by its order. */
final class BillingDeeds {

    private BillingDeeds() {}

    static Arbitrary<Deed> any() {
        return Parts.weighed(Tuple.of(4, pay()), Tuple.of(1, creditWhole()), Tuple.of(3, creditPart()));
    }

    private static Arbitrary<Deed> pay() {
        Arbitrary<String> amounts = Arbitraries.of("0.01", "47.60", "95.20", "14.88", "100000", "0", "1.005");
        return Combinators.combine(
                        numbers(), amounts, Arbitraries.of("r1", "r2", "R1", "r3"), Arbitraries.of(true, false))
                .as((order, amount, reference, more) -> new Deed(
                        "records " + amount + " EUR by card \"" + reference + "\" for the invoice of order #" + order
                                + (more ? ", even if that is too much" : ""),
                        (world, by) -> {
                            RecordPayment command = RecordPayment.of(
                                    world.invoice(order),
                                    amount,
                                    "EUR",
                                    "card",
                                    reference,
                                    world.clock().instant());
                            return world.vc()
                                    .invoices()
                                    .recordPayment(by, more ? command.acceptingOverpayment() : command);
                        }));
    }

    private static Arbitrary<Deed> creditWhole() {
        return Combinators.combine(numbers(), texts())
                .as((order, reason) -> new Deed(
                        "credits the invoice of order #" + order + " because \"" + reason + '"',
                        (world, by) ->
                                world.vc().invoices().credit(by, CreditInvoice.whole(world.invoice(order), reason))));
    }

    private static Arbitrary<Deed> creditPart() {
        return Combinators.combine(numbers(), numbers(), quantities())
                .as((order, line, quantity) ->
                        new Deed("credits " + quantity + " of line #" + line + " of order #" + order, (world, by) -> {
                            OrderId id = world.order(order);
                            return world.vc()
                                    .invoices()
                                    .credit(
                                            by,
                                            CreditInvoice.part(world.invoice(order), "Broken")
                                                    .line(world.line(id, line), new BigDecimal(quantity)));
                        }));
    }
}
