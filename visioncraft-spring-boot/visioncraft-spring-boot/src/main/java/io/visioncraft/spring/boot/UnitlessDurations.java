package io.visioncraft.spring.boot;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.env.Environment;

/**
 * Finds durations that are a number without a unit. Spring Boot would take milliseconds, who writes them may mean seconds or days,
 * and most limits let both pass. Zero needs no unit.
 */
final class UnitlessDurations {

    static final String MESSAGE = "A duration has a unit, for example 500ms, 30s, 5m, 24h or 14d";

    private final Binder binder;

    UnitlessDurations(Environment environment) {
        this.binder = Binder.get(environment);
    }

    /** The names of such properties of a record. */
    Stream<String> in(Class<?> record) {
        ConfigurationProperties group = record.getAnnotation(ConfigurationProperties.class);
        return group == null ? Stream.empty() : below(group.value(), record);
    }

    private Stream<String> below(String prefix, Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component ->
                        at(prefix + "." + DataObjectPropertyName.toDashedForm(component.getName()), component));
    }

    private Stream<String> at(String name, RecordComponent component) {
        if (component.getType().isRecord()) {
            return below(name, component.getType());
        }
        return component.getType() == Duration.class && isUnitless(name) ? Stream.of(name) : Stream.empty();
    }

    private boolean isUnitless(String name) {
        try {
            return binder.bind(name, String.class)
                    .map(value -> value.strip().matches("[+-]?\\d*[1-9]\\d*"))
                    .orElse(false);
        } catch (BindException unresolvable) {
            return false; // the record says so when it is bound
        }
    }
}
