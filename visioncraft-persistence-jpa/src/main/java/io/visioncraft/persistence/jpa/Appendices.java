package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.Appended;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Appended rows of several records. */
final class Appendices {

    private Appendices() {}

    /** The rows by the record that they belong to, in their order. */
    static <I extends Id, R extends StoredRow, E extends Entry> Map<I, List<Appended<E>>> byOwner(
            Collection<I> owners, List<R> rows, Function<R, UUID> owner, Function<R, Appended<E>> mapping) {
        Map<UUID, I> ids = new HashMap<>();
        owners.forEach(id -> ids.put(id.value(), id));
        Map<I, List<Appended<E>>> entries = new HashMap<>();
        for (R row : rows) {
            entries.computeIfAbsent(ids.get(owner.apply(row)), id -> new ArrayList<>())
                    .add(StoredRow.mapped(row, mapping));
        }
        return entries;
    }
}
