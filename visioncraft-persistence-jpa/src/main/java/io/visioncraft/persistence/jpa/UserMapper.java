package io.visioncraft.persistence.jpa;

import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;

final class UserMapper {

    /** The columns of a summary. */
    static final RowType<UserRow> SUMMARY =
            RowType.of(UserRow.class).only("user_number", "email", "name", "role_id", "status", "created_at");

    private UserMapper() {}

    static UserRow row(User user) {
        UserRow row = new UserRow();
        row.id = user.id().value();
        row.version = user.version();
        row.number = user.number();
        row.email = user.email().text();
        row.emailKey = user.email().key();
        row.name = user.name();
        row.roleId = user.role().value();
        row.status = user.status().name();
        row.billingProfile = PartyText.ofNullable(user.billingProfile());
        row.taxIdChecks = TaxIdCheckText.of(user.taxIdChecks());
        row.createdAt = Micros.of(user.createdAt());
        row.changedAt = Micros.of(user.changedAt());
        return row;
    }

    static User record(UserRow row) {
        return new User(
                new UserId(row.id),
                row.number,
                new EmailAddress(row.email, row.emailKey),
                row.name,
                new RoleId(row.roleId),
                UserStatus.valueOf(row.status),
                PartyText.partyOrNull(row.billingProfile),
                TaxIdCheckText.checks(row.taxIdChecks),
                Micros.at(row.createdAt),
                Micros.at(row.changedAt),
                row.version);
    }

    static UserSummary summary(UserRow row) {
        return new UserSummary(
                new UserId(row.id),
                row.number,
                row.email,
                row.name,
                new RoleId(row.roleId),
                UserStatus.valueOf(row.status),
                Micros.at(row.createdAt));
    }
}
