package io.visioncraft.tck.call;

import io.visioncraft.billing.Invoice;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.events.DismissEvent;
import io.visioncraft.events.ReplayEvent;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;

/** The history of a record, events that relays have given up, and what is asked about no record. */
final class EventCalls {

    private static final ListRequest FIRST = ListRequest.first();

    private EventCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("events.of-aggregate", world -> {
                            User ann = world.people().aCustomer();
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc()
                                            .events()
                                            .ofAggregate(
                                                    caller, "user", ann.id().value(), FIRST));
                        })
                        .within(2, "account", "events"),
                Scenario.of("events.dead", world -> {
                            aDeadEvent(world);
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().events().dead(caller, FIRST));
                        })
                        .within(2, "account", "dead"),
                Scenario.of("events.replay", world -> {
                            ReplayEvent command =
                                    ReplayEvent.of(aDeadEvent(world).event().id());
                            return Act.doing(
                                    world.people().admin(),
                                    caller -> world.vc().events().replay(caller, command));
                        })
                        .within(3, "account"),
                Scenario.of("events.dismiss", world -> {
                            DismissEvent command = DismissEvent.of(aDeadEvent(world));
                            return Act.doing(
                                    world.people().admin(),
                                    caller -> world.vc().events().dismiss(caller, command));
                        })
                        .within(4, "account"),
                Scenario.of("housekeeping.run", world -> {
                            world.vc()
                                    .crm()
                                    .open(
                                            IdentityFixtures.as(world.people().aCustomer())
                                                    .withKey("k-0"),
                                            OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning."));
                            Invoice over =
                                    world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
                            world.billing().credited(over.id());
                            world.standIns().clock().advance(Duration.ofDays(11 * 366L));
                            world.billing().anInvoiceOf(world.people().aCustomer(), 1, "1.00"); // bears the clock out
                            RunHousekeeping oneBatch =
                                    RunHousekeeping.standard().atMost(1);
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().housekeeping().run(caller, oneBatch));
                        })
                        .restAgain()
                        .within(23, "account", "all-series", "over", "over-credited", "invoice-lines", "credited"),
                Scenario.of(
                                "access.holds",
                                world -> Act.of(
                                        world.people().admin(),
                                        caller -> world.vc().access().holds(caller, "order:read:any")))
                        .within(1, "account"),
                Scenario.of(
                                "access.permissions",
                                world -> Act.of(
                                        world.people().admin(),
                                        caller -> world.vc().access().permissions(caller)))
                        .within(1, "account"));
    }

    /** The oldest event there is, which a relay has given up at its first attempt. */
    private static Delivery aDeadEvent(World world) {
        world.people().admin();
        return world.store().transactions().inTransaction(() -> {
            EventRepository events = world.store().events();
            Delivery oldest = events.claim(world.standIns().clock().instant(), Duration.ofMinutes(1), 1)
                    .get(0);
            events.settle(List.of(DeliveryOutcome.dead(oldest)));
            return oldest;
        });
    }
}
