package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Select} asks, and its text and parameters. A text is made once for each shape. Not thread-safe.
 *
 * @param <E> the row
 */
abstract class SelectText<E> {

    private static final Texts TEXTS = new Texts();
    static final List<String> OF_KEY = List.of("e.id = ?");

    private final RowType<E> type;
    final Map<String, RowType<?>> others = new HashMap<>(0);
    final List<String> conditions = new ArrayList<>(4);
    final List<Object> joinParameters = new ArrayList<>(0);
    final List<Object> besideParameters = new ArrayList<>(0);
    final List<Object> parameters = new ArrayList<>(4);
    final List<String> fixed = new ArrayList<>(0);
    String joined = "";
    String beside = "";
    String each = "";
    List<Object> eachOf = List.of();

    @Nullable
    Limit most;

    @Nullable
    Beyond beyond;

    String order = "";
    String direction = "";

    SelectText(RowType<E> type) {
        this.type = type;
    }

    /** That a column is less than a value, or at most the value. */
    record Limit(String column, String on, Number value) {}

    RowType<E> type() {
        return type;
    }

    /** The class of the rows under an alias. */
    final RowType<?> type(String alias) {
        RowType<?> found = alias.equals("e") ? type : others.get(alias);
        if (found == null) {
            throw new IllegalArgumentException("No rows are called " + alias);
        }
        return found;
    }

    /** Whether this is the question for one row, by its id alone. */
    final boolean isOfKey() {
        return joined.isEmpty() && beside.isEmpty() && each.isEmpty() && conditions.equals(OF_KEY);
    }

    /** The text of the query for an expression, as far as a number of rows. */
    final String text(String expression, int rows, SupportedDatabase database) {
        return text(expression, rows, database, () -> "SELECT " + expression);
    }

    /** The text of the query for the rows under these aliases, each with all its columns. */
    final String text(List<String> aliases, int rows, SupportedDatabase database) {
        return text(aliases, rows, database, () -> JoinedRows.of(this, aliases).head(aliases));
    }

    private String text(Object columns, int rows, SupportedDatabase database, Supplier<String> head) {
        List<Object> parts = shape();
        parts.add(columns);
        parts.add(rows);
        if (beyond != null) {
            parts.add(beyond.condition(database));
        }
        return TEXTS.of(parts, () -> head.get() + limited(rows, database));
    }

    /** What the query is made of. Two with equal shapes have equal texts. */
    final List<Object> shape() {
        List<Object> shape = new ArrayList<>(16);
        shape.add(type);
        shape.add(joined);
        shape.add(beside);
        shape.addAll(conditions);
        Limit limit = limit();
        if (limit != null) {
            shape.add(limit.column);
            shape.add(limit.on);
        }
        shape.add(fixed.size());
        shape.addAll(fixed);
        shape.add(eachOf.size());
        shape.add(each);
        shape.add(order);
        shape.add(direction);
        return shape;
    }

    /** The query from {@code FROM} on, without an order, and with another table joined to each row. */
    final String unordered(String join) {
        if (!each.isEmpty() || beyond != null) {
            throw new IllegalStateException("Only a list has several parts, and goes on: " + order);
        }
        return " FROM " + type.table() + " e" + joined + beside + join + conditions();
    }

    /**
     * The query from {@code FROM} on, as far as a number of rows. The limit is no parameter: a database that plans without its
     * value expects a tenth of all rows, and H2 2.5 answers a part of a union from the part before, if that differs in the
     * parameter of its limit alone.
     */
    final String limited(int rows, SupportedDatabase database) {
        String limit = rows == Integer.MAX_VALUE ? "" : " LIMIT " + rows;
        String where = conditions(database);
        if (!inTwoSteps(rows)) {
            return unsorted(database) + order() + limit;
        }
        String keys = type.keys().stream().map(key -> "e." + key).collect(Collectors.joining(", "));
        String from = "(SELECT " + keys + " FROM " + type.table() + " e" + joined;
        String found = each.isEmpty()
                ? from + where + order() + limit + ")"
                : String.join(
                        " UNION ALL ",
                        Collections.nCopies(
                                eachOf.size(), from + and(where, each + " = ?") + order(each) + limit + ")"));
        String same =
                type.keys().stream().map(key -> "e." + key + " = n." + key).collect(Collectors.joining(" AND "));
        return " FROM (" + found + ") n JOIN " + type.table() + " e ON " + same + joined + beside + order() + limit;
    }

    /** The query from {@code FROM} on, without its order, but after its place. */
    final String unsorted(SupportedDatabase database) {
        return " FROM " + type.table() + " e" + joined + beside + conditions(database);
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private String conditions() {
        Limit limit = limit();
        return limit == null ? where() : and(where(), limit.column + " " + limit.on + " ?");
    }

    private String conditions(SupportedDatabase database) {
        return beyond == null ? conditions() : and(conditions(), beyond.condition(database));
    }

    private static String and(String conditions, String another) {
        return conditions + (conditions.isEmpty() ? " WHERE " : " AND ") + another;
    }

    /** The limit, unless the place implies it. */
    private @Nullable Limit limit() {
        return most == null || (beyond != null && beyond.keepsWithin(most.column, most.on, most.value)) ? null : most;
    }

    /** The parameters of all conditions but the place. */
    private List<Object> limited() {
        Limit limit = limit();
        List<Object> all = new ArrayList<>(parameters);
        if (limit != null) {
            all.add(limit.value);
        }
        return all;
    }

    /** Whether a list first finds the keys of its rows, then reads them. */
    private boolean inTwoSteps(int rows) {
        return !each.isEmpty() || (rows < Integer.MAX_VALUE && !besideParameters.isEmpty());
    }

    /** The parameters of the query without a limit, in the order of the text. */
    final List<Object> parameters() {
        List<Object> all = new ArrayList<>(joinParameters);
        all.addAll(besideParameters);
        all.addAll(limited());
        return all;
    }

    /** The parameters of the query as far as a number of rows, in the order of the text. */
    final List<Object> parameters(int rows, SupportedDatabase database) {
        List<Object> conditional = limited();
        if (beyond != null) {
            conditional.addAll(beyond.values(database));
        }
        List<Object> all = new ArrayList<>();
        if (inTwoSteps(rows)) {
            for (Object value : each.isEmpty() ? List.of("") : eachOf) {
                all.addAll(joinParameters);
                all.addAll(conditional);
                if (!each.isEmpty()) {
                    all.add(value);
                }
            }
        }
        all.addAll(joinParameters);
        all.addAll(besideParameters);
        if (!inTwoSteps(rows)) {
            all.addAll(conditional);
        }
        return all;
    }

    /** The order of the rows, with {@code ORDER BY}; empty if they have none. */
    final String order() {
        return order("");
    }

    private String order(String another) {
        if (order.isEmpty()) {
            return "";
        }
        StringJoiner columns = new StringJoiner(", ", " ORDER BY ", "");
        fixed.forEach(column -> columns.add(column + direction));
        if (!another.isEmpty()) {
            columns.add(another + direction);
        }
        return columns.add(order).toString();
    }
}
