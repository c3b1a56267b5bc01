package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DataSourceLenderTest {

    private final List<String> calls = new ArrayList<>();
    private boolean autoCommit = true;

    private final DataSourceLender lender = new DataSourceLender(dataSource());

    @Test
    void takesNoConnectionWhereNothingIsAsked() {
        lender.close();

        assertThat(calls).isEmpty();
    }

    @Test
    void takesOneConnectionForAllStatementsAndGivesItBackOnce() {
        Connection first = lender.lend(connection -> connection);
        Connection second = lender.lend(connection -> connection);
        lender.close();
        lender.close();

        assertThat(first).isSameAs(second);
        assertThat(calls).containsExactly("getConnection", "getAutoCommit", "close");
        assertThat(lender.begun()).isFalse();
    }

    @Test
    void rollsBackWhereStatementsDoNotCommitByThemselves() {
        autoCommit = false;
        lender.lend(connection -> true);
        lender.close();

        assertThat(calls).containsExactly("getConnection", "getAutoCommit", "rollback", "close");
    }

    @Test
    void tellsAFailedStatementByItsCause() {
        SQLException failed = new SQLException("SELECT secret", "08006");

        assertThatThrownBy(() -> lender.lend(connection -> {
                    throw failed;
                }))
                .isInstanceOf(PersistenceException.class)
                .hasMessageNotContaining("secret")
                .hasCause(failed);
    }

    private DataSource dataSource() {
        return made(DataSource.class);
    }

    private <T> T made(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return proxy == arguments[0];
                    }
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "getConnection" -> made(Connection.class);
                        case "getAutoCommit" -> autoCommit;
                        default -> null;
                    };
                }));
    }
}
