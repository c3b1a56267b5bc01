package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Rule;
import io.visioncraft.persistence.jpa.Failure.Kind;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("GEN-3")
class FailureTest {

    private static final String SECRET = "ann@example.com";
    private static final SupportedDatabase H2 = new H2Database();

    @Test
    void tellsADuplicateByItsState() {
        Failure failure = failure(new SQLException("\"PUBLIC.VC_USER_E_MAIL INDEX \"", "23505", 23505));

        assertThat(failure.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(failure.atStatement(List.of(), List.of()).is(UserRepository.EMAIL.code()))
                .isTrue();
        assertThat(failure.atCommit().is(UserRepository.EMAIL.code())).isTrue();
    }

    /** On PostgreSQL, where a change and new rows go together: the version was not looked at before. */
    @Test
    void takesARowThatIsRefusedBesideAChangeForAStaleRecord() {
        Role role = like(new SampleRecords().role()).with(Role::version, 3L).made();
        Role other = new SampleRecords().role();
        for (String state : List.of("23505", "23503")) {
            Failure failure = failure(new SQLException("", state, 0));

            assertThat(failure.atStatement(List.of(), List.of(role)))
                    .isInstanceOf(StaleAggregateException.class)
                    .hasMessageContaining(role.id().toString())
                    .matches(VisionCraftException::retryable);
            assertThat(failure.atStatement(List.of(), List.of(role, other)))
                    .matches(stale -> stale.is(StaleAggregateException.CODE))
                    .matches(VisionCraftException::retryable);
        }
        assertThat(failure(new SQLException("", "23503", 0))
                        .atStatement(List.of(), List.of())
                        .is(StoreCodes.STORE_REFUSED))
                .isTrue();
        assertThat(failure(new SQLException("", "23514", 0))
                        .atStatement(List.of(), List.of(role))
                        .is(StoreCodes.STORE_REFUSED))
                .isTrue();
    }

    @Test
    void tellsAClashByItsStateItsCodeOrTheStandardsOwnClass() {
        assertThat(failure(new SQLException("", "40001", 40001)).kind()).isEqualTo(Kind.CLASH);
        assertThat(failure(new SQLException("", "HYT00", 50200)).kind()).isEqualTo(Kind.CLASH);
        assertThat(failure(new SQLException("", "90131", 90131)).kind()).isEqualTo(Kind.CLASH);
        assertThat(Failure.of(new RollbackException(new OptimisticLockException()), H2))
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.CLASH));
        assertThat(failure(new SQLException("", "40001", 40001)).atStatement(List.of(), List.of()))
                .isInstanceOf(ConflictException.class)
                .matches(VisionCraftException::retryable);
    }

    @Test
    @Rule("GEN-14")
    void takesAStatementThatTheDatabaseEndsForUnavailable() {
        for (SQLException ended : List.of(
                new SQLException("", "57014", 57014), // H2
                new SQLException("", "57014", 0), // PostgreSQL
                new SQLException("", "70100", 1969))) { // MariaDB
            VisionCraftException answer = failure(ended).atStatement(List.of(), List.of());

            assertThat(answer.is(StoreCodes.STORE_UNAVAILABLE)).isTrue();
            assertThat(answer.retryable()).isTrue();
        }
    }

    /** PostgreSQL's driver says below it what the earlier statement had failed for. */
    @Test
    @Rule("GEN-5")
    void tellsATransactionThatHasFailedBeforeWhateverItFailedFor() {
        for (String earlier : List.of("23505", "23503", "40P01", "22001", "42P01")) {
            SQLException aborted = new SQLException("", "25P02", new SQLException("", earlier));

            assertThat(Failure.of(new PersistenceException(aborted), new PostgreSqlDatabase()))
                    .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.ROLLED_BACK));
        }
    }

    /** In the simple mode of PostgreSQL's driver, which goes on with the statements that were sent together. */
    @Test
    void tellsWhatFailedFirstWhereTheStatementsBehindItAreRefused() {
        SQLException taken = new SQLException("ERROR: \"vc_user_e_mail\"", "23505");
        taken.setNextException(new SQLException("", "25P02", taken));

        assertThat(Failure.of(new PersistenceException(taken), new PostgreSqlDatabase()))
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.DUPLICATE));
    }

    @Test
    void tellsALostConnectionByItsStateItsCodeOrTheStandardsOwnClass() {
        assertThat(failure(new SQLException("", "08006", 0)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(new SQLException("", "90121", 90121)).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(new SQLTransientConnectionException("timed out")).kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void doesNotKnowTheOutcomeOfACommitThatWasNotConfirmed() {
        Failure failure = failure(new SQLException("", "08006", 0));

        assertThat(failure.atCommit().is(StoreCodes.OUTCOME_UNKNOWN)).isTrue();
        assertThat(failure.atStatement(List.of(), List.of()).is(StoreCodes.STORE_UNAVAILABLE))
                .isTrue();
    }

    @Test
    void findsTheDuplicateBehindABatch() {
        BatchUpdateException batch = new BatchUpdateException(SECRET, "HY000", 0, new int[0]);
        batch.setNextException(new SQLException("\"PUBLIC.VC_USER_E_MAIL INDEX \"", "23505", 23505));

        assertThat(failure(batch).atStatement(List.of(), List.of()).is(UserRepository.EMAIL.code()))
                .isTrue();
    }

    @Test
    void looksAtNoTextOfABatchWhichQuotesRows() {
        SQLException taken = new SQLException("ERROR: it violates \"vc_user_e_mail\"", "23505");
        BatchUpdateException batch = new BatchUpdateException("ERROR: row 'vc_role_name'", "23505", new int[0], taken);

        assertThat(Failure.of(batch, new PostgreSqlDatabase()))
                .hasValueSatisfying(failure -> assertThat(failure.constraint()).isEqualTo("vc_user_e_mail"));

        SQLException cut = new SQLException("I/O error", "08006");
        VisionCraftException lost = failure(new BatchUpdateException(SECRET, "08006", new int[0], cut))
                .atStatement(List.of(), List.of());
        assertThat(lost.is(StoreCodes.STORE_UNAVAILABLE)).isTrue();
        assertThat(everythingIn(lost)).contains("08006").doesNotContain(SECRET);
    }

    @Test
    void takesAnUnknownConstraintForATakenId() {
        SampleRecords samples = new SampleRecords();
        SQLException taken = new SQLException("\"PUBLIC.VC_USER_PK INDEX \"", "23505", 23505);

        assertThat(failure(taken).atStatement(List.of(samples.category(), samples.user()), List.of()))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessageContaining("user");
        assertThat(failure(taken).atStatement(List.of(samples.user(), samples.user()), List.of()))
                .matches(rejection -> rejection.is(StaleAggregateException.CODE));
        assertThat(failure(taken).atStatement(List.of(), List.of()))
                .matches(rejection -> rejection.is(StoreCodes.CLASH));
        assertThat(Failure.of(new EntityExistsException(), H2))
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.DUPLICATE));
    }

    @Test
    void showsNoTextOfTheDatabase() {
        SQLException refused =
                new SQLException("Value too long: '" + SECRET + "'; insert into vc_user", "22001", 22001);

        VisionCraftException rejection = failure(refused).atStatement(List.of(), List.of());

        assertThat(rejection).isInstanceOf(UnavailableException.class);
        assertThat(everythingIn(rejection)).contains("22001").doesNotContain(SECRET, "insert into");
    }

    @Test
    void leavesMistakesOfTheLibraryAlone() {
        assertThat(Failure.of(new IllegalArgumentException("no such attribute"), H2))
                .isEmpty();
        assertThat(Failure.of(new PersistenceException("refused without a word of SQL"), H2))
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
    }

    private static Failure failure(SQLException below) {
        return Failure.of(new PersistenceException("wrapped " + SECRET, below), H2)
                .orElseThrow();
    }

    private static String everythingIn(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
