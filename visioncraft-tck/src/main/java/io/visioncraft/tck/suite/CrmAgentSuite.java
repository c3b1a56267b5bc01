package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is lost when an agent leaves, on every store (CRM-8). */
abstract class CrmAgentSuite extends BehaviourSuite {

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
    @Rule({"CRM-8", "EVT-1"})
    void putsWhatASuspendedAgentHasToDoBackIntoTheQueue() {
        CrmRecordId fresh = crm.aRecordOf(ann).id();
        vc.crm().assign(helpdesk(), AssignCrmRecord.of(fresh, bea.id()));
        CrmRecordId open = crm.aRecordWorkedBy(bea, ann).id();
        CrmRecordId waiting = awaiting(crm.aRecordWorkedBy(bea, ann));
        CrmRecordId resolved = resolved(crm.aRecordWorkedBy(bea, ann));
        CrmRecordId closed = closed(crm.aRecordWorkedBy(bea, ann));
        CrmRecordId cems = crm.aRecordWorkedBy(cem, ann).id();
        events.clear();

        vc.users().suspend(people.admin(), SuspendUser.of(bea.id(), "Left"));

        assertThat(queue()).containsExactly(fresh, open);
        for (CrmRecordId nobodys : List.of(fresh, open, waiting, resolved)) {
            assertThat(desk(nobodys).assignee()).isNull();
        }
        assertThat(desk(closed).assignee()).isEqualTo(bea.id());
        assertThat(desk(cems).assignee()).isEqualTo(cem.id());
        List<EventRecord> released = events.all().stream()
                .filter(event -> event.type().equals("crm-desk.released"))
                .toList();
        assertThat(released)
                .extracting(event -> new CrmRecordId(event.aggregateId()))
                .containsExactlyInAnyOrder(fresh, open, waiting, resolved);
        assertThat(released).allSatisfy(event -> {
            assertThat(event.data())
                    .containsEntry("assignee", bea.id().toString())
                    .containsEntry("cause", "SUSPENDED");
            assertThat(event.callerName())
                    .isEqualTo(people.theAdministrator().id().toString());
        });
    }

    @Test
    @Rule("CRM-8")
    void putsWhatAnErasedAgentHasToDoBackIntoTheQueue() {
        CrmRecordId open = crm.aRecordWorkedBy(bea, ann).id();
        CrmRecordId own = crm.aRecordWorkedBy(bea, bea).id();

        vc.users().erase(people.admin(), EraseUser.of(bea.id(), "Asked for it"));

        assertThat(queue()).containsExactly(open, own);
        assertThat(desk(open).assignee()).isNull();
        assertThat(causes()).containsExactly("ERASED", "ERASED");
    }

    @Test
    @Rule("CRM-8")
    void putsWhatAnAgentHasToDoBackIntoTheQueueWithARoleThatMayNotWorkIt() {
        CrmRecordId open = crm.aRecordWorkedBy(bea, ann).id();

        vc.users()
                .assignRole(
                        people.admin(),
                        AssignRole.of(
                                bea.id(), people.role(BuiltInRole.CUSTOMER).id()));

        assertThat(queue()).containsExactly(open);
        assertThat(causes()).containsExactly("PERMISSION_LOST");
    }

    @Test
    @Rule("CRM-8")
    void putsWhatAgentsHaveToDoBackIntoTheQueueWhenTheirRoleMayNoLongerWorkIt() {
        Role desk = people.aRoleOf("crm:work:any", "crm:read:any");
        CrmRecordId daras = crm.aRecordWorkedBy(people.aUserWith(desk), ann).id();
        CrmRecordId eves = crm.aRecordWorkedBy(people.aUserWith(desk), ann).id();
        CrmRecordId beas = crm.aRecordWorkedBy(bea, ann).id();
        vc.roles().change(people.admin(), ChangeRole.of(desk.id()).granting("crm:work:any", "order:read:any"));
        assertThat(queue()).isEmpty();

        vc.roles().change(people.admin(), ChangeRole.of(desk.id()).granting("crm:read:any"));

        assertThat(queue()).containsExactly(daras, eves);
        assertThat(desk(beas).assignee()).isEqualTo(bea.id());
        assertThat(causes()).containsExactly("PERMISSION_LOST", "PERMISSION_LOST");
    }

    @Test
    @Rule("CRM-8")
    void leavesAnAgentItsRecordsWithARoleThatMayWorkThem() {
        CrmRecordId open = crm.aRecordWorkedBy(bea, ann).id();

        vc.users()
                .assignRole(
                        people.admin(),
                        AssignRole.of(bea.id(), people.aRoleOf("crm:work:any").id()));

        assertThat(desk(open).assignee()).isEqualTo(bea.id());
        assertThat(queue()).isEmpty();
    }

    @Test
    @Rule("CRM-8")
    void queuesAClosedRecordWhoseAgentLeftWhenItsCustomerReopensIt() {
        CrmRecordId closed = closed(crm.aRecordWorkedBy(bea, ann));
        vc.users().suspend(people.admin(), SuspendUser.of(bea.id(), "Left"));

        CrmRecord reopened = vc.crm().reply(as(ann), ReplyToCrmRecord.of(closed, "Cold again!"));

        assertThat(reopened.status()).isEqualTo(CrmStatus.OPEN);
        assertThat(queue()).containsExactly(closed);
        assertThat(causes()).containsExactly("NOT_ELIGIBLE");
    }

    @Test
    @Rule("CRM-8")
    void queuesAClosedRecordWhoseAgentLeftWhenStaffReopenIt() {
        CrmRecordId closed = closed(crm.aRecordWorkedBy(bea, ann));
        vc.users().suspend(people.admin(), SuspendUser.of(bea.id(), "Left"));

        vc.crm().reopen(as(cem), WorkOnCrmRecord.of(closed).because("Warranty"));

        assertThat(queue()).containsExactly(closed);
    }

