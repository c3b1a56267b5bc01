package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The staff's side of a CRM record; the id is the record's. */
@Entity(name = "VcCrmDesk")
@Table(name = "vc_crm_desk")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CrmDeskEntity extends AggregateEntity {

    @Column(name = "assignee_id")
    UUID assigneeId;

    @Column(name = "queued")
    boolean queued;

    @Column(name = "status", length = 32)
    String status;

    @Column(name = "priority", length = 16)
    String priority;

    @Column(name = "queue_key")
    long queueKey;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "crm-desk";
    }
}
