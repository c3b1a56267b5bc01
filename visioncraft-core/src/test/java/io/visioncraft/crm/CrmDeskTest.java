package io.visioncraft.crm;

import static io.visioncraft.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Caller;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("CRM-4")
class CrmDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CrmRecordId ID = new CrmRecordId(new UUID(8, 1));
    private static final UserId ANN = new UserId(new UUID(1, 1));
    private static final UserId BOB = new UserId(new UUID(1, 2));

    @Test
    void waitsInTheQueueWhenItsRecordIsNew() {
        CrmDesk desk = CrmDesk.of(record(CrmStatus.NEW, CrmPriority.HIGH)).next();

        assertThat(desk).isEqualTo(new CrmDesk(ID, null, CrmStatus.NEW, CrmPriority.HIGH, NOW, NOW, 0));
        assertThat(desk.queued()).isTrue();
    }

    @Test
    void leavesTheQueueWhenSomebodyWorksIt() {
        Change<CrmDesk> assigned = queued().assign(BOB);

        assertThat(assigned.next()).isEqualTo(like(queued(), "assignee", BOB));
        assertThat(assigned.next().queued()).isFalse();
        assertThat(assigned.events()).containsExactly(new CrmEvents.DeskAssigned(BOB));
    }

    @Test
    void goesBackToItsPlaceWhenReleased() {
        CrmDesk assigned = queued().assign(BOB).next();

        Change<CrmDesk> released = assigned.release(CrmReleaseCause.SUSPENDED);

        assertThat(released.next()).isEqualTo(queued());
        assertThat(released.events()).containsExactly(new CrmEvents.DeskReleased(BOB, CrmReleaseCause.SUSPENDED));
        assertThat(new CrmEvents.DeskReleased(BOB, CrmReleaseCause.SUSPENDED).data())
                .isEqualTo(Map.of("assignee", BOB.toString(), "cause", "SUSPENDED"));
    }

    @Test
    void refusesToReleaseWhatNobodyWorks() {
        assertThatThrownBy(() -> queued().release(CrmReleaseCause.RELEASED))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        rejection ->
                                assertThat(rejection.is(CrmCodes.NOT_ASSIGNED)).isTrue());
    }

    @Test
    void followsItsRecord() {
        CrmDesk resolved =
                queued().follow(record(CrmStatus.RESOLVED, CrmPriority.NORMAL)).next();
        CrmDesk reopened =
                resolved.follow(record(CrmStatus.OPEN, CrmPriority.URGENT)).next();
        CrmDesk worked = queued().assign(BOB)
                .next()
                .follow(record(CrmStatus.OPEN, CrmPriority.LOW))
                .next();

        assertThat(resolved.queued()).isFalse();
        assertThat(reopened).isEqualTo(like(queued(), "priority", CrmPriority.URGENT));
        assertThat(reopened.queued()).isTrue();
        assertThat(worked).isEqualTo(like(queued(), "assignee", BOB, "priority", CrmPriority.LOW));
    }

    @Test
    @Rule({"CRM-3", "EVT-3"})
    void keepsTheWordsOfANoteOutOfItsEvent() {
        Change<CrmDesk> noted = queued().note("Difficult.", new Attribution(Caller.user(BOB), NOW));

        assertThat(noted.entries()).containsExactly(new CrmNote("USER", BOB.toString(), "Difficult.", NOW));
        assertThat(noted.events()).containsExactly(new CrmEvents.DeskNoted());
        assertThat(new CrmEvents.DeskNoted().data()).isEmpty();
        assertThat(NoteOnCrmRecord.of(ID, "Difficult.").toString()).doesNotContain("Difficult");
    }

    @ParameterizedTest
    @EnumSource
    @Rule("CRM-4")
    void waitsInTheQueueWhileItIsTheTurnOfStaffAndNobodyWorksIt(CrmStatus status) {
        CrmDesk nobodys = like(queued(), "status", status);
        CrmDesk bobs = like(queued(), "status", status, "assignee", BOB);

        assertThat(nobodys.queued()).isEqualTo(status == CrmStatus.NEW || status == CrmStatus.OPEN);
        assertThat(bobs.queued()).isFalse();
    }

    private static CrmDesk queued() {
        return new CrmDesk(ID, null, CrmStatus.OPEN, CrmPriority.NORMAL, NOW, NOW, 0);
    }

    private static CrmRecord record(CrmStatus status, CrmPriority priority) {
        return new CrmRecord(
                ID,
                "CRM-7K3M-Q2XD",
                ANN,
                new CrmTopic("ISSUE", "No hot water", "Since this morning."),
                CrmLinks.NONE,
                status,
                priority,
                NOW,
                status == CrmStatus.CLOSED ? NOW : null,
                NOW,
                1);
    }
}
