package io.visioncraft.persistence.jpa;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role; its permissions are rows of their own. */
@Table("vc_role")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class RoleRow extends AggregateRow {

    @Column("name")
    String name;

    @Column("name_key")
    byte[] nameKey;

    @Column("built_in")
    @Nullable
    String builtIn;

    /** Its permissions, where they were read with it. */
    List<RolePermissionRow> permissions;

    @Override
    public String recordType() {
        return "role";
    }
}
