package io.visioncraft.examples.quickstart;

import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxRow;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How a business taxes whose prices hold the tax: one class for each rate of its file, whoever buys. */
final class GrossPrices {

    private GrossPrices() {}

    /** The settings for these rows; no tax where their prices hold none. */
    static TaxSettings of(List<OrderRow> rows) {
        SortedSet<BigDecimal> rates = new TreeSet<>();
        for (OrderRow row : rows) {
            BigDecimal rate = row.rate();
            if (rate == null) {
                return TaxSettings.standard();
            }
            rates.add(rate);
        }
        List<TaxRow> table = new ArrayList<>();
        rates.forEach(rate -> table.add(row(rate)));
        TaxSettings settings = TaxSettings.by(TaxTable.of(table)).grossPrices();
        for (BigDecimal rate : rates) {
            settings = settings.with(TaxClass.of(taxClass(rate).value()));
        }
        return settings.forStandardDocuments();
    }

    /** The class of what is taxed at a rate, {@code RATE_5_5} for 5.5 %. */
    static TaxClassCode taxClass(BigDecimal rate) {
        return TaxClassCode.of("RATE_" + rate.toPlainString().replace('.', '_'));
    }

    private static TaxRow row(BigDecimal rate) {
        return rate.signum() == 0
                ? TaxRow.without(TaxDecision.ZERO).of(taxClass(rate))
                : TaxRow.charging(Shop.HOME, taxClass(rate), new TaxRate(rate));
    }
}
