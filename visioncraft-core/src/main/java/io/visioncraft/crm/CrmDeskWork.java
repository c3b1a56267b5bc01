package io.visioncraft.crm;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The use cases of the staff's side: notes, the queue and the agents of records (CRM-3, CRM-4). */
final class CrmDeskWork {

    static final UseCase<Permitted> NOTE =
            UseCase.needing("crm.note", CrmPermissions.WORK).takingKey();
    static final UseCase<Permitted> NOTES = UseCase.needing("crm.notes", CrmPermissions.WORK);
    static final UseCase<Permitted> DESK = UseCase.needing("crm.desk", CrmPermissions.WORK);
    static final UseCase<Permitted> QUEUE = UseCase.needing("crm.queue", CrmPermissions.WORK);
    static final UseCase<Permitted> CLAIM_NEXT =
            UseCase.needing("crm.claim-next", CrmPermissions.WORK).takingKey();
    static final UseCase<Permitted> ASSIGN =
            UseCase.needing("crm.assign", CrmPermissions.WORK).takingKey();
    static final UseCase<Permitted> RELEASE =
            UseCase.needing("crm.release", CrmPermissions.WORK).takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(NOTE, NOTES, DESK, QUEUE, CLAIM_NEXT, ASSIGN, RELEASE);

    /** Stands in for the missing command where receipts compare the content of calls. */
    private static final String NO_COMMAND = "";

    private static final UUID NOTHING_CLAIMED = new UUID(0, 0);

    private final UseCases useCases;
    private final CrmRecordsAndDesks store;
    private final UserRepository users;
    private final Authoriser authoriser;
    private final Agents agents;

    CrmDeskWork(
            UseCases useCases, CrmRecordsAndDesks store, UserRepository users, Authoriser authoriser, Agents agents) {
        this.useCases = useCases;
        this.store = store;
        this.users = users;
        this.authoriser = authoriser;
        this.agents = agents;
    }

    CrmDesk note(Caller caller, NoteOnCrmRecord command) {
        return about(() -> command.record()).change(NOTE, caller, command, store.deskAnswer(), in -> {
            Input<String> text = in.lines("text", command.text(), Text.MESSAGE);
            return work -> {
                CrmDesk desk = store.desk(command.record(), command.expectedVersion());
                return work.save(store.desks(), desk.note(text.get(), Attribution.on(desk, work)));
            };
        });
    }

    Listing<CrmNote> notes(Caller caller, CrmRecordId id, ListRequest request) {
        return about(() -> id).read(NOTES, caller, id, in -> work -> {
            store.desk(id);
            return Cursors.entries(
                    request, "crm-notes", id, (after, limit) -> store.desks().notes(id, after, limit));
        });
    }

    CrmDesk desk(Caller caller, CrmRecordId id) {
        return about(() -> id).read(DESK, caller, id, in -> work -> store.desk(id));
    }

    Listing<CrmQueueEntry> queue(Caller caller, ListRequest request) {
        return useCases.read(
                QUEUE,
                caller,
                work -> Cursors.list(
                        request,
                        new Cursors.Of("crm-queue", ""),
                        CrmDeskWork::position,
                        entry -> List.of(
                                entry.desk().priority().name(),
                                entry.desk().createdAt().toString(),
                                entry.desk().id().toString()),
                        (CrmDeskRepository.@Nullable Position after, int limit) ->
                                store.desks().queue(after, limit)));
    }

    Optional<CrmRecord> claimNext(Caller caller) {
        return useCases.change(CLAIM_NEXT, caller, NO_COMMAND, claimed(), in -> {
            UserId agent = caller.user();
            if (agent == null) {
                throw CrmCodes.AGENT_REQUIRED.rejection("Only a user can take a CRM record on");
            }
            return work -> {
                useCases.foresee(() -> authoriser.grantsOf(Caller.user(agent)));
                useCases.foresee(() -> store.desks().firstQueued());
                agents.holdAsCaller(work, agent); // who is being suspended gets no record any more (CRM-8)
                return store.desks().firstQueued().map(desk -> {
                    CrmRecord record = store.record(desk.id(), Reach.ANY);
                    work.save(store.desks(), desk.assign(agent));
                    return record;
                });
            };
        });
    }

    CrmDesk assign(Caller caller, AssignCrmRecord command) {
        return useCases.change(ASSIGN, caller, command, store.deskAnswer(), in -> work -> {
            agents.hold(work, command.agent()); // who is being suspended gets no record any more (CRM-8)
            CrmDesk desk = store.desk(command.record(), command.expectedVersion());
            requireEligible(command.agent());
            return work.save(store.desks(), desk.assign(command.agent()));
        });
    }

    CrmDesk release(Caller caller, ReleaseCrmRecord command) {
        return about(() -> command.record()).change(RELEASE, caller, command, store.deskAnswer(), in -> work -> {
            CrmDesk desk = store.desk(command.record(), command.expectedVersion());
            return work.save(store.desks(), desk.release(CrmReleaseCause.RELEASED));
        });
    }

    /** Runs use cases that begin by reading a desk. */
    private UseCases about(Supplier<CrmRecordId> record) {
        return useCases.ahead(() -> store.desks().find(record.get()));
    }

    /** Answers alike for a user who may not work records and for an unknown id, so it does not tell who exists (GEN-2). */
    private void requireEligible(UserId agent) {
        boolean eligible = users.find(agent)
                .filter(user -> user.status() == UserStatus.ACTIVE)
                .filter(user -> authoriser.grantsOf(Caller.user(user.id())).holds(CrmPermissions.WORK))
                .isPresent();
        if (!eligible) {
            throw CrmCodes.ASSIGNEE_NOT_ELIGIBLE.rejection(
                    "There is no ACTIVE user " + agent + " who may work CRM records", "user", agent);
        }
    }

    /** The claimed record, if there was one, as the answer of a call that may carry a key (GEN-7). */
    private Answer<Permitted, Optional<CrmRecord>> claimed() {
        return new Answer<>(
                claimed -> claimed.map(record -> record.id().value()).orElse(NOTHING_CLAIMED),
                claimed -> claimed.map(CrmRecord::version).orElse(0L),
                (permitted, id) -> store.records().find(new CrmRecordId(id)),
                null);
    }

    private static CrmDeskRepository.Position position(List<String> key) {
        return new CrmDeskRepository.Position(
                CrmPriority.valueOf(key.get(0)), Instant.parse(key.get(1)), CrmRecordId.of(key.get(2)));
    }
}
