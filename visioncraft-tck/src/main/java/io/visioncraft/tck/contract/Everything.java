package io.visioncraft.tck.contract;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Something of all that a store keeps, to see whether a transaction took effect as a whole or not at all. */
final class Everything {

    private final StoreContract test;
    private final List<Kind.One<?, ?>> records = new ArrayList<>();
    private final CrmRecord talk;
    private final CrmMessage message = new CrmMessage(true, "SYSTEM", "test", "Is anybody there?", ContractRecords.AT);
    private final EventRecord event;
    private final Receipt receipt;
    private final String series;

    /** Makes the records without storing them, and stores the records that they refer to. Call it outside a transaction. */
    Everything(StoreContract test) {
        this.test = test;
        Kinds.all().forEach(kind -> records.add(kind.one(test)));
        Order order = test.anOrder();
        this.talk = test.aCrmRecord();
        this.event = test.samples.event(order, 0);
        this.receipt = test.samples.receipt(
                "k-" + test.samples.next(), ContractRecords.AT, ContractRecords.AT.plusSeconds(60));
        this.series = "everything:" + test.samples.next();
    }

    /** Stores all of it, within a transaction. */
    void save() {
        records.forEach(Kind.One::save);
        test.persistence.crm().records().save(talk.atVersion(2), List.of(message));
        test.persistence.events().append(List.of(event));
        test.persistence.idempotency().save(receipt);
        test.persistence.guards().hold(new Guard.Series(series));
        test.persistence.billing().numberSeries().save(new NumberSeries(series, "", LocalDate.of(2026, 3, 2), 2));
    }

    /** The names of the records that are stored, read in a new transaction. */
    List<String> stored() {
        return test.again(() -> {
            List<String> found = new ArrayList<>();
            records.stream()
                    .filter(Kind.One::found)
                    .forEach(one -> found.add(one.kind().name()));
            if (!messages().isEmpty()) {
                found.add("message");
            }
            if (!events().isEmpty()) {
                found.add("event");
            }
            if (test.persistence
                    .idempotency()
                    .find(receipt.scope(), receipt.useCase(), receipt.key())
                    .isPresent()) {
                found.add("receipt");
            }
            test.persistence.guards().hold(new Guard.Series(series));
            if (test.persistence.billing().numberSeries().find(series).isPresent()) {
                found.add("number series");
            }
            return found;
        });
    }

    /** The names of all of it. */
    List<String> all() {
        List<String> names = new ArrayList<>();
        records.forEach(one -> names.add(one.kind().name()));
        names.addAll(List.of("message", "event", "receipt", "number series"));
        return names;
    }

    private List<?> messages() {
        return test.persistence.crm().records().messages(talk.id(), EntryPosition.START, 10);
    }

    private List<?> events() {
        return test.persistence
                .events()
                .ofAggregate(event.aggregateType(), event.aggregateId(), EntryPosition.START, 10);
    }
}
