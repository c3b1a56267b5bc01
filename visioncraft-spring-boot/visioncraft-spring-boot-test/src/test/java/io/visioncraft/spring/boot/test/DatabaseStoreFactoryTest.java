package io.visioncraft.spring.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseStoreFactoryTest {

    private final DatabaseStoreFactory factory = new DatabaseStoreFactory();

    @Test
    void customizesTwoTestsAlikeSoThatTheyShareAnApplicationContext() {
        Object one = factory.createContextCustomizer(OnDatabase.class, List.of());
        Object other = factory.createContextCustomizer(AlsoOnDatabase.class, List.of());

        assertThat(one).isNotNull().isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(factory.createContextCustomizer(OnDatabase.Inner.class, List.of()))
                .isEqualTo(one);
    }

    @Test
    void leavesTestsInMemoryAndTestsWithoutTheLibraryAlone() {
        assertThat(factory.createContextCustomizer(InMemory.class, List.of())).isNull();
        assertThat(factory.createContextCustomizer(Object.class, List.of())).isNull();
    }

    @Test
    void stopsATestThatWantsTheDatabaseAndNone() {
        assertThatThrownBy(() -> factory.createContextCustomizer(Contradicts.class, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Contradicts.class.getName())
                .hasMessageContaining("hostDatabase = false")
                .hasMessageContaining("store = DATABASE");
    }

    @AutoConfigureVisionCraft(store = Store.DATABASE)
    static class OnDatabase {

        class Inner {

            final OnDatabase outer = OnDatabase.this;
        }
    }

    @VisionCraftTest(store = Store.DATABASE)
    static class AlsoOnDatabase {}

    @AutoConfigureVisionCraft
    static class InMemory {}

    @AutoConfigureVisionCraft(store = Store.DATABASE, hostDatabase = false)
    static class Contradicts {}
}
