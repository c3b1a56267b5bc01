package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmRepository.Position;
import io.visioncraft.crm.CrmRepository.Query;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.SequentialIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What CRM records and desks go through on their way into the tables and back. */
class CrmStorageTest extends StorageCases {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.000001Z");
    private static final String LONGEST = "界\n\t\"\\".repeat(4_000);

    private final SequentialIds ids = new SequentialIds();
    private final UserId ann = new UserId(ids.next());
    private final UserId agent = new UserId(ids.next());

    // records

    @Test
    void keepsARecordAtTheLimitsOfWhatItCanHold() {
        CrmRecord open = new CrmRecord(
                new CrmRecordId(ids.next()),
                "N".repeat(64),
                ann,
                new CrmTopic("T".repeat(64), "\uD83E\uDD8A".repeat(100), LONGEST),
                new CrmLinks(new ServiceId(ids.next()), new OrderId(ids.next()), new CrmRecordId(ids.next())),
                CrmStatus.WAITING_ON_CUSTOMER,
                CrmPriority.URGENT,
                Instant.parse("0001-01-01T00:00:00Z"),
                null,
                Instant.parse("0001-01-01T00:00:00Z"),
                1);
        CrmRecord closed = like(open)
                .with(CrmRecord::links, CrmLinks.NONE)
                .with(CrmRecord::status, CrmStatus.CLOSED)
                .with(CrmRecord::priority, CrmPriority.LOW)
                .with(CrmRecord::closedAt, Instant.parse("9999-12-31T23:59:59.999999Z"))
                .with(CrmRecord::changedAt, Instant.parse("9999-12-31T23:59:59.999999Z"))
                .with(CrmRecord::version, 2L)
                .made();

        save(open);
        Optional<CrmRecord> first = in(() -> records().find(open.id()));
        save(closed);

        assertThat(first).contains(open);
        assertThat(in(() -> records().find(open.id()))).contains(closed);
        assertThat(in(() -> records().find(new CrmRecordId(ids.next())))).isEmpty();
    }

    @Test
    void keepsMessagesAndStatusChangesAtTheirPlaces() {
        CrmRecord first = record(ann, NOW);
        StatusChange<CrmStatus> born = statusChange(null, CrmStatus.NEW, "");
        StatusChange<CrmStatus> opened = statusChange(CrmStatus.NEW, CrmStatus.OPEN, LONGEST);
        CrmMessage hello = new CrmMessage(true, "USER", ann.toString(), LONGEST, NOW);
        CrmMessage sorry = new CrmMessage(false, "SYSTEM", "n".repeat(64), "Sorry", Instant.EPOCH);

        within(() -> records().save(first, List.of(born, hello)));
        within(() -> records().save(first.atVersion(2), List.of(sorry, opened, hello)));
        within(() -> records().save(record(ann, NOW), List.of(born, sorry)));

        assertThat(messagesOf(first)).containsExactly(at(1, 1, hello), at(2, 0, sorry), at(2, 2, hello));
        assertThat(in(() -> records().history(first.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 0, born), at(2, 1, opened));
        assertThat(in(() -> records().messages(first.id(), new EntryPosition(1, 1), 1)))
                .containsExactly(at(2, 0, sorry));
    }

    @Test
    void listsRecordsNewestFirstWithTiesById() {
        List<CrmRecord> all = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            all.add(save(record(n % 2 == 0 ? ann : agent, NOW.plusNanos(n / 3 * 1_000L))));
        }
        Collections.reverse(all);

        assertThat(paged(Query.ALL))
                .containsExactlyElementsOf(all.stream().map(CrmSummary::of).toList());
        assertThat(paged(Query.ALL.ofCustomer(ann).in(Set.of(CrmStatus.NEW, CrmStatus.OPEN))))
                .containsExactlyElementsOf(all.stream()
                        .filter(record -> record.customer().equals(ann))
                        .map(CrmSummary::of)
                        .toList());
        assertThat(paged(Query.ALL.ofCustomer(ann).in(Set.of(CrmStatus.CLOSED))))
                .isEmpty();
    }

    // desks

