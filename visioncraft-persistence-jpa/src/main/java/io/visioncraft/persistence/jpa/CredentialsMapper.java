package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.kernel.UserId;

final class CredentialsMapper {

    private CredentialsMapper() {}

    static CredentialsRow row(Credentials credentials) {
        CredentialsRow row = new CredentialsRow();
        row.id = credentials.id().value();
        row.version = credentials.version();
        row.hash = credentials.hash().value();
        row.generation = credentials.generation();
        row.changedAt = Micros.of(credentials.changedAt());
        return row;
    }

    static Credentials record(CredentialsRow row) {
        return new Credentials(
                new UserId(row.id), new PasswordHash(row.hash), row.generation, Micros.at(row.changedAt), row.version);
    }
}
