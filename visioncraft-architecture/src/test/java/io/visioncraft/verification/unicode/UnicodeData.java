package io.visioncraft.verification.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.VersionInfo;

/** What Unicode says of a code point, as ICU tells it. */
final class UnicodeData {

    /** The version that the oldest supported JDK has, 17. */
    static final VersionInfo OLDEST = VersionInfo.getInstance(13);

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFC_OF_THE_OLDEST =
            new FilteredNormalizer2(NFC, new UnicodeSet("[:age=13.0:]").freeze());
    private static final int VIRAMA = 9;

    private UnicodeData() {}

    /** For example {@code 17.0}. */
    static String version() {
        VersionInfo version = UCharacter.getUnicodeVersion();
        return version.getMajor() + "." + version.getMinor();
    }

    /** Whether the code point is a character, and not one of somebody's own. */
    static boolean assigned(int c) {
        int category = UCharacter.getType(c);
        return category != ECharacterCategory.UNASSIGNED
                && category != ECharacterCategory.PRIVATE_USE
                && category != ECharacterCategory.SURROGATE;
    }

    static boolean letterOrDigit(int c) {
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.UPPERCASE_LETTER,
                    ECharacterCategory.LOWERCASE_LETTER,
                    ECharacterCategory.TITLECASE_LETTER,
                    ECharacterCategory.MODIFIER_LETTER,
                    ECharacterCategory.OTHER_LETTER,
                    ECharacterCategory.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    static boolean sign(int c) {
        int category = UCharacter.getType(c);
        return category == ECharacterCategory.NON_SPACING_MARK || category == ECharacterCategory.COMBINING_SPACING_MARK;
    }

    static boolean enclosing(int c) {
        return UCharacter.getType(c) == ECharacterCategory.ENCLOSING_MARK;
    }

    static boolean mark(int c) {
        return sign(c) || enclosing(c);
    }

    static boolean blank(int c) {
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.SPACE_SEPARATOR,
                    ECharacterCategory.LINE_SEPARATOR,
                    ECharacterCategory.PARAGRAPH_SEPARATOR -> true;
            default -> (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
        };
    }

    static boolean control(int c) {
        return UCharacter.getType(c) == ECharacterCategory.CONTROL;
    }

    static boolean invisible(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL);
    }

    static boolean virama(int c) {
        return UCharacter.getCombiningClass(c) == VIRAMA;
    }

    /** One of the constants of {@link UCharacter.JoiningType}. */
    static int joiningType(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
    }

    /** Whether normalising by a later JDK than the oldest may tell the code point, or its neighbours, apart. */
    static boolean late(int c) {
        VersionInfo age = UCharacter.getAge(c);
        return age.getMajor() == 0 || (age.compareTo(OLDEST) > 0 && !NFC.isInert(c));
    }

    /** Whether normalising neither changes the code point nor looks at it. */
    static boolean inert(int c) {
        return NFC.isInert(c);
    }

    static int folded(int c) {
        return UCharacter.foldCase(c, true);
    }

    /** Normalisation form C of Unicode 13.0. */
    static String composed(CharSequence text) {
        return NFC_OF_THE_OLDEST.normalize(text);
    }

    /** The key of a text, by the rules of GEN-11. */
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        composed(text).codePoints().map(c -> blank(c) ? ' ' : folded(c)).forEach(key::appendCodePoint);
        return composed(key.toString().strip().replaceAll(" +", " "));
    }
}
