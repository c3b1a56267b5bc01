package io.visioncraft.spring.boot.events;

import io.visioncraft.Persistence;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.spring.boot.LibraryClock;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** Makes a relay of the parts that are beans. Thread-safe. */
final class RelayFactory {

    private final BeanFactory beans;

    RelayFactory(BeanFactory beans) {
        this.beans = beans;
    }

    VisionCraftRelay.Work make(List<EventSubscriber> subscribers) {
        Persistence store = beans.getBean(Persistence.class);
        Clock clock = LibraryClock.among(beans.getBeanProvider(Clock.class));
        WatchedTransactions transactions = new WatchedTransactions(store.transactions(), clock);
        EventRelay.Builder builder = EventRelay.builder(transactions, store.events())
                .policy(beans.getBean(RelayPolicy.class))
                .clock(clock);
        beans.getBeanProvider(Metrics.class).ifAvailable(builder::metrics);
        beans.getBeanProvider(RandomSource.class).ifAvailable(builder::random);
        subscribers.forEach(builder::subscriber);
        beans.getBeanProvider(RelayBuilderCustomizer.class).orderedStream().forEach(one -> one.customize(builder));
        return new VisionCraftRelay.Work(builder.build(), transactions);
    }
}
