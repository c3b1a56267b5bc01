package io.visioncraft.tck.probe;

import java.util.List;

/**
 * One call that the library makes to its store. Immutable.
 *
 * @param port the port, as {@link io.visioncraft.Persistence} calls it, for example {@code orders}
 * @param method what is called, for example {@code save}; of {@code transactions} it is {@code begin}, {@code commit} or
 *     {@code afterCommit}
 * @param arguments with what; none is null but those that the port allows
 */
public record PortCall(String port, String method, List<Object> arguments) {

    /** The beginning of an outermost transaction. */
    public static final PortCall BEGIN = new PortCall("transactions", "begin", List.of());

    /** Its end, if it gets there. */
    public static final PortCall COMMIT = new PortCall("transactions", "commit", List.of());

    /** How names of methods begin that write. */
    private static final List<String> WRITES =
            List.of("save", "append", "delete", "remove", "replace", "replay", "claim", "deliver", "fail", "move");

    /** {@return port and method, for example {@code orders.save}} */
    public String name() {
        return port + "." + method;
    }

    /** {@return whether the method stores, changes or removes anything, told by its name} */
    public boolean writes() {
        return WRITES.stream().anyMatch(method::startsWith);
    }

    /**
     * Whether it may wait for another transaction, or make another wait.
     *
     * @return true if it takes a guard, writes, or locks a row to read it
     */
    public boolean mayLock() {
        return writes() || method.equals("hold") || method.equals("firstQueued");
    }

    /** {@return the name alone: arguments hold other people's data} */
    @Override
    public String toString() {
        return name();
    }
}
