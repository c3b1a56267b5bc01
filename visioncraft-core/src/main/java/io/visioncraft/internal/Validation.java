package io.visioncraft.internal;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the Jakarta constraints of commands and speaks of them in the library's own codes. Thread-safe. */
public final class Validation {

    /** What providers append to {@code lines[1]} when the constraint is on the element itself. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.<[^>]+>$");

    private final Validator validator;

    private Validation(Validator validator) {
        this.validator = validator;
    }

    /** On the host's own validator. */
    public static Validation on(Validator validator) {
        return new Validation(validator);
    }

    /** On the Jakarta Validation provider of the class path, without any expression language. */
    public static Validation byDefault() {
        return new Validation(jakarta.validation.Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainMessages())
                .buildValidatorFactory()
                .getValidator());
    }

    /**
     * Begins the check of a command: what its constraints find is already in the answer.
     *
     * @throws InvalidInputException with {@code required}, at once, where there is no command to look at
     */
    public Inputs check(@Nullable Object command) {
        if (command == null) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at("", "A command is required"));
        }
        return new Inputs(validator.validate(command).stream()
                .map(Validation::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code))
                .toList());
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
        return KernelCodes.OUT_OF_RANGE.at(path, "Between " + min + " and " + max + " items", "min", min, "max", max);
    }

    private static Object limit(Map<String, Object> limits, String name) {
        return Objects.requireNonNull(limits.get(name));
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
