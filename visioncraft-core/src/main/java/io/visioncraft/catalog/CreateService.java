package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new service, a DRAFT (SVC-1). Immutable and thread-safe.
 *
 * @param code one line, at most 64 characters, case-sensitive, unlike every other service's
 * @param name one line, at most 300 characters
 * @param category its one category
 * @param description several lines; null or blank for none
 * @param unit a code of UN/ECE Recommendation 20; null for {@code C62}, "one"
 * @param taxCategory how it is taxed; null for STANDARD
 */
public record CreateService(
        @NotNull @Size(max = Text.CODE) String code,
        @NotNull @Size(max = Text.NAME) String name,
        @NotNull CategoryId category,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Nullable String unit,
        @Nullable TaxCategory taxCategory) {

    /** A service by the piece, taxed at the standard rate. */
    public static CreateService of(String code, String name, CategoryId category) {
        return new CreateService(code, name, category, null, null, null);
    }

    /** With a description. */
    public CreateService described(String description) {
        return new CreateService(code, name, category, description, unit, taxCategory);
    }

    /** By another unit, for example {@code per("HUR")}. */
    public CreateService per(String unit) {
        return new CreateService(code, name, category, description, unit, taxCategory);
    }

    /** Taxed otherwise. */
    public CreateService taxed(TaxCategory taxCategory) {
        return new CreateService(code, name, category, description, unit, taxCategory);
    }
}
