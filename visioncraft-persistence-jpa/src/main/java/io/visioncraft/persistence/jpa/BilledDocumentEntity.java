package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Issuance;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The root of an invoice or of a credit note: a document that tells its tax in the issuer's currency, where that is another. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class BilledDocumentEntity extends DocumentEntity {

    /** The currency of which the rate has one unit: that of the document or the issuer's. The other one is the quote. */
    @Column(name = "exchange_base", length = 3)
    @Nullable
    String exchangeBase;

    @Column(name = "exchange_rate", precision = 20, scale = 10)
    @Nullable
    BigDecimal exchangeRate;

    @Column(name = "exchange_source", length = 64)
    @Nullable
    String exchangeSource;

    @Column(name = "exchange_day")
    @Nullable
    Integer exchangeDay;

    @Column(name = "own_currency", length = 3)
    @Nullable
    String ownCurrency;

    @Column(name = "own_tax", precision = 20, scale = 4)
    @Nullable
    BigDecimal ownTax;

    /**
     * The last day on which it keeps its names, as it states; null where it states none or has no names, and before it is issued.
     */
    @Column(name = "named_until")
    @Nullable
    Integer namedUntil;

    /** Its date of issue, where it has names and states no end; else null. */
    @Column(name = "named_since")
    @Nullable
    Integer namedSince;

    /** Keeps until when it has names, for those who take them off (INV-7). */
    final void named(Issuance issue, boolean anonymous) {
        boolean stated = issue.retainedUntil() != null;
        namedUntil = anonymous ? null : Days.ofNullable(issue.retainedUntil());
        namedSince = anonymous || stated ? null : Integer.valueOf(Days.of(issue.date()));
    }
}
