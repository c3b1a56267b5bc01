package io.visioncraft.spring.boot.settings;

/** Codes that YAML takes for another word where they stand without quotes. */
final class YamlWords {

    private YamlWords() {}

    /** Refuses what YAML makes of Norway. */
    static void requireNotNorway(String country) {
        if (country.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("YAML reads NO as false: write Norway as \"NO\", between quotes");
        }
    }

    /** A subdivision, unless it is what YAML makes of Ontario. */
    static String notOntario(String subdivision) {
        if (subdivision.equals("true")) {
            throw new IllegalArgumentException("YAML reads ON as true: write Ontario as \"ON\", between quotes");
        }
        return subdivision;
    }
}