    @Test
    @Rule("CRM-8")
    void leavesAReopenedRecordToItsAgentWhoIsBack() {
        CrmRecordId closed = closed(crm.aRecordWorkedBy(bea, ann));
        vc.users().suspend(people.admin(), SuspendUser.of(bea.id(), "Leave"));
        vc.users().reinstate(people.admin(), ReinstateUser.of(bea.id(), "Back"));

        vc.crm().reply(as(ann), ReplyToCrmRecord.of(closed, "Cold again!"));

        assertThat(desk(closed).assignee()).isEqualTo(bea.id());
        assertThat(queue()).isEmpty();
    }

    @Test
    @Rule("CRM-8")
    void queuesARecordWithAnAgentWhoMayNotWorkItWhenItsCustomerWrites() {
        CrmRecordId open = crm.anOpenRecordOf(ann).id();
        User suspended = people.aSuspendedUser();
        persistence.transactions().inTransaction(() -> {
            CrmDesk desk = persistence.crm().desks().find(open).orElseThrow();
            persistence
                    .crm()
                    .desks()
                    .save(
                            like(desk)
                                    .with(CrmDesk::id, open)
                                    .with(CrmDesk::assignee, suspended.id())
                                    .with(CrmDesk::version, desk.version() + 1)
                                    .made(),
                            List.of());
            return open;
        });

        vc.crm().reply(as(ann), ReplyToCrmRecord.of(open, "Anybody there?"));

        assertThat(queue()).containsExactly(open);
    }

    @Test
    @Rule("CRM-8")
    void takesAnAgentOffMoreRecordsThanAreReadAtOnce() {
        List<CrmRecordId> all = new ArrayList<>();
        persistence.transactions().inTransaction(() -> {
            for (int n = 0; n < 501; n++) {
                all.add(crm.aRecordOf(ann).id());
                vc.crm().assign(helpdesk(), AssignCrmRecord.of(all.get(n), bea.id()));
            }
            return all;
        });

        vc.users().suspend(people.admin(), SuspendUser.of(bea.id(), "Left"));

        assertThat(queue()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @Rule({"GEN-12", "CRM-4"})
    void listsWhatAnAgentHasClaimed() {
        CrmRecordId first = crm.aRecordOf(ann).id();
        CrmRecordId second = crm.aRecordOf(ann).id();
        crm.aRecordWorkedBy(cem, ann);
        vc.crm().claimNext(as(bea));
        vc.crm().claimNext(as(bea));
        vc.crm().resolve(as(bea), WorkOnCrmRecord.of(first));

        assertThat(found(CrmSearch.all().assignedTo(bea.id()))).containsExactlyInAnyOrder(first, second);
        assertThat(found(CrmSearch.all().assignedTo(bea.id()).in(CrmStatus.NEW, CrmStatus.OPEN)))
                .containsExactly(second);
        assertThat(found(CrmSearch.all()
                        .assignedTo(bea.id())
                        .ofCustomer(ann.id())
                        .in(CrmStatus.RESOLVED)))
                .containsExactly(first);
        assertThat(found(CrmSearch.all().assignedTo(bea.id()).ofCustomer(cem.id())))
                .isEmpty();
        assertThat(found(CrmSearch.all().assignedTo(ann.id()))).isEmpty();
    }

    private List<CrmRecordId> found(CrmSearch search) {
        return Listings.all(1, request -> vc.crm().list(as(bea), search, request)).stream()
                .map(CrmSummary::id)
                .toList();
    }

    @Test
    @Rule({"CRM-7", "GEN-1"})
    void tellsNoCustomerWhoWorksARecord() {
        crm.aRecordWorkedBy(bea, ann);

        assertRejected(
                PERMISSION_MISSING,
                () -> vc.crm().list(as(ann), CrmSearch.all().assignedTo(bea.id()), ListRequest.first()));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.crm().list(system("crm:read:any"), CrmSearch.all().assignedTo(bea.id()), ListRequest.first()));
    }

    @Test
    @Rule("GEN-12")
    void showsInTheQueueWhoWaitsAndForWhat() {
        CrmRecord record = crm.aRecordOf(ann);

        CrmQueueEntry entry =
                vc.crm().queue(as(bea), ListRequest.first()).items().get(0);

        assertThat(entry).isEqualTo(CrmQueueEntry.of(desk(record.id()), record));
        assertThat(entry.toString()).doesNotContain("hot water");
    }

    private CrmRecordId awaiting(CrmRecord record) {
        return vc.crm()
                .reply(
                        helpdesk(),
                        ReplyToCrmRecord.of(record.id(), "Which boiler?").awaitingCustomer())
                .id();
    }

    private CrmRecordId resolved(CrmRecord record) {
        return vc.crm().resolve(helpdesk(), WorkOnCrmRecord.of(record.id())).id();
    }

    private CrmRecordId closed(CrmRecord record) {
        return vc.crm().close(helpdesk(), WorkOnCrmRecord.of(resolved(record))).id();
    }

    private CrmDesk desk(CrmRecordId id) {
        return vc.crm().desk(helpdesk(), id);
    }

    private List<CrmRecordId> queue() {
        return Listings.all(200, request -> vc.crm().queue(helpdesk(), request)).stream()
                .map(entry -> entry.desk().id())
                .toList();
    }

    private List<Object> causes() {
        return events.all().stream()
                .filter(event -> event.type().equals("crm-desk.released"))
                .map(event -> event.data().get("cause"))
                .toList();
    }
}
