package io.visioncraft.spring.boot;

import io.visioncraft.error.Violation;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Properties {@code visioncraft.*} have values that the library refuses, or a property is missing. It stops the start, and the
 * report of Spring Boot lists <em>all</em> faults that were found, of all groups, with the places
 * where the values stand.
 */
public final class InvalidSettingsException extends CannotStartException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The faults, at least one. */
    private final ArrayList<Violation> violations;

    /**
     * Makes an exception of all faults that were found.
     *
     * @param violations at least one; the path of each is the name of its property
     */
    public InvalidSettingsException(List<Violation> violations) {
        super(
                violations.stream()
                        .map(violation -> violation.path() + ": " + violation.message())
                        .collect(Collectors.joining("; ")),
                "Correct the properties in the application's configuration.");
        this.violations = new ArrayList<>(violations);
    }

    /** {@return the faults, each with the name of its property as its path} */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
