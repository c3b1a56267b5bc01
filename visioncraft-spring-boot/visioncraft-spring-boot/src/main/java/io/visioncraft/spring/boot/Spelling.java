package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;

/** How near a name is to another. */
@Internal
public final class Spelling {

    private Spelling() {}

    /**
     * {@return the number of characters to add, remove or replace (Levenshtein)}
     *
     * @param one a name
     * @param other another
     */
    public static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] next = new int[other.length() + 1];
            next[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                next[column] = Math.min(replaced, 1 + Math.min(last[column], next[column - 1]));
            }
            last = next;
        }
        return last[other.length()];
    }
}
