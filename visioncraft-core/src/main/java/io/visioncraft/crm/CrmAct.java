package io.visioncraft.crm;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.StatusChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a CRM record, and when: what status changes, replies and notes leave behind (GEN-10). Immutable and
 * thread-safe.
 *
 * @param by who
 * @param at when
 */
record CrmAct(Caller by, Instant at) {

    static CrmAct of(ReadWork work) {
        return new CrmAct(work.caller(), work.now());
    }

    /** What happens to a record that exists: never before its last change (GEN-8). */
    static CrmAct on(CrmRecord record, UnitOfWork work) {
        work.notBefore(record);
        return of(work);
    }

    /** What is noted at a desk that exists: never before its last change (GEN-8). */
    static CrmAct on(CrmDesk desk, UnitOfWork work) {
        work.notBefore(desk);
        return of(work);
    }

    StatusChange<CrmStatus> statusChange(@Nullable CrmStatus from, CrmStatus to, String reason) {
        return new StatusChange<>(from, to, at, by.kind().name(), by.name(), reason);
    }

    CrmMessage message(boolean fromCustomer, String text) {
        return new CrmMessage(fromCustomer, by.kind().name(), by.name(), text, at);
    }

    CrmNote note(String text) {
        return new CrmNote(by.kind().name(), by.name(), text, at);
    }
}
