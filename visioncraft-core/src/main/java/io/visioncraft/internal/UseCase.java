package io.visioncraft.internal;

import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.Grants;
import io.visioncraft.access.PersonalPrivilege;
import io.visioncraft.access.Privilege;
import io.visioncraft.access.Reach;
import io.visioncraft.access.ReachingPrivilege;
import io.visioncraft.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A use case, declared once: its name, whom it lets in, whether it takes an idempotency key, how much time it has. {@link
 * UseCases} runs it. Metrics, budgets, scenarios and pages call it by the same name. Immutable and thread-safe.
 *
 * @param <A> what its privilege answers: how far the caller reaches, who the caller is, or only that it may
 */
public final class UseCase<A> {

    private final String name;
    private final BiFunction<Grants, @Nullable Object, A> letsIn;
    private final List<Needed> needed;
    private final @Nullable String receiptName;
    private final boolean moreTime;

    private UseCase(
            String name,
            BiFunction<Grants, @Nullable Object, A> letsIn,
            List<Needed> needed,
            @Nullable String receiptName,
            boolean moreTime) {
        this.name = name;
        this.letsIn = letsIn;
        this.needed = List.copyOf(needed);
        this.receiptName = receiptName;
        this.moreTime = moreTime;
    }

    /** One that anybody may call, a visitor too. */
    public static UseCase<Permitted> open(String name) {
        return new UseCase<>(name, (grants, command) -> Permitted.YES, List.of(), null, false);
    }

    /** One that needs a privilege for all records. */
    public static UseCase<Permitted> needing(String name, GeneralPrivilege privilege) {
        return needing(name, privilege, grants -> {
            grants.require(privilege);
            return Permitted.YES;
        });
    }

    /** One whose privilege reaches all records or the caller's own. */
    public static UseCase<Reach> needing(String name, ReachingPrivilege privilege) {
        return needing(name, privilege, grants -> grants.require(privilege));
    }

    /** One that the caller may call about itself. */
    public static UseCase<UserId> needing(String name, PersonalPrivilege privilege) {
        return needing(name, privilege, grants -> grants.require(privilege));
    }

    /** One that needs a privilege for all records, where others are content with the caller's own: a list of everybody's. */
    public static UseCase<Permitted> needingAny(String name, ReachingPrivilege privilege) {
        return needing(name, privilege, grants -> {
            grants.requireAny(privilege);
            return Permitted.YES;
        });
    }

    private static <A> UseCase<A> needing(String name, Privilege privilege, Function<Grants, A> letsIn) {
        return new UseCase<>(
                name,
                (grants, command) -> letsIn.apply(grants),
                List.of(new Needed(privilege, When.ALWAYS)),
                null,
                false);
    }

    /**
     * Needs one more privilege if the command is of a certain kind, before anything else of it is looked at.
     *
     * @param type of the command
     * @param condition whether this one is; it looks at no more of the command than is accepted
     */
    public <C> UseCase<A> needingAlso(GeneralPrivilege privilege, Class<C> type, Predicate<C> condition) {
        return new UseCase<>(
                        name,
                        (grants, command) -> {
                            A answer = letsIn.apply(grants, command);
                            if (type.isInstance(command) && condition.test(type.cast(command))) {
                                grants.require(privilege);
                            }
                            return answer;
                        },
                        needed,
                        receiptName,
                        moreTime)
                .with(new Needed(privilege, When.COMMAND));
    }

    /** Needs one more privilege where the record that it finds demands it; the use case asks by {@link ReadWork#require}. */
    public UseCase<A> needingOfSome(GeneralPrivilege privilege) {
        return with(new Needed(privilege, When.RECORD));
    }

    /** Shows more to callers with one more privilege; the use case asks by {@link ReadWork#holds}. */
    public UseCase<A> showingMoreTo(GeneralPrivilege privilege) {
        return with(new Needed(privilege, When.SHOWS_MORE));
    }

    /** Takes an idempotency key; receipts are stored under the use case's name (GEN-7). */
    public UseCase<A> takingKey() {
        return takingKeyAs(name);
    }

    /** Takes an idempotency key, where receipts have been stored under another name. */
    public UseCase<A> takingKeyAs(String receipts) {
        return new UseCase<>(name, letsIn, needed, receipts, moreTime);
    }

    /** Has the time of imports, bulk changes and housekeeping (GEN-14). */
    public UseCase<A> withMoreTime() {
        return new UseCase<>(name, letsIn, needed, receiptName, true);
    }

    private UseCase<A> with(Needed one) {
        List<Needed> all = new ArrayList<>(needed);
        all.add(one);
        return new UseCase<>(name, letsIn, all, receiptName, moreTime);
    }

    /** The feature and what it does: {@code orders.place-draft}. */
    public String name() {
        return name;
    }

    /** What it asks of callers; nothing where anybody may call it. */
    public List<Needed> needed() {
        return needed;
    }

    /** Whether it takes an idempotency key. */
    public boolean takesKey() {
        return receiptName != null;
    }

    boolean hasMoreTime() {
        return moreTime;
    }

    /** What receipts are stored under. */
    String receiptName() {
        if (receiptName == null) {
            throw new IllegalStateException("The use case " + name + " takes no idempotency key");
        }
        return receiptName;
    }

    /**
     * Lets the caller in.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}, to a visitor {@code
     *     log-in-required}
     */
    A authorise(Grants grants, @Nullable Object command) {
        return letsIn.apply(grants, command);
    }

    /** Makes sure that the declaration names a privilege that the body asks for. */
    void requireDeclared(GeneralPrivilege privilege) {
        if (needed.stream().noneMatch(one -> one.privilege().equals(privilege))) {
            throw new IllegalStateException("The use case " + name + " does not declare " + privilege);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A privilege that a use case asks for.
     *
     * @param privilege which
     * @param when for which calls
     */
    public record Needed(Privilege privilege, When when) {}

    /** For which calls a privilege is asked for. */
    public enum When {
        /** For each. */
        ALWAYS,
        /** Where the command says more than others. */
        COMMAND,
        /** Where the record that was found demands it. */
        RECORD,
        /** For none; who holds it is shown more. */
        SHOWS_MORE
    }
}
