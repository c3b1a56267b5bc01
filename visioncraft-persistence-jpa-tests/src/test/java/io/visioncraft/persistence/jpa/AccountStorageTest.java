package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.access.Caller;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.Account;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Guard;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.Race;
import java.sql.SQLException;
import java.util.List;
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

    @Test
    @Rule({"CRM-8", "ROL-5"})
    void readsUnderAGuardWhatWasChangedBeforeItWasTaken() {
        World world = World.over(store);
        Role role = world.people().aRoleOf("order:read:own", "order:place:own");
        User user = world.people().aUserWith(role);
        Caller admin = world.people().admin();
        List<Runnable> changes = List.of(
                () -> world.vc().roles().change(admin, ChangeRole.of(role.id()).granting("order:read:own")),
                () -> world.vc().users().suspend(admin, SuspendUser.of(user.id(), "Left")));

        for (Runnable change : changes) {
            List<Account> read = in(() -> {
                Account before = find(user);
                Race.elsewhere(() -> {
                    change.run();
                    return true;
                });
                store.guards().hold(new Guard.Person(user.id()));
                return List.of(before, find(user), find(user));
            });

            assertThat(read.get(1)).isNotEqualTo(read.get(0)).isEqualTo(account(user));
            assertThat(read.get(2)).isEqualTo(read.get(1));
        }
        assertThat(account(user).role().permissions()).hasToString("[order:read:own]");
        assertThat(account(user).user().status()).isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    @Rule("ROL-5")
    void asksUnderAGuardForVersionsAlone() {
        User user = World.over(store).people().aMemberOfStaff();

        List<Account> read = in(() -> {
            Account before = find(user);
            store.guards().hold(new Guard.Person(user.id()));
            opened.watch.executions();
            Account again = find(user);
            assertThat(opened.watch.executions())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent).doesNotContain("vc_role_permission"));
            assertThat(store.identity().users().find(user.id())).contains(before.user());
            assertThat(opened.watch.executions()).isEmpty();
            return List.of(before, again);
        });

        assertThat(read.get(1)).isEqualTo(read.get(0));
    }

    private Account find(User user) {
        return store.authentication().accounts().find(user.id()).orElseThrow();
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
