package io.visioncraft.spi;

/**
 * Takes events from a relay (EVT-2): it sends a mail, feeds another system, or keeps a view. A relay calls it without an open
 * transaction, by one thread for each relay that runs. It must be thread-safe where several relays run.
 *
 * <p>An event comes at least once. It comes again if any subscriber of the relay failed, if the relay stopped before it could
 * note the success, or if the delivery took longer than the lease. A subscriber therefore remembers the
 * {@linkplain EventRecord#id ids} of the events it has, or its effect may happen twice. Events of one aggregate come in the
 * order of version and ordinal. Between aggregates there is no order.
 *
 * <p>Any exception or {@link Error} means that the event was not delivered. A subscriber that calls another process limits
 * the time of that call to well below the margin of the relay's policy, and returns when its thread is interrupted: a relay
 * that is being closed interrupts it.
 */
@FunctionalInterface
public interface EventSubscriber {

    /**
     * Takes one event. Returning means that the subscriber has it.
     *
     * @param delivery the event and the attempt number; above 1, the event may have been delivered before
     * @throws Exception of any kind, if the subscriber does not have the event; {@link InterruptedException} if it was
     *     interrupted
     */
    void receive(Delivery delivery) throws Exception;
}
