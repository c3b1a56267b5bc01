package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.catalog.CatalogCodes.SERVICE_NOT_FOUND;
import static io.visioncraft.crm.CrmCodes.CRM_RECORD_NOT_FOUND;
import static io.visioncraft.crm.CrmCodes.UNKNOWN_CRM_TYPE;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.ordering.OrderingCodes.ORDER_NOT_FOUND;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Shown;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How CRM records are opened, listed and kept from others, on every store. The host has one type of its own, OUTAGE. */
abstract class CrmSuite extends BehaviourSuite {

    private static final CrmRecordId UNKNOWN = new CrmRecordId(new UUID(7, 7));

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private CrmFixtures crm;
    private User ann;
    private Caller agent;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.crm(CrmPolicy.standard().withTypes("OUTAGE"));
    }

    @BeforeEach
    void beginWithACustomerAndAnAgent() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        crm = CrmFixtures.in(vc);
        ann = people.aCustomer();
        agent = as(people.aMemberOfStaff());
    }

    @Test
    @Rule({"CRM-1", "EVT-1", "EVT-3"})
    void opensARecordAboutAnOrderAndAService() {
        Order order = BillingFixtures.in(vc, catalog).anOrderOf(ann, 1, "80.00");
        ServiceId service = order.lines().get(0).service();
        events.clear();

        CrmRecord record = vc.crm()
                .open(
                        as(ann),
                        OpenCrmRecord.of(" OUTAGE ", " No hot water ", "Since this\nmorning.")
                                .priority(CrmPriority.HIGH)
                                .aboutService(service)
                                .aboutOrder(order.id()));

        assertThat(record)
                .isEqualTo(new CrmRecord(
                        record.id(),
                        record.number(),
                        ann.id(),
                        new CrmTopic("OUTAGE", "No hot water", "Since this\nmorning."),
                        new CrmLinks(service, order.id(), null),
                        CrmStatus.NEW,
                        CrmPriority.HIGH,
                        clock.instant(),
                        null,
                        clock.instant(),
                        1));
        assertThat(vc.crm().get(as(ann), record.id())).isEqualTo(record);
        assertThat(events.types()).containsExactly("crm-record.opened");
        assertThat(events.all().get(0).data())
                .containsEntry("customer", ann.id().toString())
                .containsEntry("recordType", "OUTAGE")
                .containsEntry("order", order.id().toString())
                .doesNotContainKeys("subject", "description", "previous");
    }

    @Test
    @Rule("CRM-1")
    void opensARecordOfNormalPriorityAboutNothing() {
        for (String type : List.of("ISSUE", "INQUIRY", "COMPLAINT", "FEEDBACK", "OUTAGE")) {
            CrmRecord record = vc.crm().open(as(ann), OpenCrmRecord.of(type, "Hello", "Just this."));

            assertThat(record.priority()).isEqualTo(CrmPriority.NORMAL);
            assertThat(record.links()).isEqualTo(CrmLinks.NONE);
        }
    }

    @Test
    @Rule("CRM-1")
    void opensARecordForACustomerByStaff() {
        CrmRecord record = vc.crm().open(agent, anIssue().forCustomer(ann.id()));

        assertThat(record.customer()).isEqualTo(ann.id());
        assertThat(vc.crm().get(as(ann), record.id())).isEqualTo(record);
        assertInvalid(REQUIRED, "customer", () -> vc.crm().open(helpdesk(), anIssue()));
    }

    @Test
    @Rule({"CRM-1", "GEN-2"})
    void rejectsWhatTheRecordCannotBeAbout() {
        User bob = people.aCustomer();
        OrderId bobs =
                BillingFixtures.in(vc, catalog).anOrderOf(bob, 1, "80.00").id();
        ServiceId draft = catalog.aDraftService().id();

        assertRejected(ORDER_NOT_FOUND, () -> vc.crm().open(as(ann), anIssue().aboutOrder(bobs)));
        assertRejected(
                ORDER_NOT_FOUND,
                () -> vc.crm().open(agent, anIssue().forCustomer(ann.id()).aboutOrder(bobs)));
        assertRejected(
                ORDER_NOT_FOUND, () -> vc.crm().open(as(ann), anIssue().aboutOrder(new OrderId(new UUID(7, 7)))));
        assertRejected(
                SERVICE_NOT_FOUND, () -> vc.crm().open(as(ann), anIssue().aboutService(new ServiceId(new UUID(7, 7)))));
        assertRejected(SERVICE_NOT_FOUND, () -> vc.crm().open(as(ann), anIssue().aboutService(draft)));
        assertRejected(USER_NOT_FOUND, () -> vc.crm().open(as(ann), anIssue().forCustomer(bob.id())));
        assertRejected(USER_NOT_FOUND, () -> vc.crm().open(agent, anIssue().forCustomer(new UserId(new UUID(7, 7)))));
        assertThat(all(agent)).isEmpty();
        assertThat(vc.crm()
                        .open(agent, anIssue().forCustomer(ann.id()).aboutService(draft))
                        .links()
                        .service())
                .isEqualTo(draft);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void rejectsTextThatIsNotFit() {
        assertInvalid(UNKNOWN_CRM_TYPE, "type", () -> open("issue", "Hello", "Just this."));
        assertInvalid(UNKNOWN_CRM_TYPE, "type", () -> open("OUTRAGE", "Hello", "Just this."));
        assertInvalid(TOO_LONG, "type", () -> open("T".repeat(65), "Hello", "Just this."));
        assertInvalid(REQUIRED, "subject", () -> open("ISSUE", "  ", "Just this."));
        assertInvalid(TOO_LONG, "subject", () -> open("ISSUE", "s".repeat(201), "Just this."));
        assertInvalid(CONTROL_CHARACTER, "subject", () -> open("ISSUE", "Hello\nthere", "Just this."));
        assertInvalid(REQUIRED, "description", () -> open("ISSUE", "Hello", ""));
        assertInvalid(TOO_LONG, "description", () -> open("ISSUE", "Hello", "d".repeat(20_001)));
        assertInvalid(CONTROL_CHARACTER, "description", () -> open("ISSUE", "Hello", "\u0000"));
        assertThat(all(agent)).isEmpty();
        CrmRecord record = crm.aRecordOf(ann);
        assertInvalid(REQUIRED, "text", () -> reply(as(ann), record, " "));
        assertInvalid(TOO_LONG, "text", () -> reply(as(ann), record, "t".repeat(20_001)));
        assertInvalid(
                TOO_LONG,
                "reason",
                () -> vc.crm().resolve(agent, WorkOnCrmRecord.of(record.id()).because("r".repeat(20_001))));
        assertThat(vc.crm().get(agent, record.id())).isEqualTo(record);
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what callers without null checks do
    void listsAllThatIsMissing() {
        InvalidInputException rejection =
                assertInvalid(REQUIRED, "type", () -> vc.crm().open(as(ann), OpenCrmRecord.of(null, null, null)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("type", "subject", "description");
        assertInvalid(REQUIRED, "", () -> vc.crm().open(as(ann), null));
        assertInvalid(REQUIRED, "", () -> vc.crm().reply(as(ann), null));
        assertInvalid(REQUIRED, "record", () -> vc.crm().reply(as(ann), ReplyToCrmRecord.of(null, "Hello")));
        assertInvalid(REQUIRED, "record", () -> vc.crm().resolve(agent, WorkOnCrmRecord.of(null)));
        assertRejected(REQUIRED, () -> vc.crm().get(as(ann), null));
        assertRejected(REQUIRED, () -> vc.crm().list(as(ann), null, ListRequest.first()));
        assertRejected(REQUIRED, () -> vc.crm().messages(as(ann), null, ListRequest.first()));
        assertRejected(REQUIRED, () -> vc.crm().history(as(ann), null, ListRequest.first()));
    }

    @Test
    @Rule({"CRM-7", "GEN-1", "GEN-2"})
    void letsCustomersSeeAndWriteTheirOwnRecordsOnly() {
        User bob = people.aCustomer();
        CrmRecord anns = crm.aRecordOf(ann);
        CrmRecord bobs = crm.aRecordOf(bob);

        assertThat(refusals(as(bob), anns.id()))
                .zipSatisfy(
                        refusals(as(bob), UNKNOWN),
                        (foreign, unknown) -> assertThat(foreign.getMessage())
                                .isEqualTo(unknown.getMessage()
                                        .replace(UNKNOWN.toString(), anns.id().toString())));
        assertThat(all(as(bob))).extracting(CrmSummary::id).containsExactly(bobs.id());
        assertThat(vc.crm()
                        .list(as(bob), CrmSearch.all().ofCustomer(ann.id()), ListRequest.first())
                        .items())
                .isEmpty();
        assertThat(all(agent)).extracting(CrmSummary::id).containsExactly(bobs.id(), anns.id());
        assertThat(vc.crm().messages(as(ann), anns.id(), ListRequest.first()).items())
                .isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseUseRecordsWhoMay() {
        CrmRecord record = crm.aRecordOf(ann);
        WorkOnCrmRecord work = WorkOnCrmRecord.of(record.id());

        for (Caller other :
                List.of(Caller.visitor(), system("order:read:any"), as(people.aUserWith("role:read:any")))) {
            assertRejected(missingFor(other), () -> vc.crm().open(other, anIssue()));
            assertRejected(missingFor(other), () -> vc.crm().get(other, record.id()));
            assertRejected(missingFor(other), () -> all(other));
            assertRejected(missingFor(other), () -> reply(other, record, "Hello"));
            assertRejected(missingFor(other), () -> vc.crm().messages(other, record.id(), ListRequest.first()));
            assertRejected(missingFor(other), () -> vc.crm().history(other, record.id(), ListRequest.first()));
        }
        assertRejected(PERMISSION_MISSING, () -> vc.crm().resolve(as(ann), work));
        assertRejected(PERMISSION_MISSING, () -> vc.crm().close(as(ann), work));
        assertRejected(PERMISSION_MISSING, () -> vc.crm().reopen(as(ann), work));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.crm()
                        .reply(
                                as(ann),
                                ReplyToCrmRecord.of(record.id(), "Hello").awaitingCustomer()));
    }

    @Test
    @Rule({"CRM-3", "CRM-7", "EVT-3"})
    void keepsNotesFromCustomersByEveryRoute() {
        CrmRecord record = crm.anOpenRecordOf(ann);
        vc.crm().note(agent, NoteOnCrmRecord.of(record.id(), "Sekretnotiz"));
        CrmRecord replied = reply(agent, record, "We have news.");

        assertThat(vc.crm().get(as(ann), record.id())).isEqualTo(replied);
        assertThat(Shown.of(replied)).doesNotContain("Sekretnotiz");
        assertThat(Shown.of(all(as(ann)))).doesNotContain("Sekretnotiz");
        assertThat(vc.crm().messages(as(ann), record.id(), ListRequest.first()).items())
                .extracting(CrmMessage::text)
                .contains("We have news.")
                .noneMatch(text -> text.contains("Sekretnotiz"));
        assertThat(Shown.of(vc.crm()
                        .history(as(ann), record.id(), ListRequest.first())
                        .items()))
                .doesNotContain("Sekretnotiz");
        assertThat(events.all().toString()).contains("crm-desk.noted").doesNotContain("Sekretnotiz");
        assertRejected(PERMISSION_MISSING, () -> vc.crm().notes(as(ann), record.id(), ListRequest.first()));
        assertRejected(PERMISSION_MISSING, () -> vc.crm().desk(as(ann), record.id()));
        assertRejected(PERMISSION_MISSING, () -> vc.crm().queue(as(ann), ListRequest.first()));
    }

    @Test
    @Rule("GEN-6")
    void rejectsAStaleVersion() {
        CrmRecord record = crm.aRecordOf(ann);
        CrmRecord replied =
                vc.crm().reply(agent, ReplyToCrmRecord.of(record.id(), "Hello").atVersion(record.version()));

        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.crm()
                        .reply(
                                as(ann),
                                ReplyToCrmRecord.of(record.id(), "Hello").atVersion(record.version())));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.crm().resolve(agent, WorkOnCrmRecord.of(record.id()).atVersion(record.version())));

        assertThat(vc.crm().get(agent, record.id())).isEqualTo(replied);
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        CrmRecord record = vc.crm().open(as(ann).withKey("k-1"), anIssue());
        CrmRecord replied = vc.crm().reply(as(ann).withKey("k-2"), ReplyToCrmRecord.of(record.id(), "Hello?"));

        assertThat(vc.crm().open(as(ann).withKey("k-1"), anIssue())).isEqualTo(replied);
        assertThat(vc.crm().reply(as(ann).withKey("k-2"), ReplyToCrmRecord.of(record.id(), "Hello?")))
                .isEqualTo(replied);
        assertThat(all(agent)).hasSize(1);
        assertThat(vc.crm().messages(as(ann), record.id(), ListRequest.first()).items())
                .hasSize(1);
        assertRejected(
                KEY_REUSED, () -> vc.crm().reply(as(ann).withKey("k-2"), ReplyToCrmRecord.of(record.id(), "Hello!")));
    }

    @Test
    @Rule("GEN-9")
    void listsRecordsNewestFirst() {
        CrmRecord first = crm.aRecordOf(ann);
        clock.advance(Duration.ofMinutes(1));
        CrmRecord second = crm.anOpenRecordOf(people.aCustomer());
        CrmRecord third = crm.aRecordOf(ann);

        assertThat(ids(CrmSearch.all())).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids(CrmSearch.all().ofCustomer(ann.id()))).containsExactly(third.id(), first.id());
        assertThat(ids(CrmSearch.all().in(CrmStatus.OPEN, CrmStatus.CLOSED))).containsExactly(second.id());
        assertThat(all(agent).get(2)).isEqualTo(CrmSummary.of(first));
    }

    @Test
    @Rule("GEN-9")
    void rejectsTheCursorOfAnotherList() {
        CrmRecord record = crm.aRecordOf(ann);
        reply(as(ann), record, "One");
        reply(as(ann), record, "Two");
        String cursor =
                vc.crm().messages(as(ann), record.id(), ListRequest.first(1)).next();

        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.crm()
                        .history(as(ann), record.id(), ListRequest.first(1).after(cursor)));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.crm().list(agent, CrmSearch.all(), ListRequest.first(1).after(cursor)));
    }

    private static OpenCrmRecord anIssue() {
        return OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning.");
    }

    private CrmRecord open(String type, String subject, String description) {
        return vc.crm().open(as(ann), OpenCrmRecord.of(type, subject, description));
    }

    private CrmRecord reply(Caller caller, CrmRecord record, String text) {
        return vc.crm().reply(caller, ReplyToCrmRecord.of(record.id(), text));
    }

    private List<CrmSummary> all(Caller caller) {
        return vc.crm().list(caller, CrmSearch.all(), ListRequest.first()).items();
    }

    private List<CrmRecordId> ids(CrmSearch search) {
        return Listings.all(1, request -> vc.crm().list(agent, search, request)).stream()
                .map(CrmSummary::id)
                .toList();
    }

    private List<VisionCraftException> refusals(Caller caller, CrmRecordId id) {
        return List.of(
                assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().get(caller, id)),
                assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().reply(caller, ReplyToCrmRecord.of(id, "Hello"))),
                assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().messages(caller, id, ListRequest.first())),
                assertRejected(CRM_RECORD_NOT_FOUND, () -> vc.crm().history(caller, id, ListRequest.first())));
    }
}
