package io.visioncraft.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path where in the command, for example {@code lines[2].quantity}; empty for the command as a whole
 * @param code the stable code of what is wrong, for example {@code too-long}
 * @param message a safe sentence that shows the limit and, unless it is a secret, the offending value
 * @param details the rule's data as named plain values (text, numbers, booleans, lists of such)
 */
public record Violation(String path, String code, String message, Map<String, Object> details) implements Serializable {

    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The same violation seen from further out: {@code prefix.path}. */
    public Violation under(String prefix) {
        String joined = path.isEmpty() ? prefix : path.startsWith("[") ? prefix + path : prefix + "." + path;
        return new Violation(joined, code, message, details);
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + " [" + code + "]";
    }
}
