package io.visioncraft.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way in which services are taxed: the tax policy turns class, parties and date into a rate (SVC-1, TAX-1). Classes are
 * values of the builder; a store keeps the code alone. Immutable and thread-safe.
 *
 * @param code the code that services keep
 * @param supply the kind of supply
 * @param exemption the reason why services of this class are exempt; null where they are taxed, or exempt for a reason that
 *     the policy states
 */
public record TaxClass(
        TaxClassCode code, SupplyKind supply, @Nullable ExemptionReason exemption) {

    /**
     * Checks that code and kind of supply are there, and that the reason is a known one.
     *
     * @param code the code that services keep
     * @param supply the kind of supply
     * @param exemption the reason why services of this class are exempt; null for none
     * @throws NullPointerException if code or supply is null
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-exemption-reason}, as
     *     {@link ExemptionReason#known} says
     */
    public TaxClass {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(supply, "supply");
        if (exemption != null) {
            ExemptionReason.known(exemption.code(), exemption.text());
        }
    }

    /**
     * {@return a class of services, without a reason for exemption}
     *
     * @param code 1 to 32 characters of {@code A–Z 0–9 _}, a letter first
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code malformed}
     */
    public static TaxClass of(String code) {
        return new TaxClass(TaxClassCode.of(Arguments.required("code", code)), SupplyKind.SERVICE, null);
    }

    /**
     * {@return this class for another kind of supply}
     *
     * @param kind the kind of supply
     */
    public TaxClass supplying(SupplyKind kind) {
        return new TaxClass(code, kind, exemption);
    }

    /**
     * {@return this class with the reason why its services are exempt}
     *
     * @param vatex a code of VATEX, at most 32 characters; empty for none
     * @param text one line, at most 300 characters; empty for none
     * @throws io.visioncraft.error.InvalidInputException as {@link ExemptionReason#known} does
     */
    public TaxClass exempt(String vatex, String text) {
        return new TaxClass(code, supply, ExemptionReason.known(vatex, text));
    }
}
