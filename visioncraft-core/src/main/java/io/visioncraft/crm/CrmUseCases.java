package io.visioncraft.crm;

import io.visioncraft.access.Reach;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import java.util.List;

/** The use cases of CRM, each declared once. */
final class CrmUseCases {

    static final UseCase<Reach> OPEN = UseCase.needing("crm.open", CrmPermissions.OPEN)
            .showingMoreTo(CatalogPermissions.SERVICE_READ)
            .takingKey();
    static final UseCase<Reach> GET = UseCase.needing("crm.get", CrmPermissions.READ);
    /** Who works a record is not for customers (CRM-7). */
    static final UseCase<Reach> LIST = UseCase.needing("crm.list", CrmPermissions.READ)
            .needingAlso(CrmPermissions.WORK, CrmSearch.class, search -> search.assignee() != null);

    static final UseCase<Reach> REPLY = UseCase.needing("crm.reply", CrmPermissions.REPLY)
            .needingAlso(CrmPermissions.WORK, ReplyToCrmRecord.class, ReplyToCrmRecord::awaitsCustomer)
            .takingKey();
    static final UseCase<Reach> MESSAGES = UseCase.needing("crm.messages", CrmPermissions.READ);
    static final UseCase<Reach> HISTORY = UseCase.needing("crm.history", CrmPermissions.READ);

    static final UseCase<Permitted> NOTE = working("crm.note").takingKey();
    static final UseCase<Permitted> NOTES = working("crm.notes");
    static final UseCase<Permitted> DESK = working("crm.desk");
    static final UseCase<Permitted> QUEUE = working("crm.queue");
    static final UseCase<Permitted> CLAIM_NEXT = working("crm.claim-next").takingKey();
    static final UseCase<Permitted> ASSIGN = working("crm.assign").takingKey();
    static final UseCase<Permitted> RELEASE = working("crm.release").takingKey();

    static final UseCase<Permitted> CHANGE_PRIORITY =
            working("crm.change-priority").takingKey();
    static final UseCase<Permitted> RESOLVE = working("crm.resolve").takingKey();
    static final UseCase<Permitted> CLOSE = working("crm.close").takingKey();
    static final UseCase<Permitted> REOPEN = working("crm.reopen").takingKey();

    private CrmUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(
                OPEN,
                GET,
                LIST,
                REPLY,
                MESSAGES,
                HISTORY,
                NOTE,
                NOTES,
                DESK,
                QUEUE,
                CLAIM_NEXT,
                ASSIGN,
                RELEASE,
                CHANGE_PRIORITY,
                RESOLVE,
                CLOSE,
                REOPEN);
    }

    private static UseCase<Permitted> working(String name) {
        return UseCase.needing(name, CrmPermissions.WORK);
    }
}
