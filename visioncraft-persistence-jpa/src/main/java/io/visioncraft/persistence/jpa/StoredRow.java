package io.visioncraft.persistence.jpa;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import java.util.function.Function;

/** A row that can be named when it turns out not to make a valid record. */
interface StoredRow {

    /** What the row belongs to, for example {@code order}. */
    String recordType();

    /** The id of what the row belongs to. */
    Object recordId();

    /**
     * The record of a row.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code corrupt-record} if the row makes no valid record; it tells the
     *     type and the id alone
     */
    static <E extends StoredRow, R> R mapped(E row, Function<? super E, ? extends R> mapping) {
        try {
            return mapping.apply(row);
        } catch (RuntimeException invalid) {
            // what was wrong may quote the row: the id is enough to look it up
            throw UnavailableException.untilMended(
                    StoreCodes.CORRUPT_RECORD,
                    "The stored " + row.recordType() + " " + row.recordId() + " is not valid",
                    null,
                    "type",
                    row.recordType(),
                    "id",
                    row.recordId());
        }
    }
}
