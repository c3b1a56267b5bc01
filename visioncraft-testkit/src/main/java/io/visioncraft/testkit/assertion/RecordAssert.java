package io.visioncraft.testkit.assertion;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Money;
import io.visioncraft.testkit.Shown;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of every aggregate. A failure shows the whole record. Not thread-safe, as all assertions.
 *
 * @param <S> the assertion itself
 * @param <A> the aggregate
 */
public abstract class RecordAssert<S extends RecordAssert<S, A>, A extends Aggregate<?>> extends AbstractAssert<S, A> {

    RecordAssert(@Nullable A actual, Class<S> self) {
        super(actual, self);
    }

    /** Was saved that often (GEN-6). */
    public S isAtVersion(long version) {
        return hasComponent("version", record().version(), version);
    }

    /** The record, which must be there. */
    final A record() {
        isNotNull();
        return Objects.requireNonNull(actual);
    }

    /** Asserts that what is called {@code name} is what was expected. */
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

    /** Asserts anything else, said as it goes on after the record's kind: {@code to be overdue, but …}. */
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
