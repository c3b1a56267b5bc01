package io.visioncraft.spring.boot;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Internal;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;

/**
 * Reads the properties of one part and collects what the library refuses of them, so that all faults are told at once. Not
 * thread-safe.
 */
@Internal
public final class PropertyFaults {

    /** What a URL begins with that this machine answers. For a file of another host Java would ask that host by FTP. */
    private static final Pattern LOCAL = Pattern.compile(
            "^((jar|war|wsjar):)*(file:(?!//)|file://(localhost)?/|(nested|vfs|jrt|resource|bundle|bundleresource):)",
            Pattern.CASE_INSENSITIVE);

    private final String prefix;
    private final List<Violation> found = new ArrayList<>();

    /**
     * Makes a collection without faults.
     *
     * @param prefix what the names of the properties begin with, for example {@code visioncraft.sessions}
     */
    public PropertyFaults(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Makes a value of a property.
     *
     * @param name the name of the property after the prefix
     * @param value makes the value
     * @param <T> its type
     * @return the value; null if it was refused, which is kept as a fault
     */
    public <T> @Nullable T read(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInputException refused) {
            for (Violation violation : refused.violations()) {
                String inside = violation.path().isEmpty() ? "" : violation.path() + ": ";
                add(name, violation.code(), inside + violation.message());
            }
        } catch (VisionCraftException refused) {
            add(name, refused.code(), refused.getMessage());
        } catch (IllegalArgumentException refused) {
            add(name, String.valueOf(refused.getMessage()));
        }
        return null;
    }

    /**
     * Changes a part by one property.
     *
     * @param name the name of the property after the prefix
     * @param before the part
     * @param change makes the part with the property
     * @param <T> the type of the part
     * @return the changed part; the part as it was if the property was refused, which is kept as a fault
     */
    public <T> T change(String name, T before, UnaryOperator<T> change) {
        T after = read(name, () -> change.apply(before));
        return after == null ? before : after;
    }

    /**
     * Checks that a property has a value.
     *
     * @param name the name of the property after the prefix
     * @param value what it is bound to
     * @param <T> its type
     * @return the value; null if it is missing, which is kept as a fault
     */
    public <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null || value.toString().isBlank()) {
            add(name, "required", "A value is required");
            return null;
        }
        return value;
    }

    /**
     * Reads the text of a file of this machine: a URL is one of {@code file:} without another host, of a JAR, or of the Java
     * runtime. Neither the text nor the location appears in a fault, unless it is in {@code where}.
     *
     * @param name the name of the property after the prefix
     * @param file the file, in UTF-8
     * @param where what the file is called in a fault, for example its path
     * @param maxBytes the most bytes that are read
     * @return the text; null if it cannot be read or is longer, which is kept as a fault
     */
    public @Nullable String text(String name, Resource file, String where, int maxBytes) {
        try {
            if (isFetched(file)) {
                add(
                        name,
                        "The file is not fetched from another host: it is a path, or begins with file:, classpath: or base64:");
                return null;
            }
            byte[] bytes = bytes(file, maxBytes + 1);
            if (bytes.length <= maxBytes) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
            add(name, "There are more than " + maxBytes + " bytes in " + where);
        } catch (FileNotFoundException missing) {
            add(name, "There is no file at " + where);
        } catch (CharacterCodingException malformed) {
            add(name, "There is no text in UTF-8 in " + where);
        } catch (IOException | IllegalArgumentException unreadable) {
            String kind = unreadable.getClass().getSimpleName();
            add(name, "The application cannot read " + where + " (" + kind + ")");
        }
        return null;
    }

    /** A start does not wait for another host, and takes no key that somebody on the way could exchange. */
    private static boolean isFetched(Resource file) throws IOException {
        return file instanceof UrlResource
                && !LOCAL.matcher(file.getURL().toExternalForm()).find();
    }

    private static byte[] bytes(Resource file, int atMost) throws IOException {
        if (file.isFile() && file.getFile().isDirectory()) { // as a URL it would be read as a list of its files
            throw new NotAFileException();
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(atMost);
        }
    }

    private static final class NotAFileException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    /**
     * Keeps a fault unless a rule holds.
     *
     * @param name the name of the property after the prefix
     * @param holds whether the value keeps the rule
     * @param message a sentence that shows no secret
     */
    public void check(String name, boolean holds, String message) {
        if (!holds) {
            add(name, message);
        }
    }

    /**
     * Keeps a fault.
     *
     * @param name the name of the property after the prefix
     * @param message a sentence that shows no secret
     */
    public void add(String name, String message) {
        add(name, "invalid-input", message);
    }

    private void add(String name, String code, String message) {
        found.add(new Violation(name.isEmpty() ? prefix : prefix + "." + name, code, message, Map.of()));
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidSettingsException if there are faults, with all of them
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidSettingsException(found);
        }
    }
}
