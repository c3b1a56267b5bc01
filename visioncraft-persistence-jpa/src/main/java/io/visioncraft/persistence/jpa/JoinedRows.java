package io.visioncraft.persistence.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several tables that a query joins.
 *
 * @param types the tables, in the order of the columns
 */
record JoinedRows(List<RowType<?>> types) {

    /** Those that a query knows by these aliases. */
    static JoinedRows of(SelectText<?> select, List<String> aliases) {
        return new JoinedRows(aliases.stream().<RowType<?>>map(select::type).toList());
    }

    /** The columns of all tables, which the query knows by these aliases. */
    String head(List<String> aliases) {
        StringJoiner head = new StringJoiner(", ", "SELECT ", "");
        for (int n = 0; n < types.size(); n++) {
            head.add(types.get(n).head(aliases.get(n)));
        }
        return head.toString();
    }

    /** One row of each table; null where none is joined. */
    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] group = new @Nullable Object[types.size()];
        int position = 1;
        for (int n = 0; n < group.length; n++) {
            group[n] = types.get(n).readIfThere(row, position);
            position += types.get(n).columns().size();
        }
        return group;
    }
}
