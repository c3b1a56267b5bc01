package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.Id;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds rows by the beginnings of their words. */
final class Words<R> {

    private final Function<R, ? extends Id> id;
    private final Index<R> index;

    Words(Function<R, Set<String>> words, Function<R, ? extends Id> id) {
        this.id = id;
        this.index = Index.byEach(row -> {
            Id own = id.apply(row);
            return words.apply(row).stream().map(word -> Key.of(word, own)).toList();
        });
    }

    Index<R> index() {
        return index;
    }

    /** The rows that have, for each prefix, a word that begins with it. Within a statement. */
    Collection<R> find(Table<?, R> table, List<String> prefixes) {
        Map<Id, R> found = beginningWith(table, prefixes.get(0));
        for (String prefix : prefixes.subList(1, prefixes.size())) {
            found.keySet().retainAll(beginningWith(table, prefix).keySet());
        }
        return found.values();
    }

    private Map<Id, R> beginningWith(Table<?, R> table, String prefix) {
        return table.ascending(index, Key.of(prefix))
                .takeWhile(place -> place.getKey().text(0).startsWith(prefix))
                .map(Map.Entry::getValue)
                .collect(Collectors.toMap(id, row -> row, (row, same) -> row, LinkedHashMap::new));
    }
}
