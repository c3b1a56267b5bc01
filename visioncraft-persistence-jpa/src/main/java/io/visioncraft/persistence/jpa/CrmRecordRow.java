package io.visioncraft.persistence.jpa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CRM record, as customer and staff both see it. */
@Table("vc_crm_record")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CrmRecordRow extends AggregateRow {

    @Column("record_number")
    String number;

    @Column("customer_id")
    UUID customerId;

    @Column("topic_type")
    String topicType;

    @Column("subject")
    String subject;

    @Column("description")
    String description;

    @Column("service_id")
    UUID serviceId;

    @Column("order_id")
    UUID orderId;

    @Column("previous_id")
    UUID previousId;

    @Column("status")
    String status;

    @Column("priority")
    String priority;

    @Column("created_at")
    long createdAt;

    @Column("closed_at")
    @Nullable
    Long closedAt;

    @Column("changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "crm-record";
    }
}
