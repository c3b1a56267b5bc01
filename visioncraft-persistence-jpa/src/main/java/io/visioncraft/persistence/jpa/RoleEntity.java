package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role; its permissions are rows of their own. */
@Entity(name = "VcRole")
@Table(name = "vc_role")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class RoleEntity extends AggregateEntity {

    @Column(name = "name")
    String name;

    @Column(name = "name_key")
    byte[] nameKey;

    @Column(name = "built_in")
    @Nullable
    String builtIn;

    @OneToMany
    @JoinColumn(name = "role_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<RolePermissionEntity> permissions;

    @Override
    public String recordType() {
        return "role";
    }
}
