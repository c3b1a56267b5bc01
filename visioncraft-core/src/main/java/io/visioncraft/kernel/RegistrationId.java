package io.visioncraft.kernel;

/**
 * An id under which a register knows a party, with the scheme of the register: a legal registration (BT-30, BT-47) or another
 * id, for example a GLN (BT-29, BT-46). A scheme that is stated anew is one of the {@link CodeLists}: see {@link #known}. A
 * stored one is any code. Immutable and thread-safe.
 *
 * @param scheme the register, a code of the ICD list of ISO 6523 such as {@code 0088} (GLN), at most 64 characters; empty for
 *     none
 * @param value the id as issued, at most 64 characters
 */
public record RegistrationId(String scheme, String value) {

    /**
     * Checks and strips both texts. Adapters call it for a stored row.
     *
     * @param scheme at most 64 characters; null and blank become empty
     * @param value at most 64 characters, not blank
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#keptCode}
     */
    public RegistrationId {
        scheme = Text.keptOptionalLine(scheme, Text.CODE);
        value = Text.keptCode(value);
    }

    /**
     * {@return the id that somebody states: the scheme is empty or one of the {@link CodeLists}} Throws as the constructor does,
     * {@code required} for null, and as {@link #knownScheme} does.
     *
     * @param scheme a code of the ICD list; empty for none
     * @param value the id as issued, at most 64 characters
     */
    public static RegistrationId known(String scheme, String value) {
        RegistrationId id =
                new RegistrationId(Arguments.required("scheme", scheme), Arguments.required("value", value));
        knownScheme(id.scheme);
        return id;
    }

    /**
     * Checks the scheme of an id that somebody states.
     *
     * @param scheme a code of the ICD list of ISO 6523; empty for none
     * @return the same scheme
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or with
     *     {@code unknown-registration-scheme}, whose details name the {@code scheme}
     */
    public static String knownScheme(String scheme) {
        if (!Arguments.required("scheme", scheme).isEmpty() && !CodeList.REGISTRATION_SCHEMES.contains(scheme)) {
            throw KernelCodes.UNKNOWN_REGISTRATION_SCHEME.rejection(
                    "The ICD list of ISO 6523 has no scheme " + scheme, "scheme", scheme);
        }
        return scheme;
    }

    /** {@return the scheme, and stars for the id} */
    @Override
    public String toString() {
        return Masked.text(this, "scheme");
    }
}
