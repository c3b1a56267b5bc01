package io.visioncraft.kernel;

import java.util.regex.Pattern;

/**
 * The reason why no tax is charged, as documents print it: a code of the list VATEX (BT-121), a text (BT-120), or both.
 * A code that is stated anew is one of the {@link CodeLists}: see {@link #known}. A stored one has the form. Immutable and
 * thread-safe.
 *
 * @param code a code of VATEX, for example {@code VATEX-EU-132}, at most 32 characters; empty for none
 * @param text one line, at most 300 characters; empty for none
 */
public record ExemptionReason(String code, String text) {

    /** The most characters of a code. */
    public static final int MAX_CODE = 32;

    private static final Pattern FORM = Pattern.compile("VATEX-[A-Z]{2}-[A-Z0-9-]{1,23}");

    /**
     * Checks the form of the code. Adapters call it for a stored row.
     *
     * @param code a code of VATEX, at most 32 characters; null and blank become empty
     * @param text one line, at most 300 characters; null and blank become empty
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for the code; with {@code required} if both
     *     are empty; with the codes of {@link Text#keptOptionalLine}
     */
    public ExemptionReason {
        code = Text.keptOptionalLine(code, MAX_CODE);
        text = Text.keptOptionalLine(text, Text.NAME);
        if (!code.isEmpty() && !FORM.matcher(code).matches()) {
            throw KernelCodes.MALFORMED.rejection("A reason is a code of VATEX such as VATEX-EU-132");
        }
        if (code.isEmpty() && text.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A reason for exemption has a code or a text");
        }
    }

    /**
     * {@return the reason of that code and text, by their form} Throws as the constructor does.
     *
     * @param code a code of VATEX, at most 32 characters; empty for none
     * @param text one line, at most 300 characters; empty for none
     */
    public static ExemptionReason of(String code, String text) {
        return new ExemptionReason(Arguments.required("code", code), Arguments.required("text", text));
    }

    /**
     * {@return the reason of a code and a text that somebody states: the code is empty or one of the {@link CodeLists}}
     *
     * @param code a code of VATEX, upper case; empty for none
     * @param text one line, at most 300 characters; empty for none
     * @throws io.visioncraft.error.InvalidInputException as the constructor does, or with {@code unknown-exemption-reason},
     *     whose details name the {@code code}
     */
    public static ExemptionReason known(String code, String text) {
        ExemptionReason reason = of(code, text);
        if (!reason.code.isEmpty() && !CodeList.EXEMPTION_REASONS.contains(reason.code)) {
            throw KernelCodes.UNKNOWN_EXEMPTION_REASON.rejection(
                    "The list VATEX has no code " + reason.code, "code", reason.code);
        }
        return reason;
    }
}
