package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowTypeTest {

    @Test
    void readsTheKeyAndTheColumnsThatAreNamedInTheOrderOfTheTable() {
        RowType<ServiceRow> some = RowType.of(ServiceRow.class).only("name", "code");

        assertThat(some.head("s")).isEqualTo("s.id, s.code, s.name");
        assertThat(some.table()).isEqualTo("vc_service");
        assertThat(some.keys()).containsExactly("id");
    }

    @Test
    void refusesAColumnThatTheTableHasNot() {
        assertThatThrownBy(() -> RowType.of(ServiceRow.class).only("colour"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }
}
