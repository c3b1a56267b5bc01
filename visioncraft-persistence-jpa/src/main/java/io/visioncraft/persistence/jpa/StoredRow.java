package io.visioncraft.persistence.jpa;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;

/** A row that can be named when it turns out not to make a valid record. */
interface StoredRow {

    /** The type of the record that the row belongs to, for example {@code order}. */
    String recordType();

    /** The id of the record that the row belongs to. */
    Object recordId();

    /** Returns the rejection for a row that makes no valid record. It tells only type and id: the cause may quote the row. */
    default UnavailableException corrupt() {
        return UnavailableException.untilMended(
                StoreCodes.CORRUPT_RECORD,
                "The stored " + recordType() + " " + recordId() + " is not valid",
                null,
                "type",
                recordType(),
                "id",
                recordId());
    }
}
