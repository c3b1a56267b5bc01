package io.visioncraft.spring.boot;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Binds an empty value of the library as if the property were not set, also where it hides one of a source below, and a value
 * with blanks around it as if they were not there. Properties of others are left alone.
 */
final class GivenValues extends AbstractBindHandler {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("visioncraft");

    /** The one text of which the empty one says something of its own: that there is no such header. */
    private static final ConfigurationPropertyName SAYS_NONE =
            ConfigurationPropertyName.of("visioncraft.web.caller.correlation-header");

    private final PropertySourcesPlaceholdersResolver placeholders;

    GivenValues(BindHandler handler, Environment environment) {
        super(handler);
        this.placeholders = new PropertySourcesPlaceholdersResolver(environment);
    }

    @Override
    public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
        Bindable<T> started = super.onStart(name, target, context);
        if (started == null || !ROOT.isAncestorOf(name) || name.equals(SAYS_NONE) || isEntry(name)) {
            return started;
        }
        String text = text(name, context.getSources());
        if (text == null || !text.isBlank()) {
            return started;
        }
        super.onSuccess(name, started, context, text); // so that the name does not count as unknown
        return isGroup(name, context.getSources()) ? started : null;
    }

    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) throws Exception {
        String text = ROOT.isAncestorOf(name) ? text(name, context.getSources()) : null;
        if (text != null && !text.equals(text.strip())) {
            try {
                Object value = new Binder(new MapConfigurationPropertySource(Map.of(name.toString(), text.strip())))
                        .bind(name, target)
                        .orElse(null);
                if (value != null) {
                    return super.onSuccess(name, target, context, value);
                }
            } catch (BindException refused) {
                return super.onFailure(name, target, context, error);
            }
        }
        return super.onFailure(name, target, context, error);
    }

    /** The text of a property, its placeholders resolved; null if there is none. */
    private @Nullable String text(ConfigurationPropertyName name, Iterable<ConfigurationPropertySource> sources) {
        for (ConfigurationPropertySource source : sources) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property != null) {
                Object given = property.getValue();
                return isEmptyObject(given)
                        ? ""
                        : given instanceof CharSequence text ? resolved(text.toString()) : null;
            }
        }
        return null;
    }

    /** What JSON has as {@code {}}. */
    static boolean isEmptyObject(Object value) {
        return value instanceof Map<?, ?> entries && entries.isEmpty();
    }

    private @Nullable String resolved(String given) {
        try {
            return placeholders.resolvePlaceholders(given) instanceof String text ? text : null;
        } catch (IllegalArgumentException circular) {
            return null; // the binder says so
        }
    }

    private static boolean isGroup(ConfigurationPropertyName name, Iterable<ConfigurationPropertySource> sources) {
        return StreamSupport.stream(sources.spliterator(), false)
                .anyMatch(source -> source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT);
    }

    /** An entry that left its list would end it. */
    private static boolean isEntry(ConfigurationPropertyName name) {
        return name.isNumericIndex(name.getNumberOfElements() - 1);
    }
}
