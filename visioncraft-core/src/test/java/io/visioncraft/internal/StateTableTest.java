package io.visioncraft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateTableTest {

    private enum Door {
        OPEN,
        SHUT,
        BRICKED_UP
    }

    private enum Act {
        OPEN,
        SHUT,
        PAINT,
        BRICK_UP
    }

    private static StateTable.Builder<Door, Act> doors() {
        return StateTable.of(Door.class, Act.class)
                .born(Door.OPEN)
                .on(Act.SHUT, Door.OPEN, Door.SHUT)
                .on(Act.OPEN, Door.SHUT, Door.OPEN);
    }

    @Test
    void answersWhereACommandLeads() {
        StateTable<Door, Act> table = doors().on(Act.PAINT, Door.SHUT, Door.SHUT)
                .on(Act.BRICK_UP, EnumSet.of(Door.OPEN, Door.SHUT), Door.BRICKED_UP)
                .end(Door.BRICKED_UP)
                .build();

        assertThat(table.after(Door.OPEN, Act.SHUT)).contains(Door.SHUT);
        assertThat(table.after(Door.OPEN, Act.OPEN)).isEmpty();
        assertThat(table.from(Door.SHUT))
                .isEqualTo(Map.of(Act.OPEN, Door.OPEN, Act.PAINT, Door.SHUT, Act.BRICK_UP, Door.BRICKED_UP));
        assertThat(table.from(Door.BRICKED_UP)).isEmpty();
        assertThat(table.births()).containsExactly(Door.OPEN);
        assertThat(table.ends()).containsExactly(Door.BRICKED_UP);
    }

    @Test
    void refusesAStateThatCannotBeReached() {
        StateTable.Builder<Door, Act> table = doors().end(Door.BRICKED_UP);

        assertThatIllegalStateException()
                .isThrownBy(table::build)
                .withMessageContaining("BRICKED_UP cannot be reached");
    }

    @Test
    void refusesATableWithoutABeginning() {
        StateTable.Builder<Door, Act> table = StateTable.of(Door.class, Act.class);

        assertThatIllegalStateException().isThrownBy(table::build).withMessageContaining("OPEN cannot be reached");
    }

    @Test
    void refusesADeadEndThatIsNotFinal() {
        StateTable.Builder<Door, Act> table = doors().on(Act.BRICK_UP, Door.SHUT, Door.BRICKED_UP);

        assertThatIllegalStateException().isThrownBy(table::build).withMessageContaining("BRICKED_UP is a dead end");
    }

    @Test
    void refusesAFinalStateThatIsLeft() {
        StateTable.Builder<Door, Act> table = doors().on(Act.BRICK_UP, Door.SHUT, Door.BRICKED_UP)
                .end(Door.BRICKED_UP)
                .on(Act.OPEN, Door.BRICKED_UP, Door.OPEN);

        assertThatIllegalStateException()
                .isThrownBy(table::build)
                .withMessageContaining("BRICKED_UP is final but left");
    }

    @Test
    void refusesAFinalStateThatStillTakesCommands() {
        StateTable.Builder<Door, Act> table = doors().on(Act.BRICK_UP, Door.SHUT, Door.BRICKED_UP)
                .end(Door.BRICKED_UP)
                .on(Act.PAINT, Door.BRICKED_UP, Door.BRICKED_UP);

        assertThatIllegalStateException()
                .isThrownBy(table::build)
                .withMessageContaining("BRICKED_UP is final but has commands");
    }

    @Test
    void refusesACommandThatLeadsToTwoPlaces() {
        StateTable.Builder<Door, Act> table = doors();

        assertThatIllegalStateException()
                .isThrownBy(() -> table.on(Act.SHUT, Door.OPEN, Door.BRICKED_UP))
                .withMessageContaining("SHUT leads twice from OPEN");
    }
}
