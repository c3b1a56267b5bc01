package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.Account;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.probe.World;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How an account is read: the permissions of its role in one text, whole and as they are now. */
class AccountStorageTest extends StorageCases {

    @Test
    @Rule("ROL-1")
    void readsManyPermissionsWholeWhateverTheServerCutsTextsAt() {
        World world = World.over(store);
        PermissionRegistry registry = world.vc().permissions();
        String[] all = registry.all().stream().map(Object::toString).toArray(String[]::new);
        User user = world.people().aUserWith(all);

        cuttingTextsAt(4, () -> assertThat(account(user).role().permissions()).isEqualTo(registry.all()));
    }

    @Test
    @Rule("ROL-5")
    void makesTheRoleAnewWhereItsPermissionsWereChangedByOtherMeans() {
        World world = World.over(store);
        User user = world.people().aUserWith("order:read:own", "order:place:own");
        Role before = account(user).role();

        opened.execute("DELETE FROM vc_role_permission WHERE permission = 'order:place:own'");

        assertThat(before.permissions()).hasSize(2);
        assertThat(account(user).role().permissions()).hasToString("[order:read:own]");
    }

    private Account account(User user) {
        return in(() -> store.authentication().accounts().find(user.id())).orElseThrow();
    }

    /** MariaDB alone has such a length. */
    private void cuttingTextsAt(int length, Runnable work) {
        if (opened.database() != TestDatabase.MARIADB) {
            work.run();
            return;
        }
        onNewConnectionsWith("SET GLOBAL group_concat_max_len = " + length);
        try {
            work.run();
        } finally {
            onNewConnectionsWith("SET GLOBAL group_concat_max_len = 1048576");
        }
    }

    private void onNewConnectionsWith(String setting) {
        opened.execute(setting);
        try {
            HikariDataSource pool = opened.dataSource().unwrap(HikariDataSource.class);
            pool.getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException otherPool) {
            throw new IllegalStateException(otherPool);
        }
    }
}
