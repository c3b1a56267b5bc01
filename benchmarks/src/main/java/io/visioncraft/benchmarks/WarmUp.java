package io.visioncraft.benchmarks;

/**
 * Tells when a contender is warm: an operation does not get cheaper any more, and there were enough of them, or enough time, for the
 * compiler to see what matters. Right behind its start the library takes a hundred times as long as later, and longer than a
 * program by hand, since it is more code. For one contender and one work.
 */
final class WarmUp {

    /** An operation that costs more than this share of what it cost in the turn before does not get cheaper. */
    private static final double SAME = 0.95;

    private static final int MOST_TURNS = 6;
    private static final long ENOUGH_OPERATIONS = 20_000;
    private static final long ENOUGH_MILLIS = 20_000;

    private int turns;
    private long operations;
    private long millis;
    private double last = Double.MAX_VALUE;
    private boolean same;

    /** After a turn. */
    void add(Sample turn, long length) {
        same = turn.clientCpu() > SAME * last;
        last = turn.clientCpu();
        turns++;
        operations += turn.operations();
        millis += length;
    }

    boolean warm() {
        return same && (operations >= ENOUGH_OPERATIONS || millis >= ENOUGH_MILLIS);
    }

    /** Whether there is no turn more. */
    boolean over() {
        return warm() || turns == MOST_TURNS;
    }
}
