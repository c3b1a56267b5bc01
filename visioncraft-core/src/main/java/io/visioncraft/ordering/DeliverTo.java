package io.visioncraft.ordering;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of delivery as a person typed it (ORD-1). Immutable and thread-safe.
 *
 * @param name who receives it, one line, at most 300 characters; null or blank for the buyer
 * @param lines one to three address lines of at most 300 characters: street, building and the like
 * @param city the city, one line of at most 300 characters
 * @param postalCode the postal code, at most 64 characters; null or blank for none
 * @param subdivision the region or state, at most 300 characters; null or blank for none
 * @param country a code of {@link Address#knownCountry}
 */
public record DeliverTo(
        @Nullable String name,
        @NotNull @Size(min = 1, max = Address.MAX_LINES) List<String> lines,
        @NotNull String city,
        @Nullable String postalCode,
        @Nullable String subdivision,
        @NotNull String country) {

    /**
     * Copies the list and checks nothing: the use case reports every violation with its path.
     *
     * @param name who receives it; null or blank for the buyer
     * @param lines one to three address lines
     * @param city the city
     * @param postalCode the postal code; null or blank for none
     * @param subdivision the region or state; null or blank for none
     * @param country a code of {@link Address#knownCountry}
     */
    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public DeliverTo {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /**
     * {@return a place with one address line, where the buyer receives it}
     *
     * @param line street and number
     * @param postalCode at most 64 characters; blank for none
     * @param city one line of at most 300 characters
     * @param country a code of {@link Address#knownCountry}
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for a null line
     */
    public static DeliverTo of(String line, String postalCode, String city, String country) {
        return new DeliverTo(null, List.of(Arguments.required("line", line)), city, postalCode, null, country);
    }

    /**
     * {@return this place with the name of who receives it}
     *
     * @param receiver one line, at most 300 characters
     */
    public DeliverTo named(String receiver) {
        return new DeliverTo(receiver, lines, city, postalCode, subdivision, country);
    }

    /**
     * {@return this place with other address lines}
     *
     * @param more one to three lines
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public DeliverTo withLines(String... more) {
        return new DeliverTo(name, List.of(Arguments.required("lines", more)), city, postalCode, subdivision, country);
    }

    /**
     * {@return this place with a region or state}
     *
     * @param region at most 300 characters
     */
    public DeliverTo withSubdivision(String region) {
        return new DeliverTo(name, lines, city, postalCode, region, country);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
