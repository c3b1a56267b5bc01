package io.visioncraft.identity;

import io.visioncraft.identity.BillingProfile.Identifier;
import io.visioncraft.identity.BillingProfile.Person;
import io.visioncraft.identity.BillingProfile.TaxNumber;
import io.visioncraft.internal.AddressReader;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Contact;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a party of a billing profile, and tells all that is wrong with it, each under its own path (GEN-4). For one profile. */
final class BillingProfileReader {

    private final Inputs in;
    private final String path;
    private boolean whole = true;

    BillingProfileReader(Inputs in, String path) {
        this.in = in;
        this.path = path;
    }

    Input<Party> read(BillingProfile typed) {
        String legalName = noted(in.line(path + ".legalName", typed.legalName(), Text.NAME));
        String tradeName = noted(in.optionalLine(path + ".tradeName", typed.tradeName(), Text.NAME));
        Address address = AddressReader.read(
                in, path, typed.lines(), typed.city(), typed.postalCode(), typed.subdivision(), typed.country());
        List<TaxId> taxIds = taxIds(typed.taxNumbers());
        RegistrationId registration = registration(path + ".registration", typed.registration());
        RegistrationId otherId = registration(path + ".otherId", typed.otherId());
        ElectronicAddress electronic = electronic(path + ".electronicAddress", typed.electronicAddress());
        Contact contact = contact(path + ".contact", typed.contact());
        boolean known = whole && address != null;
        return in.optional(
                path,
                known ? legalName : null,
                name -> new Party(
                        name,
                        Objects.requireNonNullElse(tradeName, ""),
                        address,
                        taxIds,
                        registration,
                        otherId == null ? List.of() : List.of(otherId),
                        electronic,
                        contact));
    }

    /** What was read; null if it is wrong, which leaves the profile without a party. */
    private <T> @Nullable T noted(Input<T> read) {
        T value = read.orNull();
        whole &= value != null;
        return value;
    }

    private List<TaxId> taxIds(@Nullable List<TaxNumber> typed) {
        List<TaxId> ids = new ArrayList<>();
        if (typed == null || typed.size() > Party.MAX_TAX_IDS) {
            whole = false; // the constraints tell
            return ids;
        }
        for (int i = 0; i < typed.size(); i++) {
            TaxNumber number = typed.get(i);
            String at = path + ".taxNumbers[" + i + "]";
            String scheme = noted(in.line(at + ".scheme", number == null ? null : number.scheme(), Text.CODE));
            String value = noted(in.line(at + ".value", number == null ? null : number.value(), Text.CODE));
            if (scheme != null && value != null) {
                ids.add(new TaxId(scheme, value));
            }
        }
        return ids;
    }

    private @Nullable RegistrationId registration(String at, @Nullable Identifier typed) {
        if (typed == null) {
            return null;
        }
        String scheme = noted(
                in.of(at + ".scheme", () -> RegistrationId.knownScheme(Text.optionalLine(typed.scheme(), Text.CODE))));
        String value = noted(in.line(at + ".value", typed.value(), Text.CODE));
        return scheme == null || value == null ? null : new RegistrationId(scheme, value);
    }

    private @Nullable ElectronicAddress electronic(String at, @Nullable Identifier typed) {
        if (typed == null) {
            return null;
        }
        String scheme = noted(in.of(at + ".scheme", () -> ElectronicAddress.knownScheme(Text.code(typed.scheme()))));
        String value = noted(in.line(at + ".value", typed.value(), ElectronicAddress.MAX_VALUE));
        return scheme == null || value == null ? null : new ElectronicAddress(scheme, value);
    }

    private Contact contact(String at, @Nullable Person typed) {
        if (typed == null) {
            return Contact.NONE;
        }
        String name = noted(in.optionalLine(at + ".name", typed.name(), Text.NAME));
        String phone = noted(in.optionalLine(at + ".phone", typed.phone(), Text.CODE));
        String email = noted(in.of(at + ".email", () -> email(typed.email())));
        return name == null || phone == null || email == null ? Contact.NONE : new Contact(name, phone, email);
    }

    private static String email(@Nullable String typed) {
        return Text.optionalLine(typed, EmailAddress.MAX_LENGTH).isEmpty()
                ? ""
                : EmailAddress.of(typed).text();
    }
}
