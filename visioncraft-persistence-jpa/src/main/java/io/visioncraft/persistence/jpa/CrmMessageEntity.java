package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A public reply. */
@Entity(name = "VcCrmMessage")
@Table(name = "vc_crm_message")
@Cacheable(false)
class CrmMessageEntity extends CrmEntryEntity {

    @Column(name = "from_customer")
    boolean fromCustomer;

    @Override
    public String recordType() {
        return "crm-record";
    }
}
