package io.visioncraft.persistence.jpa;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;

/** A row that can be named when it turns out not to make a valid record. */
interface StoredRow {

    /** What the row belongs to, for example {@code order}. */
    String recordType();

    /** The id of what the row belongs to. */
    Object recordId();

    /** That the row makes no valid record, which tells the type and the id alone: what is wrong may quote the row. */
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
