package io.visioncraft.persistence.jpa;

import static io.visioncraft.persistence.jpa.SupportedDatabase.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupportedDatabaseTest {

    @Test
    void knowsADatabaseByTheNameOfItsProduct() {
        assertThat(SupportedDatabase.of("H2")).isEqualTo(H2);
    }

    @Test
    void saysWhichDatabasesThereAreTablesFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SupportedDatabase.of("Access"))
                .withMessageContaining("Access")
                .withMessageContaining("H2");
    }

    @Test
    void readsTheConstraintOfH2FromItsFirstQuotes() {
        assertThat(constraintIn("\"PUBLIC.VC_USER_E_MAIL INDEX PUBLIC.X_INDEX_3 ON PUBLIC.VC_USER(E NULLS FIRST)"))
                .contains("vc_user_e_mail");
        assertThat(constraintIn("\"PUBLIC.VC_ROLE_NAME ON PUBLIC.VC_ROLE(NAME_KEY) VALUES ( /* 1 */ 'x' )\""))
                .contains("vc_role_name");
        assertThat(constraintIn("\"VC_ROLE_NAME ON VC_ROLE(NAME_KEY)\"")).contains("vc_role_name");
    }

    @Test
    void letsNoRowPassForAConstraint() {
        assertThat(constraintIn(
                        "\"PUBLIC.VC_A INDEX PUBLIC.I ON PUBLIC.T(C) VALUES ('\"PUBLIC.VC_USER_E_MAIL INDEX ')\""))
                .contains("vc_a");
        assertThat(constraintIn("nothing quoted, PUBLIC.VC_USER_E_MAIL INDEX ")).isEmpty();
    }

    private static Optional<String> constraintIn(String rest) {
        return H2.constraint(new SQLException("Unique index or primary key violation: " + rest, "23505", 23505));
    }
}
