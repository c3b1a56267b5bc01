package io.visioncraft.catalog;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes code, name, description, unit or tax class of a service; null leaves a value as it is. Immutable and
 * thread-safe.
 *
 * @param service the service to change
 * @param code the new code: one line, 1 to 64 characters
 * @param name the new name: one line, 1 to 300 characters
 * @param description the new description: several lines, at most 4,000 characters; blank removes it
 * @param unit the new unit, a code of {@link io.visioncraft.kernel.UnitCode#known}
 * @param taxClass the new tax class, a code of the builder's
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ChangeService(
        @NotNull ServiceId service,
        @Size(max = Text.CODE) @Nullable String code,
        @Size(max = Text.NAME) @Nullable String name,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Nullable String unit,
        @Size(max = TaxClassCode.MAX_LENGTH) @Nullable String taxClass,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that changes nothing yet, for any version}
     *
     * @param service the service to change
     */
    public static ChangeService of(ServiceId service) {
        return new ChangeService(service, null, null, null, null, null, null);
    }

    /**
     * {@return this command with a new code}
     *
     * @param code one line, 1 to 64 characters, case-sensitive, unlike every other service's
     */
    public ChangeService coded(String code) {
        return new ChangeService(service, code, name, description, unit, taxClass, expectedVersion);
    }

    /**
     * {@return this command with a new name}
     *
     * @param name one line, 1 to 300 characters
     */
    public ChangeService named(String name) {
        return new ChangeService(service, code, name, description, unit, taxClass, expectedVersion);
    }

    /**
     * {@return this command with a new description}
     *
     * @param description several lines, at most 4,000 characters; blank removes the description
     */
    public ChangeService described(String description) {
        return new ChangeService(service, code, name, description, unit, taxClass, expectedVersion);
    }

    /**
     * {@return this command with a new unit}
     *
     * @param unit a code of {@link io.visioncraft.kernel.UnitCode#known}, for example {@code HUR}
     */
    public ChangeService per(String unit) {
        return new ChangeService(service, code, name, description, unit, taxClass, expectedVersion);
    }

    /**
     * {@return this command with a new tax class}
     *
     * @param taxClass the code of a tax class of the builder; placed orders keep theirs (ORD-9)
     */
    public ChangeService taxed(TaxClassCode taxClass) {
        return taxed(taxClass.value());
    }

    /**
     * {@return this command with a new tax class}
     *
     * @param taxClass the code of a tax class of the builder, for example {@code REDUCED}
     */
    public ChangeService taxed(String taxClass) {
        return new ChangeService(service, code, name, description, unit, taxClass, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the service is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public ChangeService atVersion(long expected) {
        return new ChangeService(service, code, name, description, unit, taxClass, expected);
    }
}
