package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CRM records and the queue of their desks are listed and found: rules LST. */
@Rule("GEN-9")
abstract class CrmListingContract extends TwoCustomers {

    @Test
    @Proves("LST-11")
    @Rule("CRM-4")
    final void listsCrmRecordsNewestFirstAndTheQueueByUrgency() {
        CrmRecord old = stored(persistence.crm().records(), samples.crmRecord(ann, null, null, AT));
        CrmRecord young = stored(persistence.crm().records(), samples.crmRecord(ann, null, null, AT.plusSeconds(1)));
        CrmRecord bobs = stored(persistence.crm().records(), samples.crmRecord(bob, null, null, AT.plusSeconds(2)));
        CrmDesk high = stored(persistence.crm().desks(), samples.desk(young, CrmPriority.HIGH));
        CrmDesk older = stored(persistence.crm().desks(), samples.desk(old, CrmPriority.HIGH));
        CrmDesk urgent = stored(persistence.crm().desks(), samples.desk(bobs, CrmPriority.URGENT));

        List<CrmSummary> anns = inParts(last -> crmRecords(CrmRepository.Query.ALL.ofCustomer(ann.id()), last));
        List<CrmQueueEntry> queue = inParts(last -> persistence
                .crm()
                .desks()
                .queue(
                        last == null
                                ? null
                                : new CrmDeskRepository.Position(
                                        last.desk().priority(),
                                        last.desk().createdAt(),
                                        last.desk().id()),
                        1));

        assertThat(anns).extracting(CrmSummary::id).containsExactly(young.id(), old.id());
        assertThat(in(() -> crmRecords(CrmRepository.Query.ALL.in(Set.of(CrmStatus.NEW)), null)))
                .extracting(CrmSummary::id)
                .containsExactly(bobs.id());
        assertThat(in(() -> crmRecords(CrmRepository.Query.ALL.in(Set.of(CrmStatus.OPEN)), null)))
                .isEmpty();
        assertThat(queue).extracting(CrmQueueEntry::desk).containsExactly(urgent, older, high);
        assertThat(in(() -> persistence.crm().desks().firstQueued())).contains(urgent);
        stored(
                persistence.crm().desks(),
                like(urgent)
                        .with(CrmDesk::assignee, bob.id())
                        .with(CrmDesk::version, 2L)
                        .made());
        assertThat(in(() -> persistence.crm().desks().firstQueued())).contains(older);
    }

    @Test
    @Proves("LST-18")
    @Rule({"CRM-8", "GEN-12"})
    final void findsWhatSomebodyWorks() {
        CrmRecord fresh = worked(ann, bob, CrmStatus.NEW, 1);
        CrmRecord open = worked(ann, bob, CrmStatus.OPEN, 2);
        CrmRecord waiting = worked(bob, bob, CrmStatus.WAITING_ON_CUSTOMER, 3);
        CrmRecord resolved = worked(ann, bob, CrmStatus.RESOLVED, 4);
        CrmRecord closed = worked(ann, bob, CrmStatus.CLOSED, 5);
        CrmRecord anns = worked(ann, ann, CrmStatus.OPEN, 6);
        stored(
                persistence.crm().desks(),
                samples.desk(
                        stored(persistence.crm().records(), samples.crmRecord(ann, CrmStatus.OPEN, AT)),
                        CrmPriority.NORMAL));
        CrmRepository.Query bobs = CrmRepository.Query.ALL.assignedTo(bob.id());
        CrmRepository.Query bobsOpen = CrmRepository.Query.ALL
                .ofCustomer(ann.id())
                .assignedTo(bob.id())
                .in(Set.of(CrmStatus.OPEN));
        CrmRepository.Query bobsTurn =
                CrmRepository.Query.ALL.assignedTo(bob.id()).in(Set.of(CrmStatus.NEW, CrmStatus.OPEN));

        assertThat(idsOf(bobs)).containsExactly(closed.id(), resolved.id(), waiting.id(), open.id(), fresh.id());
        assertThat(idsOf(bobsOpen)).containsExactly(open.id());
        assertThat(idsOf(bobsTurn)).containsExactly(open.id(), fresh.id());
        assertThat(in(() -> persistence.crm().desks().heldBy(bob.id(), 10)))
                .extracting(CrmDesk::id)
                .containsExactlyInAnyOrder(fresh.id(), open.id(), waiting.id(), resolved.id());
        assertThat(in(() -> persistence.crm().desks().heldBy(bob.id(), 2))).hasSize(2);
        assertThat(in(() -> persistence.crm().desks().heldBy(ann.id(), 10)))
                .extracting(CrmDesk::id)
                .containsExactly(anns.id());
    }

