package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Id;
import io.visioncraft.testkit.Race;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What may be wrong with claiming from the queue. */
final class FaultyClaims {

    private FaultyClaims() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("CLM-1", "sorts priorities by their names", "claim", FaultyClaims::claimsByName),
                Fault.of(
                        "CLM-2",
                        "reads the queue outside the transaction",
                        () -> FaultyTransactions.past("desks", "firstQueued")),
                Fault.of("CLM-3", "waits for the one who is taking a desk", () -> Queueing.at("desks", "firstQueued")),
                Fault.of("CLM-4", "gives one desk to two", FaultyClaims::givesToTwo),
                Fault.of("CLM-5", "keeps a desk marked after a rollback", FaultyClaims::keepsMarks),
                Fault.of(
                        "CLM-6",
                        "gives a desk that it took behind a guard and that was saved since",
                        () -> Foreseeing.with(Foreseeing.Flaw.TAKEN)));
    }

    private static Persistence claimsByName() {
        return Broken.callsOf(
                "desks",
                "firstQueued",
                (store, call) -> store.crm().desks().queue(null, 1_000).stream()
                        .map(CrmQueueEntry::desk)
                        .min(Comparator.comparing(desk -> desk.priority().name())));
    }

    /** Neither marks nor versions keep two agents apart. */
    private static Persistence givesToTwo() {
        Runnable meeting = Meeting.of(2, 8);
        return Broken.calls((store, call) -> {
            if (call.is("desks", "firstQueued")) {
                Optional<CrmDesk> first = store.crm().desks().queue(null, 1).stream()
                        .map(CrmQueueEntry::desk)
                        .findFirst();
                meeting.run();
                return first;
            }
            if (call.is("desks", "save") && ((CrmDesk) call.arguments()[0]).version() > 1) {
                return Race.elsewhere(() -> overwrites(store, (CrmDesk) call.arguments()[0]));
            }
            return call.proceed();
        });
    }

    private static boolean overwrites(Persistence store, CrmDesk desk) {
        while (true) {
            try {
                return store.transactions().inTransaction(() -> {
                    long stored = store.crm()
                            .desks()
                            .find(desk.id())
                            .map(CrmDesk::version)
                            .orElse(0L);
                    store.crm().desks().save(desk.atVersion(stored + 1), List.of());
                    return true;
                });
            } catch (StaleAggregateException again) {
                // the other one was faster
            }
        }
    }

    private static Persistence keepsMarks() {
        Set<Id> marked = ConcurrentHashMap.newKeySet();
        return Broken.callsOf("desks", "firstQueued", (store, call) -> {
            Optional<CrmDesk> first = store.crm().desks().queue(null, 1_000).stream()
                    .map(CrmQueueEntry::desk)
                    .filter(desk -> !marked.contains(desk.id()))
                    .findFirst();
            first.ifPresent(desk -> {
                marked.add(desk.id());
                store.transactions().afterCommit(() -> marked.remove(desk.id()));
            });
            return first;
        });
    }
}
