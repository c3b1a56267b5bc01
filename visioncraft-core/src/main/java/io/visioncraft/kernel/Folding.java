package io.visioncraft.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folding for uniqueness, sorting and search (GEN-11): normalisation form C, lower case by {@link Locale#ROOT}, single
 * blanks. Keys are compared as UTF-8 bytes by every store, so that no collation decides; {@code ß} and {@code ss} differ.
 */
public final class Folding {

    /** The longest word that is indexed for search; longer ones are cut. */
    public static final int MAX_WORD = 64;

    private Folding() {}

    /** The key of a text. Texts with equal keys count as the same name. */
    public static String key(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (Characters.blank(c)) {
                gap = key.length() > 0;
            } else {
                if (gap) {
                    key.append(' ');
                    gap = false;
                }
                key.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return Normalizer.normalize(key, Normalizer.Form.NFC);
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
            boolean part = Character.isLetterOrDigit(c) || (word.length() > 0 && isMark(c));
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

    /** A sign on a letter: an accent without a composed form, a vowel sign of an Indic script. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
