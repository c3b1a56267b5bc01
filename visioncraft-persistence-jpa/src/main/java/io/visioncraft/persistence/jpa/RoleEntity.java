package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role; its permissions are rows of their own. */
@Entity(name = "VcRole")
@Table(name = "vc_role")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class RoleEntity extends AggregateEntity {

    @Column(name = "name", length = 300)
    String name;

    @Column(name = "name_key", length = 1200)
    byte[] nameKey;

    @Column(name = "built_in", length = 16)
    @Nullable
    String builtIn;

    /** Its permissions, where they were read with it. */
    @Transient
    List<RolePermissionEntity> permissions;

    @Override
    public String recordType() {
        return "role";
    }
}
