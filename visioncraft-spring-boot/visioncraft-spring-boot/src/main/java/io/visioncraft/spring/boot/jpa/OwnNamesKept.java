package io.visioncraft.spring.boot.jpa;

import io.visioncraft.persistence.jpa.OwnNames;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/** Leaves the names of the library's tables as the migrations have them. All other names are the host's strategy's. */
final class OwnNamesKept implements PhysicalNamingStrategy {

    private final PhysicalNamingStrategy host;

    OwnNamesKept(PhysicalNamingStrategy host) {
        this.host = host;
    }

    @Override
    public @Nullable Identifier toPhysicalCatalogName(@Nullable Identifier name, JdbcEnvironment database) {
        return host.toPhysicalCatalogName(name, database);
    }

    @Override
    public @Nullable Identifier toPhysicalSchemaName(@Nullable Identifier name, JdbcEnvironment database) {
        return host.toPhysicalSchemaName(name, database);
    }

    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment database) {
        return OwnNames.include(name.getText()) ? name : host.toPhysicalTableName(name, database);
    }

    @Override
    public Identifier toPhysicalSequenceName(Identifier name, JdbcEnvironment database) {
        return host.toPhysicalSequenceName(name, database);
    }

    @Override
    public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment database) {
        return host.toPhysicalColumnName(name, database);
    }

    @Override
    public Identifier toPhysicalTypeName(Identifier name, JdbcEnvironment database) {
        return host.toPhysicalTypeName(name, database);
    }
}
