package io.visioncraft.spring.boot.settings;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.tax.MissingRate;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How the business taxes: by one of {@code rates}, {@code table} and {@code exempt}. Without any of them, and without a bean of
 * type {@code TaxPolicy}, no tax is charged: every line is outside the scope of tax. A bean of type {@code TaxSettings} takes the
 * place of all of them, one of type {@code TaxPolicy} that of these three.
 *
 * @param rates Rate in per cent, above 0 to 100, by the country in which the supply arrives and the tax class, for example
 *     visioncraft.tax.rates.DE.reduced=7. A class such as REDUCED_2 is written reduced-2. Each rate holds for every buyer and for
 *     ever. What no rate answers is refused, so that exports, exempt services and rates that change want a table.
 * @param table Location of a CSV file with the table of tax, for example classpath:tax.csv. Its columns are those of TaxTable.
 * @param exempt Why a small business is exempt from tax. None by default.
 * @param prices Whether prices hold the tax where nobody states it.
 * @param rounding Where tax is rounded: once per tax group, as EN 16931 demands, or on each line.
 * @param untaxedGross What a buyer without tax pays of prices that hold it: the whole price, or the price without the tax of
 *     home.
 * @param standardDocuments Whether documents that EN 16931 does not allow are refused.
 * @param classes Tax classes beside the standard ones.
 * @param exchange How documents in another currency than the issuer's state their tax in the issuer's.
 */
@ConfigurationProperties(value = "visioncraft.tax", ignoreUnknownFields = false)
record TaxProperties(
        @DefaultValue Map<String, Map<String, BigDecimal>> rates,
        @Nullable Resource table,
        @Nullable Exempt exempt,
        @DefaultValue("net") PriceBasis prices,
        @DefaultValue("group") TaxRounding rounding,
        @DefaultValue("keep-gross") UntaxedGross untaxedGross,
        @DefaultValue("false") boolean standardDocuments,
        @DefaultValue List<TaxClass> classes,
        @DefaultValue Exchange exchange) {

    /**
     * Why a business or a tax class is exempt: a code, a text, or both.
     *
     * @param code A code of the list VATEX, for example VATEX-FR-FRANCHISE.
     * @param text The reason in words, as documents print it, at most 300 characters.
     */
    record Exempt(
            @DefaultValue("") String code, @DefaultValue("") String text) {}

    /**
     * A tax class.
     *
     * @param code Code of the class, 1 to 32 characters of A–Z, 0–9 and _, a letter first. Required.
     * @param supply Kind of supply, which decides about the place of the tax.
     * @param exempt Why services of the class are exempt. None by default.
     */
    record TaxClass(
            @Nullable String code,
            @DefaultValue("service") SupplyKind supply,
            @Nullable Exempt exempt) {}

    /**
     * How tax is stated in the currency of the issuer.
     *
     * @param rates Location of a CSV file with rates of exchange, which is read once. Its columns are those of ExchangeRateTable.
     *     The application replaces the rates later by the bean of type ReplaceableRates.
     * @param maxAgeDays How many days older than the tax point a rate may be, 0 to 366.
     * @param missing What becomes of a document of whose day no rate is known: it is refused, or issued without.
     */
    record Exchange(
            @Nullable Resource rates,
            @DefaultValue("7") int maxAgeDays,
            @DefaultValue("refuse") MissingRate missing) {}
}
