package io.visioncraft.catalog;

import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a search as prefixes of folded words (CAT-5, SVC-2). */
final class SearchText {

    /** The most words of one search. */
    static final int MAX_WORDS = 10;

    /** The most words of a single letter or digit, each of which nearly everything has. */
    static final int MAX_SHORT_WORDS = 3;

    private SearchText() {}

    /** At least one prefix. */
    static List<String> prefixes(@Nullable String raw) {
        List<String> prefixes = List.copyOf(Folding.words(Text.line(raw, Text.NAME)));
        if (prefixes.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A search needs a letter or a digit");
        }
        if (prefixes.size() > MAX_WORDS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A search has at most " + MAX_WORDS + " words, not " + prefixes.size(), "max", MAX_WORDS);
        }
        long shortWords = prefixes.stream()
                .filter(word -> word.codePointCount(0, word.length()) == 1)
                .count();
        if (shortWords > MAX_SHORT_WORDS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A search has at most " + MAX_SHORT_WORDS + " words of one letter, not " + shortWords,
                    "max",
                    MAX_SHORT_WORDS);
        }
        return prefixes;
    }

    /** None for a text that is absent or blank, else at least one. */
    static List<String> optionalPrefixes(@Nullable String raw) {
        return raw == null || raw.isBlank() ? List.of() : prefixes(raw);
    }
}
