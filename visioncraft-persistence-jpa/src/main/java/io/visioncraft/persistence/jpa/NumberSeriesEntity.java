package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Where a series of numbers stands. */
@Entity(name = "VcNumberSeries")
@Table(name = "vc_number_series")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class NumberSeriesEntity implements StoredRow {

    @Id
    @Column(name = "series_key", length = 100)
    String seriesKey;

    /** Empty in rows that 0.1 made, until their next number. */
    @Column(name = "issuer_key", length = 300)
    String issuerKey;

    /** None before the series begins. */
    @Column(name = "last_date")
    @Nullable
    Integer lastDate;

    @Column(name = "next_number")
    long nextNumber;

    @Column(name = "closed_until")
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
