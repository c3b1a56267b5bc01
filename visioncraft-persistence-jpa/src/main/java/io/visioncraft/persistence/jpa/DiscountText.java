package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.Discount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Discounts as a column: one JSON text, absent where there are none. They are read and written with their line or order as a
 * whole, no query searches them, and their sum stands in a column of its own.
 */
final class DiscountText {

    private static final String ALL = "discounts";

    private DiscountText() {}

    static @Nullable String of(List<Discount> discounts, Amounts in) {
        return text(discounts.stream().map(each -> tree(each, in)).toList());
    }

    static @Nullable String ofAllowances(List<Allowance> allowances, Amounts in) {
        return text(allowances.stream().map(each -> tree(each, in)).toList());
    }

    static List<Discount> discounts(@Nullable String text, Amounts in) {
        List<Discount> discounts = new ArrayList<>();
        for (Map<?, ?> tree : trees(text)) {
            discounts.add(new Discount(
                    allowance(tree, in), Boolean.TRUE.equals(tree.get("share")), text(tree, "internalReason")));
        }
        return discounts;
    }

    static List<Allowance> allowances(@Nullable String text, Amounts in) {
        List<Allowance> allowances = new ArrayList<>();
        for (Map<?, ?> tree : trees(text)) {
            allowances.add(allowance(tree, in));
        }
        return allowances;
    }

    private static @Nullable String text(List<Map<String, Object>> trees) {
        return trees.isEmpty() ? null : Json.write(Map.of(ALL, trees));
    }

    private static List<Map<?, ?>> trees(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Map<?, ?>> trees = new ArrayList<>();
        if (Json.read(text).get(ALL) instanceof List<?> list) {
            for (Object one : list) {
                if (!(one instanceof Map<?, ?> tree)) {
                    throw new IllegalArgumentException("A discount is no object");
                }
                trees.add(tree);
            }
            return trees;
        }
        throw new IllegalArgumentException("The text has no discounts");
    }

    private static Map<String, Object> tree(Discount discount, Amounts in) {
        Map<String, Object> tree = tree(discount.allowance(), in);
        tree.put("share", discount.share());
        tree.put("internalReason", discount.internalReason());
        return tree;
    }

    private static Map<String, Object> tree(Allowance allowance, Amounts in) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (allowance.percent() != null) {
            tree.put("percent", allowance.percent().toPlainString());
        }
        tree.put("base", in.column(allowance.base()).toPlainString());
        tree.put("amount", in.column(allowance.amount()).toPlainString());
        tree.put("reasonCode", allowance.reasonCode());
        tree.put("reason", allowance.reason());
        return tree;
    }

    private static Allowance allowance(Map<?, ?> tree, Amounts in) {
        return new Allowance(
                tree.get("percent") == null ? null : new BigDecimal(text(tree, "percent")),
                money(tree, "base", in),
                money(tree, "amount", in),
                text(tree, "reasonCode"),
                text(tree, "reason"));
    }

    private static Money money(Map<?, ?> tree, String name, Amounts in) {
        return in.money(new BigDecimal(text(tree, name)));
    }

    private static String text(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The discount has no " + name);
    }
}
