/**
 * AssertJ assertions that speak the domain's language. Begin with
 * {@link io.visioncraft.testkit.assertion.VisionCraftAssertions}, whose methods can be imported beside AssertJ's own:
 *
 * <pre>{@code
 * assertThat(order).isPlaced().hasTotal("120.00 EUR");
 * assertThat(test.vc().invoices().receivable(clerk, invoice.id())).isUnpaid().hasBalance("120.00 EUR");
 * assertThat(test.events()).hasOnly("order.placed", "invoice.issued");
 * assertThatCall(() -> vc.orders().get(stranger, order.id())).isRejectedWith(OrderingCodes.ORDER_NOT_FOUND);
 * }</pre>
 *
 * <p>A failure says the expected value, the value found and all parts of the record. May use the core's API and
 * {@link io.visioncraft.testkit}.
 */
@NullMarked
package io.visioncraft.testkit.assertion;

import org.jspecify.annotations.NullMarked;
