package io.visioncraft.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folding for uniqueness, sorting and search (GEN-11): normalisation form C, simple case folding, single blanks, from the
 * library's own table of characters and so the same on every JDK. Keys are compared as UTF-8 bytes by every store, so that no
 * collation decides. Σ, σ and ς are one letter; {@code ß} and {@code ss} differ, {@code ı} and {@code İ} are themselves.
 *
 * <p>A text folds character by character: cut before any character that is no combining mark, its beginning folds to the
 * beginning of its key.
 */
public final class Folding {

    /** The longest word that is indexed for search; longer ones are cut. */
    public static final int MAX_WORD = 64;

    /**
     * Which folding this is: the revision of its rules and the version of the Unicode data. A store that keeps keys or words
     * keeps this beside them; found with another, it makes them anew before it is used.
     */
    public static final String VERSION = "2/" + UnicodeTable.VERSION;

    private Folding() {}

    /** The key of a text. Texts with equal keys count as the same name. */
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

    /** The folded words of some texts, each once, in the order of first appearance: runs of letters and digits. */
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
