package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of services (SVC-2); all hold together. Immutable and thread-safe.
 *
 * @param subtreeOf the service stands in that category or anywhere below it; null for anywhere
 * @param text at most 10 words and 300 characters; each word begins a word of code, name or description; null or blank for
 *     all
 * @param taxClass the service has that tax class, which need not be set up any more; null for all
 * @param statuses the service has one of these; empty for every status that the caller may see
 */
public record ServiceSearch(
        @Nullable CategoryId subtreeOf,
        @Size(max = Text.NAME) @Nullable String text,
        @Size(max = TaxClassCode.MAX_LENGTH) @Nullable String taxClass,
        @NotNull Set<@NotNull ServiceStatus> statuses) {

    /**
     * Copies the statuses.
     *
     * @param subtreeOf the service stands in that category or anywhere below it; null for anywhere
     * @param text at most 10 words and 300 characters; each word begins a word of code, name or description; null or blank
     *     for all
     * @param taxClass the service has that tax class, which need not be set up any more; null for all
     * @param statuses the service has one of these; empty for every status that the caller may see
     */
    public ServiceSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a search for every service that the caller may see} */
    public static ServiceSearch all() {
        return new ServiceSearch(null, null, null, Set.of());
    }

    /**
     * {@return this search, limited to a category and all categories below it}
     *
     * @param category the category at the top
     */
    public ServiceSearch inSubtreeOf(CategoryId category) {
        return new ServiceSearch(category, text, taxClass, statuses);
    }

    /**
     * {@return this search, limited to services that have, for each word of the text, a word that begins with it}
     *
     * @param text 1 to 10 words, at most 3 of them of one letter; at most 300 characters
     */
    public ServiceSearch matching(String text) {
        return new ServiceSearch(subtreeOf, text, taxClass, statuses);
    }

    /**
     * {@return this search, limited to one tax class (SVC-1)}
     *
     * @param code the code of the class, for example {@code REDUCED}
     */
    public ServiceSearch taxed(String code) {
        return new ServiceSearch(subtreeOf, text, code, statuses);
    }

    /**
     * {@return this search, limited to one tax class (SVC-1)}
     *
     * @param code the code of the class
     */
    public ServiceSearch taxed(TaxClassCode code) {
        return taxed(code.value());
    }

    /**
     * {@return this search, limited to these statuses}
     *
     * @param statuses one or more; none for every status that the caller may see
     */
    public ServiceSearch in(ServiceStatus... statuses) {
        return new ServiceSearch(subtreeOf, text, taxClass, new LinkedHashSet<>(Arrays.asList(statuses)));
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
