package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.kernel.UserId;

final class JpaCredentialsRepository extends AggregateTable<Credentials, UserId, CredentialsRow>
        implements CredentialsRepository {

    JpaCredentialsRepository(Transactions transactions) {
        super(transactions, Mapping.of(CredentialsRow.class, CredentialsMapper::row, CredentialsMapper::record));
    }
}
