package io.visioncraft.testkit.assertion;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Shown;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one event; a failure shows the whole event. Not thread-safe. */
public final class EventAssert extends AbstractAssert<EventAssert, EventRecord> {

    EventAssert(@Nullable EventRecord actual) {
        super(actual, EventAssert.class);
    }

    /**
     * Asserts the type of the event.
     *
     * @param type the expected type, for example {@code order.placed}
     * @return this assertion
     */
    public EventAssert hasType(String type) {
        return has("type", event().type(), type);
    }

    /**
     * Asserts the record that the event is about.
     *
     * @param record the expected record
     * @return this assertion
     */
    public EventAssert isAbout(Aggregate<?> record) {
        return has("aggregate", event().aggregateId(), record.id().value());
    }

    /**
     * Asserts the caller who caused the event.
     *
     * @param caller the expected caller
     * @return this assertion
     */
    public EventAssert wasCausedBy(Caller caller) {
        return has("caller", event().callerKind() + " " + event().callerName(), caller.kind() + " " + caller.name());
    }

    /**
     * Asserts a value in the data of the event: {@code hasData("payable", "120.00")}.
     *
     * @param name the name of the value
     * @param value the expected text, {@code Long} or {@code Boolean}
     * @return this assertion
     */
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
