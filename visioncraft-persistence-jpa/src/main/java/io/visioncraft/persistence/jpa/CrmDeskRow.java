package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** The staff's side of a CRM record; the id is the record's. */
@Table("vc_crm_desk")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CrmDeskRow extends AggregateRow {

    @Column("assignee_id")
    UUID assigneeId;

    @Column("queued")
    boolean queued;

    @Column("status")
    String status;

    @Column("priority")
    String priority;

    @Column("queue_key")
    long queueKey;

    @Column("created_at")
    long createdAt;

    @Column("changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "crm-desk";
    }
}
