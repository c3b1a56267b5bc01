package io.visioncraft.tax;

import java.util.Set;

/**
 * The member states of the European Union since 2020-02-01, by ISO 3166-1. Territories with a law of their own that share a
 * member state's code, such as the Canary Islands, are the host's to tell apart, and so is Northern
 * Ireland ({@code XI}), which belongs to the Union for goods alone.
 */
final class MemberStates {

    private static final Set<String> CODES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private MemberStates() {}

    static boolean include(String country) {
        return CODES.contains(country);
    }
}
