package io.visioncraft.tck.document;

import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document prints of its tax in two currencies.
 *
 * @param currency of the document (BT-5)
 * @param tax the total of the tax (BT-110)
 * @param ownCurrency in which the issuer accounts for it (BT-6), empty where the document does not say
 * @param ownTax the tax in that currency (BT-111), null where the document does not say
 */
record PrintedTax(
        String currency,
        BigDecimal tax,
        String ownCurrency,
        @Nullable BigDecimal ownTax) {

    static PrintedTax of(DocumentTotals totals, @Nullable ForeignTax stated) {
        return new PrintedTax(
                totals.tax().currency().getCurrencyCode(),
                totals.tax().amount(),
                stated == null ? "" : stated.tax().currency().getCurrencyCode(),
                stated == null ? null : stated.tax().amount());
    }

    /**
     * The rules on the currency of accounting that are broken: BR-53, BR-CL-05, BR-DEC-15 (with the decimals that the currency
     * has), and those that Peppol BIS adds: R005 of two currencies, R054 of the total that belongs to it, R055 of the sign.
     */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        boolean named = !ownCurrency.isEmpty();
        require(broken, "BR-53: BT-6 with BT-111", !named || ownTax != null);
        require(broken, "R054: no BT-111 without BT-6", named || ownTax == null);
        require(broken, "R005: BT-6 is another currency than BT-5", !named || !ownCurrency.equals(currency));
        require(broken, "BR-CL-05: BT-6 is a currency of ISO 4217", !named || ownCurrency.matches("[A-Z]{3}"));
        if (named && ownTax != null) {
            int digits = Currency.getInstance(ownCurrency).getDefaultFractionDigits();
            require(broken, "BR-DEC-15: " + ownTax, ownTax.scale() <= digits);
            require(broken, "R055: " + tax + " and " + ownTax, tax.signum() * ownTax.signum() >= 0);
        }
        return broken;
    }

    private static void require(List<String> broken, String rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
