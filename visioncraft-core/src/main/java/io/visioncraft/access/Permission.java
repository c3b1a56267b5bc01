package io.visioncraft.access;

import io.visioncraft.kernel.Arguments;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A permission {@code area:action:scope}, for example {@code order:cancel:own} (GEN-2). Typed, parsed once, without
 * wildcards. Its text is API: hosts and stores keep it. Immutable and thread-safe; ordered by text.
 *
 * @param area the kind of record, lower-case letters and hyphens
 * @param action the action, lower-case letters and hyphens
 * @param scope its scope: the caller's own records, or all
 */
public record Permission(String area, String action, Scope scope) implements Comparable<Permission> {

    /** The most characters of a permission's text. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern FORM = Pattern.compile("([a-z-]+):([a-z-]+):(own|any)");

    /**
     * Checks the form of area and action.
     *
     * @param area lower-case letters and hyphens
     * @param action lower-case letters and hyphens; with the area at most 95 characters
     * @param scope the caller's own records, or all
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-permission}, if area or action has another form
     */
    public Permission {
        Objects.requireNonNull(scope, "scope");
        if (area.length() + action.length() > MAX_LENGTH - 5 || !words(area) || !words(action)) {
            throw malformed();
        }
    }

    /** Whether a text is made of small letters, with single hyphens between them. */
    private static boolean words(String text) {
        boolean letter = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '-' ? !letter : c < 'a' || c > 'z') {
                return false;
            }
            letter = c != '-';
        }
        return letter;
    }

    /**
     * Reads a permission from its text.
     *
     * @param text {@code area:action:scope}, at most 100 characters
     * @return the permission, registered or not
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code unknown-permission}
     */
    public static Permission parse(String text) {
        if (Arguments.required("text", text).length() <= MAX_LENGTH) {
            Matcher parts = FORM.matcher(text);
            if (parts.matches()) {
                return new Permission(
                        parts.group(1), parts.group(2), "own".equals(parts.group(3)) ? Scope.OWN : Scope.ANY);
            }
        }
        throw malformed();
    }

    /** {@return the same permission for all records, which includes this one} */
    public Permission widest() {
        return scope == Scope.ANY ? this : new Permission(area, action, Scope.ANY);
    }

    @Override
    public int compareTo(Permission other) {
        int byArea = byText(area, other.area);
        if (byArea != 0) {
            return byArea;
        }
        int byAction = byText(action, other.action);
        return byAction != 0 ? byAction : other.scope.compareTo(scope);
    }

    /** As the texts compare in which a colon follows each word, without making them. */
    private static int byText(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int at = 0; at < common; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return one.charAt(at) - other.charAt(at);
            }
        }
        if (one.length() == other.length()) {
            return 0;
        }
        return one.length() > common ? one.charAt(common) - ':' : ':' - other.charAt(common);
    }

    // By hand: those of a record are linked at their first call, which a start waits for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Permission that
                && scope == that.scope
                && action.equals(that.action)
                && area.equals(that.area);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * area.hashCode() + action.hashCode()) + scope.text().hashCode();
    }

    /** {@return the canonical text {@code area:action:scope}} */
    @Override
    public String toString() {
        return area + ":" + action + ":" + scope.text();
    }

    private static RuntimeException malformed() {
        return AccessCodes.UNKNOWN_PERMISSION.rejection("A permission has the form area:action:scope");
    }
}
