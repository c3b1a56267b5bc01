package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.jpa.OwnTablesAndSchemaToolsTest.NoParcels;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HibernateUnitSettingsTest {

    /** As Hibernate takes it. */
    static Stream<Object> waysToNameAFilter() {
        return Stream.of(new NoParcels(), NoParcels.class, NoParcels.class.getName());
    }

    @ParameterizedTest
    @MethodSource("waysToNameAFilter")
    void asksTheFilterOfTheHostForAllOtherTables(Object filter) {
        SchemaFilter creating = filters(new PersistenceConfiguration("shop")
                        .property(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, filter))
                .getCreateFilter();

        assertThat(includes(creating, "shop_parcel")).isFalse();
        assertThat(includes(creating, "shop_shelf")).isTrue();
        assertThat(includes(creating, "vc_order")).isFalse();
    }

    @Test
    void hidesTheLibrarysTablesFromEveryToolInWhateverCase() {
        SchemaFilterProvider filters = filters(new PersistenceConfiguration("shop"));

        assertThat(List.of(
                        filters.getCreateFilter(),
                        filters.getDropFilter(),
                        filters.getMigrateFilter(),
                        filters.getTruncatorFilter(),
                        filters.getValidateFilter()))
                .noneMatch(filter -> includes(filter, "VC_ORDER"))
                .noneMatch(filter -> includes(filter, "vc_order"))
                .allMatch(filter -> includes(filter, "shop_vc_order"));
    }

    private static boolean includes(SchemaFilter filter, String table) {
        return filter.includeTable(new Table("orm", table));
    }

    private static SchemaFilterProvider filters(PersistenceConfiguration unit) {
        UnitProperties properties = new UnitProperties(unit);
        new HibernateUnitSettings().accept(properties);
        return (SchemaFilterProvider)
                properties.get(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER).orElseThrow();
    }
}
