package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CRM records and the desks at which they are worked. */
final class CrmKinds {

    static final List<Kind<?, ?>> ALL = List.of(new CrmRecords(), new CrmDesks());

    private CrmKinds() {}

    static final class CrmRecords extends Kind<CrmRecord, CrmRecordId> {

        CrmRecords() {
            super("CRM record");
        }

        @Override
        public AggregateRepository<CrmRecord, CrmRecordId> repository(Persistence store) {
            return store.crm().records();
        }

        @Override
        public Tries<CrmRecord> generated() {
            return Tries.of(Records.crmRecords());
        }

        @Override
        CrmRecord sample(StoreContract test) {
            return test.samples.crmRecord(test.aUser(), null, null, ContractRecords.AT);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            CrmRepository records = shop.store.crm().records();
            return List.of(
                    ofACustomer(shop, records),
                    ofAnAssignee(shop, records),
                    shop.appended(
                            "history of a CRM record",
                            records,
                            shop.test.aCrmRecord(),
                            shop.test.aCrmRecord(),
                            n -> Shop.change(CrmStatus.NEW, CrmStatus.OPEN, n),
                            records::history),
                    shop.appended(
                            "messages of a CRM record",
                            records,
                            shop.test.aCrmRecord(),
                            shop.test.aCrmRecord(),
                            n -> new CrmMessage(true, "SYSTEM", "test", "number " + n, Shop.time(n)),
                            records::messages));
        }

        private static PagedList<CrmSummary> ofACustomer(Shop shop, CrmRepository records) {
            CrmRepository.Query query = CrmRepository.Query.ALL
                    .ofCustomer(shop.ann.id())
                    .in(Set.of(CrmStatus.NEW))
                    .made(ContractRecords.AT, null);
            return new PagedList<>(
                    "CRM records of a customer",
                    n -> shop.test.stored(records, shop.samples.crmRecord(shop.ann, null, null, Shop.time(n))),
                    n -> shop.test.stored(records, shop.samples.crmRecord(shop.bob, null, null, Shop.time(n))),
                    (last, limit) -> shop.test.in(() -> records.list(query, position(last), limit)),
                    CrmSummary::id);
        }

        private static PagedList<CrmSummary> ofAnAssignee(Shop shop, CrmRepository records) {
            CrmRepository.Query query =
                    CrmRepository.Query.ALL.assignedTo(shop.bob.id()).in(Set.of(CrmStatus.OPEN));
            return new PagedList<>(
                    "CRM records of an assignee",
                    n -> worked(shop, shop.bob, CrmStatus.OPEN, n),
                    n -> worked(
                            shop,
                            n % 2 == 0 ? shop.ann : shop.bob,
                            n % 2 == 0 ? CrmStatus.OPEN : CrmStatus.RESOLVED,
                            n),
                    (last, limit) -> shop.test.in(() -> records.list(query, position(last), limit)),
                    CrmSummary::id);
        }

        private static CrmRepository.@Nullable Position position(@Nullable CrmSummary last) {
            return last == null ? null : new CrmRepository.Position(last.createdAt(), last.id());
        }

        private static void worked(Shop shop, User assignee, CrmStatus status, int n) {
            CrmRecord record = shop.test.stored(
                    shop.store.crm().records(), shop.samples.crmRecord(shop.ann, status, Shop.time(n)));
            shop.test.stored(
                    shop.store.crm().desks(),
                    like(shop.samples.desk(record, record.priority()))
                            .with(CrmDesk::assignee, assignee.id())
                            .made());
        }

        @Override
        void read(EveryRead reads) {
            CrmRepository records = reads.store().crm().records();
            CrmRecord sample = reads.test().aCrmRecord();
            CrmRecordId record = sample.id();
            UserId agent = reads.test().aUser().id();
            CrmRepository.Query any = CrmRepository.Query.ALL;
            CrmRepository.Query theirs = CrmRepository.Query.ALL.assignedTo(agent);
            reads.ask("finding a CRM record by number", () -> records.findByNumber(sample.number()));
            reads.ask("listing CRM records", () -> records.list(any, null, 10));
            reads.ask("the CRM records of an assignee", () -> records.list(theirs, null, 10));
            reads.ask("messages", () -> records.messages(record, EntryPosition.START, 10));
            reads.ask("the history of a CRM record", () -> records.history(record, EntryPosition.START, 10));
            reads.ask("conversations", () -> records.conversations(List.of(record)));
            reads.ask("the histories of CRM records", () -> records.histories(List.of(record)));
        }
    }

    static final class CrmDesks extends Kind<CrmDesk, CrmRecordId> {

        CrmDesks() {
            super("CRM desk");
        }

        @Override
        public AggregateRepository<CrmDesk, CrmRecordId> repository(Persistence store) {
            return store.crm().desks();
        }

        @Override
        public Tries<CrmDesk> generated() {
            return Tries.of(Records.crmDesks());
        }

        @Override
        CrmDesk sample(StoreContract test) {
            return test.samples.desk(test.aCrmRecord(), CrmPriority.HIGH);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            CrmDeskRepository desks = shop.store.crm().desks();
            return List.of(
                    queue(shop, desks),
                    shop.appended(
                            "notes of a CRM record",
                            desks,
                            shop.test.stored(desks, sample(shop.test)),
                            shop.test.stored(desks, sample(shop.test)),
                            n -> new CrmNote("SYSTEM", "test", "number " + n, Shop.time(n)),
                            desks::notes));
        }

        private static PagedList<CrmQueueEntry> queue(Shop shop, CrmDeskRepository desks) {
            return new PagedList<>(
                    "the CRM queue",
                    n -> shop.test.stored(desks, desk(shop, CrmStatus.OPEN, n)),
                    n -> shop.test.stored(desks, desk(shop, CrmStatus.WAITING_ON_CUSTOMER, n)),
                    (last, limit) -> shop.test.in(() -> desks.queue(
                            last == null
                                    ? null
                                    : new CrmDeskRepository.Position(
                                            last.desk().priority(),
                                            last.desk().createdAt(),
                                            last.desk().id()),
                            limit)),
                    entry -> entry.desk().id());
        }

        private static CrmDesk desk(Shop shop, CrmStatus status, int n) {
            CrmPriority priority = List.of(CrmPriority.values()).get(n / 3 % CrmPriority.values().length);
            CrmRecord record = shop.test.stored(
                    shop.store.crm().records(), shop.samples.crmRecord(shop.bob, null, null, Shop.time(n % 4)));
            return like(shop.samples.desk(record, priority))
                    .with(CrmDesk::status, status)
                    .made();
        }

        @Override
        void read(EveryRead reads) {
            CrmDeskRepository desks = reads.store().crm().desks();
            CrmRecordId record = reads.test().aCrmRecord().id();
            UserId agent = reads.test().aUser().id();
            reads.askUnderLock("the first of the queue", desks::firstQueued);
            reads.ask("the desks that somebody works", () -> desks.heldBy(agent, 10));
            reads.ask("the queue", () -> desks.queue(null, 10));
            reads.ask("notes", () -> desks.notes(record, EntryPosition.START, 10));
        }
    }
}
