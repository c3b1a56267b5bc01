package io.visioncraft.identity;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.UserId;
import java.util.List;
import java.util.Map;

/**
 * The data that one feature holds about a person (IDN-8). A feature implements this interface with repositories and
 * ports only: the builder makes the implementation before the use cases and hands it to identity, which lies below all
 * features. Implementations are immutable and thread-safe. No API.
 */
@Internal
public interface PersonalData {

    /**
     * Erases the personal data of a person: {@link Tombstone#TEXT} replaces each text that the person wrote on its own records,
     * and no password logs the person in any more. Texts of staff, invoices and credit notes stay. Called once per person, in
     * the transaction that erases the user, which holds the person's guard: a use case that stores such a text has either
     * committed it or will be refused ({@link PersonGuard}).
     *
     * @param person the person to erase
     * @param work the transaction of the use case
     */
    void erase(UserId person, UnitOfWork work);

    /**
     * {@return the entries that the feature adds to the branch {@code user} of the export, by name; most features add
     * none}
     *
     * @param person the person to export
     */
    default Map<String, Object> ofUser(UserId person) {
        return Map.of();
    }

    /** {@return the name of the feature's branch in a {@link PersonalDataExport}} */
    String section();

    /**
     * {@return all data that is held about the person and that the person may see, as trees of JDK values, without a
     * limit}
     *
     * @param person the person to export
     */
    List<Map<String, Object>> export(UserId person);
}
