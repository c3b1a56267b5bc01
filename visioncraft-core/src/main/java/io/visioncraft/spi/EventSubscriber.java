package io.visioncraft.spi;

/**
 * Takes events from a relay (EVT-2): sends a mail, feeds another system, keeps a view of its own. Called with no transaction
 * open, by one thread for each relay that runs, hence thread-safe where there are several.
 *
 * <p>An event comes at least once. It comes again when any subscriber of the relay did not take it, when the relay stopped
 * before it could note the success, and when it took longer than its lease. A subscriber remembers what it has by the
 * {@linkplain EventRecord#id id} of the event, or does what may be done twice. Events of one aggregate come in the order of
 * version and ordinal; between aggregates there is no order.
 *
 * <p>Whatever it throws means that the event was not delivered, an {@link Error} too. Those who call out of the process set
 * a time limit for that which is well below the margin of the relay's policy, and end when their thread is interrupted, by
 * which a relay that is closed asks for it.
 */
@FunctionalInterface
public interface EventSubscriber {

    /**
     * Takes one event; returning means that it has it.
     *
     * @param delivery the event and the number of the attempt, above 1 where it may have come before
     * @throws Exception anything, if it does not have the event; {@link InterruptedException} if it was asked to end
     */
    void receive(Delivery delivery) throws Exception;
}
