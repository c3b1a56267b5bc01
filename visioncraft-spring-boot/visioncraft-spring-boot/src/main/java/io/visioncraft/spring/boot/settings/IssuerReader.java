package io.visioncraft.spring.boot.settings;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.PropertyFaults;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the issuer of its properties. It begins with a stand-in and changes one part after the other, so that each refusal names
 * its property. The stand-in is in no issuer that is handed out: a missing part is a fault.
 */
final class IssuerReader {

    private static final String EXAMPLE = """
            Write who issues the invoices, for example in application.yaml:

                visioncraft:
                  issuer:
                    name: Hillside Services Ltd
                    address: {lines: 1 High Street, postal-code: AB1 2CD, city: Oldtown, country: GB}
                    vat-id: GB123456789    # leave it out if there is none
                    zone: Europe/London
                    currency: GBP

            Or declare a bean of type io.visioncraft.kernel.Issuer.""";

    private static final Address NOWHERE = Address.of("-", "", "-", "GB");

    /** A business that stands in until its parts are known, and for a builder that is never asked to build. */
    static final Issuer STAND_IN = new Issuer(Party.of("-", NOWHERE), ZoneOffset.UTC, Currencies.of("EUR"), 0);

    private final IssuerProperties properties;
    private final PropertyFaults faults = new PropertyFaults("visioncraft.issuer");

    private IssuerReader(IssuerProperties properties) {
        this.properties = properties;
    }

    static Issuer read(IssuerProperties properties) {
        if (properties.missing()) {
            throw new CannotStartException(
                    "VisionCraft does not know the business that issues the invoices: there is no bean of type Issuer, and no"
                            + " property visioncraft.issuer.* says its name, address, time zone and currency.",
                    EXAMPLE);
        }
        IssuerReader reader = new IssuerReader(properties);
        Issuer issuer = reader.issuer(reader.party());
        reader.faults.throwIfAny();
        return issuer;
    }

    private Party party() {
        String name = faults.required("name", properties.name());
        Party party = faults.change("name", Party.of("-", address()), p -> name == null ? p : named(name, p));
        party = set("trade-name", properties.tradeName(), party, Party::withTradeName);
        party = set("vat-id", properties.vatId(), party, Party::withVatId);
        party = set("tax-number", properties.taxNumber(), party, Party::withTaxNumber);
        party = each("tax-ids", properties.taxIds(), party, this::withTaxId);
        party = set("registration", properties.registration(), party, (p, id) -> {
            String value = value("registration.value", id);
            return value == null ? p : p.withRegistration(id.scheme(), value);
        });
        party = each("other-ids", properties.otherIds(), party, (p, at, id) -> {
            String value = value(at + ".value", id);
            return value == null ? p : p.withOtherId(id.scheme(), value);
        });
        party = set("electronic-address", properties.electronicAddress(), party, (p, id) -> {
            String value = value("electronic-address.value", id);
            return value == null ? p : p.withElectronicAddress(id.scheme(), value);
        });
        return contacted(party);
    }

    private static Party named(String name, Party party) {
        return Party.of(name, Objects.requireNonNull(party.address()));
    }

    private Party withTaxId(Party party, String at, IssuerProperties.Id id) {
        String value = value(at + ".value", id);
        if (party.taxIds().stream().anyMatch(other -> other.scheme().equalsIgnoreCase(id.scheme()))) {
            faults.add(at + ".scheme", "There is a tax id of this scheme before it");
            return party;
        }
        return value == null ? party : party.withTaxId(id.scheme(), value);
    }

    private @Nullable String value(String name, IssuerProperties.Id id) {
        return faults.required(name, id.value());
    }

    private Address address() {
        IssuerProperties.Address stated = properties.address();
        Address address = NOWHERE;
        if (stated.lines().isEmpty()) {
            faults.required("address.lines", null);
        } else {
            address = faults.change(
                    "address.lines",
                    address,
                    a -> new Address(stated.lines(), a.city(), a.postalCode(), a.subdivision(), a.country()));
        }
        String city = faults.required("address.city", stated.city());
        address = set(
                "address.city",
                city,
                address,
                (a, text) -> new Address(a.lines(), text, a.postalCode(), a.subdivision(), a.country()));
        address = set(
                "address.postal-code",
                stated.postalCode(),
                address,
                (a, text) -> new Address(a.lines(), a.city(), text, a.subdivision(), a.country()));
        address = set(
                "address.subdivision",
                stated.subdivision(),
                address,
                (a, text) -> new Address(a.lines(), a.city(), a.postalCode(), YamlWords.notOntario(text), a.country()));
        String country = faults.required("address.country", stated.country());
        return set("address.country", country, address, (a, text) -> in(text, a));
    }

