package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user. */
@Entity(name = "VcUser")
@Table(name = "vc_user")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class UserEntity extends AggregateEntity {

    @Column(name = "user_number", length = 64)
    String number;

    @Column(name = "email", length = 254)
    String email;

    @Column(name = "email_key", length = 254)
    String emailKey;

    @Column(name = "name", length = 300)
    String name;

    @Column(name = "role_id")
    UUID roleId;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "billing_profile", length = 20000)
    @Nullable
    String billingProfile;

    @Column(name = "tax_id_checks", length = 20000)
    @Nullable
    String taxIdChecks;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "user";
    }
}
