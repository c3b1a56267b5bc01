package io.visioncraft.spring.boot.json;

import io.visioncraft.kernel.Id;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the parameters of a request, each value by its own type: a bad one is rejected with its code. */
final class Parameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Ids());
        registry.addConverter(Id.class, String.class, TextForms::textOf);
        TextForms.VALUES.keySet().forEach(type -> add(registry, type));
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type) {
        registry.addConverter(String.class, type, converter(type));
        registry.addConverter(type, String.class, TextForms::textOf);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryRecords());
    }

    private static <T> Converter<String, T> converter(Class<T> type) {
        Function<String, ?> reader = TextForms.reader(type);
        if (reader == null) {
            throw new IllegalStateException(type + " is no text outside");
        }
        return new FromText<>(type, reader);
    }

    /** An empty text is no value, as everywhere in Spring: a form sends it for a field that is not filled in. */
    private record FromText<T>(Class<T> type, Function<String, ?> reader) implements Converter<String, T> {

        @Override
        @SuppressWarnings(
                "NullAway") // Spring lets a converter answer null by its type argument, which a factory cannot state
        public @Nullable T convert(String text) {
            return text.isEmpty() ? null : type.cast(reader.apply(text));
        }
    }

    private static final class Ids implements ConverterFactory<String, Id> {

        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return converter(type);
        }
    }
}