    private Address in(String country, Address a) {
        YamlWords.requireNotNorway(country);
        return new Address(a.lines(), a.city(), a.postalCode(), a.subdivision(), Address.knownCountry(country));
    }

    private Party contacted(Party party) {
        IssuerProperties.Contact contact = properties.contact();
        Party result = set(
                "contact.name",
                contact.name(),
                party,
                (p, text) -> p.withContact(text, p.contact().phone(), p.email()));
        result = set(
                "contact.phone",
                contact.phone(),
                result,
                (p, text) -> p.withContact(p.contact().name(), text, p.email()));
        return set(
                "contact.email",
                contact.email(),
                result,
                (p, text) -> p.withContact(p.contact().name(), p.contact().phone(), text));
    }

    private Issuer issuer(Party party) {
        String zone = faults.required("zone", properties.zone());
        String currency = faults.required("currency", properties.currency());
        Issuer issuer = new Issuer(party, STAND_IN.zone(), STAND_IN.currency(), 0);
        issuer = set("zone", zone, issuer, (i, id) -> new Issuer(i.party(), zone(id), i.currency(), 0));
        issuer =
                set("currency", currency, issuer, (i, code) -> new Issuer(i.party(), i.zone(), Currencies.of(code), 0));
        IssuerProperties.Terms terms = properties.paymentTerms();
        issuer = set(
                "payment-terms.days",
                terms.days(),
                issuer,
                (i, days) -> i.withTerms(new PaymentTerms(days, terms.fromMonthEnd(), null)));
        issuer = set("payment-terms.discount", terms.discount(), issuer, this::withDiscount);
        issuer = each("payment-accounts", properties.paymentAccounts(), issuer, (i, at, account) -> {
            PaymentAccount paid = account(at, account);
            return paid == null ? i : i.withPaymentAccount(paid);
        });
        issuer = set("key", properties.key(), issuer, Issuer::withKey);
        return each("former-keys", properties.formerKeys(), issuer, (i, at, key) -> i.renamedFrom(key));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "This Java runtime knows no such time zone; one is Europe/Paris", unknown);
        }
    }

    private Issuer withDiscount(Issuer issuer, IssuerProperties.Discount discount) {
        BigDecimal percent = faults.required("payment-terms.discount.percent", discount.percent());
        Integer days = faults.required("payment-terms.discount.days", discount.days());
        return percent == null || days == null
                ? issuer
                : issuer.withTerms(issuer.terms().with(new CashDiscount(percent, days)));
    }

    private @Nullable PaymentAccount account(String at, IssuerProperties.Account account) {
        String iban = account.iban();
        String number = account.number();
        if (iban == null == (number == null)) {
            faults.add(at, "An account has either an iban or a number");
            return null;
        }
        PaymentAccount paid = iban == null
                ? faults.read(at + ".number", () -> PaymentAccount.other(Objects.requireNonNull(number)))
                : faults.read(at + ".iban", () -> PaymentAccount.iban(iban));
        if (paid == null) {
            return null;
        }
        paid = set(at + ".holder", account.holder(), paid, PaymentAccount::heldBy);
        return set(at + ".bic", account.bic(), paid, PaymentAccount::at);
    }

    /** Changes something by a property that has a value. */
    private <T, V> T set(String name, @Nullable V value, T before, Change<T, V> change) {
        return value == null ? before : faults.change(name, before, part -> change.by(part, value));
    }

    private <T, V> T each(String name, List<V> values, T before, IndexedChange<T, V> change) {
        T part = before;
        for (int i = 0; i < values.size(); i++) {
            String at = name + "[" + i + "]";
            V value = values.get(i);
            part = faults.change(at, part, one -> change.by(one, at, value));
        }
        return part;
    }

    private interface Change<T, V> {
        T by(T part, V value);
    }

    private interface IndexedChange<T, V> {
        T by(T part, String at, V value);
    }
}
