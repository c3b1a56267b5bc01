package io.visioncraft.catalog;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import java.time.Instant;
import java.util.Set;

/**
 * Something the business sells. (Life story: catalogue feature.)
 *
 * @param id the id, for life
 * @param code unique in the store, case-sensitive (SVC-1, GEN-11), at most 64 characters
 * @param name at most 300 characters
 * @param description empty for none, at most 4,000 characters
 * @param category exactly one category
 * @param unit what one of it is
 * @param taxCategory how it is taxed
 * @param status where it stands
 * @param createdAt when it came to be
 * @param version see {@link Aggregate}
 */
public record Service(
        ServiceId id,
        String code,
        String name,
        String description,
        CategoryId category,
        UnitCode unit,
        TaxCategory taxCategory,
        ServiceStatus status,
        Instant createdAt,
        long version)
        implements Aggregate<ServiceId> {

    @Override
    public String aggregateType() {
        return "service";
    }

    @Override
    public Service atVersion(long version) {
        return new Service(id, code, name, description, category, unit, taxCategory, status, createdAt, version);
    }

    /** The key by which lists are sorted (GEN-11). */
    public String nameKey() {
        return Folding.key(name);
    }

    /** The folded words by which search finds it (SVC-2). */
    public Set<String> words() {
        return Folding.words(code, name, description);
    }
}
