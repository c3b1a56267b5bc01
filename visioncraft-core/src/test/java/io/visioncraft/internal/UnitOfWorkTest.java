package io.visioncraft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RoleId BOX = new RoleId(new UUID(7, 7));
    private static final Guard CREDIT_NOTES = new Guard.Series("credit-note:CRN");
    private static final Guard INVOICES = new Guard.Series("invoice:INV");

    private final List<String> happened = new ArrayList<>();
    private long ids;
    private Instant clock = NOON;
    private final UnitOfWork work = new UnitOfWork(
            UseCase.unrestricted("tests.work"),
            Grants.none(Caller.visitor()),
            new WorkTime(() -> clock),
            guard -> {
                happened.add("hold " + guard.key());
                clock = clock.plusSeconds(60); // others hold it for a minute
            },
            () -> new UUID(0, ++ids));

    @Test
    void takesEachGuardOfStepsOnceInTheirFixedOrder() {
        work.atEnd(last -> happened.add("receipt"));
        work.atEnd(INVOICES, last -> happened.add("first invoice"));
        work.atEnd(CREDIT_NOTES, last -> happened.add("credit note"));
        work.atEnd(INVOICES, last -> happened.add("second invoice"));

        work.finish();

        assertThat(happened)
                .containsExactly(
                        "hold series:credit-note:CRN",
                        "credit note",
                        "hold series:invoice:INV",
                        "first invoice",
                        "second invoice",
                        "receipt");
    }

    @Test
    void runsStepsThatStepsRegister() {
        work.atEnd(INVOICES, last -> last.atEnd(next -> happened.add("after")));

        work.finish();

        assertThat(happened).containsExactly("hold series:invoice:INV", "after");
    }

    @Test
    void givesEachEventOfARemovedRecordAPlaceOneVersionOn() {
        work.removed(new Box(BOX, 4), List.of(new Happened("emptied"), new Happened("burnt")));

        assertThat(work.finish())
                .extracting(EventRecord::type, EventRecord::aggregateVersion, EventRecord::ordinal)
                .containsExactly(tuple("emptied", 5L, 0), tuple("burnt", 5L, 1));
    }

    @Test
    void savesNothingWhereAVerbChangedNothing() {
        Box box = new Box(BOX, 4);
        Change<Box> same = Change.from(box, new Box(box.id(), 4), new Happened("moved"));
        List<Box> stored = new ArrayList<>();

        Box once = work.save(into(stored), same.then(again -> Change.from(again, again)));
        Box twice = work.save(into(stored), same.then(again -> Change.of(again, new Happened("shaken"))));

        assertThat(once).isEqualTo(box);
        assertThat(twice).isEqualTo(new Box(box.id(), 5));
        assertThat(stored).containsExactly(twice);
        assertThat(work.finish()).extracting(EventRecord::type).containsExactly("shaken");
    }

    @Test
    void savesARowThatIsAppendedToARecordAsItWas() {
        Box box = new Box(BOX, 4);
        List<Box> stored = new ArrayList<>();

        work.save(into(stored), Change.from(box, box).appending(new Label("fragile")));

        assertThat(stored).containsExactly(new Box(box.id(), 5));
    }

    @Test
    void refusesToRemoveARecordTwice() {
        Box box = new Box(BOX, 4);
        work.removed(box, List.of());

        assertThatIllegalStateException().isThrownBy(() -> work.removed(box, List.of()));
    }

    @Test
    void letsANoticeStandAlone() {
        work.notice(new Happened("knocked"));
        work.notice(new Happened("knocked"));

        List<EventRecord> notices = work.finish();

        assertThat(notices)
                .allMatch(one -> one.aggregateType().equals("notice")
                        && one.aggregateVersion() == 1
                        && one.ordinal() == 0
                        && one.aggregateId().equals(one.id().value()));
        assertThat(notices).extracting(EventRecord::aggregateId).doesNotHaveDuplicates();
    }

    @Test
    void refusesAGuardOutOfOrder() {
        work.hold(INVOICES);

        assertThatIllegalStateException().isThrownBy(() -> work.hold(CREDIT_NOTES));
        assertThatIllegalStateException().isThrownBy(() -> work.hold(new Guard.Administrators()));
    }

    @Test
    @Rule("GEN-8")
    void readsTimeAfterItsGuardsWereTaken() {
        work.hold(new Guard.Administrators());
        work.hold(CREDIT_NOTES);

        assertThat(work.now()).isEqualTo(NOON.plusSeconds(120));
        clock = clock.plusSeconds(1);
        assertThat(work.now()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    @Rule("GEN-8")
    void refusesAGuardOnceTimeWasRead() {
        work.hold(CREDIT_NOTES);
        work.notice(new Happened("knocked"));

        assertThatIllegalStateException()
                .isThrownBy(() -> work.hold(INVOICES))
                .withMessageContaining("series:invoice:INV");
        work.hold(CREDIT_NOTES);
        assertThat(happened).containsExactly("hold series:credit-note:CRN");
    }

    @Test
    @Rule("GEN-8")
    void datesEachGuardedStepAfterItsGuardAndTheBodyBeforeIt() {
        work.notice(new Happened("body"));
        work.atEnd(CREDIT_NOTES, last -> last.notice(new Happened("credit note")));
        work.atEnd(INVOICES, last -> last.notice(new Happened("invoice")));
        work.atEnd(last -> last.notice(new Happened("receipt")));

        assertThat(work.finish())
                .extracting(EventRecord::type, EventRecord::time)
                .containsExactly(
                        tuple("body", NOON),
                        tuple("credit note", NOON.plusSeconds(60)),
                        tuple("invoice", NOON.plusSeconds(120)),
                        tuple("receipt", NOON.plusSeconds(120)));
    }

    @Test
    @Rule("GEN-8")
    void endsABodyWithAStepThatAnswersAndIsDatedAfterItsGuard() {
        work.notice(new Happened("body"));

        Instant answer = work.endWith(CREDIT_NOTES, last -> {
            last.notice(new Happened("credit note"));
            return last.now();
        });

        assertThat(answer).isEqualTo(NOON.plusSeconds(60));
        assertThat(work.finish()).extracting(EventRecord::time).containsExactly(NOON, NOON.plusSeconds(60));
        assertThatIllegalStateException().isThrownBy(() -> work.hold(INVOICES));
    }

    @Test
    @Rule("GEN-8")
    void neverGoesBackWhereTheClockDoes() {
        work.notBefore(NOON.plusSeconds(5));
        assertThat(work.now()).isEqualTo(NOON.plusSeconds(5));
        clock = NOON.minusSeconds(3_600);

        work.atEnd(INVOICES, last -> last.notice(new Happened("invoice")));

        assertThat(work.finish()).extracting(EventRecord::time).containsExactly(NOON.plusSeconds(5));
    }

    @Test
    @Rule("GEN-8")
    void datesWhatItSavesByItsTime() {
        List<Parcel> stored = new ArrayList<>();

        Parcel saved = work.save(into(stored), Change.of(new Parcel(BOX, NOON.minusSeconds(60), 4)));

        assertThat(saved).isEqualTo(new Parcel(BOX, NOON, 5));
        assertThat(stored).containsExactly(saved);
    }

    @Test
    @Rule("GEN-8")
    void datesNothingBeforeTheLastChangeOfTheRecord() {
        Instant ahead = NOON.plusSeconds(5);

        Parcel saved = work.save(into(new ArrayList<>()), Change.of(new Parcel(BOX, ahead, 4), new Happened("shaken")));

        assertThat(saved).isEqualTo(new Parcel(BOX, ahead, 5));
        assertThat(work.now()).isEqualTo(ahead);
        assertThat(work.finish()).extracting(EventRecord::time).containsExactly(ahead);
    }

    @Test
    @Rule({"GEN-6", "GEN-8"})
    void leavesTheTimeOfTheLastChangeWhereAVerbChangedNothing() {
        Parcel parcel = new Parcel(BOX, NOON.minusSeconds(60), 4);

        Parcel same =
                work.save(into(new ArrayList<>()), Change.from(parcel, parcel.atVersion(4), new Happened("moved")));

        assertThat(same).isEqualTo(parcel);
    }

    private static <A extends Aggregate<RoleId>> AggregateRepository<A, RoleId> into(List<A> stored) {
        return new AggregateRepository<>() {

            @Override
            public Optional<A> find(RoleId id) {
                return Optional.empty();
            }

            @Override
            public void save(A record, List<? extends Entry> entries) {
                stored.add(record);
            }
        };
    }

    private record Label(String text) implements Entry {}

    private record Box(RoleId id, long version) implements Aggregate<RoleId> {

        @Override
        public String aggregateType() {
            return "box";
        }

        @Override
        public Box atVersion(long next) {
            return new Box(id, next);
        }
    }

    private record Parcel(RoleId id, Instant changedAt, long version) implements Dated<RoleId> {

        @Override
        public String aggregateType() {
            return "parcel";
        }

        @Override
        public Parcel atVersion(long next) {
            return new Parcel(id, changedAt, next);
        }

        @Override
        public Parcel changedAt(Instant at) {
            return new Parcel(id, at, version);
        }
    }

    private record Happened(String what) implements DomainEvent {

        @Override
        public EventType<?> declared() {
            return EventType.of(Happened.class, what, 1, "In a test.");
        }
    }
}
