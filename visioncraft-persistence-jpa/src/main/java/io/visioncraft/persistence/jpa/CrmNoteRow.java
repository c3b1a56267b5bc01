package io.visioncraft.persistence.jpa;

/** An internal note. */
@Table("vc_crm_note")
class CrmNoteRow extends CrmEntryRow {

    @Override
    public String recordType() {
        return "crm-desk";
    }
}
