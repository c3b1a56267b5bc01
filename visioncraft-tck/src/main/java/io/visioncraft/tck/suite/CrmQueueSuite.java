package io.visioncraft.tck.suite;

import static io.visioncraft.crm.CrmCodes.AGENT_REQUIRED;
import static io.visioncraft.crm.CrmCodes.ASSIGNEE_NOT_ELIGIBLE;
import static io.visioncraft.crm.CrmCodes.CRM_RECORD_NOT_FOUND;
import static io.visioncraft.crm.CrmCodes.NOT_ASSIGNED;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.ReleaseCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How staff work the queue: claim, assign, release, priority and notes, on every store (CRM-4). */
abstract class CrmQueueSuite extends BehaviourSuite {

    private static final CrmRecordId UNKNOWN = new CrmRecordId(new UUID(7, 7));

    private IdentityFixtures people;
    private CrmFixtures crm;
    private User ann;
    private User bea;
    private User cem;

    @BeforeEach
    void beginWithACustomerAndTwoAgents() {
        people = IdentityFixtures.in(vc);
        crm = CrmFixtures.in(vc);
        ann = people.aCustomer();
        bea = people.aMemberOfStaff();
        cem = people.aMemberOfStaff();
    }

    @Test
    @Rule("CRM-4")
    void ordersTheQueueByPriorityThenAgeThenId() {
        CrmRecordId low = aRecord(CrmPriority.LOW);
        CrmRecordId normal = aRecord(CrmPriority.NORMAL);
        CrmRecordId urgent = aRecord(CrmPriority.URGENT);
        clock.advance(Duration.ofMinutes(1));
        CrmRecordId laterNormal = aRecord(CrmPriority.NORMAL);
        CrmRecordId lastNormal = aRecord(CrmPriority.NORMAL);
        CrmRecordId laterHigh = aRecord(CrmPriority.HIGH);

        List<CrmRecordId> expected = List.of(urgent, laterHigh, normal, laterNormal, lastNormal, low);

        assertThat(queue()).isEqualTo(expected);
        List<CrmRecordId> claimed = new ArrayList<>();
        for (Optional<CrmRecord> next = claim(bea); next.isPresent(); next = claim(bea)) {
            claimed.add(next.get().id());
        }
        assertThat(claimed).isEqualTo(expected);
        assertThat(queue()).isEmpty();
    }

