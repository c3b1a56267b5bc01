package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An internal note. */
@Entity(name = "VcCrmNote")
@Table(name = "vc_crm_note")
@Cacheable(false)
class CrmNoteEntity extends CrmEntryEntity {

    @Override
    public String recordType() {
        return "crm-desk";
    }
}
