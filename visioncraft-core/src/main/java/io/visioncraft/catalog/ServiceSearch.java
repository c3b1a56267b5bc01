package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which services are looked for (SVC-2); all conditions hold together. Immutable and thread-safe.
 *
 * @param subtreeOf in that category or anywhere below it; null for anywhere
 * @param text words, each of which begins a word of code, name or description; null or blank for all
 * @param statuses only those; empty for every status that the caller may see
 */
public record ServiceSearch(
        @Nullable CategoryId subtreeOf,
        @Size(max = Text.NAME) @Nullable String text,
        @NotNull Set<@NotNull ServiceStatus> statuses) {

    public ServiceSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** Every service that the caller may see. */
    public static ServiceSearch all() {
        return new ServiceSearch(null, null, Set.of());
    }

    /** In that category or anywhere below it. */
    public ServiceSearch inSubtreeOf(CategoryId category) {
        return new ServiceSearch(category, text, statuses);
    }

    /** With words that begin so. */
    public ServiceSearch matching(String text) {
        return new ServiceSearch(subtreeOf, text, statuses);
    }

    /** In one of these statuses. */
    public ServiceSearch in(ServiceStatus... statuses) {
        return new ServiceSearch(subtreeOf, text, new LinkedHashSet<>(Arrays.asList(statuses)));
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
