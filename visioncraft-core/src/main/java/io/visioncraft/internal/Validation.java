package io.visioncraft.internal;

import static java.util.stream.Collectors.toSet;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.internal.ListSizes.Exceeded;
import io.visioncraft.kernel.KernelCodes;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.ElementType;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the Jakarta constraints of commands and reports them with the library's codes. If a list is too long, its elements
 * are not checked (GEN-4). Thread-safe.
 */
public final class Validation {

    /** The text that providers append to {@code lines[1]} if the constraint is on the element itself. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.<[^>]+>$");

    /** Whether Hibernate Validator remembers, for each command anew, what the resolver said; others do not know it. */
    private static final String REMEMBERED = "hibernate.validator.enable_traversable_resolver_result_cache";

    private final Supplier<Validator> validator;

    private Validation(Supplier<Validator> validator) {
        this.validator = validator;
    }

    /**
     * {@return a check on the host's validator}
     *
     * @param validator the host's validator
     */
    public static Validation on(Validator validator) {
        return new Validation(() -> validator);
    }

    /**
     * {@return a check on the Jakarta Validation provider of the class path, without an expression language} The provider is looked
     * for now, and starts when the first command is checked: readings need none.
     *
     * @throws jakarta.validation.NoProviderFoundException if there is none
     */
    public static Validation byDefault() {
        Configuration<?> configuration = jakarta.validation.Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainMessages())
                .traversableResolver(new WholeCommands())
                .addProperty(REMEMBERED, "false");
        return new Validation(new StartedWhenNeeded(configuration::buildValidatorFactory));
    }

    /**
     * {@return the check of a command, with the violations of its constraints}
     *
     * @param command null if the caller gave none
     * @throws InvalidInputException with {@code required} if it is null
     */
    public Inputs check(@Nullable Object command) {
        if (command == null) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at("", "A command is required"));
        }
        List<Exceeded> tooLong = ListSizes.exceededIn(command);
        if (tooLong.isEmpty()) {
            Set<ConstraintViolation<Object>> found = validator.get().validate(command);
            return new Inputs(
                    found.isEmpty() ? List.of() : sorted(found.stream().map(Validation::violation)));
        }
        return new Inputs(sorted(Stream.concat(
                tooLong.stream().map(Validation::violation),
                beside(tooLong, command).map(Validation::violation))));
    }

    private static List<Violation> sorted(Stream<Violation> found) {
        return found.sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code))
                .toList();
    }

    /** The violations of the components that hold no list that is too long, each checked by itself. */
    private Stream<ConstraintViolation<Object>> beside(List<Exceeded> tooLong, Object command) {
        Set<String> left = tooLong.stream().map(Exceeded::top).collect(toSet());
        return Stream.of(command.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !left.contains(name))
                .flatMap(name -> validator.get().validateProperty(command, name).stream());
    }

    private static Violation violation(Exceeded list) {
        return items(list.path(), list.size().min(), list.size().max());
    }

    private static Violation violation(ConstraintViolation<Object> found) {
        String path =
                CONTAINER_ELEMENT.matcher(found.getPropertyPath().toString()).replaceAll("");
        ConstraintDescriptor<?> constraint = found.getConstraintDescriptor();
        Map<String, Object> limits = constraint.getAttributes();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> KernelCodes.REQUIRED.at(path, "A value is required");
            case "Size" -> size(path, found.getInvalidValue(), limits);
            case "Min", "DecimalMin" ->
                KernelCodes.OUT_OF_RANGE.at(path, "At least " + limit(limits, "value"), "min", limit(limits, "value"));
            case "Max", "DecimalMax" ->
                KernelCodes.OUT_OF_RANGE.at(path, "At most " + limit(limits, "value"), "max", limit(limits, "value"));
            case "Positive" -> KernelCodes.OUT_OF_RANGE.at(path, "More than 0", "min", 0);
            case "PositiveOrZero" -> KernelCodes.OUT_OF_RANGE.at(path, "At least 0", "min", 0);
            default -> KernelCodes.MALFORMED.at(path, "Does not have its form (" + name + ")");
        };
    }

    private static Violation size(String path, @Nullable Object value, Map<String, Object> limits) {
        Object min = limit(limits, "min");
        Object max = limit(limits, "max");
        if (value instanceof CharSequence text) {
            return KernelCodes.TOO_LONG.at(
                    path,
                    "The text has " + text.length() + " characters, at most " + max + " are allowed",
                    "length",
                    text.length(),
                    "max",
                    max);
        }
        return items(path, min, max);
    }

    private static Violation items(String path, Object min, Object max) {
        return KernelCodes.OUT_OF_RANGE.at(path, "Between " + min + " and " + max + " items", "min", min, "max", max);
    }

    private static Object limit(Map<String, Object> limits, String name) {
        return Objects.requireNonNull(limits.get(name));
    }

    /** A validator that is made once. Thread-safe. */
    static final class StartedWhenNeeded implements Supplier<Validator> {

        private final Supplier<ValidatorFactory> starting;
        private volatile @Nullable Validator started;

        StartedWhenNeeded(Supplier<ValidatorFactory> starting) {
            this.starting = starting;
        }

        @Override
        public Validator get() {
            Validator present = started;
            return present == null ? start() : present;
        }

        private synchronized Validator start() {
            Validator present = started;
            if (present == null) {
                present = starting.get().getValidator();
                started = present;
            }
            return present;
        }
    }

    /**
     * Commands are records, each of which is there as a whole. A provider that finds Jakarta Persistence would ask it whether it has
     * loaded each component.
     */
    private static final class WholeCommands implements TraversableResolver {
        @Override
        public boolean isReachable(
                @Nullable Object command, Path.Node component, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object command, Path.Node component, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }

    /** The library words its own messages; the provider's, which would need an expression language, are never shown. */
    private static final class PlainMessages implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
