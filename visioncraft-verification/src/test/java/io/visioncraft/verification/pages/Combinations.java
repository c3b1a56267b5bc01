package io.visioncraft.verification.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Providers and databases as pages call them. Another database joins the pages here. */
final class Combinations {

    private static final List<String> PROVIDERS = List.of("Hibernate", "EclipseLink");
    private static final List<String> DATABASES = List.of("H2", "PostgreSQL", "MariaDB");

    private Combinations() {}

    /** The name of the store's class, without what says that it is a test, and then how pages call it. */
    static Map<String, String> byStore() {
        Map<String, String> combinations = new LinkedHashMap<>();
        for (String provider : PROVIDERS) {
            for (String database : DATABASES) {
                combinations.put(
                        provider + database.charAt(0) + database.substring(1).toLowerCase(Locale.ROOT),
                        provider + ", " + database);
            }
        }
        return combinations;
    }

    /** How pages write what is an enum constant of words. */
    static String written(String constant) {
        return Stream.of(constant.split("_", -1)).map(Combinations::word).collect(Collectors.joining(", "));
    }

    /** How pages write a provider or a database. */
    static String word(String name) {
        return Stream.concat(PROVIDERS.stream(), DATABASES.stream())
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name.toLowerCase(Locale.ROOT));
    }
}
