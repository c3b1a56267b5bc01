package io.visioncraft.identity;

/**
 * Where a store keeps who there is. Immutable and thread-safe.
 *
 * @param users users with their profiles
 * @param roles roles with what they grant
 */
public record IdentityRepositories(UserRepository users, RoleRepository roles) {}