    @Test
    void keepsADeskAndItsNotes() {
        CrmDesk queued = save(desk(CrmPriority.NORMAL, NOW));
        CrmDesk taken = like(queued)
                .with(CrmDesk::assignee, agent)
                .with(CrmDesk::status, CrmStatus.OPEN)
                .with(CrmDesk::priority, CrmPriority.HIGH)
                .with(CrmDesk::changedAt, NOW.plusSeconds(1))
                .with(CrmDesk::version, 2L)
                .made();
        CrmNote note = new CrmNote("USER", agent.toString(), LONGEST, NOW);

        Optional<CrmDesk> first = in(() -> desks().find(queued.id()));
        within(() -> desks().save(taken, List.of(note, note)));

        assertThat(first).contains(queued);
        assertThat(in(() -> desks().find(queued.id()))).contains(taken);
        assertThat(in(() -> desks().notes(queued.id(), EntryPosition.START, 10)))
                .containsExactly(at(2, 0, note), at(2, 1, note));
        assertThat(in(() -> desks().notes(queued.id(), new EntryPosition(2, 0), 10)))
                .containsExactly(at(2, 1, note));
    }

    @Test
    void queuesByPriorityThenAgeThenId() {
        List<CrmDesk> expected = new ArrayList<>();
        for (CrmPriority priority :
                List.of(CrmPriority.URGENT, CrmPriority.HIGH, CrmPriority.NORMAL, CrmPriority.LOW)) {
            for (int age = 3; age > 0; age--) {
                expected.add(desk(priority, NOW.minusSeconds(age)));
                expected.add(desk(priority, NOW.minusSeconds(age)));
            }
        }
        List<CrmDesk> saved = new ArrayList<>(expected);
        Collections.reverse(saved);
        saved.forEach(desk -> save(recordOf(desk)));
        saved.forEach(this::save);
        save(like(desk(CrmPriority.URGENT, Instant.EPOCH))
                .with(CrmDesk::assignee, agent)
                .with(CrmDesk::status, CrmStatus.OPEN)
                .made());
        save(like(desk(CrmPriority.URGENT, Instant.EPOCH))
                .with(CrmDesk::status, CrmStatus.WAITING_ON_CUSTOMER)
                .made());

        List<CrmQueueEntry> queue = pages(
                5,
                (CrmDeskRepository.@Nullable Position after, int limit) -> in(() -> desks().queue(after, limit)),
                last -> new CrmDeskRepository.Position(
                        last.desk().priority(),
                        last.desk().createdAt(),
                        last.desk().id()));

        assertThat(queue)
                .isEqualTo(expected.stream()
                        .map(desk -> CrmQueueEntry.of(desk, recordOf(desk)))
                        .toList());
        assertThat(in(() -> desks().firstQueued())).contains(expected.get(0));
    }

    @Test
    void passesByWhatAnotherTransactionIsTaking() {
        CrmDesk first = save(desk(CrmPriority.HIGH, NOW));
        CrmDesk second = save(desk(CrmPriority.HIGH, NOW));

        List<Optional<CrmDesk>> seen = in(() -> {
            Optional<CrmDesk> mine = desks().firstQueued();
            Optional<CrmDesk> theirs = Race.elsewhere(() -> in(() -> desks().firstQueued()));
            return List.of(mine, theirs, desks().firstQueued());
        });

        assertThat(seen).containsExactly(Optional.of(first), Optional.of(second), Optional.of(first));
    }

    @Test
    void findsNothingWhereEverythingIsBeingTaken() {
        save(desk(CrmPriority.HIGH, NOW));

        Optional<CrmDesk> theirs = in(() -> {
            assertThat(desks().firstQueued()).isPresent();
            return Race.elsewhere(() -> in(() -> desks().firstQueued()));
        });

        assertThat(theirs).isEmpty();
    }

    /** The record as it was when the statement began may be older than the desk that it then locked. */
    @Test
    void readsTheRecordOfADeskAgainIfItDoesNotFit() {
        CrmRecord fits = save(record(ann, NOW));
        CrmRecord moved = save(record(ann, NOW));
        save(like(desk(fits.priority(), NOW)).with(CrmDesk::id, fits.id()).made());
        int afresh = opened.database() == TestDatabase.POSTGRESQL ? 0 : 1;

        assertThat(statementsForTheRecordOfTheFirst(fits)).isEqualTo(afresh);
        save(like(desk(CrmPriority.URGENT, NOW)).with(CrmDesk::id, moved.id()).made());
        assertThat(statementsForTheRecordOfTheFirst(moved)).isEqualTo(1);
    }

