package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A store opens and works in a JVM whose letters are Turkish: there an I in lower case is no i, so that {@code VC_INVOICE} is found
 * by no name that was folded by the default locale, be it Java's or that of H2, whose functions run in this JVM.
 */
@Rule("GEN-11")
class TurkishLocaleTest {

    private final SampleRecords samples = new SampleRecords();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void beginInTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat("VC_INVOICE".toLowerCase(Locale.getDefault())).isNotEqualTo("vc_invoice");
    }

    @AfterEach
    void leaveItAsItWas() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void makesItsTablesAndFindsThemWhenItOpensAgain(TestStore store) {
        User ann = samples.user();
        try (HikariDataSource database = store.database().pool()) {
            try (JpaPersistence made = JpaPersistence.open(database, store.provider())) {
                made.transactions().inTransaction(() -> {
                    made.identity().users().save(ann, List.of());
                    return true;
                });
            }

            try (JpaPersistence found = JpaPersistence.open(database, store.provider())) {
                assertThat(found.transactions()
                                .inTransaction(() -> found.identity().users().find(ann.id())))
                        .contains(ann);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsEveryTableAndConstraintByItsName(TestDatabase database) throws SQLException {
        SupportedDatabase supported =
                SupportedDatabases.named(database.dialect().product());
        try (HikariDataSource pool = database.pool()) {
            JpaPersistence.open(pool).close();
            try (Connection connection = pool.getConnection()) {
                Set<String> names = FoundTables.at(connection, supported).names();

                MigratedTables made = MigratedTables.of(supported);
                assertThat(names).containsAll(made.tables()).containsAll(made.constraints());
                assertThat(made.tables()).contains("vc_invoice_line");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void stillTellsATableThatIsMissing(TestStore store) throws SQLException {
        try (HikariDataSource database = store.database().pool()) {
            JpaPersistence.open(database, store.provider()).close();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE vc_idempotency");
            }

            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaPersistence.open(database, store.provider()))
                    .withMessageContaining("vc_idempotency");
        }
    }
}
