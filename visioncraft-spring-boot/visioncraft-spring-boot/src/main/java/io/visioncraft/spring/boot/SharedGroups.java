package io.visioncraft.spring.boot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/**
 * The names of properties in groups that several records share, of which none knows what the others have. All other groups have
 * one record, which refuses what it does not know. Environment variables are not looked at: they have no place for dots.
 */
final class SharedGroups {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("visioncraft");

    /** Groups below the shared ones, each with one record, and that of the test support. */
    static final List<String> WITH_ONE_RECORD = List.of(
            "crm",
            "health",
            "invoicing",
            "issuer",
            "jpa",
            "json",
            "migrations",
            "passwords.hashing",
            "relay",
            "security",
            "sessions",
            "tax",
            "test",
            "tokens",
            "web");

    /** All names of the shared groups. */
    static final List<String> NAMES = List.of(
            "attempts",
            "data-source",
            "deadline",
            "enabled",
            "housekeeping.auto-startup",
            "housekeeping.batch-size",
            "housekeeping.batches",
            "housekeeping.cron",
            "housekeeping.enabled",
            "housekeeping.jitter",
            "housekeeping.keep-delivered-events",
            "housekeeping.keep-sessions",
            "housekeeping.zone",
            "idempotency-keys.keep",
            "long-deadline",
            "passwords.minimum-length",
            "registration.blind");

    private static final List<ConfigurationPropertyName> GROUPS =
            WITH_ONE_RECORD.stream().map(ROOT::append).toList();
    private static final List<ConfigurationPropertyName> KNOWN =
            NAMES.stream().map(ROOT::append).toList();

    private SharedGroups() {}

    /** The names in files and on the command line that no record knows. */
    static Set<ConfigurationPropertyName> slipsIn(Environment environment) {
        UnboundElementsSourceFilter filter = new UnboundElementsSourceFilter();
        Set<ConfigurationPropertyName> slips = new TreeSet<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource listed && filter.apply(source)) {
                try (Stream<ConfigurationPropertyName> names = listed.stream()) {
                    names.filter(ROOT::isAncestorOf)
                            .filter(SharedGroups::isUnknown)
                            .filter(name -> !isEmptyGroup(name, source))
                            .forEach(slips::add);
                }
            }
        });
        return slips;
    }

    private static boolean isUnknown(ConfigurationPropertyName name) {
        return !KNOWN.contains(name)
                && GROUPS.stream().noneMatch(group -> group.equals(name) || group.isAncestorOf(name));
    }

    /** In YAML a group without entries is an empty text, and in JSON an empty object. */
    private static boolean isEmptyGroup(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        ConfigurationProperty group = source.getConfigurationProperty(name);
        return group != null
                && (GivenValues.isEmptyObject(group.getValue())
                        || group.getValue().toString().isBlank())
                && Stream.concat(KNOWN.stream(), GROUPS.stream()).anyMatch(name::isAncestorOf);
    }
}
