package io.visioncraft.persistence.jpa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user. */
@Table("vc_user")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class UserRow extends AggregateRow {

    @Column("user_number")
    String number;

    @Column("email")
    String email;

    @Column("email_key")
    String emailKey;

    @Column("name")
    String name;

    @Column("role_id")
    UUID roleId;

    @Column("status")
    String status;

    @Column("billing_profile")
    @Nullable
    String billingProfile;

    @Column("tax_id_checks")
    @Nullable
    String taxIdChecks;

    @Column("created_at")
    long createdAt;

    @Column("changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "user";
    }
}
