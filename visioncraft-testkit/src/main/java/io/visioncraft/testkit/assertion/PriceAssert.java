package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Service;
import io.visioncraft.pricing.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Assertions on a price entry. Not thread-safe. */
public final class PriceAssert extends RecordAssert<PriceAssert, Price> {

    PriceAssert(@Nullable Price actual) {
        super(actual, PriceAssert.class);
    }

    /**
     * Asserts the unit price of the price.
     *
     * @param unitPrice the expected unit price, for example {@code 80.00 EUR}
     * @return this assertion
     */
    public PriceAssert hasAmount(String unitPrice) {
        return hasComponent("amount", record().unitPrice(), Wanted.unitPrice(unitPrice));
    }

    /**
     * Asserts the service of the price.
     *
     * @param service the expected service
     * @return this assertion
     */
    public PriceAssert isFor(Service service) {
        return hasComponent("service", record().service(), service.id());
    }

    /**
     * Asserts the start of the price.
     *
     * @param from the expected instant
     * @return this assertion
     */
    public PriceAssert startsAt(Instant from) {
        return hasComponent("start", record().window().from(), from);
    }

    /**
     * Asserts the end of the price, at which it is no longer in force.
     *
     * @param until the expected instant
     * @return this assertion
     */
    public PriceAssert endsAt(Instant until) {
        return hasComponent("end", record().window().until(), until);
    }

    /**
     * Asserts that the price has no end.
     *
     * @return this assertion
     */
    public PriceAssert isOpenEnded() {
        return hasComponent("end", record().window().until(), null);
    }

    /**
     * Asserts that the price is in force at an instant.
     *
     * @param at the instant
     * @return this assertion
     */
    public PriceAssert isInForceAt(Instant at) {
        return expect(
                record().window().contains(at),
                "to be in force at " + at + ", but it is from "
                        + record().window().from() + " until "
                        + Wanted.shown(record().window().until()));
    }
}
