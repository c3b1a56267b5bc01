package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.Aggregate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Which table keeps an aggregate, and which of its values stand in columns of their own beside the body. Built once per
 * repository and not changed afterwards.
 */
final class Mapping<A extends Aggregate<?>> {

    private final String name;
    private final Json<A> json;
    private final List<EntryType<?>> entryTypes;
    private final List<String> columns = new ArrayList<>(List.of("version", "body"));
    private final List<Function<A, @Nullable Object>> values =
            new ArrayList<>(List.of(Aggregate::version, Json::write));
    private @Nullable Function<A, Set<String>> words;

    private Mapping(Class<A> type, String name, List<EntryType<?>> entryTypes) {
        this.name = name;
        this.json = Json.of(name, type);
        this.entryTypes = entryTypes;
    }

    /**
     * @param name what the aggregate is called; its table is {@code vc_} and the name
     * @param entryTypes what its changes append
     */
    static <A extends Aggregate<?>> Mapping<A> of(Class<A> type, String name, EntryType<?>... entryTypes) {
        return new Mapping<>(type, name, List.of(entryTypes));
    }

    /** Adds a key column. */
    Mapping<A> column(String column, Function<A, @Nullable Object> value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** Adds a key column of text that is compared as bytes. */
    Mapping<A> bytes(String column, Function<A, String> key) {
        return column(column, record -> Binding.bytes(key.apply(record)));
    }

    /** Makes the aggregate searchable by the beginnings of words. */
    Mapping<A> words(Function<A, Set<String>> words) {
        this.words = words;
        return this;
    }

    String name() {
        return name;
    }

    String table() {
        return "vc_" + name.replace('-', '_');
    }

    /** Reads a row's record. */
    A record(ResultSet row, StatementContext context) throws SQLException {
        return json.read(row.getString("body"), row.getObject("id"));
    }

    /** The words by which a record is found, null where nothing is searched. */
    @Nullable
    Set<String> wordsOf(A record) {
        return words == null ? null : words.apply(record);
    }

    /** Whether changes append rows of a type. */
    boolean appends(String entryType) {
        return entryTypes.stream().anyMatch(type -> type.name().equals(entryType));
    }

    /** The parameters of {@link #insert()}, and those of {@link #update()} but for its last. */
    Stream<@Nullable Object> rowOf(A record) {
        return Stream.concat(values.stream().map(value -> value.apply(record)), Stream.of(record.id()));
    }

    String insert() {
        String marks = "?, ".repeat(columns.size());
        return "INSERT INTO " + table() + " (" + String.join(", ", columns) + ", id) VALUES (" + marks + "?)";
    }

    /** Compares the version; the last parameter is the one that the change was based on. */
    String update() {
        String assignments = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        return "UPDATE " + table() + " SET " + assignments + " WHERE id = ? AND version = ?";
    }

    String delete() {
        return "DELETE FROM " + table() + " WHERE id = ? AND version = ?";
    }
}
