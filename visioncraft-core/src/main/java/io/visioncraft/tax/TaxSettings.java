package io.visioncraft.tax;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClasses;
import java.util.Objects;

/**
 * How the business taxes; the host sets it once in the builder, and a change of it never touches a past document (MON-5).
 * Immutable and thread-safe.
 *
 * @param policy decides code, rate, country and reason of each line (TAX-1)
 * @param classes the tax classes that services may have (SVC-1)
 * @param method whether prices hold the tax where nobody states it, where tax is rounded, and what a buyer without tax pays of
 *     prices that hold it
 * @param standardDocuments whether documents that EN 16931 does not allow are refused (MON-3, INV-2)
 * @param exchange how documents in another currency than the issuer's state their tax in the issuer's (MON-8)
 */
public record TaxSettings(
        TaxPolicy policy, TaxClasses classes, TaxMethod method, boolean standardDocuments, ExchangeSettings exchange) {

    /**
     * Checks that all parts are there.
     *
     * @param policy decides code, rate, country and reason of each line
     * @param classes the tax classes that services may have
     * @param method basis and rounding
     * @param standardDocuments whether documents that EN 16931 does not allow are refused
     * @param exchange how documents in another currency than the issuer's state their tax in the issuer's
     * @throws NullPointerException if a part is null
     */
    public TaxSettings {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(exchange, "exchange");
    }

    /** {@return the default: no tax, the standard classes, prices without tax, one rounding per group, no rates of exchange} */
    public static TaxSettings standard() {
        return by(TaxPolicy.none());
    }

    /**
     * {@return the default with a policy}
     *
     * @param policy decides code, rate, country and reason of each line
     */
    public static TaxSettings by(TaxPolicy policy) {
        return new TaxSettings(policy, TaxClasses.standard(), TaxMethod.STANDARD, false, ExchangeSettings.STANDARD);
    }

    /**
     * {@return these settings with one more tax class} A class of the same code is replaced.
     *
     * @param added for example a second reduced rate
     */
    public TaxSettings with(TaxClass added) {
        return new TaxSettings(policy, classes.with(added), method, standardDocuments, exchange);
    }

    /** {@return these settings with prices that hold the tax, where nobody states the basis} */
    public TaxSettings grossPrices() {
        return new TaxSettings(policy, classes, method.with(PriceBasis.GROSS), standardDocuments, exchange);
    }

    /** {@return these settings with the tax rounded on each line; such documents cannot become e-invoices of EN 16931} */
    public TaxSettings roundingEachLine() {
        TaxMethod other = new TaxMethod(method.basis(), TaxRounding.LINE, method.untaxedGross());
        return new TaxSettings(policy, classes, other, standardDocuments, exchange);
    }

    /** {@return these settings, with the tax of home taken off prices that hold it, for buyers without tax (AE, K, G)} */
    public TaxSettings strippingHomeTax() {
        TaxMethod other = new TaxMethod(method.basis(), method.rounding(), UntaxedGross.STRIP_HOME_TAX);
        return new TaxSettings(policy, classes, other, standardDocuments, exchange);
    }

    /**
     * {@return these settings, with documents refused that EN 16931 does not allow} Refused are tax groups that it does not allow
     * together (MON-3), parties without the ids that it asks for, and intra-community supplies without day and place (INV-2).
     */
    public TaxSettings forStandardDocuments() {
        return new TaxSettings(policy, classes, method, true, exchange);
    }

    /**
     * {@return these settings with rates of exchange} A document with tax in another currency than the issuer's then states the
     * rate and its tax in the issuer's. Where no rate is known it is refused with {@code no-exchange-rate}, see
     * {@link #omittingTaxWithoutRate}.
     *
     * @param rates for example an {@link ExchangeRateTable}, or {@link ReplaceableRates}
     */
    public TaxSettings exchangingBy(ExchangeRates rates) {
        Arguments.required("rates", rates);
        return with(new ExchangeSettings(rates, exchange.maxAge(), exchange.missing()));
    }

    /**
     * {@return these settings with rates that may be so many days older than the tax point} The standard is 7: nothing is
     * published on weekends and holidays. A source that publishes each month wants 31.
     *
     * @param days 0 to {@value ExchangeSettings#MOST_DAYS}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public TaxSettings withRatesUpTo(int days) {
        return with(new ExchangeSettings(exchange.rates(), days, exchange.missing()));
    }

    /**
     * {@return these settings, with documents issued without rate and without tax in the issuer's currency where no rate is
     * known} In the European Union such an invoice lacks what Directive 2006/112/EC, article 230, asks for.
     */
    public TaxSettings omittingTaxWithoutRate() {
        return with(new ExchangeSettings(exchange.rates(), exchange.maxAge(), MissingRate.OMIT));
    }

    private TaxSettings with(ExchangeSettings other) {
        return new TaxSettings(policy, classes, method, standardDocuments, other);
    }
}
