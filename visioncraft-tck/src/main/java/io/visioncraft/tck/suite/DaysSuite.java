package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users and CRM records are listed by the days on which they were made, which are those of the issuer's zone, on every store. */
@Rule("GEN-12")
abstract class DaysSuite extends BehaviourSuite {

    // in Berlin the day changes at 22:00 UTC until the 25th of October, and at 23:00 UTC from then on
    private static final List<String> AROUND_A_DAY = List.of(
            "2026-10-24T21:59:59.999999Z",
            "2026-10-24T22:00:00Z",
            "2026-10-25T22:59:59.999999Z",
            "2026-10-25T23:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    private IdentityFixtures people;
    private Caller reader;

    @BeforeEach
    void beginWithAnAdministrator() {
        people = IdentityFixtures.in(vc);
        people.theAdministrator();
        reader = system("user:read:any");
    }

    @Test
    @Rule("GEN-8")
    void listsUsersByTheDaysOfTheIssuersZone() {
        List<UserId> made = AROUND_A_DAY.stream().map(this::aUserOf).toList();
        UserQuery invited = UserQuery.inStatus(UserStatus.INVITED);

        assertThat(ids(invited.madeFrom(DAY).madeUntil(DAY))).containsExactly(made.get(2), made.get(1));
        assertThat(ids(UserQuery.all().madeFrom(DAY))).containsExactly(made.get(3), made.get(2), made.get(1));
        assertThat(ids(invited.madeUntil(DAY))).containsExactly(made.get(2), made.get(1), made.get(0));
        assertThat(ids(invited.madeFrom(DAY.plusDays(2)))).isEmpty();
        assertThat(ids(invited.madeFrom(LocalDate.of(1, 1, 1)).madeUntil(LocalDate.of(9999, 12, 31))))
                .hasSize(4);
        assertThat(ids(UserQuery.inStatus(UserStatus.SUSPENDED).madeFrom(DAY))).isEmpty();
    }

    @Test
    @Rule({"GEN-8", "GEN-2"})
    void listsCrmRecordsByTheDaysOfTheIssuersZone() {
        User ann = people.aCustomer();
        User bob = people.aCustomer();
        User agent = people.aMemberOfStaff();
        List<CrmRecordId> opened =
                AROUND_A_DAY.stream().map(at -> aRecordOf(ann, at)).toList();
        CrmRecordId bobs = aRecordOf(bob, AROUND_A_DAY.get(3));
        vc.crm().assign(helpdesk(), AssignCrmRecord.of(opened.get(1), agent.id()));
        vc.crm().assign(helpdesk(), AssignCrmRecord.of(opened.get(3), agent.id()));
        vc.crm().resolve(helpdesk(), WorkOnCrmRecord.of(opened.get(2)));
        CrmSearch of = CrmSearch.all().madeFrom(DAY);
        Caller asAnn = IdentityFixtures.as(ann);

        assertThat(ids(asAnn, of.madeUntil(DAY))).containsExactly(opened.get(2), opened.get(1));
        assertThat(ids(asAnn, of)).containsExactly(opened.get(3), opened.get(2), opened.get(1));
        assertThat(ids(helpdesk(), of)).contains(bobs).hasSize(4);
        assertThat(ids(helpdesk(), of.ofCustomer(ann.id()).madeUntil(DAY)))
                .containsExactly(opened.get(2), opened.get(1));
        assertThat(ids(helpdesk(), of.in(CrmStatus.RESOLVED))).containsExactly(opened.get(2));
        assertThat(ids(helpdesk(), of.assignedTo(agent.id()))).containsExactly(opened.get(3), opened.get(1));
        assertThat(ids(helpdesk(), of.assignedTo(agent.id()).madeUntil(DAY))).containsExactly(opened.get(1));
        assertThat(ids(helpdesk(), CrmSearch.all().madeUntil(DAY.minusDays(1)))).containsExactly(opened.get(0));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesDaysThatMakeNoPeriodAllAtOnce() {
        assertInvalid(
                OUT_OF_RANGE,
                "madeUntil",
                () -> ids(UserQuery.all().madeFrom(DAY).madeUntil(DAY.minusDays(1))));
        assertInvalid(
                OUT_OF_RANGE,
                "madeUntil",
                () -> ids(helpdesk(), CrmSearch.all().madeFrom(DAY).madeUntil(DAY.minusDays(1))));
        for (LocalDate bad :
                List.of(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertInvalid(OUT_OF_RANGE, "madeFrom", () -> ids(UserQuery.all().madeFrom(bad)));
            assertInvalid(
                    OUT_OF_RANGE,
                    "madeUntil",
                    () -> ids(helpdesk(), CrmSearch.all().madeUntil(bad)));
        }
        InvalidInputException both = catchThrowableOfType(
                InvalidInputException.class,
                () -> ids(UserQuery.all().madeFrom(LocalDate.MAX).madeUntil(LocalDate.MIN)));
        assertThat(both.violations()).extracting(Violation::path).containsExactlyInAnyOrder("madeFrom", "madeUntil");
    }

    @Test
    @Rule("GEN-9")
    void refusesTheCursorOfAnotherPeriod() {
        AROUND_A_DAY.forEach(this::aUserOf);
        UserQuery query = UserQuery.all().madeUntil(DAY);
        ListRequest next = ListRequest.first(1)
                .after(vc.users().list(reader, query, ListRequest.first(1)).next());

        assertThat(vc.users().list(reader, query, next).items()).hasSize(1);
        for (UserQuery another : List.of(UserQuery.all(), query.madeFrom(DAY), query.madeUntil(DAY.plusDays(1)))) {
            assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.users().list(reader, another, next));
        }
    }

    private UserId aUserOf(String instant) {
        clock.set(Instant.parse(instant));
        return people.anInvitedCustomer().id();
    }

    private CrmRecordId aRecordOf(User customer, String instant) {
        clock.set(Instant.parse(instant));
        return vc.crm()
                .open(IdentityFixtures.as(customer), OpenCrmRecord.of("ISSUE", "Leak", "It drips."))
                .id();
    }

    private List<UserId> ids(UserQuery query) {
        return Listings.all(2, request -> vc.users().list(reader, query, request)).stream()
                .map(UserSummary::id)
                .toList();
    }

    private List<CrmRecordId> ids(Caller caller, CrmSearch search) {
        return Listings.all(2, request -> vc.crm().list(caller, search, request)).stream()
                .map(CrmSummary::id)
                .toList();
    }
}
