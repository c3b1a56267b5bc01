package io.visioncraft.testkit.assertion;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Money;
import io.visioncraft.testkit.Shown;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on every aggregate. A failure shows the whole record. Not thread-safe, as all assertions.
 *
 * @param <S> the assertion itself
 * @param <A> the aggregate
 */
public abstract class RecordAssert<S extends RecordAssert<S, A>, A extends Aggregate<?>> extends AbstractAssert<S, A> {

    RecordAssert(@Nullable A actual, Class<S> self) {
        super(actual, self);
    }

    /**
     * Asserts that the record is at a version (GEN-6).
     *
     * @param version the expected version: how often the record was saved
     * @return this assertion
     */
    public S isAtVersion(long version) {
        return hasComponent("version", record().version(), version);
    }

    /** The record, which must be there. */
    final A record() {
        isNotNull();
        return Objects.requireNonNull(actual);
    }

    /** Asserts the value of a component, which a failure calls {@code name}. */
    final S hasComponent(String name, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            fail("Expected the " + kind() + "'s " + name + " to be " + Wanted.shown(expected) + ", but it is "
                    + Wanted.shown(found));
        }
        return myself;
    }

    /** Asserts an amount, stated as {@code 120.00 EUR}. */
    final S hasAmount(String name, Money found, String expected) {
        return hasComponent(name, found, Wanted.money(expected));
    }

    /** Asserts a condition; {@code otherwise} continues the failure's sentence: {@code to be overdue, but …}. */
    final S expect(boolean holds, String otherwise) {
        if (!holds) {
            fail("Expected the " + kind() + " " + otherwise);
        }
        return myself;
    }

    private void fail(String message) {
        failWithMessage(
                "%s",
                message + System.lineSeparator() + Shown.of(actual).indent(2).stripTrailing());
    }

    private String kind() {
        return record().aggregateType();
    }
}
