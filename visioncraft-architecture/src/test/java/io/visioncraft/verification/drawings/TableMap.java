package io.visioncraft.verification.drawings;

import io.visioncraft.verification.drawings.MigratedSchema.Column;
import io.visioncraft.verification.drawings.MigratedSchema.Table;
import io.visioncraft.verification.drawings.RecordMap.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws stored tables with their keys and references. A table refers to another by a foreign key, by the id of the record that it
 * holds, or by a column that is called after a component of that record or after another table.
 */
final class TableMap {

    /** Of whichever kind of record the column beside it says. */
    private static final Set<String> OF_ANY_KIND = Set.of("aggregate_id", "result_id");

    private static final String PREFIX = "vc_";
    private static final String ID = "_id";

    private final Map<String, Table> tables;
    private final Map<String, Class<?>> aggregates;

    TableMap(List<Table> tables, Collection<Class<?>> aggregates) {
        this.tables =
                tables.stream().collect(Collectors.toMap(Table::name, Function.identity(), (a, b) -> a, TreeMap::new));
        this.aggregates = aggregates.stream().collect(Collectors.toMap(TableMap::tableOf, Function.identity()));
    }

    /** The name of the table of an aggregate. */
    private static String tableOf(Class<?> aggregate) {
        return PREFIX + snake(aggregate.getSimpleName());
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The tables of each feature, those that belong to none under {@code shared}. */
    SortedMap<String, List<Table>> byFeature() {
        SortedMap<String, List<Table>> features = new TreeMap<>();
        tables.values()
                .forEach(table -> features.computeIfAbsent(featureOf(table), none -> new ArrayList<>())
                        .add(table));
        return features;
    }

    private String featureOf(Table table) {
        return aggregateOf(table)
                .map(aggregate -> aggregate.getPackageName().replaceAll(".*\\.", ""))
                .orElse("shared");
    }

    /** The aggregate whose rows a table holds: as a whole, parts of it, or rows by which it is found, which may have no key to it. */
    private Optional<Class<?>> aggregateOf(Table table) {
        Class<?> own = aggregates.get(table.name());
        if (own != null) {
            return Optional.of(own);
        }
        return table.owners().values().stream()
                .findFirst()
                .or(() -> foundBy(table))
                .flatMap(owner -> aggregateOf(Objects.requireNonNull(tables.get(owner))));
    }

    /** The table whose rows are found by those of another, which begins with its name and whose key begins with its id. */
    private Optional<String> foundBy(Table table) {
        return table.columns().stream()
                .filter(Column::primary)
                .findFirst()
                .map(Column::name)
                .filter(name -> name.endsWith(ID))
                .map(name -> PREFIX + name.substring(0, name.length() - ID.length()))
                .filter(owner -> tables.containsKey(owner) && table.name().startsWith(owner + "_"));
    }

    /** The lines between all tables. */
    String lines() {
        return picture(tables.values().stream().map(this::linesOf).collect(Collectors.joining()));
    }

    /** Some tables with their columns, and the lines that leave them. */
    String tables(List<Table> some) {
        StringBuilder picture = new StringBuilder();
        some.forEach(table -> picture.append(linesOf(table)));
        for (Table table : some) {
            picture.append("    %s {\n".formatted(table.name()));
            for (Column column : table.columns()) {
                picture.append("        %s %s%s\n".formatted(column.type(), column.name(), keys(table, column)));
            }
            picture.append("    }\n");
        }
        return picture(picture.toString());
    }

    private static String picture(String content) {
        return "```mermaid\nerDiagram\n" + content + "```\n";
    }

    private String keys(Table table, Column column) {
        List<String> keys = new ArrayList<>();
        if (column.primary()) {
            keys.add("PK");
        }
        if (lineOf(table, column).isPresent()) {
            keys.add("FK");
        }
        if (column.unique()) {
            keys.add("UK");
        }
        return keys.isEmpty() ? "" : " " + String.join(", ", keys);
    }

    private String linesOf(Table table) {
        return table.columns().stream()
                .flatMap(column -> lineOf(table, column).stream())
                .collect(Collectors.joining());
    }

    private Optional<String> lineOf(Table table, Column column) {
        if (column.name().equals("id")) {
            return Optional.ofNullable(aggregates.get(table.name()))
                    .map(aggregate -> RecordMap.namedBy(RecordMap.idOf(aggregate), aggregates.values()))
                    .map(TableMap::tableOf)
                    .filter(named -> !named.equals(table.name()))
                    .map(named -> "    %s ||--o| %s : \"has\"\n".formatted(named, table.name()));
        }
        if (!column.type().equals("uuid") || !column.name().endsWith(ID) || OF_ANY_KIND.contains(column.name())) {
            return Optional.empty();
        }
        String role = column.name().substring(0, column.name().length() - ID.length());
        String owner = table.owners().get(column.name());
        Optional<Reference> said = owner == null ? component(table, role) : Optional.empty();
        String target = owner != null
                ? owner
                : said.map(reference -> RecordMap.namedBy(reference.id(), aggregates.values()))
                        .map(TableMap::tableOf)
                        .orElse(PREFIX + role);
        if (!tables.containsKey(target) && table.name().endsWith("_" + role)) {
            return Optional.empty(); // its own
        }
        if (!tables.containsKey(target)) {
            throw new IllegalStateException(
                    "Nobody can tell which table %s.%s refers to".formatted(table.name(), column.name()));
        }
        boolean optional = column.nullable() || said.filter(Reference::optional).isPresent();
        return Optional.of("    %s }o--%s %s : \"%s\"\n"
                .formatted(table.name(), optional ? "o|" : "||", target, role.replace('_', ' ')));
    }

    private Optional<Reference> component(Table table, String role) {
        return aggregateOf(table).stream()
                .flatMap(aggregate -> RecordMap.references(aggregate).stream())
                .filter(reference -> ("_" + snake(reference.path()).replace('.', '_')).endsWith("_" + role))
                .findFirst();
    }
}
