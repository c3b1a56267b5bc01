package io.visioncraft.kernel;

/** The characters of codes, which are read with each row: a regular expression would make several objects for each. */
final class Codes {

    private Codes() {}

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether all characters are A–Z or 0–9. */
    static boolean consistsOfLettersAndDigits(String code) {
        return consistsOfLettersDigitsAnd('0', code);
    }

    /** Whether all characters are A–Z, 0–9 or another one. */
    static boolean consistsOfLettersDigitsAnd(char another, String code) {
        for (int n = 0; n < code.length(); n++) {
            char c = code.charAt(n);
            if (!isLetter(c) && !isDigit(c) && c != another) {
                return false;
            }
        }
        return true;
    }
}
