package io.visioncraft.identity;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.UserId;
import java.util.List;
import java.util.Map;

/**
 * What one feature holds about a person (IDN-8). Each feature implements it with repositories and ports only, so that the
 * builder makes them first and hands them to identity, which lies below all of them. Implementations are immutable and
 * thread-safe. No API.
 */
@Internal
public interface PersonalData {

    /**
     * Erases what is personal: {@link Tombstone#TEXT} takes the place of every text that the person wrote in its own matters,
     * and nobody logs in with the person's password any more. What staff wrote stays, and so do invoices and credit notes.
     * Called once per person, in the transaction that erases the user, which holds the person's guard: whoever stores such a
     * text has either committed it or will be refused ({@link PersonGuard}).
     */
    void erase(UserId person, UnitOfWork work);

    /** What the feature adds to the branch of the user itself, by name; most add nothing. */
    default Map<String, Object> ofUser(UserId person) {
        return Map.of();
    }

    /** How the feature's branch of a {@link PersonalDataExport} is called. */
    String section();

    /** All that is held about the person and that the person may see, as trees of JDK values, however much it is. */
    List<Map<String, Object>> export(UserId person);
}
