package io.visioncraft.persistence.jpa;

/** A public reply. */
@Table("vc_crm_message")
class CrmMessageRow extends CrmEntryRow {

    @Column("from_customer")
    boolean fromCustomer;

    @Override
    public String recordType() {
        return "crm-record";
    }
}
