package io.visioncraft.tck.crash;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
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

/** CRM records: opened by their customers, worked by staff. */
final class CrmScenarios {

    private static final ListRequest FIRST = ListRequest.first();

    private CrmScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("crm.open", world -> {
                    OpenCrmRecord command = OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning.");
                    return Act.of(
                            IdentityFixtures.as(world.people().aCustomer()),
                            caller -> world.vc().crm().open(caller, command));
                }),
                work("get", (crm, id) -> caller -> crm.get(caller, id)),
                work("list", (crm, id) -> caller -> crm.list(caller, CrmSearch.all(), FIRST)),
                work("reply", (crm, id) -> caller -> crm.reply(caller, ReplyToCrmRecord.of(id, "We are on it."))),
                work("messages", (crm, id) -> caller -> crm.messages(caller, id, FIRST)),
                work("history", (crm, id) -> caller -> crm.history(caller, id, FIRST)),
                work("note", (crm, id) -> caller -> crm.note(caller, NoteOnCrmRecord.of(id, "Third time this year"))),
                work("notes", (crm, id) -> caller -> crm.notes(caller, id, FIRST)),
                work("desk", (crm, id) -> caller -> crm.desk(caller, id)),
                work("queue", (crm, id) -> caller -> crm.queue(caller, FIRST)),
                work("claim-next", (crm, id) -> caller -> crm.claimNext(caller)),
                Scenario.of("crm.assign", world -> {
                    CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
                    User agent = world.people().aMemberOfStaff();
                    AssignCrmRecord command = AssignCrmRecord.of(record.id(), agent.id());
                    return Act.of(
                            IdentityFixtures.as(agent),
                            caller -> world.vc().crm().assign(caller, command));
                }),
                Scenario.of("crm.release", world -> {
                    CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
                    User agent = world.people().aMemberOfStaff();
                    world.vc().crm().assign(CrmFixtures.helpdesk(), AssignCrmRecord.of(record.id(), agent.id()));
                    ReleaseCrmRecord command = ReleaseCrmRecord.of(record.id());
                    return Act.of(
                            IdentityFixtures.as(agent),
                            caller -> world.vc().crm().release(caller, command));
                }),
                work(
                        "change-priority",
                        (crm, id) ->
                                caller -> crm.changePriority(caller, ChangeCrmPriority.of(id, CrmPriority.URGENT))),
                progress("resolve", CrmFixtures::anOpenRecordOf, CrmManagement::resolve),
                progress("close", CrmFixtures::aResolvedRecordOf, CrmManagement::close),
                progress("reopen", CrmFixtures::aClosedRecordOf, CrmManagement::reopen));
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
}
