package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportedDatabaseTest {

    private static final SupportedDatabase H2 = SupportedDatabases.named("H2");
    private static final SupportedDatabase POSTGRESQL = SupportedDatabases.named("PostgreSQL");
    private static final SupportedDatabase MARIADB = SupportedDatabases.named("MariaDB");

    @Test
    void knowsADatabaseByTheNameOfItsProduct() {
        assertThat(H2).isInstanceOf(H2Database.class);
        assertThat(POSTGRESQL).isInstanceOf(PostgreSqlDatabase.class);
        assertThat(MARIADB).isInstanceOf(MariaDbDatabase.class);
    }

    @Test
    void saysWhichDatabasesThereAreTablesFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SupportedDatabases.named("Access"))
                .withMessageContaining("Access")
                .withMessageContaining("H2, PostgreSQL, MariaDB");
    }

    @Test
    void readsTheConstraintOfH2FromItsFirstQuotes() {
        assertThat(onH2("\"PUBLIC.VC_USER_E_MAIL INDEX PUBLIC.X_INDEX_3 ON PUBLIC.VC_USER(E NULLS FIRST)"))
                .contains("vc_user_e_mail");
        assertThat(onH2("\"PUBLIC.VC_ROLE_NAME ON PUBLIC.VC_ROLE(NAME_KEY) VALUES ( /* 1 */ 'x' )\""))
                .contains("vc_role_name");
        assertThat(onH2("\"VC_ROLE_NAME ON VC_ROLE(NAME_KEY)\"")).contains("vc_role_name");
    }

    @Test
    void letsNoRowPassForAConstraintOfH2() {
        assertThat(onH2("\"PUBLIC.VC_A INDEX PUBLIC.I ON PUBLIC.T(C) VALUES ('\"PUBLIC.VC_USER_E_MAIL INDEX ')\""))
                .contains("vc_a");
        assertThat(onH2("nothing quoted, PUBLIC.VC_USER_E_MAIL INDEX ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: duplicate key value violates unique constraint \"vc_user_e_mail\"",
                "FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »vc_user_e_mail«",
                "ERREUR:  la valeur d'une clé dupliquée rompt la contrainte unique « vc_user_e_mail »"
            })
    void readsTheConstraintOfPostgreSqlFromTheFirstLineInItsLanguage(String line) {
        assertThat(onPostgreSql(line)).contains("vc_user_e_mail");
        assertThat(onPostgreSql(line + "\n  Detail: Key (email_key)=(vc_role_name) already exists."))
                .contains("vc_user_e_mail");
    }

    @Test
    void letsNoRowPassForAConstraintOfPostgreSql() {
        assertThat(onPostgreSql("ERROR: duplicate key\n  Detail: Key (e)=(\"vc_user_e_mail\") already exists."))
                .isEmpty();
        assertThat(onPostgreSql("Batch entry 0 insert into vc_user values ('vc_role_name') was aborted: ERROR: it"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(conn=7) Duplicate entry 'ann@example.com' for key 'vc_user_e_mail'",
                "(conn=7) Duplicate entry '' for key 'vc_role_name'' for key 'vc_user_e_mail'",
                "(conn=7) Doppelter Eintrag 'ann' für Schlüssel 'vc_user_e_mail'",
                "(conn=7) 'ann' は索引 'vc_user_e_mail' で重複しています。",
                "(conn=7) Duplicate entry 'ann' for key 'vc_user_e_mail'\nQuery is: insert into t values ('vc_role_name')"
            })
    void readsTheConstraintOfMariaDbFromTheLastQuotesOfTheFirstLine(String message) {
        assertThat(onMariaDb(message)).contains("vc_user_e_mail");
    }

    @Test
    void cannotTellThePrimaryKeysOfMariaDbApart() {
        assertThat(onMariaDb("(conn=7) Duplicate entry '1' for key 'PRIMARY'")).isEmpty();
    }

    @Test
    void tellsTheErrorsOfMariaDbByItsCodesBecauseOneStateStandsForMany() {
        assertThat(MARIADB.violatesUniqueKey(new SQLException("", "23000", 1062)))
                .isTrue();
        assertThat(MARIADB.violatesUniqueKey(new SQLException("", "23000", 1452)))
                .isFalse();
        assertThat(MARIADB.clashed(new SQLException("", "HY000", 1205))).isTrue();
        assertThat(MARIADB.clashed(new SQLException("", "HY000", 1020))).isTrue();
        assertThat(MARIADB.clashed(new SQLException("", "HY000", 1364))).isFalse();
        assertThat(MARIADB.unreachable(new SQLException("", "70100", 1927))).isTrue();
    }

    @Test
    void tellsTheErrorsOfPostgreSqlByTheirStates() {
        assertThat(POSTGRESQL.violatesUniqueKey(new SQLException("", "23505"))).isTrue();
        assertThat(POSTGRESQL.violatesUniqueKey(new SQLException("", "23503"))).isFalse();
        assertThat(POSTGRESQL.clashed(new SQLException("", "55P03"))).isTrue();
        assertThat(POSTGRESQL.clashed(new SQLException((String) null))).isFalse();
        assertThat(POSTGRESQL.unreachable(new SQLException("", "57P01"))).isTrue();
        assertThat(POSTGRESQL.unreachable(new SQLException((String) null))).isFalse();
        assertThat(POSTGRESQL.rolledBack(new SQLException("", "25P02"))).isTrue();
        assertThat(POSTGRESQL.rolledBack(new SQLException("", "25006"))).isFalse();
    }

    private static Optional<String> onH2(String rest) {
        return H2.constraint(new SQLException("Unique index or primary key violation: " + rest, "23505", 23505));
    }

    private static Optional<String> onPostgreSql(String message) {
        return POSTGRESQL.constraint(new SQLException(message, "23505"));
    }

    private static Optional<String> onMariaDb(String message) {
        return MARIADB.constraint(new SQLException(message, "23000", 1062));
    }
}
