package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The columns of an answer that holds rows of several tables: a root's, in their order, and parts. Each column of a part stands
 * in one of the same type that this part has not used yet. An answer with a column for each column of each table costs a
 * database twice as much. Immutable and thread-safe.
 */
final class SharedColumns {

    private final List<Class<?>> types = new ArrayList<>();
    private final List<RowType<?>> tables = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    private SharedColumns() {}

    static SharedColumns of(RowType<?> root, List<? extends RowType<?>> parts) {
        SharedColumns columns = new SharedColumns();
        columns.add(root);
        parts.forEach(columns::add);
        return columns;
    }

    private void add(RowType<?> table) {
        boolean[] used = new boolean[types.size()];
        int[] its = new int[table.columns().size()];
        for (int column = 0; column < its.length; column++) {
            its[column] = place(table, table.columns().get(column).boxed(), used);
        }
        tables.add(table);
        places.add(its);
    }

    private int place(RowType<?> table, Class<?> type, boolean[] used) {
        for (int place = 0; place < used.length; place++) {
            if (!used[place] && types.get(place) == type) {
                used[place] = true;
                return place;
            }
        }
        if (tables.size() > 1) {
            // a database knows the type of NULL in the first two queries by the other of them, not by a third
            throw new IllegalArgumentException("Put " + table.table() + " first: it has the most columns of " + type);
        }
        types.add(type);
        return types.size() - 1;
    }

    /** Where the columns of a kind of part stand, from zero on. */
    int[] places(int part) {
        return places.get(part + 1);
    }

    /** The columns of the root, under an alias. */
    String ofRoot(String alias) {
        return text(0, alias);
    }

    /** The columns of a kind of part, under an alias. */
    String ofPart(int part, String alias) {
        return text(part + 1, alias);
    }

    private String text(int table, String alias) {
        List<String> all = new ArrayList<>(Collections.nCopies(types.size(), "NULL"));
        List<RowColumn> columns = tables.get(table).columns();
        for (int column = 0; column < columns.size(); column++) {
            all.set(places.get(table)[column], alias + "." + columns.get(column).name());
        }
        return String.join(", ", all);
    }
}
