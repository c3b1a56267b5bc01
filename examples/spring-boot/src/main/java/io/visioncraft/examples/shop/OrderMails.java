package io.visioncraft.examples.shop;

import io.visioncraft.ordering.OrderingEvents;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spring.boot.events.OnVisionCraftEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where a shop would send its mails: hears of each placed order at least once, also after a crash. */
@Component
class OrderMails {

    private static final Logger LOG = LoggerFactory.getLogger(OrderMails.class);

    // begin: listener
    @OnVisionCraftEvent(OrderingEvents.PLACED)
    void placed(EventRecord event) {
        LOG.info("An order was placed: {}", event.aggregateId());
    }
    // end: listener
}
