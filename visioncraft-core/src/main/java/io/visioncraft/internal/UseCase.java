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
 * A use case, declared once: its name, the permissions that it needs, whether it takes an idempotency key, how much time it
 * has. {@link UseCases} runs it. Metrics, budgets, scenarios and pages use the same name. Immutable and thread-safe.
 *
 * @param <A> the answer of its privilege: the caller's reach, the calling user, or only that the caller is permitted
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

    /**
     * {@return a use case that anybody may call, a visitor too}
     *
     * @param name feature and action, for example {@code orders.place-draft}
     */
    public static UseCase<Permitted> unrestricted(String name) {
        return new UseCase<>(name, (grants, command) -> Permitted.YES, List.of(), null, false);
    }

    /**
     * {@return a use case that needs a privilege for all records}
     *
     * @param name feature and action
     * @param privilege one that the feature declares
     */
    public static UseCase<Permitted> needing(String name, GeneralPrivilege privilege) {
        return needing(name, privilege, grants -> {
            grants.require(privilege);
            return Permitted.YES;
        });
    }

    /**
     * {@return a use case whose privilege reaches all records or the caller's own}
     *
     * @param name feature and action
     * @param privilege one that the feature declares
     */
    public static UseCase<Reach> needing(String name, ReachingPrivilege privilege) {
        return needing(name, privilege, grants -> grants.require(privilege));
    }

    /**
     * {@return a use case that a user calls about itself}
     *
     * @param name feature and action
     * @param privilege one that the feature declares
     */
    public static UseCase<UserId> needing(String name, PersonalPrivilege privilege) {
        return needing(name, privilege, grants -> grants.require(privilege));
    }

    /**
     * {@return a use case that needs a privilege for all records, where other use cases accept it for the caller's own}
     *
     * @param name feature and action
     * @param privilege one that the feature declares
     */
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
     * Adds a privilege that some commands need. It is checked before the rest of such a command.
     *
     * @param privilege one that the feature declares
     * @param type the class of the command
     * @param condition whether a command needs it; it reads no more of the command than is accepted
     * @param <C> the class of the command
     * @return the use case with this privilege
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

    /**
     * Adds a privilege that some records need; the use case demands it by {@link ReadWork#require}.
     *
     * @param privilege one that the feature declares
     * @return the use case with this privilege
     */
    public UseCase<A> needingOfSome(GeneralPrivilege privilege) {
        return with(new Needed(privilege, When.RECORD));
    }

    /**
     * Adds a privilege whose holders are shown more; the use case asks by {@link ReadWork#holds}.
     *
     * @param privilege one that the feature declares
     * @return the use case with this privilege
     */
    public UseCase<A> showingMoreTo(GeneralPrivilege privilege) {
        return with(new Needed(privilege, When.SHOWS_MORE));
    }

    /** {@return the same use case, which takes an idempotency key} Receipts are stored under the use case's name (GEN-7). */
    public UseCase<A> takingKey() {
        return takingKeyAs(name);
    }

    /**
     * {@return the same use case, which takes an idempotency key and whose receipts are stored under another name}
     *
     * @param receipts the name under which receipts have been stored
     */
    public UseCase<A> takingKeyAs(String receipts) {
        return new UseCase<>(name, letsIn, needed, receipts, moreTime);
    }

    /** {@return the same use case, with the long deadline, as imports and housekeeping have it (GEN-14)} */
    public UseCase<A> withMoreTime() {
        return new UseCase<>(name, letsIn, needed, receiptName, true);
    }

    private UseCase<A> with(Needed one) {
        List<Needed> all = new ArrayList<>(needed);
        all.add(one);
        return new UseCase<>(name, letsIn, all, receiptName, moreTime);
    }

    /** {@return feature and action, for example {@code orders.place-draft}} */
    public String name() {
        return name;
    }

    /** {@return the privileges that it needs; none if anybody may call it} */
    public List<Needed> needed() {
        return needed;
    }

    /** Whether it takes an idempotency key. */
    boolean takesKey() {
        return receiptName != null;
    }

    boolean hasMoreTime() {
        return moreTime;
    }

    /** The name under which receipts are stored. */
    String receiptName() {
        if (receiptName == null) {
            throw new IllegalStateException("The use case " + name + " takes no idempotency key");
        }
        return receiptName;
    }

    /**
     * Lets the caller in.
     *
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, or {@code log-in-required} for a visitor
     */
    A authorise(Grants grants, @Nullable Object command) {
        return letsIn.apply(grants, command);
    }

    /** Checks that the declaration names a privilege that the body asks for. */
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
     * A privilege that a use case needs.
     *
     * @param privilege one that the feature declares
     * @param when the calls that need it
     */
    public record Needed(Privilege privilege, When when) {}

    /** The calls that need a privilege. */
    public enum When {
        /** Each call. */
        ALWAYS,
        /** Calls whose command meets a condition. */
        COMMAND,
        /** Calls whose record needs it. */
        RECORD,
        /** No call; its holders are shown more. */
        SHOWS_MORE
    }
}
