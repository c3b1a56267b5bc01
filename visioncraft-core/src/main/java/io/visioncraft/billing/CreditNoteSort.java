package io.visioncraft.billing;

/** The order of a list of credit notes (GEN-12). */
public enum CreditNoteSort {
    /** By date of issue, newest first, then by id descending. */
    NEWEST,
    /** By date of issue, oldest first, then by id, as a journal is written: {@link #NEWEST} from its end. */
    OLDEST
}
