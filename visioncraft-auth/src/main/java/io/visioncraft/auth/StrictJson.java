package io.visioncraft.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object by the strict grammar of RFC 8259. The work is linear in the text and the recursion is bounded. Also
 * refused are:
 *
 * <ul>
 *   <li>a duplicate member
 *   <li>a lone surrogate
 *   <li>text before or after the object, except blanks
 *   <li>more than {@value #MAX_NESTING} levels
 *   <li>more members, over all levels, than the caller allows
 * </ul>
 *
 * <p>A value is a {@code String}, a {@code Long}, a {@code Boolean}, a {@code List}, a {@code Map} or one of {@link Other}.
 */
final class StrictJson {

    /** Values that no claim and no key may have. They are told apart from text and whole numbers, and not converted. */
    enum Other {
        NULL,
        /** A number with a fraction or an exponent, or too large for 18 digits. */
        NUMBER
    }

    static final int MAX_NESTING = 8;

    /** Each number with so many digits fits a {@code long}. */
    private static final int MAX_DIGITS = 18;

    private final String text;
    private final int maxMembers;
    private int members;
    private int at;

    private StrictJson(String text, int maxMembers) {
        this.text = text;
        this.maxMembers = maxMembers;
    }

    /** Reads the members of the object, in their order. */
    static Map<String, Object> object(String text, int maxMembers) throws MalformedJsonException {
        StrictJson json = new StrictJson(text, maxMembers);
        json.skipBlanks();
        Map<String, Object> object = json.readObject(1);
        json.skipBlanks();
        if (json.at < text.length()) {
            throw json.malformed("Trailing text");
        }
        return object;
    }

    private Map<String, Object> readObject(int level) throws MalformedJsonException {
        expect('{');
        Map<String, Object> object = new LinkedHashMap<>();
        skipBlanks();
        if (accept('}')) {
            return object;
        }
        do {
            skipBlanks();
            String name = readString();
            skipBlanks();
            expect(':');
            if (++members > maxMembers) {
                throw malformed("Too many members");
            }
            if (object.put(name, readValue(level)) != null) {
                throw malformed("Duplicate member");
            }
        } while (accept(','));
        expect('}');
        return object;
    }

    private List<Object> readArray(int level) throws MalformedJsonException {
        expect('[');
        List<Object> array = new ArrayList<>();
        skipBlanks();
        if (accept(']')) {
            return array;
        }
        do {
            array.add(readValue(level));
        } while (accept(','));
        expect(']');
        return array;
    }

    /** A value inside an object or array of that level, with the blanks around it. */
    private Object readValue(int level) throws MalformedJsonException {
        skipBlanks();
        Object value = switch (peek()) {
            case '{' -> readObject(deeper(level));
            case '[' -> readArray(deeper(level));
            case '"' -> readString();
            case 't' -> readLiteral("true", true);
            case 'f' -> readLiteral("false", false);
            case 'n' -> readLiteral("null", Other.NULL);
            default -> readNumber();
        };
        skipBlanks();
        return value;
    }

    private int deeper(int level) throws MalformedJsonException {
        if (level == MAX_NESTING) {
            throw malformed("Nested too deeply");
        }
        return level + 1;
    }

    private String readString() throws MalformedJsonException {
        expect('"');
        int start = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            plainCharacter();
        }
        if (peek() == '"') {
            return whole(text.substring(start, at++));
        }
        StringBuilder unescaped = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            unescaped.append(peek() == '\\' ? readEscape() : plainCharacter());
        }
        at++;
        return whole(unescaped.toString());
    }

    private char plainCharacter() throws MalformedJsonException {
        char c = text.charAt(at);
        if (c < ' ') {
            throw malformed("Control character");
        }
        at++;
        return c;
    }

    private char readEscape() throws MalformedJsonException {
        at++;
        char escape = peek();
        at++;
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> readHex();
            default -> throw malformed("Unknown escape");
        };
    }

    private char readHex() throws MalformedJsonException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw malformed("Malformed escape");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private String whole(String string) throws MalformedJsonException {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw malformed("Lone surrogate");
            }
        }
        return string;
    }

    private Object readLiteral(String literal, Object value) throws MalformedJsonException {
        if (!text.startsWith(literal, at)) {
            throw malformed("Unknown literal");
        }
        at += literal.length();
        return value;
    }

    private Object readNumber() throws MalformedJsonException {
        int start = at;
        accept('-');
        int digits = at;
        if (!accept('0')) {
            skipDigits();
        }
        int end = at;
        boolean whole = true;
        if (accept('.')) {
            whole = false;
            skipDigits();
        }
        if (accept('e') || accept('E')) {
            whole = false;
            if (!accept('+')) {
                accept('-');
            }
            skipDigits();
        }
        return whole && end - digits <= MAX_DIGITS ? (Object) Long.valueOf(text.substring(start, end)) : Other.NUMBER;
    }

    private void skipDigits() throws MalformedJsonException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed("Digit expected");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws MalformedJsonException {
        if (at == text.length()) {
            throw malformed("Cut short");
        }
        return text.charAt(at);
    }

    private boolean accept(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char expected) throws MalformedJsonException {
        if (!accept(expected)) {
            throw malformed("'" + expected + "' expected");
        }
    }

    private MalformedJsonException malformed(String problem) {
        return new MalformedJsonException(problem, at);
    }
}
