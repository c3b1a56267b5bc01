package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Issuance;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The root of an invoice or of a credit note: a document that tells its tax in the issuer's currency, where that is another. */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class BilledDocumentRow extends DocumentRow {

    /** The currency of which the rate has one unit: that of the document or the issuer's. The other one is the quote. */
    @Column("exchange_base")
    @Nullable
    String exchangeBase;

    @Column("exchange_rate")
    @Nullable
    BigDecimal exchangeRate;

    @Column("exchange_source")
    @Nullable
    String exchangeSource;

    @Column("exchange_day")
    @Nullable
    Integer exchangeDay;

    @Column("own_currency")
    @Nullable
    String ownCurrency;

    @Column("own_tax")
    @Nullable
    BigDecimal ownTax;

    /**
     * The last day on which it keeps its names, as it states; null where it states none or has no names, and before it is issued.
     */
    @Column("named_until")
    @Nullable
    Integer namedUntil;

    /** Its date of issue, where it has names and states no end; else null. */
    @Column("named_since")
    @Nullable
    Integer namedSince;

    /** Keeps until when it has names, for those who take them off (INV-7). */
    final void named(Issuance issue, boolean anonymous) {
        boolean stated = issue.retainedUntil() != null;
        namedUntil = anonymous ? null : Days.ofNullable(issue.retainedUntil());
        namedSince = anonymous || stated ? null : Integer.valueOf(Days.of(issue.date()));
    }
}
