package io.visioncraft.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One fault of an input.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the place in the command, for example {@code lines[2].quantity}; empty for the whole command
 * @param code the stable code of the fault, for example {@code too-long}
 * @param message a safe sentence that shows the limit and, unless it is a secret, the offending value
 * @param details the rule's data as named plain values (text, numbers, booleans, lists of these)
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // @serial stands on records as on classes
public record Violation(String path, String code, String message, Map<String, Object> details) implements Serializable {

    /**
     * Copies the details.
     *
     * @param path the place in the command; empty for the whole command
     * @param code the stable code of the fault
     * @param message a safe sentence
     * @param details the rule's data as named plain values
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /**
     * {@return the same violation at the path {@code prefix.path}}
     *
     * @param prefix the path of the part that holds this violation's path
     */
    public Violation under(String prefix) {
        String joined = path.isEmpty() ? prefix : path.startsWith("[") ? prefix + path : prefix + "." + path;
        return new Violation(joined, code, message, details);
    }

    /** {@return path, message and code} */
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + " [" + code + "]";
    }
}
