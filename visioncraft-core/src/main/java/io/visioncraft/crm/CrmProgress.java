package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Text;

/** The use cases by which staff move a record on (CRM-2, CRM-4). */
final class CrmProgress {

    private final UseCases useCases;
    private final CrmStore store;
    private final PersonGuard persons;
    private final Agents agents;

    CrmProgress(UseCases useCases, CrmStore store, PersonGuard persons, Agents agents) {
        this.useCases = useCases;
        this.store = store;
        this.persons = persons;
        this.agents = agents;
    }

    CrmRecord changePriority(Caller caller, ChangeCrmPriority command) {
        return useCases.change(caller, store.keyedRecord("crm.change-priority", command), work -> {
            CrmStore.requireStaff(work);
            useCases.check(command).rejectInvalid();

            CrmRecord record = store.record(command.record(), Reach.ANY, command.expectedVersion());
            return store.save(record, record.prioritise(command.priority()), work);
        });
    }

    CrmRecord resolve(Caller caller, WorkOnCrmRecord command) {
        return work(caller, "crm.resolve", command, CrmRecord::resolve);
    }

    CrmRecord close(Caller caller, WorkOnCrmRecord command) {
        return work(caller, "crm.close", command, CrmRecord::close);
    }

    CrmRecord reopen(Caller caller, WorkOnCrmRecord command) {
        return step(caller, "crm.reopen", command, (record, reason, work) -> {
            CrmDesk desk = store.desk(record.id());
            persons.holdAuthor(work, reason, record.customer(), Agents.heldToReopen(record, desk));
            Change<CrmRecord> reopened = record.reopen(reason, CrmAct.on(record, work));
            return store.save(record, reopened, desk, agents.leave(desk), work);
        });
    }

    private CrmRecord work(Caller caller, String useCase, WorkOnCrmRecord command, Verb verb) {
        return step(caller, useCase, command, (record, reason, work) -> {
            persons.holdAuthor(work, reason, record.customer());
            return store.save(record, verb.say(record, reason, CrmAct.on(record, work)), work);
        });
    }

    private CrmRecord step(Caller caller, String useCase, WorkOnCrmRecord command, Step step) {
        return useCases.change(caller, store.keyedRecord(useCase, command), work -> {
            CrmStore.requireStaff(work);
            Inputs in = useCases.check(command);
            Input<String> reason = in.optionalLines("reason", command.reason(), Text.MESSAGE);
            in.rejectInvalid();

            CrmRecord record = store.record(command.record(), Reach.ANY, command.expectedVersion());
            return step.take(record, reason.get(), work);
        });
    }

    @FunctionalInterface
    private interface Step {
        CrmRecord take(CrmRecord record, String reason, UnitOfWork work);
    }

    @FunctionalInterface
    private interface Verb {
        Change<CrmRecord> say(CrmRecord record, String reason, CrmAct act);
    }
}
