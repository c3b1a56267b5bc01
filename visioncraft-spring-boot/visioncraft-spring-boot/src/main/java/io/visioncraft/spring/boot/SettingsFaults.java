package io.visioncraft.spring.boot;

import io.visioncraft.error.Violation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Collects what keeps beans of properties from being made. Where a record cannot be bound, all its values are tried, since Spring
 * Boot tells the first of them only. No fault shows a value that could not be read. Not thread-safe.
 */
final class SettingsFaults {

    private static final Map<Class<?>, String> FORMS = Map.of(
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            BigDecimal.class, "a number",
            Duration.class, "a duration, for example 30s",
            DataSize.class, "a size, for example 19MB",
            URI.class, "a URI",
            ZoneId.class, "a time zone, for example Europe/Paris");

    private final Environment environment;
    private final UnitlessDurations durations;
    private final Set<Violation> violations = new LinkedHashSet<>();
    private final List<CannotStartException> others = new ArrayList<>();
    private final Set<String> unitless = new LinkedHashSet<>();
    private final Set<Class<?>> told = new LinkedHashSet<>();

    SettingsFaults(Environment environment) {
        this.environment = environment;
        this.durations = new UnitlessDurations(environment);
    }

    /** Keeps names that no record knows. */
    void addSlips(Collection<ConfigurationPropertyName> slips) {
        slips.forEach(this::addSlip);
    }

    /** Keeps durations without a unit. What else is said of them is about milliseconds that nobody meant. */
    void addUnitless(Class<?> record) {
        durations.in(record).filter(unitless::add).forEach(name -> add(name, UnitlessDurations.MESSAGE));
    }

    private void addAll(Collection<Violation> faults) {
        faults.stream().filter(fault -> !unitless.contains(fault.path())).forEach(violations::add);
    }

    /** Keeps the faults by which a bean was not made. A failure of another sort is thrown on, with the kept ones suppressed. */
    void add(BeansException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationPropertiesBindException unbound && isToldOf(unbound)) {
                return;
            }
            if (cause instanceof InvalidSettingsException settings) {
                addAll(settings.violations());
                return;
            }
            if (cause instanceof CannotStartException other) {
                keep(other);
                return;
            }
        }
        kept().forEach(failed::addSuppressed);
        throw failed;
    }

    private void keep(CannotStartException other) {
        if (others.stream().noneMatch(kept -> kept.found().equals(other.found()))) {
            others.add(other);
        }
    }

    /** Tries each value of a record, once for all beans that need it. */
    private boolean isToldOf(ConfigurationPropertiesBindException unbound) {
        if (told.contains(unbound.getBeanType())) {
            return true;
        }
        int before = violations.size();
        ConfigurationProperties group = unbound.getAnnotation();
        BindHandler collecting = new Collecting();
        try {
            Binder.get(environment)
                    .bind(
                            group.value(),
                            Bindable.of(unbound.getBeanType()),
                            new GivenValues(
                                    group.ignoreUnknownFields()
                                            ? collecting
                                            : new NoUnboundElementsBindHandler(
                                                    collecting, new UnboundElementsSourceFilter()),
                                    environment));
        } catch (BindException | UnboundConfigurationPropertiesException unknown) {
            addSlips(unknown);
        }
        return violations.size() > before && told.add(unbound.getBeanType());
    }

    /** The handler that looks for unknown names lets no other one hear of them. */
    private void addSlips(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnboundConfigurationPropertiesException unknown) {
                unknown.getUnboundProperties().forEach(property -> addSlip(property.getName()));
            }
        }
    }

    /** Goes on where a value is refused. */
    private final class Collecting extends AbstractBindHandler {

        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
            for (Throwable cause = error; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidSettingsException settings) {
                    addAll(settings.violations());
                    return null;
                }
            }
            String form = "It is " + formOf(target.getType().resolve(Object.class));
            add(name.toString(), isUnresolved(context) ? "A placeholder in it has no value. " + form : form);
            return null;
        }

        private boolean isUnresolved(BindContext context) {
            ConfigurationProperty property = context.getConfigurationProperty();
            try {
                return property != null
                        && property.getValue() instanceof String text
                        && environment.resolvePlaceholders(text).contains("${");
            } catch (IllegalArgumentException circular) {
                return true;
            }
        }
    }

    private static String formOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        String form = FORMS.get(ClassUtils.resolvePrimitiveIfNecessary(type));
        return form == null ? "no value of the type " + type.getSimpleName() : form;
    }

    /** A value that was refused counts as left over too, and is no slip. */
    private void addSlip(ConfigurationPropertyName slip) {
        if (violations.stream()
                .anyMatch(fault ->
                        ConfigurationPropertyName.adapt(fault.path(), '.').equals(slip))) {
            return;
        }
        String message = KnownProperties.nearest(slip)
                .map(near -> "There is no such property; the nearest is " + near)
                .orElse("There is no such property");
        add(slip.toString(), message);
    }

    private void add(String name, String message) {
        violations.add(new Violation(name, "invalid-input", message, Map.of()));
    }

    /**
     * Ends the collection.
     *
     * @throws InvalidSettingsException if properties have faults, with whatever else was found as suppressed
     * @throws CannotStartException if only something else was found
     */
    void throwIfAny() {
        List<CannotStartException> all = kept();
        if (!all.isEmpty()) {
            CannotStartException first = all.get(0);
            all.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private List<CannotStartException> kept() {
        List<CannotStartException> all = new ArrayList<>(others);
        if (!violations.isEmpty()) {
            all.add(0, new InvalidSettingsException(List.copyOf(violations)));
        }
        return all;
    }
}
