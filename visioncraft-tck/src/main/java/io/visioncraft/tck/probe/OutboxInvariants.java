package io.visioncraft.tck.probe;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Payment;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Dated;
import io.visioncraft.spi.EventRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The outbox holds what the records say, no more and no less. */
final class OutboxInvariants {

    /** Aggregates whose versions may pass without an event: others tell of them. */
    private static final Set<String> SILENT =
            Set.of("credentials", "refresh-token", "receivable", "order-invoice", "crm-desk");

    private OutboxInvariants() {}

    static void check(Contents contents, List<String> violations) {
        for (Map.Entry<Aggregate<?>, List<EventRecord>> one : contents.events().entrySet()) {
            check(one.getKey(), one.getValue(), violations);
            if (one.getKey() instanceof Dated<?> dated) {
                checkTimes(dated, one.getValue(), violations);
            }
        }
    }

    /** Payments that move along with a reissued invoice, however many, are told of by its one event. */
    private static boolean toldByOthers(Aggregate<?> record, long version) {
        return SILENT.contains(record.aggregateType()) || (record instanceof Payment && version > 1);
    }

    private static void check(Aggregate<?> record, List<EventRecord> events, List<String> violations) {
        String name = record.aggregateType() + " " + record.id();
        SortedMap<Long, List<Integer>> ordinals = new TreeMap<>();
        for (EventRecord event : events) {
            ordinals.computeIfAbsent(event.aggregateVersion(), version -> new ArrayList<>())
                    .add(event.ordinal());
        }
        for (long version = firstWithEvents(record); version <= record.version(); version++) {
            if (!ordinals.containsKey(version) && !toldByOthers(record, version)) {
                violations.add("The outbox knows nothing of version " + version + " of the " + name);
            }
        }
        ordinals.forEach((version, found) -> {
            if (version < 1 || version > record.version()) {
                violations.add("The outbox knows of version " + version + " of the " + name + ", which is at "
                        + record.version());
            }
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i) != i) {
                    violations.add("The events of version " + version + " of the " + name + " are numbered " + found);
                }
            }
        });
    }

    /** What happened to a record stands in the order of its times, and nothing is later than its last change. */
    private static void checkTimes(Dated<?> record, List<EventRecord> events, List<String> violations) {
        Instant last = Instant.MIN;
        for (EventRecord event : events) {
            if (event.time().isBefore(last) || event.time().isAfter(record.changedAt())) {
                violations.add("The event " + event.type() + " of the " + record.aggregateType() + " " + record.id()
                        + " is of " + event.time() + ", before an earlier one or after the last change at "
                        + record.changedAt());
            }
            last = event.time();
        }
    }

    /** An invoice is silent while it is a draft, and changes no more once it is issued or void. */
    private static long firstWithEvents(Aggregate<?> record) {
        if (record instanceof Invoice invoice) {
            return invoice.status() == InvoiceStatus.DRAFT ? invoice.version() + 1 : invoice.version();
        }
        return 1;
    }
}
