package io.visioncraft.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folding for uniqueness, sorting and search (GEN-11): normalisation form C, simple case folding and single blanks. It uses
 * the library's table of characters, so that every JDK gives the same key. Every store compares keys as UTF-8 bytes, so that
 * no collation decides. Σ, σ and ς are one letter; {@code ß} and {@code ss} differ; {@code ı} and {@code İ} stay as they are.
 *
 * <p>A text folds character by character: if it is cut before a character that is no combining mark, its beginning folds to
 * the beginning of its key. Thread-safe.
 */
public final class Folding {

    /** The most characters of a word that is indexed for search; longer words are cut. */
    public static final int MAX_WORD = 64;

    /**
     * The version of the folding: the revision of its rules and the version of the Unicode data. A store that keeps keys or
     * words keeps this version beside them. If it finds another version, it makes keys and words anew before it is used.
     */
    public static final String VERSION = "2/" + UnicodeTable.VERSION;

    private Folding() {}

    /**
     * {@return the key of a text} Texts with equal keys count as the same name.
     *
     * @param text a text of any length that has passed {@link Text}
     */
    public static String key(String text) {
        String composed = Characters.composed(text);
        StringBuilder key = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            if (Characters.blank(c)) {
                gap = key.length() > 0;
            } else {
                if (gap) {
                    key.append(' ');
                    gap = false;
                }
                key.appendCodePoint(Characters.folded(c));
            }
            i += Character.charCount(c);
        }
        // a small letter may have a composed form where the capital has none
        return Characters.composed(key);
    }

    /**
     * {@return the folded words of some texts, each once, in the order of first appearance} A word is a run of letters and
     * digits.
     *
     * @param texts texts of any length that have passed {@link Text}
     */
    public static Set<String> words(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            words.addAll(wordsOf(key(text)));
        }
        return words;
    }

    /**
     * Compares two keys as every store does: by their UTF-8 bytes, unsigned, which is by code point.
     *
     * @param a a key
     * @param b another key
     * @return negative, zero or positive
     */
    public static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean xs = Character.isSurrogate(x);
                return xs == Character.isSurrogate(y) ? x - y : xs ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    private static List<String> wordsOf(String key) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= key.length(); ) {
            int c = i < key.length() ? key.codePointAt(i) : ' ';
            boolean part = Characters.letterOrDigit(c) || (word.length() > 0 && Characters.sign(c));
            if (part && word.length() + Character.charCount(c) <= MAX_WORD) {
                word.appendCodePoint(c);
            } else if (!part && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            i += Character.charCount(c);
        }
        return words;
    }
}
