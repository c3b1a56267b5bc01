package io.visioncraft.authentication;

import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;

/** Stores credentials, one row for each user that has a password. Takes no entries. */
public interface CredentialsRepository extends AggregateRepository<Credentials, UserId> {}
