package io.visioncraft.verification;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the library still owes, by name, in {@code src/test/resources/open-ends.txt}: one line for each package without
 * classes, rule without a test, and code that no test saw. Whatever is not in the list is demanded. {@code
 * -Dvisioncraft.docs=write} takes off what has been settled and adds nothing, so that the list only ever shrinks. An
 * asterisk stands for all names of its kind; it is taken off by hand.
 */
public enum OpenEnds {
    PACKAGE,
    RULE,
    CODE;

    private static final String ANY = "*";
    private static final Path FILE = Reactor.current()
            .module("visioncraft-architecture")
            .directory()
            .resolve("src/test/resources/open-ends.txt");

    /** The names listed. */
    public SortedSet<String> names() {
        return lines().filter(line -> line.startsWith(prefix()))
                .map(line -> line.substring(prefix().length()))
                .collect(toCollection(TreeSet::new));
    }

    /** The names in {@code openNow} that are not listed. Where {@code -Dvisioncraft.docs=write}, cuts the list down first. */
    public SortedSet<String> notListed(Collection<String> openNow) {
        if (CommittedPage.isToBeWritten()) {
            keepOnly(openNow);
        }
        SortedSet<String> listed = names();
        SortedSet<String> owed = new TreeSet<>(openNow);
        owed.removeIf(name -> listed.contains(ANY) || listed.contains(name));
        return owed;
    }

    private void keepOnly(Collection<String> openNow) {
        List<String> kept = lines().filter(line -> !line.startsWith(prefix()) || isOpen(line, openNow))
                .toList();
        try {
            Files.write(FILE, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOpen(String line, Collection<String> openNow) {
        String name = line.substring(prefix().length());
        return name.equals(ANY) || openNow.contains(name);
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT) + " ";
    }

    private static Stream<String> lines() {
        return Reactor.read(FILE).lines();
    }
}
