package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CRM record, as customer and staff both see it. */
@Entity(name = "VcCrmRecord")
@Table(name = "vc_crm_record")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CrmRecordEntity extends AggregateEntity {

    @Column(name = "record_number", length = 64)
    String number;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "topic_type", length = 64)
    String topicType;

    @Column(name = "subject", length = 200)
    String subject;

    @Column(name = "description", length = 20000)
    String description;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "previous_id")
    UUID previousId;

    @Column(name = "status", length = 32)
    String status;

    @Column(name = "priority", length = 16)
    String priority;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "closed_at")
    @Nullable
    Long closedAt;

    @Column(name = "changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "crm-record";
    }
}
