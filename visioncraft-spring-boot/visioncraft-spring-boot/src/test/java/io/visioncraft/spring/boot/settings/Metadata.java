package io.visioncraft.spring.boot.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metadata of all properties of this module, as the build made it.
 *
 * @param properties by name
 * @param names in the order of the file, with those that stand there twice
 */
public record Metadata(Map<String, Metadata.Property> properties, List<String> names) {

    /**
     * One property.
     *
     * @param name its full name
     * @param type its Java type
     * @param description what it means
     * @param defaultValue its default; null for none
     * @param source the class that is bound
     */
    public record Property(
            String name,
            String type,
            String description,
            @Nullable String defaultValue,
            String source) {}

    /** {@return the properties that are bound to a record of this module} */
    public static Metadata ofTheModule() {
        Metadata all = of("META-INF/spring-configuration-metadata.json");
        Map<String, Property> bound = new TreeMap<>(all.properties());
        bound.values().removeIf(property -> property.source().isEmpty());
        return new Metadata(bound, all.names());
    }

    /** {@return the properties that are written by hand, since no record is bound to them} */
    public static Metadata writtenByHand() {
        return of("META-INF/additional-spring-configuration-metadata.json");
    }

    private static Metadata of(String file) {
        String home = SettingsAutoConfiguration.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Map<String, Property> properties = new TreeMap<>();
        List<String> names = new ArrayList<>();
        try {
            var files = Metadata.class.getClassLoader().getResources(file).asIterator();
            while (files.hasNext()) {
                var url = files.next();
                if (url.getPath().startsWith(home)) {
                    try (InputStream in = url.openStream()) {
                        for (JsonNode node : JsonMapper.shared().readTree(in).get("properties")) {
                            Property property = property(node);
                            names.add(property.name());
                            properties.put(property.name(), property);
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Metadata(properties, names);
    }

    private static Property property(JsonNode node) {
        JsonNode value = node.get("defaultValue");
        return new Property(
                text(node, "name"),
                text(node, "type"),
                text(node, "description"),
                value == null ? null : value.isString() ? value.asString() : value.toString(),
                text(node, "sourceType"));
    }

    private static String text(JsonNode node, String member) {
        JsonNode text = node.get(member);
        return text == null ? "" : Objects.requireNonNull(text.asString());
    }
}
