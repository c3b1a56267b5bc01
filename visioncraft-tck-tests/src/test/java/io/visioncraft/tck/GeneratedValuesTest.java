package io.visioncraft.tck;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;

import io.visioncraft.ordering.Order;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import org.junit.jupiter.api.Test;

/** The snippet on generated values of the guide {@code docs/guides/testing-your-application.md}. */
class GeneratedValuesTest {

    // begin: generated
    @Test
    void showsAnyOrder() {
        Tries.of(Records.orders()).check(order -> assertThat(order).hasTotal(page(order)));
    }
    // end: generated

    private static String page(Order order) {
        return order.payable().toString();
    }
}
