package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Service;
import io.visioncraft.pricing.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a price entry. Not thread-safe. */
public final class PriceAssert extends RecordAssert<PriceAssert, Price> {

    PriceAssert(@Nullable Price actual) {
        super(actual, PriceAssert.class);
    }

    /** Is that much a unit, for example {@code 80.00 EUR}. */
    public PriceAssert hasAmount(String unitPrice) {
        return hasComponent("amount", record().unitPrice(), Wanted.unitPrice(unitPrice));
    }

    /** Is that service's. */
    public PriceAssert isFor(Service service) {
        return hasComponent("service", record().service(), service.id());
    }

    /** Has been in force since then. */
    public PriceAssert startsAt(Instant from) {
        return hasComponent("start", record().window().from(), from);
    }

    /** Is in force until just before then. */
    public PriceAssert endsAt(Instant until) {
        return hasComponent("end", record().window().until(), until);
    }

    /** Has no end yet. */
    public PriceAssert isOpenEnded() {
        return hasComponent("end", record().window().until(), null);
    }

    /** Is in force then. */
    public PriceAssert isInForceAt(Instant at) {
        return expect(
                record().window().contains(at),
                "to be in force at " + at + ", but it is from "
                        + record().window().from() + " until "
                        + Wanted.shown(record().window().until()));
    }
}
