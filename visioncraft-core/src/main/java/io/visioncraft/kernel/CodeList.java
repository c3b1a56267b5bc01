package io.visioncraft.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * One of the {@link CodeLists}, kept as text: the version in the first line, then one code a line. Made by the build from the
 * official rules; never edited. Write it anew by the test {@code CodeListsTest} with {@code -Dvisioncraft.docs=write}.
 * Immutable and thread-safe.
 */
final class CodeList {

    static final CodeList ADDRESS_SCHEMES = read("address-schemes.txt");
    static final CodeList COUNTRIES = read("countries.txt");
    static final CodeList CURRENCIES = read("currencies.txt");
    static final CodeList EXEMPTION_REASONS = read("exemption-reasons.txt");
    static final CodeList REGISTRATION_SCHEMES = read("registration-schemes.txt");
    static final CodeList UNITS = read("units.txt");

    private final Set<String> codes;

    private CodeList(Set<String> codes) {
        this.codes = codes;
    }

    /** The codes, unmodifiable. */
    Set<String> codes() {
        return codes;
    }

    boolean contains(String code) {
        return codes.contains(code);
    }

    /**
     * Reads a list.
     *
     * @throws IllegalStateException if the file is not beside this class, or is of another version
     */
    static CodeList read(String file) {
        List<String> lines = text(file).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(CodeLists.VERSION)) {
            throw new IllegalStateException("The code list " + file + " is not of version " + CodeLists.VERSION);
        }
        return new CodeList(Set.copyOf(lines.subList(1, lines.size())));
    }

    private static String text(String file) {
        try (InputStream in = CodeList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The code list " + file + " is missing from the jar of the core");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
