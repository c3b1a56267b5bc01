package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers under which ids a library has written anything, committed or not, so that a store can be read whole although its
 * repositories find most records by id only. Thread-safe.
 */
final class Traces implements PortWatch {

    /** More than any test writes. */
    private static final int ALL = 100_000;

    private final Set<RecordKey> records = ConcurrentHashMap.newKeySet();
    private final Set<EventKey> histories = ConcurrentHashMap.newKeySet();
    private final Set<ReceiptKey> receipts = ConcurrentHashMap.newKeySet();
    private final Set<String> series = ConcurrentHashMap.newKeySet();

    @Override
    public void before(PortCall call) {
        for (Object argument : call.arguments()) {
            if (argument instanceof Aggregate<?> record) {
                records.add(new RecordKey(call.port(), record.id()));
            } else if (argument instanceof Receipt receipt) {
                receipts.add(new ReceiptKey(receipt.scope(), receipt.useCase(), receipt.key()));
            } else if (argument instanceof NumberSeries one) {
                series.add(one.key());
            } else if (argument instanceof List<?> many) {
                noteEvents(many);
            }
        }
    }

    private void noteEvents(List<?> many) {
        for (Object one : many) {
            if (one instanceof EventRecord event) {
                histories.add(new EventKey(event.aggregateType(), event.aggregateId()));
            }
        }
    }

    @Override
    public void after(PortCall call) {}

    @Override
    public void ended() {}

    /** The ids of all records that were ever written, by the name of their repository. */
    Map<String, Set<Id>> ids() {
        return records.stream()
                .collect(Collectors.groupingBy(
                        RecordKey::port, Collectors.mapping(RecordKey::id, Collectors.toUnmodifiableSet())));
    }

    /** Everything that is committed under one of the ids. Takes the guards of all series for a moment. */
    Snapshot snapshot(Persistence store) {
        return store.transactions().inTransaction(() -> {
            SortedMap<String, Object> rows = new TreeMap<>();
            records.forEach(key -> readRecord(store, key, rows));
            histories.forEach(key -> store.events()
                    .ofAggregate(key.type(), key.id(), EntryPosition.START, ALL)
                    .forEach(event -> rows.put("event " + place(key, event), event)));
            receipts.forEach(key -> store.idempotency()
                    .find(key.scope(), key.useCase(), key.key())
                    .ifPresent(receipt -> rows.put("receipt " + key, receipt)));
            series.stream().sorted().forEach(key -> {
                store.guards().hold(new Guard.Series(key));
                store.billing().numberSeries().find(key).ifPresent(one -> rows.put("series " + key, one));
            });
            return new Snapshot(rows);
        });
    }

    /** The rows of a snapshot that were written under one of the ids. */
    Snapshot coveredOf(Snapshot whole) {
        SortedMap<String, Object> rows = new TreeMap<>();
        records.forEach(key -> rows.putAll(beginning(whole, key.port() + " " + key.id())));
        histories.forEach(key -> rows.putAll(beginning(whole, "event " + key.type() + " " + key.id())));
        receipts.forEach(key -> rows.putAll(beginning(whole, "receipt " + key)));
        series.forEach(key -> rows.putAll(beginning(whole, "series " + key)));
        return new Snapshot(rows);
    }

    private static SortedMap<String, Object> beginning(Snapshot whole, String prefix) {
        return whole.rows().subMap(prefix, prefix + Character.MAX_VALUE);
    }

    private static String place(EventKey key, EventRecord event) {
        return key.type() + " " + key.id() + " " + padded(event.aggregateVersion()) + "." + padded(event.ordinal());
    }

    /** A number that sorts as text. */
    private static String padded(long number) {
        return Long.toString(1_000_000 + number).substring(1);
    }

    private static void readRecord(Persistence store, RecordKey key, SortedMap<String, Object> rows) {
        String name = key.port() + " " + key.id();
        AggregateRepository<?, Id> repository = Ports.repository(store, key.port());
        repository.find(key.id()).ifPresent(record -> rows.put(name, record));
        List<?> entries = Ports.entries(key.port(), repository, key.id(), ALL);
        for (int i = 0; i < entries.size(); i++) {
            rows.put(name + " row " + padded(i), entries.get(i));
        }
    }

    private record RecordKey(String port, Id id) {}

    private record EventKey(String type, UUID id) {}

    private record ReceiptKey(String scope, String useCase, String key) {}
}
