package io.visioncraft.persistence.jpa;

import java.util.List;

/** The classes that a factory must manage. */
final class ManagedClasses {

    static final List<Class<?>> ALL = List.of(
            AggregateEntity.class,
            BilledDocumentEntity.class,
            BilledLineEntity.class,
            CategoryEntity.class,
            CategoryWordEntity.class,
            CredentialsEntity.class,
            CreditNoteEntity.class,
            CreditNoteLineEntity.class,
            CreditNoteTaxGroupEntity.class,
            CrmDeskEntity.class,
            CrmEntryEntity.class,
            CrmMessageEntity.class,
            CrmNoteEntity.class,
            CrmRecordEntity.class,
            DocumentEntity.class,
            EventEntity.class,
            InvoiceEntity.class,
            InvoiceInForceEntity.class,
            InvoiceLineEntity.class,
            InvoiceTaxGroupEntity.class,
            LineEntity.class,
            NumberSeriesEntity.class,
            OrderEntity.class,
            OrderLineEntity.class,
            OrderServiceEntity.class,
            OrderTaxGroupEntity.class,
            PartEntity.class,
            PaymentEntity.class,
            PriceEntity.class,
            ReceiptEntity.class,
            ReceivableEntity.class,
            RefreshTokenEntity.class,
            RoleEntity.class,
            RolePermissionEntity.class,
            ServiceEntity.class,
            ServicePriceEntity.class,
            ServiceWordEntity.class,
            SessionEntity.class,
            StatusChangeEntity.class,
            TaxGroupEntity.class,
            UserEntity.class);

    private ManagedClasses() {}
}
