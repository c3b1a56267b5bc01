package io.visioncraft.spring.boot.events;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Stops the relay before anything else of its context stops: within one phase Spring stops parts side by side, and a delivery
 * that is under way may need any of them.
 */
final class RelayEnd implements ApplicationListener<ContextClosedEvent> {

    private final VisionCraftRelay relay;
    private final ApplicationContext context;

    RelayEnd(VisionCraftRelay relay, ApplicationContext context) {
        this.relay = relay;
        this.context = context;
    }

    /** Hears of child contexts too, whose end is not that of the relay. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        if (closed.getApplicationContext() == context) {
            relay.stop();
        }
    }
}
