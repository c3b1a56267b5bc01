package io.visioncraft.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An account to which a document may be paid (BG-17). Immutable and thread-safe.
 *
 * @param kind whether the number is an IBAN
 * @param number the account (BT-84): an IBAN of ISO 13616 without blanks, upper case, whose check digits are right; or a number
 *     of another kind, at most 64 characters
 * @param holder the name of the account (BT-85), at most 300 characters, empty for none
 * @param bic the code of the bank (BT-86), 8 or 11 letters and digits in the form of ISO 9362, empty for none
 */
public record PaymentAccount(Kind kind, String number, String holder, String bic) {

    /** What kind of number an account has. */
    public enum Kind {
        /** An international number of ISO 13616. */
        IBAN,
        /** Any other number, for example of a country without IBANs. */
        OTHER
    }

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param kind whether the number is an IBAN
     * @param number an IBAN, whose blanks are dropped and whose letters become capital ones; or at most 64 characters, not blank
     * @param holder at most 300 characters; null and blank become empty
     * @param bic 8 or 11 letters and digits, which become capital ones; null and blank become empty
     * @throws NullPointerException if the kind is null
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for an IBAN whose form or check digits are wrong
     *     (ISO 7064, mod 97-10) and for a BIC that has not its form; with a code of {@link Text#keptLine}
     */
    public PaymentAccount {
        Objects.requireNonNull(kind, "kind");
        number = kind == Kind.IBAN ? checkedIban(number) : Text.keptCode(number);
        holder = Text.keptOptionalLine(holder, Text.NAME);
        bic = Text.keptOptionalLine(bic, Text.CODE).toUpperCase(Locale.ROOT);
        if (!bic.isEmpty() && !BIC.matcher(bic).matches()) {
            throw KernelCodes.MALFORMED.rejection("A BIC has 8 or 11 letters and digits, as in COBADEFFXXX");
        }
    }

    /**
     * {@return the account of an IBAN} Throws as the constructor does, and {@code required} for null.
     *
     * @param iban the number, with or without blanks
     */
    public static PaymentAccount iban(String iban) {
        return new PaymentAccount(Kind.IBAN, Arguments.required("iban", iban), "", "");
    }

    /**
     * {@return the account of a number that is no IBAN} Throws as the constructor does, and {@code required} for null.
     *
     * @param number at most 64 characters
     */
    public static PaymentAccount other(String number) {
        return new PaymentAccount(Kind.OTHER, Arguments.required("number", number), "", "");
    }

    /**
     * {@return this account with its name} Throws as the constructor does, and {@code required} for null.
     *
     * @param holder at most 300 characters, empty for none
     */
    public PaymentAccount heldBy(String holder) {
        return new PaymentAccount(kind, number, Arguments.required("holder", holder), bic);
    }

    /**
     * {@return this account with the code of its bank} Throws as the constructor does, and {@code required} for null.
     *
     * @param bic 8 or 11 letters and digits, empty for none
     */
    public PaymentAccount at(String bic) {
        return new PaymentAccount(kind, number, holder, Arguments.required("bic", bic));
    }

    private static String checkedIban(String typed) {
        String iban = Text.keptCode(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(iban).matches()) {
            throw KernelCodes.MALFORMED.rejection(
                    "An IBAN is a country, two check digits and 11 to 30 letters and digits");
        }
        StringBuilder digits = new StringBuilder(2 * iban.length());
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        if (new BigInteger(digits.toString()).mod(MODULUS).intValueExact() != 1) {
            throw KernelCodes.MALFORMED.rejection("The check digits of the IBAN are wrong");
        }
        return iban;
    }

    /** {@return the kind, and stars for what names the account} */
    @Override
    public String toString() {
        return Masked.text(this, "kind");
    }
}
