package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.MadeWithin;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The use cases that customers and staff share: reading records and writing on them (CRM-2, CRM-3, CRM-7). */
final class CrmConversation {

    static final UseCase<Reach> REPLY = UseCase.needing("crm.reply", CrmPermissions.REPLY)
            .needingAlso(CrmPermissions.WORK, ReplyToCrmRecord.class, ReplyToCrmRecord::awaitsCustomer)
            .takingKey();
    static final UseCase<Reach> GET = UseCase.needing("crm.get", CrmPermissions.READ);
    static final UseCase<Reach> FIND_BY_NUMBER = UseCase.needing("crm.find-by-number", CrmPermissions.READ);
    /** A search by assignee needs {@code crm:work:any}: customers do not learn who works a record (CRM-7). */
    static final UseCase<Reach> LIST = UseCase.needing("crm.list", CrmPermissions.READ)
            .needingAlso(CrmPermissions.WORK, CrmSearch.class, search -> search.assignee() != null);

    static final UseCase<Reach> MESSAGES = UseCase.needing("crm.messages", CrmPermissions.READ);
    static final UseCase<Reach> HISTORY = UseCase.needing("crm.history", CrmPermissions.READ);

    static final List<UseCase<?>> USE_CASES = List.of(REPLY, GET, FIND_BY_NUMBER, LIST, MESSAGES, HISTORY);

    private final UseCases useCases;
    private final CrmRecordsAndDesks store;
    private final CrmPolicy policy;
    private final Issuer issuer;
    private final PersonGuard persons;
    private final Agents agents;

    CrmConversation(
            UseCases useCases,
            CrmRecordsAndDesks store,
            CrmPolicy policy,
            Issuer issuer,
            PersonGuard persons,
            Agents agents) {
        this.useCases = useCases;
        this.store = store;
        this.policy = policy;
        this.issuer = issuer;
        this.persons = persons;
        this.agents = agents;
    }

    CrmRecord reply(Caller caller, ReplyToCrmRecord command) {
        return about(() -> command.record()).change(REPLY, caller, command, store.recordAnswer(), (reach, in) -> {
            Input<String> text = in.lines("text", command.text(), Text.MESSAGE);
            return work -> {
                CrmRecord record = store.record(command.record(), reach, command.expectedVersion());
                return record.customer().equals(caller.user())
                        ? customerReplies(record, text.get(), command.awaitsCustomer(), work)
                        : store.save(record, replied(record, false, command.awaitsCustomer(), text.get(), work), work);
            };
        });
    }

    /** Makes the record the staff's turn, so that it must not be left with an agent who may not work it (CRM-8). */
    private CrmRecord customerReplies(CrmRecord record, String text, boolean awaitsCustomer, UnitOfWork work) {
        CrmDesk desk = store.desk(record.id());
        persons.holdAuthor(work, text, record.customer(), Agents.heldToReopen(record, desk));
        if (tooLateFor(record, work.now())) {
            return store.begin(
                    record.continued(
                            new CrmRecordId(work.newId()), store.numbers().next(), text, Attribution.on(record, work)),
                    work);
        }
        Change<CrmRecord> replied = replied(record, true, awaitsCustomer, text, work);
        return store.save(record, replied, desk, agents.leave(desk), work);
    }

    CrmRecord get(Caller caller, CrmRecordId id) {
        return about(() -> id).read(GET, caller, id, (reach, in) -> work -> store.record(id, reach));
    }

    Optional<CrmRecord> findByNumber(Caller caller, String number) {
        return useCases.read(FIND_BY_NUMBER, caller, new ByNumber(number), (reach, in) -> {
            Input<List<String>> meant = in.value("number", number, store.numbers()::read);
            return work -> meant.get().stream()
                    .flatMap(one -> store.records().findByNumber(one).stream())
                    .findFirst()
                    .filter(record -> reach.includes(record.customer()));
        });
    }

    Listing<CrmSummary> list(Caller caller, CrmSearch search, ListRequest request) {
        return useCases.read(LIST, caller, search, (reach, in) -> {
            MadeWithin made = MadeWithin.read(in, search.madeFrom(), search.madeUntil(), issuer);
            return work -> {
                UserId customer = search.customer() == null ? reach.owner() : search.customer();
                boolean reached = customer == null || reach.includes(customer);
                CrmRepository.Query within = new CrmRepository.Query(
                        customer, search.assignee(), search.statuses(), made.from(), made.before());
                return Cursors.list(
                        request,
                        search,
                        key -> new CrmRepository.Position(Instant.parse(key.get(0)), CrmRecordId.of(key.get(1))),
                        CrmConversation::key,
                        (CrmRepository.@Nullable Position after, int limit) ->
                                reached ? store.records().list(within, after, limit) : List.of());
            };
        });
    }

    Listing<CrmMessage> messages(Caller caller, CrmRecordId id, ListRequest request) {
        return about(() -> id).read(MESSAGES, caller, id, (reach, in) -> work -> {
            store.record(id, reach);
            return Cursors.entries(
                    request,
                    "crm-messages",
                    id,
                    (after, limit) -> store.records().messages(id, after, limit));
        });
    }

    Listing<StatusChange<CrmStatus>> history(Caller caller, CrmRecordId id, ListRequest request) {
        return about(() -> id).read(HISTORY, caller, id, (reach, in) -> work -> {
            UserId customer = store.record(id, reach).customer();
            return Cursors.entries(
                            request,
                            "crm-history",
                            id,
                            (after, limit) -> store.records().history(id, after, limit))
                    .map(change -> reach.any() ? change : change.shownTo(customer));
        });
    }

    /** Runs use cases that begin by reading a record. */
    private UseCases about(Supplier<CrmRecordId> record) {
        return useCases.ahead(() -> store.records().find(record.get()));
    }

    private boolean tooLateFor(CrmRecord record, Instant now) {
        return record.closedAt() != null && !policy.reopens(record.closedAt(), now);
    }

    private static Change<CrmRecord> replied(
            CrmRecord record, boolean fromCustomer, boolean awaitsCustomer, String text, UnitOfWork work) {
        Attribution attribution = Attribution.on(record, work);
        Change<CrmRecord> replied = record.reply(fromCustomer, text, attribution);
        return awaitsCustomer ? replied.then(next -> next.awaitCustomer(attribution)) : replied;
    }

    /** The number to find, as a command: a missing number is then a violation with a path. */
    private record ByNumber(String number) {

        @Override
        public String toString() {
            return Masked.text(this);
        }
    }

    private static List<String> key(CrmSummary summary) {
        return List.of(summary.createdAt().toString(), summary.id().toString());
    }
}
