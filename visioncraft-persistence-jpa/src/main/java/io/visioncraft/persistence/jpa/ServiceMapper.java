package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;

final class ServiceMapper {

    /** The columns of a summary. */
    static final RowType<ServiceRow> SUMMARY =
            RowType.of(ServiceRow.class).only("code", "name", "category_id", "unit_code", "tax_class", "status");

    private ServiceMapper() {}

    static ServiceRow row(Service service) {
        ServiceRow row = new ServiceRow();
        row.id = service.id().value();
        row.version = service.version();
        row.code = service.code();
        row.name = service.name();
        row.nameKey = KeyBytes.of(service.nameKey());
        row.description = service.description();
        row.categoryId = service.category().value();
        row.unit = service.unit().value();
        row.taxClass = service.taxClass().value();
        row.status = service.status().name();
        row.createdAt = Micros.of(service.createdAt());
        row.changedAt = Micros.of(service.changedAt());
        return row;
    }

    static ServiceWordRow row(String word) {
        ServiceWordRow row = new ServiceWordRow();
        row.word = KeyBytes.of(word);
        return row;
    }

    static Service record(ServiceRow row) {
        return new Service(
                new ServiceId(row.id),
                row.code,
                row.name,
                row.description,
                new CategoryId(row.categoryId),
                UnitCode.of(row.unit),
                TaxClassCode.of(row.taxClass),
                ServiceStatus.valueOf(row.status),
                Micros.at(row.createdAt),
                Micros.at(row.changedAt),
                row.version);
    }

    static ServiceSummary summary(ServiceRow row) {
        return new ServiceSummary(
                new ServiceId(row.id),
                row.code,
                row.name,
                new CategoryId(row.categoryId),
                UnitCode.of(row.unit),
                TaxClassCode.of(row.taxClass),
                ServiceStatus.valueOf(row.status));
    }
}
