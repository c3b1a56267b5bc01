package io.visioncraft.persistence.jpa;

import org.jspecify.annotations.Nullable;

/** Where a series of numbers stands. */
@Table("vc_number_series")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class NumberSeriesRow implements StoredRow {

    @Key
    @Column("series_key")
    String seriesKey;

    /** Empty in rows that 0.1 made, until their next number. */
    @Column("issuer_key")
    String issuerKey;

    /** None before the series begins. */
    @Column("last_date")
    @Nullable
    Integer lastDate;

    @Column("next_number")
    long nextNumber;

    @Column("closed_until")
    @Nullable
    Integer closedUntil;

    @Override
    public String recordType() {
        return "number-series";
    }

    @Override
    public Object recordId() {
        return seriesKey;
    }
}
