package io.visioncraft.tck.contract;

import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every list that is read part by part: those of each kind, and the dead events. */
final class PagedLists {

    private PagedLists() {}

    /** Over the store of a test, with all that their rows refer to. */
    static List<PagedList<?>> of(StoreContract test) {
        Shop shop = new Shop(test);
        return Stream.concat(
                        Kinds.all().stream().flatMap(kind -> kind.lists(shop).stream()), Stream.of(deadEvents(shop)))
                .toList();
    }

    private static PagedList<Delivery> deadEvents(Shop shop) {
        EventRepository events = shop.store.events();
        return new PagedList<>(
                "dead events",
                n -> append(shop, n, true),
                n -> append(shop, n, false),
                (last, limit) ->
                        shop.test.in(() -> events.dead(last == null ? null : EventRepository.Position.of(last), limit)),
                delivery -> delivery.event().id());
    }

    private static void append(Shop shop, int n, boolean dies) {
        EventRepository events = shop.store.events();
        EventRecord event = shop.samples.event(new UUID(4, shop.samples.next()), 1, 0, Shop.time(n));
        shop.test.within(() -> {
            events.append(List.of(event));
            for (Delivery one : events.claim(ContractRecords.AT, Duration.ofDays(1), Integer.MAX_VALUE)) {
                if (dies && one.event().equals(event)) {
                    events.settle(List.of(DeliveryOutcome.dead(one)));
                }
            }
        });
    }
}
