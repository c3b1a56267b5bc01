package io.visioncraft.spi;

import java.util.List;

/**
 * Hears of changes after the outermost commit, on the thread that committed, in order. At most once: a crash between commit
 * and call loses the call, not the event, which stays in the outbox. What a listener throws, an Error
 * too, reaches nobody else.
 */
@FunctionalInterface
public interface EventListener {

    /** The events of one committed use case, in order, at least one. */
    void committed(List<EventRecord> events);
}