    private int statementsForTheRecordOfTheFirst(CrmRecord expected) {
        return in(() -> {
            CrmRecordId first = desks().firstQueued().orElseThrow().id();
            opened.watch.executions();
            assertThat(records().find(first)).contains(expected);
            return opened.watch.executions().size();
        });
    }

    @Test
    void givesEachDeskToOneOfManyAgents() {
        int each = 10;
        List<CrmPriority> priorities = List.of(CrmPriority.values());
        for (int n = 0; n < 4 * each; n++) {
            save(desk(priorities.get(n % priorities.size()), NOW.plusSeconds(n)));
        }

        List<Outcome<List<CrmRecordId>>> outcomes = Race.times(4, n -> () -> {
            List<CrmRecordId> claimed = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                claimed.add(in(this::claim).orElseThrow());
            }
            return claimed;
        });

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes.stream().flatMap(outcome -> Objects.requireNonNull(outcome.answer()).stream()))
                .hasSize(4 * each)
                .doesNotHaveDuplicates();
        assertThat(in(() -> desks().firstQueued())).isEmpty();
    }

    // both

    @Test
    void refusesStaleVersions() {
        CrmRecord record = save(record(ann, NOW));
        CrmDesk desk = save(desk(CrmPriority.LOW, NOW));

        assertRejected(StaleAggregateException.CODE, () -> save(record.atVersion(3)));
        assertRejected(StaleAggregateException.CODE, () -> save(record));
        assertRejected(StaleAggregateException.CODE, () -> save(desk.atVersion(3)));
        assertRejected(StaleAggregateException.CODE, () -> save(desk));
    }

    @Test
    void tellsOfCorruptRows() {
        CrmRecord record = save(record(ann, NOW));

        opened.execute("UPDATE vc_crm_record SET priority = 'LOW', subject = ''");

        assertCorrupt("crm-record", record.id(), () -> records().find(record.id()));
    }

    private CrmRepository records() {
        return store.crm().records();
    }

    private CrmDeskRepository desks() {
        return store.crm().desks();
    }

    private CrmRecord save(CrmRecord record) {
        within(() -> records().save(record, List.of()));
        return record;
    }

    private CrmDesk save(CrmDesk desk) {
        within(() -> desks().save(desk, List.of()));
        return desk;
    }

    private Optional<CrmRecordId> claim() {
        Optional<CrmDesk> first = desks().firstQueued();
        first.ifPresent(desk -> desks().save(
                        like(desk)
                                .with(CrmDesk::assignee, agent)
                                .with(CrmDesk::version, desk.version() + 1)
                                .made(),
                        List.of()));
        return first.map(CrmDesk::id);
    }

    private List<Appended<CrmMessage>> messagesOf(CrmRecord record) {
        return pages(
                2,
                (@Nullable EntryPosition after, int limit) ->
                        in(() -> records().messages(record.id(), after == null ? EntryPosition.START : after, limit)),
                Appended::position);
    }

    private List<CrmSummary> paged(Query query) {
        return pages(
                2,
                (@Nullable Position after, int limit) -> in(() -> records().list(query, after, limit)),
                last -> new Position(last.createdAt(), last.id()));
    }

    private CrmRecord record(UserId customer, Instant createdAt) {
        CrmRecordId id = new CrmRecordId(ids.next());
        return new CrmRecord(
                id,
                "N-" + id,
                customer,
                new CrmTopic("ISSUE", "Leaks", "The hose leaks."),
                CrmLinks.NONE,
                CrmStatus.NEW,
                CrmPriority.NORMAL,
                createdAt,
                null,
                createdAt,
                1);
    }

    private CrmRecord recordOf(CrmDesk desk) {
        return like(record(ann, desk.createdAt()))
                .with(CrmRecord::id, desk.id())
                .with(CrmRecord::number, "N-" + desk.id())
                .with(CrmRecord::status, desk.status())
                .with(CrmRecord::priority, desk.priority())
                .made();
    }

    private CrmDesk desk(CrmPriority priority, Instant createdAt) {
        return new CrmDesk(new CrmRecordId(ids.next()), null, CrmStatus.NEW, priority, createdAt, createdAt, 1);
    }

    private StatusChange<CrmStatus> statusChange(@Nullable CrmStatus from, CrmStatus to, String reason) {
        return new StatusChange<>(from, to, NOW, "USER", agent.toString(), reason);
    }

    private static <E extends Entry> Appended<E> at(long version, int ordinal, E entry) {
        return new Appended<>(new EntryPosition(version, ordinal), entry);
    }
}
