package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Text;
import java.util.List;
import java.util.function.Supplier;

/** The use cases by which staff move a record on (CRM-2, CRM-4). */
final class CrmProgress {

    static final UseCase<Permitted> CHANGE_PRIORITY =
            UseCase.needing("crm.change-priority", CrmPermissions.WORK).takingKey();
    static final UseCase<Permitted> RESOLVE =
            UseCase.needing("crm.resolve", CrmPermissions.WORK).takingKey();
    static final UseCase<Permitted> CLOSE =
            UseCase.needing("crm.close", CrmPermissions.WORK).takingKey();
    static final UseCase<Permitted> REOPEN =
            UseCase.needing("crm.reopen", CrmPermissions.WORK).takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(CHANGE_PRIORITY, RESOLVE, CLOSE, REOPEN);

    private final UseCases useCases;
    private final CrmRecordsAndDesks store;
    private final PersonGuard persons;
    private final Agents agents;

    CrmProgress(UseCases useCases, CrmRecordsAndDesks store, PersonGuard persons, Agents agents) {
        this.useCases = useCases;
        this.store = store;
        this.persons = persons;
        this.agents = agents;
    }

    CrmRecord changePriority(Caller caller, ChangeCrmPriority command) {
        return about(() -> command.record())
                .change(CHANGE_PRIORITY, caller, command, store.anyRecordAnswer(), in -> work -> {
                    CrmRecord record = store.record(command.record(), Reach.ANY, command.expectedVersion());
                    return store.save(record, record.prioritise(command.priority()), work);
                });
    }

    CrmRecord resolve(Caller caller, WorkOnCrmRecord command) {
        return work(RESOLVE, caller, command, CrmRecord::resolve);
    }

    CrmRecord close(Caller caller, WorkOnCrmRecord command) {
        return work(CLOSE, caller, command, CrmRecord::close);
    }

    CrmRecord reopen(Caller caller, WorkOnCrmRecord command) {
        return step(REOPEN, caller, command, (record, reason, work) -> {
            CrmDesk desk = store.desk(record.id());
            persons.holdAuthor(work, reason, record.customer(), Agents.heldToReopen(record, desk));
            Change<CrmRecord> reopened = record.reopen(reason, Attribution.on(record, work));
            return store.save(record, reopened, desk, agents.leave(desk), work);
        });
    }

    private CrmRecord work(UseCase<Permitted> useCase, Caller caller, WorkOnCrmRecord command, Verb verb) {
        return step(useCase, caller, command, (record, reason, work) -> {
            persons.holdAuthor(work, reason, record.customer());
            return store.save(record, verb.say(record, reason, Attribution.on(record, work)), work);
        });
    }

    private CrmRecord step(UseCase<Permitted> useCase, Caller caller, WorkOnCrmRecord command, Step step) {
        return about(() -> command.record()).change(useCase, caller, command, store.anyRecordAnswer(), in -> {
            Input<String> reason = in.optionalLines("reason", command.reason(), Text.MESSAGE);
            return work -> {
                CrmRecord record = store.record(command.record(), Reach.ANY, command.expectedVersion());
                return step.take(record, reason.get(), work);
            };
        });
    }

    /** Runs use cases that begin by reading a record. */
    private UseCases about(Supplier<CrmRecordId> record) {
        return useCases.ahead(() -> store.records().find(record.get()));
    }

    @FunctionalInterface
    private interface Step {
        CrmRecord take(CrmRecord record, String reason, UnitOfWork work);
    }

    @FunctionalInterface
    private interface Verb {
        Change<CrmRecord> say(CrmRecord record, String reason, Attribution attribution);
    }
}
