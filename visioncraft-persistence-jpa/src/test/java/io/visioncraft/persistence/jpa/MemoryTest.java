package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    private final Memory memory = new Memory();

    @Test
    void forgetsWhatOthersMayHaveChangedWhenItIsToLookAgain() {
        memory.remember(new Read(1), "read");
        memory.remember(new Written(1), "written");

        memory.lookAgain();

        assertThat(memory.recall(new Read(1))).isEmpty();
        assertThat(memory.recall(new Written(1))).contains("written");
    }

    @Test
    void keepsOneValueUnderEqualKeys() {
        memory.remember(new Written(1), "first");
        memory.remember(new Written(1), "second");
        memory.remember(new Written(2), "other");

        assertThat(memory.recall(new Written(1))).contains("second");

        memory.forget(new Written(1));

        assertThat(memory.recall(new Written(1))).isEmpty();
        assertThat(memory.recall(new Written(2))).contains("other");
    }

    @Test
    void forgetsTheValuesThatAreAskedFor() {
        memory.remember(new Written(1), "a/b");
        memory.remember(new Written(2), "b");
        memory.remember(new Read(1), "a");

        memory.forgetAll((key, value) -> key instanceof Written && ((String) value).startsWith("a"));

        assertThat(memory.recall(new Written(1))).isEmpty();
        assertThat(memory.recall(new Written(2))).contains("b");
        assertThat(memory.recall(new Read(1))).contains("a");
    }

    /** The key of a value that the transaction has written itself. */
    private record Written(int id) implements Memory.Key<String> {}

    /** The key of a value that was only read. */
    private record Read(int id) implements Memory.Passing<String> {}
}
