package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Makes a service, which begins as a DRAFT (SVC-1). Immutable and thread-safe.
 *
 * @param code one line, 1 to 64 characters, case-sensitive, unlike every other service's
 * @param name one line, 1 to 300 characters
 * @param category its one category
 * @param description several lines, at most 4,000 characters; null or blank for none
 * @param unit a code of {@link io.visioncraft.kernel.UnitCode#known}; null for {@code C62}, "one"
 * @param taxClass the code of a tax class of the builder; null for {@code STANDARD}
 */
public record CreateService(
        @NotNull @Size(max = Text.CODE) String code,
        @NotNull @Size(max = Text.NAME) String name,
        @NotNull CategoryId category,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Nullable String unit,
        @Size(max = TaxClassCode.MAX_LENGTH) @Nullable String taxClass) {

    /**
     * {@return a command for a service that is counted by the piece and taxed at the standard rate}
     *
     * @param code one line, 1 to 64 characters, case-sensitive, unlike every other service's
     * @param name one line, 1 to 300 characters
     * @param category its one category
     */
    public static CreateService of(String code, String name, CategoryId category) {
        return new CreateService(code, name, category, null, null, null);
    }

    /**
     * {@return this command with a description}
     *
     * @param description several lines, at most 4,000 characters
     */
    public CreateService described(String description) {
        return new CreateService(code, name, category, description, unit, taxClass);
    }

    /**
     * {@return this command with another unit, for example {@code per("HUR")}}
     *
     * @param unit a code of {@link io.visioncraft.kernel.UnitCode#known}
     */
    public CreateService per(String unit) {
        return new CreateService(code, name, category, description, unit, taxClass);
    }

    /**
     * {@return this command with another tax class}
     *
     * @param taxClass the code of a tax class of the builder, by which the tax policy decides the rate
     */
    public CreateService taxed(TaxClassCode taxClass) {
        return taxed(taxClass.value());
    }

    /**
     * {@return this command with another tax class}
     *
     * @param taxClass the code of a tax class of the builder, for example {@code REDUCED}
     */
    public CreateService taxed(String taxClass) {
        return new CreateService(code, name, category, description, unit, taxClass);
    }
}
