package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.texts;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReleaseCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** CRM records: opened by their customers, worked by staff. */
final class CrmCalls {

    private static final ListRequest FIRST = ListRequest.first();

    private CrmCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("crm.open", world -> {
                            OpenCrmRecord command = OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning.");
                            return Act.of(
                                    IdentityFixtures.as(world.people().aCustomer()),
                                    caller -> world.vc().crm().open(caller, command));
                        })
                        .within(7, "account", "lock"),
                work("get", (crm, id) -> caller -> crm.get(caller, id)).within(2, "account", "record"),
                Scenario.of("crm.find-by-number", world -> {
                            CrmRecord record =
                                    world.crm().aRecordOf(world.people().aCustomer());
                            return Act.of(
                                    staff(world), caller -> world.vc().crm().findByNumber(caller, record.number()));
                        })
                        .within(2, "account", "record-by-number"),
                work("list", (crm, id) -> caller -> crm.list(caller, CrmSearch.all(), FIRST))
                        .within(2, "account", "records"),
                work("reply", (crm, id) -> caller -> crm.reply(caller, ReplyToCrmRecord.of(id, "We are on it.")))
                        .within(8, "account", "record-and-desk"),
                work("messages", (crm, id) -> caller -> crm.messages(caller, id, FIRST))
                        .within(3, "account", "messages"),
                work("history", (crm, id) -> caller -> crm.history(caller, id, FIRST))
                        .within(3, "account", "record-history"),
                work("note", (crm, id) -> caller -> crm.note(caller, NoteOnCrmRecord.of(id, "Third time this year")))
                        .within(5, "account", "desk"),
                work("notes", (crm, id) -> caller -> crm.notes(caller, id, FIRST))
                        .within(3, "account", "notes"),
                work("desk", (crm, id) -> caller -> crm.desk(caller, id)).within(2, "account", "desk"),
                work("queue", (crm, id) -> caller -> crm.queue(caller, FIRST)).within(2, "account", "queue"),
                work("claim-next", (crm, id) -> caller -> crm.claimNext(caller))
                        .within(8, "account", "lock", "account", "~first-queued"),
                Scenario.of("crm.assign", world -> {
                            CrmRecord record =
                                    world.crm().aRecordOf(world.people().aCustomer());
                            User agent = world.people().aMemberOfStaff();
                            AssignCrmRecord command = AssignCrmRecord.of(record.id(), agent.id());
                            return Act.of(
                                    IdentityFixtures.as(agent),
                                    caller -> world.vc().crm().assign(caller, command));
                        })
                        .within(7, "account", "lock", "desk", "account"),
                Scenario.of("crm.release", world -> {
                            CrmRecord record =
                                    world.crm().aRecordOf(world.people().aCustomer());
                            User agent = world.people().aMemberOfStaff();
                            world.vc()
                                    .crm()
                                    .assign(CrmFixtures.helpdesk(), AssignCrmRecord.of(record.id(), agent.id()));
                            ReleaseCrmRecord command = ReleaseCrmRecord.of(record.id());
                            return Act.of(
                                    IdentityFixtures.as(agent),
                                    caller -> world.vc().crm().release(caller, command));
                        })
                        .within(5, "account", "desk"),
                work(
                                "change-priority",
                                (crm, id) -> caller ->
                                        crm.changePriority(caller, ChangeCrmPriority.of(id, CrmPriority.URGENT)))
                        .within(6, "account", "record-and-desk"),
                progress("resolve", CrmFixtures::anOpenRecordOf, CrmManagement::resolve)
                        .within(7, "account", "record-and-desk"),
                progress("close", CrmFixtures::aResolvedRecordOf, CrmManagement::close)
                        .within(7, "account", "record-and-desk"),
                progress("reopen", CrmFixtures::aClosedRecordOf, CrmManagement::reopen)
                        .within(7, "account", "record-and-desk"));
    }

    private static Scenario work(String name, OnRecord call) {
        return Scenario.of("crm." + name, world -> {
            CrmRecordId id = world.crm().aRecordOf(world.people().aCustomer()).id();
            return Act.of(staff(world), call.of(world.vc().crm(), id));
        });
    }

    private static Scenario progress(String name, Given given, Step call) {
        return Scenario.of("crm." + name, world -> {
            CrmRecord record = given.of(world.crm(), world.people().aCustomer());
            WorkOnCrmRecord command = WorkOnCrmRecord.of(record.id());
            return Act.of(staff(world), caller -> call.on(world.vc().crm(), caller, command));
        });
    }

    private static Caller staff(World world) {
        return IdentityFixtures.as(world.people().aMemberOfStaff());
    }

    /** A call on a record. */
    private interface OnRecord {
        Function<Caller, ?> of(CrmManagement crm, CrmRecordId id);
    }

    /** A record to start from. */
    private interface Given {
        CrmRecord of(CrmFixtures fixtures, User customer);
    }

    /** A step of the staff's. */
    private interface Step {
        CrmRecord on(CrmManagement crm, Caller caller, WorkOnCrmRecord command);
    }

    /** What is done with CRM records. */
    static final class Generated {

        private Generated() {}

        /** What customers do, and staff too. */
        static Arbitrary<Deed> asking() {
            return Parts.weighed(Tuple.of(3, open()), Tuple.of(1, openAbout()), Tuple.of(2, reply()));
        }

        /** What staff do. */
        static Arbitrary<Deed> working() {
            return Parts.weighed(
                    Tuple.of(3, reply()),
                    Tuple.of(2, replyAwaiting()),
                    Tuple.of(1, note()),
                    Tuple.of(3, claimNext()),
                    Tuple.of(2, assign()),
                    Tuple.of(1, release()),
                    Tuple.of(1, changePriority()),
                    Tuple.of(5, further()),
                    Tuple.of(1, work("resolves", CrmManagement::resolve)),
                    Tuple.of(1, work("closes", CrmManagement::close)),
                    Tuple.of(1, work("reopens", CrmManagement::reopen)));
        }

        private static Arbitrary<Deed> open() {
            return Combinators.combine(
                            Arbitraries.of("ISSUE", "COMPLAINT", "WISH"),
                            Parts.names(),
                            texts(),
                            Arbitraries.of(CrmPriority.class))
                    .as((type, subject, text, priority) -> new Deed(
                            "opens a record of type " + type + " about \"" + subject + "\": \"" + text + "\", "
                                    + priority,
                            (world, by) -> world.vc()
                                    .crm()
                                    .open(
                                            by,
                                            OpenCrmRecord.of(type, subject, text)
                                                    .priority(priority))));
        }

        private static Arbitrary<Deed> openAbout() {
            return Combinators.combine(numbers(), numbers(), numbers())
                    .as((user, order, service) -> new Deed(
                            "opens a record for user #" + user + " about order #" + order + " and service #" + service,
                            (world, by) -> world.vc()
                                    .crm()
                                    .open(
                                            by,
                                            OpenCrmRecord.of("INQUIRY", "When?", "Soon?")
                                                    .forCustomer(world.user(user))
                                                    .aboutOrder(world.order(order))
                                                    .aboutService(world.service(service)))));
        }

        private static Arbitrary<Deed> reply() {
            return Combinators.combine(numbers(), texts())
                    .as((record, text) -> new Deed(
                            "replies to record #" + record + ": \"" + text + '"',
                            (world, by) ->
                                    world.vc().crm().reply(by, ReplyToCrmRecord.of(world.record(record), text))));
        }

        private static Arbitrary<Deed> replyAwaiting() {
            return numbers()
                    .map(record -> new Deed(
                            "asks back on record #" + record,
                            (world, by) -> world.vc()
                                    .crm()
                                    .reply(
                                            by,
                                            ReplyToCrmRecord.of(world.record(record), "Which one?")
                                                    .awaitingCustomer())));
        }

        private static Arbitrary<Deed> note() {
            return Combinators.combine(numbers(), texts())
                    .as((record, text) -> new Deed(
                            "notes on record #" + record + ": \"" + text + '"',
                            (world, by) -> world.vc().crm().note(by, NoteOnCrmRecord.of(world.record(record), text))));
        }

        private static Arbitrary<Deed> claimNext() {
            return Arbitraries.just(new Deed(
                    "claims the next record", (world, by) -> world.vc().crm().claimNext(by)));
        }

        private static Arbitrary<Deed> assign() {
            return Combinators.combine(numbers(), numbers())
                    .as((record, user) -> new Deed(
                            "assigns record #" + record + " to user #" + user,
                            (world, by) -> world.vc()
                                    .crm()
                                    .assign(by, AssignCrmRecord.of(world.record(record), world.user(user)))));
        }

        private static Arbitrary<Deed> release() {
            return numbers()
                    .map(record -> new Deed(
                            "releases record #" + record,
                            (world, by) -> world.vc().crm().release(by, ReleaseCrmRecord.of(world.record(record)))));
        }

        private static Arbitrary<Deed> changePriority() {
            return Combinators.combine(numbers(), Arbitraries.of(CrmPriority.class))
                    .as((record, priority) -> new Deed(
                            "makes record #" + record + " " + priority,
                            (world, by) -> world.vc()
                                    .crm()
                                    .changePriority(by, ChangeCrmPriority.of(world.record(record), priority))));
        }

        /** The next verb on the shortest way, as far as one knows. */
        private static Arbitrary<Deed> further() {
            return numbers()
                    .map(record -> new Deed("takes record #" + record + " a step further", (world, by) -> {
                        WorkOnCrmRecord command = WorkOnCrmRecord.of(world.record(record));
                        CrmManagement crm = world.vc().crm();
                        return switch (world.last("crm-record", command.record(), CrmRecord.class)
                                .map(CrmRecord::status)
                                .orElse(CrmStatus.NEW)) {
                            case NEW, WAITING_ON_CUSTOMER ->
                                crm.reply(by, ReplyToCrmRecord.of(command.record(), "We are on it."));
                            case OPEN -> crm.resolve(by, command);
                            case RESOLVED -> crm.close(by, command);
                            case CLOSED -> crm.reopen(by, command);
                        };
                    }));
        }

        private static Arbitrary<Deed> work(String verb, Step work) {
            return numbers()
                    .map(record -> new Deed(
                            verb + " record #" + record,
                            (world, by) -> work.on(world.vc().crm(), by, WorkOnCrmRecord.of(world.record(record)))));
        }
    }
}
