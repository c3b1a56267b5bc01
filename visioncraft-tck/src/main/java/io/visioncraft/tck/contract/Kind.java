package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Window;
import io.visioncraft.spi.AggregateRepository;
import java.util.List;
import java.util.function.Supplier;

/**
 * One kind of record and its repository, for what holds for all of them alike.
 *
 * @param name what it is called
 * @param repository where it is stored
 * @param fresh makes another record at version 1, which is not stored; what it refers to is
 */
record Kind<A extends Aggregate<I>, I extends Id>(
        String name, AggregateRepository<A, I> repository, Supplier<A> fresh) {

    /** Every kind there is. */
    static List<Kind<?, ?>> all(StoreContract test) {
        Persistence store = test.persistence;
        ContractRecords samples = test.samples;
        return List.of(
                new Kind<>("role", store.identity().roles(), () -> samples.role("Fresh " + samples.next())),
                new Kind<>(
                        "user",
                        store.identity().users(),
                        () -> samples.user(test.aRole(), "fresh" + samples.next() + "@example.com")),
                new Kind<>(
                        "credentials", store.authentication().credentials(), () -> samples.credentials(test.aUser())),
                new Kind<>(
                        "session",
                        store.authentication().sessions(),
                        () -> samples.session(test.aUser(), ContractRecords.AT)),
                new Kind<>(
                        "refresh token",
                        store.authentication().refreshTokens(),
                        () -> samples.refreshToken(test.stored(
                                store.authentication().sessions(), samples.session(test.aUser(), ContractRecords.AT)))),
                new Kind<>(
                        "category",
                        store.catalog().categories(),
                        () -> samples.category(test.aCategory(), "Fresh " + samples.next(), "C-" + samples.next(), 1)),
                new Kind<>(
                        "service",
                        store.catalog().services(),
                        () -> samples.service(test.aCategory(), "FS-" + samples.next(), "Mowing")),
                new Kind<>(
                        "price",
                        store.pricing().prices(),
                        () -> samples.price(test.aService(), "EUR", Window.startingAt(ContractRecords.AT))),
                new Kind<>(
                        "order",
                        store.ordering().orders(),
                        () -> samples.order(test.aUser(), test.aService(), "FO-" + samples.next(), ContractRecords.AT)),
                new Kind<>(
                        "invoice",
                        store.billing().invoices(),
                        () -> samples.invoice(test.anOrder(), "FINV-" + samples.next())),
                new Kind<>("receivable", store.billing().receivables(), () -> samples.receivable(test.anInvoice())),
                new Kind<>(
                        "credit note",
                        store.billing().creditNotes(),
                        () -> samples.creditNote(test.anInvoice(), "CN-" + samples.next())),
                new Kind<>(
                        "payment",
                        store.billing().payments(),
                        () -> samples.payment(test.anInvoice(), "card", "ch-" + samples.next())),
                new Kind<>(
                        "CRM record",
                        store.crm().records(),
                        () -> samples.crmRecord(test.aUser(), null, null, ContractRecords.AT)),
                new Kind<>("CRM desk", store.crm().desks(), () -> samples.desk(test.aCrmRecord(), CrmPriority.HIGH)));
    }

    /** One record of it. */
    One<A, I> one() {
        return new One<>(this, fresh.get());
    }

    /**
     * A record and where it belongs.
     *
     * @param kind which kind
     * @param record at version 1, and not stored when it is made
     */
    record One<A extends Aggregate<I>, I extends Id>(Kind<A, I> kind, A record) {

        void save() {
            save(record);
        }

        /** Saves the same record at another version. */
        void save(long version) {
            save(at(version));
        }

        @SuppressWarnings("unchecked") // a record at another version is of its own type
        A at(long version) {
            return (A) record.atVersion(version);
        }

        private void save(A state) {
            kind.repository().save(state, List.of());
        }

        boolean found() {
            return kind.repository().find(record.id()).isPresent();
        }

        long version() {
            return kind.repository().find(record.id()).map(Aggregate::version).orElse(0L);
        }
    }
}
