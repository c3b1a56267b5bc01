package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.catalog.Category;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Rule;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changed roots of one table go in batches, and each statement of a batch says whether it found the version it is based on. */
@Rule("GEN-6")
class BatchedChangesTest extends StorageCases {

    @Test
    void sendsABatchForFiveHundredRecords() {
        List<User> users = saved(ChangeBuffer.BATCH + 1);
        opened.watch.statements();

        save(users.stream().map(BatchedChangesTest::next).toList());

        assertThat(opened.watch.statements()).hasSize(2).allMatch(sql -> sql.startsWith("UPDATE vc_user"));
        assertThat(find(users.get(0))).isEqualTo(next(users.get(0)));
        assertThat(find(users.get(ChangeBuffer.BATCH))).isEqualTo(next(users.get(ChangeBuffer.BATCH)));
    }

    @Test
    void namesTheOneRecordOfABatchThatSomebodyElseChangedAndKeepsNone() {
        List<User> users = saved(5);
        User changed = users.get(3);
        save(List.of(next(changed)));

        assertThatThrownBy(
                        () -> save(users.stream().map(BatchedChangesTest::next).toList()))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessageContaining(changed.id().toString());

        assertThat(find(users.get(0))).isEqualTo(users.get(0));
    }

    @Test
    void tellsWhichKeyOneOfABatchWouldTakeASecondTime() {
        List<User> users = saved(4);
        User taking =
                like(next(users.get(1))).with(User::email, users.get(3).email()).made();

        assertRejected(
                UserRepository.EMAIL.code(), () -> save(List.of(next(users.get(0)), taking, next(users.get(2)))));

        assertThat(find(users.get(0))).isEqualTo(users.get(0));
    }

    @Test
    void writesTwoVersionsOfARecordOneAfterTheOther() {
        User user = saved(1).get(0);

        save(List.of(next(user), next(next(user))));

        assertThat(find(user).version()).isEqualTo(3);
    }

    @Test
    void writesANewRecordBeforeItsNextVersion() {
        User user = new SampleRecords().user();

        save(List.of(user, next(user)));

        assertThat(find(user).version()).isEqualTo(2);
    }

    @Test
    @Rule("CAT-3")
    void takesAChildThatIsNewAlongWithItsParent() {
        SampleRecords samples = new SampleRecords();
        Category garden = samples.category();
        Category home = samples.category();
        Category trees = samples.category(garden.id(), "Trees");
        Category moved = like(garden)
                .with(Category::parent, home.id())
                .with(Category::version, 2L)
                .made();

        within(() -> Stream.of(garden, home, trees, moved)
                .forEach(category -> store.catalog().categories().save(category, List.of())));

        assertThat(in(() -> store.catalog().categories().subtree(home.id(), null, 10)))
                .extracting(node -> node.category().id())
                .containsExactly(home.id(), garden.id(), trees.id());
        assertThat(in(() -> store.catalog().categories().path(trees.id()))).containsExactly(home, moved, trees);
    }

    @Test
    void refusesAStaleRecordAtTheNextRead() {
        User user = saved(1).get(0);

        assertRejected(
                StaleAggregateException.CODE,
                () -> store.transactions().inTransaction(() -> {
                    store.identity().users().save(next(next(user)), List.of());
                    return store.identity().users().find(user.id());
                }));
    }

    @Test
    void refusesADriverThatDoesNotSayWhatEachStatementChanged() {
        SupportedDatabase h2 = SupportedDatabases.at("H2", 2);
        ChangeBuffer buffer = new ChangeBuffer(
                new OwnSql(new EntityManagerLender(over(Statement.SUCCESS_NO_INFO)), LockWait.asItIs(h2), h2));
        User user = new SampleRecords().user();
        for (int n = 0; n < 2; n++) {
            buffer.add(RowChange.ofRoot(new Command("UPDATE vc_user SET name = ?", List.of("Night")), user));
        }

        assertThatThrownBy(() -> buffer.flush(part -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("useBulkStmts");
    }

    private List<User> saved(int count) {
        SampleRecords samples = new SampleRecords();
        List<User> users = Stream.generate(() -> samples.user()).limit(count).toList();
        save(users);
        return users;
    }

    private void save(List<User> users) {
        store.transactions().inTransaction(() -> {
            users.forEach(user -> store.identity().users().save(user, List.of()));
            return true;
        });
    }

    private User find(User user) {
        return store.transactions()
                .inTransaction(() -> store.identity().users().find(user.id()).orElseThrow());
    }

    private static User next(User user) {
        return user.atVersion(user.version() + 1);
    }

    /** An entity manager whose batches answer with one number for each statement. */
    private static EntityManager over(int count) {
        PreparedStatement statement = proxy(PreparedStatement.class, count);
        Connection connection = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> statement);
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> call((ConnectionFunction<?, ?>) arguments[0], connection));
    }

    @SuppressWarnings("unchecked") // it takes a connection
    private static @Nullable Object call(ConnectionFunction<?, ?> work, Connection connection) throws Exception {
        return ((ConnectionFunction<Connection, ?>) work).apply(connection);
    }

    private static PreparedStatement proxy(Class<PreparedStatement> type, int count) {
        return type.cast(Proxy.newProxyInstance(
                BatchedChangesTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("executeBatch")
                        ? IntStream.generate(() -> count).limit(2).toArray()
                        : null));
    }
}
