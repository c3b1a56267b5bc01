package io.visioncraft.spring.boot.test.shop;

import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A listener of the host. */
@Component
class Heard implements EventListener {

    final List<String> types = new CopyOnWriteArrayList<>();

    @Override
    public void committed(List<EventRecord> events) {
        events.forEach(event -> types.add(event.type()));
    }
}
