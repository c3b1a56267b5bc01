package io.visioncraft.crm;

import static io.visioncraft.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.access.Caller;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("CRM-2")
class CrmRecordTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId ANN = new UserId(new UUID(1, 1));
    private static final UserId BOB = new UserId(new UUID(1, 2));
    private static final Attribution BY_ANN = new Attribution(Caller.user(ANN), NOW);
    private static final Attribution BY_STAFF = new Attribution(Caller.user(BOB), NOW);
    private static final CrmRecordId ID = new CrmRecordId(new UUID(8, 1));
    private static final String NUMBER = "CRM-7K3M-Q2XD";
    private static final CrmLinks LINKS =
            new CrmLinks(new ServiceId(new UUID(4, 1)), new OrderId(new UUID(5, 1)), null);
    private static final CrmTopic TOPIC = new CrmTopic("ISSUE", "No hot water", "Since this morning.");

    @Test
    @Rule({"CRM-1", "EVT-3"})
    void comesToBeNew() {
        Change<CrmRecord> opened = CrmRecord.open(ID, NUMBER, ANN, TOPIC, LINKS, CrmPriority.HIGH, BY_ANN);

        assertThat(opened.next())
                .isEqualTo(new CrmRecord(
                        ID, NUMBER, ANN, TOPIC, LINKS, CrmStatus.NEW, CrmPriority.HIGH, NOW, null, NOW, 0));
        assertThat(opened.events())
                .containsExactly(new CrmEvents.RecordOpened(NUMBER, ANN, "ISSUE", CrmPriority.HIGH, LINKS));
        assertThat(opened.events().get(0).data().toString()).doesNotContain("hot water", "morning");
        assertThat(opened.entries())
                .containsExactly(new StatusChange<>(null, CrmStatus.NEW, NOW, "USER", ANN.toString(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, NEW",
        "OPEN, OPEN",
        "WAITING_ON_CUSTOMER, OPEN",
        "RESOLVED, OPEN",
        "CLOSED, OPEN",
    })
    void movesWithAReplyOfTheCustomer(CrmStatus from, CrmStatus to) {
        CrmRecord record = in(from);

        Change<CrmRecord> replied = record.reply(true, "Any news?", BY_ANN);

        assertThat(replied.next().status()).isEqualTo(to);
        assertThat(replied.events()).contains(new CrmEvents.RecordReplied(ANN, true, to));
        assertThat(replied.entries()).startsWith(new CrmMessage(true, "USER", ANN.toString(), "Any news?", NOW));
        assertThat(replied.entries()).hasSize(from == to ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({"NEW, OPEN", "OPEN, OPEN", "WAITING_ON_CUSTOMER, OPEN", "RESOLVED, RESOLVED"})
    void movesWithAReplyOfStaff(CrmStatus from, CrmStatus to) {
        Change<CrmRecord> replied = in(from).reply(false, "We are on it.", BY_STAFF);

        assertThat(replied.next().status()).isEqualTo(to);
        assertThat(replied.events()).containsExactly(new CrmEvents.RecordReplied(ANN, false, to));
    }

    @ParameterizedTest
    @EnumSource(
            value = CrmStatus.class,
            names = {"RESOLVED", "CLOSED"})
    void saysThatAReplyOfTheCustomerReopenedIt(CrmStatus from) {
        Change<CrmRecord> replied = in(from).reply(true, "It is cold again.", BY_ANN);

        assertThat(replied.events())
                .containsExactly(
                        new CrmEvents.RecordReplied(ANN, true, CrmStatus.OPEN),
                        new CrmEvents.RecordReopened(ANN, from));
        assertThat(replied.entries())
                .contains(new StatusChange<>(from, CrmStatus.OPEN, NOW, "USER", ANN.toString(), ""));
        assertThat(replied.next().closedAt()).isNull();
    }

    @Test
    void goesToTheCustomerWithOneReply() {
        Change<CrmRecord> asked = in(CrmStatus.NEW)
                .reply(false, "Which boiler?", BY_STAFF)
                .then(record -> record.awaitCustomer(BY_STAFF));

        assertThat(asked.next().status()).isEqualTo(CrmStatus.WAITING_ON_CUSTOMER);
        assertThat(asked.events())
                .containsExactly(
                        new CrmEvents.RecordReplied(ANN, false, CrmStatus.OPEN),
                        new CrmEvents.RecordCustomerAwaited(ANN));
        assertThat(asked.entries())
                .endsWith(
                        new StatusChange<>(CrmStatus.NEW, CrmStatus.OPEN, NOW, "USER", BOB.toString(), ""),
                        new StatusChange<>(
                                CrmStatus.OPEN, CrmStatus.WAITING_ON_CUSTOMER, NOW, "USER", BOB.toString(), ""));
    }

    @Test
    void isResolvedClosedAndReopened() {
        Change<CrmRecord> resolved = in(CrmStatus.OPEN).resolve("New pump", BY_STAFF);
        Change<CrmRecord> closed = resolved.next().close("", BY_STAFF);
        Change<CrmRecord> reopened = closed.next().reopen("Pump failed", BY_STAFF);

        assertThat(resolved.next().status()).isEqualTo(CrmStatus.RESOLVED);
        assertThat(resolved.events()).containsExactly(new CrmEvents.RecordResolved(ANN));
        assertThat(closed.next().closedAt()).isEqualTo(NOW);
        assertThat(closed.events()).containsExactly(new CrmEvents.RecordClosed(ANN));
        assertThat(reopened.next()).isEqualTo(in(CrmStatus.OPEN));
        assertThat(reopened.events()).containsExactly(new CrmEvents.RecordReopened(ANN, CrmStatus.CLOSED));
        assertThat(reopened.entries())
                .containsExactly(new StatusChange<>(
                        CrmStatus.CLOSED, CrmStatus.OPEN, NOW, "USER", BOB.toString(), "Pump failed"));
    }

    @ParameterizedTest
    @EnumSource(CrmStatus.class)
    void takesTheCommandsOfTheTableAndNoOthers(CrmStatus status) {
        CrmRecord record = in(status);

        assertTaken(EnumSet.of(CrmStatus.OPEN), status, () -> record.awaitCustomer(BY_STAFF));
        assertTaken(
                EnumSet.of(CrmStatus.NEW, CrmStatus.OPEN, CrmStatus.WAITING_ON_CUSTOMER),
                status,
                () -> record.resolve("", BY_STAFF));
        assertTaken(
                EnumSet.of(CrmStatus.NEW, CrmStatus.WAITING_ON_CUSTOMER, CrmStatus.RESOLVED),
                status,
                () -> record.close("", BY_STAFF));
        assertTaken(EnumSet.of(CrmStatus.RESOLVED, CrmStatus.CLOSED), status, () -> record.reopen("", BY_STAFF));
        assertTaken(
                EnumSet.complementOf(EnumSet.of(CrmStatus.CLOSED)), status, () -> record.reply(false, "Hi", BY_STAFF));
        assertTaken(EnumSet.allOf(CrmStatus.class), status, () -> record.reply(true, "Hi", BY_ANN));
    }

    @Test
    void isContinuedByALinkedRecord() {
        CrmRecordId next = new CrmRecordId(new UUID(8, 2));

        CrmRecord continued = in(CrmStatus.CLOSED)
                .continued(next, "CRM-0000-0001", "Cold once more.", BY_ANN)
                .next();

        assertThat(continued)
                .isEqualTo(like(
                        in(CrmStatus.NEW),
                        "id",
                        next,
                        "number",
                        "CRM-0000-0001",
                        "topic",
                        new CrmTopic("ISSUE", "No hot water", "Cold once more."),
                        "links",
                        new CrmLinks(LINKS.service(), LINKS.order(), ID),
                        "version",
                        0L));
    }

    @Test
    @Rule("CRM-4")
    void changesItsPriority() {
        Change<CrmRecord> change = in(CrmStatus.OPEN).prioritise(CrmPriority.URGENT);

        assertThat(change.next().priority()).isEqualTo(CrmPriority.URGENT);
        assertThat(change.events())
                .containsExactly(new CrmEvents.RecordPriorityChanged(ANN, CrmPriority.NORMAL, CrmPriority.URGENT));
    }

    @Test
    void refusesATimeOfClosingOnAnythingButAClosedOne() {
        assertThatThrownBy(() -> new CrmRecord(
                        ID, NUMBER, ANN, TOPIC, LINKS, CrmStatus.OPEN, CrmPriority.NORMAL, NOW, NOW, NOW, 0))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new CrmRecord(
                        ID, NUMBER, ANN, TOPIC, LINKS, CrmStatus.CLOSED, CrmPriority.NORMAL, NOW, null, NOW, 0))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "customer", "topic", "links", "status", "priority", "createdAt", "changedAt"})
    void requiresEachPart(String part) {
        CrmRecord record = in(CrmStatus.OPEN);

        assertThatThrownBy(() -> like(record, part, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(part);
    }

    private static CrmRecord in(CrmStatus status) {
        return new CrmRecord(
                ID,
                NUMBER,
                ANN,
                TOPIC,
                LINKS,
                status,
                CrmPriority.NORMAL,
                NOW,
                status == CrmStatus.CLOSED ? NOW : null,
                NOW,
                0);
    }

    private static void assertTaken(Set<CrmStatus> in, CrmStatus status, ThrowingCallable verb) {
        if (in.contains(status)) {
            assertThat(catchThrowable(verb)).isNull();
        } else {
            assertThatThrownBy(verb)
                    .isInstanceOfSatisfying(
                            RuleViolatedException.class,
                            rejection -> assertThat(rejection.is(CrmCodes.WRONG_STATUS))
                                    .isTrue());
        }
    }
}
