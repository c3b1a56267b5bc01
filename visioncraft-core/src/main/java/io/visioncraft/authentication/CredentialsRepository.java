package io.visioncraft.authentication;

import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;

/** Stores credentials, one row per user that has a password. No entries. */
public interface CredentialsRepository extends AggregateRepository<Credentials, UserId> {}
