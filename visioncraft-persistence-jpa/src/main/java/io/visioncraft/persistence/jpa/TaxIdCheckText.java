package io.visioncraft.persistence.jpa;

import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.kernel.TaxId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks of tax ids as a column: one JSON text, absent where there are none. They are read and written with their user as a
 * whole, at most five, and no query searches them.
 */
final class TaxIdCheckText {

    private static final String ALL = "checks";

    private TaxIdCheckText() {}

    static @Nullable String of(List<TaxIdCheck> checks) {
        return checks.isEmpty()
                ? null
                : Json.write(
                        Map.of(ALL, checks.stream().map(TaxIdCheckText::tree).toList()));
    }

    static List<TaxIdCheck> checks(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<TaxIdCheck> checks = new ArrayList<>();
        if (Json.read(text).get(ALL) instanceof List<?> list) {
            for (Object one : list) {
                if (!(one instanceof Map<?, ?> tree)) {
                    throw new IllegalArgumentException("A check is no object");
                }
                checks.add(check(tree));
            }
            return checks;
        }
        throw new IllegalArgumentException("The text has no checks");
    }

    private static Map<String, Object> tree(TaxIdCheck check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scheme", check.taxId().scheme());
        tree.put("value", check.taxId().value());
        tree.put("country", check.country());
        tree.put("at", Micros.of(check.at()));
        tree.put("result", check.result().name());
        tree.put("how", check.how());
        tree.put("reference", check.reference());
        return tree;
    }

    private static TaxIdCheck check(Map<?, ?> tree) {
        if (!(tree.get("at") instanceof Long at)) {
            throw new IllegalArgumentException("The check has no time");
        }
        return new TaxIdCheck(
                new TaxId(text(tree, "scheme"), text(tree, "value")),
                text(tree, "country"),
                Micros.at(at),
                TaxIdCheck.Result.valueOf(text(tree, "result")),
                text(tree, "how"),
                text(tree, "reference"));
    }

    private static String text(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The check has no " + name);
    }
}
