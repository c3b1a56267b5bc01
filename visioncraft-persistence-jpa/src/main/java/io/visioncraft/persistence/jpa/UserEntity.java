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

    @Column(name = "email")
    String email;

    @Column(name = "email_key")
    String emailKey;

    @Column(name = "name")
    String name;

    @Column(name = "role_id")
    UUID roleId;

    @Column(name = "status")
    String status;

    @Column(name = "billing_profile")
    @Nullable
    String billingProfile;

    @Column(name = "created_at")
    long createdAt;

    @Override
    public String recordType() {
        return "user";
    }
}
