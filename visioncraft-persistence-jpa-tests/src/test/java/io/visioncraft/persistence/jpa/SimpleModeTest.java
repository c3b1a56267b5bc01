package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayRun;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.Like;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL's driver without prepared statements, as some pools between it and the server ask for: it says no types. */
@ParameterizedClass
@EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_POSTGRESQL"})
@SuppressWarnings("NullAway.Init") // JUnit gives the store
class SimpleModeTest {

    @Parameter
    TestStore like;

    private final SampleRecords samples = new SampleRecords();
    private HikariDataSource pool;
    private JpaPersistence store;

    @BeforeEach
    void open() {
        HikariConfig config = like.database().emptySchema();
        config.addDataSourceProperty("preferQueryMode", "simple");
        pool = new HikariDataSource(config);
        store = JpaPersistence.open(pool, like.provider());
    }

    @AfterEach
    void closeIt() {
        store.close();
        pool.close();
    }

    @Test
    @Rule("EVT-2")
    void letsRelaysSettleWhatTheyDelivered() {
        World world = World.over(store);
        world.orders().anOrderWith(12).lines();

        try (EventRelay relay = EventRelay.builder(store.transactions(), store.events())
                .subscriber(event -> {})
                .build()) {
            assertThat(relay.runOnce())
                    .matches(run -> run.delivered() > 0)
                    .extracting(RelayRun::overtaken)
                    .isEqualTo(0);
        }
    }

    @Test
    @Rule("GEN-3")
    void tellsAKeyThatIsTakenAlsoWhereOtherStatementsGoBehind() {
        User ann = samples.user();
        User other = Like.like(samples.user()).with(User::email, ann.email()).made();
        save(ann);

        assertRejected(UserRepository.EMAIL.code(), () -> save(other));
    }

    private void save(User user) {
        store.transactions().inTransaction(() -> {
            store.identity().users().save(user, List.of());
            return store.events().ofAggregate("user", user.id().value(), EntryPosition.START, 1);
        });
    }
}
