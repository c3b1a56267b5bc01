package io.visioncraft.tck.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * Where a business keeps its books, and what MON-8 says of its documents in another currency, in whole numbers. It uses no class
 * of the library.
 *
 * @param currency of the business
 * @param rate as it is published, a plain decimal of at most ten digits after the point
 * @param perOwn whether it says what one unit of the business's currency is in that of the document, or the other way round
 */
record Home(String currency, String rate, boolean perOwn) {

    private static final int DECIMALS = 10;

    /** The decimals of the business's currency. */
    int decimals() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The tax of an invoice in minor units of the business's currency: exchanged once, half up. */
    BigInteger stated(BigInteger tax, int decimals) {
        BigInteger units = new BigDecimal(rate).movePointRight(DECIMALS).toBigIntegerExact();
        BigInteger one = BigInteger.TEN.pow(DECIMALS);
        return Whole.halfUp(
                tax.multiply(BigInteger.TEN.pow(decimals())).multiply(perOwn ? one : units),
                BigInteger.TEN.pow(decimals).multiply(perOwn ? units : one));
    }

    /**
     * So much of it is given back once so much of the tax is.
     *
     * @param given the tax that is given back then
     * @param tax the tax of the invoice
     */
    BigInteger given(BigInteger given, BigInteger tax, int decimals) {
        return Whole.share(stated(tax, decimals), given, tax);
    }
}
