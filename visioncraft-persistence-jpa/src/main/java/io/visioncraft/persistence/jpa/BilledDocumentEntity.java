package io.visioncraft.persistence.jpa;

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
}
