package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Parties;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Contact;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.ordering.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parties as columns: one JSON text each. A party is a snapshot that is read and written as a whole, and no query searches it.
 * In columns it would take more than twenty, twice in each document.
 *
 * <p>Earlier versions wrote legal name, address, tax ids and e-mail address alone. These stand under the same names ever since;
 * what came later stands beside them where a party has it, so that each version reads the texts of the other.
 */
final class PartyText {

    private PartyText() {}

    static String of(Party party) {
        return Json.write(tree(party));
    }

    static @Nullable String ofNullable(@Nullable Party party) {
        return party == null ? null : of(party);
    }

    /** The seller of a document, with the accounts to which it may be paid. */
    static String ofSeller(Parties parties) {
        Map<String, Object> tree = tree(parties.seller());
        if (!parties.paymentAccounts().isEmpty()) {
            tree.put(
                    "paymentAccounts",
                    parties.paymentAccounts().stream().map(PartyText::tree).toList());
        }
        return Json.write(tree);
    }

    static Parties parties(String seller, String buyer) {
        Map<String, Object> tree = Json.read(seller);
        List<PaymentAccount> accounts =
                objects(tree, "paymentAccounts").map(PartyText::account).toList();
        return new Parties(party(tree), party(buyer), accounts);
    }

    /** The legal name alone, as lists show it. */
    static String legalName(String text) {
        return text(Json.read(text), "legalName");
    }

    static Party party(String text) {
        return party(Json.read(text));
    }

    private static Party party(Map<String, Object> tree) {
        List<TaxId> taxIds = new ArrayList<>();
        for (Object taxId : list(tree, "taxIds")) {
            Map<?, ?> fields = (Map<?, ?>) taxId;
            taxIds.add(new TaxId(text(fields, "scheme"), text(fields, "value")));
        }
        return new Party(
                text(tree, "legalName"),
                optional(tree, "tradeName"),
                tree.get("address") instanceof Map<?, ?> address ? address(address) : null,
                taxIds,
                tree.get("registration") instanceof Map<?, ?> id ? registration(id) : null,
                objects(tree, "otherIds").map(PartyText::registration).toList(),
                tree.get("electronicAddress") instanceof Map<?, ?> electronic
                        ? new ElectronicAddress(text(electronic, "scheme"), text(electronic, "value"))
                        : null,
                new Contact(optional(tree, "contactName"), optional(tree, "phone"), text(tree, "email")));
    }

    static @Nullable String ofDelivery(@Nullable Delivery delivery) {
        if (delivery == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", delivery.name());
        tree.put("address", tree(delivery.address()));
        return Json.write(tree);
    }

    static @Nullable Delivery deliveryOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, Object> tree = Json.read(text);
        if (tree.get("address") instanceof Map<?, ?> address) {
            return new Delivery(text(tree, "name"), address(address));
        }
        throw new IllegalArgumentException("The delivery has no address");
    }

    static @Nullable Party partyOrNull(@Nullable String text) {
        return text == null ? null : party(text);
    }

    private static Map<String, Object> tree(Party party) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("legalName", party.legalName());
        putUnlessEmpty(tree, "tradeName", party.tradeName());
        if (party.address() != null) {
            tree.put("address", tree(party.address()));
        }
        tree.put(
                "taxIds",
                party.taxIds().stream().map(id -> pair(id.scheme(), id.value())).toList());
        if (party.registration() != null) {
            tree.put(
                    "registration",
                    pair(party.registration().scheme(), party.registration().value()));
        }
        if (!party.otherIds().isEmpty()) {
            tree.put(
                    "otherIds",
                    party.otherIds().stream()
                            .map(id -> pair(id.scheme(), id.value()))
                            .toList());
        }
        if (party.electronicAddress() != null) {
            tree.put(
                    "electronicAddress",
                    pair(
                            party.electronicAddress().scheme(),
                            party.electronicAddress().value()));
        }
        putUnlessEmpty(tree, "contactName", party.contact().name());
        putUnlessEmpty(tree, "phone", party.contact().phone());
        tree.put("email", party.contact().email());
        return tree;
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String name, String text) {
        if (!text.isEmpty()) {
            tree.put(name, text);
        }
    }

    private static Map<String, Object> pair(String scheme, String value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scheme", scheme);
        tree.put("value", value);
        return tree;
    }

    private static Map<String, Object> tree(PaymentAccount account) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", account.kind().name());
        tree.put("number", account.number());
        tree.put("holder", account.holder());
        tree.put("bic", account.bic());
        return tree;
    }

    private static PaymentAccount account(Map<?, ?> tree) {
        return new PaymentAccount(
                PaymentAccount.Kind.valueOf(text(tree, "kind")),
                text(tree, "number"),
                text(tree, "holder"),
                text(tree, "bic"));
    }

    private static RegistrationId registration(Map<?, ?> tree) {
        return new RegistrationId(text(tree, "scheme"), text(tree, "value"));
    }

    private static Map<String, Object> tree(Address address) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lines", address.lines());
        tree.put("city", address.city());
        tree.put("postalCode", address.postalCode());
        tree.put("subdivision", address.subdivision());
        tree.put("country", address.country());
        return tree;
    }

    private static Address address(Map<?, ?> tree) {
        return new Address(
                list(tree, "lines").stream().map(String.class::cast).toList(),
                text(tree, "city"),
                text(tree, "postalCode"),
                text(tree, "subdivision"),
                text(tree, "country"));
    }

    private static String text(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The party has no " + name);
    }

    private static List<?> list(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("The party has no " + name);
    }

    /** A text that earlier versions did not write. */
    private static String optional(Map<?, ?> tree, String name) {
        return tree.containsKey(name) ? text(tree, name) : "";
    }

    /** A list that earlier versions did not write. */
    private static Stream<Map<?, ?>> objects(Map<?, ?> tree, String name) {
        return tree.containsKey(name) ? list(tree, name).stream().map(one -> (Map<?, ?>) one) : Stream.empty();
    }
}
