package io.visioncraft.spring.boot.settings;

import io.visioncraft.kernel.TaxClasses;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.ExchangeSettings;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxSettings;

/**
 * What properties say of tax beside policy and rates of exchange, which may be the host's. Immutable.
 *
 * @param classes the tax classes
 * @param method how tax is calculated
 * @param standardDocuments whether documents that EN 16931 does not allow are refused
 * @param exchange how old a rate of exchange may be, without rates
 */
record TaxForm(TaxClasses classes, TaxMethod method, boolean standardDocuments, ExchangeSettings exchange) {

    TaxSettings by(TaxPolicy policy, ExchangeRates rates) {
        return new TaxSettings(
                policy,
                classes,
                method,
                standardDocuments,
                new ExchangeSettings(rates, exchange.maxAge(), exchange.missing()));
    }
}
