package io.visioncraft.kernel;

/**
 * How a party is reached about a document (BG-6, BG-9). Every part may be missing. Immutable and thread-safe.
 *
 * @param name a person or a department (BT-41, BT-56), at most 300 characters, empty for none
 * @param phone the telephone number as it is dialled (BT-42, BT-57), at most 64 characters, empty for none
 * @param email the e-mail address (BT-43, BT-58), at most 254 characters, empty for none
 */
public record Contact(String name, String phone, String email) {

    /** No name, no number and no address. */
    public static final Contact NONE = new Contact("", "", "");

    /**
     * Checks and strips the texts. Adapters call it for a stored row. The form of the e-mail address is not checked here.
     *
     * @param name at most 300 characters; null and blank become empty
     * @param phone at most 64 characters; null and blank become empty
     * @param email at most 254 characters; null and blank become empty
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#keptOptionalLine}
     */
    public Contact {
        name = Text.keptOptionalLine(name, Text.NAME);
        phone = Text.keptOptionalLine(phone, Text.CODE);
        email = Text.keptOptionalLine(email, EmailAddress.MAX_LENGTH);
    }

    /**
     * {@return a contact of which only the e-mail address is known} Throws as the constructor does, and {@code required} for
     * null.
     *
     * @param email at most 254 characters, empty for none
     */
    public static Contact byEmail(String email) {
        return new Contact("", "", Arguments.required("email", email));
    }

    /** {@return the contact without its texts, which show as stars} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
