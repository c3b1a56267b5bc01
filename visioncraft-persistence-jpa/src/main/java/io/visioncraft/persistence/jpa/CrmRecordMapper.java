package io.visioncraft.persistence.jpa;

import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;

final class CrmRecordMapper {

    /** The columns of a summary. */
    static final RowType<CrmRecordRow> SUMMARY = RowType.of(CrmRecordRow.class)
            .only(
                    "record_number",
                    "customer_id",
                    "topic_type",
                    "subject",
                    "status",
                    "priority",
                    "created_at",
                    "changed_at");

    private CrmRecordMapper() {}

    static CrmRecordRow row(CrmRecord record) {
        CrmLinks links = record.links();
        CrmRecordRow row = new CrmRecordRow();
        row.id = record.id().value();
        row.version = record.version();
        row.number = record.number();
        row.customerId = record.customer().value();
        row.topicType = record.topic().type();
        row.subject = record.topic().subject();
        row.description = record.topic().description();
        row.serviceId = Reference.of(links.service());
        row.orderId = Reference.of(links.order());
        row.previousId = Reference.of(links.previous());
        row.status = record.status().name();
        row.priority = record.priority().name();
        row.createdAt = Micros.of(record.createdAt());
        row.closedAt = Micros.ofNullable(record.closedAt());
        row.changedAt = Micros.of(record.changedAt());
        return row;
    }

    static CrmRecord record(CrmRecordRow row) {
        return new CrmRecord(
                new CrmRecordId(row.id),
                row.number,
                new UserId(row.customerId),
                new CrmTopic(row.topicType, row.subject, row.description),
                new CrmLinks(
                        Reference.in(row.serviceId, ServiceId::new),
                        Reference.in(row.orderId, OrderId::new),
                        Reference.in(row.previousId, CrmRecordId::new)),
                CrmStatus.valueOf(row.status),
                CrmPriority.valueOf(row.priority),
                Micros.at(row.createdAt),
                Micros.atNullable(row.closedAt),
                Micros.at(row.changedAt),
                row.version);
    }

    static CrmSummary summary(CrmRecordRow row) {
        return new CrmSummary(
                new CrmRecordId(row.id),
                row.number,
                new UserId(row.customerId),
                row.topicType,
                row.subject,
                CrmStatus.valueOf(row.status),
                CrmPriority.valueOf(row.priority),
                Micros.at(row.createdAt),
                Micros.at(row.changedAt));
    }

    static CrmMessageRow row(CrmMessage message) {
        CrmMessageRow row = new CrmMessageRow();
        row.fromCustomer = message.fromCustomer();
        row.callerKind = message.callerKind();
        row.callerName = message.callerName();
        row.text = message.text();
        row.writtenAt = Micros.of(message.at());
        return row;
    }

    static Appended<CrmMessage> message(CrmMessageRow row) {
        return new Appended<>(
                row.place(),
                new CrmMessage(row.fromCustomer, row.callerKind, row.callerName, row.text, Micros.at(row.writtenAt)));
    }
}