    @Test
    @Rule({"CRM-4", "EVT-1"})
    void givesTheCallingAgentTheFirstOfTheQueue() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);
        CrmRecordId second = aRecord(CrmPriority.NORMAL);
        events.clear();

        CrmRecord claimed = claim(bea).orElseThrow();

        assertThat(claimed).isEqualTo(vc.crm().get(as(bea), id));
        CrmDesk desk = vc.crm().desk(as(cem), id);
        assertThat(desk.assignee()).isEqualTo(bea.id());
        assertThat(desk.queued()).isFalse();
        assertThat(queue()).containsExactly(second);
        assertThat(events.types()).containsExactly("crm-desk.assigned");
        assertThat(events.all().get(0).data())
                .containsEntry("assignee", bea.id().toString());
    }

    @Test
    @Rule("CRM-4")
    void givesNobodyTheSameRecordHoweverManyClaimAtOnce() {
        List<CrmRecordId> waiting = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            waiting.add(aRecord(CrmPriority.NORMAL));
        }
        List<User> agents = List.of(bea, cem, people.aMemberOfStaff(), people.aMemberOfStaff());

        List<Race.Outcome<List<CrmRecordId>>> outcomes = Race.times(4, n -> () -> {
            List<CrmRecordId> mine = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                claim(agents.get(n)).ifPresent(record -> mine.add(record.id()));
            }
            return mine;
        });

        List<CrmRecordId> claimed = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            List<CrmRecordId> mine = Objects.requireNonNull(outcomes.get(n).answer());
            claimed.addAll(mine);
            for (CrmRecordId id : mine) {
                assertThat(vc.crm().desk(helpdesk(), id).assignee())
                        .isEqualTo(agents.get(n).id());
            }
        }
        assertThat(claimed).doesNotHaveDuplicates().hasSize(12).containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Test
    @Rule("CRM-4")
    void passesByWhatAnotherAgentIsClaimingWithoutWaiting() {
        CrmRecordId first = aRecord(CrmPriority.URGENT);
        CrmRecordId second = aRecord(CrmPriority.NORMAL);

        List<CrmRecordId> claimed = persistence.transactions().inTransaction(() -> {
            CrmRecordId beas = claim(bea).orElseThrow().id();
            CrmRecordId cems = Race.elsewhere(() -> claim(cem).orElseThrow().id());
            return List.of(beas, cems);
        });

        assertThat(claimed).containsExactly(first, second);
    }

    @Test
    @Rule("CRM-4")
    void putsBackWhatAClaimThatRolledBackHadTaken() {
        CrmRecordId only = aRecord(CrmPriority.NORMAL);

        assertThat(catchThrowable(() -> persistence.transactions().inTransaction(() -> {
                    claim(bea);
                    throw new IllegalStateException("the host changed its mind");
                })))
                .hasMessage("the host changed its mind");

        assertThat(queue()).containsExactly(only);
        assertThat(claim(cem))
                .hasValueSatisfying(record -> assertThat(record.id()).isEqualTo(only));
    }

    @Test
    @Rule("CRM-4")
    void rejectsAClaimOfASystem() {
        aRecord(CrmPriority.NORMAL);

        assertRejected(AGENT_REQUIRED, () -> vc.crm().claimNext(helpdesk()));

        assertThat(queue()).hasSize(1);
    }

    @Test
    @Rule("GEN-7")
    void claimsOncePerKey() {
        CrmRecordId first = aRecord(CrmPriority.NORMAL);
        CrmRecordId second = aRecord(CrmPriority.NORMAL);
        Caller keyed = as(bea).withKey("k-1");

        CrmRecord claimed = vc.crm().claimNext(keyed).orElseThrow();

        assertThat(claimed.id()).isEqualTo(first);
        assertThat(vc.crm().claimNext(keyed)).contains(claimed);
        assertThat(queue()).containsExactly(second);
        claim(bea);
        assertThat(vc.crm().claimNext(as(bea).withKey("k-2"))).isEmpty();
        aRecord(CrmPriority.NORMAL);
        assertThat(vc.crm().claimNext(as(bea).withKey("k-2"))).isEmpty();
    }

    @Test
    @Rule({"CRM-4", "EVT-1"})
    void assignsAndReleases() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);
        events.clear();

        CrmDesk beas = vc.crm().assign(as(cem), AssignCrmRecord.of(id, bea.id()));
        CrmDesk cems = vc.crm().assign(as(cem), AssignCrmRecord.of(id, cem.id()));
        assertThat(queue()).isEmpty();
        CrmDesk released = vc.crm().release(as(bea), ReleaseCrmRecord.of(id));

        assertThat(beas.assignee()).isEqualTo(bea.id());
        assertThat(cems.assignee()).isEqualTo(cem.id());
        assertThat(released.assignee()).isNull();
        assertThat(queue()).containsExactly(id);
        assertThat(events.types()).containsExactly("crm-desk.assigned", "crm-desk.assigned", "crm-desk.released");
        assertRejected(NOT_ASSIGNED, () -> vc.crm().release(as(bea), ReleaseCrmRecord.of(id)));
    }

    @Test
    @Rule("CRM-4")
    void rejectsAnAssigneeWhoCannotWorkRecords() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);
        UserId suspended = people.aSuspendedUser().id();
        UserId unknown = new UserId(new UUID(7, 7));

        assertRejected(ASSIGNEE_NOT_ELIGIBLE, () -> vc.crm().assign(helpdesk(), AssignCrmRecord.of(id, ann.id())));
        assertRejected(ASSIGNEE_NOT_ELIGIBLE, () -> vc.crm().assign(helpdesk(), AssignCrmRecord.of(id, suspended)));
        assertRejected(ASSIGNEE_NOT_ELIGIBLE, () -> vc.crm().assign(helpdesk(), AssignCrmRecord.of(id, unknown)));

        assertThat(queue()).containsExactly(id);
    }

    @Test
    @Rule("CRM-4")
    void leavesTheQueueWhenResolvedAndComesBackWhenReopened() {
        CrmRecord record = crm.aResolvedRecordOf(ann);
        assertThat(queue()).isEmpty();

        vc.crm().reply(as(ann), ReplyToCrmRecord.of(record.id(), "Cold again!"));
        assertThat(queue()).containsExactly(record.id());
        vc.crm().resolve(as(bea), WorkOnCrmRecord.of(record.id()));
        vc.crm().close(as(bea), WorkOnCrmRecord.of(record.id()));
        assertThat(queue()).isEmpty();
        vc.crm().reopen(as(bea), WorkOnCrmRecord.of(record.id()));

        assertThat(queue()).containsExactly(record.id());
    }

    @Test
    @Rule("CRM-4")
    void staysWithItsAgentWhenReopened() {
        CrmRecord record = crm.anOpenRecordOf(ann);
        vc.crm().assign(as(bea), AssignCrmRecord.of(record.id(), bea.id()));
        vc.crm().resolve(as(bea), WorkOnCrmRecord.of(record.id()));

        vc.crm().reply(as(ann), ReplyToCrmRecord.of(record.id(), "Cold again!"));

        assertThat(vc.crm().desk(as(bea), record.id()).assignee()).isEqualTo(bea.id());
        assertThat(queue()).isEmpty();
    }

    @Test
    @Rule("CRM-4")
    void staysOutOfTheQueueWhenReleasedAfterItWasResolved() {
        CrmRecord record = crm.anOpenRecordOf(ann);
        vc.crm().assign(as(bea), AssignCrmRecord.of(record.id(), bea.id()));
        vc.crm().resolve(as(bea), WorkOnCrmRecord.of(record.id()));

        vc.crm().release(as(bea), ReleaseCrmRecord.of(record.id()));

        assertThat(queue()).isEmpty();
        vc.crm().reopen(as(bea), WorkOnCrmRecord.of(record.id()));
        assertThat(queue()).containsExactly(record.id());
    }

    @Test
    @Rule("CRM-4")
    void losesNoRecordWhenItIsReleasedWhileItsCustomerReopensIt() {
        for (int round = 0; round < 5; round++) {
            CrmRecord record = crm.anOpenRecordOf(ann);
            vc.crm().assign(as(bea), AssignCrmRecord.of(record.id(), bea.id()));
            vc.crm().resolve(as(bea), WorkOnCrmRecord.of(record.id()));
            List<Callable<Object>> both = List.of(
                    () -> vc.crm().release(as(bea), ReleaseCrmRecord.of(record.id())),
                    () -> vc.crm().reply(as(ann), ReplyToCrmRecord.of(record.id(), "Cold again!")));

            List<Race.Outcome<Object>> outcomes = Race.of(both);

            assertThat(outcomes).allMatch(Race.Outcome::succeeded);
            assertThat(queue()).containsExactly(record.id());
            claim(bea);
        }
    }

    @Test
    @Rule({"CRM-4", "EVT-1"})
    void movesInTheQueueWithItsPriority() {
        CrmRecordId first = aRecord(CrmPriority.NORMAL);
        CrmRecordId second = aRecord(CrmPriority.NORMAL);
        events.clear();

        CrmRecord urgent = vc.crm().changePriority(as(bea), ChangeCrmPriority.of(second, CrmPriority.URGENT));

        assertThat(urgent.priority()).isEqualTo(CrmPriority.URGENT);
        assertThat(vc.crm().get(as(ann), second).priority()).isEqualTo(CrmPriority.URGENT);
        assertThat(queue()).containsExactly(second, first);
        assertThat(events.types()).containsExactly("crm-record.priority-changed");
        assertThat(events.all().get(0).data()).containsEntry("from", "NORMAL").containsEntry("to", "URGENT");
        assertThat(vc.crm().changePriority(as(bea), ChangeCrmPriority.of(second, CrmPriority.URGENT)))
                .isEqualTo(urgent);
    }

    @Test
    @Rule({"CRM-3", "GEN-9"})
    void keepsNotesForStaff() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);

        vc.crm().note(as(bea), NoteOnCrmRecord.of(id, " Rang, nobody in. "));
        clock.advance(Duration.ofHours(1));
        vc.crm().note(as(cem), NoteOnCrmRecord.of(id, "Rang again."));
        vc.crm().assign(as(cem), AssignCrmRecord.of(id, cem.id()));
        vc.crm().note(as(cem), NoteOnCrmRecord.of(id, "Line\nbreaks stay."));

        List<CrmNote> notes = Listings.all(1, request -> vc.crm().notes(as(bea), id, request));
        assertThat(notes)
                .extracting(CrmNote::text)
                .containsExactly("Rang, nobody in.", "Rang again.", "Line\nbreaks stay.");
        assertThat(notes.get(1).callerName()).isEqualTo(cem.id().toString());
        assertThat(notes.get(1).at()).isEqualTo(clock.instant());
        assertThat(vc.crm().messages(as(ann), id, ListRequest.first()).items()).isEmpty();
    }

    @Test
    @Rule("GEN-4")
    @SuppressWarnings("NullAway") // what callers without null checks do
    void rejectsCommandsThatAreNotFit() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);

        assertInvalid(REQUIRED, "text", () -> vc.crm().note(as(bea), NoteOnCrmRecord.of(id, "\n")));
        assertInvalid(TOO_LONG, "text", () -> vc.crm().note(as(bea), NoteOnCrmRecord.of(id, "n".repeat(20_001))));
        assertInvalid(CONTROL_CHARACTER, "text", () -> vc.crm().note(as(bea), NoteOnCrmRecord.of(id, "\u0007")));
        assertInvalid(REQUIRED, "record", () -> vc.crm().note(as(bea), NoteOnCrmRecord.of(null, "Hello")));
        assertInvalid(REQUIRED, "agent", () -> vc.crm().assign(as(bea), AssignCrmRecord.of(id, null)));
        assertInvalid(REQUIRED, "record", () -> vc.crm().release(as(bea), ReleaseCrmRecord.of(null)));
        assertInvalid(REQUIRED, "priority", () -> vc.crm().changePriority(as(bea), ChangeCrmPriority.of(id, null)));
        assertRejected(REQUIRED, () -> vc.crm().desk(as(bea), null));
        assertRejected(REQUIRED, () -> vc.crm().notes(as(bea), null, ListRequest.first()));
        assertThat(vc.crm().notes(as(bea), id, ListRequest.first()).items()).isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-2", "CRM-7"})
    void letsOnlyStaffWorkTheQueue() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);

        for (Caller other : List.of(Caller.visitor(), as(ann), system("crm:read:any", "crm:reply:any"))) {
            assertRejected(missingFor(other), () -> vc.crm().queue(other, ListRequest.first()));
            assertRejected(missingFor(other), () -> vc.crm().claimNext(other));
            assertRejected(missingFor(other), () -> vc.crm().desk(other, id));
            assertRejected(missingFor(other), () -> vc.crm().notes(other, id, ListRequest.first()));
            assertRejected(missingFor(other), () -> vc.crm().note(other, NoteOnCrmRecord.of(id, "Hello")));
            assertRejected(missingFor(other), () -> vc.crm().assign(other, AssignCrmRecord.of(id, bea.id())));
            assertRejected(missingFor(other), () -> vc.crm().release(other, ReleaseCrmRecord.of(id)));
            assertRejected(
                    missingFor(other),
                    () -> vc.crm().changePriority(other, ChangeCrmPriority.of(id, CrmPriority.URGENT)));
        }
        assertThat(queue()).containsExactly(id);
    }

    @Test
    @Rule("GEN-2")
    void rejectsRecordsThatAreNotThere() {
        assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().desk(as(bea), UNKNOWN));
        assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().notes(as(bea), UNKNOWN, ListRequest.first()));
        assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().note(as(bea), NoteOnCrmRecord.of(UNKNOWN, "Hello")));
        assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().assign(as(bea), AssignCrmRecord.of(UNKNOWN, bea.id())));
        assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().release(as(bea), ReleaseCrmRecord.of(UNKNOWN)));
        assertRejected(
                CRM_RECORD_NOT_FOUND,
                () -> vc.crm().changePriority(as(bea), ChangeCrmPriority.of(UNKNOWN, CrmPriority.LOW)));
    }

    @Test
    @Rule("GEN-6")
    void rejectsAStaleVersion() {
        CrmRecordId id = aRecord(CrmPriority.NORMAL);
        CrmDesk before = vc.crm().desk(as(bea), id);
        CrmDesk noted = vc.crm().note(as(bea), NoteOnCrmRecord.of(id, "Hello").atVersion(before.version()));

        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.crm().note(as(bea), NoteOnCrmRecord.of(id, "Hello").atVersion(before.version())));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.crm().assign(as(bea), AssignCrmRecord.of(id, bea.id()).atVersion(before.version())));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.crm().release(as(bea), ReleaseCrmRecord.of(id).atVersion(before.version())));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.crm()
                        .changePriority(
                                as(bea),
                                ChangeCrmPriority.of(id, CrmPriority.LOW).atVersion(7)));

        assertThat(vc.crm().desk(as(bea), id)).isEqualTo(noted);
    }

    @Test
    @Rule("GEN-9")
    void rejectsAMalformedCursor() {
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.crm().queue(as(bea), ListRequest.first(1).after("bm9uc2Vuc2U")));
    }

    private CrmRecordId aRecord(CrmPriority priority) {
        return crm.aRecordOf(ann, priority).id();
    }

    private Optional<CrmRecord> claim(User agent) {
        return vc.crm().claimNext(as(agent));
    }

    private List<CrmRecordId> queue() {
        return Listings.all(2, request -> vc.crm().queue(as(bea), request)).stream()
                .map(entry -> entry.desk().id())
                .toList();
    }
}
