package io.visioncraft.tck.suite;

import static io.visioncraft.crm.CrmCodes.WRONG_STATUS;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How customers and staff reply on CRM records, and how these are resolved, closed and reopened, on every store. */
abstract class CrmConversationSuite extends BehaviourSuite {

    private IdentityFixtures people;
    private CrmFixtures crm;
    private User ann;
    private Caller agent;

    @BeforeEach
    void beginWithACustomerAndAnAgent() {
        people = IdentityFixtures.in(vc);
        crm = CrmFixtures.in(vc);
        ann = people.aCustomer();
        agent = as(people.aMemberOfStaff());
    }

    @Test
    @Rule({"CRM-2", "CRM-3", "GEN-10"})
    void goesBackAndForthBetweenCustomerAndStaff() {
        CrmRecord record = crm.aRecordOf(ann);

        assertThat(reply(as(ann), record, "Hello?").status()).isEqualTo(CrmStatus.NEW);
        clock.advance(Duration.ofMinutes(5));
        assertThat(reply(agent, record, "We are on it.").status()).isEqualTo(CrmStatus.OPEN);
        assertThat(vc.crm()
                        .reply(
                                agent,
                                ReplyToCrmRecord.of(record.id(), "Which boiler?")
                                        .awaitingCustomer())
                        .status())
                .isEqualTo(CrmStatus.WAITING_ON_CUSTOMER);
        assertThat(reply(as(ann), record, "The old one.").status()).isEqualTo(CrmStatus.OPEN);
        assertThat(vc.crm()
                        .resolve(agent, WorkOnCrmRecord.of(record.id()).because("New pump"))
                        .status())
                .isEqualTo(CrmStatus.RESOLVED);
        assertThat(reply(as(ann), record, "Cold again!").status()).isEqualTo(CrmStatus.OPEN);
        assertThat(vc.crm().resolve(agent, WorkOnCrmRecord.of(record.id())).status())
                .isEqualTo(CrmStatus.RESOLVED);
        CrmRecord closed = vc.crm().close(agent, WorkOnCrmRecord.of(record.id()));

        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThat(Listings.all(2, request -> vc.crm().messages(as(ann), record.id(), request)))
                .extracting(CrmMessage::text, CrmMessage::fromCustomer)
                .containsExactly(
                        tuple("Hello?", true),
                        tuple("We are on it.", false),
                        tuple("Which boiler?", false),
                        tuple("The old one.", true),
                        tuple("Cold again!", true));
        List<StatusChange<CrmStatus>> history =
                Listings.all(2, request -> vc.crm().history(helpdesk(), record.id(), request));
        assertThat(history)
                .extracting(StatusChange::to)
                .containsExactly(
                        CrmStatus.NEW,
                        CrmStatus.OPEN,
                        CrmStatus.WAITING_ON_CUSTOMER,
                        CrmStatus.OPEN,
                        CrmStatus.RESOLVED,
                        CrmStatus.OPEN,
                        CrmStatus.RESOLVED,
                        CrmStatus.CLOSED);
        assertThat(history.get(1))
                .isEqualTo(
                        new StatusChange<>(CrmStatus.NEW, CrmStatus.OPEN, clock.instant(), "USER", agent.name(), ""));
        assertThat(history.get(4).reason()).isEqualTo("New pump");
        assertThat(vc.crm().history(as(ann), record.id(), ListRequest.first()).items())
                .hasSameSizeAs(history)
                .extracting(StatusChange::reason)
                .containsOnly("");
    }

    @Test
    @Rule({"CRM-2", "EVT-1", "EVT-3"})
    void saysWhatHappenedButNotWhatWasWritten() {
        CrmRecord record = crm.aResolvedRecordOf(ann);
        events.clear();

        reply(as(ann), record, "It is cold again.");

        assertThat(events.types()).containsExactly("crm-record.replied", "crm-record.reopened");
        assertThat(events.all().get(0).data())
                .containsEntry("fromCustomer", true)
                .containsEntry("status", "OPEN");
        assertThat(events.all().toString()).doesNotContain("cold");
    }

    @Test
    @Rule("CRM-2")
    void reopensAClosedRecordByAReplyWithinFourteenDays() {
        CrmRecord closed = crm.aClosedRecordOf(ann);
        clock.advance(Duration.ofDays(14));

        CrmRecord reopened = reply(as(ann), closed, "Cold again!");

        assertThat(reopened.id()).isEqualTo(closed.id());
        assertThat(reopened.status()).isEqualTo(CrmStatus.OPEN);
        assertThat(reopened.closedAt()).isNull();
    }