    @Test
    @Proves("LST-11")
    @Rule("GEN-12")
    final void listsCrmRecordsByTheTimeOfTheirOpening() {
        CrmRecord first = worked(ann, bob, CrmStatus.OPEN, 1);
        CrmRecord second = worked(bob, bob, CrmStatus.CLOSED, 2);
        CrmRecord third = worked(ann, ann, CrmStatus.OPEN, 3);
        CrmRepository.Query since = CrmRepository.Query.ALL.made(AT.plusSeconds(1), null);

        assertThat(idsOf(since)).containsExactly(third.id(), second.id(), first.id());
        assertThat(idsOf(since.made(AT.plusSeconds(2), AT.plusSeconds(3)))).containsExactly(second.id());
        assertThat(idsOf(since.made(null, AT.plusSeconds(2)))).containsExactly(first.id());
        assertThat(idsOf(since.made(AT.plusSeconds(2), AT.plusSeconds(2)))).isEmpty();
        assertThat(idsOf(since.ofCustomer(ann.id()))).containsExactly(third.id(), first.id());
        assertThat(idsOf(since.ofCustomer(ann.id()).made(AT.plusSeconds(2), null)))
                .containsExactly(third.id());
        assertThat(idsOf(since.in(Set.of(CrmStatus.OPEN)))).containsExactly(third.id(), first.id());
        assertThat(idsOf(since.assignedTo(bob.id()))).containsExactly(second.id(), first.id());
        assertThat(idsOf(since.assignedTo(bob.id()).made(AT.plusSeconds(2), null)))
                .containsExactly(second.id());
    }

    private List<CrmRecordId> idsOf(CrmRepository.Query query) {
        List<CrmSummary> found = inParts(last -> crmRecords(query, last));
        return found.stream().map(CrmSummary::id).toList();
    }

    private CrmRecord worked(User customer, User assignee, CrmStatus status, int age) {
        CrmRecord record =
                stored(persistence.crm().records(), samples.crmRecord(customer, status, AT.plusSeconds(age)));
        stored(
                persistence.crm().desks(),
                like(samples.desk(record, record.priority()))
                        .with(CrmDesk::assignee, assignee.id())
                        .made());
        return record;
    }

    @Test
    @Proves("LST-19")
    @Rule("GEN-12")
    final void showsInTheQueueWhoseRecordItIsAndWhatAbout() {
        CrmRecord record = stored(persistence.crm().records(), samples.crmRecord(ann, null, null, AT));
        CrmDesk desk = stored(persistence.crm().desks(), samples.desk(record, CrmPriority.HIGH));

        assertThat(in(() -> persistence.crm().desks().queue(null, 10))).containsExactly(CrmQueueEntry.of(desk, record));
    }

    private List<CrmSummary> crmRecords(CrmRepository.Query query, @Nullable CrmSummary last) {
        CrmRepository.Position after = last == null ? null : new CrmRepository.Position(last.createdAt(), last.id());
        return persistence.crm().records().list(query, after, 1);
    }

    @Test
    @Proves("LST-17")
    final void findsOfSeveralCrmRecordsWhatBelongsToEach() {
        CrmRecord one = samples.crmRecord(ann, null, null, AT);
        CrmRecord two = samples.crmRecord(ann, null, null, AT);
        List<CrmRecordId> ids =
                List.of(two.id(), samples.crmRecord(ann, null, null, AT).id(), one.id());
        within(() -> {
            persistence.crm().records().save(one, List.of(change(CrmStatus.NEW), message("First"), message("Second")));
            persistence.crm().records().save(two, List.of(message("Third"), change(CrmStatus.OPEN)));
        });

        assertThat(in(() -> persistence.crm().records().findAll(ids))).containsExactlyInAnyOrder(one, two);
        assertThat(in(() -> persistence.crm().records().histories(ids)))
                .isEqualTo(Map.of(
                        one.id(), in(() -> persistence.crm().records().history(one.id(), EntryPosition.START, 10)),
                        two.id(), in(() -> persistence.crm().records().history(two.id(), EntryPosition.START, 10))));
        assertThat(in(() -> persistence.crm().records().conversations(ids)))
                .isEqualTo(Map.of(
                        one.id(), in(() -> persistence.crm().records().messages(one.id(), EntryPosition.START, 10)),
                        two.id(), in(() -> persistence.crm().records().messages(two.id(), EntryPosition.START, 10))));
        assertThat(in(() -> persistence.crm().records().findAll(List.of()))).isEmpty();
        assertThat(in(() -> persistence.crm().records().histories(List.of()))).isEmpty();
        assertThat(in(() -> persistence.crm().records().conversations(List.of())))
                .isEmpty();
    }

    private static StatusChange<CrmStatus> change(CrmStatus to) {
        return new StatusChange<>(null, to, AT, "USER", "ann", "because");
    }

    private static CrmMessage message(String text) {
        return new CrmMessage(true, "USER", "ann", text, AT);
    }
}
