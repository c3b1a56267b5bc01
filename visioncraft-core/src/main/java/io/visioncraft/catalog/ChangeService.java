package io.visioncraft.catalog;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another code, name, description, unit or tax category of a service; what is null stays as it is. Immutable and
 * thread-safe.
 *
 * @param service which one
 * @param code the new code
 * @param name the new name
 * @param description the new description; blank takes it away
 * @param unit the new unit, a code of UN/ECE Recommendation 20
 * @param taxCategory how it is taxed from now on
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ChangeService(
        @NotNull ServiceId service,
        @Size(max = Text.CODE) @Nullable String code,
        @Size(max = Text.NAME) @Nullable String name,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Nullable String unit,
        @Nullable TaxCategory taxCategory,
        @Nullable Long expectedVersion) {

    /** Nothing yet, of that service. */
    public static ChangeService of(ServiceId service) {
        return new ChangeService(service, null, null, null, null, null, null);
    }

    /** With another code. */
    public ChangeService coded(String code) {
        return new ChangeService(service, code, name, description, unit, taxCategory, expectedVersion);
    }

    /** With another name. */
    public ChangeService named(String name) {
        return new ChangeService(service, code, name, description, unit, taxCategory, expectedVersion);
    }

    /** With another description. */
    public ChangeService described(String description) {
        return new ChangeService(service, code, name, description, unit, taxCategory, expectedVersion);
    }

    /** By another unit. */
    public ChangeService per(String unit) {
        return new ChangeService(service, code, name, description, unit, taxCategory, expectedVersion);
    }

    /** Taxed otherwise. */
    public ChangeService taxed(TaxCategory taxCategory) {
        return new ChangeService(service, code, name, description, unit, taxCategory, expectedVersion);
    }

    /** Only at that version. */
    public ChangeService atVersion(long expected) {
        return new ChangeService(service, code, name, description, unit, taxCategory, expected);
    }
}
