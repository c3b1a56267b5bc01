package io.visioncraft.testkit.assertion;

import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.RecordedEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What can be asserted of the events that were committed. A failure shows them all. Not thread-safe. */
public final class EventsAssert extends AbstractAssert<EventsAssert, RecordedEvents> {

    EventsAssert(@Nullable RecordedEvents actual) {
        super(actual, EventsAssert.class);
    }

    /** Are exactly these, by type and in this order, for example {@code hasOnly("order.placed", "invoice.issued")}. */
    public EventsAssert hasOnly(String... types) {
        return expect(types().equals(List.of(types)), "exactly " + Arrays.toString(types));
    }

    /** Are these among others, in this order. */
    public EventsAssert hasInOrder(String... types) {
        List<String> rest = new ArrayList<>(List.of(types));
        for (String type : types()) {
            if (!rest.isEmpty() && rest.get(0).equals(type)) {
                rest.remove(0);
            }
        }
        return expect(rest.isEmpty(), Arrays.toString(types) + " in this order");
    }

    /** Are none of these. */
    public EventsAssert hasNo(String... types) {
        return expect(types().stream().noneMatch(List.of(types)::contains), "none of " + Arrays.toString(types));
    }

    /** Is nothing: no change was committed. */
    public EventsAssert isEmpty() {
        return expect(types().isEmpty(), "no events");
    }

    /** The only event of that type, for more assertions. */
    public EventAssert only(String type) {
        List<EventRecord> found = events().ofType(type);
        expect(found.size() == 1, "exactly one " + type);
        return new EventAssert(found.get(0));
    }

    private EventsAssert expect(boolean holds, String what) {
        if (!holds) {
            failWithMessage(
                    "%s", "Expected " + what + ", but what was committed is:" + System.lineSeparator() + told());
        }
        return this;
    }

    private List<String> types() {
        return events().types();
    }

    private RecordedEvents events() {
        isNotNull();
        return actual;
    }

    private String told() {
        return events().all().isEmpty()
                ? "  nothing"
                : events().all().stream()
                        .map(event -> "  " + event.type() + " " + event.aggregateType() + " " + event.aggregateId()
                                + " version " + event.aggregateVersion() + " by " + event.callerKind() + " "
                                + event.callerName() + " " + event.data())
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
