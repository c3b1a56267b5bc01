package io.visioncraft.tck.suite;

import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventSubscriber;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is given, in order, and then does what the test says. Thread-safe. */
final class RecordingSubscriber implements EventSubscriber {

    private final List<Delivery> received = new CopyOnWriteArrayList<>();
    private volatile EventSubscriber then = one -> {};

    /** From now on, takes everything. */
    void takes() {
        then = one -> {};
    }

    /** From now on, does this after it kept an event. */
    void then(EventSubscriber action) {
        then = action;
    }

    /** From now on, takes nothing. */
    void fails() {
        then = one -> {
            throw new IllegalStateException("the other system is down");
        };
    }

    @Override
    public void receive(Delivery delivery) throws Exception {
        received.add(delivery);
        then.receive(delivery);
    }

    /** All that came, each as often as it came. */
    List<EventRecord> events() {
        return received.stream().map(Delivery::event).toList();
    }

    /** Those of one aggregate. */
    List<EventRecord> eventsOf(UUID aggregate) {
        return events().stream()
                .filter(event -> event.aggregateId().equals(aggregate))
                .toList();
    }

    /** The attempts by which they came. */
    List<Integer> attempts() {
        return received.stream().map(Delivery::attempt).toList();
    }

    /** Forgets what came so far. */
    void clear() {
        received.clear();
    }
}
