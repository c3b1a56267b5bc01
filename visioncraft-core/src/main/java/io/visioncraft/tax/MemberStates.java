package io.visioncraft.tax;

import io.visioncraft.kernel.SupplyKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The member states of the European Union since 2020-02-01, by ISO 3166-1, and Northern Ireland ({@code XI}), which belongs to
 * them for goods alone (Windsor Framework, article 8 of the Protocol on Ireland/Northern Ireland). Territories with a law of
 * their own that share a member state's code, such as the Canary Islands, are the host's to tell apart.
 */
final class MemberStates {

    private static final Set<String> CODES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** The country of Northern Ireland, and the first letters of the VAT ids under which goods are traded with it. */
    static final String NORTHERN_IRELAND = "XI";

    private static final String GREAT_BRITAIN = "GB";
    private static final Set<String> UNITED_KINGDOM = Set.of(GREAT_BRITAIN, NORTHERN_IRELAND);

    private static final String GREECE = "GR";
    private static final String GREEK_VAT_IDS = "EL";

    private MemberStates() {}

    /** Whether supplies of a kind into, or out of, a country are supplies within the Union. */
    static boolean include(String country, SupplyKind supply) {
        return CODES.contains(country) || (supply == SupplyKind.GOODS && country.equals(NORTHERN_IRELAND));
    }

    /** The country of a VAT id that begins with two letters, by ISO 3166-1; any two letters count, also those of no country. */
    static Optional<String> ofVatId(String value) {
        if (value.length() < 2 || !Character.isLetter(value.charAt(0)) || !Character.isLetter(value.charAt(1))) {
            return Optional.empty();
        }
        String prefix = value.substring(0, 2).toUpperCase(Locale.ROOT);
        return Optional.of(prefix.equals(GREEK_VAT_IDS) ? GREECE : prefix);
    }

    /** The country, and Great Britain for Northern Ireland: an id that does not say {@code XI} is one of both. */
    static String withoutNorthernIreland(String country) {
        return country.equals(NORTHERN_IRELAND) ? GREAT_BRITAIN : country;
    }

    /** Whether both are Great Britain or Northern Ireland, between which there is no border for the tax. */
    static boolean bothInTheUnitedKingdom(String one, String other) {
        return UNITED_KINGDOM.contains(one) && UNITED_KINGDOM.contains(other);
    }
}
