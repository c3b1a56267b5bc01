package io.visioncraft.internal;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a postal address as a person typed them, each under its own path. No API. */
public final class AddressReader {

    private AddressReader() {}

    /**
     * Reads an address. The number of its lines is the constraints' to check.
     *
     * @param in collects what is wrong
     * @param path the path of the record that holds the parts
     * @param lines one to three address lines of at most 300 characters
     * @param city one line of at most 300 characters
     * @param postalCode at most 64 characters; null or blank for none
     * @param subdivision at most 300 characters; null or blank for none
     * @param country a code of {@link Address#knownCountry}
     * @return the address; null if a part of it is wrong
     */
    public static @Nullable Address read(
            Inputs in,
            String path,
            @Nullable List<String> lines,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String subdivision,
            @Nullable String country) {
        List<String> few = lines == null || lines.size() > Address.MAX_LINES ? List.of() : lines;
        boolean whole = !few.isEmpty();
        for (int i = 0; i < few.size(); i++) {
            whole &= in.line(path + ".lines[" + i + "]", few.get(i), Text.NAME).orNull() != null;
        }
        String knownCity = in.line(path + ".city", city, Text.NAME).orNull();
        String knownCode =
                in.optionalLine(path + ".postalCode", postalCode, Text.CODE).orNull();
        String knownSubdivision =
                in.optionalLine(path + ".subdivision", subdivision, Text.NAME).orNull();
        String knownCountry =
                in.value(path + ".country", country, Address::knownCountry).orNull();
        if (!whole || knownCity == null || knownCode == null || knownSubdivision == null || knownCountry == null) {
            return null;
        }
        return new Address(few, knownCity, knownCode, knownSubdivision, knownCountry);
    }
}
