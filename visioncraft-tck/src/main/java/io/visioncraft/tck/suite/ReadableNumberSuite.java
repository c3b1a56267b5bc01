package io.visioncraft.tck.suite;

import static io.visioncraft.crm.CrmCodes.DUPLICATE_CRM_RECORD_NUMBER;
import static io.visioncraft.identity.IdentityCodes.DUPLICATE_USER_NUMBER;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers of users and CRM records, which people read out, and how they are found by them, on every store. */
@Rule({"INV-8", "GEN-12"})
abstract class ReadableNumberSuite extends BehaviourSuite {

    private static final String ALPHABET = "[0-9A-HJKMNP-TV-Z]";
    private static final String FORM = "-" + ALPHABET + "{4}-" + ALPHABET + "{4}";
    private static final OpenCrmRecord LEAK = OpenCrmRecord.of("ISSUE", "Leak", "It drips.");

    private IdentityFixtures people;
    private User ann;
    private Caller asAnn;
    private Caller staff;

    @BeforeEach
    void beginWithACustomerAndStaff() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer();
        asAnn = IdentityFixtures.as(ann);
        staff = IdentityFixtures.as(people.aMemberOfStaff());
        events.clear();
    }

    @Test
    @Rule({"IDN-1", "IDN-3", "ROL-2"})
    void numbersUsersFromTheirFirstRow() {
        User invited = vc.users().create(people.admin(), CreateUser.of("bob@example.com", "Bob"));
        User registered = vc.authentication()
                .register(Caller.visitor(), RegisterUser.of("eve@example.com", "Eve", IdentityFixtures.PASSWORD));
        User administrator = people.theAdministrator();

        assertThat(List.of(administrator.number(), invited.number(), registered.number()))
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).matches("CUS" + FORM));
        assertThat(events.ofType("user.invited").get(0).data()).containsEntry("number", invited.number());
        assertThat(events.ofType("user.registered").get(0).data()).containsEntry("number", registered.number());
        assertThat(vc.users()
                        .list(people.admin(), UserQuery.all(), ListRequest.first())
                        .items())
                .filteredOn(user -> user.id().equals(invited.id()))
                .extracting(UserSummary::number)
                .containsExactly(invited.number());
    }

    @Test
    @Rule({"CRM-1", "CRM-2", "CRM-4"})
    void numbersCrmRecordsFromTheirFirstRow() {
        CrmRecord opened = vc.crm().open(asAnn, LEAK);
        CrmRecord closed = CrmFixtures.in(vc).aClosedRecordOf(ann);
        clock.advance(Duration.ofDays(400));
        CrmRecord continued = vc.crm().reply(asAnn, ReplyToCrmRecord.of(closed.id(), "Cold once more."));

        assertThat(List.of(opened.number(), closed.number(), continued.number()))
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).matches("CRM" + FORM));
        assertThat(events.ofType("crm-record.opened"))
                .extracting(event -> event.data().get("number"))
                .containsExactly(opened.number(), closed.number(), continued.number());
        assertThat(vc.crm().list(asAnn, CrmSearch.all(), ListRequest.first()).items())
                .extracting(CrmSummary::number)
                .containsExactlyInAnyOrder(opened.number(), closed.number(), continued.number());
        assertThat(vc.crm().queue(staff, ListRequest.first()).items())
                .extracting(CrmQueueEntry::number)
                .containsExactly(opened.number(), continued.number());
    }

    @Test
    void findsAUserByItsNumberAsPeopleSayIt() {
        for (String said : spoken(ann.number())) {
            assertThat(vc.users().findByNumber(staff, said)).as(said).contains(ann);
        }
        for (String other : strange(ann.number(), "CRM")) {
            assertThat(vc.users().findByNumber(staff, other)).as(other).isEmpty();
        }
    }

    @Test
    void findsACrmRecordByItsNumberAsPeopleSayIt() {
        CrmRecord record = vc.crm().open(asAnn, LEAK);

        for (String said : spoken(record.number())) {
            assertThat(vc.crm().findByNumber(staff, said)).as(said).contains(record);
        }
        for (String other : strange(record.number(), "CUS")) {
            assertThat(vc.crm().findByNumber(staff, other)).as(other).isEmpty();
        }
    }

    private static List<String> spoken(String number) {
        String bare = number.replace("-", "");
        return List.of(
                number,
                " " + number + " ",
                number.toLowerCase(Locale.ROOT),
                bare,
                bare.substring(0, 3) + bare.substring(3).replace('0', 'o').replace('1', 'l'),
                number.replace('-', ' '),
                number.replace('-', '\u2013'),
                String.join(" ", bare.split("")),
                bare.substring(3),
                number.substring(4).toLowerCase(Locale.ROOT),
                bare.substring(3).replace('0', 'O').replace('1', 'I'));
    }

    private static List<String> strange(String number, String otherPrefix) {
        return List.of(
                number.substring(0, number.length() - 1),
                number + "0",
                otherPrefix + number.substring(3),
                number.substring(5),
                number.substring(0, 3),
                number.substring(0, 3) + "-UUUU-UUUU",
                "%",
                "_");
    }

    @Test
    void findsANumberThatAStoreHadAsItStandsBeforeOneOfTheLibrary() {
        String bare = ann.number().substring(4);
        User old = like(ann)
                .with(User::id, new UserId(standIns.ids().next()))
                .with(User::email, EmailAddress.of("old@example.com"))
                .with(User::number, bare)
                .with(User::version, 1L)
                .made();
        persistence.transactions().inTransaction(() -> {
            persistence.identity().users().save(old, List.of());
            return true;
        });

        assertThat(vc.users().findByNumber(staff, bare).map(User::id)).contains(old.id());
        assertThat(vc.users().findByNumber(staff, ann.number())).contains(ann);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void findsByNumberWhatTheCallerReaches() {
        User bob = people.aCustomer();
        Caller asBob = IdentityFixtures.as(bob);
        CrmRecord record = vc.crm().open(asAnn, LEAK);

        assertThat(vc.users().findByNumber(asAnn, ann.number())).contains(ann);
        assertThat(vc.users().findByNumber(asBob, ann.number())).isEmpty();
        assertThat(vc.users().findByNumber(system("user:read:any"), ann.number()))
                .contains(ann);
        assertThat(vc.crm().findByNumber(asAnn, record.number())).contains(record);
        assertThat(vc.crm().findByNumber(asBob, record.number())).isEmpty();
        assertThat(vc.crm().findByNumber(helpdesk(), record.number())).contains(record);
        for (Caller caller : List.of(Caller.visitor(), system("user:create:any"))) {
            assertRejected(missingFor(caller), () -> vc.users().findByNumber(caller, ann.number()));
            assertRejected(missingFor(caller), () -> vc.crm().findByNumber(caller, record.number()));
        }
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesWhatIsNoNumber() {
        assertInvalid(REQUIRED, "number", () -> vc.users().findByNumber(staff, null));
        assertInvalid(REQUIRED, "number", () -> vc.users().findByNumber(staff, " "));
        assertInvalid(TOO_LONG, "number", () -> vc.users().findByNumber(staff, "0".repeat(65)));
        assertInvalid(CONTROL_CHARACTER, "number", () -> vc.users().findByNumber(staff, "CUS\u0000"));
        assertInvalid(REQUIRED, "number", () -> vc.crm().findByNumber(staff, null));
        assertInvalid(REQUIRED, "number", () -> vc.crm().findByNumber(staff, " "));
        assertInvalid(TOO_LONG, "number", () -> vc.crm().findByNumber(staff, "0".repeat(65)));
        assertInvalid(CONTROL_CHARACTER, "number", () -> vc.crm().findByNumber(staff, "CRM\u0000"));
    }

    @Test
    @Rule("IDN-8")
    void keepsTheNumbersOfAnErasedPersonAndTellsThemToThePersonBefore() {
        CrmRecord record = vc.crm().open(asAnn, LEAK);
        Map<String, Object> told = vc.users().export(people.admin(), ann.id()).content();
        assertThat(Objects.toString(told.get("user"))).contains(ann.number());
        assertThat(Objects.toString(told.get("crmRecords"))).contains(record.number());

        User erased = vc.users().erase(people.admin(), EraseUser.of(ann.id(), "She asked for it"));

        assertThat(erased.number()).isEqualTo(ann.number());
        assertThat(vc.users().findByNumber(people.admin(), ann.number())).contains(erased);
        assertThat(vc.crm().findByNumber(staff, record.number()).map(CrmRecord::id))
                .contains(record.id());
    }

    @Test
    void makesAnotherNumberWhenOneIsTaken() {
        VisionCraft repeating = repeating(4);

        List<String> numbers = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            User user = repeating.users().create(people.admin(), CreateUser.of("u" + n + "@example.com", "U"));
            numbers.add(user.number());
            numbers.add(repeating.crm().open(asAnn, LEAK).number());
        }

        assertThat(numbers).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    @Rule("GEN-6")
    void givesUpWhenTheGeneratorKeepsRepeatingItself() {
        VisionCraft stuck = repeating(Integer.MAX_VALUE);
        User first = stuck.users().create(people.admin(), CreateUser.of("one@example.com", "One"));
        CrmRecord record = stuck.crm().open(asAnn, LEAK);

        VisionCraftException user = assertRejected(
                DUPLICATE_USER_NUMBER,
                () -> stuck.users().create(people.admin(), CreateUser.of("two@example.com", "Two")));
        VisionCraftException second =
                assertRejected(DUPLICATE_CRM_RECORD_NUMBER, () -> stuck.crm().open(asAnn, LEAK));

        assertThat(user.retryable()).isTrue();
        assertThat(second.retryable()).isTrue();
        assertThat(vc.users().findByEmail(people.admin(), "two@example.com")).isEmpty();
        assertThat(vc.users().findByNumber(staff, first.number())).contains(first);
        assertThat(vc.crm().list(asAnn, CrmSearch.all(), ListRequest.first()).items())
                .extracting(CrmSummary::id)
                .containsExactly(record.id());
    }

    /** A library that draws each number so many times. */
    private VisionCraft repeating(int times) {
        AtomicInteger drawn = new AtomicInteger();
        return standIns.builder(persistence, issuer())
                .random(length -> {
                    byte[] bytes = new byte[length];
                    bytes[length - 1] = (byte) (drawn.getAndIncrement() / times);
                    return bytes;
                })
                .build();
    }
}
