package io.visioncraft.persistence.jpa;

/** The credentials of a user; the id is the user's. */
@Table("vc_credentials")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CredentialsRow extends AggregateRow {

    @Column("password_hash")
    String hash;

    @Column("generation")
    long generation;

    @Column("changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "credentials";
    }
}
