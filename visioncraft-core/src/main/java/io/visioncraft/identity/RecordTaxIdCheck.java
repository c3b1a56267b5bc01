package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Records what staff found about a tax id by other means than the port (PAY-8): a letter of the tax office, a call. Immutable
 * and thread-safe.
 *
 * @param user the user whose billing profile has the id
 * @param scheme the scheme of the id, as the profile has it
 * @param value the number, as the profile has it
 * @param result what was found
 * @param how by what means, for example {@code Letter}; one line of at most 64 characters
 * @param reference the number under which the source keeps its answer, one line of at most 64 characters; null or blank for
 *     none
 * @param expectedVersion the version of the user that the record is based on (GEN-6), null for any
 */
public record RecordTaxIdCheck(
        @NotNull UserId user,
        @NotNull String scheme,
        @NotNull String value,
        @NotNull TaxIdCheck.Result result,
        @NotNull String how,
        @Nullable String reference,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that records a valid id, without a reference, for any version of the user}
     *
     * @param user the user whose billing profile has the id
     * @param scheme the scheme of the id, as the profile has it
     * @param value the number, as the profile has it
     * @param how by what means it was found
     */
    public static RecordTaxIdCheck valid(UserId user, String scheme, String value, String how) {
        return new RecordTaxIdCheck(user, scheme, value, TaxIdCheck.Result.VALID, how, null, null);
    }

    /**
     * {@return a command that records an id that is not valid, without a reference, for any version of the user}
     *
     * @param user the user whose billing profile has the id
     * @param scheme the scheme of the id, as the profile has it
     * @param value the number, as the profile has it
     * @param how by what means it was found
     */
    public static RecordTaxIdCheck invalid(UserId user, String scheme, String value, String how) {
        return new RecordTaxIdCheck(user, scheme, value, TaxIdCheck.Result.INVALID, how, null, null);
    }

    /**
     * {@return a command that records that nobody can tell, without a reference, for any version of the user}
     *
     * @param user the user whose billing profile has the id
     * @param scheme the scheme of the id, as the profile has it
     * @param value the number, as the profile has it
     * @param how by what means it was tried
     */
    public static RecordTaxIdCheck unknown(UserId user, String scheme, String value, String how) {
        return new RecordTaxIdCheck(user, scheme, value, TaxIdCheck.Result.UNKNOWN, how, null, null);
    }

    /**
     * {@return this command with a reference}
     *
     * @param reference the number under which the source keeps its answer
     */
    public RecordTaxIdCheck withReference(String reference) {
        return new RecordTaxIdCheck(user, scheme, value, result, how, reference, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the user is at the version}
     *
     * @param version the expected version of the user, from 1
     */
    public RecordTaxIdCheck atVersion(long version) {
        return new RecordTaxIdCheck(user, scheme, value, result, how, reference, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
