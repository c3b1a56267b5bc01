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
    void keepsWhatIsComparedUntilAnotherUseCaseBegins() {
        memory.remember(new Told(1), "told");
        memory.remember(new Written(1), "written");

        memory.lookAgain();
        assertThat(memory.recall(new Told(1))).contains("told");

        memory.beginAgain();
        assertThat(memory.recall(new Told(1))).isEmpty();
        assertThat(memory.recall(new Written(1))).contains("written");
    }

    @Test
    void hearsNothingOfWhatIsRememberedAside() {
        memory.remember(new Written(1), "written");
        Memory aside = memory.aside();

        aside.remember(new Written(2), "aside");
        aside.remember(new Written(1), "other");

        assertThat(aside.recall(new Written(2))).contains("aside");
        assertThat(aside.recall(new Written(1))).contains("other");
        assertThat(memory.aside().recall(new Written(1))).contains("written");
        assertThat(memory.recall(new Written(2))).isEmpty();
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

    /** The key of a value that is compared before it counts. */
    private record Told(int id) implements Memory.Compared<String> {}

    /** The key of a value that was only read. */
    private record Read(int id) implements Memory.Passing<String> {}
}