    @Test
    @Rule("CRM-2")
    void beginsALinkedRecordByAReplyAfterFourteenDays() {
        CrmRecord closed = crm.aClosedRecordOf(ann);
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        events.clear();

        CrmRecord next = reply(as(ann), closed, "Cold again!");

        assertThat(next.id()).isNotEqualTo(closed.id());
        assertThat(next.status()).isEqualTo(CrmStatus.NEW);
        assertThat(next.links().previous()).isEqualTo(closed.id());
        assertThat(next.topic()).isEqualTo(new CrmTopic("ISSUE", "No hot water", "Cold again!"));
        assertThat(vc.crm().get(as(ann), closed.id())).isEqualTo(closed);
        assertThat(vc.crm().desk(agent, next.id()).queued()).isTrue();
        assertThat(events.types()).containsExactly("crm-record.opened");
        assertThat(events.all().get(0).data())
                .containsEntry("previous", closed.id().toString());
    }

    @Test
    @Rule("CRM-2")
    void reopensAsManyDaysLaterAsThePolicySays() {
        VisionCraft strict = standIns.builder(persistence, issuer())
                .crm(CrmPolicy.standard().reopeningWithin(0))
                .build();
        CrmRecord closed = crm.aClosedRecordOf(ann);
        CrmRecord atOnce = strict.crm().reply(as(ann), ReplyToCrmRecord.of(closed.id(), "Wait!"));
        CrmRecord closedAgain = crm.aClosedRecordOf(ann);
        clock.advance(Duration.ofSeconds(1));

        CrmRecord later = strict.crm().reply(as(ann), ReplyToCrmRecord.of(closedAgain.id(), "Wait!"));

        assertThat(atOnce.id()).isEqualTo(closed.id());
        assertThat(later.links().previous()).isEqualTo(closedAgain.id());
    }

    @Test
    @Rule("CRM-2")
    void letsStaffReopenAtAnyTime() {
        CrmRecord closed = crm.aClosedRecordOf(ann);
        clock.advance(Duration.ofDays(400));

        assertRejected(WRONG_STATUS, () -> reply(agent, closed, "How is it now?"));
        CrmRecord reopened = vc.crm().reopen(agent, WorkOnCrmRecord.of(closed.id()));

        assertThat(reopened.status()).isEqualTo(CrmStatus.OPEN);
        assertThat(reply(agent, closed, "How is it now?").status()).isEqualTo(CrmStatus.OPEN);
    }

    @Test
    @Rule("CRM-2")
    void rejectsWhatTheStatusDoesNotTake() {
        CrmRecord fresh = crm.aRecordOf(ann);

        VisionCraftException rejection =
                assertRejected(WRONG_STATUS, () -> vc.crm().reopen(agent, WorkOnCrmRecord.of(fresh.id())));

        assertThat(rejection.details()).containsEntry("status", "NEW").containsEntry("command", "REOPEN");
        assertThat(vc.crm().get(agent, fresh.id())).isEqualTo(fresh);
        CrmRecord open = crm.anOpenRecordOf(ann);
        assertRejected(WRONG_STATUS, () -> vc.crm().close(agent, WorkOnCrmRecord.of(open.id())));
        assertThat(vc.crm().get(agent, open.id())).isEqualTo(open);
    }

    @Test
    @Rule("CRM-2")
    void resolvesOrClosesWithoutAReplyWhatNeedsNone() {
        CrmRecord answered = crm.aRecordOf(ann);
        CrmRecord spam = crm.aRecordOf(ann);
        CrmRecord silence = waiting();
        CrmRecord longSilence = waiting();

        CrmRecord resolved =
                vc.crm().resolve(agent, WorkOnCrmRecord.of(answered.id()).because("By telephone"));
        CrmRecord closed = vc.crm().close(agent, WorkOnCrmRecord.of(spam.id()).because("Spam"));
        CrmRecord done = vc.crm().resolve(agent, WorkOnCrmRecord.of(silence.id()));
        CrmRecord gone = vc.crm().close(agent, WorkOnCrmRecord.of(longSilence.id()));

        assertThat(List.of(resolved.status(), closed.status(), done.status(), gone.status()))
                .containsExactly(CrmStatus.RESOLVED, CrmStatus.CLOSED, CrmStatus.RESOLVED, CrmStatus.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThat(vc.crm().messages(as(ann), spam.id(), ListRequest.first()).items())
                .isEmpty();
        assertThat(vc.crm().queue(agent, ListRequest.first()).items()).isEmpty();
    }

    @Test
    @Rule({"CRM-2", "CRM-4"})
    void handsOutNoRecordWhileItWaitsForItsCustomer() {
        CrmRecord waiting = waiting();
        User agnes = people.aMemberOfStaff();

        assertThat(vc.crm().queue(agent, ListRequest.first()).items()).isEmpty();
        assertThat(vc.crm().claimNext(as(agnes))).isEmpty();
        reply(as(ann), waiting, "The upper one.");

        assertThat(vc.crm().claimNext(as(agnes)).map(CrmRecord::id)).contains(waiting.id());
    }

    private CrmRecord waiting() {
        return vc.crm()
                .reply(
                        agent,
                        ReplyToCrmRecord.of(crm.aRecordOf(ann).id(), "Which boiler?")
                                .awaitingCustomer());
    }

    private CrmRecord reply(Caller caller, CrmRecord record, String text) {
        return vc.crm().reply(caller, ReplyToCrmRecord.of(record.id(), text));
    }
}
