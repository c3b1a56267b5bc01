package io.visioncraft.identity;

import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All data that is held about one user, as one structured document (IDN-8). A host writes it as JSON, XML or another form of
 * a tree. Immutable and thread-safe; {@code toString} shows nothing personal.
 *
 * <p>The content is a tree of JDK values: maps with names as keys, lists, text, {@code Long} and {@code Boolean}; no nulls.
 * Amounts, quantities and rates are plain decimals in text, instants and dates ISO 8601, ids their UUIDs. The branches are
 *
 * <ul>
 *   <li>{@code user}: customer number, name, e-mail address, billing profile, checks of its tax ids, status, the id and the name
 *       of the role, when the password was last changed;
 *   <li>{@code userHistory}: the changes of the user's status;
 *   <li>{@code sessions}: log-ins, the ended ones too;
 *   <li>{@code orders}: each with lines, totals, the texts of customer and staff, and {@code history};
 *   <li>{@code invoices}: each as printed, with its {@code receivable}, {@code creditNotes} and {@code payments};
 *   <li>{@code crmRecords}: each with {@code messages} and {@code history}.
 * </ul>
 *
 * <p>The names within are those of the records' components; a later version may add more. The document never contains password
 * hashes, tokens and their hashes, or the parts of CRM records that customers do not see: desks and internal notes (CRM-3).
 *
 * @param user whose data it is
 * @param exportedAt when it was made, UTC, to the microsecond
 * @param content the tree, unmodifiable
 */
public record PersonalDataExport(UserId user, Instant exportedAt, Map<String, Object> content) {

    /**
     * Copies the tree; an {@code Integer} in it becomes a {@code Long}.
     *
     * @param user whose data it is
     * @param exportedAt when it was made, UTC, to the microsecond
     * @param content the tree, unmodifiable
     */
    public PersonalDataExport {
        content = copy(content);
    }

    /** Makes each {@code Integer} a {@code Long}: a JSON library reads a small number as {@code Integer}. */
    private static Map<String, Object> copy(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> copy.put((String) name, plain(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object plain(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Map<?, ?> tree) {
            return copy(tree);
        }
        return value instanceof List<?> many
                ? many.stream().map(PersonalDataExport::plain).toList()
                : value;
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "PersonalDataExport[" + user + ", " + exportedAt + "]";
    }
}
