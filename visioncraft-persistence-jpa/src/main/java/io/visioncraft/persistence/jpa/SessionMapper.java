package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Session;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;

final class SessionMapper {

    private SessionMapper() {}

    static SessionRow row(Session session) {
        SessionRow row = new SessionRow();
        row.id = session.id().value();
        row.version = session.version();
        row.userId = session.user().value();
        row.credentialGeneration = session.credentialGeneration();
        row.createdAt = Micros.of(session.createdAt());
        row.lastUsedAt = Micros.of(session.lastUsedAt());
        row.expiresAt = Micros.of(session.expiresAt());
        row.ended = session.ended();
        return row;
    }

    static Session record(SessionRow row) {
        return new Session(
                new SessionId(row.id),
                new UserId(row.userId),
                row.credentialGeneration,
                Micros.at(row.createdAt),
                Micros.at(row.lastUsedAt),
                Micros.at(row.expiresAt),
                row.ended,
                row.version);
    }
}
