package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/** Hands each use case to the handler that has it. Immutable and thread-safe. */
final class DefaultCrmManagement implements CrmManagement {

    private final CrmOpening opening;
    private final CrmConversation conversation;
    private final CrmDeskWork deskWork;
    private final CrmProgress progress;

    DefaultCrmManagement(CrmOpening opening, CrmConversation conversation, CrmDeskWork deskWork, CrmProgress progress) {
        this.opening = opening;
        this.conversation = conversation;
        this.deskWork = deskWork;
        this.progress = progress;
    }

    @Override
    public CrmRecord open(Caller caller, OpenCrmRecord command) {
        return opening.open(caller, command);
    }

    @Override
    public CrmRecord get(Caller caller, CrmRecordId id) {
        return conversation.get(caller, id);
    }

    @Override
    public Optional<CrmRecord> findByNumber(Caller caller, String number) {
        return conversation.findByNumber(caller, number);
    }

    @Override
    public Listing<CrmSummary> list(Caller caller, CrmSearch search, ListRequest request) {
        return conversation.list(caller, search, request);
    }

    @Override
    public CrmRecord reply(Caller caller, ReplyToCrmRecord command) {
        return conversation.reply(caller, command);
    }

    @Override
    public Listing<CrmMessage> messages(Caller caller, CrmRecordId id, ListRequest request) {
        return conversation.messages(caller, id, request);
    }

    @Override
    public Listing<StatusChange<CrmStatus>> history(Caller caller, CrmRecordId id, ListRequest request) {
        return conversation.history(caller, id, request);
    }

    @Override
    public CrmDesk note(Caller caller, NoteOnCrmRecord command) {
        return deskWork.note(caller, command);
    }

    @Override
    public Listing<CrmNote> notes(Caller caller, CrmRecordId id, ListRequest request) {
        return deskWork.notes(caller, id, request);
    }

    @Override
    public CrmDesk desk(Caller caller, CrmRecordId id) {
        return deskWork.desk(caller, id);
    }

    @Override
    public Listing<CrmQueueEntry> queue(Caller caller, ListRequest request) {
        return deskWork.queue(caller, request);
    }

    @Override
    public Optional<CrmRecord> claimNext(Caller agent) {
        return deskWork.claimNext(agent);
    }

    @Override
    public CrmDesk assign(Caller caller, AssignCrmRecord command) {
        return deskWork.assign(caller, command);
    }

    @Override
    public CrmDesk release(Caller caller, ReleaseCrmRecord command) {
        return deskWork.release(caller, command);
    }

    @Override
    public CrmRecord changePriority(Caller caller, ChangeCrmPriority command) {
        return progress.changePriority(caller, command);
    }

    @Override
    public CrmRecord resolve(Caller caller, WorkOnCrmRecord command) {
        return progress.resolve(caller, command);
    }

    @Override
    public CrmRecord close(Caller caller, WorkOnCrmRecord command) {
        return progress.close(caller, command);
    }

    @Override
    public CrmRecord reopen(Caller caller, WorkOnCrmRecord command) {
        return progress.reopen(caller, command);
    }
}
