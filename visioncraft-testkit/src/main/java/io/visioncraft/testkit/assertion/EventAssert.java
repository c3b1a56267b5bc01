package io.visioncraft.testkit.assertion;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Shown;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What can be asserted of one event. A failure shows the whole event. Not thread-safe. */
public final class EventAssert extends AbstractAssert<EventAssert, EventRecord> {

    EventAssert(@Nullable EventRecord actual) {
        super(actual, EventAssert.class);
    }

    /** Is of that type, for example {@code order.placed}. */
    public EventAssert hasType(String type) {
        return has("type", event().type(), type);
    }

    /** Happened to that record. */
    public EventAssert isAbout(Aggregate<?> record) {
        return has("aggregate", event().aggregateId(), record.id().value());
    }

    /** Was caused by that caller. */
    public EventAssert wasCausedBy(Caller caller) {
        return has("caller", event().callerKind() + " " + event().callerName(), caller.kind() + " " + caller.name());
    }

    /** Says that, as text, whole number or boolean: {@code hasData("payable", "120.00")}. */
    public EventAssert hasData(String name, Object value) {
        return has("data \"" + name + '"', event().data().get(name), value);
    }

    private EventAssert has(String name, @Nullable Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            failWithMessage(
                    "%s",
                    "Expected the event's " + name + " to be " + Wanted.shown(expected) + ", but it is "
                            + Wanted.shown(found) + System.lineSeparator()
                            + Shown.of(actual).indent(2).stripTrailing());
        }
        return this;
    }

    private EventRecord event() {
        isNotNull();
        return actual;
    }
}
