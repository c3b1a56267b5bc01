package io.visioncraft.spring.boot.jpa;

import io.visioncraft.persistence.jpa.OwnNames;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * Hides the library's tables from Hibernate's schema tools, which neither create, drop, truncate, migrate nor validate them. For
 * all other tables the host's own filters decide.
 */
final class OwnTablesHidden implements SchemaFilterProvider {

    private final SchemaFilterProvider host;

    /** Hides beside the default filters. */
    OwnTablesHidden() {
        this(DefaultSchemaFilterProvider.INSTANCE);
    }

    /** Hides beside the filters of the host. */
    OwnTablesHidden(SchemaFilterProvider host) {
        this.host = host;
    }

    @Override
    public SchemaFilter getCreateFilter() {
        return new Hiding(host.getCreateFilter());
    }

    @Override
    public SchemaFilter getDropFilter() {
        return new Hiding(host.getDropFilter());
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return new Hiding(host.getTruncatorFilter());
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return new Hiding(host.getMigrateFilter());
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return new Hiding(host.getValidateFilter());
    }

    private record Hiding(SchemaFilter host) implements SchemaFilter {

        @Override
        public boolean includeNamespace(Namespace namespace) {
            return host.includeNamespace(namespace);
        }

        @Override
        public boolean includeTable(Table table) {
            return !OwnNames.include(table.getName()) && host.includeTable(table);
        }

        @Override
        public boolean includeSequence(Sequence sequence) {
            return !OwnNames.include(sequence.getName().getSequenceName().getText()) && host.includeSequence(sequence);
        }
    }
}
