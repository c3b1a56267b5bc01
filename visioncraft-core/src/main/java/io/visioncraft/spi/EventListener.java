package io.visioncraft.spi;

import java.util.List;

/**
 * Hears of changes after the outermost commit, in order, on the thread that committed. Must be thread-safe.
 *
 * <p>A listener is called at most once: a crash between commit and call loses the call, not the event, which stays in the
 * outbox. An exception or {@link Error} of a listener reaches neither the caller nor another listener.
 */
@FunctionalInterface
public interface EventListener {

    /**
     * Hears of one committed use case.
     *
     * @param events the events of the use case, in order, at least one
     */
    void committed(List<EventRecord> events);
}
