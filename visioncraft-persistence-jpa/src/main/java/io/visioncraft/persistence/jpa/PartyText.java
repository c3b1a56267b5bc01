package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.ordering.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parties as columns: one JSON text each. A party is a snapshot that is read and written as a whole, and no query searches it.
 * In columns it would take seventeen, twice in each document.
 */
final class PartyText {

    private PartyText() {}

    static String of(Party party) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("legalName", party.legalName());
        if (party.address() != null) {
            tree.put("address", tree(party.address()));
        }
        tree.put("taxIds", party.taxIds().stream().map(PartyText::tree).toList());
        tree.put("email", party.email());
        return Json.write(tree);
    }

    static @Nullable String ofNullable(@Nullable Party party) {
        return party == null ? null : of(party);
    }

    static Party party(String text) {
        Map<String, Object> tree = Json.read(text);
        List<TaxId> taxIds = new ArrayList<>();
        for (Object taxId : list(tree, "taxIds")) {
            Map<?, ?> fields = (Map<?, ?>) taxId;
            taxIds.add(new TaxId(text(fields, "scheme"), text(fields, "value")));
        }
        return new Party(
                text(tree, "legalName"),
                tree.get("address") instanceof Map<?, ?> address ? address(address) : null,
                taxIds,
                text(tree, "email"));
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

    private static Map<String, Object> tree(Address address) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lines", address.lines());
        tree.put("city", address.city());
        tree.put("postalCode", address.postalCode());
        tree.put("subdivision", address.subdivision());
        tree.put("country", address.country());
        return tree;
    }

    private static Map<String, Object> tree(TaxId taxId) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scheme", taxId.scheme());
        tree.put("value", taxId.value());
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
}
