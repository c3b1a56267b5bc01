package io.visioncraft.testkit.assertion;

import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.RecordedEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the committed events; a failure shows them all. Not thread-safe. */
public final class EventsAssert extends AbstractAssert<EventsAssert, RecordedEvents> {

    EventsAssert(@Nullable RecordedEvents actual) {
        super(actual, EventsAssert.class);
    }

    /**
     * Asserts that exactly these events were committed, in this order:
     * {@code hasOnly("order.placed", "invoice.issued")}.
     *
     * @param types the expected types
     * @return this assertion
     */
    public EventsAssert hasOnly(String... types) {
        return expect(types().equals(List.of(types)), "exactly " + Arrays.toString(types));
    }

    /**
     * Asserts that these events were committed in this order; other events may be among them.
     *
     * @param types the expected types
     * @return this assertion
     */
    public EventsAssert hasInOrder(String... types) {
        List<String> rest = new ArrayList<>(List.of(types));
        for (String type : types()) {
            if (!rest.isEmpty() && rest.get(0).equals(type)) {
                rest.remove(0);
            }
        }
        return expect(rest.isEmpty(), Arrays.toString(types) + " in this order");
    }

    /**
     * Asserts that no event of these types was committed.
     *
     * @param types the types that are not expected
     * @return this assertion
     */
    public EventsAssert hasNo(String... types) {
        return expect(types().stream().noneMatch(List.of(types)::contains), "none of " + Arrays.toString(types));
    }

    /**
     * Asserts that no event was committed.
     *
     * @return this assertion
     */
    public EventsAssert isEmpty() {
        return expect(types().isEmpty(), "no events");
    }

    /**
     * Asserts that exactly one event of a type was committed; other types are allowed.
     *
     * @param type the type, for example {@code order.placed}
     * @return assertions on the event
     */
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
