package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.CredentialsRepository;
import io.visioncraft.kernel.UserId;

final class JpaCredentialsRepository extends AggregateStore<Credentials, UserId, CredentialsEntity>
        implements CredentialsRepository {

    JpaCredentialsRepository(Transactions transactions) {
        super(transactions, CredentialsEntity.class);
    }

    @Override
    CredentialsEntity row(Credentials credentials) {
        return CredentialsMapper.row(credentials);
    }

    @Override
    Credentials record(CredentialsEntity row) {
        return CredentialsMapper.record(row);
    }
}
