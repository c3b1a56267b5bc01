package io.visioncraft.tck.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/**
 * How a business taxes a class of its services for buyers in one country, as its tax table says.
 *
 * @param code a category code of EN 16931
 * @param percent the rate
 * @param taxCountry the country whose tax it is, empty for the usual one
 * @param reason a code of VATEX for {@code E}, empty for none
 */
record Treatment(String code, String percent, String taxCountry, String reason) {

    private static final Set<String> LEFT_TO_OTHERS = Set.of("AE", "K", "G");
    private static final Map<String, String> USUAL_REASONS =
            Map.of("AE", "VATEX-EU-AE", "K", "VATEX-EU-IC", "G", "VATEX-EU-G", "O", "VATEX-EU-O");

    /** The cells of its row in a table, from the code on. */
    String cells() {
        return code + "," + percent + "," + taxCountry + "," + reason + ",";
    }

    /** How it was taxed before the rates changed: at another rate, if at any. No two rates were the same. */
    Treatment before() {
        return code.equals("S")
                ? new Treatment(
                        code,
                        new BigDecimal("100.0001")
                                .subtract(new BigDecimal(percent))
                                .toPlainString(),
                        taxCountry,
                        reason)
                : this;
    }

    /** Code, rate, country and reason of the group that its lines belong to. */
    String group(String seller, String arrival) {
        String usual = switch (code) {
            case "O" -> "";
            case "AE" -> arrival;
            default -> seller;
        };
        return group(
                code,
                new BigDecimal(percent),
                taxCountry.isEmpty() ? usual : taxCountry,
                USUAL_REASONS.getOrDefault(code, reason));
    }

    /** The same of any parts. */
    static String group(String code, BigDecimal percent, String country, String reason) {
        return code + " " + percent.stripTrailingZeros().toPlainString() + " " + country + " " + reason;
    }

    /** The rate in millionths. */
    BigInteger rate() {
        return new BigDecimal(percent).movePointRight(4).toBigIntegerExact();
    }

    /** Whether the buyer pays no tax to this seller because of where or what it is. */
    boolean leftToOthers() {
        return LEFT_TO_OTHERS.contains(code);
    }
}
