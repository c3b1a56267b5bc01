package io.visioncraft.identity;

import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A billing profile as somebody typed it: what a {@link Party} is made of (IDN-1). Immutable and thread-safe.
 *
 * @param legalName the name on invoices
 * @param lines one to three lines of street, building and the like
 * @param city the city
 * @param postalCode the postal code, null or blank where there is none
 * @param subdivision the region or state, null or blank if unused
 * @param country two letters of ISO 3166-1, upper case
 * @param taxNumbers tax and registration numbers, at most 5
 */
public record BillingProfile(
        @NotNull String legalName,
        @NotNull @Size(min = 1, max = Address.MAX_LINES) List<String> lines,
        @NotNull String city,
        @Nullable String postalCode,
        @Nullable String subdivision,
        @NotNull String country,
        @NotNull @Size(max = Party.MAX_TAX_IDS) List<TaxNumber> taxNumbers) {

    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public BillingProfile {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
        taxNumbers = taxNumbers == null ? null : Collections.unmodifiableList(new ArrayList<>(taxNumbers));
    }

    /**
     * A tax or registration number.
     *
     * @param scheme what kind of number, for example {@code VAT}
     * @param value the number as issued
     */
    public record TaxNumber(String scheme, String value) {

        /** Without anything personal. */
        @Override
        public String toString() {
            return Masked.text(this, "scheme");
        }
    }

    /** A profile with an address of one line and no tax numbers. */
    public static BillingProfile of(String legalName, String line, String postalCode, String city, String country) {
        return new BillingProfile(
                legalName, List.of(Arguments.required("line", line)), city, postalCode, null, country, List.of());
    }

    /** With these address lines. */
    public BillingProfile withLines(String... lines) {
        return new BillingProfile(
                legalName,
                List.of(Arguments.required("lines", lines)),
                city,
                postalCode,
                subdivision,
                country,
                taxNumbers);
    }

    /** With a region or state. */
    public BillingProfile withSubdivision(String subdivision) {
        return new BillingProfile(legalName, lines, city, postalCode, subdivision, country, taxNumbers);
    }

    /** With one more tax number. */
    public BillingProfile withTaxNumber(String scheme, String value) {
        List<TaxNumber> more = new ArrayList<>(taxNumbers);
        more.add(new TaxNumber(scheme, value));
        return new BillingProfile(legalName, lines, city, postalCode, subdivision, country, more);
    }

    /** Checks each part under its own path; the lists' sizes are the constraints' to check. */
    @SuppressWarnings("NullAway") // as above
    void check(Inputs in, String path) {
        in.line(path + ".legalName", legalName, Text.NAME);
        for (int i = 0; i < within(lines, Address.MAX_LINES); i++) {
            in.line(path + ".lines[" + i + "]", lines.get(i), Text.NAME);
        }
        in.line(path + ".city", city, Text.NAME);
        in.optionalLine(path + ".postalCode", postalCode, Text.CODE);
        in.optionalLine(path + ".subdivision", subdivision, Text.NAME);
        in.value(path + ".country", country, Address::countryCode);
        for (int i = 0; i < within(taxNumbers, Party.MAX_TAX_IDS); i++) {
            TaxNumber number = taxNumbers.get(i);
            in.line(path + ".taxNumbers[" + i + "].scheme", number == null ? null : number.scheme, Text.CODE);
            in.line(path + ".taxNumbers[" + i + "].value", number == null ? null : number.value, Text.CODE);
        }
    }

    /** How many elements are looked at: none of a list that is too long. */
    private static int within(@Nullable List<?> list, int max) {
        return list == null || list.size() > max ? 0 : list.size();
    }

    /** The party, once everything was checked. */
    Party party() {
        Address address = new Address(
                lines,
                city,
                Objects.requireNonNullElse(postalCode, ""),
                Objects.requireNonNullElse(subdivision, ""),
                country);
        return new Party(
                legalName,
                address,
                taxNumbers.stream()
                        .map(number -> new TaxId(number.scheme, number.value))
                        .toList(),
                "");
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "BillingProfile[********]";
    }
}
