package io.visioncraft.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The names of all properties of the library, as editors know them. Read where a slip was found, never otherwise. */
final class KnownProperties {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"(visioncraft\\.[a-z0-9.-]+)\"");

    /** The most letters to add, remove or replace that still make a slip. */
    private static final int FARTHEST = 5;

    private KnownProperties() {}

    /** The property that a slip most likely means; empty if none is near. */
    static Optional<String> nearest(ConfigurationPropertyName slip) {
        return all().stream()
                .filter(known -> distance(known, slip) <= FARTHEST)
                .min(Comparator.comparingInt((String known) -> distance(known, slip))
                        .thenComparing(known -> known));
    }

    /** A name may go on below that of a property, where that one is a list or a map. */
    private static int distance(String known, ConfigurationPropertyName slip) {
        int elements = ConfigurationPropertyName.of(known).getNumberOfElements();
        return slip.getNumberOfElements() > elements
                ? 1 + Spelling.distance(known, slip.chop(elements).toString())
                : Spelling.distance(known, slip.toString());
    }

    private static Set<String> all() {
        Set<String> names = new TreeSet<>();
        try {
            Enumeration<URL> files = KnownProperties.class.getClassLoader().getResources(METADATA);
            while (files.hasMoreElements()) {
                try (InputStream in = files.nextElement().openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    Matcher name = NAME.matcher(text.substring(Math.max(0, text.indexOf("\"properties\""))));
                    while (name.find()) {
                        names.add(name.group(1));
                    }
                }
            }
        } catch (IOException unreadable) {
            names.clear(); // a slip is told without a proposal
        }
        return names;
    }
}
