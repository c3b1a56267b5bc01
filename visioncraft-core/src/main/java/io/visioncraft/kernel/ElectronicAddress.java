package io.visioncraft.kernel;

/**
 * The address to which a party gets e-invoices, with its scheme (BT-34, BT-49; BR-62, BR-63). A scheme that is stated anew is one
 * of the {@link CodeLists}: see {@link #known}. A stored one is any code. Immutable and thread-safe.
 *
 * @param scheme the kind of address, a code of the EAS list such as {@code 0204} (Leitweg-ID) or {@code EM} (e-mail), at most 64
 *     characters
 * @param value the address, one line of at most 254 characters
 */
public record ElectronicAddress(String scheme, String value) {

    /** The most characters of an address. */
    public static final int MAX_VALUE = 254;

    /**
     * Checks and strips both texts. Adapters call it for a stored row.
     *
     * @param scheme at most 64 characters, not blank
     * @param value at most 254 characters, not blank
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#keptLine}
     */
    public ElectronicAddress {
        scheme = Text.keptCode(scheme);
        value = Text.keptLine(value, MAX_VALUE);
    }

    /**
     * {@return the address that somebody states: the scheme is one of the {@link CodeLists}} Throws as the constructor does,
     * {@code required} for null, and as {@link #knownScheme} does.
     *
     * @param scheme a code of the EAS list
     * @param value the address, at most 254 characters
     */
    public static ElectronicAddress known(String scheme, String value) {
        ElectronicAddress address =
                new ElectronicAddress(Arguments.required("scheme", scheme), Arguments.required("value", value));
        knownScheme(address.scheme);
        return address;
    }

    /**
     * Checks the scheme of an address that somebody states.
     *
     * @param scheme a code of the EAS list
     * @return the same scheme
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or with {@code unknown-address-scheme},
     *     whose details name the {@code scheme}
     */
    public static String knownScheme(String scheme) {
        if (!CodeList.ADDRESS_SCHEMES.contains(Arguments.required("scheme", scheme))) {
            throw KernelCodes.UNKNOWN_ADDRESS_SCHEME.rejection(
                    "The list of electronic address schemes (EAS) has no " + scheme, "scheme", scheme);
        }
        return scheme;
    }

    /** {@return the scheme, and stars for the address} */
    @Override
    public String toString() {
        return Masked.text(this, "scheme");
    }
}
