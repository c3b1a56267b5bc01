package io.visioncraft.spring.boot.actuate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.visioncraft.Persistence;
import io.visioncraft.spi.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Shows how many events wait in the store, how many are dead, and how old the oldest is that waits. They are figures of the
 * store, so every node of a cluster shows the same. A figure that is not known is NaN. Thread-safe.
 */
final class OutboxGauges implements MeterBinder, AutoCloseable {

    private final ObjectProvider<Persistence> stores;
    private final Clock clock;
    private final LatestBacklog latest;

    OutboxGauges(ObjectProvider<Persistence> stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
        this.latest = new LatestBacklog(() -> OutboxCount.of(stores.getObject()), System::nanoTime);
    }

    /** Shows nothing where the store is no bean. */
    @Override
    public void bindTo(MeterRegistry registry) {
        if (stores.getIfUnique() == null) {
            return;
        }
        Gauge.builder("visioncraft.events.pending", this, gauges -> gauges.figure(Backlog::pending))
                .description("Events that wait for their delivery, at most " + OutboxCount.MOST)
                .register(registry);
        Gauge.builder("visioncraft.events.dead", this, gauges -> gauges.figure(Backlog::dead))
                .description("Events that were given up and wait for an operator, at most " + OutboxCount.MOST)
                .register(registry);
        TimeGauge.builder(
                        "visioncraft.events.pending.age",
                        this,
                        TimeUnit.SECONDS,
                        gauges -> gauges.figure(gauges::ageInSeconds))
                .description("The age of the oldest event that waits for its delivery")
                .register(registry);
    }

    private double figure(ToDoubleFunction<Backlog> figure) {
        Backlog backlog = latest.get();
        return backlog == null ? Double.NaN : figure.applyAsDouble(backlog);
    }

    private double ageInSeconds(Backlog backlog) {
        Instant oldest = backlog.oldestPending();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0);
    }

    @Override
    public void close() {
        latest.close();
    }
}
