package io.visioncraft.tck.arbitrary;

import static io.visioncraft.tck.arbitrary.Parts.numbers;
import static io.visioncraft.tck.arbitrary.Parts.texts;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReleaseCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What is done with CRM records. */
final class CrmDeeds {

    private CrmDeeds() {}

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
                        "opens a record of type " + type + " about \"" + subject + "\": \"" + text + "\", " + priority,
                        (world, by) -> world.vc()
                                .crm()
                                .open(by, OpenCrmRecord.of(type, subject, text).priority(priority))));
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
                        (world, by) -> world.vc().crm().reply(by, ReplyToCrmRecord.of(world.record(record), text))));
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
                    return switch (world.known()
                            .last("crm-record", command.record(), CrmRecord.class)
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

    private static Arbitrary<Deed> work(String verb, Work work) {
        return numbers()
                .map(record -> new Deed(
                        verb + " record #" + record,
                        (world, by) -> work.on(world.vc().crm(), by, WorkOnCrmRecord.of(world.record(record)))));
    }

    /** One of the verbs of staff. */
    @FunctionalInterface
    private interface Work {

        CrmRecord on(CrmManagement crm, Caller by, WorkOnCrmRecord command);
    }
}
